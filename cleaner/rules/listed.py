"""Which words of a document stand in the long lists that repairs look out for.

Every such list asks the same of every document, and of most the answer is: none. So all lists are
looked up together, in one set operation, and each then among the few words found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cleaner.document import Document
from cleaner.rules.book import RuleBook


class _Lists:
    """The lists by name, and the words of all. Lists are only ever added."""

    def __init__(self) -> None:
        self.by_name: dict[str, frozenset[str]] = {}
        self.every: frozenset[str] = frozenset()

    def add(self, name: str, words: frozenset[str]) -> frozenset[str]:
        self.every |= words
        self.by_name[name] = words
        return words


def listed_words(
    document: Document, rules: RuleBook, name: str, words: Callable[[], Iterable[str]]
) -> frozenset[str]:
    """The words of the document, as written, that stand in a list. ``words`` gives the list, and is asked
    once a rule book."""
    lists = rules.memo("listed words", _Lists)
    wanted = lists.by_name.get(name)
    if wanted is None:
        wanted = lists.add(name, frozenset(words()))
    every = lists.every
    found = document.memo(("listed words", len(every)), lambda: document.words & every)
    return found & wanted
