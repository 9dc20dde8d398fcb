"""The rule book: what the repairs may ask of the packs."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct

from cleaner.cache import load_or_build, load_parts
from cleaner.document.folding import fold
from cleaner.fingerprint import program_fingerprint
from cleaner.lexicon import Lexicon, load_lexicon, words_fingerprint
from cleaner.model import Applicability
from cleaner.records import Records, pack
from cleaner.rules.conditions import Condition, is_empty
from cleaner.rules.files import PackFile, pack_files, packs_fingerprint
from cleaner.rules.locate import builtin_packs
from cleaner.rules.matching import NO_WORDS, Matcher, WordList
from cleaner.rules.pattern import Element
from cleaner.rules.template import Field, Part

if TYPE_CHECKING:
    from cleaner.rules.compiling import Compiled

T = TypeVar("T")


class Rule(Struct, frozen=True):
    """A compiled rule of a pack."""

    id: str
    message: str
    category: str
    applicability: Applicability
    sources: tuple[str, ...]
    evidence: str
    priority: int
    matchers: Records[Matcher]
    """Made when one is first tried: rules that the evidence silences never are."""
    replace: tuple[tuple[Part, ...], ...]
    suggestions: tuple[tuple[Part, ...], ...]
    condition: Condition | None
    unless: tuple[Condition, ...]
    inflections: dict[tuple[str, str], str]


class RuleBook:
    """The packs, compiled. Immutable; shared between threads.

    A rule comes to life when it is first needed.
    """

    def __init__(
        self, compiled: Compiled, section: Callable[[str], tuple[Any, ...]], fingerprint: str = ""
    ) -> None:
        """``section`` gives the entries of a top-level key; ``fingerprint`` is a digest of the packs,
        empty for a book that is not made of packs."""
        self._compiled = compiled
        self._section = section
        self._fingerprint = fingerprint
        self._list_numbers: dict[str, int] = compiled["list_numbers"]
        self._lists: Records[WordList] = Records(compiled["lists"], lambda plain: WordList(*plain))
        self._rules: Records[Rule] = Records(compiled["rules"], partial(_alive, lists=self._list))
        self._targets: Records[tuple[tuple[int, int], ...]] = Records(compiled["targets"], tuple)
        self._memo: dict[Hashable, Any] = {}

    @classmethod
    def of(
        cls,
        lists: Mapping[str, Iterable[str]] | None = None,
        sections: Mapping[str, Iterable[Any]] | None = None,
    ) -> RuleBook:
        """A book of named lists and sections alone, without rules."""
        given = {name: tuple(entries) for name, entries in (sections or {}).items()}
        named = {name: frozenset(map(fold, words)) for name, words in (lists or {}).items()}
        return cls(
            {
                **pack_lists(named),
                "ids": (),
                "rules": pack(()),
                "telling": b"",
                "targets": pack(()),
                "automaton": b"",
            },
            lambda name: given.get(name, ()),
        )

    @cached_property
    def lexicon(self) -> Lexicon:
        """What words are words."""
        return load_lexicon().with_words(self.words("english-word"), self.words("not-english-word"))

    def words(self, name: str) -> frozenset[str]:
        """A named list of the packs (``lists:``), folded. Empty when no pack has it."""
        return self._list(name).entries

    def _list(self, name: str) -> WordList:
        number = self._list_numbers.get(name)
        return NO_WORDS if number is None else self._lists[number]

    def section(self, name: str) -> tuple[Any, ...]:
        """All entries that the packs hold under a top-level key, in pack order.

        They are loaded when first asked for: what a text needs of them comes from :meth:`derived`.
        """
        return self.memo(("section", name), lambda: self._section(name))

    def memo(self, key: Hashable, compute: Callable[[], T]) -> T:
        """Something that a repair compiles from the packs, computed once a rule book."""
        if key not in self._memo:
            self._memo[key] = compute()
        value: T = self._memo[key]
        return value

    def derived(self, name: str, build: Callable[[], T]) -> T:
        """Something made from the packs and the lexicon that takes time to make, kept in the cache.

        ``build`` gives plain data (see :func:`cleaner.cache.load_or_build`) and depends on nothing but
        this book and the program: a change of a pack, of the word lists or of any module builds it again.
        """

        def whole() -> T:
            value: T = self.derived_parts(name, lambda: {"": build()})[""]
            return value

        return self.memo(("whole", name), whole)

    def derived_parts(self, name: str, build: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any]:
        """Like :meth:`derived` for a mapping, of which each value is loaded when it is first asked for."""
        return self.memo(("derived", name), lambda: self._load_derived(name, build))

    def _load_derived(self, name: str, build: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any]:
        if not self._fingerprint:
            return build()
        return load_parts(name, self.fingerprint, build)

    @property
    def fingerprint(self) -> str:
        """A digest of all that decides what these rules do: packs, program and word lists."""
        return f"{self._fingerprint} {program_fingerprint()} {words_fingerprint()}"

    @property
    def rule_ids(self) -> tuple[str, ...]:
        """The ids of all rules, in pack order."""
        ids: tuple[str, ...] = self._compiled["ids"]
        return ids

    def tells(self, index: int) -> bool:
        """True when a match of the rule with this index says which language a text comes from."""
        return bool(self._telling[index])

    @cached_property
    def _telling(self) -> bytes:
        telling: bytes = self._compiled["telling"]
        return telling

    def rule(self, index: int) -> Rule:
        """The rule with this index, in pack order."""
        return self._rules[index]

    def anchors(self, folded: str) -> Iterator[tuple[int, int, int]]:
        """Where an anchor of a rule stands in a folded text: (rule index, pattern number, offset).

        One scan for the literals of all packs. O(text + hits).
        """
        if self._automaton is None:
            return
        targets = self._targets
        length = len(folded)
        try:
            found = self._automaton.find_overlapping(folded)
        except UnicodeEncodeError:  # half of a surrogate pair, which no literal has
            found = self._automaton.find_overlapping(folded.encode("utf-8", "replace").decode())
        for start, end, index in found:
            if (start and folded[start - 1].isalnum()) or (end < length and folded[end].isalnum()):
                continue
            for rule, pattern in targets[index]:
                yield rule, pattern, start

    @cached_property
    def _automaton(self) -> Any:
        serialized = self._compiled["automaton"]
        if not serialized:
            return None
        from daachorse import CharwiseDoubleArrayAhoCorasick

        return CharwiseDoubleArrayAhoCorasick.deserialize(serialized)


def pack_lists(lists: Mapping[str, frozenset[str]]) -> dict[str, Any]:
    """The named lists as a book keeps them."""
    return {
        "list_numbers": {name: number for number, name in enumerate(lists)},
        "lists": pack(tuple(WordList.of(entries)) for entries in lists.values()),
    }


def _alive(plain: tuple[Any, ...], lists: Callable[[str], WordList]) -> Rule:
    (id_, message, category, applicability, sources, evidence, priority, patterns, replace, suggestions) = (
        plain[:10]
    )
    condition, unless, inflections = plain[10:]
    return Rule(
        id_,
        message,
        category,
        Applicability(applicability),
        sources,
        evidence,
        priority,
        Records(patterns, partial(_matcher, lists=lists)),
        tuple(_parts(template) for template in replace),
        tuple(_parts(template) for template in suggestions),
        None if is_empty(Condition(*condition)) else Condition(*condition),
        tuple(Condition(*item) for item in unless),
        inflections,
    )


def _matcher(plain: tuple[Any, ...], lists: Callable[[str], WordList]) -> Matcher:
    elements, anchor = plain
    return Matcher([Element(*element) for element in elements], anchor, lists)


def _parts(template: tuple[Any, ...]) -> tuple[Part, ...]:
    return tuple(part if isinstance(part, str) else Field(*part) for part in template)


def load_rules(extra: Iterable[Path] = ()) -> RuleBook:
    """The built-in packs and those in ``extra`` folders, from the cache when nothing has changed.

    Raises PackError for a pack that is wrong.
    """
    files = pack_files((builtin_packs(), *extra))
    key = packs_fingerprint("packs", files)
    compiled = load_parts("rules", key, lambda: _compile(files))
    return RuleBook(
        compiled, lambda name: load_or_build(f"section-{name}", key, lambda: _section(files, name)), key
    )


def _compile(files: Iterable[PackFile]) -> Compiled:
    from cleaner.rules.compiling import compile_packs, read_packs

    return compile_packs(read_packs(files), load_lexicon().frequency)


def _section(files: Iterable[PackFile], name: str) -> tuple[Any, ...]:
    from cleaner.rules.compiling import join_section, read_packs

    return join_section(read_packs(files), name)
