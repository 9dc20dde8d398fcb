"""``cleaner names``: groups, the form chosen and why, and what needs a person."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import yaml
from cli_helpers import Invoke, put

ARTICLES = {
    "inbox/a.txt": "Kassym-Jomart Tokayev spoke. Kassim-Jomart Tokayev left. Igor Berdikozhayev came.",
    "inbox/b.txt": "The minister Igor Berdikozhayev met Ígor Berdikozhayev's rival, Olga Berdikozhayeva.",
    "inbox/c.txt": "Marat Dzholdasov spoke. Marat Joldasov answered. Igor Berdikozhayev was silent.",
}


def write() -> None:
    for name, text in ARTICLES.items():
        put(name, text)


def test_spellings_of_one_name_are_grouped(invoke: Invoke) -> None:
    write()
    result = invoke("names", "--format", "json", "inbox")
    assert result.exit_code == 0
    names = {group["chosen"]: group for group in json.loads(result.stdout)["names"]}
    assert set(names) == {"Igor Berdikozhayev", "Kassym-Jomart Tokayev", "Marat Dzholdasov"}
    igor = names["Igor Berdikozhayev"]
    assert (igor["why"], igor["needs_a_person"]) == ("majority", False)
    assert igor["variants"] == [
        {
            "spelling": "Igor Berdikozhayev",
            "count": 3,
            "files": 3,
            "examples": ["inbox/a.txt", "inbox/b.txt", "inbox/c.txt"],
        },
        {"spelling": "Ígor Berdikozhayev", "count": 1, "files": 1, "examples": ["inbox/b.txt"]},
    ]
    assert names["Kassym-Jomart Tokayev"]["why"] == "gazetteer"
    assert names["Marat Dzholdasov"]["needs_a_person"]


def test_the_text_marks_what_needs_a_person(invoke: Invoke) -> None:
    write()
    lines = invoke("names", "inbox").stdout.splitlines()
    assert "! Marat Dzholdasov  (a person must choose)" in lines
    assert "  Igor Berdikozhayev  (majority)" in lines


def test_all_lists_names_of_one_spelling_too(invoke: Invoke) -> None:
    write()
    assert "Olga Berdikozhayeva" not in invoke("names", "inbox").stdout
    assert "Olga Berdikozhayeva" in invoke("names", "--all", "inbox").stdout


def test_csv_has_a_row_a_spelling(invoke: Invoke) -> None:
    write()
    rows = list(csv.DictReader(io.StringIO(invoke("names", "--format", "csv", "inbox").stdout)))
    assert [row["spelling"] for row in rows if row["needs_a_person"] == "1"] == [
        "Marat Dzholdasov",
        "Marat Joldasov",
    ]


def test_a_pack_can_be_written_and_used(invoke: Invoke) -> None:
    write()
    invoke("names", "--write-pack", "packs/ours.yaml", "inbox")
    entries = {entry["name"]: entry for entry in yaml.safe_load(Path("packs/ours.yaml").read_text())["names"]}
    assert entries["Igor Berdikozhayev"]["aliases"] == ["Ígor Berdikozhayev"]
    assert entries["Marat Dzholdasov"]["variants"] == ["Marat Joldasov"]
    from cleaner.engine.api import Cleaner, Config

    cleaned = Cleaner(Config(packs=(Path("packs"),))).clean("Yesterday Ígor Berdikozhayev spoke.")
    assert cleaned.text == "Yesterday Igor Berdikozhayev spoke."


def test_the_answer_does_not_depend_on_the_number_of_processes(invoke: Invoke) -> None:
    for number in range(40):
        put(
            f"inbox/{number:02}.txt",
            ARTICLES["inbox/b.txt"] + f" Igor Ber{'dikozhaev' if number % 3 else 'x'}.",
        )
    one = invoke("names", "--jobs", "1", "inbox").stdout
    assert one == invoke("names", "--jobs", "2", "inbox").stdout
    assert "Igor Berdikozhaev " in one


def test_a_file_that_cannot_be_read_is_named(invoke: Invoke) -> None:
    put("inbox/a.txt", b"\0\0")
    result = invoke("names", "inbox")
    assert result.exit_code == 2
    assert "inbox/a.txt: not text" in result.stderr


def test_a_surname_alone_follows_the_full_name_of_the_folder(invoke: Invoke) -> None:
    put("inbox/a.txt", "The minister Igor Berdikozhayev spoke.")
    put("inbox/b.txt", "Then Berdikozhaev left, and Berdikozhaev was silent. Zzyzxovic slept.")
    put("inbox/c.txt", "In Moscow Maria Zakharova spoke.")
    put("inbox/d.txt", "Then Sacharowa left.")
    names = {g["chosen"]: g for g in json.loads(invoke("names", "--format", "json", "inbox").stdout)["names"]}
    assert set(names) == {"Igor Berdikozhayev", "Maria Zakharova"}
    assert names["Igor Berdikozhayev"]["why"] == "most complete mention"
    assert [v["spelling"] for v in names["Igor Berdikozhayev"]["variants"]] == [
        "Berdikozhaev",
        "Igor Berdikozhayev",
    ]
    assert [v["spelling"] for v in names["Maria Zakharova"]["variants"]] == ["Maria Zakharova", "Sacharowa"]


def test_accents_make_the_fuller_form(invoke: Invoke) -> None:
    put("inbox/a.txt", "Luisa Peñarrubia spoke.")
    put("inbox/b.txt", "Luisa Penarrubia left. Luisa Penarrubia came.")
    [group] = json.loads(invoke("names", "--format", "json", "inbox").stdout)["names"]
    assert (group["chosen"], group["why"]) == ("Luisa Peñarrubia", "most complete mention")


def test_decisions_come_first(invoke: Invoke) -> None:
    write()
    put("inbox/d.txt", "He lives in Kiev. She lives in Kyiv and in Kyiv.")
    put("cleaner-decisions.toml", 'words = ["Kiev", "Marat Joldasov"]\n')
    names = {g["chosen"]: g for g in json.loads(invoke("names", "--format", "json", "inbox").stdout)["names"]}
    assert names["Kiev"]["why"] == names["Marat Joldasov"]["why"] == "decisions"
    assert {v["spelling"] for v in names["Kiev"]["variants"]} == {"Kiev", "Kyiv"}


def test_the_style_of_the_house_is_named(invoke: Invoke) -> None:
    put("packs/style.yaml", "style-names:\n  - {preferred: Kiev, kind: city, impose: true}\n")
    put("cleaner.toml", 'packs = ["packs"]\n')
    put("inbox/d.txt", "He lives in Kiev. She lives in Kyiv and in Kyiv.")
    [group] = json.loads(invoke("names", "--format", "json", "inbox").stdout)["names"]
    assert (group["chosen"], group["why"]) == ("Kiev", "house style")


def test_a_pack_never_makes_a_full_name_of_a_surname(invoke: Invoke) -> None:
    put("inbox/a.txt", "The minister Igor Berdikozhayev spoke. Then Berdikozhaev left.")
    invoke("names", "--write-pack", "ours.yaml", "inbox")
    assert yaml.safe_load(Path("ours.yaml").read_text())["names"] == []


def test_a_bad_pack_is_one_line(invoke: Invoke) -> None:
    put("packs/style.yaml", "style-names:\n  - {prefered: Kiev, kind: city}\n")
    put("cleaner.toml", 'packs = ["packs"]\n')
    put("inbox/d.txt", "He lives in Kiev.")
    result = invoke("names", "inbox")
    assert result.exit_code == 2
    assert "style.yaml:2:6: unknown key 'prefered'" in result.stderr
    assert len(result.stderr.splitlines()) == 1
