"""Texts from which every ``the`` was deleted, letters inside words included."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner import Cleaner
from cleaner.document import Document
from cleaner.repairs.dropped_the import REPAIR, propose, report
from cleaner.repairs.dropped_the.fragments import fragments
from tests.repairs.casing_helpers import examples, kept, outcome, repaired, rule_book

HEADLINE = "The harbour waits for the last ferry of the winter"
HARBOUR = (
    "The islanders gathered on the quay early on Friday, and their mayor told them that there would be "
    "another ferry before the evening. Whether it comes is up to the weather: the northern wind has not "
    "stopped since then, and they have waited for three days.",
    "The company says that there are a few ships left in the southern port. These vessels are small, and "
    "further repairs to the engines are needed; therefore neither of them can leave together with the "
    "others. In other words, the families must rather trust themselves and help each other.",
    "“We have food for a week, but nobody can say how long the storm will last, and my brother is still "
    "out there”, said a teacher who lives near the old theatre. Her mother, on the other hand, takes a "
    "calmer view: if they wait, it will pass, as these storms always do.",
    "The Netherlands sent a rescue boat, and the crew of Norwegians has mathematics on its side: of all "
    "the boats in the region, it is the only one that can cross the strait at night. Otherwise, the "
    "island would have to wait until the weekend for a helicopter from the mainland, which costs the "
    "council a fortune. People here are used to a quiet life, and nobody complains about a lack of bread.",
)
"""An article of our own in which every word that holds the letters can be told from its remains."""

NO_ARTICLES = (
    "Minister arrived in capital on Monday and met head of parliament in narrow circle. Sides discussed "
    "questions of trade, culture and energy, and signed memorandum about cooperation of two universities."
    " After meeting, guests visited museum of history, laid flowers at monument and talked to students. "
    "Next round of talks will take place in autumn, press service of ministry reported. Agreement enters "
    "into force after ratification, and experts expect growth of trade by one third until end of year."
)


def cut(text: str) -> str:
    """What the scraper does."""
    return re.sub(r"  +", " ", text.replace("the", ""))


def with_letters(text: str) -> str:
    """The most that can be repaired: the words have their letters, the articles are missing."""
    return re.sub(r"\bthe ", "", text)


def edits(text: str) -> list[tuple[str, str]]:
    return [(edit.expected, edit.replacement) for edit in propose(Document(text), rule_book())]


def findings(text: str) -> list[tuple[int, int]]:
    return [(found.start, found.end) for found in report(Document(text), rule_book())]


def in_proven_text(sentence: str) -> str:
    """A paragraph that proves the mechanism, and a sentence behind it."""
    return cut("\n".join(HARBOUR[:2])) + "\n" + sentence


def repaired_sentence(sentence: str) -> str:
    return repaired(REPAIR, in_proven_text(sentence)).rpartition("\n")[2]


@pytest.mark.parametrize("body", ["\n".join(HARBOUR), "\n\n".join(HARBOUR), " ".join(HARBOUR)])
def test_every_word_gets_its_letters_back_and_nothing_else_changes(body: str) -> None:
    expected = with_letters(body).replace("weather", "wear")
    assert repaired(REPAIR, f"{HEADLINE}\n{cut(body)}") == f"{HEADLINE}\n{expected}"


def test_with_all_repairs_it_settles_and_no_remnant_is_called_spanish() -> None:
    cleaner = Cleaner()
    text = HEADLINE + "\n\n" + "\n\n".join(map(cut, HARBOUR))
    result = cleaner.clean(text)
    assert {found.rule for found in result.findings} == {"articles-cut-out"}
    again = cleaner.clean(result.text)
    assert again.edits == ()
    assert [found.rule for found in again.findings] == ["articles-cut-out"]  # the text alone is proof enough


def test_the_finding_is_one_and_starts_where_the_articles_end() -> None:
    text = HEADLINE + "\n\n" + "\n\n".join(map(cut, HARBOUR))
    (found,) = outcome(REPAIR, text).findings
    assert text[found.start : found.end] == cut(HARBOUR[0])


def test_a_short_text_keeps_its_finding_though_the_remains_are_repaired() -> None:
    text = cut(HARBOUR[1])
    result = outcome(REPAIR, text)
    assert "therefore" in result.text
    assert [found.rule for found in result.findings] == ["articles-cut-out"]
    assert findings(result.text) == []  # so short a text may be a writer's


def test_every_word_of_the_table_comes_back() -> None:
    words = sorted(set(fragments(rule_book()).values()))
    whole = "\n".join(
        f"{word} matters were never so clear." if word[0].isupper() else f"It was said that {word} matters."
        for word in words
    )
    assert len(words) > 100
    assert repaired(REPAIR, cut(whole)) == whole


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It was ir plan, and ir Council agreed.", "It was their plan, and their Council agreed."),
        ("He hopes that re will be more.", "He hopes that there will be more."),
        ("She lives re, and re’s no way out.", "She lives there, and there’s no way out."),
        ("When y arrived, y were tired.", "When they arrived, they were tired."),
        ("He says y have time and y’re ready.", "He says they have time and they’re ready."),
        ("Some of m left; he told m to stay.", "Some of them left; he told them to stay."),
        ("Nothing has changed since n, and n he left.", "Nothing has changed since then, and then he left."),
        ("It will n be sold.", "It will then be sold."),
        ("All se years, in se difficult times.", "All these years, in these difficult times."),
        (
            "Trade with countries of Europe and or regions.",
            "Trade with countries of Europe and other regions.",
        ),
        ("Guests from or countries came.", "Guests from other countries came."),
        ("Among or things, it rains.", "Among other things, it rains."),
        ("His mor-in-law lives in norrn Norway.", "His mother-in-law lives in northern Norway."),
        ("Anor man came. Norrn Ireland voted.", "Another man came. Northern Ireland voted."),
        ("He flew to Nerlands on Monday.", "He flew to Netherlands on Monday."),
        ("“Orwise, we go.”", "“Otherwise, we go.”"),
    ],
)
def test_short_remains_are_read_by_their_neighbours(before: str, after: str) -> None:
    assert repaired_sentence(before) == after


@pytest.mark.parametrize(
    ("why", "sentence"),
    [
        ("Spanish y between names", "José Ortega y Gasset and Ramón y Cajal were born in Spain."),
        ("y between common words that are also verbs", "It is a festival of rock y pop in Madrid."),
        ("y of a formula", "If x and y are even, so is x plus y."),
        ("re, the preposition", "He wrote a letter re your complaint."),
        ("in re, of law", "It was decided in re, not in person."),
        ("a contraction that lost its mark", "He says we re. And so on."),
        ("or, the conjunction", "Buy milk or bread, to or from a shop, with or without sugar."),
        ("or before a verb", "It is part of or belongs to a larger group."),
        ("each, or", "Give one to each or all, as you like."),
        ("Spanish", "“Hay que ir a la casa y se van mañana”, dijo."),
        ("Spanish ir between its verbs", "He sang “vamos ir con mi mor”."),
        ("German", "“Wir haben die Rapy gemacht”, sagte er."),
        ("Italian", "“Se vuoi andare, devi dirlo”, disse."),
        ("per se", "It is not per se wrong."),
        ("an initial", "M. Dupont and Y. Martin met N. Weber."),
        ("metres", "The wall is 5 m high and 20 m long."),
        ("dialect", "Give ’em a chance, said he, and rock ’n’ roll."),
        ("mathematics", "For n greater than 3, n steps are enough."),
        ("remains that are other words", "They wear a cap, go far, hear me and fear a boring bread."),
        ("surnames", "Moring and Aist met Gar, Mor and Panr."),
        ("names that are other names now", "Carine and Karine live in Ans."),
        ("compounds", "It is a re-run of a y-shaped, m-commerce idea."),
        ("addresses", "See www.toger.com and mail to mor@anor.org for more."),
    ],
)
def test_keeps_in_a_text_that_is_cut(why: str, sentence: str) -> None:
    assert repaired_sentence(sentence) == sentence


@pytest.mark.parametrize(
    ("why", "text"),
    [
        ("whole", "\n".join(HARBOUR)),
        ("no articles at all", NO_ARTICLES),
        ("one remnant is a slip", NO_ARTICLES.replace("and talked", "and mselves talked")),
        ("re twice, but the article is there", "He says re is hope, and re will be the time."),
        ("short", "Neir he nor anor man came."),
        ("a list", "\n".join(f"{number}. A song of a year, track {number}" for number in range(1, 60))),
        ("titles", "The Dark Hill, The Long Road, The Red House, A Tale of a King, " * 20),
        ("a headline", "Government warns allies of election as budget talks stall again"),
        ("a poem", "A bird sang low, a bird sang high,\nA cloud went over, soft and slow,\n" * 15),
        ("Portuguese", "Ele quer ir ao mercado, mas a mor parte das pessoas vai ir de carro. " * 8),
        ("names", "Ortega y Gasset, Ramón y Cajal, Mor, Anor and Wher. " * 12),
    ],
)
def test_says_nothing_of(why: str, text: str) -> None:
    assert edits(text) == []
    assert findings(text) == []


def test_a_long_text_proves_it_without_remains() -> None:
    sentence = "The minister went to a meeting in capital of country, where a report on roads was read. "
    assert findings(sentence * 20) == [(0, len(sentence) * 20)]
    assert findings(sentence * 5) == []
    assert findings((sentence * 20).replace(" a ", " ")) == []
    assert findings((sentence * 20).replace("The minister", "Minister")) == []


def test_how_much_must_agree() -> None:
    prose = "A man came to town with a dog and sat down on a bench in silence. "
    one, two, short = "He left furr bags.", "He took anor bag.", "He lost ir bags."
    assert edits(prose * 2 + one + two) == [("furr", "further"), ("anor", "another")]
    assert edits(one + two) == []  # fewer words than a stretch must have
    assert edits(prose * 4 + one + short) == [("furr", "further"), ("ir", "their")]
    assert edits(prose * 2 + one + short) == []
    assert edits(prose * 4 + one) == []
    assert edits(prose * 9 + one) == [("furr", "further")]
    assert edits(prose * 14 + short) == []
    assert edits("The dog barked. The man slept. " + prose * 14 + short) == [("ir", "their")]


@pytest.mark.parametrize("pieces", ["re ", "ir ", "norrn refore ", "each or ", "re is ", "mselves y are "])
def test_hostile_text_is_read_in_linear_time(pieces: str) -> None:
    text = pieces * (100_000 // len(pieces))
    assert len(edits(text)) <= text.count(" ")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([part for line in HARBOUR for part in re.split(r"(?<=[.!?]) ", line)]), max_size=12
    )
)
def test_what_is_changed_is_what_was_cut(sentences: list[str]) -> None:
    original = " ".join(sentences)
    now = repaired(REPAIR, cut(original))
    assert cut(now) == cut(original)  # nothing but the letters was put in
    assert repaired(REPAIR, now) == now
    missing = _words(with_letters(original))
    for word in _words(now):
        assert word in missing or word == cut(word)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text))


@pytest.mark.parametrize(("rule", "before", "after"), examples(REPAIR.rules))
def test_examples(rule: str, before: str, after: str) -> None:
    result = outcome(REPAIR, before)
    if rule == "dropped-the":
        assert result.text == after != before
    else:
        assert rule in {found.rule for found in result.findings}


@pytest.mark.parametrize(("rule", "text"), kept(REPAIR.rules))
def test_kept(rule: str, text: str) -> None:
    result = outcome(REPAIR, text)
    assert result.text == text
    assert result.findings == ()
