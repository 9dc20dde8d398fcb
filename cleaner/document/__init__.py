"""One article: its text and lazy views of it.

A document never changes: after edits there is a new one. Every view is computed when it is
first asked for, in C where possible, and kept.
"""

from cleaner.document.article import Document
from cleaner.document.tokens import Tokens, tokenize

__all__ = ["Document", "Tokens", "tokenize"]
