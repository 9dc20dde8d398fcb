"""What of a document English does not cover."""

from __future__ import annotations

from cleaner.document import Document
from cleaner.rules.book import RuleBook


def unlisted_words(document: Document, rules: RuleBook) -> frozenset[str]:
    """The distinct words of the document that the lexicon has not exactly as written: names, rare words,
    and all that is not English. One set operation, made once a document."""
    return document.memo("unlisted-words", lambda: rules.lexicon.unlisted(document.words))


def unknown_words(document: Document, rules: RuleBook) -> frozenset[str]:
    """The distinct words of the document, not capitalised, that English does not have. One set
    operation on clean text."""
    return document.memo("unknown-words", lambda: _unknown(document, rules))


def _unknown(document: Document, rules: RuleBook) -> frozenset[str]:
    unlisted = unlisted_words(document, rules)
    return frozenset(word for word in unlisted if not word[0].isupper() and not rules.lexicon.knows(word))
