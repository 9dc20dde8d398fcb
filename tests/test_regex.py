"""Lazy regular expressions: as compiled ones, but only when asked."""

from __future__ import annotations

import copy
import re

import pytest

from cleaner.regex import lazy


def test_is_what_compile_gives() -> None:
    pattern = lazy(r"(?P<word>b+)", re.IGNORECASE)
    assert pattern.findall("abBa") == ["bB"]
    assert pattern.sub("x", "abBa") == "axa"
    assert (pattern.pattern, pattern.groupindex["word"]) == (r"(?P<word>b+)", 1)


def test_compiles_once_and_late(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    original = re.compile
    monkeypatch.setattr(
        re, "compile", lambda source, flags=0: compiled.append(source) or original(source, flags)
    )
    pattern = lazy("a")
    assert compiled == []
    assert pattern.search("a") and pattern.search("ba") and pattern.split("bab")
    assert compiled == ["a"]


def test_copies() -> None:
    assert copy.deepcopy(lazy("a+")).fullmatch("aa")


def test_what_is_not_there() -> None:
    with pytest.raises(AttributeError):
        getattr(lazy("a"), "no" + "thing")
