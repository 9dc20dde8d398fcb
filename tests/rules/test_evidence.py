# ruff: noqa: E501 — example sentences stay on one line
"""Source-language evidence: found in machine translation, not in English about the same countries."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner import Cleaner
from cleaner.document import Document
from cleaner.engine.api import Config
from cleaner.model import SourceEvidence
from cleaner.rules import RuleBook, load_rules
from cleaner.rules.evidence import find_evidence, foreign_document
from cleaner.rules.typography import typographic_signs

SEEDS = Path(__file__).parents[2] / "seeds"
RULES = load_rules()


def evidence(text: str, rules: RuleBook = RULES) -> SourceEvidence:
    return find_evidence(Document(text), rules)


SEED_LANGUAGES = {"000": {"it"}, "001": {"it"}, "002": {"it"}, "003": {"fr", "ru"}, "004": {"es"}}


@pytest.mark.parametrize("seed", SEED_LANGUAGES)
def test_seeds(seed: str) -> None:
    (path,) = SEEDS.glob(f"{seed}_*")
    found = evidence(path.read_text(encoding="utf-8"))
    assert found.is_translated
    assert found.language in SEED_LANGUAGES[seed]
    assert found.supports(SEED_LANGUAGES[seed])


SYNTHETIC = [
    (
        "es",
        "The councillor has assured that the budget is ready. The OTAN office, ¿or the EEUU one?, said nothing.",
    ),
    (
        "it",
        "They told Ansa about the expensive energy “. Intensive therapies are full, said the Dem secretary.",
    ),
    (
        "fr",
        "Moscou and Pékin agreed , said the candidate of the Republicans, on whom he counts since several weeks .",
    ),
    (
        "de",
        "After the traffic light coalition failed, citizen money was cut by 2,5 million, said „the“ faction.",
    ),
    ("pt", "This Sunday (14), the team meets Santos. The technician of the club earns R$ 2.500. Início"),
    (
        "ru",
        "Earlier it became known that the APU had left, said the press secretary of the governor ,the DNR denied.",
    ),
]


@pytest.mark.parametrize(("language", "text"), SYNTHETIC, ids=[language for language, _ in SYNTHETIC])
def test_synthetic(language: str, text: str) -> None:
    found = evidence(text)
    assert (found.language, found.is_translated) == (language, True), found
    assert found.reasons


def test_rules_that_match_are_evidence() -> None:
    text = "The AfD stands under pressure. Numerous cellars ran full. The deed suspect is 24 years old."
    found = evidence(text)
    assert found.supports({"de"})
    assert any("cellars-ran-full" in reason for reason in found.reasons)
    fewer = evidence(text.replace("ran full", "were flooded"))
    assert 0 < fewer.scores["de"] < found.scores["de"]
    assert not fewer.supports({"de"}), "a rule that asks for evidence is none for itself"
    assert evidence("The AfD is under pressure. Numerous cellars were flooded.").translated == 0


CLEAN = [
    ("a country's public life is a topic", "The Bundestag voted on Friday. The CDU, the SPD and the FDP agreed; the AfD "
     "did not, and neither did the Bundesrat. The federal cabinet met in Berlin."),
    ("Italian institutions", "The Farnesina, the Quirinale and Palazzo Chigi did not comment, and the Carabinieri "
     "arrested no one, wrote the Corriere della Sera."),
    ("Russian institutions", "The state Duma passed the bill, RIA Novosti said. Officials of the Russian Federation "
     "speak of a special military operation on their Telegram channel."),
    ("Spanish parties", "Podemos and Vox sat opposite each other while the Mossos guarded the Generalitat."),
    ("one foreign word", "He ordered a cerveza and a plate of jamón, and spoke of his pueblo for an hour."),
    ("British and American typography", "“No,” she said. ‘Never’, he wrote. \"Maybe,\" they answered. It cost 2,500 "
     "dollars, or 3.5 per cent. The No. 2 seed won 6-4, 7-5 in 1.25 hours ... nobody minded. Visit example.Com."),
    ("an ellipsis with spaces", "We waited . . . and waited . . . and then he came . . . late."),
    ("a literal traffic light", "The traffic light turned red. Behind the traffic lights stood a van."),
    ("a said phrase inside other words", "He said lawmakers were ready. She said agreements matter."),
]  # fmt: skip


@pytest.mark.parametrize(("why", "text"), CLEAN, ids=[why for why, _ in CLEAN])
def test_clean_english_is_not_translated(why: str, text: str) -> None:
    found = evidence(text)
    assert not found.is_translated, found.reasons
    assert not any(found.supports([code]) for code in ("es", "it", "fr", "de", "pt", "ru")), found.scores


def test_no_signs_no_evidence() -> None:
    assert evidence("Plain words, plainly put.") == SourceEvidence()
    assert evidence("") == SourceEvidence()


def test_packs_speak() -> None:
    book = RuleBook.of(
        sections={
            "signals": ({"source": ["tr"], "words": ["Zumre"], "phrases": ["state of the plain"], "weight": 1},),
            "residue": ({"source": "tr", "word": "karakolda", "english": "at the police station"},
                        {"source": "tr", "word": "house", "english": "never residue: English has it"}),
            "names": ({"name": "Plain Party", "kind": "party", "acronym": "PLP", "acronyms": {"tr": ["OVP"]}},),
        }
    )  # fmt: skip
    assert evidence("The Zumre met.", book).scores == {"tr": 0.9}, "one sign alone is not proof"
    assert evidence("In the STATE of the plain.", book).scores == {"tr": 0.9}
    assert evidence("The Zumre met in the state of the plain.", book).scores == {"tr": 2.0}
    assert evidence("In the state of the plains.", book).scores == {}
    assert evidence("The OVP won.", book).scores == {"tr": 0.9}, "one acronym is not proof"
    assert evidence("The house and the karakolda.", book).translated == 0.4
    assert evidence("The PLP won; the zumre did not.", book) == SourceEvidence()


SHAPES = [
    ("“It is so “, he said.", "detached or flipped quotation marks"),
    ("He said ”so”and left.", "detached or flipped quotation marks"),
    ("It is over.The end.", "sentences run together"),
    ("It is over , he said.", "space before a comma or full stop"),
    ("A line & nbsp; here", "broken entity"),
    (" date 2022-01-09 In Rome", "scraper's date stamp"),
    ("up by 31,5% since", "decimal comma"),
    ("expects 20.000 fans", "point between thousands"),
    ("Источник: agency", "Cyrillic letters"),
    ("¿or not to be?", "inverted question or exclamation mark"),
]


@pytest.mark.parametrize(("text", "name"), SHAPES)
def test_shapes(text: str, name: str) -> None:
    assert [shape.name for shape, _ in typographic_signs(Document(text))] == [name]


NO_SHAPES = [
    ("thousands", "Some 1,250,000 people and 2,500 dogs"),
    ("decimals", "3.5 per cent of 1.25 is little"),
    ("a line that begins with a closing mark in a list", "He said “so”\n”"),
    ("abbreviations", "The U.S. and the U.K. met at 5 p.m. on Jan. 5"),
    ("dates in prose", "The date 5 May was kept"),
    ("an address", "See example.com/News and e.g. this"),
]


@pytest.mark.parametrize(("why", "text"), NO_SHAPES)
def test_no_shapes(why: str, text: str) -> None:
    assert list(typographic_signs(Document(text))) == [], why


FOREIGN = {
    "es": "El presidente del gobierno anunció ayer nuevas medidas para hacer frente a la crisis que vive el país desde "
    "hace meses, según un comunicado difundido por el ministerio. Las familias recibirán ayudas durante el invierno.",
    "it": "Il presidente del consiglio ha annunciato ieri nuove misure per affrontare la crisi che il paese vive da mesi, "
    "secondo una nota diffusa dal ministero. Le famiglie riceveranno aiuti durante tutto l'inverno prossimo.",
    "ru": "Президент объявил вчера о новых мерах для преодоления кризиса, который страна переживает уже несколько "
    "месяцев, говорится в сообщении министерства. Семьи получат помощь зимой.",
    "de": "Der Präsident hat gestern neue Maßnahmen angekündigt, um die Krise zu bewältigen, die das Land seit Monaten "
    "erlebt, heißt es in einer Mitteilung des Ministeriums. Familien sollen im Winter Hilfe erhalten.",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_foreign_document(language: str) -> None:
    found = foreign_document(Document(FOREIGN[language]), RULES)
    assert found is not None
    assert found.language == language
    assert found.unknown_share > 0.5


ENGLISH = [
    ("short", "Comme souvent, le conseil"),
    ("empty", ""),
    ("a list of names", "Aigerim Abdykalykova, Bakhyt Sultanov, Yerlan Karin, Mukhtar Tleuberdi, Askar Mamin, Erlan "
     "Turgumbayev, Murat Bektanov, Berik Asylov, Kanat Bozumbayev, Serik Zhumangarin"),
    ("English with a foreign quotation", "The mayor answered in Spanish: “No vamos a permitir que nadie nos diga cómo "
     "vivir”. He then left the hall without a further word, while the crowd outside went on singing, and nobody "
     "was seen to weep, said the people who had stood there since the morning."),
]  # fmt: skip


@pytest.mark.parametrize(("why", "text"), ENGLISH, ids=[why for why, _ in ENGLISH])
def test_english_document(why: str, text: str) -> None:
    assert foreign_document(Document(text), RULES) is None


def test_untranslated_article_is_left_alone() -> None:
    text = "  " + FOREIGN["es"].replace(" ayer", " ayer ,") + "\r\n" + FOREIGN["es"]
    result = Cleaner().clean(text)
    assert (result.text, result.edits) == (text, ())
    (finding,) = result.findings
    assert (finding.rule, finding.start, finding.end) == ("untranslated-document", 0, len(text))
    assert "es" in finding.message
    assert Cleaner(Config(ignore=("untranslated-*",))).clean(text).findings == ()


def test_given_source_overrides() -> None:
    assert Cleaner(Config(source="it")).clean("Plain words.").source.language == "it"


@given(st.text(alphabet='ab. ,;“”«»"\n19А한¿&nbsp', max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text(text: str) -> None:
    found = evidence(text)
    assert found == evidence(text)
    assert all(weight >= 0 for weight in found.scores.values())
    assert (found.language == "") == (not found.scores)
