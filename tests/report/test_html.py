"""``report.html``: everything escaped, nothing loaded, every change with its rule."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser

from cleaner.model import Finding, SourceEvidence
from cleaner.report import Article, Counts, Failure, load
from cleaner.report.article import failed

Make = Callable[..., Article]
EVIL = '<script>alert("1")</script>&amp;"\'><img src=x onerror=alert(1)>'
VOID = {"meta", "br", "img", "link", "input", "hr"}


class Page(HTMLParser):
    """The tags, attributes and text of a page; fails on tags that do not nest."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def page(*articles: Article, counts: Counts | None = None) -> str:
    form = load("html")
    total = counts or Counts()
    for item in articles:
        total.add(Counts.of(item, 1))
    return (form.head(total) + b"".join(map(form.piece, articles)) + form.tail(total)).decode()


def test_everything_is_escaped(article: Make) -> None:
    evil = article(
        f"{EVIL} one {EVIL}",
        (0, 3, EVIL),
        name=EVIL,
        findings=(Finding(1, 5, EVIL, EVIL, EVIL, (EVIL,)),),
        metadata={EVIL: (EVIL,)},
        source=SourceEvidence(EVIL, {}, (EVIL,)),
        encoding=EVIL,
        measures={
            "before": {EVIL: 1, "readability": {EVIL: 1}},
            "after": {EVIL: 2, "readability": {EVIL: 2}},
        },
    )
    parsed = Page(page(evil, counts=failed(Failure(EVIL, EVIL, EVIL))))
    assert not {"script", "img", "iframe", "link", "object"} & {tag for tag, _ in parsed.tags}
    assert not any(name.startswith("on") for _, attributes in parsed.tags for name in attributes)
    assert parsed.text.count(EVIL) >= 8


def test_nothing_is_loaded_and_only_our_style_applies(article: Make) -> None:
    made = page(article("one", (0, 1, "O")))
    parsed = Page(made)
    policy = next(a["content"] for tag, a in parsed.tags if a.get("http-equiv") == "Content-Security-Policy")
    style = re.search(r"<style>(.*)</style>", made, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}'" in policy
    assert "url(" not in style[1] and "@import" not in style[1]
    attributes = {name for _, a in parsed.tags for name in a}
    assert not attributes & {"src", "href", "style", "background"}


def test_each_change_shows_its_rule(article: Make) -> None:
    made = page(article("one two", (0, 3, "One"), (3, 4, "\u00a0")))
    parsed = Page(made)
    titles = [a["title"] for tag, a in parsed.tags if tag in ("ins", "del") and "title" in a]
    assert titles == ["some-rule (fluency/punctuation): A reason."] * 4
    assert "<code>some-rule</code>" in made
    assert "⍽" in parsed.text and "␣" in parsed.text


def test_the_inline_text_without_deletions_is_the_cleaned_text(article: Make) -> None:
    made = article("one  two\nthree", (3, 5, " "), (9, 14, "3"))
    inline = re.search(r'<div class="text">(.*?)</div>', page(made), re.DOTALL)
    assert inline is not None
    kept = re.sub(r"<del.*?</del>|</?ins[^>]*>", "", inline[1], flags=re.DOTALL)
    assert kept.replace("␣", " ") == made.cleaned


def test_articles_are_folded_and_counts_come_first(article: Make) -> None:
    made = page(*[article("one", (0, 1, "O"))] * 400)
    assert made.count('<details class="article changed"><summary>') == 400
    assert made.index("400 articles · 400 edits") < made.index("<details")
    Page(made)


def test_an_interrupted_run_says_so() -> None:
    assert "interrupted" in page(counts=Counts(interrupted=True))
