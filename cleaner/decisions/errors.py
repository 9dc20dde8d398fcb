"""What can be wrong with a decisions file."""

from cleaner.configuration.errors import ConfigError


class DecisionsError(ConfigError):
    """A decisions file that is refused; the message begins with the file and, where known, the line."""
