"""The pages of all rules, made from the packs and the repairs.

    python tools/rule_pages.py            write docs/rules/, mkdocs.yml's list of them, fired.json
    python tools/rule_pages.py --check    write nothing; exit with 1 and a list where something has drifted

What is written depends on nothing but the packs, the program and ``seeds/``: it is committed, so that it
can be read where the repository is read, and CI compares. How often a rule fires is counted on the five
seeds with all rules on; the counts are shipped with the package, because an installed cleaner has no seeds.
"""

from __future__ import annotations

import difflib
import html
import importlib
import inspect
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from cleaner import Cleaner
from cleaner.repairs.catalogue import Entry, catalogue

ROOT = Path(__file__).parent.parent
FIRED = "cleaner/repairs/fired.json"
LANGUAGES = {
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "kk": "Kazakh",
    "pt": "Portuguese",
    "ru": "Russian",
    "uk": "Ukrainian",
}
FOLDERS = {
    "built-in": "Built in",
    "common": "Several languages",
    **{f"from-{code}": f"From {name}" for code, name in LANGUAGES.items()},
    "topics": "Subjects",
}
_EVIDENCE = {
    "translated": "only in a text with signs of machine translation",
    "source": "only with evidence of the source language",
}
_NAV = re.compile(r"(?<=# begin: written by tools/rule_pages.py\n).*?(?= *# end)", re.DOTALL)
_MARKDOWN = re.compile(r"([\\`*_{}\[\]#|~])")
_TOKENS = re.compile(r"\S+\s*|\s+")


def main(arguments: list[str]) -> int:
    """Write or check; the exit status."""
    counted = fired()
    wanted = {FIRED: _json(counted), **pages(catalogue(), counted)}
    wanted["mkdocs.yml"] = with_nav((ROOT / "mkdocs.yml").read_text("utf-8"), wanted)
    stale = [path for path in _present() if path not in wanted]
    drifted = [path for path, text in wanted.items() if _read(ROOT / path) != text]
    if "--check" in arguments:
        for path in sorted((*stale, *drifted)):
            print(f"{path} is not what the rules say: run python tools/rule_pages.py, and commit it")
        return 1 if stale or drifted else 0
    for path in stale:
        (ROOT / path).unlink()
    for path in drifted:
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(wanted[path], encoding="utf-8")
    print(f"{len(wanted)} files: {len(drifted)} written, {len(stale)} removed")
    return 0


def fired() -> dict[str, int]:
    """How often each rule has a hand in an edit of, or a finding on, the five seeds. Sorted by id."""
    cleaner = Cleaner()
    counts: Counter[str] = Counter()
    for seed in sorted((ROOT / "seeds").glob("*.txt")):
        result = cleaner.clean(seed.read_text("utf-8"))
        for edit in result.edits:
            counts.update(edit.rules or (edit.rule,))
        counts.update(finding.rule for finding in result.findings)
    return dict(sorted(counts.items()))


def pages(entries: Iterable[Entry], counted: dict[str, int]) -> dict[str, str]:
    """The text of every page, by its path in the repository."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(_source(entry), []).append(entry)
    ordered = sorted(groups, key=lambda path: (_folder_rank(path), path))
    made = {_path(source): _page(source, groups[source], counted) for source in ordered}
    everything = [entry for source in ordered for entry in groups[source]]
    made["docs/rules/index.md"] = _index(ordered, groups, everything, counted)
    made["docs/rules/a-z.md"] = _alphabet(everything)
    return made


def _source(entry: Entry) -> str:
    """``from-es/economy`` for a pack, ``built-in/quotes`` for a repair."""
    return entry.page.split("#")[0].removeprefix("rules/").removesuffix(".html")


def _path(source: str) -> str:
    return f"docs/rules/{source}.md"


def _folder_rank(source: str) -> int:
    folder = source.split("/")[0]
    return list(FOLDERS).index(folder) if folder in FOLDERS else len(FOLDERS)


def _folder(folder: str) -> str:
    return FOLDERS.get(folder, folder.replace("-", " ").capitalize())


def _title(source: str) -> str:
    folder, name = source.split("/", 1)
    words = name.replace("-", " ").replace("romance", "Romance")
    return f"{_folder(folder)}: {words}"


def _page(source: str, entries: list[Entry], counted: dict[str, int]) -> str:
    folder, name = source.split("/", 1)
    if folder == "built-in":
        room = "cleaner" if name == "engine" else "cleaner/repairs"
        place = f"{room}/{name.replace('-', '_')}"
        module = importlib.import_module(place.replace("/", "."))
        intro = inspect.getdoc(module) or ""
        place += "/" if (ROOT / place).is_dir() else ".py"
    else:
        place = f"rules/{source}.yaml"
        intro = _plain(_head(ROOT / place))
    lines = [f"# {_title(source)}", "", intro, "", f"{_counts(entries)}, in `{place}`.", ""]
    for entry in entries:
        lines += _section(entry, counted.get(entry.id, 0))
    return "\n".join(lines).rstrip() + "\n"


def _section(entry: Entry, times: int) -> Iterator[str]:
    facts = [f"**{entry.applicability}**", f"`{entry.category}`"]
    if entry.sources:
        facts.append("from " + ", ".join(LANGUAGES.get(code, code) for code in entry.sources))
    if entry.evidence != "none":
        facts.append(_EVIDENCE[entry.evidence])
    facts.append(
        {0: "not seen in the seeds", 1: "once in the seeds"}.get(times, f"{times} times in the seeds")
    )
    yield from (f"## {entry.id}", "", _plain(entry.message), "", " · ".join(facts), "")
    if entry.because:
        yield from (f"Why a person decides: {_plain(entry.because)}", "")
    yield from _bullets(
        "Repairs" if entry.applicability == "safe" else "Speaks at", map(change, entry.examples)
    )
    yield from _bullets("Leaves alone", map(_shown, entry.keep))
    yield from _bullets("Does not see yet", (change(gap) if gap[1] else _shown(gap[0]) for gap in entry.gaps))
    if entry.origin:
        yield from (f"Origin: {_plain(entry.origin)}", "")


def _bullets(head: str, items: Iterable[str]) -> Iterator[str]:
    shown = [f"- {item}" for item in items]
    if shown:
        yield from (f"{head}:", "", *shown, "")


def change(pair: tuple[str, str]) -> str:
    """A sentence with the words that change struck out and put in; white space counts with its word."""
    before, after = (_TOKENS.findall(text) for text in pair)
    shown = []
    for kind, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            shown.append(_shown("".join(before[i:j])))
            continue
        old, new = "".join(before[i:j]), "".join(after[k:m])
        if old:
            shown.append(f"<del>{_shown(_trimmed(old)).rstrip()}</del> ")
        if new:
            shown.append(f"<ins>{_shown(_trimmed(new))}</ins> ")
    return "".join(shown).strip()


def _trimmed(text: str) -> str:
    """Without the one space behind the last word, which is neither struck out nor underlined."""
    return text.removesuffix(" ") if not text.endswith("  ") else text


def _shown(text: str) -> str:
    """Text for a list item, with white space that would not be seen made visible."""
    text = re.sub(r" {2,}", lambda run: "␣" * len(run[0]), _plain(text))
    text = (
        re.sub(r"\n+", lambda run: f" {'↵' * len(run[0])} ", text).replace("\t", " → ").replace("\u00a0", "⍽")
    )
    return "".join(char if char.isprintable() else f"‹U+{ord(char):04X}›" for char in text)


def _plain(text: str) -> str:
    """Text that Markdown and HTML leave as it is."""
    return html.escape(_MARKDOWN.sub(r"\\\1", text), quote=False)


def _head(pack: Path) -> str:
    """The comment at the head of a pack, without what is said to those who edit it."""
    lines = []
    for line in pack.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.lstrip("# "))
    return " ".join(lines).replace("Frequent first.", "").strip()


def _counts(entries: list[Entry]) -> str:
    of = Counter(entry.applicability for entry in entries)
    kinds = ", ".join(f"{of[kind]:,} {kind}" for kind in ("safe", "suggested", "manual") if of[kind])
    return f"{_number(len(entries), 'rule')} ({kinds})"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"


def _index(
    ordered: list[str], groups: dict[str, list[Entry]], entries: list[Entry], counted: dict[str, int]
) -> str:
    examples = sum(len(entry.examples) for entry in entries)
    keeps = sum(len(entry.keep) for entry in entries)
    speaking = sum(entry.id in counted for entry in entries)
    lines = [
        "# Rules",
        "",
        f"{_counts(entries)}, with {examples:,} examples of what they repair and {keeps:,} sentences that "
        f"they leave alone; each of these is a test. {speaking:,} of the rules speak in the five articles of "
        "`seeds/`.",
        "",
        "**safe**: applied by default. **suggested**: shown; applied on request. **manual**: reported; a "
        "person must act. In the examples, words that go are struck out, words that come are underlined; ↵ "
        "is the end of a line, ␣␣ two spaces, ⍽ a no-break space. `cleaner rules explain ID` shows the same "
        "in the terminal. [All rules from A to Z](a-z.md).",
        "",
        "| | rules | safe | suggested | manual | in the seeds |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for source in ordered:
        of = Counter(entry.applicability for entry in groups[source])
        hits = sum(counted.get(entry.id, 0) for entry in groups[source])
        figures = (len(groups[source]), of["safe"], of["suggested"], of["manual"], hits)
        lines.append(f"| [{_title(source)}]({source}.md) | {' | '.join(str(n or '') for n in figures)} |")
    lines += ["", "## By category", "", "| MQM category | rules | in the seeds |", "|---|--:|--:|"]
    categories = Counter(entry.category for entry in entries)
    for category in sorted(categories):
        hits = sum(counted.get(entry.id, 0) for entry in entries if entry.category == category)
        lines.append(f"| `{category}` | {categories[category]} | {hits or ''} |")
    return "\n".join(lines) + "\n"


def _alphabet(entries: list[Entry]) -> str:
    lines = [
        "---",
        "search:",
        "  exclude: true",
        "---",
        "",
        "# Rules from A to Z",
        "",
        "| rule | | |",
        "|---|---|---|",
    ]
    for entry in sorted(entries, key=lambda entry: entry.id):
        link = f"[{entry.id}]({_source(entry)}.md#{entry.id})"
        lines.append(f"| {link} | {entry.applicability} | `{entry.category}` |")
    return "\n".join(lines) + "\n"


def with_nav(config: str, wanted: dict[str, str]) -> str:
    """mkdocs.yml with the list of the rules' pages between its two marks."""
    lines = []
    folder = ""
    for path in wanted:
        parts = path.removeprefix("docs/rules/").removesuffix(".md").split("/")
        if not path.startswith("docs/rules/") or len(parts) < 2:
            continue
        if parts[0] != folder:
            folder = parts[0]
            lines.append(f"      - {_folder(folder)}:")
        name = parts[1].replace("-", " ").capitalize()
        lines.append(f"          - {name}: {path.removeprefix('docs/')}")
    return _NAV.sub("".join(f"{line}\n" for line in lines), config, count=1)


def _json(counted: dict[str, int]) -> str:
    return json.dumps(counted, indent=1) + "\n"


def _present() -> Iterator[str]:
    for path in sorted((ROOT / "docs" / "rules").rglob("*.md")):
        yield path.relative_to(ROOT).as_posix()


def _read(path: Path) -> str | None:
    return path.read_text("utf-8") if path.exists() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
