"""Folding typography for matching: one code point for one, so that offsets stay true.

Rules are matched on the folded text (lower case, straight marks, plain spaces); what is
written back comes from the document. ``ß``, ligatures and combining marks are left alone:
folding them would move offsets.
"""

_SAME_LENGTH = {
    "İ": "i",  # str.lower() would make two code points of it
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "`": "'",
    "´": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\t": " ",
    "‐": "-",
    "‑": "-",
    "–": "-",
    "—": "-",
    "−": "-",
}


_BEYOND_LATIN = {fancy: plain for fancy, plain in _SAME_LENGTH.items() if fancy > "\xff"}
_LATIN = bytes(ord(_SAME_LENGTH.get(chr(code), chr(code).lower())) for code in range(256))


def fold(text: str) -> str:
    """Lower case and plain typography, code point for code point. A chain of C-speed replacements."""
    if not text.isascii():
        for fancy, plain in _BEYOND_LATIN.items():
            text = text.replace(fancy, plain)
    try:
        return text.encode("latin-1").translate(_LATIN).decode("latin-1")
    except UnicodeEncodeError:  # letters beyond Latin-1
        for fancy, plain in _SAME_LENGTH.items():
            text = text.replace(fancy, plain)
        return text.lower()
