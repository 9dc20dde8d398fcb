"""Encoding: what ftfy would repair is repaired, in small spans; what is well formed is not touched."""

from __future__ import annotations

import ftfy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.document import Document
from cleaner.model import Edit, apply_edits
from cleaner.repairs.encoding import ftfy_config, may_hold_mojibake, propose
from cleaner.rules import RuleBook

RULES = RuleBook.of()


def repaired(text: str) -> str:
    edits = [item for item in propose(Document(text), RULES) if isinstance(item, Edit)]
    return apply_edits(text, sorted(edits, key=lambda edit: edit.start))


SYNTHETIC = [
    ("accent read as Windows-1252", "The cafÃ© closed.", "The café closed."),
    ("apostrophe", "Itâ€™s late.", "It’s late."),
    ("curly quotes", "He said â€œnoâ€\x9d twice.", "He said “no” twice."),
    ("Cyrillic", "Ð\x98Ñ\x81Ñ\x82Ð¾Ñ\x87Ð½Ð¸Ðº: TASS", "Источник: TASS"),
    ("one broken word beside a sound one", "Malmö and SÃ£o Paulo", "Malmö and São Paulo"),
    ("blank for a lost no-break space", "voilÃ\xa0 tout", "voilà tout"),
    ("C1 control for a Windows-1252 mark", "It\x92s his.", "It’s his."),
    ("control character", "a\x00b\x1f", "ab"),
    ("colour codes", "\x1b[1;31mred\x1b[0m", "red"),
    ("soft hyphen", "govern\u00adment", "government"),
    ("zero-width blank in a word", "Ka\u200bzakhstan", "Kazakhstan"),
    ("byte order mark in the text", "one\n\ufefftwo", "one\ntwo"),
    ("direction mark in a Latin text", "the \u200eFBI", "the FBI"),
    ("two code points for one letter", "Zelenskyy\u0301", "Zelenskyý"),
    ("Vietnamese, two marks", "Viê\u0323t Nam", "Việt Nam"),
]

MUST_NOT_CHANGE = [
    ("typographic marks side by side", "“…” – ‘yes’… — “‘No,’ he said.”"),
    ("accents beside quotation marks", "“Élan” and “café”, «Ñandú», „Österreich“"),
    ("currency and signs", "€30 £20 ¥10 §4 №5 ½ ° ™ ©"),
    ("Cyrillic and Chinese", "Сергей Лавров, 习近平, Ελλάδα, İstanbul"),
    ("Arabic with direction marks", "\u200fمرحبا\u200e ABC"),
    ("Persian non-joiner", "می\u200cخواهم"),
    ("emoji sequence", "\U0001f468\u200d\U0001f469\u200d\U0001f467"),
    ("Thai zero-width break", "สวัสดี\u200bครับ"),
    ("ligature and full-width letters", "the ﬁrst ＡＢＣ"),
    ("byte order mark at the start: the file layer's", "\ufeffThe minister left."),
    ("superscripts and fractions", "CO₂, m², 10⁻³"),
    ("Portuguese capitals", "SÃO PAULO E A EDUCAÇÃO"),
    ("capital with circumflex before a quotation mark", "Le “RHÔNE” et l’Île “Âge”"),
]

KNOWN_GAPS = [("two encodings, one after the other lossy", "Gaga\u00f0\u0178 fans", "Gaga fans")]


@pytest.mark.parametrize(("why", "before", "after"), SYNTHETIC)
def test_repairs(why: str, before: str, after: str) -> None:
    assert repaired(before) == after
    assert repaired(after) == after


@pytest.mark.parametrize(("why", "text"), MUST_NOT_CHANGE)
def test_leaves_alone(why: str, text: str) -> None:
    assert repaired(text) == text


@pytest.mark.xfail(strict=True, reason="known gap")
@pytest.mark.parametrize(("why", "before", "after"), KNOWN_GAPS)
def test_known_gap(why: str, before: str, after: str) -> None:
    assert repaired(before) == after


def test_a_lost_character_is_reported_and_not_guessed() -> None:
    document = Document("The S\ufffdo Paulo office.")
    (finding,) = propose(document, RULES)
    assert (finding.rule, document.text[finding.start : finding.end]) == ("lost-character", "\ufffd")


def test_edits_are_words_not_lines() -> None:
    text = "One two. " * 50 + "cafÃ© " + "three four. " * 50
    (edit,) = propose(Document(text), RULES)
    assert isinstance(edit, Edit)
    assert (edit.expected, edit.replacement) == ("cafÃ©", "café")


LETTERS = "ab .?AZ“”‘’–—…\u00a0éàâãÃÂÐÑÅœŒ€™©°º¡¿ñõßÎÙžšŸ√≈†рЂвГУ¬┬ï»«\u00ad\x1a\x80\x92\x9d\ud83d"
MOJIBAKE = st.text(st.characters(codec="utf-8", max_codepoint=0x2FFF), max_size=6).flatmap(
    lambda s: st.sampled_from(["cp1252", "latin-1", "cp1251", "mac-roman", "cp1250", "cp1253", "cp437"]).map(
        lambda e: s.encode().decode(e, "replace").replace("\ufffd", " ")
    )
)
LINES = st.one_of(
    st.text(st.sampled_from(LETTERS), max_size=12),
    st.lists(st.one_of(st.text(st.sampled_from(LETTERS), max_size=4), MOJIBAKE), max_size=4).map("".join),
)


@settings(max_examples=100, deadline=None)
@given(LINES)
def test_skipping_a_line_is_the_same_as_showing_it_to_ftfy(text: str) -> None:
    for line in text.split("\n"):
        if not may_hold_mojibake(line):
            assert ftfy.fix_and_explain(line, ftfy_config()).text == line


@settings(max_examples=100, deadline=None)
@given(LINES)
def test_the_spans_add_up_to_what_ftfy_writes(text: str) -> None:
    line = text.replace("\n", " ")
    edits = [e for e in propose(Document(line), RULES) if isinstance(e, Edit) and e.rule == "mojibake"]
    wanted = ftfy.fix_and_explain(line, ftfy_config()).text
    assert apply_edits(line, edits) == wanted
