"""The decisions file: what is read, what is refused, and that it merges in git."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.decisions import Decision, Decisions, DecisionsError, Place, load, place_of, save
from cleaner.decisions.file import dumped, parse

ODD = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
DECISIONS = st.builds(Decision, ODD, st.builds(Place, ODD, ODD, ODD), st.none() | ODD)


@settings(max_examples=60, deadline=None)
@given(st.frozensets(ODD.filter(str.strip), max_size=3), st.lists(DECISIONS, max_size=4))
def test_what_is_written_is_read(words: frozenset[str], entries: list[Decision]) -> None:
    decisions = Decisions(words).decide(entries)
    assert parse(dumped(decisions), "d.toml") == decisions


def test_a_line_a_decision_in_one_order() -> None:
    first = Decision("b-rule", Place("", "x", "y"))
    second = Decision("a-rule", Place("", "x", "y"), "z")
    third = Decision("a-rule", Place("", "é\n", "y"))
    text = dumped(Decisions(frozenset({"Zhambyl", "Aktau"}), frozenset({first, second, third})))
    assert text == dumped(Decisions(frozenset({"Aktau", "Zhambyl"})).decide([third, second, first]))
    assert [line for line in text.splitlines() if line.startswith("  ")] == [
        '  "Aktau",',
        '  "Zhambyl",',
        '  {rule = "a-rule", before = "", words = "é\\n", after = "y"},',
        '  {rule = "b-rule", before = "", words = "x", after = "y"},',
        '  {rule = "a-rule", before = "", words = "x", after = "y", write = "z"},',
    ]


def test_of_two_about_the_same_keeping_wins() -> None:
    both = """\
keep = [{rule = "r", before = "", words = "x", after = ""}]
apply = [{rule = "r", before = "", words = "x", after = "", write = "y"}]
"""
    assert parse(both, "d").entries == {Decision("r", Place("", "x", ""))}


REFUSED = [
    ("keep = [", "d: "),
    ("kept = []", "d: unknown key 'kept' — did you mean 'keep'?"),
    ("words = 'x'", "d: 'words' expects a list"),
    ("words = ['']", "d: 'words' expects a list"),
    ("keep = 3", "d: 'keep' expects a list"),
    ("keep = [3]", "d: entry 1 of 'keep': expects a table"),
    ("keep = [{rule = 'r'}]", "d: entry 1 of 'keep': 'before' is missing"),
    ("keep = [{rule = 3}]", "d: entry 1 of 'keep': 'rule' expects a string"),
    ("keep = [{word = 'x'}]", "d: entry 1 of 'keep': unknown key 'word' — did you mean 'words'?"),
    ("keep = [{write = 'x'}]", "d: entry 1 of 'keep': unknown key 'write'"),
    ("apply = [{rule='r', before='', words='', after=''}]", "d: entry 1 of 'apply': 'write' is missing"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_a_bad_file_is_refused(text: str, message: str) -> None:
    with pytest.raises(DecisionsError) as caught:
        parse(text, "d")
    assert str(caught.value).startswith(message)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml") == Decisions()
    (tmp_path / "bytes.toml").write_bytes(b"\xff")
    with pytest.raises(DecisionsError, match="not UTF-8"):
        load(tmp_path / "bytes.toml")
    with pytest.raises(DecisionsError, match="cannot be read"):
        load(tmp_path)
    with pytest.raises(DecisionsError, match="cannot be written"):
        save(tmp_path / "bytes.toml" / "below.toml", Decisions())


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "d.toml"
    for word in ("Aktau", "Altai"):  # the same size, within one tick of the clock
        save(path, Decisions(frozenset({word})))
        assert load(path).words == {word}


def test_the_place_does_not_depend_on_line_ends_typography_or_case_around() -> None:
    plain = 'one\nTHE "minister" spoke on Monday'
    fancy = "one\r\nthe  “minister” spoke\u00a0on Monday"
    assert place_of(plain, 4, 7).after == place_of(fancy, 5, 8).after == '"minister" spoke on'
    assert place_of(plain, 4, 7).before == place_of(fancy, 5, 8).before == ""


def test_long_words_are_kept_as_beginning_and_digest() -> None:
    text = "Read also: " + "the council met again, " * 30
    place, other = place_of(text, 0, len(text)), place_of(text[:-1] + "!", 0, len(text))
    assert len(place.words) < 100
    assert place.words.startswith("Read also: the council") and place.length == len(text)
    assert place != other


class Branches:
    """A real repository in which two people decide."""

    def __init__(self, folder: Path, attributes: str = "") -> None:
        self._folder = folder
        self.path = folder / "cleaner-decisions.toml"
        self._git("init", "-q", "-b", "main")
        (folder / ".gitattributes").write_text(attributes)

    def _git(self, *arguments: str, check: bool = True) -> int:
        identity = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(
            ["git", *identity, *arguments], cwd=self._folder, check=check, capture_output=True
        )
        return done.returncode

    def merged(self, base: Decisions | None, ours: Decisions, theirs: Decisions) -> int:
        """The exit status of merging what they decided into what we decided, both from the same base."""
        for branch, decisions in (("main", base), ("theirs", theirs), ("ours", ours)):
            if branch != "main":
                self._git("checkout", "-q", "-b", branch, "main")
            if decisions is not None:
                save(self.path, decisions)
            self._git("add", ".")
            self._git("commit", "-q", "-m", branch)
        return self._git("merge", "-q", "-m", "merge", "theirs", check=False)


def about(rule: str, before: str = "x", write: str | None = None) -> Decision:
    return Decision(rule, Place(before, "y", "z"), write)


OLD = Decisions().decide([about(f"rule-{name}") for name in "bdfh"])
APART = [
    (OLD, OLD.decide([about("rule-c")]), OLD.decide([about("rule-g")])),
    (OLD, OLD.decide([about("rule-c")]), OLD.declare(["Qasym"])),
    (OLD, OLD.decide([about("rule-c")]), OLD.decide([about("rule-c", "other", "w")])),
    (OLD, OLD.decide([about("rule-c")]), OLD.forget([about("rule-h")])),
    (Decisions(), Decisions().declare(["Qasym"]), Decisions().decide([about("rule-a")])),
]


@pytest.mark.parametrize(("base", "ours", "theirs"), APART)
def test_branches_merge(tmp_path: Path, base: Decisions, ours: Decisions, theirs: Decisions) -> None:
    branches = Branches(tmp_path)
    assert branches.merged(base, ours, theirs) == 0
    both = load(branches.path)
    assert both.words == ours.words | theirs.words
    gone = (base.entries - ours.entries) | (base.entries - theirs.entries)
    assert both.entries == (ours.entries | theirs.entries) - gone
    assert branches.path.read_text() == dumped(both), "sorted, as if one person had written it"


BESIDE = [
    (OLD, OLD.decide([about("rule-c", "a")]), OLD.decide([about("rule-c", "b")])),
    (Decisions(), Decisions().decide([about("rule-a")]), Decisions().decide([about("rule-b")])),
    (None, Decisions().decide([about("rule-a")]), Decisions().decide([about("rule-b")])),
    (None, Decisions().declare(["Oral"]), Decisions().decide([about("rule-b", write="w")])),
    (OLD, OLD.decide([about("rule-c")]), OLD.decide([about("rule-c")])),
]


@pytest.mark.parametrize(("base", "ours", "theirs"), BESIDE)
def test_neighbouring_lines_merge_by_union(
    tmp_path: Path, base: Decisions | None, ours: Decisions, theirs: Decisions
) -> None:
    branches = Branches(tmp_path, "cleaner-decisions.toml merge=union\n")
    assert branches.merged(base, ours, theirs) == 0
    both = load(branches.path)
    assert (both.words, both.entries) == (ours.words | theirs.words, ours.entries | theirs.entries)
    save(branches.path, both)
    assert branches.path.read_text() == dumped(both)


def test_two_who_decide_differently_have_kept_it(tmp_path: Path) -> None:
    branches = Branches(tmp_path)
    ours, theirs = OLD.decide([about("rule-c", write="w")]), OLD.decide([about("rule-c")])
    assert branches.merged(OLD, ours, theirs) == 0
    assert about("rule-c") in load(branches.path).entries


def test_marks_of_a_merge_are_named_with_their_line(tmp_path: Path) -> None:
    branches = Branches(tmp_path)
    base, ours, theirs = BESIDE[0]
    assert branches.merged(base, ours, theirs) == 1
    with pytest.raises(DecisionsError, match=r"toml:\d+: marks of a merge: keep the lines of both sides"):
        load(branches.path)
