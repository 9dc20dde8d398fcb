"""``report.html`` as a file: everything escaped, nothing loaded, only our own script and style."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.model import Finding, SourceEvidence
from cleaner.report import Article, Counts, Failure, load
from cleaner.report.article import failed
from cleaner.report.html.data import Units, record

Make = Callable[..., Article]
EVIL = '</script><script>alert("1")</script><!--&amp;"\'><img src=x onerror=alert(1)>'
VOID = {"meta", "br", "img", "link", "input", "hr"}


class Page(HTMLParser):
    """The tags, attributes, text and data blocks of a page; fails on tags that do not nest."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.blocks: list[Any] = []
        self.scripts: list[str] = []
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
        if self.open and self.open[-1] == "script":
            kind = self.tags[-1][1].get("type")
            if kind == "application/json":
                self.blocks.append(json.loads(data))
            else:
                self.scripts.append(data)
        else:
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
    assert not {"img", "iframe", "link", "object"} & {tag for tag, _ in parsed.tags}
    assert len(parsed.scripts) == 1
    assert not any(name.startswith("on") for _, attributes in parsed.tags for name in attributes)
    assert EVIL in parsed.text
    assert parsed.blocks[0] == json.loads(json.dumps(record(evil)))


def test_nothing_is_loaded_and_only_our_style_and_script_run(article: Make) -> None:
    made = page(article("one", (0, 1, "O")))
    parsed = Page(made)
    policy = next(a["content"] for tag, a in parsed.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for kind, content in (("style", re.search(r"<style>(.*?)</style>", made, re.DOTALL)), ("script", None)):
        text = content[1] if content else parsed.scripts[0]
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
        assert not re.search(r"url\(|@import|https?://(?!www\.w3\.org/2000/svg)", text)
    attributes = {name for _, a in parsed.tags for name in a}
    assert not attributes & {"src", "href", "style", "background"}


def test_the_script_never_parses_markup() -> None:
    script = Page(page()).scripts[0]
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", script
    )


def test_counts_come_before_the_articles_and_each_article_is_folded(article: Make) -> None:
    made = page(*[article("one", (0, 1, "O"))] * 400)
    assert made.count('<details class="article changed"><summary>') == 400
    assert made.index("<strong>400</strong> changes") < made.index("<details")
    assert "1 change</span>" in made
    Page(made)


def test_each_rule_that_spoke_has_its_page() -> None:
    counts = Counts()
    counts.messages["space-before-punctuation"] = ("fluency/punctuation", "No space.")
    counts.messages["of-a-pack-of-mine"] = ("style", "Ours.")
    [pages] = Page(page(counts=counts)).blocks
    assert list(pages) == ["space-before-punctuation"]
    assert len(pages["space-before-punctuation"]["examples"]) >= 2


def test_an_interrupted_run_says_so() -> None:
    assert "interrupted" in page(counts=Counts(interrupted=True))


def test_it_says_what_to_do_without_scripts(article: Make) -> None:
    assert "<noscript>" in page(article("one"))


@given(st.text(st.characters(codec="utf-8"), max_size=40), st.data())
def test_offsets_are_those_of_a_browser(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert Units(text).at(offset) == len(text[:offset].encode("utf-16-le")) // 2


@pytest.mark.parametrize("text", ["a \ud800 b", "😀 one\r\ntwo"])
def test_any_text_can_be_embedded(text: str, article: Make) -> None:
    [block, _] = Page(page(article(text, (0, 1, "A"), name="\udcff.txt"))).blocks
    assert block["text"] == text
