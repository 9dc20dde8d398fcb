"""How fast is cleaning? Ratios within one run, so that the machine's mood cancels out.

    python bench/speed.py [--seconds 5] [--json]

Compares, on the seeds' text varied so that no cache can answer, and on plain English prose:
``Cleaner.clean``; ftfy alone; and the naive composition of the packages that a first script
would use, an article at a time (ftfy, langdetect, pyspellchecker, textstat). Also times the start
of ``cleaner check`` on one file, with a warm cache.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import ftfy
import langdetect
import textstat
from spellchecker import SpellChecker

from cleaner import Cleaner

ROOT = Path(__file__).resolve().parent.parent
SEEDS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
PROSE = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "bench" / "prose").glob("*.txt"))]
CURLY = [re.sub(r'"([^"]*)"', r"“\1”", text).replace("'", "’") for text in PROSE]


def varied(texts: list[str], chance: random.Random) -> Iterator[str]:
    """The texts for ever, each time with other numbers and other unremarkable words."""
    while True:
        for text in texts:
            numbered = re.sub(r"\d", lambda _: str(chance.randint(0, 9)), text)
            yield re.sub(
                r"\b(?:said|also|city|country)\b",
                lambda m: m[0] if chance.random() < 0.7 else "that",
                numbered,
            )


def naive(spell: SpellChecker) -> Callable[[str], object]:
    """What a first script would do with each article."""

    def run(text: str) -> object:
        fixed = ftfy.fix_text(text)
        language = langdetect.detect(fixed)
        unknown = spell.unknown(re.findall(r"[a-z]+", fixed.lower()))
        return fixed, language, unknown, textstat.automated_readability_index(fixed)

    return run


def rate(function: Callable[[str], object], texts: list[str], seconds: float) -> float:
    """Megabytes of UTF-8 a second: the median of five rounds over the same texts."""
    rounds = []
    source = varied(texts, random.Random(7))
    for _ in range(5):
        done = 0
        spent = 0.0
        while spent < seconds / 5:
            text = next(source)
            start = time.process_time()
            function(text)
            spent += time.process_time() - start
            done += len(text.encode())
        rounds.append(done / spent / 1e6)
    return statistics.median(rounds)


def start_time(seed: Path) -> float:
    """Seconds from nothing to the verdict on one file, warm: the median of seven runs."""
    # As a user has it: with the compiled modules kept, which some environments forbid.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "cleaner", "check", "--quiet", str(seed)]
    times = []
    for _ in range(8):
        start = time.perf_counter()
        subprocess.run(command, capture_output=True, check=False, env=environment)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=5.0, help="time for each row")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    cleaner = Cleaner()
    langdetect.DetectorFactory.seed = 0
    contenders: dict[str, Callable[[str], object]] = {
        "Cleaner.clean": cleaner.clean,
        "ftfy alone": ftfy.fix_text,
        "naive composition": naive(SpellChecker()),
    }
    table = {}
    for label, texts in (("seeds", SEEDS), ("prose, ASCII", PROSE), ("prose, curly", CURLY)):
        for text in texts:
            cleaner.clean(text)
        rates = {name: rate(function, texts, options.seconds) for name, function in contenders.items()}
        table[label] = rates
    start = start_time(ROOT / "seeds" / "004_db150d0d2863ade0.txt")
    if options.json:
        print(json.dumps({"megabytes a second": table, "check one file, seconds": start}, indent=1))
        return
    print(f"{'':34s}{'MB/s':>8s}{'of ftfy':>10s}{'of naive':>10s}")
    for label, rates in table.items():
        for name, value in rates.items():
            ftfys, naives = value / rates["ftfy alone"], value / rates["naive composition"]
            print(f"{label + ': ' + name:30s}{value:8.2f}{ftfys:9.2f}x{naives:9.2f}x")
    print(f"cleaner check, one file, warm: {start:.3f} s")


if __name__ == "__main__":
    main()
