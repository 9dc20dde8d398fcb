"""Text from which a scraper deleted every ``the``: the article, and the letters inside words.

``there`` is *re* then, ``themselves`` *mselves*, ``northern`` *norrn*; a capital ``The`` stays. The text
itself proves the mechanism: a stretch in which the letters never stand, long enough that English prose would
have them several times, with remains of words that are nothing else (:mod:`.stretches`, :mod:`.fragments`,
:mod:`.shapes`). There the words get their letters back; that the articles are missing is reported once.

Left alone, deliberately: the articles themselves, for whether ``president of company`` lost one or two
is the original's secret; remains that are other English words (``wear`` for weather, ``far`` for father,
``or`` where nothing shows that it is other); names of people; remains beside foreign words.

Cost: one set operation, and a search of the text for the report.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from cleaner.document import Document
from cleaner.model import Edit, Finding, Span
from cleaner.regex import lazy
from cleaner.repairs import Repair
from cleaner.repairs.dropped_the.catalogue import ARTICLES, LETTERS, RULES
from cleaner.repairs.dropped_the.fragments import fragments
from cleaner.repairs.dropped_the.shapes import SHAPES, TELLING, Reader, reading
from cleaner.repairs.dropped_the.stretches import (
    LONG,
    SURE,
    first_paragraph,
    is_plain,
    may_be_plain,
    without_article,
    without_letters,
    words_in,
)
from cleaner.rules import RuleBook
from cleaner.rules.listed import listed_words

_LONE_RE = lazy(r" re(?=[\s\"”’'.,;:?!)])")


class Remnant(Struct, frozen=True):
    """What is left of a word, and the word."""

    start: int
    end: int
    left: str
    word: str


def propose(document: Document, rules: RuleBook) -> Iterator[Edit]:
    """Edits that give words their letters back."""
    for remnant in _remnants(document, rules):
        yield document.edit(
            remnant.start,
            remnant.end,
            remnant.word,
            rule=LETTERS,
            category="fluency/spelling",
            message=f"“{remnant.left}” is “{remnant.word}” without the letters “the”, which are missing"
            " all through this text.",
        )


def report(document: Document, rules: RuleBook) -> Iterator[Finding]:
    """Where the articles begin to be missing. The remains that proved it may have been repaired by now, so
    the text as it came is asked."""
    proven = bool(_remnants(document.original, rules))
    if not proven and not may_be_plain(document.text):
        return
    for stretch in without_article(document.text):
        if proven or is_plain(document.text, stretch):
            first = first_paragraph(document, stretch)
            yield document.finding(
                first.start,
                first.end,
                rule=ARTICLES,
                category="fluency/grammar/function-words",
                message="Every “the” seems to have been cut out of the text from here on: put the articles"
                " back, or fetch it again.",
            )
            return


def _remnants(document: Document, rules: RuleBook) -> tuple[Remnant, ...]:
    return document.memo("remains without the", lambda: tuple(_find(document, rules)))


def _find(document: Document, rules: RuleBook) -> list[Remnant]:
    table = fragments(rules)
    seen = listed_words(document, rules, "dropped-the", lambda: (*table, *TELLING))
    if not seen or (seen == {"re"} and not _LONE_RE.search(document.text)):
        return []
    reader = Reader(rules.lexicon, table)
    found = [
        (stretch, list(_in_stretch(document, stretch, reader))) for stretch in without_letters(document.text)
    ]
    if not any(_prove(remnants, document.text, stretch) for stretch, remnants in found):
        return []
    return [remnant for _, remnants in found for remnant in remnants]


def _prove(remnants: list[Remnant], text: str, stretch: Span) -> bool:
    """True when the remains in a stretch are no accident: two different ones that are no words, wherever they
    stand; two of any kind, or one, where prose would have had the letters several times."""
    certain = [remnant.left for remnant in remnants if remnant.left not in SHAPES]
    telling = sum(remnant.left in TELLING for remnant in remnants)
    if len(set(certain)) >= 2:
        return True
    words = words_in(text, stretch.start, stretch.end)
    if words >= SURE and len(certain) + telling >= 2:
        return True
    return bool(certain or telling) and (is_plain(text, stretch) or (bool(certain) and words >= LONG))


def _in_stretch(document: Document, stretch: Span, reader: Reader) -> Iterator[Remnant]:
    for paragraph in document.paragraphs:
        if paragraph.end <= stretch.start or paragraph.start >= stretch.end:
            continue
        tokens = document.tokens(paragraph)
        for index in range(tokens.at(stretch.start), tokens.at(stretch.end)):
            word = reading(tokens, index, reader)
            if word and tokens.ends[index] <= stretch.end:
                yield Remnant(tokens.starts[index], tokens.ends[index], tokens.words[index], word)


REPAIR = Repair(name="dropped-the", order=25, propose=propose, rules=RULES, report=report)
