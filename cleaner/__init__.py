"""cleaner repairs what machine translation breaks in English text.

>>> from cleaner import clean
>>> clean("The police said it was” concerned about the riots “.").text
'The police said it was “concerned about the riots”.'
"""

from cleaner.engine import Cleaner, clean
from cleaner.model import Applicability, Edit, Finding, Result, SourceEvidence, Span
from cleaner.names import same_name

__version__ = "0.1.0"
__all__ = [
    "Applicability",
    "Cleaner",
    "Edit",
    "Finding",
    "Result",
    "SourceEvidence",
    "Span",
    "__version__",
    "clean",
    "same_name",
]
