"""A wrong form of a name where it stands, with one of its readings, and the reading once taken."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from msgspec import Struct

from cleaner.document import Document
from cleaner.names.gazetteer import Form, Gazetteer, Name
from cleaner.names.mentions import in_foreign_stretch, mentions, support
from cleaner.regex import lazy
from cleaner.repairs.names.guards import is_part_of_a_longer_name, is_somebody
from cleaner.repairs.names.occurrences import at_sentence_start, occurrences
from cleaner.rules import RuleBook

_FOREIGN_AFTER = lazy(r"[ \u00a0](?:(?:del?|d[aio]s?|la|el|des|du)\b|[a-z]*[à-öø-ÿ])")


class Hit(Struct, frozen=True):
    """A wrong form in the text with its reading and what speaks for it."""

    start: int
    end: int
    form: Form
    evidence: str
    safe: bool


@dataclass(frozen=True)
class Case:
    """A wrong form where it stands, with one of its readings."""

    document: Document
    rules: RuleBook
    gazetteer: Gazetteer
    start: int
    end: int
    form: Form

    @cached_property
    def written(self) -> str:
        """The words as they stand."""
        return self.document.text[self.start : self.end]

    @cached_property
    def name(self) -> Name:
        """The entry that the form would mean."""
        return self.gazetteer.names[self.form.entry]

    @cached_property
    def support(self) -> str:
        """What in the document speaks for the entry."""
        return support(self.document, self.rules, self.form.entry)

    @property
    def is_mentioned(self) -> bool:
        """True when the right form stands in the document too."""
        return self.form.entry in mentions(self.document, self.rules).entries

    @property
    def is_part_of_a_longer_name(self) -> bool:
        """See :func:`guards.is_part_of_a_longer_name`."""
        return is_part_of_a_longer_name(self.document, self.rules, self.gazetteer, self.start, self.end)

    @property
    def is_somebody(self) -> bool:
        """See :func:`guards.is_somebody`."""
        return is_somebody(self.document, self.rules, self.gazetteer, self.start, self.end)

    @property
    def stands_in_foreign_words(self) -> bool:
        """True between function words or accents of another language."""
        text = self.document.text
        return in_foreign_stretch(text, self.start) or _FOREIGN_AFTER.match(text, self.end) is not None

    @property
    def stands_in_mid_sentence(self) -> bool:
        """True when the words stand with their capital in mid-sentence somewhere in the document."""
        text, word = self.document.text, self.written
        return self.document.memo(
            ("in mid-sentence", word),
            lambda: any(not at_sentence_start(text, start) for start, _ in occurrences(text, word)),
        )

    def hit(self, evidence: str, safe: bool) -> Hit:
        """The reading, taken."""
        return Hit(self.start, self.end, self.form, evidence, safe)
