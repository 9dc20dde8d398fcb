"""JSON, JSON lines, SARIF, GitHub annotations, rdjson."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cleaner.model import Applicability, Finding
from cleaner.report import Article, Counts, Failure, load
from cleaner.report.article import failed

Make = Callable[..., Article]
SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text())
TEXT = "Émile said “yes” 😀 .\r\nIt it was: 50 % done,\nand so\n"


@pytest.fixture
def sample(article: Make) -> Article:
    """A text with a change before and after an emoji, one over a line end, and a finding."""
    finding = Finding(
        TEXT.index("50"),
        TEXT.index("50") + 4,
        "odd-number",
        "locale/number-format",
        "Is it?\n100 %",
        ("50%",),
    )
    worry = Finding(0, 5, "name-twice", "locale/name-format", "Two forms.", (), Applicability.MANUAL)
    dot = TEXT.index(" .")
    return article(
        TEXT,
        (dot, dot + 2, "."),
        (TEXT.index("It it"), TEXT.index(" was"), "It"),
        (TEXT.index(",\n"), TEXT.index("and"), ", "),
        findings=(worry, finding),
        name="in box/é,1.txt",
        metadata={"date": ("2022-01-09",)},
    )


def whole(name: str, *articles: Article, counts: Counts | None = None) -> bytes:
    form = load(name)
    total = counts or Counts()
    for item in articles:
        total.add(Counts.of(item, 1))
    pieces = [piece for piece in map(form.piece, articles) if piece]
    return form.head(total) + form.separator.join(pieces) + form.tail(total)


@pytest.mark.parametrize("number", [0, 1, 3])
def test_json_follows_the_published_schema(sample: Article, number: int) -> None:
    data = json.loads(
        whole("json", *[sample] * number, counts=failed(Failure("b.txt", "empty", "Remove it")))
    )
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
    assert len(data["articles"]) == number
    assert data["summary"]["failures"] == [{"file": "b.txt", "reason": "empty", "remedy": "Remove it"}]


def test_the_edits_in_json_make_the_cleaned_text(sample: Article) -> None:
    [article] = json.loads(whole("json", sample))["articles"]
    text = TEXT
    for edit in reversed(article["edits"]):
        assert text[edit["start"] : edit["end"]] == edit["original"]
        text = text[: edit["start"]] + edit["replacement"] + text[edit["end"] :]
    assert text == sample.cleaned
    assert [(edit["line"], edit["column"]) for edit in article["edits"]] == [(1, 19), (2, 1), (2, 21)]
    assert len({item["id"] for item in article["edits"] + article["findings"]}) == 5


def test_json_lines_hold_the_same_records(sample: Article) -> None:
    lines = whole("jsonl", sample, sample).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(whole("json", sample, sample))["articles"]


def test_a_lone_surrogate_stays_json(article: Make) -> None:
    text = "a \ud800 b"
    assert json.loads(whole("json", article(text, (0, 1, "A"), name="\udcff.txt")))["articles"]


def test_sarif(sample: Article, article: Make) -> None:
    data = json.loads(whole("sarif", sample, article("clean"), sample))
    assert data["version"] == "2.1.0"
    [run] = data["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run["results"]} == rules
    assert len(run["results"]) == 10
    first, dot = run["results"][:2]
    assert "fixes" not in first
    place = dot["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "in%20box/%C3%A9%2C1.txt"
    region = place["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (1, 19, 21)
    assert TEXT[region["charOffset"] :][: region["charLength"]] == " ."
    [fix] = dot["fixes"]
    assert fix["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "."


def test_sarif_says_where_a_rule_is_explained(sample: Article) -> None:
    counts = Counts.of(sample, 1)
    counts.messages["ancient-capital"] = ("accuracy/mistranslation/false-friend", "A message.")
    counts.documentation = "https://example.org/cleaner/"
    data = json.loads(whole("sarif", sample, counts=counts))
    pages = {rule["id"]: rule.get("helpUri") for rule in data["runs"][0]["tool"]["driver"]["rules"]}
    place = "rules/from-es/politics-and-law.html#ancient-capital"
    assert pages["ancient-capital"] == f"https://example.org/cleaner/{place}"
    assert pages["some-rule"] is None


def test_sarif_tells_of_failures() -> None:
    data = json.loads(whole("sarif", counts=failed(Failure("b.txt", "empty"))))
    [invocation] = data["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "b.txt: empty" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_github_annotations_are_one_line_each(sample: Article) -> None:
    lines = whole("github", sample).decode().splitlines()
    assert len(lines) == 5
    assert lines[1].startswith(
        "::warning file=in box/é%2C1.txt,line=1,endLine=1,col=19,endColumn=21,title=some-rule::A reason."
    )
    assert "::notice " in lines[3]
    assert "Is it?%0A100 %25" in lines[3]


def test_rdjson_counts_bytes(sample: Article) -> None:
    data = json.loads(whole("rdjson", sample))
    dot = data["diagnostics"][1]
    before = TEXT[: TEXT.index(" .")].encode()
    assert dot["location"]["range"]["start"] == {"line": 1, "column": len(before) + 1}
    assert dot["suggestions"][0]["text"] == "."
    assert dot["location"]["path"] == "in box/é,1.txt"
    over = data["diagnostics"][4]["location"]["range"]
    assert over["start"]["line"] == 2
    assert over["end"] == {"line": 3, "column": 1}


def test_text_is_one_line_each_and_shows_the_change(sample: Article) -> None:
    assert whole("text", sample).decode().splitlines() == [
        "in box/é,1.txt:1:1: ! name-twice: Two forms.",
        "in box/é,1.txt:1:19: * some-rule: A reason. [‘ .’ → ‘.’]",
        "in box/é,1.txt:2:1: * some-rule: A reason. [‘It it’ → ‘It’]",
        "in box/é,1.txt:2:12: ! odd-number: Is it? 100 % [‘50 %’ → ‘50%’]",
        "in box/é,1.txt:2:21: * some-rule: A reason. [‘,⏎’ → ‘, ’]",
    ]


def test_diff_is_for_reading(sample: Article) -> None:
    lines = whole("diff", sample).decode().split("\n")
    assert lines[:3] == ["--- a/in box/é,1.txt", "+++ b/in box/é,1.txt", "@@ -1,3 +1,2 @@"]


@pytest.mark.parametrize("name", ["json", "sarif", "rdjson"])
def test_nothing_to_say_is_still_valid(name: str, article: Make) -> None:
    data: Any = json.loads(whole(name, article("clean"), article("clean")))
    assert data
