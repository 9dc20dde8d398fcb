"""Names: when two spellings are one name, which names there are, and where a text has them."""

from cleaner.names.transliteration import same_name

__all__ = ["same_name"]
