"""What words are words: English, by frequency and spelling variant."""

from cleaner.lexicon.english import Lexicon, load_lexicon
from cleaner.lexicon.table import words_fingerprint

__all__ = ["Lexicon", "load_lexicon", "words_fingerprint"]
