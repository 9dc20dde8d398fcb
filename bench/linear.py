"""Does time grow with the text and no faster? Hostile texts, a quarter as long and whole.

    python bench/linear.py [--kilobytes 100] [--worst 10] [unit ...]

Each text is one unit over and over: the beginnings of what the repairs look for, never completed.
Printed is the time of a byte of the long text by the time of a byte of the short one: 1 is linear, 4
quadratic. Both are processor time, in one process, so that the machine's speed cancels out. The exit
status is 1 when a unit grows by more than ``LIMIT``.
"""

from __future__ import annotations

import argparse
import sys
import time

from cleaner import Cleaner
from cleaner.engine.api import Config

LIMIT = 2.0
"""What is quadratic gives 4; caches that no longer hold the text give up to 1.5."""
NEGLIGIBLE = 0.01
"""Seconds: below this the clock says little."""
UNITS = tuple(
    dict.fromkeys(
        (
            # encoding and markup
            *("Ã©", "\u00ad", "\x00", "e\u0301", "é", "\u200b", "â€™ "),
            *(
                "<",
                "<a ",
                "<a href=",
                "[",
                "[image] ",
                "& nbsp; ",
                "<script>",
                "<p a=b c=",
                "javascript:",
                "&#",
            ),
            # layout
            *("\n", " ", "Share\n", "Read also\n", "x. ", "date 2021-05-03 ", "Updated: 1", "a b c d e f\n"),
            *("a. B ", "A”Bc ", "The the a b\n", "AB c\n", "x The a b c ", "word. Word"),
            # spacing, quotation marks and punctuation
            *(" ,", ".A", "a.", "-a ", "(a", ") ", "a-", "1: ", "aB", "/ ", "$ ", "(", "a-a.", "a@", "@a."),
            *('"', "“", "” ", "“a” ", "«a ", "‘", "' ", '"a" b ', "“a\n", "”, — said "),
            *(". ,", " -a", ". ", "a, ", ".- A", "and. ", ",", ", ", "– "),
            # names and acronyms
            *(
                "A B (CSTO) ",
                "Aa ",
                "Kirguistán ",
                "A",
                "Xzqv Abaev ",
                "Irbin Ukraine ",
                "Dauen Abaev Kazakhstan ",
            ),
            *("schch", "iy", "Ja-"),
            # capitals and numbers
            *("mill On the ", "friday ", "a. the ", "the\n", "mill The ", ", Cried the "),
            *("1", "1,", "1.", "1 ", "1 000 ", "1.000 ", "1:0", "at 1.00 ", "1,1 million ", "I'm 1 "),
            # repetition, residue and consistency
            *("mill ", "villages and ", "a", "24 ", "in 2025 x "),
            *("y ", "A y A ", "zorblat ", "según ", "и ", "사실 ", "ad A", "x. zzt, ", "де, ("),
            *(", the a the ", "Was aed. ", "For a, ", "In a b ", "word other third fourth fifth. "),
        )
    )
)
"""What hostile texts are made of."""


def seconds(cleaner: Cleaner, text: str, rounds: int = 3) -> float:
    """Processor time of cleaning the text: the best of some rounds, the first of which warms up."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        cleaner.clean(text)
        best = min(best, time.process_time() - start)
        if best > 1:
            break
    return best


def growth(cleaner: Cleaner, unit: str, size: int) -> tuple[float, float]:
    """How many times as long a byte takes in a text of ``size``, and the seconds for that text."""
    text = unit * max(4, size // len(unit))
    short, long = text[: len(text) // 4], text
    spent = seconds(cleaner, short), seconds(cleaner, long)
    if spent[1] < NEGLIGIBLE:
        return 1.0, spent[1]
    return spent[1] / max(spent[0], NEGLIGIBLE / 4) / 4, spent[1]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("units", nargs="*", help="units to try in place of the built-in ones")
    parser.add_argument("--kilobytes", type=int, default=100, help="length of the long text")
    parser.add_argument("--worst", type=int, default=10, help="how many rows to print")
    options = parser.parse_args()
    cleaner = Cleaner(Config(source="es"))
    cleaner.clean("A warm start.")
    rows = []
    for unit in options.units or UNITS:
        times, whole = growth(cleaner, unit, options.kilobytes * 1000)
        rows.append((times, whole, unit))
    rows.sort(reverse=True)
    print(f"{'growth':>7s}{'seconds':>9s}  unit")
    for times, whole, unit in rows[: options.worst]:
        print(f"{times:7.2f}{whole:9.3f}  {unit!r}")
    return int(rows[0][0] > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
