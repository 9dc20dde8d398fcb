"""The rules of the residue repair, with their examples and what they keep."""

from __future__ import annotations

from cleaner.repairs import RuleInfo

_UNTRANSLATED = "accuracy/untranslated"

RULES = (
    RuleInfo(
        id="untranslated-document",
        category=_UNTRANSLATED,
        summary="The article is mostly not English: it is left alone.",
        examples=(
            ("(an article in Spanish)", "(the same article, with one finding)"),
            ("(an article in Russian)", "(the same article, with one finding)"),
        ),
        keep=(
            "An English article with a sentence in another language is repaired as usual.",
            "So is a headline of names: Kassym-Jomart Tokayev, Erlan Karin, Askar Mamin.",
        ),
        applicability="manual",
        because="nothing can be repaired before it is translated",
    ),
    RuleInfo(
        id="untranslated-passage",
        category=_UNTRANSLATED,
        summary="A sentence or clause in the source language.",
        examples=(
            ("It rained. Los vecinos están muy preocupados por el futuro. It is cold.",) * 2,
            ("The plan was late. Le projet était déjà très contesté. So it failed.",) * 2,
        ),
        keep=(
            "He is the enfant terrible of the club and knows it.",
            "The Palazzo della Ragione and the Piazza delle Erbe are in Padua.",
        ),
        applicability="manual",
        because="it must be translated",
    ),
    RuleInfo(
        id="untranslated-function-word",
        category=_UNTRANSLATED,
        summary="A conjunction or preposition of the source language between English words.",
        examples=(
            (
                "The EEUU delegates, Ana y Pedro, left Kazajistán.",
                "The EEUU delegates, Ana and Pedro, left Kazajistán.",
            ),
            (
                "After the meeting ad Ancona they told Ansa that Mosca agreed.",
                "After the meeting in Ancona they told Ansa that Mosca agreed.",
            ),
        ),
        keep=(
            "The philosopher José Ortega y Gasset lived in Madrid.",
            "It is an ad Alitalia paid for, an ad hoc campaign.",
        ),
    ),
    RuleInfo(
        id="untranslated-word",
        category=_UNTRANSLATED,
        summary="A word of the source language that the packs can translate.",
        examples=(
            (
                "The EEUU announced it in a comunicado from Kazajistán.",
                "The EEUU announced it in a statement from Kazajistán.",
            ),
            (
                "They signed a acuerdo with the EEUU in Kazajistán.",
                "They signed an agreement with the EEUU in Kazajistán.",
            ),
        ),
        keep=(
            "He ordered a cerveza and waited.",
            "The paper El Comunicado sold well.",
        ),
    ),
    RuleInfo(
        id="garbled-title",
        category="fluency/spelling",
        summary="A title of office that was neither translated nor copied rightly.",
        examples=(
            (
                "The first subjete of the EEUU office left Kazajistán.",
                "The first deputy head of the EEUU office left Kazajistán.",
            ),
            (
                "The former concejall of the EEUU town left Kazajistán.",
                "The former councillor of the EEUU town left Kazajistán.",
            ),
        ),
        keep=(
            "The first subject of the talks was trade.",
            "The new directive of the office was clear.",
        ),
    ),
    RuleInfo(
        id="word-shard",
        category="accuracy/omission",
        summary="The tail of a word at the start of a sentence: text was lost before it.",
        examples=(
            ("He watched it closely. tti, including that to speak, he said.",) * 2,
            ("The plan failed. zione of the vote followed.",) * 2,
        ),
        keep=(
            "The phone rang. iPhone owners know the sound.",
            "He left. then he came back.",
        ),
        applicability="manual",
        because="what was lost is not in the text",
    ),
    RuleInfo(
        id="unknown-word",
        category="fluency/spelling",
        summary="A word that is not English, with suggestions.",
        examples=(
            ("The committee will recieve the report.",) * 2,
            ("The goverment denied it.",) * 2,
        ),
        keep=(
            "The colour of the theatre was grey.",
            "The smartphone app was malware.",
        ),
        applicability="manual",
        because="a spelling model cannot know which word was meant",
    ),
)
