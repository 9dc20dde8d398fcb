"""Lists looked up together: each gives its own words."""

from __future__ import annotations

from cleaner.document import Document
from cleaner.rules import RuleBook
from cleaner.rules.listed import listed_words


def test_each_list_gives_its_own_words_as_written() -> None:
    rules = RuleBook.of()
    document = Document("The mill and the Mill stand by the river.")
    assert listed_words(document, rules, "one", lambda: ("mill", "river", "sea")) == {"mill", "river"}
    assert listed_words(document, rules, "two", lambda: ("Mill", "sea")) == {"Mill"}
    assert listed_words(document, rules, "one", lambda: ()) == {"mill", "river"}
    assert listed_words(Document("The sea."), rules, "two", lambda: ()) == {"sea"}
