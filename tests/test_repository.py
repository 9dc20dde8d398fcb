"""What is committed beside the code is what the code makes, and the README keeps its word."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from cleaner import clean

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
DIGESTS = {
    "000_f371fc2dfdd18b97.txt": "a092ca9647115225e5c7fabcec4db329bfd5dde60a6a5ae6ca173d73b483d688",
    "001_38bdfc90e0c1081e.txt": "0b871507a20aa22c75f58bd8e863a3bccd2554e90f84cf3f16f331a2d8a4ea03",
    "002_e0be90d469a640aa.txt": "8663ad97c85d26ad38a952bbf643d8150e5ec52320aa626e64a35c7cd6cbc2e9",
    "003_adc74c3ed509b75f.txt": "8474dae83891de70013730d438f7a41db018094e0a6f734b005af09ef8ee7015",
    "004_db150d0d2863ade0.txt": "839dbe243dccef1e3f3e31dbb5b11acf2f28086bb67b828dd6479dc34b150369",
}


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_the_seeds_are_untouched(seed: Path) -> None:
    assert hashlib.sha256(seed.read_bytes()).hexdigest() == DIGESTS[seed.name]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_cleaned_holds_what_the_seeds_become_today(seed: Path) -> None:
    """When it fails: ``cleaner clean seeds -o cleaned``, read the diff, commit it."""
    committed = (ROOT / "cleaned" / seed.name).read_text(encoding="utf-8")
    assert clean(seed.read_text(encoding="utf-8")).text == committed


def test_the_readme_has_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = readme.split("## Two commands")[1].split("\n## ")[0]
    commands = re.findall(r"```sh\n(.*?)\n```", section, re.DOTALL)
    assert len(commands) == 2
    assert commands[0].endswith("&& cleaner clean seeds -o cleaned")
    assert commands[1].endswith("python3 -m pytest")


def test_every_document_that_is_linked_is_there() -> None:
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
