"""The remains that are words, or nearly so, elsewhere (*re*, *y*, *m*): what they stand for here.

Each is decided by the words beside it, so that Spanish *y* between names, *re* the preposition and a
variable *n* stay what they are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from cleaner.document.tokens import Tokens
from cleaner.lexicon import Lexicon
from cleaner.repairs.dropped_the.fragments import OPENERS

_AUXILIARIES = frozenset(
    str.split("""
    is are was were isn't aren't wasn't weren't will won't would wouldn't has have had hasn't haven't hadn't
    may might can can't cannot could couldn't should shouldn't must
    """)
)
_THERE = _AUXILIARIES | frozenset(str.split("seems seemed exists existed remains remained came"))
_THEY = (_AUXILIARIES - {"is", "isn't", "was", "wasn't", "has", "hasn't"}) | frozenset(
    str.split("do did don't didn't need all also never")
)
_JOINING = frozenset(
    str.split("""
    that when if because as and but what which while until before after where how why since although
    though than unless whether whom whose
    """)
)
_PREPOSITIONS = frozenset(
    str.split("""
    of to for with from by among between against about on in at around behind before after without over
    towards toward beside near under above through despite
    """)
)
_BEFORE_THEN = frozenset(str.split("since until by and even but just from only back before"))
_NOT_PLURAL = frozenset(str.split("is was has as its this his us thus plus yes less various perhaps always"))
_ROMANCE = frozenset(
    str.split(
        "al de del en con por para la le el lo los las que un una va van voy vamos quiero puede mi tu su"
    )
)
_CONTRACTED = frozenset(("y're", "y've", "y'll", "y'd"))
_OPENING_THEY = _JOINING | frozenset(("later", "now", "so", "often", "sometimes", "today", "instead"))
_OTHER = frozenset((("on", "hand"), ("in", "words"), ("among", "things")))
_BEFORE_OTHER = frozenset(("of", "from", "with", "between", "among"))
_AFTER_EACH_OTHER = _PREPOSITIONS | frozenset(("and", "but", "as", "while", "when", "because", "again"))
_FREQUENT = 5000
_ENDS = ".!?…"
_OPENED = frozenset(("", *".!?…:“\"‘'«(–—"))
_MARKS = frozenset('.,;!?…)]"”’»')


class Reader(Struct, frozen=True):
    """What the shapes ask of the language."""

    lexicon: Lexicon
    table: Mapping[str, str]

    def is_english(self, word: str) -> bool:
        """True for a common English word, or the remains of one."""
        if word in SHAPES or word in self.table:
            return True
        return word not in _ROMANCE and (self.lexicon.knows_lower(word) or self._is_listed(word))

    def _is_listed(self, word: str) -> bool:
        """True for contractions and for words that the lexicon has as it has names (*eighth*)."""
        return ("'" in word or self.lexicon.frequency(word) >= _FREQUENT) and self.lexicon.knows(word)

    def stands_in_english(self, tokens: Tokens, index: int) -> bool:
        """True when the words beside a token are English: those in lower case, two on either side and
        within the sentence. Names say nothing."""
        beside = 0
        for step in (-1, 1):
            at, seen = index + step, 0
            while 0 <= at < len(tokens) and seen < 2 and tokens.words[at] not in _ENDS:
                word = tokens.words[at]
                if word[0].isalpha():
                    seen += 1
                    if word[0].islower():
                        if not self.is_english(tokens.folded[at]):
                            return False
                        beside += 1
                at += step
        return beside > 0

    def is_common(self, word: str) -> bool:
        """True for a common English word in lower case."""
        return word[:1].islower() and self.lexicon.knows_lower(word)

    def is_plural(self, word: str) -> bool:
        """True for a common word that looks like a noun in the plural."""
        return (
            len(word) > 3
            and word.endswith("s")
            and not word.endswith("ss")
            and word not in _NOT_PLURAL
            and self.is_common(word)
        ) or word in ("people", "men", "women", "children")

    def leads_to_plural(self, tokens: Tokens, index: int) -> bool:
        """True where a plural stands, or a common word and a plural."""
        word = _word(tokens, index)
        return self.is_plural(word) or (self.is_common(word) and self.is_plural(_word(tokens, index + 1)))


def _their(tokens: Tokens, index: int, reader: Reader) -> str:
    before, after = _word(tokens, index - 1), _word(tokens, index + 1)
    if before in _ROMANCE or after in _ROMANCE or after in ("a", "y") or not after[:1].isalpha():
        return ""
    if after[0].isupper():
        return "their" if reader.is_common(before) else ""
    return "their" if reader.is_english(after) else ""


def _there(tokens: Tokens, index: int, reader: Reader) -> str:
    before, after = _word(tokens, index - 1), _word(tokens, index + 1)
    if after in _THERE or after in ("'s", "’s"):
        return "there"
    if after == "be" and before in ("will", "would", "can", "could", "may", "might", "must", "should", "to"):
        return "there"
    ends = after in _MARKS or not after
    return "there" if ends and reader.is_common(before) and before not in ("in", "we", "you", "they") else ""


def _they(tokens: Tokens, index: int, reader: Reader) -> str:
    before, after = _word(tokens, index - 1), _word(tokens, index + 1)
    if before[:1].isupper() and before.lower() not in _OPENING_THEY:
        return ""
    earlier = _word(tokens, index - 2)
    if before == "and" and len(earlier) == 1 and earlier.isalpha():  # "x and y"
        return ""
    if before not in (",", "") and not reader.is_english(before.lower()):
        return ""
    if after in _THEY:
        return "they"
    joined = before.lower() in _OPENING_THEY and reader.is_common(after) and reader.lexicon.is_verb(after)
    return "they" if joined else ""


def _them(tokens: Tokens, index: int, reader: Reader) -> str:
    before, after = _word(tokens, index - 1), _word(tokens, index + 1)
    if not (after in _MARKS or not after or reader.is_common(after)):
        return ""
    if before in _PREPOSITIONS:
        return "them"
    is_verb = len(before) > 2 and reader.is_common(before) and reader.lexicon.is_verb(before)
    return "them" if is_verb else ""


def _then(tokens: Tokens, index: int, reader: Reader) -> str:
    before, after = _word(tokens, index - 1), _word(tokens, index + 1)
    if before in _AUXILIARIES and after == "be":
        return "then"
    if before.lower() not in _BEFORE_THEN:
        return ""
    return "then" if after in _MARKS or not after or reader.is_common(after) else ""


def _these(tokens: Tokens, index: int, reader: Reader) -> str:
    before = _word(tokens, index - 1)
    if before == "per" or not (before in (",", "") or reader.lexicon.knows_lower(before)):
        return ""
    return "these" if reader.leads_to_plural(tokens, index + 1) else ""


def _other(tokens: Tokens, index: int, reader: Reader) -> str:
    before, after = _word(tokens, index - 1), _word(tokens, index + 1)
    if before.lower() == "each":
        return "other" if after in _MARKS or not after or after in _AFTER_EACH_OTHER else ""
    if before == "and" and reader.leads_to_plural(tokens, index + 1):
        return "other"
    if before in _BEFORE_OTHER and reader.is_plural(after) and not reader.lexicon.is_verb(after):
        return "other"
    return "other" if (before.lower(), after) in _OTHER else ""


SHAPES: dict[str, Callable[[Tokens, int, Reader], str]] = {
    "ir": _their,
    "re": _there,
    "y": _they,
    "m": _them,
    "n": _then,
    "se": _these,
    "or": _other,
}
TELLING = frozenset(("ir", "re"))
"""Those that prove something: in their places, English has no such word."""


def reading(tokens: Tokens, index: int, reader: Reader) -> str:
    """What the token at ``index`` is the rest of, or ``""`` when that is not certain."""
    word = tokens.words[index]
    shape = SHAPES.get(word)
    if shape is not None:
        found = shape(tokens, index, reader)
    elif tokens.folded[index] in _CONTRACTED and word[0] == "y":
        found = f"the{word}"
    else:
        found = reader.table.get(word, "")
        if found.lower() in OPENERS and word[0].isupper() and _word(tokens, index - 1) not in _OPENED:
            found = ""
    return found if found and reader.stands_in_english(tokens, index) else ""


def _word(tokens: Tokens, index: int) -> str:
    return tokens.words[index] if 0 <= index < len(tokens) else ""
