"""What of a document English does not cover."""

from __future__ import annotations

from cleaner.document import Document
from cleaner.rules.book import RuleBook


def unlisted_words(document: Document, rules: RuleBook) -> frozenset[str]:
    """The distinct words of the document that the lexicon has not exactly as written: names, rare words,
    and all that is not English. One set operation, made once a document."""
    return document.memo("unlisted-words", lambda: _unlisted(document, rules))


def _unlisted(document: Document, rules: RuleBook) -> frozenset[str]:
    """By paragraph in a document that came of edits: most of them have been looked at."""
    words = document.words
    if not document.is_revised:
        return rules.lexicon.unlisted(words)
    found = []
    for _, kept in document.kept_paragraphs:
        unlisted = kept.get("unlisted words")
        if unlisted is None:
            unlisted = kept["unlisted words"] = rules.lexicon.unlisted(kept["words"])
        found.append(unlisted)
    return frozenset().union(*found)


def unknown_words(document: Document, rules: RuleBook) -> frozenset[str]:
    """The distinct words of the document, not capitalised, that English does not have. One set
    operation on clean text."""
    return document.memo("unknown-words", lambda: _unknown(document, rules))


def _unknown(document: Document, rules: RuleBook) -> frozenset[str]:
    unlisted = unlisted_words(document, rules)
    return frozenset(word for word in unlisted if not word[0].isupper() and not rules.lexicon.knows(word))
