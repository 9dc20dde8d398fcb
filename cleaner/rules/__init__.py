"""Rule packs: read, checked, compiled, cached."""

from cleaner.rules.book import RuleBook, load_rules

__all__ = ["RuleBook", "load_rules"]
