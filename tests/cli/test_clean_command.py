"""``cleaner clean``: what lands in the output folder, and what it says."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from cli_helpers import BAD, GOOD, Invoke, put


def test_a_folder_gives_texts_and_reports(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD)
    put("inbox/deep/er/b.txt", GOOD)
    result = invoke("clean", "inbox", "-o", "out")
    assert result.exit_code == 0
    assert sorted(str(p.relative_to("out")) for p in Path("out").rglob("*") if p.is_file()) == [
        "a.txt",
        "changes.patch",
        "deep/er/b.txt",
        "report.html",
        "report.json",
    ]
    assert Path("out/a.txt").read_text() == GOOD
    assert Path("out/deep/er/b.txt").read_bytes() == GOOD.encode()
    assert Path("inbox/a.txt").read_text() == BAD
    assert "2 articles" in result.stderr
    assert "2 cleaned, 1 edit" in result.stderr


def test_the_report_tells_place_rule_and_reason(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD)
    invoke("clean", "inbox", "-o", "out")
    report = json.loads(Path("out/report.json").read_text())
    assert report["version"] == 1
    [article] = report["articles"]
    assert article["file"] == "inbox/a.txt"
    [edit] = article["edits"]
    assert BAD[edit["start"] : edit["end"]] == edit["original"]
    assert (edit["line"], edit["category"]) == (2, "design/markup")
    assert edit["rule"] in edit["rules"]
    assert edit["message"]
    assert report["summary"]["edits_by_rule"] == {edit["rule"]: 1}


@pytest.mark.parametrize("folder", [".", "inbox"])
def test_git_applies_the_patch_and_takes_it_back(invoke: Invoke, folder: str) -> None:
    put("inbox/a.txt", BAD)
    invoke("clean", folder, "--glob", "*.txt", "-o", "out")
    subprocess.run(["git", "apply", "out/changes.patch"], check=True)
    assert Path("inbox/a.txt").read_text() == GOOD
    subprocess.run(["git", "apply", "-R", "out/changes.patch"], check=True)
    assert Path("inbox/a.txt").read_text() == BAD


def test_standard_input_to_standard_output(invoke: Invoke) -> None:
    result = invoke("clean", "-", stdin=BAD)
    assert (result.exit_code, result.stdout, result.stderr) == (0, GOOD, "")
