"""Full stops inside a sentence, and paragraphs that lost their last one.

"Belarus, Tajikistan. and Kyrgyzstan": a stop before a conjunction in a list goes. "in Lima. which is the
capital": the relative pronoun asks for a comma. "…drew full support from Xi Jinping" at the end of a
paragraph of sentences gets its full stop.

Left alone, deliberately:
- stops of abbreviations and initials (Inc. and, No. or, J. and K.);
- "and" behind a stop outside a list: a person must say whether the stop or the small letter is wrong;
- paragraphs that only a line break parts from the next: the line may have been broken in mid-sentence;
- last lines without a stop in headlines, captions, lists, and in texts without a sign of translation:
  the end may have been cut off;
- several open paragraphs in one text: there a heading is more probably fused to the
  paragraph. They are reported.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.document.signs import Sign
from cleaner.model import Proposal
from cleaner.regex import lazy
from cleaner.repairs import RuleInfo
from cleaner.rules import RuleBook

LIST = "full-stop-inside-list"
RELATIVE = "full-stop-before-relative"
FINAL = "missing-final-stop"
CATEGORY = "fluency/punctuation"
_STOP_AND_SMALL = Sign(b". a", b".a")
_STOP = lazy(r"\. ?(and|or|nor|which|who|whom|whose|that) (?=[\w“\"])")
_WORD_BEFORE = lazy(r"(?<![.\w])[^\W\d_]{3,40}\Z")
_SENTENCE_END = lazy(r"[.!?…][\"”’»)]* ")
_LIST_HEAD = lazy(r", (?:[^\s,.;:!?]+ ){0,3}\Z")
_LIST_TAIL = lazy(r"(?:[^\s,.;:!?]+ ){0,3}[^\s,.;:!?]+[,.;]")

RULES = (
    RuleInfo(
        LIST,
        CATEGORY,
        "A full stop stands before the last member of a list.",
        examples=(
            ("The members are Armenia, Belarus, Tajikistan. and Kyrgyzstan, as well as Russia.",
             "The members are Armenia, Belarus, Tajikistan and Kyrgyzstan, as well as Russia."),
            ("They sell apples, pears. and plums.", "They sell apples, pears and plums."),
        ),
        keep=(
            "It is sold by Acme, Bolt Inc. and Corel, all of Ohio.",
            "They came at 5, at 6 p.m. and at noon.",
        ),
    ),
    RuleInfo(
        RELATIVE,
        CATEGORY,
        "A full stop stands before a relative pronoun.",
        examples=(
            ("He spoke from Lima. which is the capital.", "He spoke from Lima, which is the capital."),
            ("They thanked the mayor. who did not answer.", "They thanked the mayor, who did not answer."),
        ),
        keep=("Which is the capital? Who knows.", "He asked the W.H.O. who was to blame."),
    ),
    RuleInfo(
        FINAL,
        CATEGORY,
        "A paragraph of several sentences has lost its last full stop.",
        keep=("The old mill on the river in the evening sun", "He left. She stayed. See also: The mill"),
    ),
)  # fmt: skip


def stops(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Stops in the wrong place and stops that are missing."""
    text = document.text
    for match in _STOP.finditer(text) if _STOP_AND_SMALL.stands_in(document) else ():
        stop = match.start()
        before = _WORD_BEFORE.search(text[max(0, stop - 41) : stop])
        if before and before.group().lower() not in rules.words("abbreviation"):
            yield _inside(document, match, before.group(), rules)
    if document.source.is_translated:
        yield from _final(document, rules)


def _inside(document: Document, match: re.Match[str], before: str, rules: RuleBook) -> Proposal:
    text = document.text
    word, stop, at = match.group(1), match.start(), match.start(1)
    if word in {"which", "who", "whom", "whose"}:
        return _relative(document, stop, match.end(1), word)
    if word == "that":
        return _that(document, match, before, rules)
    line = text.rfind("\n", 0, stop) + 1
    head = text[max(line, stop - 120) : stop - len(before)]
    in_list = _LIST_HEAD.search(head) and _LIST_TAIL.match(text, match.end(), match.end() + 60)
    alike = before[0].isupper() == text[match.end()].isupper()
    if in_list and alike:
        return document.edit(
            stop,
            at,
            " ",
            rule=LIST,
            category=CATEGORY,
            message=f"The list goes on with “{word}”: no full stop.",
        )
    return document.finding(
        stop,
        match.end(1),
        rule=LIST,
        category=CATEGORY,
        message=f"Either the full stop before “{word}” is wrong, or “{word}” needs a capital.",
        suggestions=(f" {word}", f". {word.capitalize()}"),
    )


def _relative(document: Document, stop: int, end: int, pronoun: str) -> Proposal:
    return document.edit(
        stop,
        end,
        f", {pronoun}",
        rule=RELATIVE,
        category=CATEGORY,
        message=f"“{pronoun}” goes on with the sentence: a comma, not a full stop.",
    )


def _that(document: Document, match: re.Match[str], name: str, rules: RuleBook) -> Proposal:
    """The stop before "that": who(m) for a person, whom a title shows; anything else is reported."""
    text = document.text
    stop, end = match.start(), match.end(1)
    following = text[match.end() : match.end() + 60].split(maxsplit=1)[0]
    if name[0].isupper():
        titled = text[max(0, stop - len(name) - 80) : stop - len(name)].split()[-3:]
        person = any(word.strip('“"(,').lower() in rules.words("title") for word in titled)
        if person:
            return _relative(document, stop, end, "whom" if following[0].isupper() else "who")
    return document.finding(
        stop,
        end,
        rule=RELATIVE,
        category=CATEGORY,
        message="Either “that” goes on with the sentence, or it needs a capital.",
        suggestions=(", which", ", that", ". That"),
    )


def _final(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    text = document.text
    paragraphs = document.paragraphs
    open_ends: list[int] = []
    abbreviations = rules.words("abbreviation")
    for here, following in itertools.pairwise(paragraphs):
        body = text[here.start : here.end].rstrip()
        if not body[-1:].isalnum() or len(_SENTENCE_END.findall(body)) < 2:
            continue
        last = _SENTENCE_END.split(body)[-1].split()
        if len(last) < 6 or last[-1].lower() in rules.words("cannot-end-sentence") | rules.words(
            "closed-preposition"
        ):
            continue
        if body.count("“") != body.count("”") or body.count('"') % 2 or text[following.start].islower():
            continue
        if (
            "\n\n" not in text[here.end : following.start].replace(" ", "")
            or last[-1].lower() in abbreviations
        ):
            continue
        at = here.start + len(body)
        open_ends.append(at)
    message = "The paragraph ends without a full stop."
    if len(open_ends) == 1:
        yield document.edit(open_ends[0], open_ends[0], ".", rule=FINAL, category=CATEGORY, message=message)
        return
    for at in open_ends:
        yield document.finding(at - 1, at, rule=FINAL, category=CATEGORY, message=message)
