"""What words are words: English, by frequency and spelling variant."""

from cleaner.lexicon.english import Lexicon, load_lexicon

__all__ = ["Lexicon", "load_lexicon"]
