"""``cleaner clean``: what lands in the output folder, and what it says."""

from __future__ import annotations

import json
import os
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


def test_an_article_that_is_not_english_is_reported_and_left_alone(invoke: Invoke) -> None:
    spanish = (
        "El presidente dijo el martes que la votación se celebró en la capital y que nadie vino a la plaza. "
        "Los vecinos del barrio llevaban semanas esperando una respuesta del ayuntamiento sobre las obras. "
        "Según fuentes de la policía, cuatro personas fueron detenidas cuando intentaban cruzar el puente, "
        "y otras dos siguen ingresadas en el hospital con heridas leves. El alcalde pidió calma a todos.\n"
    )
    put("inbox/a.txt", spanish)
    result = invoke("clean", "inbox", "-o", "out")
    assert result.exit_code == 0
    assert Path("out/a.txt").read_text() == spanish
    assert "cleaner: inbox/a.txt: " in result.stderr
    assert "left alone.\n" in result.stderr
    assert "1 left alone (not English)" in result.stderr
    [article] = json.loads(Path("out/report.json").read_text())["articles"]
    assert article["status"] == "left-alone"
    assert article["measures"]["before"]["language"] == "es"


def test_encodings_are_kept_unless_another_is_asked_for(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD.encode("cp1252"))
    put("inbox/b.txt", BAD.replace("\n", "\r\n").encode("utf-16"))
    result = invoke("clean", "inbox", "-o", "out")
    assert Path("out/a.txt").read_bytes() == GOOD.encode("cp1252")
    assert Path("out/b.txt").read_bytes() == GOOD.replace("\n", "\r\n").encode("utf-16")
    assert "read as UTF-16-LE with BOM: 1, Windows-1252: 1" in result.stderr
    assert invoke("clean", "inbox", "-o", "other", "--encoding", "utf-8").exit_code == 0
    assert Path("other/a.txt").read_text() == GOOD
    for folder in ("out", "other"):
        kept = {path: path.read_bytes() for path in Path("inbox").iterdir()}
        subprocess.run(["git", "apply", f"{folder}/changes.patch"], check=True)
        assert all((Path(folder) / path.name).read_bytes() == path.read_bytes() for path in kept)
        subprocess.run(["git", "apply", "-R", f"{folder}/changes.patch"], check=True)
        assert {path: path.read_bytes() for path in kept} == kept


def test_in_place_with_reports_elsewhere(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD)
    untouched = put("inbox/b.txt", GOOD).stat()
    result = invoke("clean", "inbox", "--in-place", "-o", "report")
    assert result.exit_code == 0
    assert Path("inbox/a.txt").read_text() == GOOD
    now = Path("inbox/b.txt").stat()
    assert (now.st_ino, now.st_mtime_ns) == (untouched.st_ino, untouched.st_mtime_ns)
    assert sorted(path.name for path in Path("report").iterdir()) == [
        "changes.patch",
        "report.html",
        "report.json",
    ]
    subprocess.run(["git", "apply", "-R", "report/changes.patch"], check=True)
    assert Path("inbox/a.txt").read_text() == BAD


def test_measures_before_and_after(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD)
    invoke("clean", "inbox", "-o", "out")
    [article] = json.loads(Path("out/report.json").read_text())["articles"]
    before, after = article["measures"]["before"], article["measures"]["after"]
    assert set(before["readability"]) == {"coleman_liau_index", "automated_readability_index", "lix", "rix"}
    assert before["unknown_words"] > after["unknown_words"] == 0
    assert after["words"] == 16


@pytest.mark.parametrize("name", [b"\xff.txt", b"a\nb.txt", "қала №1.txt".encode()])
def test_any_file_name(invoke: Invoke, name: bytes) -> None:
    path = put(f"inbox/{os.fsdecode(name)}", BAD)
    result = invoke("clean", "inbox", "-o", "out")
    assert result.exit_code == 0
    assert (Path("out") / path.name).read_text() == GOOD
    subprocess.run(["git", "apply", "out/changes.patch"], check=True)
    assert path.read_text() == GOOD
    path.write_text(BAD)
    for form in ("text", "json", "jsonl", "sarif", "github", "rdjson"):
        assert invoke("check", "inbox", "--format", form).exit_code == 1
    assert invoke("check", "--diff", "inbox").exit_code == 1
    fixed = invoke("fix", "inbox")
    assert (fixed.exit_code, fixed.stdout.count("\n")) == (1, 1)


def test_quiet_is_quiet(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD)
    result = invoke("clean", "inbox", "-o", "out", "-q")
    assert result.output == ""


def test_the_same_run_gives_the_same_bytes(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD)
    invoke("clean", "inbox", "-o", "out")
    first = {path.name: path.read_bytes() for path in Path("out").iterdir()}
    invoke("clean", "inbox", "-o", "out")
    assert {path.name: path.read_bytes() for path in Path("out").iterdir()} == first


def test_standard_input_to_standard_output(invoke: Invoke) -> None:
    result = invoke("clean", "-", stdin=BAD)
    assert (result.exit_code, result.stdout, result.stderr) == (0, GOOD, "")
