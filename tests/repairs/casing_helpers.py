"""One repair run alone, to its fixed point, with or without evidence of translation."""

from functools import lru_cache

from cleaner.document import Document
from cleaner.engine.run import Outcome, Pipeline
from cleaner.model import Applicability, SourceEvidence
from cleaner.repairs import Repair, RuleInfo
from cleaner.rules import RuleBook, load_rules


@lru_cache(maxsize=1)
def rule_book() -> RuleBook:
    return load_rules()


def outcome(repair: Repair, text: str, *, translated: bool = False) -> Outcome:
    source = SourceEvidence(translated=5.0 if translated else 0.0)
    pipeline = Pipeline(
        (repair,),
        rule_book(),
        lambda proposal: True,
        lambda edit: edit.applicability is Applicability.SAFE,
    )
    return pipeline.run(Document(text, source))


def repaired(repair: Repair, text: str, *, translated: bool = False) -> str:
    return outcome(repair, text, translated=translated).text


def examples(rules: tuple[RuleInfo, ...]) -> list[tuple[str, str, str]]:
    return [(rule.id, before, after) for rule in rules for before, after in rule.examples]


def kept(rules: tuple[RuleInfo, ...]) -> list[tuple[str, str]]:
    return [(rule.id, sentence) for rule in rules for sentence in rule.keep]
