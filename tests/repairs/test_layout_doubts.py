"""What the head of an article leaves in doubt is reported in translated text, and nowhere else."""

from __future__ import annotations

import pytest

from cleaner import Cleaner
from cleaner.engine.api import Config

RULES = ("place-before-title", "title-runs-into-text")
TRANSLATED = Cleaner(Config(select=RULES, source="it"))
ENGLISH = Cleaner(Config(select=RULES))
LEAD = "\n\nThe strike of the harbour workers entered its second week on Monday, and ships wait in the bay."


def found(text: str) -> list[tuple[str, str]]:
    return [(item.rule, text[item.start : item.end]) for item in TRANSLATED.clean(text).findings]


def test_a_place_before_the_title() -> None:
    text = "Almaty, Kazakhstan Harbour: the strike goes on" + LEAD
    assert found(text) == [("place-before-title", "Almaty, Kazakhstan")]


def test_a_title_that_runs_into_the_text() -> None:
    text = "The strike in the port goes on Ships from ten countries wait in the bay" + LEAD
    assert found(text) == [("title-runs-into-text", "on Ships")]


@pytest.mark.parametrize(
    "text",
    [
        "Almaty, Kazakhstan" + LEAD,
        "Almaty, Kazakhstan – The strike goes on" + LEAD,
        "The Strike In The Port Goes On" + LEAD,
        "The strike in the port of Genoa goes on" + LEAD,
        "The mayor meets Peter Ships of the union" + LEAD,
        "The strike goes on. Ships wait in the bay" + LEAD,
    ],
)
def test_left_alone(text: str) -> None:
    assert found(text) == []


def test_good_english_is_not_asked() -> None:
    assert ENGLISH.clean("The strike in the port goes on Ships from ten countries wait" + LEAD).findings == ()
