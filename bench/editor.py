"""How long after a keystroke do the remarks stand? The whole round trip, as an editor sees it.

    python bench/editor.py [--keys 200] [--json]

Starts ``cleaner lsp``, opens an article, and types into the middle of it one character after the other,
each when the remarks on the one before have come: from the first byte of ``didChange`` sent to the last
byte of ``publishDiagnostics`` of that version read. Milliseconds, median and ninety-fifth percentile, and the
processor's time a key that the server took, which does not depend on what else the machine does (Linux).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "editor")]

from editor_client import Client  # noqa: E402

SEEDS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
PROSE = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "bench" / "prose").glob("*.txt"))]
TYPED = "and the mayor said on Monday that it had been agreed upon , "


def articles() -> dict[str, str]:
    """Five kilobytes of the worst seed and of plain prose, and large documents of both kinds."""
    seeds, prose = "\n".join(SEEDS), "\n".join(PROSE)
    return {
        "a seed, 5 kB": sized(SEEDS[4], 5000),
        "plain prose, 5 kB": sized(prose, 5000),
        "seeds, 50 kB": sized(seeds, 50_000),
        "prose, 500 kB": sized(prose, 500_000),
    }


def sized(text: str, size: int) -> str:
    """The text repeated, with whole lines, to so many characters or a little more."""
    while len(text) < size:
        text = f"{text}\n{text}"
    end = text.find("\n", size)
    return text if end < 0 else text[: end + 1]


def typing(text: str, keys: int) -> dict[str, float]:
    """Milliseconds from a key to its remarks, and of processor a key."""
    with tempfile.TemporaryDirectory() as name:
        client = Client(Path(name))
        client.start()
        uri = client.open(text)
        client.diagnostics(uri, 1)
        took = []
        spent = -processor(client)
        middle = text.find(" ", len(text) // 2) + 1
        for version in range(2, keys + 2):
            written = TYPED * (1 + version // len(TYPED))
            changed = text[:middle] + written[: version - 1] + text[middle:]
            begun = time.perf_counter()
            client.change(uri, changed, version)
            client.diagnostics(uri, version)
            took.append((time.perf_counter() - begun) * 1000)
            time.sleep(0.02)
        spent += processor(client)
        client.stop()
    took.sort()
    half, most = took[len(took) // 2], took[len(took) * 95 // 100]
    return {"p50": half, "p95": most, "processor": spent * 1000 / keys}


def processor(client: Client) -> float:
    """Seconds of processor that the server has taken so far."""
    stat = Path(f"/proc/{client.process.pid}/stat")
    if not stat.exists():
        return float("nan")
    fields = stat.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--keys", type=int, default=200)
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    rows = {}
    for name, text in articles().items():
        row = rows[name] = typing(text, max(10, given.keys if len(text) < 10_000 else given.keys // 10))
        if not given.json:
            figures = "   ".join(f"{label} {value:6.1f} ms" for label, value in row.items())
            print(f"{name:20} {figures}", flush=True)
    if given.json:
        print(json.dumps(rows))


if __name__ == "__main__":
    main()
