"""Words after which an English line cannot end: articles, determiners, and the surest prepositions
and conjunctions.

A closed class of the language, not data that a newsroom would edit. Words that also end headlines
as adverbs or particles (*in, on, up, over, off, out*) are not in ``JOINING``.
"""

JOINING = frozenset(
    "the a an of and or nor to from with for at into between their its his her our your my whose as by"
    " than that which who because although while if whether upon among despite during via".split()
)
"""A line that ends with one of these goes on, when the next begins in lower case."""

CLOSED_CLASS = JOINING | frozenset(
    "in on but is are was were be been has have had will would can could should may must not this these"
    " those it he she they we i you very so such no".split()
)
"""A text that ends with one of these was cut off."""
