"""``cleaner apply``: a chosen part of a report lands where it belongs, or not at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cli_helpers import Invoke, put

TEXT = "The vote was&nbsp;held in spring .\nThe the mayor&nbsp;left .\n"


@pytest.fixture
def report(invoke: Invoke) -> dict[str, Any]:
    """The report on one article, also written to report.json."""
    put("inbox/a.txt", TEXT)
    put("report.json", invoke("check", "--format", "json", "inbox").stdout_bytes)
    found: dict[str, Any] = json.loads(Path("report.json").read_text())
    assert len({edit["rule"] for edit in found["articles"][0]["edits"]}) >= 3
    return found


def rewrite(report: dict[str, Any], **changes: Any) -> None:
    put("report.json", json.dumps({**report, "articles": [{**report["articles"][0], **changes}]}))


def test_only_the_rule_that_was_named(report: dict[str, Any], invoke: Invoke) -> None:
    done = invoke("apply", "report.json", "--only", "html-entity")
    assert (done.exit_code, done.stdout) == (0, "inbox/a.txt: 2 edits\n")
    assert Path("inbox/a.txt").read_text() == TEXT.replace("&nbsp;", " ")


def test_everything_is_what_fix_does(report: dict[str, Any], invoke: Invoke) -> None:
    put("same/a.txt", TEXT)
    assert invoke("apply", "report.json").exit_code == 0
    assert invoke("fix", "same").exit_code == 1
    assert Path("inbox/a.txt").read_text() == Path("same/a.txt").read_text()


def test_one_edit_by_its_id_into_another_folder(report: dict[str, Any], invoke: Invoke) -> None:
    last = [edit for edit in report["articles"][0]["edits"] if edit["rule"] == "html-entity"][-1]
    assert invoke("apply", "report.json", "--id", last["id"], "-o", "out").exit_code == 0
    assert Path("out/a.txt").read_text() == TEXT.replace("mayor&nbsp;", "mayor ")
    assert Path("inbox/a.txt").read_text() == TEXT


def test_rules_and_ids_add_up_and_patterns_are_beginnings(report: dict[str, Any], invoke: Invoke) -> None:
    stop = next(edit for edit in report["articles"][0]["edits"] if edit["original"] == " .")
    done = invoke("apply", "report.json", "--only", "html-*", "--id", stop["id"])
    assert done.stdout == "inbox/a.txt: 3 edits\n"
    assert Path("inbox/a.txt").read_text() == TEXT.replace("&nbsp;", " ").replace(" .", ".", 1)


def test_an_edit_of_several_rules_needs_them_all(report: dict[str, Any], invoke: Invoke) -> None:
    edits = [dict(edit) for edit in report["articles"][0]["edits"] if edit["rule"] == "html-entity"]
    edits[0]["rules"] = ["fused-heading", "html-entity"]
    rewrite(report, edits=edits)
    assert (
        invoke("apply", "report.json", "--only", "html-entity", "--dry-run").stdout == "inbox/a.txt: 1 edit\n"
    )
    both = invoke("apply", "report.json", "--only", "html-entity", "--only", "fused-heading", "--dry-run")
    assert both.stdout == "inbox/a.txt: 2 edits\n"


def test_one_edit_brings_its_whole_fix(report: dict[str, Any], invoke: Invoke) -> None:
    edits = [{**edit, "group": "a fix"} for edit in report["articles"][0]["edits"]]
    rewrite(report, edits=edits)
    done = invoke("apply", "report.json", "--id", edits[0]["id"], "--dry-run")
    assert done.stdout == f"inbox/a.txt: {len(edits)} edits\n"
    assert Path("inbox/a.txt").read_text() == TEXT


def finding(start: int, text: str, *suggestions: str) -> dict[str, Any]:
    return {
        "id": f"{start:012x}",
        "start": start,
        "end": start + len(text),
        "line": 1,
        "column": start + 1,
        "original": text,
        "suggestions": list(suggestions),
        "rule": "odd-word",
        "category": "accuracy/mistranslation",
        "applicability": "suggested",
        "message": "Odd.",
    }


def test_a_suggestion_is_applied_when_it_is_asked_for(report: dict[str, Any], invoke: Invoke) -> None:
    rewrite(report, edits=[], findings=[finding(4, "vote", "ballot", "poll"), finding(0, "The")])
    assert invoke("apply", "report.json").exit_code == 0
    assert Path("inbox/a.txt").read_text() == TEXT
    assert invoke("apply", "report.json", "--suggested").exit_code == 0
    assert Path("inbox/a.txt").read_text() == TEXT.replace("vote", "ballot")


def test_what_excludes_each_other_is_refused(report: dict[str, Any], invoke: Invoke) -> None:
    rewrite(report, edits=[], findings=[finding(4, "vote", "ballot"), finding(0, "The vote", "It")])
    done = invoke("apply", "report.json", "--suggested")
    assert done.exit_code == 2
    assert "would both change" in done.stderr
    assert Path("inbox/a.txt").read_text() == TEXT


def test_a_file_that_changed_is_left_alone_and_the_others_are_done(invoke: Invoke) -> None:
    put("inbox/a.txt", TEXT)
    put("inbox/b.txt", TEXT)
    put("report.json", invoke("check", "--format", "json", "inbox").stdout_bytes)
    put("inbox/a.txt", "\n" + TEXT)
    done = invoke("apply", "report.json", "--only", "html-entity")
    assert done.exit_code == 2
    assert "inbox/a.txt: is not the text that the report is about. Make the report anew" in done.stderr
    assert Path("inbox/a.txt").read_text() == "\n" + TEXT
    assert Path("inbox/b.txt").read_text() == TEXT.replace("&nbsp;", " ")


@pytest.mark.parametrize("name", ["../a.txt", "/etc/hosts", "inbox/../../a.txt", "", "a\0b"])
def test_a_report_reaches_no_file_elsewhere(name: str, report: dict[str, Any], invoke: Invoke) -> None:
    rewrite(report, file=name)
    done = invoke("apply", "report.json")
    assert done.exit_code == 2
    assert "lies outside" in done.stderr
    rewrite(report, output=name)
    assert invoke("apply", "report.json", "-o", "out").exit_code == 2


def test_bytes_outside_the_edits_stay(invoke: Invoke) -> None:
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode() + "“Ça va”".encode()
    put("inbox/a.txt", data)
    put("report.jsonl", invoke("check", "--format", "jsonl", "inbox").stdout_bytes)
    assert invoke("apply", "report.jsonl", "--only", "html-entity").exit_code == 0
    assert Path("inbox/a.txt").read_bytes() == data.replace(b"&nbsp;", b" ")


def test_standard_input_and_a_folder_elsewhere(report: dict[str, Any], invoke: Invoke) -> None:
    Path("elsewhere").mkdir()
    Path("inbox").rename("elsewhere/inbox")
    data = Path("report.json").read_bytes()
    assert invoke("apply", "-", "--only", "html-entity", stdin=data).exit_code == 2
    assert invoke("apply", "-", "--only", "html-entity", "--folder", "elsewhere", stdin=data).exit_code == 0
    assert "&nbsp;" not in Path("elsewhere/inbox/a.txt").read_text()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--only", "html-entiti"), "has nothing of rule 'html-entiti' — did you mean 'html-entity'?"),
        (("--id", "nope"), "has no edit or finding with the id 'nope'"),
    ],
)
def test_a_slip_is_told(
    arguments: tuple[str, ...], said: str, report: dict[str, Any], invoke: Invoke
) -> None:
    done = invoke("apply", "report.json", *arguments)
    assert (done.exit_code, done.stderr.strip()) == (2, f"cleaner: report.json: {said}")


@pytest.mark.parametrize(
    "content",
    ["{", "[]", "3", '{"articles": 3}', '{"articles": [{"file": "a"}]}', "not json\n{}", b"\xff\xfe"],
)
def test_what_is_no_report_is_refused(content: str | bytes, invoke: Invoke) -> None:
    put("report.json", content)
    done = invoke("apply", "report.json")
    assert done.exit_code == 2
    assert done.stderr.startswith("cleaner: report.json: is not")


def test_nothing_found_is_nothing_to_apply(invoke: Invoke) -> None:
    put("report.jsonl", "")
    done = invoke("apply", "report.jsonl")
    assert (done.exit_code, done.stderr) == (0, "nothing to apply\n")


@pytest.mark.parametrize("damage", [{"start": 10**9}, {"start": "x"}, {"original": "odd"}])
def test_a_damaged_entry_is_refused(damage: dict[str, Any], report: dict[str, Any], invoke: Invoke) -> None:
    rewrite(report, edits=[{**report["articles"][0]["edits"][0], **damage}])
    assert invoke("apply", "report.json").exit_code == 2
    assert Path("inbox/a.txt").read_text() == TEXT
