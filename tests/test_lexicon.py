"""The English lexicon: newspaper words are known, words of other languages are not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.lexicon import Lexicon
from cleaner.lexicon.british import british
from cleaner.lexicon.derived import is_derived
from cleaner.rules import load_rules

_LEXICON = load_rules().lexicon


@pytest.fixture
def lexicon() -> Lexicon:
    return _LEXICON


KNOWN = {
    "British spelling": "colour favourites organised analysing centre travelled modelling kilometres "
    "defence catalogue anaesthetist manoeuvre cheque tyres pyjamas sceptical programme enrolment labelled "
    "fulfil neighbourhood rumours orthopaedic paediatric grey favouring centred licence jewellery dialled",
    "news of our years": "coronavirus smartphone malware app etc peacekeeping airstrikes lockdowns hashtag "
    "cybersecurity podcast biofuel jihadist eurozone whistleblowers timelines grandkids drones ransomware",
    "derived": "unvaccinated shockwaves resettled goalkeeping playmaker timekeepers "
    "seaworthy foolproof rebranding multinational antiwar lifelike",
    "compounds with hyphens": "anti-terrorism well-known door-to-door 19-year-old ex-minister pro-Russian",
    "contractions and possessives": "don't won’t we're I've she'll country's ministers’ couldn't",
    "names, in any case": "London PUTIN Kazakhstan madrid",
}


@pytest.mark.parametrize("kind", KNOWN)
def test_known(lexicon: Lexicon, kind: str) -> None:
    assert [word for word in KNOWN[kind].split() if not lexicon.knows(word)] == []
    assert lexicon.unknown(KNOWN[kind].split()) == set()


UNKNOWN = {
    "Spanish": "gobierno comunicado según también represión violencia ministerio detenidos subjefe salud",
    "Italian": "governo comunicato secondo anche sicurezza ministero arrestati notizia persone quando ancora",
    "French": "gouvernement selon également sécurité notamment voiture dont semaine aussi puis avec",
    "German": "Regierung Sicherheit wurde nicht zwischen Minister-präsident werden Verteidigung während",
    "Portuguese": "segurança também polícia notícia além você através ministério então",
    "transliterated Russian": "pravitelstvo segodnya voyska soobshchil chelovek kotoryy prezidenta",
    "garbled": "subjete enraps tti pancart Kazikistan acceptionist",
    "two words run together": "productsbecause inthe presidentsaid andthe ofthe saidthat forcesof",
    "not English by a loose British rule": "ministre entre filtre registre mettre sisé prise-moi",
    "misspelt": "goverment recieve untill publically tommorow beleive wich",
}


@pytest.mark.parametrize("kind", UNKNOWN)
def test_unknown(lexicon: Lexicon, kind: str) -> None:
    assert [word for word in UNKNOWN[kind].split() if lexicon.knows(word)] == []
    assert lexicon.unknown(UNKNOWN[kind].split()) == set(UNKNOWN[kind].split())


_NAMES = ("london", "putin", "kazakhstan", "madrid", "merkel", "almaty")
_COMMON = ("house", "said", "organised", "smartphone", "may", "programmes", "the", "watches", "lockdown")


def test_names_are_not_common_words(lexicon: Lexicon) -> None:
    assert [w for w in _NAMES if lexicon.knows_lower(w)] == []
    assert [w for w in _COMMON if not lexicon.knows_lower(w)] == []


def test_frequency_ranks(lexicon: Lexicon) -> None:
    assert lexicon.frequency("the") > lexicon.frequency("House") > lexicon.frequency("kaleidoscope") > 0
    assert lexicon.frequency("subjete") == 0
    assert lexicon.frequency("organised") == lexicon.frequency("ORGANISED") > 0


def test_words_like(lexicon: Lexicon) -> None:
    words = lexicon.words_like(5, "h")
    assert "house" in words
    assert {(len(word), word[0]) for word in words} == {(5, "h")}
    assert lexicon.words_like(99, "h") == ()


def test_with_words_does_not_change_the_lexicon_it_came_from(lexicon: Lexicon) -> None:
    wider = lexicon.with_words(["zorblax"], ["house"])
    assert wider.knows("Zorblax") and wider.knows("zorblaxes") is False and wider.knows("zorblaxs")
    assert not wider.knows("house") and wider.unknown({"house", "zorblax"}) == {"house"}
    assert lexicon.knows("house") and not lexicon.knows("zorblax")


BRITISH = [
    ("organizations", "organisations"),
    ("analyzed", "analysed"),
    ("colorful", "colourful"),
    ("centimeter", "centimetre"),
    ("centered", "centred"),
    ("traveling", "travelling"),
    ("fueled", "fuelled"),
    ("programs", "programmes"),
    ("checks", "cheques"),
]


@pytest.mark.parametrize(("american", "expected"), BRITISH)
def test_british(american: str, expected: str) -> None:
    assert (expected, american) in set(british([american]))


NOT_BRITISH = [
    ("prize", "a suffix only looks like one"),
    ("seized", "i before z"),
    ("vaporous", "-our- shortens before -ous"),
    ("honorary", "and before -ary"),
    ("coloration", "and before -ation"),
    ("parameter", "not a length"),
    ("thermometer", "an instrument keeps -meter"),
    ("detailed", "a long vowel does not double"),
    ("revealing", "nor does this"),
    ("filed", "a silent e"),
    ("checking", "the verb is spelt alike"),
]


@pytest.mark.parametrize(("word", "why"), NOT_BRITISH)
def test_no_british_spelling(word: str, why: str) -> None:
    assert [new for new, _ in british([word])] == [], why


@given(st.text(max_size=30))
@settings(max_examples=100, deadline=None)
def test_any_text_has_an_answer(word: str) -> None:
    lexicon = _LEXICON
    assert lexicon.knows(word) is (lexicon.unknown({word}) == set())
    assert lexicon.frequency(word) >= 0
    if lexicon.knows_lower(word):
        assert lexicon.knows(word)


def test_loads_from_the_cache_without_its_sources(tmp_path: Path) -> None:
    program = (
        "import sys; from cleaner.lexicon import load_lexicon; assert load_lexicon().knows('organised');"
        "print('spellchecker' in sys.modules, 'lemminflect' in sys.modules)"
    )
    env = {"CLEANER_CACHE_DIR": str(tmp_path), "PATH": "", "PYTHONPATH": ":".join(filter(None, sys.path))}
    first, second = (
        subprocess.run(
            [sys.executable, "-c", program], env=env, capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    )
    assert first.startswith("True")
    assert second.split() == ["False", "False"]


def test_a_run_of_letters_without_end_is_no_word() -> None:
    """Its parts would be too many to look up: 100,000 letters must not take a hundred times 10,000."""
    calls = 0

    def common(word: str) -> bool:
        nonlocal calls
        calls += 1
        return False

    assert not is_derived("a" * 100_000, common, lambda word: 0)
    assert calls == 0
