"""What the gazetteer makes of the packs' names, and what a document says for one of them."""

from __future__ import annotations

import marshal
from typing import Any

import pytest

from cleaner.document import Document
from cleaner.names.compiling import compile_names, near_skeletons, skeleton
from cleaner.names.gazetteer import Gazetteer, load_gazetteer
from cleaner.names.mentions import in_foreign_stretch, mentions, neighbours, support
from cleaner.names.survey import Survey, survey
from cleaner.names.transliteration import outline, plain, readings
from cleaner.rules import RuleBook, load_rules
from tests.names.pairs import SAME

NAMES: list[dict[str, Any]] = [
    {"name": "Ukraine", "kind": "country", "demonym": ["Ukrainian"], "exonyms": {"es": ["Ucrania"]}},
    {"name": "Kyiv", "kind": "city", "country": "Ukraine", "variants": ["Kiev"]},
    {"name": "Irpin", "kind": "city", "country": "Ukraine"},
    {"name": "Georgia", "kind": "country"},
    {"name": "Bank of Georgia", "kind": "organisation"},
    {"name": "Al Jazeera", "kind": "media", "aliases": ["Al Jazira", "Al Yazira"], "not": ["Al Jazira"]},
    {"name": "Fulham", "kind": "club", "aliases": ["Georgia"]},
]


def compiled(*names: dict[str, Any]) -> Gazetteer:
    return Gazetteer(compile_names(names or NAMES))


def wrong(gazetteer: Gazetteer, text: str) -> list[str]:
    return [text[start:end] for start, end, _ in gazetteer.wrong_forms(text)]


def test_compiled_names_are_plain_data() -> None:
    data = compile_names(NAMES)
    assert marshal.loads(marshal.dumps(data)) == data


def test_forms_stand_as_words_of_their_own() -> None:
    gazetteer = compiled()
    assert wrong(gazetteer, "Ucrania, Ucrania's (Ucrania) pro-Ucrania") == ["Ucrania"] * 4
    assert wrong(gazetteer, "Ucraniano Ucrania_x xUcrania ucrania") == []


def test_a_right_form_is_never_a_wrong_one() -> None:
    assert wrong(compiled(), "Georgia and Al Jazira") == []
    assert wrong(compiled(), "Al Yazira") == ["Al Yazira"]


def test_a_form_in_use_is_never_wrong() -> None:
    gazetteer = compiled(
        {"name": "Kyiv", "kind": "city", "aliases": ["Kiev"]},
        {"name": "Kyiv", "kind": "city", "variants": ["Kiev"]},
    )
    [(_, _, forms)] = gazetteer.wrong_forms("Kiev")
    assert [form.why for form in forms] == ["variant"]


def test_entries_of_one_name_are_joined() -> None:
    gazetteer = compiled(
        {"name": "Oslo", "kind": "city", "aliases": ["Oslow"]},
        {"name": "Oslo", "kind": "place", "aliases": ["Ossloo"], "exonyms": {"es": ["Óslo"]}},
    )
    assert len(gazetteer.names) == 1
    assert wrong(gazetteer, "Oslow Ossloo Óslo") == ["Oslow", "Ossloo", "Óslo"]


def test_an_acronym_cased_as_a_word_stays_an_acronym() -> None:
    gazetteer = compiled({"name": "Democratic Party", "kind": "party", "acronym": "PD", "ambiguous": ["Pd"]})
    [(_, _, (form,))] = gazetteer.wrong_forms("The Pd wants it; the PD does.")
    assert form.replacement == "PD"


def test_the_longest_name_covers_those_within() -> None:
    document = Document("Bank of Georgia is in Georgia.")
    found = mentions(document, RuleBook.of(sections={"names": NAMES}))
    assert found.covers(8, 15)
    assert not found.covers(22, 29)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Irpin is quiet.", "Irpin"),
        ("A town in Ukraine is quiet.", "Ukraine"),
        ("The Ukrainian army left.", "Ukrainian"),
        ("Nothing to see.", ""),
        ("The Ukrainians-only club.", ""),
    ],
)
def test_support(text: str, evidence: str) -> None:
    rules = RuleBook.of(sections={"names": NAMES})
    assert support(Document(text), rules, load_gazetteer(rules).by_name["Irpin"]) == evidence


def test_neighbours_are_other_names_of_the_country() -> None:
    rules = RuleBook.of(sections={"names": NAMES})
    irpin = load_gazetteer(rules).by_name["Irpin"]
    assert neighbours(Document("Irpin alone."), rules, irpin) == 0
    assert neighbours(Document("Kyiv and Ukraine."), rules, irpin) == 2


def test_foreign_stretches() -> None:
    assert in_foreign_stretch("la Carta de Madrid", 12)
    assert not in_foreign_stretch("the city of Madrid", 12)
    assert not in_foreign_stretch("There is no Madrid", 12)


def test_the_outline_never_hides_a_reading() -> None:
    """Words that share a reading by rule share their outline: the gazetteer may skip the others."""
    for a, b in SAME:
        for left, right in zip(plain(a).split(), plain(b).split(), strict=False):
            shared = {r for r in readings(left)[0] & readings(right)[0] if not r.startswith("=")}
            assert not shared or outline(left) == outline(right), (left, right)


def test_one_change_leaves_a_skeleton_in_common() -> None:
    assert skeleton("Kazakhstan") == skeleton("Kazikistan")
    assert near_skeletons("Irbin") & near_skeletons("Irpin")


def test_the_survey_counts_a_name_once_where_it_stands_once() -> None:
    rules = RuleBook.of(sections={"names": NAMES})
    total = Survey()
    text = "Bank of Georgia hired Olga Berdikozhayeva of Ucrania."
    total.add("a.txt", survey(Document(text), rules))
    groups = {group.chosen: group for group in total.groups(rules)}
    assert set(groups) == {"Bank of Georgia", "Olga Berdikozhayeva", "Ukraine"}
    assert groups["Bank of Georgia"].settled
    assert not groups["Ukraine"].settled


def test_the_survey_leaves_ambiguous_words_alone() -> None:
    name = {"name": "Iceland", "kind": "country", "ambiguous": {"de": ["Island"]}}
    assert survey(Document("Long Island is long."), RuleBook.of(sections={"names": [name]})) == ()


def test_the_built_in_gazetteer_loads_and_agrees_with_itself() -> None:
    rules = load_rules()
    gazetteer = load_gazetteer(rules)
    right = {name.name for name in gazetteer.names}
    for name in gazetteer.names:
        for start, end, forms in gazetteer.wrong_forms(name.name):
            longer = name.name[start:end] != name.name
            assert longer or all(form.why in ("ambiguous", "translated") for form in forms), (
                name.name,
                forms,
            )
    assert len(right) > 10
