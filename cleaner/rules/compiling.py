"""From packs to one compiled book: plain data that the cache can keep.

Packs of built-in and further folders are read in the order of their paths, checked, and
compiled together: named lists are joined first, because rules of any pack may use them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from cleaner import records
from cleaner.cache import load_or_build
from cleaner.document.folding import fold
from cleaner.rules.book import pack_lists
from cleaner.rules.conditions import compile_condition
from cleaner.rules.files import READER, PackFile, packs_fingerprint
from cleaner.rules.inflection import at_head, forms_of
from cleaner.rules.pattern import Anchor, Element, PatternError, compile_patterns
from cleaner.rules.reading import RawPack, read_pack
from cleaner.rules.template import Field, TemplateError, compile_template

NAME_KINDS = (
    "person",
    "country",
    "city",
    "region",
    "place",
    "organisation",
    "party",
    "club",
    "media",
    "agency",
)
Compiled = Mapping[str, Any]
MOST_EXPECTED = 20_000.0
"""The anchors of a rule that speaks for a language stand in English about once in 40 kB, or less often."""
MOST_UNASKED = 5_000_000.0
"""Those of a rule that asks for no evidence are looked at in every text: six times a kB is too often."""
_UNIVERSAL = {"noun": "NOUN", "verb": "VERB", "adjective": "ADJ"}
_INFLECTED = ("base", "third", "past", "participle", "gerund", "singular", "plural")


def read_packs(files: Iterable[PackFile]) -> list[RawPack]:
    """The packs, read and checked; one that has not changed comes from the cache."""
    packs = []
    for name, file in files:
        cache_name = f"pack-{name.replace('/', '-')}"
        key = packs_fingerprint(cache_name, [(name, file)], READER)
        cached = load_or_build(cache_name, key, partial(_parts, name, file))
        packs.append(RawPack(*cached))
    return packs


def _parts(name: str, file: Path) -> tuple[Any, ...]:
    pack = read_pack(file, name)
    return pack.path, pack.data, pack.places


def compile_packs(packs: Sequence[RawPack], frequency: Callable[[str], int]) -> Compiled:
    """All packs as plain data. Raises PackError where one is wrong."""
    maps = _join_maps(packs)
    lists = _join_lists(packs, maps)
    rules: list[tuple[Any, ...]] = []
    telling = bytearray()
    literals: dict[str, list[tuple[int, int]]] = {}
    seen: dict[str, str] = {}
    for pack in packs:
        for index, rule in enumerate(pack.data.get("rules", ())):
            path = ("rules", index)
            if rule["id"] in seen:
                raise pack.error((*path, "id"), f"rule '{rule['id']}' stands already in {seen[rule['id']]}")
            seen[rule["id"]] = f"{pack.path}:{pack.place(path)[0]}"
            compiled, anchors = _compile_rule(pack, path, rule, lists, maps, frequency)
            for number, anchor in enumerate(anchors):
                for literal in anchor.literals:
                    literals.setdefault(literal, []).append((len(rules), number))
            rules.append(compiled)
            telling.append(_is_telling(compiled, anchors))
    from daachorse import CharwiseDoubleArrayAhoCorasick

    words = sorted(literals)
    automaton = CharwiseDoubleArrayAhoCorasick(words).serialize() if words else b""
    return {
        **pack_lists(lists),
        "ids": tuple(rule[0] for rule in rules),
        "rules": records.pack(rules),
        "telling": bytes(telling),
        "targets": records.pack(tuple(literals[word]) for word in words),
        "automaton": automaton,
    }


def join_section(packs: Iterable[RawPack], name: str) -> tuple[Any, ...]:
    """The entries of all packs under a top-level key, in pack order."""
    return tuple(entry for pack in packs for entry in pack.data.get(name) or ())


def _join_maps(packs: Sequence[RawPack]) -> dict[str, dict[str, str]]:
    """The packs' maps, and ``country-demonym`` from the countries among the names. Keys are folded."""
    joined: dict[str, dict[str, str]] = {}
    for pack in packs:
        for entry in pack.data.get("names", ()):
            if entry["kind"] == "country" and entry.get("demonym"):
                joined.setdefault("country-demonym", {})[fold(entry["name"])] = entry["demonym"][0]
        for name, table in pack.data.get("maps", {}).items():
            joined.setdefault(name, {}).update((fold(key), str(value)) for key, value in table.items())
    return joined


def _join_lists(packs: Sequence[RawPack], maps: Mapping[str, Mapping[str, str]]) -> dict[str, frozenset[str]]:
    """The packs' named lists; the keys of each map; and a list a kind of the names (``country``…)."""
    joined: dict[str, set[str]] = {name: set(table) for name, table in maps.items()}
    joined |= {kind: set() for kind in (*NAME_KINDS, "surname")}
    for pack in packs:
        for entry in pack.data.get("names", ()):
            joined.setdefault(entry["kind"], set()).add(fold(entry["name"]))
            if entry["kind"] == "person":
                joined["surname"].add(fold(entry["name"].split()[-1]))
    for pack in packs:
        for name, words in pack.data.get("lists", {}).items():
            joined.setdefault(name, set()).update(fold(str(word)) for word in words)
    return {name: frozenset(words) for name, words in joined.items()}


def default_sources(pack_path: str) -> tuple[str, ...]:
    """The source language that a pack's folder stands for: ``from-es`` is Spanish."""
    for part in pack_path.split("/"):
        if part.startswith("from-"):
            return (part.removeprefix("from-"),)
    return ()


def _compile_rule(
    pack: RawPack,
    path: tuple[str | int, ...],
    rule: Mapping[str, Any],
    lists: Mapping[str, frozenset[str]],
    maps: Mapping[str, Mapping[str, str]],
    frequency: Callable[[str], int],
) -> tuple[tuple[Any, ...], list[Anchor]]:
    owner = f"rule '{rule['id']}'"
    try:
        patterns = compile_patterns(rule["match"], lists, frequency)
    except PatternError as error:
        place = (*path, "match", error.index) if error.index >= 0 else (*path, "match")
        raise pack.error(place, f"{error} in {owner}") from None
    expected = sum(anchor.expected for _, anchor in patterns)
    if expected > MOST_UNASKED and rule.get("evidence", "none") == "none":
        literals = {literal for _, anchor in patterns for literal in anchor.literals}
        words = ", ".join(sorted(literals, key=lambda text: (-frequency(text), text))[:4])
        raise pack.error(
            (*path, "match"),
            f"{owner} would be tried at every {words} of every English text: give it a rarer word (one"
            " beside a mark is not looked for), or 'evidence: source' or 'translated'",
        )
    elements = [element for pattern, _ in patterns for element in pattern]
    captures = {element.capture: bool(element.forms) for element in elements if element.capture}
    templates = {}
    for key in ("replace", "suggestions"):
        texts = rule.get(key, ())
        try:
            templates[key] = tuple(
                compile_template(text, captures, maps)
                for text in ([texts] if isinstance(texts, str) else texts)
            )
        except TemplateError as error:
            raise pack.error((*path, key), f"{error} in {owner}") from None
    try:
        condition = compile_condition(rule, lists)
        unless = tuple(
            tuple(compile_condition(item, lists, silences=True)) for item in rule.get("unless", ())
        )
    except PatternError as error:
        raise pack.error(path, f"{error} in {owner}") from None
    parts = [part for template in (*templates["replace"], *templates["suggestions"]) for part in template]
    compiled = (
        rule["id"],
        rule["message"],
        rule["category"],
        rule.get("applicability", "safe"),
        tuple(rule.get("sources", default_sources(pack.path))),
        rule.get("evidence", "none"),
        int(rule.get("priority", 0)),
        records.pack((tuple(map(tuple, pattern)), anchor.first) for pattern, anchor in patterns),
        tuple(tuple(_plain_part(part) for part in template) for template in templates["replace"]),
        tuple(tuple(_plain_part(part) for part in template) for template in templates["suggestions"]),
        tuple(condition),
        unless,
        _inflections(parts, elements, lists),
    )
    return compiled, [anchor for _, anchor in patterns]


def _is_telling(compiled: tuple[Any, ...], anchors: Iterable[Anchor]) -> bool:
    """True for a rule whose match says where a text comes from: of some languages, safe, and looked for at
    places so few that good English is not searched for it twice."""
    applicability, sources = compiled[3], compiled[4]
    return bool(sources) and applicability == "safe" and sum(a.expected for a in anchors) <= MOST_EXPECTED


def _plain_part(part: str | Field) -> Any:
    return part if isinstance(part, str) else tuple(part)


def _inflections(
    parts: Iterable[str | Field], elements: Sequence[Element], lists: Mapping[str, frozenset[str]]
) -> dict[tuple[str, str], str]:
    """Forms that templates ask of captured words: ``(word, form) -> inflected``."""
    wanted = {
        (part.capture, part.form) for part in parts if isinstance(part, Field) and part.form in _INFLECTED
    }
    table: dict[tuple[str, str], str] = {}
    for element in elements:
        for capture, form in wanted:
            if capture == element.capture:
                words = set(element.words).union(*(lists.get(name, ()) for name in element.classes))
                words |= {" ".join(phrase) for phrase in element.phrases}
                for word in words:
                    table[word, form] = _inflect(word, form)
    return table


def _inflect(text: str, form: str) -> str:
    """A captured word, or the head of a captured phrase, in a form."""
    from lemminflect import getAllLemmas

    parts_of_speech = ("noun",) if form in ("singular", "plural") else ("verb", "adjective")
    before, word, after = at_head(text, parts_of_speech[0])
    lemmas = getAllLemmas(word)
    for part_of_speech in parts_of_speech:
        for lemma in lemmas.get(_UNIVERSAL[part_of_speech], ()):
            for name, inflected in forms_of(lemma, part_of_speech):
                if name == form:
                    return f"{before}{inflected}{after}"
    if form == "singular" and word.endswith("s"):
        word = word[:-1]  # a demonym, which the inflection lexicon does not have
    elif form == "plural":
        word = f"{word}s"
    return f"{before}{word}{after}"
