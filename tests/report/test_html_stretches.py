"""The page cuts an article into stretches: no letter is lost and no remark left out, whatever overlaps."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

SCRIPT = Path(__file__).parents[2] / "cleaner" / "report" / "html" / "text.js"
NODE = shutil.which("node")


@st.composite
def articles(draw: st.DrawFn) -> dict[str, Any]:
    """A text with sorted, disjoint edits and findings anywhere, empty ones too."""
    text = draw(st.text("ab \n", max_size=14))
    places = st.integers(0, len(text))
    cuts = sorted(draw(st.lists(places, max_size=8, unique=True)))
    notes = [
        {"start": start, "end": end, "edit": True, "original": text[start:end]}
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    for _ in range(draw(st.integers(0, 4))):
        start, end = sorted((draw(places), draw(places)))
        notes.append({"start": start, "end": end, "edit": False})
    notes.sort(key=lambda note: (note["start"], note["end"]))
    return {"text": text, "notes": [{**note, "id": number} for number, note in enumerate(notes)]}


@pytest.mark.skipif(NODE is None, reason="no node, which runs the page's script outside a browser")
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(articles(), min_size=60, max_size=60))
def test_no_letter_is_lost_and_no_remark_left_out(some: list[dict[str, Any]]) -> None:
    function = re.search(r"function stretches.*?\n}\n", SCRIPT.read_text("utf-8"), re.DOTALL)
    assert function is not None and NODE is not None
    code = (
        f"{function[0]} const given = {json.dumps(some)};"
        "console.log(JSON.stringify(given.map((article) => stretches(article).map((part) =>"
        " [part.text, part.edit && part.edit.id, part.found.map((note) => note.id)]))))"
    )
    done = subprocess.run([NODE, "-e", code], capture_output=True, text=True, check=True, timeout=60)
    for article, parts in zip(some, json.loads(done.stdout), strict=True):
        assert "".join(text for text, _, _ in parts) == article["text"]
        edits = [note["id"] for note in article["notes"] if note["edit"]]
        assert [edit for _, edit, _ in parts if edit is not None] == edits
        found = {number for _, _, numbers in parts for number in numbers}
        assert found == {note["id"] for note in article["notes"]} - set(edits)
