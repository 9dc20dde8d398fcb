"""Remains of a page's markup: entities, tags, short codes, script, image placeholders.

Machine translation takes an entity for words and spaces it out (``& nbsp;``, ``& quot ;``,
``&# 39;``); pipelines escape twice (``&amp;nbsp;``) or lose the ampersand (``nbsp;``). A spaced
or doubly escaped entity is read as such when its name is one of the two dozen that pages use;
a well-formed one when HTML knows it. Tags are recognised by a closed list of element names and
by attributes that are written ``name=value``, so that comparisons are not taken for tags.

Left alone, deliberately:

- ``AT&T``, ``R&D``, ``Q&A``, ``Johnson & Johnson``, addresses with ``&copy=2``;
- ``x < y``, ``a <b and c> d``, ``<3``, ``<John Smith>``, ``<name@host.org>``, ``<unknown>``;
- code between backticks, and what lies between ``cleaner: off`` and ``cleaner: on``;
- words in square brackets inside a sentence (“the [image] he had of himself”).

Cost: a few substring tests for a text without markup; one compiled scan otherwise. Linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.document.gaps import take_out
from cleaner.model import Edit
from cleaner.regex import lazy
from cleaner.repairs import Repair, RuleInfo
from cleaner.rules import RuleBook

_COMMON = (
    "nbsp|ensp|emsp|thinsp|zwnj|zwj|shy|quot|amp|apos|lt|gt|laquo|raquo|ldquo|rdquo|lsquo|rsquo|sbquo|bdquo"
    "|ndash|mdash|hellip|bull|middot|euro|pound|yen|cent|copy|reg|trade|deg|times|sect"
)
_ENTITY = lazy(
    r"&(?:[ ]?amp[ ]?;[ ]?)*+(?:"
    rf"[ ]?(?P<spaced>{_COMMON})[ ]?;"
    r"|[ ]?\#[ ]?(?P<number>[0-9]{2,7}|[xX][0-9a-fA-F]{2,6})[ ]?;"
    r"|(?P<named>[A-Za-z][A-Za-z0-9]{1,30});"
    r"|(?P<open>nbsp|quot|[lr][sd]quo|[nm]dash|hellip)(?![\w=]))"
    r"|&[ ]amp[ ]?;|&(?:[ ]?amp[ ]?;)++"
    r"|&[ ]nbsp\b|\bnbsp;",
    re.IGNORECASE | re.VERBOSE,
)
_INLINE = "abbr|b|big|cite|del|em|font|i|ins|mark|q|s|small|span|strike|strong|sub|sup|tt|u"
_BLOCK = (
    "article|aside|blockquote|br|center|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|iframe|img|li"
    "|nav|ol|p|picture|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|video"
)
_ATTRIBUTE = r"""\s++[\w:-]{1,40}+\s?=\s?(?:"[^"<>\n]*"|'[^'<>\n]*'|“[^“”<>\n]*”|[^\s<>"'“”]++)"""
_TAG = lazy(
    r"<script\b[^<>]*+>[^<]*+(?:<(?!/script)[^<]*+){0,200}+</script\s*>"
    r"|<style\b[^<>]*+>[^<]*+</style\s*>"
    r"|<!--(?!\s*cleaner:)[^<>]{0,2000}?-->"
    rf"|<\s?/?\s?(?:(?P<inline>{_INLINE})|(?P<block>{_BLOCK})|(?P<anchor>a))(?:{_ATTRIBUTE})*+\s?/?\s?>"
    r"|<(?P<cut>a|img|iframe)[ ]++(?:href|src|target|class)[ ]?="
    r"(?:[ ]?(?:\"[^\"<>\n]*\"?|“[^“”<>\n]*”|[^\s<>\"“”]+))?"
    rf"(?:{_ATTRIBUTE})*+(?:[ ]?/?>)?"
    r"|\[/?(?:caption|embed|gallery|video|audio|youtube|playlist|vc_\w+|et_pb_\w+)(?:\s++[\w-]++=[^\]\n]*+)?\]",
    re.IGNORECASE,
)
_HREF = lazy(r"""(?:href|src)\s?=\s?["'“]?(https?://[^\s"'<>“”]+)""", re.IGNORECASE)
_SCRIPT = lazy(
    r"\[(?P<label>[^\[\]\n]{1,80})\]\(javascript:[^()\n]{0,40}(?:\(\s?0?\s?\))?;?\)"
    r"|\bjavascript:\s?(?:void\s?\(\s?0?\s?\);?|;)"
    r"|\(adsbygoogle\s?=\s?window\.adsbygoogle\s?\|\|\s?\[\s?\]\)\.push\(\s?\{\s?\}\s?\);?"
    r"|googletag\.cmd\.push\(\s?function\s?\(\)\s?\{[^{}\n]{0,300}\}\s?\);?",
    re.IGNORECASE,
)
_PLACEHOLDER = lazy(
    r"^[ \t]*(\[(?:image|images|img|photo|picture|video|embedded content|iframe|gallery|audio|ad)\])"
    r"(?=[ \t]*(?:$|[A-Z“\"]))|\S[ \t]+(\[(?:image|img|video|iframe|gallery)\])[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_CONTRACTION = lazy(r"(?:s|t|re|ll|ve|d|m)\b")


def propose(document: Document, rules: RuleBook) -> Iterator[Edit]:
    """Edits that decode entities and take out tags, short codes and script."""
    text = document.text
    if "&" in text or "nbsp;" in text:
        yield from _entities(document)
    if "<" in text or "[" in text:
        yield from _tags(document)
        if "[" in text:
            yield from _placeholders(document)
    if "cript:" in text or "adsbygoogle" in text or "googletag" in text:
        yield from _scripts(document)


def _entities(document: Document) -> Iterator[Edit]:
    text = document.text
    for match in _ENTITY.finditer(text):
        decoded = _decode(match)
        if decoded is None:
            continue
        start, end = match.span()
        if decoded == " ":
            start, end, decoded = _gap(text, start, end)
        elif decoded in ("'", "’"):
            start, end = _apostrophe(text, start, end)
        yield document.edit(
            start,
            end,
            decoded,
            rule="html-entity",
            category="design/markup",
            message=f"{match.group()} is the code of a character in a web page, left in the text.",
        )


def _decode(match: re.Match[str]) -> str | None:
    """What the entity stands for; None when it is none. White space of any kind is one space."""
    import html  # its table of entities is slow to import, for texts that rarely have one
    from html.entities import html5

    name = match["spaced"] or match["open"]
    if name:
        decoded = html5[name.lower() + ";"]
    elif match["number"]:
        decoded = html.unescape(f"&#{match['number']};")
    elif match["named"]:
        decoded = html5.get(match["named"] + ";", "")
        if not decoded:
            return None
    elif "nbsp" in match.group().lower():
        return " "
    else:
        decoded = "&"
    if decoded in "\u00ad\u200b\u200c\u200d\u2060\ufeff":
        return ""
    if decoded.isspace():
        return " "
    return decoded if decoded.isprintable() else None


def _gap(text: str, start: int, end: int) -> tuple[int, int, str]:
    """A blank entity with the blanks around it becomes what is right between its neighbours."""
    if not any(
        char in " \n\t\u00a0" for char in (text[start - 1 : start] or " ") + (text[end : end + 1] or " ")
    ):
        return start, end, " "
    return take_out(text, start, end)


def _apostrophe(text: str, start: int, end: int) -> tuple[int, int]:
    """``It &# 39; s`` was ``It's``: the blanks go when the end of a contraction follows."""
    right = end + 1 if text[end : end + 1] == " " else end
    left = start - 1 if text[start - 1 : start] == " " else start
    if right > end and text[left - 1 : left].isalpha() and _CONTRACTION.match(text, right):
        return left, right
    return start, end


def _tags(document: Document) -> Iterator[Edit]:
    text = document.text
    for match in _TAG.finditer(text):
        start, end = match.span()
        tag = match.group()
        if match["block"]:
            start, end, instead = _line_break(text, start, end)
        elif match["inline"] or match["anchor"] or match["cut"]:
            start, end = _inline(text, start, end)
            instead = ""
        else:
            start, end, instead = take_out(text, start, end)
        address = _HREF.search(tag)
        yield document.edit(
            start,
            end,
            instead,
            rule="html-tag",
            category="design/markup",
            message=f"{tag if len(tag) < 40 else tag[:39] + '…'} is markup of a web page, left in the text.",
            metadata=(("links", address[1]),) if address else (),
        )


def _inline(text: str, start: int, end: int) -> tuple[int, int]:
    """An inline tag goes without a trace; of two blanks around it one stays."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if after == " " and before in ("", " ", "\n"):
        return start, end + 1
    if before == " " and after in ("", "\n"):
        return start - 1, end
    return start, end


def _line_break(text: str, start: int, end: int) -> tuple[int, int, str]:
    """A block tag inside a line is a line break; beside one it is nothing."""
    left, right = start, end
    while text[left - 1 : left] == " ":
        left -= 1
    while text[right : right + 1] == " ":
        right += 1
    if text[left - 1 : left] in ("", "\n") or text[right : right + 1] in ("", "\n"):
        return take_out(text, start, end)
    return left, right, "\n"


def _placeholders(document: Document) -> Iterator[Edit]:
    for match in _PLACEHOLDER.finditer(document.text):
        group = 1 if match[1] else 2
        yield _out(
            document, *match.span(group), "image-placeholder", f"{match[group]} stood for a part of the page."
        )


def _scripts(document: Document) -> Iterator[Edit]:
    for match in _SCRIPT.finditer(document.text):
        if match["label"]:
            yield document.edit(
                *match.span(),
                match["label"],
                rule="script-remain",
                category="design/markup",
                message="A link to a script of the page: only its label is text.",
            )
        else:
            yield _out(document, *match.span(), "script-remain", "Code of the page, not text.")


def _out(document: Document, start: int, end: int, rule: str, message: str) -> Edit:
    taken = document.text[start:end]
    start, end, instead = take_out(document.text, start, end)
    return document.edit(
        start,
        end,
        instead,
        rule=rule,
        category="design/markup",
        message=message,
        metadata=(("furniture", taken),),
    )


REPAIR = Repair(
    name="markup",
    order=20,
    propose=propose,
    rules=(
        RuleInfo(
            "html-entity",
            "design/markup",
            "An HTML entity left in the text, also spaced out or escaped twice.",
            examples=(
                ("The port & nbsp; of Odesa is open.", "The port of Odesa is open."),
                ("Marks &amp;amp; Spencer&#39;s profit", "Marks & Spencer's profit"),
                ("It &# 39; s a start.", "It's a start."),
            ),
            keep=(
                "AT&T and R&D, Q&A; Johnson & Johnson.",
                "See https://example.org/?a=1&copy=2 for more.",
                "Use `&nbsp;` between a number and its unit.",
            ),
        ),
        RuleInfo(
            "html-tag",
            "design/markup",
            "An HTML tag or short code left in the text.",
            examples=(
                ("The <b>minister</b> resigned.", "The minister resigned."),
                ("First line.<br />Second line.", "First line.\nSecond line."),
                ('Read <a href="https://example.org/x">the report</a> today.', "Read the report today."),
            ),
            keep=(
                "If x < y and a <b and c> d, then <3.",
                "Write to <jane@example.org> or to <your name>.",
                "The tag `<br>` breaks a line.",
            ),
        ),
        RuleInfo(
            "image-placeholder",
            "design/markup",
            "A word in brackets that stood for an image, a video or an advertisement.",
            examples=(
                ("One paragraph.\n\n[image]\n\nAnother one.", "One paragraph.\n\nAnother one."),
                ("[Video] The rescue took an hour.", "The rescue took an hour."),
            ),
            keep=(
                "He hated the [image] he had of himself.",
                "“The [photo] shows us all,” she said.",
            ),
        ),
        RuleInfo(
            "script-remain",
            "design/markup",
            "Program code of the page.",
            examples=(
                ("The talks ended.\njavascript:void(0)\nNobody spoke.", "The talks ended.\nNobody spoke."),
                (
                    "(adsbygoogle = window.adsbygoogle || []).push({});\n\nThe vote is on Monday.",
                    "The vote is on Monday.",
                ),
            ),
            keep=(
                "He writes JavaScript: slowly, but well.",
                "The script: two acts and an epilogue.",
            ),
        ),
    ),
)
