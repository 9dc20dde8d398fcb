"""What the document's evidence makes of a wrong form: a function for each reason to be wrong."""

from __future__ import annotations

from collections.abc import Callable

from cleaner.names.compiling import (
    ALIAS,
    AMBIGUOUS,
    EXONYM,
    HOUSE,
    NATIONAL,
    TRANSLATED,
    TYPOGRAPHY,
    UNACCENTED,
    VARIANT,
)
from cleaner.repairs.names.case import Case, Hit
from cleaner.repairs.names.english_forms import house, national, typography, unaccented, variant
from cleaner.repairs.names.foreign_forms import foreign
from cleaner.repairs.names.wrong_words import alias, translated


def weigh(case: Case) -> Hit | None:
    """The hit that the document's evidence makes of a case, or None."""
    return _WEIGHING[case.form.why](case)


_WEIGHING: dict[str, Callable[[Case], Hit | None]] = {
    ALIAS: alias,
    AMBIGUOUS: foreign,
    EXONYM: foreign,
    HOUSE: house,
    NATIONAL: national,
    TRANSLATED: translated,
    TYPOGRAPHY: typography,
    UNACCENTED: unaccented,
    VARIANT: variant,
}
