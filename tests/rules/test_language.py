"""The rule language: what a pattern matches, what a template writes, when a rule may speak."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest

from cleaner.document import Document
from cleaner.engine.conflicts import resolve
from cleaner.model import Edit, Finding, SourceEvidence, apply_edits
from cleaner.rules import RuleBook
from cleaner.rules.compiling import compile_packs
from cleaner.rules.errors import PackError
from cleaner.rules.inflection import forms_of
from cleaner.rules.proposing import propose_rule
from cleaner.rules.reading import parse_pack, read_pack
from cleaner.rules.template import takes_an

HEAD = "- id: test-rule\n  message: A rule for this test.\n  category: fluency/grammar\n"
TAIL = "  examples: [{before: a, after: b}, {before: a, after: b}]\n  keep: [nothing here, nor here]\n"
LISTS = (
    "lists:\n  nation: [Kazakh, Chilean, South Korean]\n  office: [president, prime minister]\n"
    "maps:\n  adjective-of: {Italy: Italian, South Korea: South Korean}\n"
)
SPANISH = SourceEvidence("es", {"es": 5.0}, ("test",), 5.0)


def book(body: str) -> RuleBook:
    packs = [parse_pack(LISTS, "lists.yaml"), parse_pack(HEAD + indent(body, "  ") + TAIL, "rules/test.yaml")]
    return RuleBook(compile_packs(packs, lambda word: 1), lambda name: ())


def run(body: str, text: str, source: SourceEvidence = SPANISH) -> str:
    document = Document(text, source)
    proposals = list(propose_rule(document, book(body), "test-rule"))
    edits, _ = resolve(item for item in proposals if isinstance(item, Edit))
    return apply_edits(text, edits)


LED_BY = (
    "match:\n  - {any: [Club, Union], as: who}\n  - {any: [of bakers], optional: true, as: of}\n  - led by\n"
    "replace: '{who} {of}, led by'\n"
)
FREE_MEANS = (
    "match:\n  - {as: kind, any: [free, 'open and free']}\n  - {lemma: mean, form: plural}\n"
    'replace: "{kind} media"\n'
)
STRESS = "match:\n  - {lemma: underline, pos: verb, as: verb}\n  - that\nreplace: '{verb:stress} that'\n"
OFFICE = (
    "match:\n  - {class: office, as: title}\n  - {class: nation, as: nation}\n"
    "replace: 'the {nation} {title|lower}'\n"
)
LIGHT = "match: light price\nreplace: electricity price\n"


@pytest.mark.parametrize(
    ("body", "before", "after"),
    [
        (FREE_MEANS, "the free means of", "the free media of"),
        (FREE_MEANS, "an open and free means", "an open and free media"),
        (FREE_MEANS, "Free means closed.", "Free media closed."),
        (FREE_MEANS, "a free mean", "a free mean"),
        (STRESS, "he underlines that", "he stresses that"),
        (STRESS, "it was underlined that", "it was stressed that"),
        (STRESS, "Underlining that it rains", "Stressing that it rains"),
        (OFFICE, "said President Kazakh today", "said the Kazakh president today"),
        (OFFICE, "President South Korean left", "The South Korean president left"),
        (OFFICE, "President\nKazakh", "President\nKazakh"),
        (LIGHT, "The LIGHT PRICE rose", "The ELECTRICITY PRICE rose"),
        (LIGHT, "a light price", "an electricity price"),
        (LED_BY, "the Club led by", "the Club, led by"),
        (LED_BY, "the Union of bakers led by", "the Union of bakers, led by"),
        (LIGHT, "light\u00a0price", "electricity price"),
        (LIGHT, "Light price up", "Electricity price up"),
        ("match: UTI beds\nreplace: intensive care beds\n", "30 UTI beds", "30 intensive care beds"),
        ("match: UTI beds\nreplace: intensive care beds\n", "UTI beds", "Intensive care beds"),
    ],
)
def test_a_pattern_is_rewritten(body: str, before: str, after: str) -> None:
    assert run(body, before) == after


@pytest.mark.parametrize(
    ("condition", "before", "after"),
    [
        ("after: [end]", "the light price", "the electricity price"),
        ("after: [end]", "the light price end", "the light price end"),
        ("before: [start]", "light price rose", "electricity price rose"),
        ("before: [start]", "start light price rises", "start light price rises"),
        ("unless: [{after: [end]}]", "the light price end", "the light price end"),
        ("unless: [{after: [end]}]", "the light price", "the light price"),
    ],
)
def test_the_edges_of_a_paragraph_are_not_words(condition: str, before: str, after: str) -> None:
    assert run(f"{LIGHT}{condition}\n", before) == after


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("any: [people's party, workers' union]", "the people’s party won", "the other won"),
        ("any: [people's party, workers' union]", "the workers' union won", "the other won"),
        ('any: ["@league"]', "the miners' league won", "the other won"),
        ("any: [rock 'n' roll, penalties]", "the rock ‘n’ roll won", "the other won"),
        ("any: [series of 11-meter kicks, penalties]", "the series of 11-meter kicks won", "the other won"),
        ("any: [p.m, pms]", "the p.m won", "the other won"),
        ('any: ["@league"]', "the children's league won", "the other won"),
        ("any: [UK of Russia, RF], case: exact", "the UK of Russia won", "the other won"),
        ("any: [UK of Russia, RF], case: exact", "the UK of russia won", "the UK of russia won"),
        ("any: [UK of Russia, RF], case: exact", "the rf won", "the rf won"),
        ("any: [People's House], case: exact", "the People’s House won", "the other won"),
        ("any: [People's House], case: exact", "the people's house won", "the people's house won"),
    ],
)
def test_words_with_apostrophes_and_exact_case(words: str, before: str, after: str) -> None:
    lists = "lists:\n  league: [miners' league, children's league]\n"
    body = f"match:\n  - the\n  - {{{words}}}\n  - won\nreplace: the other won\n"
    packs = [parse_pack(lists, "lists.yaml"), parse_pack(HEAD + indent(body, "  ") + TAIL, "rules/test.yaml")]
    compiled = RuleBook(
        compile_packs(packs, lambda word: 0 if " " in word or "'" in word else 9), lambda name: ()
    )
    edits = propose_rule(Document(before), compiled, "test-rule")
    assert apply_edits(before, [edit for edit in edits if isinstance(edit, Edit)]) == after


@pytest.mark.parametrize(
    ("match", "reason"),
    [
        ("[{class: word}, {class: comma}]", "nothing here can be looked for"),
        ("[{word: 'so', optional: true}, {any: ['(', ',']}]", "nothing here can be looked for"),
        ("[{any: [\"'n' roll\"]}]", "nothing here can be looked for"),
        ("[{any: ['@nation'], case: exact}]", "a class or list has none"),
    ],
)
def test_what_cannot_be_looked_for_is_refused_with_the_reason(match: str, reason: str) -> None:
    with pytest.raises(PackError, match=reason):
        book(f"match: {match}\nreplace: x\n")


@pytest.mark.parametrize(
    ("lemma", "part_of_speech", "forms"),
    [
        ("intensive care unit", "noun", {"intensive care unit", "intensive care units"}),
        ("head of state", "noun", {"head of state", "heads of state"}),
        ("attorney general", "noun", {"attorney general", "attorneys general"}),
        (
            "state secretary for health",
            "noun",
            {"state secretary for health", "state secretaries for health"},
        ),
        ("police chief", "noun", {"police chief", "police chiefs"}),
        (
            "take part in",
            "verb",
            {"take part in", "takes part in", "took part in", "taken part in", "taking part in"},
        ),
    ],
)
def test_the_head_of_several_words_inflects(lemma: str, part_of_speech: str, forms: set[str]) -> None:
    assert {word for _, word in forms_of(lemma, part_of_speech)} == forms


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("the unit of therapy is full", "the intensive care unit is full"),
        ("the units of therapy are full", "the intensive care units are full"),
    ],
)
def test_a_template_inflects_the_head(before: str, after: str) -> None:
    body = "match:\n  - {lemma: unit, pos: noun, as: n}\n  - of therapy\nreplace: '{n:intensive care unit}'\n"
    assert run(body, before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [("chief of police", "two chiefs of police"), ("football club", "two football clubs")],
)
def test_a_captured_phrase_is_inflected_at_its_head(before: str, after: str) -> None:
    body = (
        "match:\n  - a pair\n  - {any: [chief of police, football club], as: n}\nreplace: 'two {n|plural}'\n"
    )
    assert run(body, f"a pair {before}") == after


OPTIONAL = (
    "match:\n  - {any: [has], as: aux}\n  - {class: adverb, optional: true, as: how}\n  - assured\n"
    "replace: '{aux} {how} said'\n"
)
REPEAT = (
    "match:\n  - relieved\n  - {class: word, repeat: 3, as: middle, not: [to]}\n  - from\n"
    "replace: 'relieved {middle} of'\n"
)
MAP = "match:\n  - embassy of\n  - {class: adjective-of, as: c}\nreplace: '{c@adjective-of} embassy'\n"
PLURAL = "match:\n  - {any: [child], as: noun}\n  - several\nreplace: 'several {noun|plural}'\n"
NUMBER = "match:\n  - about\n  - {class: exact-number, as: n}\n  - dead\nreplace: '{n} dead'\n"
PAIR = "match:\n  - call\n  - {class: name-pair, as: pair}\nreplace: '{pair} call'\n"
EXACT = "match:\n  - {any: [Bulk], case: exact}\n  - said\nreplace: 'Navalny said'\n"


@pytest.mark.parametrize(
    ("body", "before", "after"),
    [
        (OPTIONAL, "he has assured", "he has said"),
        (OPTIONAL, "he has firmly assured", "he has firmly said"),
        (REPEAT, "relieved on Monday from", "relieved on Monday of"),
        (REPEAT, "relieved to hear from", "relieved to hear from"),
        (REPEAT, "relieved of one two three four from", "relieved of one two three four from"),
        (MAP, "the Embassy of Italy", "the Italian embassy"),
        (MAP, "the embassy of South Korea", "the South Korean embassy"),
        (PLURAL, "child several", "several children"),
        (NUMBER, "about 748 dead", "748 dead"),
        (NUMBER, "about 750 dead", "about 750 dead"),
        (PAIR, "a call Biden-Xi", "a Biden-Xi call"),
        (PAIR, "a call after-hours", "a call after-hours"),
        (EXACT, "Bulk said", "Navalny said"),
        (EXACT, "bulk said", "bulk said"),
    ],
)
def test_elements_of_every_kind(body: str, before: str, after: str) -> None:
    assert run(body, before) == after


@pytest.mark.parametrize(
    ("condition", "fires", "silent"),
    [
        ("before: [the]", "the light price", "a light price"),
        ("after: ['.', end]", "a light price.", "a light price rise"),
        (
            "near: [euros, per cent]\nwithin: 4",
            "light price of ten per cent",
            "light price of ten and some per cent",
        ),
        ("mentions: [megawatt]", "light price\na megawatt", "light price\na watt"),
        ("at: sentence-start", "Up. “Light price rose", "the light price"),
        ("at: paragraph", "light price\n", "light price rose"),
        ("region: quotation", "he said “the light price”", "“no”: the light price"),
        ("region: headline", "Light price up\n\nIt rose.", "It rose.\n\nThe light price."),
        ("in-sentence: [which]", "the light price, which rose.", "the light price. It, which rose."),
        ("unless:\n  - {after: [tag]}", "the light price", "the light price tag"),
        ("unless:\n  - {near: [lamp], within: 4}", "the light price", "the lamp has a light price"),
    ],
)
def test_conditions(condition: str, fires: str, silent: str) -> None:
    body = LIGHT + condition + "\n"
    assert "lectricity" in run(body, fires)
    assert run(body, silent) == silent


def test_evidence_silences_rules_of_other_languages() -> None:
    body = LIGHT + "sources: [es]\n"
    text = "the light price"
    german = SourceEvidence("de", {"de": 5.0}, (), 5.0)
    assert run(body, text, SourceEvidence()) != text
    assert run(body, text, german) == text
    assert run(body + "evidence: source\n", text, SourceEvidence()) == text
    assert run(body + "evidence: translated\n", text, SourceEvidence(translated=3.0)) != text


def test_a_manual_rule_reports_with_its_suggestions() -> None:
    body = "match: the holders\napplicability: manual\nbecause: Two readings.\nsuggestions: [the starters]\n"
    (finding,) = propose_rule(Document("for the holders", SPANISH), book(body), "test-rule")
    assert isinstance(finding, Finding)
    assert finding.suggestions == ("the starters",)


@pytest.mark.parametrize(
    ("body", "before"),
    [
        ("match: second five-year\nreplace: second five-year term\n", "His second five-year began."),
        ("match: bills decree\nreplace: energy bills decree\n", "The bills decree passed."),
    ],
)
def test_what_stands_there_already_is_not_written_again(body: str, before: str) -> None:
    written = run(body, before)
    assert written != before
    assert run(body, written) == written


def test_the_apostrophe_of_the_document_is_written() -> None:
    body = "match: the version of the mayor\nreplace: the mayor's version\n"
    assert run(body, "It’s the version of the mayor") == "It’s the mayor’s version"
    assert run(body, "It's the version of the mayor") == "It's the mayor's version"


AN = ["hour", "unimportant", "FBI", "MP", "8", "11", "heir", "ugly"]
A = ["house", "union", "European", "UN", "100", "one", "useful"]


@pytest.mark.parametrize(("word", "an"), [(word, True) for word in AN] + [(word, False) for word in A])
def test_the_article_follows_the_sound(word: str, an: bool) -> None:
    assert takes_an(word) is an


BAD = [
    (
        "match: a\nreplace: b\nexampels: []\n",
        "unknown key 'exampels' in rule 'test-rule' — did you mean 'examples'?",
    ),
    (
        "match: a\nreplace: b\napplicability: sure\n",
        "'sure' is not allowed for 'applicability' in rule 'test-rule'",
    ),
    ("match: a\napplicability: manual\n", "'because' is missing in rule 'test-rule'"),
    ("match: a\n", "'replace' is missing in rule 'test-rule'"),
    ("match: []\nreplace: b\n", "'match'"),
    ("match: a\nreplace: b\nreplace: c\n", "key 'replace' stands here twice"),
]


@pytest.mark.parametrize(("body", "message"), BAD)
def test_a_bad_rule_is_refused_with_its_place(body: str, message: str, tmp_path: Path) -> None:
    pack = tmp_path / "bad.yaml"
    pack.write_text(HEAD + indent(body, "  ") + TAIL, encoding="utf-8")
    with pytest.raises(PackError) as error:
        read_pack(pack, "rules/bad.yaml")
    assert str(error.value).startswith("rules/bad.yaml:")
    assert message in str(error.value)
    assert error.value.line >= 1


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("match:\n  - {class: natoin}\nreplace: x\n", "unknown class 'natoin' — did you mean 'nation'?"),
        ("match:\n  - {any: ['@natoin']}\nreplace: x\n", "unknown list '@natoin' — did you mean 'nation'?"),
        ("match:\n  - {any: [a], as: kind}\nreplace: '{knid}'\n", "'{knid}' is not captured by the pattern"),
        (
            "match:\n  - {any: [a], as: kind}\nreplace: '{kind|plurl}'\n",
            "unknown form '|plurl' — did you mean 'plural'?",
        ),
        ("match:\n  - {any: [a], as: kind}\nreplace: '{kind:do}'\n", "needs a capture of a 'lemma' element"),
        ("match:\n  - {class: word}\nreplace: x\n", "nothing here can be looked for"),
        ("match:\n  - {any: [a], lemma: b}\nreplace: x\n", "exactly one of: any, word, lemma, class"),
        ("match: a\nunless:\n  - {before: ['@none']}\nreplace: x\n", "unknown list '@none'"),
    ],
)
def test_a_rule_that_cannot_be_compiled_is_refused(body: str, message: str) -> None:
    with pytest.raises(PackError, match=r"rules/test\.yaml:") as error:
        book(body)
    assert message in str(error.value)


def test_a_rule_that_every_text_would_be_searched_for_is_refused() -> None:
    body = (
        "match:\n  - {class: lower, as: last}\n  - ', him,'\n  - {any: [is, was], as: verb}\n"
        "replace: '{last} {verb}'\n"
    )
    pack = parse_pack(HEAD + indent(body, "  ") + TAIL, "rules/test.yaml")
    with pytest.raises(PackError, match=r"at every him of every English text.*evidence: source"):
        compile_packs([pack], lambda word: 10_000_000)
    asking = parse_pack(HEAD + indent(body + "evidence: source\n", "  ") + TAIL, "rules/test.yaml")
    assert compile_packs([asking], lambda word: 10_000_000)["ids"] == ("test-rule",)


def test_two_rules_of_one_id_are_refused() -> None:
    pack = parse_pack((HEAD + "  match: a\n  replace: b\n" + TAIL) * 2, "rules/twice.yaml")
    with pytest.raises(PackError, match=r"'test-rule' stands already in rules/twice\.yaml:1"):
        compile_packs([pack], lambda word: 1)


def test_yaml_1_1_truth_stays_a_word() -> None:
    pack = parse_pack("lists:\n  answers: [yes, no, on, off, y, 1]\n", "x.yaml")
    assert pack.data["lists"]["answers"] == ["yes", "no", "on", "off", "y", 1]


def test_broken_yaml_names_its_line(tmp_path: Path) -> None:
    pack = tmp_path / "broken.yaml"
    pack.write_text("lists:\n  a: [b\n", encoding="utf-8")
    with pytest.raises(PackError, match=r"broken\.yaml:\d+:\d+: not YAML"):
        read_pack(pack, "broken.yaml")
