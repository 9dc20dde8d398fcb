"""Does the time of cleaning grow with the number of rules?

    python bench/growth.py

Two doublings, each as the ratio of the times in one run. From every second rule of the packs to all of them:
rules on words of their own, as rules are added in life. And every rule once more under another name on the
same words: the worst case, in which each rule that matches does all its work twice.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from unittest.mock import patch

import yaml

import cleaner.rules.book
from cleaner import Cleaner
from cleaner.engine.api import Config
from cleaner.rules.locate import builtin_packs
from cleaner.rules.reading import read_pack

ROOT = Path(__file__).resolve().parent.parent
SEEDS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
PROSE = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "bench" / "prose").glob("*.txt"))]


def copied(folder: Path) -> int:
    """Write every rule under another name; the number of rules."""
    count = 0
    for pack in sorted(builtin_packs().rglob("*.yaml")):
        rules = read_pack(pack, pack.name).data.get("rules", [])
        for rule in rules:
            rule["id"] += "-again"
            rule.setdefault("priority", -1)
            count += 1
        if rules:
            target = folder / pack.parent.name / pack.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(yaml.dump(rules, allow_unicode=True), encoding="utf-8")
    return count


def halved(folder: Path) -> None:
    """Write the packs with every second rule only."""
    for pack in sorted(builtin_packs().rglob("*.yaml")):
        data = dict(read_pack(pack, pack.name).data)
        data["rules"] = data.get("rules", [])[::2]
        target = folder / pack.parent.name / pack.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(yaml.dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def seconds(cleaner: Cleaner, texts: list[str]) -> float:
    times = []
    for _ in range(7):
        start = time.process_time()
        for text in texts:
            cleaner.clean(text)
        times.append(time.process_time() - start)
    return statistics.median(times)


def compare(what: str, fewer: Cleaner, more: Cleaner) -> None:
    for label, texts in (("seeds", SEEDS), ("prose", PROSE)):
        seconds(fewer, texts), seconds(more, texts)
        ratio = seconds(more, texts) / seconds(fewer, texts)
        print(f"{label}: {what}: {ratio:.2f} times the time")


def main() -> None:
    everything = Cleaner()
    with tempfile.TemporaryDirectory() as folder:
        halved(Path(folder))
        with patch.object(cleaner.rules.book, "builtin_packs", lambda: Path(folder)):
            half = Cleaner()
        compare(
            f"from {len(half.rules.rule_ids)} rules to {len(everything.rules.rule_ids)}", half, everything
        )
    with tempfile.TemporaryDirectory() as folder:
        count = copied(Path(folder))
        compare(f"{count} rules more on the same words", everything, Cleaner(Config(packs=(Path(folder),))))


if __name__ == "__main__":
    main()
