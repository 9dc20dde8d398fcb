"""The pictures of the documentation, made from the real program: ``python -m tools.pictures``."""
