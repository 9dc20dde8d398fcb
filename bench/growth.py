"""Does the time of cleaning grow with the number of rules?

    python bench/growth.py

Every rule of the built-in packs is added once more under another name, on the same words: the worst
case, since a real new rule stands on words of its own. Reports the ratio of the times in one run.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

import yaml

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


def seconds(cleaner: Cleaner, texts: list[str]) -> float:
    times = []
    for _ in range(7):
        start = time.process_time()
        for text in texts:
            cleaner.clean(text)
        times.append(time.process_time() - start)
    return statistics.median(times)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        count = copied(Path(folder))
        once, twice = Cleaner(), Cleaner(Config(packs=(Path(folder),)))
        for label, texts in (("seeds", SEEDS), ("prose", PROSE)):
            seconds(once, texts), seconds(twice, texts)
            ratio = seconds(twice, texts) / seconds(once, texts)
            print(f"{label}: {count} rules more on the same words: {ratio:.2f} times the time")


if __name__ == "__main__":
    main()
