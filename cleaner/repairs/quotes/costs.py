"""What a reading of the quotation marks costs: the one table.

A cost is a rough negative logarithm of a probability: how surprising is it that a mark of this
role comes out of the machine in this shape? Only sums and differences matter. The reasons for
the figures are in ``docs/quotation-marks.md``; change a figure there too.
"""

from __future__ import annotations

# Spacing, for an opening mark; for a closing one the sides are exchanged.
WELL_SPACED = 0.0
"""``said “yes`` / ``yes” he``."""
DETACHED = 1.5
"""White space on both sides: ``was “ concerned``."""
DETACHED_AT_EDGE = 0.8
"""Detached, but the other side is the paragraph's edge or a full stop: ``terrorists “.``"""
SPACE_BEFORE_STOP = 0.8
"""A closing mark in good form with white space before the full stop: ``yes” .``"""
GLUED_BOTH = 2.5
"""No white space on either side, between words: ``said“yes``."""
GLUED_AT_STOP = 1.5
"""The same, with a punctuation mark between it and the word: ``B”.The``, ``said:“yes``."""
WRONG_SIDE = 3.5
"""Glued to the neighbour that is not quoted: ``was” concerned``, ``attacks, “says``."""
BEFORE_STOP = 9.0
"""An opening mark before a comma or full stop, a closing one after a bracket that opens."""
AT_WRONG_EDGE = 25.0
"""An opening mark that ends the paragraph, a closing one that begins it."""
INWARD_DASH = 0.6
"""A dash on the inner side: ``“I was—” he``; possible, not usual."""

# Glyph.
FLIPPED = 1.2
"""An opening glyph that closes, or the reverse, where spacing does not explain it."""
FLIPPED_WITH_SPACING = 0.4
"""The same where the mark stands on the wrong side: detokenisers choose the glyph by the space."""
FLIPPED_DETACHED = 0.6
"""The same where white space on both sides says nothing: the glyph says little more."""
GUILLEMET_ASTRAY = 20.0
"""A guillemet that points the wrong way without being glued to what it would quote: an arrow."""

# Words and marks around.
ATTRIBUTION_AFTER_COMMA = -4.0
"""A closing mark after a comma (or before one) with a reporting verb behind: ``attacks, “says``."""
OPEN_BEFORE_ATTRIBUTION = 1.5
"""An opening mark in that place."""
ATTRIBUTION_AFTER = -1.0
"""A closing mark with a reporting verb behind."""
STOP_BEFORE_CLOSE = -0.4
"""A closing mark after a comma, full stop, question or exclamation mark."""
COLON_BEFORE_OPEN = -1.0
"""An opening mark after a colon."""
INTRODUCED = -0.7
"""An opening mark after a reporting verb, ``that`` or ``as``."""
SENTENCE_OPENS = -0.5
"""An opening mark at the start of a sentence, a capital behind it."""
CLOSE_AFTER_COLON = 2.0
"""A closing mark after a colon."""
CLOSE_AFTER_FUNCTION_WORD = 1.5
"""A closing mark after ``the``, ``of``, ``and``…: quotations do not end there."""

# Structure.
UNPAIRED = 10.0
"""A mark without its partner. Far above any damage: machines move marks, they seldom lose them."""
EVIDENT = 4.0
"""A closing mark that is not there, between a full stop and a comma before an attribution."""
EMPTY_QUOTATION = 15.0
"""Two marks that would quote nothing, or one of two neighbours deleted after the other."""
WRONG_LEVEL = 3.0
"""A double mark round a quotation inside a quotation: the machine wrote both levels alike."""
MIXED_PAIR = 1.0
"""A curly and a straight mark as partners; the two ends of a quotation usually suffer alike."""
SINGLE_FOR_DOUBLE = 2.5
"""A single mark as the partner of a double one, in a shape that no apostrophe has."""
SINGLE_FOR_DOUBLE_PLAUSIBLE = 14.0
"""The same in a shape that an apostrophe may have: above the cost of a missing mark."""
SINGLE_QUOTATION = 0.3
"""Each single mark taken as a quotation mark; apostrophes are the rule."""
STRAY = 2.5
"""A mark behind another one, to be deleted, where it is damaged: ``text” “.``"""
STRAY_BESIDE_DAMAGED = 4.0
"""The same where it is the former of the two that is damaged: ``“ “text``"""
STRAY_WELL_FORMED = 14.0
"""A mark in perfect shape is not deleted, whatever stands beside it."""
CONTINUED = 8.0
"""The paragraph goes on with a quotation left open before, without a mark of its own."""
RUNS_ON = 8.0
"""A quotation is left open and the next paragraph opens again: the rule for long quotations.
Cheaper than a missing mark, but not so cheap that a mark would be turned round for it."""
RUNS_ON_UNMARKED = 9.0
"""A quotation is left open and the next paragraph closes one that it did not open."""

# Apostrophes and primes.
POSSESSIVE = 0.2
"""``workers’``: after an s, before white space."""
CLIPPED = 1.0
"""``goin’``: after another letter."""
ELISION = 0.1
"""``’90s``, ``’em``."""
UNKNOWN_ELISION = 3.0
"""Before a word that is not known to be clipped."""
TURNED_APOSTROPHE = 10.0
"""``‘`` at the end of a word."""
LONE_APOSTROPHE = 11.0
"""White space on both sides."""
ARROW = 8.0
"""``Home » News``: white space on both sides of a guillemet."""
OPEN_AFTER_MEASURE = 8.0
"""An opening mark glued to a number of one or two digits: feet, inches, minutes."""
PRIME = 1.0
"""A mark for feet, inches or minutes, after a digit: cheaper than a missing mark, dearer than a pair."""

# Decision.
BEAM = 20.0
"""A reading so much behind the best at any mark is not followed: no later evidence makes up for it."""

CLEAR_MARGIN = 1.5
"""The best reading of a mark must be better than the next by so much, or nothing is changed."""
