"""Markup: entities, tags and code of a page go; signs that only look like markup stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.document.gaps import take_out
from cleaner.engine.api import Cleaner, Config

RULES = ("html-entity", "html-tag", "image-placeholder", "script-remain")
CLEANER = Cleaner(Config(select=RULES))


def repaired(text: str) -> str:
    return CLEANER.clean(text).text


IN_THE_WILD = [
    ("seed 003", "Aktobe, Kazakhstan & nbsp; Kazakhstan: the", "Aktobe, Kazakhstan Kazakhstan: the"),
    ("entity before the line end", "said the deputy. & nbsp; \nNext line", "said the deputy.\nNext line"),
    ("link cut off", "Earlier: <a href=\nThe court decided.", "Earlier:\nThe court decided."),
]

SYNTHETIC = [
    ("blank between words", "one&nbsp;two", "one two"),
    ("blank before a comma", "one &nbsp;, two", "one, two"),
    ("blank line of entities", "One.\n\n&nbsp;\n\nTwo.", "One.\n\nTwo."),
    ("at the head", "&nbsp; One.", "One."),
    ("several in a row", "one &nbsp; &nbsp; &nbsp; two", "one two"),
    ("doubly escaped", "one&amp;nbsp;two", "one two"),
    ("doubly escaped, spaced", "one & amp; nbsp; two", "one two"),
    ("escaped three times", "A &amp;amp;amp; B", "A & B"),
    ("spaced ampersand", "Marks & amp; Spencer", "Marks & Spencer"),
    ("quotation marks", "&ldquo;No,&rdquo; he said, &quot;never.&quot;", '“No,” he said, "never."'),
    ("spaced quotation mark", "the & quot ;free& quot; press", 'the "free" press'),
    ("apostrophes", "it&#39;s, it&#x27;s, it&rsquo;s, it&#8217;s", "it's, it's, it’s, it’s"),
    ("spaced apostrophe", "They & #39; re late", "They're late"),
    ("number of Windows-1252", "it&#146;s", "it’s"),
    ("without semicolon", "one &nbsp two &quot yes", 'one two " yes'),
    ("without ampersand", "the port nbsp; of Odesa", "the port of Odesa"),
    ("soft hyphen", "govern&shy;ment", "government"),
    ("capitalised by the machine", "one & Nbsp; two", "one two"),
    ("dash and dots", "yes&hellip; no &ndash; perhaps", "yes… no – perhaps"),
    ("accented letter", "S&atilde;o Paulo", "São Paulo"),
    ("inline tags", "a <strong>very</strong> long <i >way</ i>", "a very long way"),
    ("inline tag between blanks", "a <b> very </b> long way", "a very long way"),
    ("paragraph tags", "<p>One.</p>\n<p>Two.</p>", "One.\nTwo."),
    ("break in a line", "One.<br>Two.< br / >Three.", "One.\nTwo.\nThree."),
    ("tags with attributes", '<div class="x" id=y>One.</div>', "One."),
    ("link", 'see <a href="https://example.org/a" target="_blank">here</a>.', "see here."),
    ("escaped tag", "One &lt;em&gt;big&lt;/em&gt; step", "One big step"),
    ("subscript", "CO<sub>2</sub> and m<sup>2</sup>", "CO2 and m2"),
    ("script", "One.\n<script async>var a = 1 < 2;</script>\nTwo.", "One.\nTwo."),
    ("comment", "One.<!-- more -->\nTwo.", "One.\nTwo."),
    ("short code", '[caption id="a_1" align="x"]A boat.[/caption]\nTwo.', "A boat.\nTwo."),
    ("link to a script", "Press [here](javascript:void(0)) to go on.", "Press here to go on."),
]

MUST_NOT_CHANGE = [
    ("company", "AT&T, R&D; B&B; Q&A and S&P 500; Procter & Gamble; D&G."),
    ("comparison", "if x < y and y > z, or p<0.05; a <b and c> d"),
    ("heart and arrows", "I <3 you -> and <- there"),
    ("name in angle brackets", "John Smith <john@example.org>, <your name here>"),
    ("address", "https://example.org/?a=1&copy=2&quot=3&nbsp=4"),
    ("code between backticks", "Write `&nbsp;` or `<br>` there."),
    ("mathematics", "The set {x : x < 1 & y > 2} is open."),
    ("quoted insertion", "“He broke the [image] of a calm man,” she said."),
    ("bracketed note with a verb", "[Video shows a crowd.] The crowd left."),
    ("unknown entity", "A&foo; and &bar; stay."),
    ("excluded by the author", "<!-- cleaner: off --><b>x</b> &nbsp;<!-- cleaner: on --> Text."),
    ("ampersand between words", "Bed & Breakfast; food & drink; bits & bobs"),
    ("hashtag with a number", "He is #1; she is #39, they say."),
]


@pytest.mark.parametrize(("why", "before", "after"), IN_THE_WILD + SYNTHETIC)
def test_repairs(why: str, before: str, after: str) -> None:
    assert repaired(before) == after
    assert repaired(after) == after


@pytest.mark.parametrize(("why", "text"), MUST_NOT_CHANGE)
def test_leaves_alone(why: str, text: str) -> None:
    assert repaired(text) == text


def test_the_address_of_a_removed_link_is_kept() -> None:
    result = CLEANER.clean('See <a href="https://example.org/report.html">the report</a>.')
    assert result.metadata == {"links": ("https://example.org/report.html",)}


@given(
    st.lists(
        st.sampled_from(
            [
                "a",
                "B",
                ".",
                " ",
                "\n",
                "&",
                "amp;",
                "nbsp;",
                "<",
                "br",
                "p",
                ">",
                "/",
                "[",
                "image",
                "]",
                "#39;",
            ]
        ),
        max_size=14,
    ).map("".join)
)
@settings(max_examples=100, deadline=None)
def test_a_second_run_changes_nothing(text: str) -> None:
    once = repaired(text)
    assert repaired(once) == once


@given(st.text("ab. \n\u00a0,", max_size=12), st.text("ab. \n,", max_size=12))
@settings(max_examples=100, deadline=None)
def test_taking_out_leaves_neat_white_space(before: str, after: str) -> None:
    text = before + "XX" + after
    start, end, instead = take_out(text, len(before), len(before) + 2)
    rest = text[:start] + instead + text[end:]
    assert "".join(rest.split()) == "".join((before + after).split())
    assert not rest[start:].startswith((" \n", "\n ", "  ", "\n\n\n"))
    assert start == 0 or rest[start - 1 : start + 1] not in ("  ", "\n ", " \n")
