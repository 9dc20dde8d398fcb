"""The gazetteer's own invariants: what a wrong entry would damage is found here, before an article is."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from cleaner import clean
from cleaner.lexicon import load_lexicon
from cleaner.names import same_name
from cleaner.names.transliteration import plain
from cleaner.rules import load_rules
from cleaner.rules.locate import builtin_packs

KINDS = {"person", "country", "city", "region", "organisation", "party", "club", "media", "agency", "place"}
LANGUAGES = {"es", "it", "fr", "de", "pt", "ru", "uk", "be", "kk", "nl", "pl", "tr", "fi", "ca", "ro"}
KEYS = {
    "name",
    "kind",
    "acronym",
    "acronyms",
    "aliases",
    "exonyms",
    "demonym",
    "country",
    "variants",
    "note",
    "letters",
    "ambiguous",
    "translated",
    "not",
    "origin",
}


def _load(path: Path) -> dict[str, Any]:
    data = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return data if isinstance(data, dict) else {}


@lru_cache(maxsize=1)
def _packs() -> dict[str, tuple[dict[str, Any], ...]]:
    """The packs that have names: path below rules/ → entries."""
    root = builtin_packs()
    loaded = {str(path.relative_to(root)): _load(path) for path in sorted(root.rglob("*.yaml"))}
    return {path: tuple(data["names"]) for path, data in loaded.items() if data.get("names")}


def _entries() -> Iterator[dict[str, Any]]:
    for entries in _packs().values():
        yield from entries


def _ambiguous(entry: dict[str, Any]) -> Iterator[str]:
    """The forms that need evidence: listed, or listed by language."""
    given = entry.get("ambiguous", [])
    for forms in given.values() if isinstance(given, dict) else [given]:
        yield from forms


def _sort_key(name: str) -> tuple[str, str]:
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return bare.lower(), name


def _forms_by_language(entry: dict[str, Any], field: str) -> Iterator[tuple[str, str]]:
    for language, forms in entry.get(field, {}).items():
        for form in forms:
            yield language, form


def _listed(entry: dict[str, Any], *fields: str) -> Iterator[str]:
    for field in fields:
        yield from entry.get(field, ())


def _english_names() -> dict[str, str]:
    """Every form that is right in English: name, acronym, demonym → the entry's name."""
    right: dict[str, str] = {}
    for entry in _entries():
        for form in (entry["name"], entry.get("acronym"), *_listed(entry, "demonym", "variants")):
            if form:
                right.setdefault(form, entry["name"])
    return right


@pytest.mark.parametrize("path", sorted(path for path in _packs() if path.startswith("common/")))
class TestPack:
    def test_entries_are_complete_and_of_the_documented_form(self, path: str) -> None:
        for entry in _packs()[path]:
            assert set(entry) <= KEYS, entry
            assert entry["kind"] in KINDS, entry
            assert entry["origin"], entry
            assert isinstance(entry["name"], str), entry
            for field in ("aliases", "variants", "not", "demonym"):
                assert all(isinstance(form, str) and form == form.strip() for form in entry.get(field, ()))
            for field in ("acronyms", "exonyms"):
                assert set(entry.get(field, {})) <= LANGUAGES, entry
                assert all(isinstance(form, str) for _, form in _forms_by_language(entry, field)), entry
            for reading in entry.get("translated", ()):
                assert set(reading) == {"form", "near", "sources"}, entry
                assert reading["near"] and reading["sources"], entry

    def test_entries_and_forms_are_sorted_and_said_once(self, path: str) -> None:
        names = [entry["name"] for entry in _packs()[path]]
        assert names == sorted(names, key=_sort_key)
        assert len(names) == len(set(names)), [n for n in names if names.count(n) > 1]
        for entry in _packs()[path]:
            for field in ("aliases", "variants", "not"):
                forms = entry.get(field, [])
                assert forms == sorted(set(forms)), (entry["name"], field)

    def test_typography_is_plain(self, path: str) -> None:
        """Composed letters, single spaces, straight apostrophes: what the matcher folds to."""
        for entry in _packs()[path]:
            text = repr(entry)
            assert unicodedata.normalize("NFC", text) == text, entry["name"]
            assert "’" not in text and "\u00a0" not in text and "  " not in text, entry["name"]


def test_a_name_has_one_entry_in_the_common_packs() -> None:
    """A pack on a topic may add to an entry; two kinds may share a name (Monterrey: city, club)."""
    seen: dict[tuple[str, str], str] = {}
    for path, entries in _packs().items():
        for entry in entries if path.startswith("common/") else ():
            key = (entry["name"], entry["kind"])
            assert key not in seen, (key, path, seen[key])
            seen[key] = path


def test_what_is_wrong_in_english_is_right_nowhere() -> None:
    right = _english_names()
    clashes = [
        (form, entry["name"], right[form])
        for entry in _entries()
        for form in entry.get("aliases", ())
        if form in right
    ]
    assert clashes == []


def test_a_wrong_form_means_one_name() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for entry in _entries():
        for form in entry.get("aliases", ()):
            owners[form].add(entry["name"])
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


def test_an_exonym_means_one_name_in_its_language_and_none_in_english() -> None:
    right = _english_names()
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in _entries():
        for language, form in _forms_by_language(entry, "exonyms"):
            owners[language, form].add(entry["name"])
            assert form == entry["name"] or form not in right, (form, entry["name"], right[form])
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


def test_a_foreign_acronym_means_one_organisation_and_is_not_english() -> None:
    english = {entry["acronym"] for entry in _entries() if "acronym" in entry}
    owners: dict[str, set[str]] = defaultdict(set)
    for entry in _entries():
        for _, form in _forms_by_language(entry, "acronyms"):
            owners[form].add(entry["name"])
            assert form not in english, (form, entry["name"])
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


def test_an_english_acronym_means_one_organisation() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for entry in _entries():
        if "acronym" in entry:
            owners[entry["acronym"]].add(entry["name"])
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


def test_an_alias_of_one_word_is_not_an_english_word() -> None:
    """Phrases are safe by their capitals; a single word must not be one that English has."""
    lexicon = load_lexicon()
    words = {form for entry in _entries() for form in entry.get("aliases", ()) if form.isalpha()}
    assert {form for form in words if lexicon.knows(form)} == set()


def test_an_exonym_of_one_word_is_not_an_english_common_word() -> None:
    """The lexicon has foreign place names as well (Londres): only frequent words are refused."""
    lexicon = load_lexicon()
    words = {
        form for entry in _entries() for _, form in _forms_by_language(entry, "exonyms") if form.isalpha()
    }
    assert {form for form in words if lexicon.frequency(form) > 2000} == set()


def test_a_form_is_filed_under_one_heading() -> None:
    """What is ambiguous must not be replaced without evidence by way of another heading."""
    for entry in _entries():
        sure = set(entry.get("aliases", ()))
        languages = {form for f in ("acronyms", "exonyms") for _, form in _forms_by_language(entry, f)}
        assert not sure & set(_ambiguous(entry)), entry["name"]
        assert not languages & set(_ambiguous(entry)), entry["name"]
        assert not (sure | languages) & set(entry.get("not", ())), entry["name"]


def test_a_foreign_acronym_is_not_an_english_word_in_capitals() -> None:
    lexicon = load_lexicon()
    forms = {form for entry in _entries() for _, form in _forms_by_language(entry, "acronyms")}
    assert {form for form in forms if lexicon.frequency(form) > 1000} == set()


def test_house_style_is_no_correction() -> None:
    """Two right spellings of a name: neither may stand as a mistake, or a house's choice is made for it."""
    styles = _load(builtin_packs() / "common" / "name-style.yaml")["style-names"]
    preferred = [style["preferred"] for style in styles]
    assert preferred == sorted(preferred, key=_sort_key)
    assert len(preferred) == len(set(preferred))
    names = {entry["name"] for entry in _entries()}
    assert set(preferred) <= names
    wrong = {form for entry in _entries() for form in entry.get("aliases", ())}
    wrong |= {form for entry in _entries() for _, form in _forms_by_language(entry, "exonyms")}
    others = [form for style in styles for form in style["others"]]
    assert set(others) & wrong == set()
    assert len(others) == len(set(others))
    assert all(style["kind"] in KINDS and style["origin"] for style in styles)


def test_lists_of_the_data_packs_are_sorted_and_said_once() -> None:
    for pack in ("demonyms", "titles"):
        for name, words in _load(builtin_packs() / "common" / f"{pack}.yaml")["lists"].items():
            assert words == sorted(words, key=lambda word: (word.lower(), word)), name
            assert len(words) == len(set(words)), name
            assert all(isinstance(word, str) for word in words), name


@pytest.mark.parametrize(
    "text",
    [
        "The CIO and the BRI met the CPI and the BCE on Monday.",
        "AS ROME BURNS\nThe council met on Monday to discuss the fires in the hills above the town.",
        "The show, As Rome Burns, opens at the Globe.",
        "The alliance goes by OTAN (NATO) in Paris, and OTAN it is.",
    ],
)
def test_english_that_looks_like_names_is_left_alone(text: str) -> None:
    assert clean(text).text == text


def _people() -> Iterator[dict[str, Any]]:
    for entry in _entries():
        if entry["kind"] == "person":
            yield entry


def test_an_alias_of_a_person_is_no_other_persons_name() -> None:
    """A wrong form with somebody else's surname (Olaf Schulz for Olaf Scholz) would make one of the other."""
    owners: dict[str, set[str]] = defaultdict(set)
    for entry in _people():
        owners[plain(entry["name"]).split()[-1]].add(entry["name"])
    clashes = [
        (form, entry["name"])
        for entry in _people()
        for form in entry.get("aliases", ())
        if " " in form
        and (last := plain(form).split()[-1]) in owners
        and entry["name"] not in owners[last]
        and not same_name(form, entry["name"])
        and any(plain(form).split()[0] == plain(name).split()[0] for name in (entry["name"], *owners[last]))
    ]
    assert clashes == []


def test_an_alias_of_a_person_is_not_a_phrase_of_common_words() -> None:
    lexicon, given = load_lexicon(), load_rules().words("given-name")
    phrases = [
        (form, entry["name"])
        for entry in _people()
        for form in entry.get("aliases", ())
        if all(lexicon.knows_lower(word) and word.lower() not in given for word in form.split())
    ]
    assert phrases == []


def test_an_exonym_is_no_given_name() -> None:
    """A given name in every other text (Irlanda, Lilla) needs evidence: it is ``ambiguous``."""
    given = load_rules().words("given-name")
    places = [
        (form, entry["name"])
        for entry in _entries()
        if entry["kind"] in ("city", "country", "region", "place")
        for _, form in _forms_by_language(entry, "exonyms")
        if form.lower() in given and form.isascii()
    ]
    assert places == []


NAMESAKES = (
    "Algeri Aken Atina Abuya Basora Gante Homel Lilla Lione Lisboa Marsella Meca Nazaret Racca Strasburg "
    "Talin Versalles Wilno Yeda Yuba Havanna Polonia Spagna Marocco Castiglia Galizia Castille Dania "
    "Cina Ecosse"
)
"""Foreign names of places that are surnames, given names, firms or other towns in English texts."""


def test_an_exonym_with_a_namesake_in_english_needs_evidence() -> None:
    sure = {form for entry in _entries() for _, form in _forms_by_language(entry, "exonyms")}
    sure |= {form for entry in _entries() for form in entry.get("aliases", ())}
    assert sure & set(NAMESAKES.split()) == set()
