"""Texts and edits for the property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from cleaner.model import Edit

ALPHABET = "abc ABC.,“”\"'’«»\n-1 "
texts = st.text(st.sampled_from(ALPHABET) | st.characters(codec="utf-8"), max_size=80)


@st.composite
def edits_of(draw: st.DrawFn, text: str, rule: str = "first-rule") -> tuple[Edit, ...]:
    """Sorted, disjoint edits of a text."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=10)))
    edits = []
    last = -1
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        if start <= last:
            continue
        replacement = draw(st.text(st.sampled_from("xyz \n"), max_size=4))
        edits.append(Edit(start, end, text[start:end], replacement, rule, "other", "why", rules=(rule,)))
        last = end
    return tuple(edits)
