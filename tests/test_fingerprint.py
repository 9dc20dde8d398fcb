"""Fingerprints: the same content gives the same digest, any change another, read or remembered."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cleaner.fingerprint import files_below, fingerprint

LONG_AGO = 1_600_000_000


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CLEANER_NO_CACHE", raising=False)
    monkeypatch.setenv("CLEANER_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr("cleaner.fingerprint._TICK", 0)  # files of this test are older than a tick
    return tmp_path / "cache"


def write(folder: Path, name: str, text: str) -> tuple[str, Path]:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return name, file


def test_content_counts_not_the_place(tmp_path: Path) -> None:
    one = [write(tmp_path / "one", "a.yaml", "x"), write(tmp_path / "one", "b.yaml", "y")]
    two = [write(tmp_path / "two", "a.yaml", "x"), write(tmp_path / "two", "b.yaml", "y")]
    assert fingerprint("packs", one) == fingerprint("packs", two)


def test_names_and_bounds_count(tmp_path: Path) -> None:
    base = [write(tmp_path, "a.yaml", "xy"), write(tmp_path, "b.yaml", "z")]
    shifted = [write(tmp_path / "other", "a.yaml", "x"), write(tmp_path / "other", "b.yaml", "yz")]
    renamed = [("c.yaml", base[0][1]), base[1]]
    digests = {fingerprint("packs", files) for files in (base, shifted, renamed, base[:1])}
    assert len(digests) == 4


def test_an_unchanged_file_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [write(tmp_path, "a.yaml", "x")]
    before = fingerprint("packs", files)
    monkeypatch.setattr(Path, "read_bytes", _only_the_cache(Path.read_bytes))
    assert fingerprint("packs", files) == before


def _only_the_cache(read):  # type: ignore[no-untyped-def]
    def checked(path: Path) -> bytes:
        assert path.suffix == ".bin", f"{path} was read"
        return read(path)

    return checked


def test_a_change_that_keeps_size_and_time_is_seen(tmp_path: Path) -> None:
    files = [write(tmp_path, "a.yaml", "x")]
    os.utime(files[0][1], (LONG_AGO, LONG_AGO))
    before = fingerprint("packs", files)
    write(tmp_path, "new.yaml", "y")[1].replace(files[0][1])
    os.utime(files[0][1], (LONG_AGO, LONG_AGO))
    assert fingerprint("packs", files) != before


def test_a_file_written_just_now_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setenv("CLEANER_CACHE_DIR", str(tmp_path / "cache"))
    fingerprint("packs", [write(tmp_path, "a.yaml", "x")])
    assert not list((tmp_path / "cache").glob("digest-*"))


def test_files_below(tmp_path: Path) -> None:
    for name in ("b.yml", "from-es/a.yaml", "notes.txt"):
        write(tmp_path, name, "")
    assert sorted(name for name, _ in files_below(tmp_path, (".yaml", ".yml"))) == ["b.yml", "from-es/a.yaml"]
    assert list(files_below(tmp_path / "gone", (".yaml",))) == []
