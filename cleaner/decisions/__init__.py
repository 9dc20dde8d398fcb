"""What people decided about edits: kept as it was, accepted, right for the project.

A decision is known by the rule, the words and a few words around them, never by a line number: it
holds in the article where it was made and wherever the same words stand in the same context.
"""

from cleaner.decisions.book import Decision, Decisions
from cleaner.decisions.errors import DecisionsError
from cleaner.decisions.file import load, save
from cleaner.decisions.places import Place, place_of
from cleaner.decisions.recording import accepting, keeping

__all__ = [
    "Decision",
    "Decisions",
    "DecisionsError",
    "Place",
    "accepting",
    "keeping",
    "load",
    "place_of",
    "save",
]
