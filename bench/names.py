"""How fast are names found, and what does a large folder cost?

    python bench/names.py [--articles 10000] [--jobs 2] [--json]

Three figures: the time to load the compiled gazetteer from the cache; the rate of one scan for all wrong
forms and of one for all right forms, over the seeds' text and over plain prose; and time and peak memory
of ``cleaner names`` on a folder of generated articles (about 3 kB each, every one with other names), for
a quarter of the folder and for all of it: the memory of a worker should not grow.
Memory is read from /proc, so that figure is for Linux.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from cleaner.names.gazetteer import Gazetteer, load_gazetteer
from cleaner.rules import load_rules

ROOT = Path(__file__).resolve().parent.parent
SEEDS = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
PROSE = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "bench/prose").glob("*.txt")))
_LOADING = (
    "import time; from cleaner.rules import load_rules; from cleaner.names.gazetteer import load_gazetteer; "
    "rules = load_rules(); at = time.perf_counter(); load_gazetteer(rules).right_forms('Kyiv').__next__(); "
    "list(load_gazetteer(rules).wrong_forms('Kiew')); print(time.perf_counter() - at)"
)


def loading() -> float:
    """Seconds to load the gazetteer and both automata in a fresh process, warm: the best of five."""
    times = []
    for _ in range(6):
        run = subprocess.run([sys.executable, "-c", _LOADING], capture_output=True, text=True, check=True)
        times.append(float(run.stdout))
    return min(times[1:])


def scanning(gazetteer: Gazetteer, text: str, seconds: float = 1.0) -> dict[str, float]:
    """Megabytes of UTF-8 a second for the scan of the wrong and of the right forms: the best of five."""
    text = text * (1 + 500_000 // len(text))
    size = len(text.encode()) / 1e6
    rates = {}
    for name, find in (("wrong forms", gazetteer.wrong_forms), ("right forms", gazetteer.right_forms)):
        best = 0.0
        stop = time.perf_counter() + seconds
        while time.perf_counter() < stop:
            start = time.process_time()
            for _ in find(text):
                pass
            best = max(best, size / (time.process_time() - start))
        rates[name] = best
    return rates


def write_articles(folder: Path, count: int) -> None:
    """Articles from the sentences of the seeds and the prose, with generated names among them."""
    chance = random.Random(20)
    sentences = [part for part in (SEEDS + PROSE).replace("\n", " ").split(". ") if 20 < len(part) < 300]
    known = [
        "Vladimir Putin",
        "Wladimir Putin",
        "Maria Zakharova",
        "María Zajárova",
        "Kyiv",
        "Kiew",
        "Kazajistán",
    ]
    for number in range(count):
        place = folder / f"{number // 500:03}"
        place.mkdir(exist_ok=True)
        people = [_person(chance) for _ in range(4)] + chance.sample(known, 2)
        parts = [f"{chance.choice(people)} spoke. {chance.choice(sentences)}" for _ in range(20)]
        (place / f"{number:05}.txt").write_text(". ".join(parts) + ".\n", encoding="utf-8")


def _person(chance: random.Random) -> str:
    """One of several thousand names, in one of its spellings."""
    given = chance.choice(["Arman", "Dina", "Luís", "Luis", "Oksana", "Piotr", "Yerlan", "Zoya"])
    stem = "".join(chance.choice("bdgklmnprstvz") + chance.choice("aeiou") for _ in range(2))
    ending = chance.choice(["zhayev", "zhaev", "schajew", "kovsky", "kovski", "nenko"])
    return f"{given} {stem.capitalize()}{ending}"


def run_names(folder: Path, jobs: int) -> dict[str, float]:
    """Seconds, and the peak of resident megabytes of the main process and of the largest worker."""
    command = [sys.executable, "-m", "cleaner", "names", "--jobs", str(jobs), "--format", "json", str(folder)]
    start = time.perf_counter()
    peaks: dict[int, float] = {}
    with tempfile.TemporaryFile() as out, subprocess.Popen(command, stdout=out) as process:
        while process.poll() is None:
            for pid in _family(process.pid):
                peaks[pid] = max(peaks.get(pid, 0.0), _peak(pid))
            time.sleep(0.05)
        seconds = time.perf_counter() - start
    workers = [peak for pid, peak in peaks.items() if pid != process.pid]
    return {
        "seconds": seconds,
        "main process, MB": peaks[process.pid],
        "largest worker, MB": max(workers, default=0.0),
    }


def _family(pid: int) -> Iterator[int]:
    yield pid
    with contextlib.suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            yield from _family(int(child))


def _peak(pid: int) -> float:
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return 0.0


def folder_of(articles: Iterable[Path], into: Path) -> Path:
    """A folder with links to these articles."""
    into.mkdir()
    for path in articles:
        os.link(path, into / path.name)
    return into


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    gazetteer = load_gazetteer(load_rules())
    figures: dict[str, object] = {
        "load, seconds": loading(),
        "scan of the seeds, MB/s": scanning(gazetteer, SEEDS),
        "scan of prose, MB/s": scanning(gazetteer, PROSE),
    }
    with tempfile.TemporaryDirectory() as name:
        whole = Path(name) / "all"
        whole.mkdir()
        write_articles(whole, options.articles)
        paths = sorted(whole.rglob("*.txt"))
        quarter = folder_of(paths[: len(paths) // 4], Path(name) / "quarter")
        figures[f"{len(paths) // 4:,} articles"] = run_names(quarter, options.jobs)
        figures[f"{len(paths):,} articles"] = run_names(whole, options.jobs)
    if options.json:
        print(json.dumps(figures, indent=1))
        return
    for key, value in figures.items():
        shown = (
            f"{value:.3f}"
            if isinstance(value, float)
            else ", ".join(f"{k} {v:.1f}" for k, v in dict(value).items())  # type: ignore[call-overload]
        )
        print(f"{key:28s}{shown}")


if __name__ == "__main__":
    main()
