"""The rules of the consistency repair. They only report: what the text should say is not in it."""

from __future__ import annotations

from cleaner.repairs import RuleInfo

_BECAUSE = "the right words are not in the text"
_MARK = "The OTAN office in EEUU waited . "
"""A sign of machine translation: most of these rules are silent without one."""


def _info(
    rule: str, category: str, summary: str, examples: tuple[str, ...], keep: tuple[str, ...]
) -> RuleInfo:
    shown = tuple((text, text) for text in examples)
    return RuleInfo(rule, category, summary, shown, keep, applicability="manual", because=_BECAUSE)


RULES = (
    _info(
        "verbless-sentence",
        "fluency/grammar",
        "A sentence without a main verb, of the kinds that Romance languages allow.",
        (
            _MARK + "He stole and lied. All crimes for which he will be tried.",
            _MARK + "He is said to have fled. Rumour denied by the family.",
        ),
        (
            _MARK + "The crimes for which there is proof are listed here.",
            "He stole and lied. All crimes for which he will be tried.",
        ),
    ),
    _info(
        "relative-attachment",
        "fluency/grammar/word-order",
        "A relative clause or an apposition that hangs on the wrong noun.",
        (
            _MARK + "He left the office three weeks ago, which he had held for years.",
            _MARK + "They landed at Quito Airport, the capital of Ecuador.",
        ),
        (
            _MARK + "He left three weeks ago the office, which he had held for years.",
            "It rained yesterday, which was a relief.",
        ),
    ),
    _info(
        "postposed-adjectives",
        "fluency/grammar/word-order",
        "Adjectives after the noun that they describe.",
        (
            _MARK + "He prefers the other districts, more quiet and green.",
            _MARK + "They visit other coasts, less crowded and noisy.",
        ),
        (
            _MARK + "They want more schools and roads.",
            "He prefers the other districts, more quiet and green.",
        ),
    ),
    _info(
        "lost-name",
        "accuracy/omission",
        "A newspaper or agency without its name, which was a link in the source.",
        (
            _MARK + "The Peruvian online newspaper yesterday reported the vote.",
            _MARK + "The agency reported the vote.",
        ),
        (
            _MARK + "A Peruvian agency counted. The agency reported the vote.",
            "The agency reported the vote.",
        ),
    ),
    _info(
        "lost-subject",
        "accuracy/omission",
        "A sentence that begins with its verb.",
        (
            _MARK + "He is rich. Was arrested two days ago by the police.",
            _MARK + "He is rich. Has resigned from the board of the bank.",
        ),
        (
            _MARK + "He is rich. Was arrested money ever returned?",
            "He is rich. Was arrested two days ago by the police.",
        ),
    ),
    _info(
        "verb-before-subject",
        "fluency/grammar/word-order",
        "A passive verb before its subject, as Russian has it.",
        (
            _MARK + "In the village was damaged three houses.",
            _MARK + "In the village were destroyed several barns.",
        ),
        (
            _MARK + "In the village three houses were damaged.",
            "In the village was damaged three houses.",
        ),
    ),
    _info(
        "comma-splice",
        "fluency/grammar",
        "Two main clauses joined by a bare comma.",
        (
            _MARK + "The shops are closed, they open again on Monday.",
            _MARK + "The strike continues, the workers have refused the offer.",
        ),
        (
            _MARK + "When the shops are closed, they lose money.",
            _MARK + "The shops are closed, he said on Monday.",
        ),
    ),
    _info(
        "near-duplicate-sentence",
        "design/duplicate",
        "A sentence that says nearly what an earlier one says.",
        (
            _MARK + "Fresh troops from the northern province arrived at the border. "
            "Fresh troops of the northern province have already arrived at the border.",
            _MARK + "The mayor opened the restored bridge over the river. It rained. "
            "The mayor opened the restored bridge over the wide river.",
        ),
        (
            _MARK + "The mayor opened the bridge. The minister opened the tunnel under the lake.",
            _MARK + "Yes, he said. Yes, he said again.",
        ),
    ),
    _info(
        "sentence-cut-off",
        "accuracy/omission",
        "A sentence that stops before its end.",
        (
            "The president of the region told the assembly that the\nNobody answered.",
            _MARK + "He won. The matches. Positions did not change.",
        ),
        (
            "The president of the region told the assembly so.\nNobody answered.",
            "What they came for",
        ),
    ),
    _info(
        "double-negation",
        "fluency/grammar",
        "“Denied that he doesn't”: one negation too many.",
        (
            "He denied that he doesn't know about the money.",
            "She denies that she did not pay the fine.",
        ),
        (
            "He denied that he knows about the money.",
            "She denied it and did not pay.",
        ),
    ),
)
