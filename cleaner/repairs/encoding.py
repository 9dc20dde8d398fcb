"""Mojibake, control characters, invisible characters, decomposed letters.

Mojibake is ftfy's business (its heuristic: a line that holds unlikely pairs of characters *and*
decodes as UTF-8 when read back as one of ten single-byte encodings). Everything in ftfy that
would restyle a text is switched off: curly quotes stay curly, ligatures (``ﬁ``) and full-width
forms stay, line ends and entities are other repairs' work. ftfy is slow, so it sees only the lines
on which it could act: UTF-8 read as a single-byte encoding always leaves two characters beyond
ASCII side by side, or one of a few beside the blank or question mark that stands for a lost byte;
a line without such a pair, without C1 controls and surrogates cannot change (held by a property
test against ftfy itself).

Left alone, deliberately:

- well-formed text of any script, accents, currency signs, curly quotes, dashes, no-break spaces;
- ligatures, full-width letters, compatibility characters: NFC only, never NFKC;
- joiners and direction marks where they mean something: Arabic, Hebrew, Indic and South-East
  Asian scripts, emoji sequences;
- a byte order mark at the very start of the text (the file layer answers for it);
- U+FFFD: what stood there is lost, so it is reported, not guessed.

Cost: two scans in C for a text without trouble; ftfy (about 1 MB/s) on suspect lines only.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from cleaner.document import Document
from cleaner.document.signs import Sign
from cleaner.model import Edit, Proposal, Span
from cleaner.regex import lazy
from cleaner.repairs import Repair, RuleInfo
from cleaner.rules import RuleBook

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

_HARMLESS = "–—‘’“”…\u00a0"
"""Usual typography: no two of these side by side are mojibake in any encoding that ftfy tries."""
_PAIR = lazy(
    # One class first: the search skips ASCII at C speed.
    r"[^\x00-\x7f](?:"
    rf"(?<![{_HARMLESS}])[ ?]?[^\x00-\x7f]|(?<=[{_HARMLESS}])[ ?]?[^\x00-\x7f{_HARMLESS}]"
    r"|(?<=[¬ÂÃÅÎÐÙĀĂĆĐĞĪĹŁŒŠŮŸΒΓΕΞΠΩВГЕОРЩ√≈┘├┬┼╨╬])[ ?\x1a]"
    r"|(?<=[\x80-\x9f\ud800-\udfff]))"
)
_CONTROL = lazy(r"(?:\x1b\[[0-9;]*[A-Za-z]|[\x00-\x08\x0b\x0e-\x1f\x7f\u206a-\u206f\ufff9-\ufffc])+")
_INVISIBLE = lazy(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_UNPRINTABLE = Sign(
    *(bytes([code]) for code in range(0x20) if chr(code) not in "\t\n\x0c\r"), b"\x7f", b"\xad"
)
"""What the shape has for the two above, and for whatever Windows-1252 does not have."""
_LEAD = Sign(b"\xb4", b"\x84", b"\xab", b"\xbb")
"""Marks that are folded to ASCII, but may be the first byte of a character that was read as two."""
_RIGHT_TO_LEFT = lazy("[\u0590-\u08ff]")
_C1 = lazy(r"[\x80-\x9f\ud800-\udfff]")
_LOST = lazy("\ufffd+")
_COMBINING = lazy(r"\S[\u0300-\u036f]+|[\u0340-\u0387\u1f71-\u1fff\u2000\u2001\u2126\u212a\u212b]")
_JOINING_SCRIPT = lazy(
    r"[\u0590-\u109f\u1780-\u18af\u200d\u2600-\u27bf\u3000-\u9fff\uac00-\ud7ff\U0001f000-\U0001faff]"
)


def propose(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Edits for what a wrong decoding, a copied page or a file system left in the text."""
    text = document.text
    unprintable = _UNPRINTABLE.stands_in(document)
    if text.isascii():
        if unprintable:
            yield from _controls(document)
        return
    # Quotation marks, dashes and blanks are folded to ASCII: of what is left nothing is mojibake.
    typography = document.folded.isascii() or document.folded.replace("…", ".").isascii()
    if typography and not unprintable and not _LEAD.stands_in(document) and "İ" not in text:
        return
    mojibake: list[Span] = []
    for line in _suspect_lines(text):
        for edit in _mojibake(document, line):
            mojibake.append(line)
            yield edit
    broken = frozenset(mojibake)
    rest: list[Edit] = []
    if unprintable:
        rest += _controls(document)
        rest += _invisible(document)
    if not unicodedata.is_normalized("NFC", text):
        rest += _decomposed(document)
    # On a line with mojibake a soft hyphen or a control may be one of its bytes: first things first.
    yield from (edit for edit in rest if not broken or document.paragraph_at(edit.start) not in broken)
    for match in _LOST.finditer(text) if "\ufffd" in text else ():
        yield document.finding(
            *match.span(),
            rule="lost-character",
            category="fluency/character-encoding",
            message="A character was lost when the text was decoded.",
        )


def may_hold_mojibake(line: str) -> bool:
    """False when ftfy's encoding steps cannot change the line. One scan in C."""
    return _PAIR.search(line) is not None


def _suspect_lines(text: str) -> Iterator[Span]:
    at = 0
    while match := _PAIR.search(text, at):
        start = text.rfind("\n", 0, match.start()) + 1
        end = text.find("\n", match.start())
        end = len(text) if end < 0 else end
        yield Span(start, end)
        at = end


def _mojibake(document: Document, line: Span) -> Iterator[Edit]:
    from ftfy import fix_and_explain
    from ftfy.badness import is_bad

    before = document.text[line.start : line.end]
    if not is_bad(before) and not _C1.search(before):
        return
    after = fix_and_explain(before, ftfy_config()).text
    if after == before:
        return
    for start, end, replacement in _changed_words(before, after):
        yield document.edit(
            line.start + start,
            line.start + end,
            replacement,
            rule="mojibake",
            category="fluency/character-encoding",
            message="These characters are UTF-8 that was read in another encoding.",
        )


@lru_cache(maxsize=1)
def ftfy_config() -> TextFixerConfig:
    """Only the encoding steps of ftfy, its C1 controls and its surrogates."""
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )


def _changed_words(before: str, after: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of words that differ, as (start, end, replacement). O(n)."""
    old, new = before.split(" "), after.split(" ")
    i = j = at = 0
    while i < len(old):
        if old[i] == new[j] and (i + 1 == len(old)) == (j + 1 == len(new)):
            at += len(old[i]) + 1
            i, j = i + 1, j + 1
            continue
        skip, gain = _resynchronise(old[i : i + 8], new[j : j + 8])
        if i + skip >= len(old) or j + gain >= len(new):
            skip, gain = len(old) - i, len(new) - j
        start = at
        removed, added = " ".join(old[i : i + skip]), " ".join(new[j : j + gain])
        at += len(removed) + 1
        i, j = i + skip, j + gain
        yield start, start + len(removed), added


def _resynchronise(old: list[str], new: list[str]) -> tuple[int, int]:
    """How many words to take from either side until both go on alike; all of them if they do not."""
    for total in range(2, len(old) + len(new)):
        for skip in range(max(1, total - len(new) + 1), min(total, len(old))):
            if old[skip] == new[total - skip]:
                return skip, total - skip
    return len(old) or 1, len(new) or 1


def _controls(document: Document) -> Iterator[Edit]:
    text = document.text
    for match in _CONTROL.finditer(text):
        start, end = match.span()
        around = text[start - 1 : start] + text[end : end + 1]
        # A vertical tab or another separator between two words stood for a gap.
        gap = " " if "\x0b" in match.group() and around.strip() == around and len(around) == 2 else ""
        yield document.edit(
            start,
            end,
            gap,
            rule="control-character",
            category="fluency/character-encoding",
            message="Control characters do not belong in a text.",
        )


def _invisible(document: Document) -> Iterator[Edit]:
    text = document.text
    for match in _INVISIBLE.finditer(text):
        start, end = match.span()
        if start == 0 and text[0] == "\ufeff":
            start = 1
        near = text[max(0, start - 2) : start] + text[end : end + 2]
        if start == end or _JOINING_SCRIPT.search(near):
            continue
        if _RIGHT_TO_LEFT.search(text) and not set(match.group()) <= set("\u00ad\ufeff\u2060"):
            continue
        yield document.edit(
            start,
            end,
            "",
            rule="invisible-character",
            category="fluency/character-encoding",
            message="An invisible character stands here: search and comparison would miss the word.",
        )


def _decomposed(document: Document) -> Iterator[Edit]:
    for match in _COMBINING.finditer(document.text):
        composed = unicodedata.normalize("NFC", match.group())
        if composed != match.group():
            yield document.edit(
                *match.span(),
                composed,
                rule="decomposed-letter",
                category="fluency/character-encoding",
                message="A letter and its accent are two characters here; the usual form is one (NFC).",
            )


REPAIR = Repair(
    name="encoding",
    order=10,
    propose=propose,
    rules=(
        RuleInfo(
            "mojibake",
            "fluency/character-encoding",
            "UTF-8 that was read in another encoding.",
            examples=(
                ("The cafÃ© in Malmö reopened on Friday.", "The café in Malmö reopened on Friday."),
                ("Itâ€™s late, she said.", "It’s late, she said."),
            ),
            keep=(
                "“École normale” and “Ångström”, he said… “À la carte – 30 €”.",
                "Газета Известия, “Noël” and 東京 stand in one line.",
            ),
        ),
        RuleInfo(
            "control-character",
            "fluency/character-encoding",
            "Control characters and terminal colours in the text.",
            examples=(
                ("The min\x02ister left.", "The minister left."),
                ("\x1b[31mUrgent:\x1b[0m the talks failed.", "Urgent: the talks failed."),
            ),
            keep=("One line.\n\tAnother line, indented.", "No-break\u00a0space and\u2003em space stay."),
        ),
        RuleInfo(
            "invisible-character",
            "fluency/character-encoding",
            "Soft hyphens, zero-width characters, stray byte order marks and direction marks.",
            examples=(
                ("The parlia\u00adment met.", "The parliament met."),
                ("The \ufeffpar\u200bliament met.", "The parliament met."),
            ),
            keep=(
                "The family \U0001f468\u200d\U0001f469\u200d\U0001f467 waited.",
                "می\u200cخواهم was the reply.",
            ),
        ),
        RuleInfo(
            "decomposed-letter",
            "fluency/character-encoding",
            "A letter and its accent as two characters (not NFC).",
            examples=(
                ("A cafe\u0301 in Lyon.", "A café in Lyon."),
                ("Peru\u2019s Pin\u0303era met him.", "Peru\u2019s Piñera met him."),
            ),
            keep=("A café in Lyon.", "The ﬁre at the oﬃce: ligatures stay."),
        ),
        RuleInfo(
            "lost-character",
            "fluency/character-encoding",
            "A replacement character: something could not be decoded.",
            examples=(),
            keep=("Is this the end?", "“Really?” he asked."),
            applicability="manual",
            because="what stood there is lost",
        ),
    ),
)
