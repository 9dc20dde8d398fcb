"""Consistency: sentences that are not in order are reported, in translations only."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner import Cleaner
from cleaner.document import Document
from cleaner.engine.api import Config
from cleaner.model import Finding, SourceEvidence
from cleaner.repairs import RuleInfo
from cleaner.repairs.consistency import REPAIR
from cleaner.rules import load_rules

RULES = load_rules()
SEEDS = Path(__file__).parents[2] / "seeds"
TRANSLATED = SourceEvidence("es", {"es": 3.0}, ("test",), 3.0)


def findings(text: str, source: SourceEvidence = TRANSLATED) -> list[tuple[str, str]]:
    found = list(REPAIR.report(Document(text, source), RULES))
    assert all(isinstance(item, Finding) for item in found)
    return [(item.rule, text[item.start : item.end]) for item in found]


IN_THE_WILD = {
    "000": {"verbless-sentence", "relative-attachment", "comma-splice"},
    "001": {"verbless-sentence", "lost-name"},
    "002": {"verbless-sentence"},
    "003": {"near-duplicate-sentence"},
    "004": {"relative-attachment", "comma-splice", "postposed-adjectives"},
}


@pytest.mark.parametrize("seed", IN_THE_WILD)
def test_seeds(seed: str) -> None:
    (path,) = SEEDS.glob(f"{seed}_*")
    found = {item.rule for item in Cleaner().clean(path.read_text(encoding="utf-8")).findings}
    assert IN_THE_WILD[seed] <= found


SYNTHETIC = [
    ("verbless-sentence", "He lied and stole. All acts for which he is now on trial.", "All acts for which"),
    ("verbless-sentence", "She may have fled. Version confirmed by her sister.", "Version confirmed by"),
    ("verbless-sentence", "He was held. For “fraud”, accused of taking money.", "For “fraud”, accused"),
    ("verbless-sentence", "He came back. Maybe also to see his son.", "Maybe also to see"),
    ("relative-attachment", "He lost his seat two years ago, which he had won in May.", "years ago, which"),
    ("relative-attachment", "It took visitors by surprise, who often come in June.", "by surprise, who"),
    (
        "relative-attachment",
        "They landed at Bogota Airport, the busy capital.",
        "Bogota Airport, the busy capital",
    ),
    (
        "postposed-adjectives",
        "He likes the other islands, less noisy and expensive.",
        ", less noisy and expensive",
    ),
    ("lost-name", "It rained. The Chilean daily also reported it.", "The Chilean daily"),
    ("sentence-cut-off", "They lost. The players. Nobody spoke.", "The players."),
    ("sentence-cut-off", "The minister of the interior promised to send more men to the\nIt rained.", "the"),
    ("lost-subject", "He has a house. Was sentenced in May to two years.", "Was sentenced"),
    ("verb-before-subject", "In the town were injured twelve people.", "were injured twelve people"),
    ("comma-splice", "The schools are closed, they will open in May.", ", they will"),
    (
        "comma-splice",
        "The flood continues, the villagers have left their houses.",
        ", the villagers have left",
    ),
    ("comma-splice", "The banks are shut, the army guards the bridges.", ", the army guards the "),
    (
        "comma-splice",
        "Yesterday, the port was quiet at noon, the strike of the dockers has begun.",
        ", the strike of the dockers has begun",
    ),
    ("double-negation", "He denied that he didn't sign it.", "denied that he didn't"),
]


@pytest.mark.parametrize(("rule", "text", "span"), SYNTHETIC, ids=[f"{r[0]}-{r[2]}" for r in SYNTHETIC])
def test_reported(rule: str, text: str, span: str) -> None:
    assert (rule, span) in findings(text)


@pytest.mark.parametrize(
    ("rule", "text", "span"),
    [row for row in SYNTHETIC if row[0] != "double-negation" and not row[1].endswith("rained.")],
    ids=[f"{r[0]}-{r[2]}" for r in SYNTHETIC if r[0] != "double-negation" and not r[1].endswith("rained.")],
)
def test_silent_without_signs_of_translation(rule: str, text: str, span: str) -> None:
    assert findings(text, SourceEvidence()) == []


MUST_NOT_REPORT = [
    ("a main clause follows", "The acts for which he is on trial were grave."),
    ("a subordinate clause first", "When the schools are closed, they open the gym."),
    ("a conditional", "If the army is there, the rebels have no chance."),
    ("a participle phrase", "Asked about the plan, he said nothing at all."),
    ("an attribution", "The schools are closed, he said."),
    ("an attribution with a title", "The vote is lost, the minister said on Friday."),
    ("a fronted time alone", "Yesterday, the port was quiet as the strike of the dockers began."),
    ("an apposition", "They met the mayor, the man who is said to run the town."),
    ("a list", "The banks, the schools and the army are ready."),
    ("a relative clause in place", "He lost the seat, which he had won in May."),
    ("more of something", "They want more schools, more teachers and more time."),
    ("a newspaper with its name", "The newspaper El Comercio reported it."),
    ("an outlet spoken of before", "A local radio station was shut. The station reported it."),
    ("a short line without a mark", "What the voters are waiting for"),
    ("a question", "He has a house. Was sentenced property sold?"),
    ("a question of its own", "Has started work begun?"),
    ("two like sentences with few words", "He came. He came back."),
    (
        "like sentences on other matters",
        "The mayor opened the school on Monday. The mayor closed the bridge over the river on Friday.",
    ),
    ("a denial", "He denied that he signed it."),
]


@pytest.mark.parametrize(("why", "text"), MUST_NOT_REPORT, ids=[row[0] for row in MUST_NOT_REPORT])
def test_not_reported(why: str, text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize("rule", REPAIR.rules, ids=lambda rule: rule.id)
def test_examples_of_the_rules(rule: RuleInfo) -> None:
    assert len(rule.examples) >= 2 and len(rule.keep) >= 2
    cleaner = Cleaner(Config(select=(rule.id,)))
    for before, after in rule.examples:
        result = cleaner.clean(before)
        assert result.text == after
        assert {item.rule for item in result.findings} == {rule.id}, before
    for text in rule.keep:
        assert cleaner.clean(text).findings == (), text


@given(st.text(alphabet="ab,. TheWwas\n“”", max_size=150))
@settings(max_examples=60, deadline=None)
def test_any_text(text: str) -> None:
    for item in REPAIR.report(Document(text, TRANSLATED), RULES):
        assert 0 <= item.start < item.end <= len(text)
