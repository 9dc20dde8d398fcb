"""House style imposed by a pack, and forms that people have declared right."""

# ruff: noqa: E501

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cleaner import Cleaner
from cleaner.decisions import Decisions
from cleaner.decisions.book import Decision
from cleaner.decisions.places import Place
from cleaner.document import Document
from cleaner.engine.api import Config
from cleaner.model import Applicability, Edit, Finding, SourceEvidence
from cleaner.names.style import with_styles
from cleaner.repairs.names import REPAIR
from cleaner.rules import RuleBook

TRANSLATED = SourceEvidence("", {}, ("a sign",), 3.0)
HOUSE = """
style-names:
  - {preferred: Kiev, kind: city, impose: true}
  - {preferred: Volodymyr Zelenskyy, kind: person, impose: true}
  - {preferred: Czechia, kind: country, impose: true}
  - {preferred: Türkiye, kind: country, impose: true, keep: [Turkey Point]}
  - {preferred: Bombay, kind: city, impose: true}
  - {preferred: Zhetisu Institute, others: [Zhetysu Institute, Jetisu Institute], kind: organisation, impose: true}
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Cleaner:
    folder = tmp_path_factory.mktemp("house")
    (folder / "style.yaml").write_text(HOUSE, encoding="utf-8")
    return Cleaner(Config(packs=(folder,)))


IMPOSED = [
    ("place", "He lives in Kyiv, and Kyiv's mayor agrees.", "He lives in Kiev, and Kiev's mayor agrees."),
    ("a wrong form becomes the house's", "The road to Kiew is closed, and Kijów is quiet.", "The road to Kiev is closed, and Kiev is quiet."),
    ("capitals", "KYIV UNDER FIRE\nThe mayor spoke.", "KIEV UNDER FIRE\nThe mayor spoke."),
    ("person", "President Volodymyr Zelensky spoke.", "President Volodymyr Zelenskyy spoke."),
    ("surname after the full name", "Volodymyr Zelensky spoke. Zelensky left; Mr Zelensky's aides too.", "Volodymyr Zelenskyy spoke. Zelenskyy left; Mr Zelenskyy's aides too."),
    ("surname beside the full name as it should be", "Volodymyr Zelenskyy spoke. Then Zelensky left.", "Volodymyr Zelenskyy spoke. Then Zelenskyy left."),
    ("another spelling in use", "Vladimir Zelenskiy spoke.", "Volodymyr Zelenskyy spoke."),
    ("country", "Talks in the Czech Republic ended; the Czech Republic team won.", "Talks in Czechia ended; the Czechia team won."),
    ("a word of English in mid-sentence", "He flew to Turkey. Turkey agreed.", "He flew to Türkiye. Türkiye agreed."),
    ("at the start of a sentence, about the country", "Turkey agreed; the Turkish army left.", "Türkiye agreed; the Turkish army left."),
    ("a name that no other pack has", "The Zhetysu Institute and the Jetisu Institute agree.", "The Zhetisu Institute and the Zhetisu Institute agree."),
]  # fmt: skip


@pytest.mark.parametrize(("why", "before", "after"), IMPOSED)
def test_imposed(house: Cleaner, why: str, before: str, after: str) -> None:
    assert house.clean(before).text == after, why
    assert house.clean(after).text == after


NEVER = [
    ("food", "Turkey is roasted at Christmas, and turkey is cheap."),
    ("kept phrase", "Turkey Point is a power station."),
    ("a longer name", "The Mumbai Indians and Navi Mumbai."),
    ("a title of a work", "She read “The Winter Road to Kyiv” on the train."),
    ("history", "The Battle of Kyiv and the Grand Prince of Kyiv."),
    ("somebody's name", "Tony Mumbai sang. Then Mumbai bowed."),
    ("another person", "Igor Zelensky danced; Zelensky retired."),
    ("in a foreign stretch", "He sang “la Mumbai de noche”."),
]


@pytest.mark.parametrize(("why", "text"), NEVER)
def test_not_imposed(house: Cleaner, why: str, text: str) -> None:
    assert house.clean(text).text == text, why


def test_history_is_only_suggested(house: Cleaner) -> None:
    text = "The army entered Kyiv in 1943."
    result = house.clean(text)
    assert result.text == text
    assert [(f.rule, f.suggestions) for f in result.findings] == [("name-house-style", ("Kiev",))]


def test_the_rule_is_named(house: Cleaner) -> None:
    [edit] = house.clean("He lives in Kyiv.").edits
    assert (edit.rule, edit.expected, edit.replacement) == ("name-house-style", "Kyiv", "Kiev")


@pytest.mark.parametrize("before", [case[1] for case in IMPOSED if "Kiew" not in case[1]])
def test_the_packs_that_we_ship_impose_nothing(before: str) -> None:
    assert Cleaner().clean(before).text == before


def test_a_house_keeps_what_is_never_respelt() -> None:
    styles = [
        {"preferred": "Kyiv", "others": ["Kiev"], "kind": "city", "keep": ["Chicken Kiev", "Kiev Rus"]},
        {"preferred": "Kyiv", "kind": "city", "impose": True, "keep": ["Kiev cake"]},
    ]
    rules = RuleBook.of(sections={"names": [{"name": "Kyiv", "kind": "city"}], "style-names": styles})
    text = "Kiev is far. Chicken Kiev, a Kiev cake and Kiev Rus' are not."
    [edit] = REPAIR.propose(Document(text), rules)
    assert (edit.start, isinstance(edit, Edit) and edit.replacement) == (0, "Kyiv")


def test_the_article_of_a_country_comes_and_goes() -> None:
    style = {"preferred": "Czech Republic", "others": ["Czechia"], "kind": "country", "impose": True}
    rules = RuleBook.of(
        lists={"country-with-article": ["czech republic"]}, sections={"names": [], "style-names": [style]}
    )
    text = "Czechia is small. He lives in Czechia."
    edits = [p for p in REPAIR.propose(Document(text), rules) if isinstance(p, Edit)]
    assert [e.replacement for e in edits] == ["The Czech Republic", "the Czech Republic"]


def test_a_renamed_country_is_the_country_of_its_people() -> None:
    names = [{"name": "Turkey", "kind": "country"}, {"name": "A B", "kind": "person", "country": "Turkey"}]
    styles = [{"preferred": "Türkiye", "others": ["Turkey"], "kind": "country", "impose": True}]
    assert [(n["name"], n.get("country")) for n in with_styles(names, styles)] == [
        ("Türkiye", None),
        ("A B", "Türkiye"),
    ]


def test_a_style_that_is_misspelt_is_refused_with_its_place(tmp_path: Path) -> None:
    from cleaner.rules.errors import PackError

    (tmp_path / "style.yaml").write_text("style-names:\n  - {prefered: Kiev, kind: city}\n", encoding="utf-8")
    with pytest.raises(PackError, match=r"style\.yaml:2:\d+: unknown key 'prefered'.*preferred"):
        Cleaner(Config(packs=(tmp_path,)))


# Decisions -------------------------------------------------------------------------------------------

NAMES: list[dict[str, Any]] = [
    {"name": "Kyiv", "kind": "city", "variants": ["Kiev"], "exonyms": {"de": ["Kiew"]}},
    {"name": "Maria Zakharova", "kind": "person", "aliases": ["Maria Zaharowa"]},
]
RULES = RuleBook.of(sections={"names": NAMES})


def proposals(text: str, *declared: str) -> list[Edit | Finding]:
    return list(REPAIR.propose(Document(text, TRANSLATED, declared=frozenset(declared)), RULES))


def test_a_wrong_form_becomes_the_one_that_was_declared() -> None:
    [edit] = proposals("The road to Kiew is closed.", "Kiev")
    assert isinstance(edit, Edit)
    assert (edit.replacement, edit.applicability) == ("Kiev", Applicability.SAFE)
    assert "decided" in edit.message
    found = proposals("Maria Zaharowa spoke.", "Mariya Zakharova")
    assert {edit.replacement for edit in found if isinstance(edit, Edit)} == {"Mariya Zakharova"}


def test_the_key_leads_to_the_form_that_was_declared() -> None:
    [edit] = proposals("Maria Sacharowa spoke.", "Mariya Zakharova")
    assert isinstance(edit, Edit) and edit.replacement == "Mariya Zakharova"


def test_the_form_of_the_gazetteer_is_reported_beside_the_declared_one() -> None:
    text = "He lives in Kiev. She lives in Kyiv."
    [finding] = proposals(text, "Kiev")
    assert isinstance(finding, Finding)
    assert (text[finding.start : finding.end], finding.suggestions) == ("Kyiv", ("Kiev",))


def test_an_unlisted_name_is_led_to_the_declared_spelling() -> None:
    text = "Berdikozhayev met the press. Berdikozhayev left. Then Berdikozhaev spoke."
    found = proposals(text, "Marat Berdikozhaev")
    assert [(text[p.start : p.end], p.replacement) for p in found if isinstance(p, Edit)] == [
        ("Berdikozhayev", "Berdikozhaev")
    ] * 2
    assert all(isinstance(p, Edit) and p.applicability is Applicability.SUGGESTED for p in found)


def test_accepted_suggestions_of_names_are_declared() -> None:
    place = Place("", "Kyiv", "")
    decisions = Decisions(
        frozenset({"akimat"}),
        frozenset(
            {Decision("name-variant", place, "Kiev"), Decision("name-form", Place("", "x", "y")), Decision("other", place, "Q")}
        ),
    )  # fmt: skip
    assert decisions.names == {"akimat", "Kiev"}


def test_decisions_reach_the_repair() -> None:
    text = "The road to Kiew is closed, and Kasachstan is far."
    assert Cleaner().clean(text).text == "The road to Kyiv is closed, and Kazakhstan is far."
    decided = Cleaner().clean(text, Decisions(frozenset({"Kiev"})))
    assert decided.text == "The road to Kiev is closed, and Kazakhstan is far."
