"""The cache: whatever happens to its files, the caller gets what it would have built."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pytest

from cleaner.cache import cache_folder, load_or_build, load_parts

VALUE = {"words": frozenset({"a", "b"}), "counts": (1, 2.5, None), "raw": b"\0\xff", "text": "é\ud800"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CLEANER_NO_CACHE", raising=False)
    monkeypatch.setenv("CLEANER_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


class Builder:
    def __init__(self, value: object = VALUE) -> None:
        self.calls = 0
        self.value = value

    def __call__(self) -> object:
        self.calls += 1
        return self.value


def only_file(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def test_builds_once(folder: Path) -> None:
    build = Builder()
    assert load_or_build("thing", "1", build) == VALUE
    assert load_or_build("thing", "1", build) == VALUE
    assert build.calls == 1


def test_none_is_a_value(folder: Path) -> None:
    build = Builder(None)
    assert load_or_build("thing", "1", build) is None
    assert load_or_build("thing", "1", build) is None
    assert build.calls == 1


def test_another_key_is_another_thing(folder: Path) -> None:
    load_or_build("thing", "1", Builder("old"))
    load_or_build("thing-else", "1", Builder("other"))
    assert load_or_build("thing", "2", Builder("new")) == "new"
    assert load_or_build("thing-else", "1", Builder("wrong")) == "other"
    assert load_or_build("thing", "1", Builder("wrong")) == "old"


def test_old_files_go_when_there_are_many(folder: Path) -> None:
    load_or_build("thing-else", "1", Builder("other"))
    for key in range(30):
        load_or_build("thing", str(key), Builder(key))
    assert load_or_build("thing", "29", Builder("wrong")) == 29
    assert load_or_build("thing-else", "1", Builder("wrong")) == "other"
    assert len(list(folder.iterdir())) < 12


DAMAGE = {
    "empty": lambda data: b"",
    "cut short": lambda data: data[:-1],
    "header only": lambda data: data[:9],
    "one bit": lambda data: data[:-3] + bytes([data[-3] ^ 1]) + data[-2:],
    "another program's": lambda data: b"PK\x03\x04" + data,
    "longer": lambda data: data + b"\0",
}


@pytest.mark.parametrize("how", DAMAGE)
def test_damaged_file_is_rebuilt(folder: Path, how: str) -> None:
    load_or_build("thing", "1", Builder())
    path = only_file(folder)
    path.write_bytes(DAMAGE[how](path.read_bytes()))
    build = Builder()
    assert load_or_build("thing", "1", build) == VALUE
    assert build.calls == 1
    assert load_or_build("thing", "1", build) == VALUE
    assert build.calls == 1, "the damaged file was not replaced"


def test_a_folder_in_the_place_of_the_file(folder: Path) -> None:
    load_or_build("thing", "1", Builder())
    path = only_file(folder)
    path.unlink()
    path.mkdir()
    assert load_or_build("thing", "1", Builder()) == VALUE


@pytest.mark.parametrize("obstacle", ["file", "no permission"])
def test_does_without_a_folder_it_cannot_write(folder: Path, obstacle: str) -> None:
    if obstacle == "file":
        folder.write_text("not a folder")
    else:
        folder.mkdir()
        folder.chmod(0o500)
        if os.access(folder, os.W_OK):
            pytest.skip("this user may write anywhere")
    build = Builder()
    assert load_or_build("thing", "1", build) == VALUE
    assert load_or_build("thing", "1", build) == VALUE
    assert build.calls == 2


def test_a_disk_that_fills_up_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert load_or_build("thing", "1", Builder()) == VALUE
    assert list(folder.iterdir()) == []


def test_what_cannot_be_written_is_handed_back(folder: Path) -> None:
    value = object()
    assert load_or_build("thing", "1", Builder(value)) is value


def test_errors_of_the_builder_are_the_callers(folder: Path) -> None:
    def build() -> None:
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        load_or_build("thing", "1", build)


@pytest.mark.parametrize(
    ("variable", "value"), [("CLEANER_CACHE_DIR", ""), ("CLEANER_NO_CACHE", "1")], ids=["empty", "no-cache"]
)
def test_can_be_turned_off(folder: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> None:
    monkeypatch.setenv(variable, value)
    assert cache_folder() is None
    assert load_or_build("thing", "1", Builder()) == VALUE
    assert not folder.exists()


def _write_many(number: int) -> int:
    big = {str(i): i for i in range(20_000)}
    return sum(load_or_build("shared", f"{number % 2}", lambda: big) == big for _ in range(10))


def test_concurrent_writers(folder: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        assert pool.map(_write_many, range(6)) == [10] * 6
    assert not list(folder.glob(".*.tmp"))


def test_a_file_of_another_key_is_not_read(folder: Path) -> None:
    load_or_build("thing", "1", Builder("one"))
    first = only_file(folder)
    load_or_build("thing", "2", Builder("two"))
    (second,) = set(folder.iterdir()) - {first}
    first.replace(second)  # as if both keys had one checksum
    assert load_or_build("thing", "2", Builder("two")) == "two"


PARTS = {"raw": b"\0\xff" * 5000, "words": frozenset({"a", "b"}), "none": None}


class PartsBuilder(Builder):
    def __call__(self) -> dict[str, object]:
        self.calls += 1
        return dict(PARTS)


def test_parts_come_back_as_they_were(folder: Path) -> None:
    build = PartsBuilder()
    for _ in range(2):
        parts = load_parts("thing", "1", build)
        assert list(parts) == list(PARTS)
        assert dict(parts) == PARTS
        with pytest.raises(KeyError):
            parts["other"]
    assert build.calls == 1


def test_a_part_that_is_not_asked_for_is_not_read(folder: Path) -> None:
    load_parts("thing", "1", PartsBuilder())
    path = only_file(folder)
    data = path.read_bytes()
    path.write_bytes(data.replace(b"\0\xff" * 5000, b"\0\xfe" * 5000))
    build = PartsBuilder()
    parts = load_parts("thing", "1", build)
    assert parts["words"] == PARTS["words"]
    assert build.calls == 0
    assert parts["raw"] == PARTS["raw"], "the damaged part was handed out"
    assert build.calls == 1
    assert dict(load_parts("thing", "1", build)) == PARTS
    assert build.calls == 1, "the damaged file was not replaced"


@pytest.mark.parametrize("what", ["removed", "replaced"])
def test_a_file_that_goes_away_while_it_is_in_use(folder: Path, what: str) -> None:
    build = PartsBuilder()
    load_parts("thing", "1", build)
    parts = load_parts("thing", "1", build)
    path = only_file(folder)
    if what == "removed":
        path.unlink()
    else:
        load_parts("thing", "2", PartsBuilder())
        (other,) = set(folder.iterdir()) - {path}
        other.replace(path)
    assert dict(parts) == PARTS
    assert build.calls == 2


def test_what_is_about_to_be_built_is_announced(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("cleaner.cache.announce", told.append)
    for _ in range(2):
        load_or_build("thing", "1", Builder())
    assert told == ["thing"]


@pytest.mark.parametrize("chosen", [None, "", " ", "/var/tmp/mine"])
def test_the_folder_is_that_of_the_platform(monkeypatch: pytest.MonkeyPatch, chosen: str | None) -> None:
    from platformdirs import user_cache_dir

    for name in ("CLEANER_CACHE_DIR", "CLEANER_NO_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    if chosen is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", chosen)
    assert cache_folder() == Path(user_cache_dir("mt-cleaner", appauthor=False))
