"""What a house decides for its articles: ``cleaner.toml``, or ``[tool.cleaner]`` in ``pyproject.toml``."""

from cleaner.configuration.errors import ConfigError, did_you_mean
from cleaner.configuration.files import find, load, settings_for
from cleaner.configuration.settings import Settings

__all__ = ["ConfigError", "Settings", "did_you_mean", "find", "load", "settings_for"]
