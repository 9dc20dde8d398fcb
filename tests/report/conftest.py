from __future__ import annotations

from collections.abc import Callable

import pytest

from cleaner.model import Edit, Finding, SourceEvidence, apply_edits
from cleaner.report import Article


@pytest.fixture
def article() -> Callable[..., Article]:
    """An article from a text and (start, end, replacement) triples."""

    def make(
        text: str,
        *changes: tuple[int, int, str],
        findings: tuple[Finding, ...] = (),
        **more: object,
    ) -> Article:
        edits = tuple(
            Edit(start, end, text[start:end], new, "some-rule", "fluency/punctuation", "A reason.")
            for start, end, new in changes
        )
        fields = {
            "name": "inbox/a.txt",
            "output": "a.txt",
            "metadata": {},
            "source": SourceEvidence(),
            **more,
        }
        return Article(
            original=text, cleaned=apply_edits(text, edits), edits=edits, findings=findings, **fields
        )

    return make
