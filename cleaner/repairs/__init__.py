"""One module a kind of artifact. A repair is a pure function: (document, rules) -> proposals.

A module of this package that defines ``REPAIR`` is a repair; nothing else needs to know its
name. ``order`` is the place in the sequence of DESIGN section 6 (encoding 10, markup 20,
layout 30, spacing 40, quotes 50, punctuation 60, acronyms 70, names 80, phrases 90,
word order 100, casing 110, numbers 120, repetition 130, residue 140, consistency 150).
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable

from msgspec import Struct

from cleaner.document import Document
from cleaner.model import Finding, Proposal
from cleaner.rules import RuleBook


class RuleInfo(Struct, frozen=True):
    """What ``cleaner rules explain`` says of a rule that lives in code, not in a pack."""

    id: str
    category: str
    summary: str
    examples: tuple[tuple[str, str], ...] = ()
    keep: tuple[str, ...] = ()
    applicability: str = "safe"
    because: str = ""


def nothing(document: Document, rules: RuleBook) -> Iterable[Proposal]:
    """The proposals of a repair that only reports."""
    return ()


class Repair(Struct, frozen=True):
    """A kind of artifact and the function that proposes its repairs.

    ``triggers`` are byte sequences of the document's shape (cleaner.document.shape): when none of
    them occurs, ``propose`` would propose nothing, and is not called. Without triggers it always is.
    ``report`` gives findings only, and is asked once, when the text has settled.
    """

    name: str
    order: int
    propose: Callable[[Document, RuleBook], Iterable[Proposal]] = nothing
    rules: tuple[RuleInfo, ...] = ()
    triggers: tuple[bytes, ...] = ()
    report: Callable[[Document, RuleBook], Iterable[Finding]] | None = None


def discover() -> tuple[Repair, ...]:
    """Every repair of this package, in order."""
    found = []
    for module in pkgutil.iter_modules(__path__):
        repair = getattr(importlib.import_module(f"{__name__}.{module.name}"), "REPAIR", None)
        if isinstance(repair, Repair):
            found.append(repair)
    return tuple(sorted(found, key=lambda repair: (repair.order, repair.name)))
