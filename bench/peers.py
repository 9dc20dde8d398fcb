"""What other tools make of the same articles, judged by the same measure.

    python bench/peers.py SCORE.py GOLD.jsonl ARTICLES CLEAN.jsonl… [--harper NODE_MODULES]

SCORE.py, the annotation and the good English lie outside the repository. Each tool is put in the place of
``cleaner`` and scored twice: what it *says* (its alerts as findings), and what comes out when it is let loose
(its own fix, or the first suggestion of every alert). The alerts on good English are counted too. Needs
``pip install codespell typos proselint`` beside cleaner's own dependencies, and for Harper
``npm install harper.js``. Every tool runs as it comes, with its default settings.
"""

from __future__ import annotations

import argparse
import difflib
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_HARPER = """\
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { readFileSync } from 'node:fs';
const linter = new LocalLinter({ binary });
await linter.setup();
const lints = await linter.lint(readFileSync(process.argv[2], 'utf8'), { language: 'plaintext' });
console.log(JSON.stringify(lints.map((one) => [one.span().start, one.span().end,
  one.suggestions().map((each) => [each.kind(), each.get_replacement_text()])])));
"""
_SHIM = """\
import sys
sys.path.insert(0, {bench!r})
from peers import TOOLS, scored
class Cleaner:
    def clean(self, text):
        return scored(text, TOOLS[{tool!r}](text), {loose!r})
"""


@dataclass(frozen=True, slots=True)
class Alert:
    """A stretch that a tool doubts, and what it would write there; no suggestion: None."""

    start: int
    end: int
    replacement: str | None = None
    rule: str = "peer"
    message: str = ""
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scored:
    text: str
    edits: tuple[Alert, ...]
    findings: tuple[Alert, ...]


def scored(text: str, alerts: list[Alert], loose: bool) -> Scored:
    """As a result of cleaner: alerts as findings, or, let loose, as edits where there is a replacement."""
    if not loose:
        return Scored(text, (), tuple(alerts))
    edits: list[Alert] = []
    for alert in sorted(alerts, key=lambda alert: (alert.start, alert.end)):
        if alert.replacement is not None and (not edits or alert.start >= edits[-1].end):
            edits.append(alert)
    out, at = [], 0
    for edit in edits:
        out += [text[at : edit.start], edit.replacement or ""]
        at = edit.end
    return Scored("".join((*out, text[at:])), tuple(edits), ())


def ftfy(text: str) -> list[Alert]:
    import ftfy as tool

    return list(_differences(text, tool.fix_text(text)))


def codespell(text: str) -> list[Alert]:
    """Its own -w fixes only what has one correction; the rest is said and left."""
    with _file(text) as path:
        said = subprocess.run(["codespell", path], capture_output=True, text=True).stdout
        subprocess.run(["codespell", "-w", path], capture_output=True)
        fixed = list(_differences(text, Path(path).read_text("utf-8")))
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for number, word in re.findall(r":(\d+): (\S+) ==> ", said):
        at = lines[int(number) - 1].find(word)
        start = starts[int(number) - 1] + at
        if at >= 0 and not any(edit.start <= start < edit.end for edit in fixed):
            fixed.append(Alert(start, start + len(word)))
    return fixed


def typos(text: str) -> list[Alert]:
    with _file(text) as path:
        said = subprocess.run(["typos", "--format", "json", path], capture_output=True, text=True).stdout
    data = text.encode()
    alerts = []
    lines = data.split(b"\n")
    for item in map(json.loads, said.splitlines()):
        if item["type"] != "typo":
            continue
        before = b"\n".join(lines[: item["line_num"] - 1])
        offset = len(before) + bool(item["line_num"] > 1) + item["byte_offset"]
        start = len(data[:offset].decode())
        one = item["corrections"][0] if len(item["corrections"]) == 1 else None
        alerts.append(Alert(start, start + len(item["typo"]), one))
    return alerts


def pyspellchecker(text: str) -> list[Alert]:
    """Every unknown word and its likeliest correction, the way its documentation shows it."""
    from spellchecker import SpellChecker

    tool = SpellChecker()
    found = list(re.finditer(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text))
    unknown = tool.unknown({match[0] for match in found})
    best = {word: tool.correction(word) for word in unknown} if len(text) < 100_000 else {}
    return [
        Alert(match.start(), match.end(), best.get(match[0].lower()))
        for match in found
        if match[0].lower() in unknown
    ]


def proselint(text: str) -> list[Alert]:
    """Its positions count from one."""
    with _file(text) as path:
        said = subprocess.run(
            ["proselint", "check", "--output-format", "json", path], capture_output=True, text=True
        ).stdout
    alerts = []
    for result in json.loads(said)["result"].values():
        for item in result.get("diagnostics", ()):
            start, end = (place - 1 for place in item["span"])
            replacement = item["replacements"]
            alerts.append(Alert(start, end, replacement if isinstance(replacement, str) else None))
    return alerts


def harper(text: str) -> list[Alert]:
    folder = Path(os.environ["HARPER"])
    script = folder.parent / "peers.mjs"
    script.write_text(_HARPER, encoding="utf-8")
    with _file(text) as path:
        done = subprocess.run(["node", str(script), path], capture_output=True, text=True, check=True)
    alerts = []
    for start, end, suggestions in json.loads(done.stdout):
        first = suggestions[0] if suggestions else None
        # kinds: 0 replace, 1 remove, 2 insert after
        new = None if first is None else ("" if first[0] == 1 else first[1])
        if first is not None and first[0] == 2:
            new = text[start:end] + first[1]
        alerts.append(Alert(start, end, new))
    return alerts


TOOLS: dict[str, Callable[[str], list[Alert]]] = {
    tool.__name__: tool for tool in (ftfy, codespell, typos, pyspellchecker, proselint, harper)
}


def _differences(before: str, after: str) -> Iterator[Alert]:
    """The words that differ, as alerts with a replacement; line by line where there are as many lines."""
    lines = [(before, after)]
    if before.count("\n") == after.count("\n"):
        lines = list(zip(before.splitlines(True), after.splitlines(True), strict=True))
    at = 0
    for line, changed in lines:
        old, new = (re.findall(r"\S+|\s+", text) for text in (line, changed))
        for kind, i, j, k, m in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            width = len("".join(old[i:j]))
            if kind != "equal":
                yield Alert(at, at + width, "".join(new[k:m]))
            at += width


class _file:  # noqa: N801
    """A text as a file for a while; a context that gives its path."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __enter__(self) -> str:
        handle, self._path = tempfile.mkstemp(suffix=".txt")
        os.write(handle, self._text.encode())
        os.close(handle)
        return self._path

    def __exit__(self, *_: object) -> None:
        Path(self._path).unlink()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("score", type=Path)
    parser.add_argument("gold")
    parser.add_argument("articles")
    parser.add_argument("clean", nargs="+", type=Path)
    parser.add_argument("--harper", help="the node_modules that holds harper.js; left out without it")
    parser.add_argument("--tool", action="append", choices=list(TOOLS))
    given = parser.parse_args()
    os.environ["HARPER"] = given.harper or ""
    good = "\n\n".join(
        json.loads(line)["text"] for path in given.clean for line in path.read_text("utf-8").splitlines()
    )
    print("| tool | repaired | wrong | elsewhere | pointed at | alerts on good English |")
    for name in given.tool or (name for name in TOOLS if name != "harper" or given.harper):
        loose, said = (_score(given, name, mode) for mode in (True, False))
        fix = loose["rows"]["fix/ALL"]
        noticed = sum(said["rows"][row].get("flagged", 0) for row in ("fix/ALL", "flag/ALL"))
        alerts = len(TOOLS[name](good))
        summary = loose["summary"]
        print(
            f"| {name} | {fix.get('repaired', 0)} of {summary['fix_items']} | {summary['wrong']} "
            f"| {summary['spurious_edits']} | {noticed} of {summary['fix_items'] + summary['flag_items']} "
            f"| {alerts} in {len(good.split()):,} words |",
            flush=True,
        )


def _score(given: argparse.Namespace, tool: str, loose: bool) -> dict[str, dict[str, dict[str, int]]]:
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder) / "cleaner"
        package.mkdir()
        shim = _SHIM.format(bench=str(Path(__file__).parent), tool=tool, loose=loose)
        (package / "__init__.py").write_text(shim, encoding="utf-8")
        command = [sys.executable, str(given.score), given.gold, given.articles, "--json"]
        environment = {**os.environ, "PYTHONPATH": folder}
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(done.stderr)
        result: dict[str, dict[str, dict[str, int]]] = json.loads(done.stdout)
        return result


if __name__ == "__main__":
    main()
