# ruff: noqa: E501 — each article stays on one line
"""Good English that holds foreign words, names and marks is not taken for machine translation."""

from __future__ import annotations

import pytest

from cleaner import Cleaner
from cleaner.document import Document
from cleaner.rules import load_rules
from cleaner.rules.evidence import find_evidence
from cleaner.rules.foreign import encloses_english

RULES = load_rules()
CLEANER = Cleaner()

GOOD_ENGLISH = [
    ("one word in guillemets", "The French call it «dépaysement», the feeling of being out of one's country - and no other word will do. She packed her bags - again - and left for the coast."),
    ("names in guillemets", "The daily «Le Monde» and the weekly «L'Express» both ran the story. Its rival «Libération» did not - for once. The editors met in private and agreed to say nothing more."),
    ("titles in low German marks", "Her novel „Die Vermessung“ won a prize in Leipzig; the review in „Die Zeit“ was cool. Readers bought it anyway - in great numbers - and the publisher printed another edition."),
    ("a Spanish question in quotation marks", "“¿Qué pasa?” shouted the vendor. “¡Viva la vida!” came the answer from the balcony. The tourists laughed and the band played on until the police arrived - politely - at two."),
    ("Cyrillic in brackets", "The newspaper, founded in 1912 as Правда (“truth”), and the magazine Огонёк (“little flame”) outlived the state that paid for them. Their archives were sold to a collector in Vienna."),
    ("Korean names", "The singer, known to her fans as 아이유, released the album in March. In Seoul the shop windows read 안녕 and nothing else - a greeting, not an advertisement."),
    ("a club by its own name", "Bayern München beat Torino 3-1 on Wednesday. The Bavarians - who had lost at home - scored twice before the interval, and Sevilla, watching on television, knew whom they would meet."),
    ("an acronym in a slogan", "In 1986 the Socialists dropped their slogan “OTAN, de entrada no” and campaigned for NATO. The left never forgave them. Old posters with “OTAN no” still hang in the bar."),
    ("menu Spanish", "We began with gambas, moved on to a plate of jamón and finished with churros and thick chocolate. The waiter - a former bullfighter - brought the bill with a bow and a glass of orujo."),
    ("foreign offices in italics lost", "The alcaldesa of the village said the ayuntamiento would not pay. Villagers who had signed the petition shrugged; the river, they said, had always done as it pleased."),
    ("a foreign sentence quoted", "The mayor answered in Spanish: “No vamos a permitir que nadie nos diga cómo vivir según un comunicado del gobierno”. He then left the hall without a further word, while the crowd outside sang."),
    ("an Italian paper quoted", "“La notizia è falsa”, the spokesman told Corriere della Sera; the ministero, as Romans call it, went further and threatened to sue. Nobody did."),
    ("music", "The orchestra played Ravel's «Ma mère l'Oye» and Fauré's «Pavane»; as an encore came the «Gymnopédie». The pianist took six bows - one for each year of his exile."),
    ("a blog with its furniture", "My grandmother kept bees for forty years.\n\nShe never wore gloves.\n\nLeave a Reply\n\nYour email address will not be published. Required fields are marked *"),
    ("a scraper's stamp and an entity", " date 2021-05-06 The council of Hexham has approved the new bridge. Salt &amp; Sons of Corbridge will build it. Work begins in June and ends, they hope, before the frost."),
    ("plain turns that other languages have too", "He let it be known that he would resign. A note from the teacher lay on the desk; it can be read in the appendix. Patriarchal power structures, she said, die slowly."),
    ("conditionals of regret", "Had the driver braked, no one would have been injured, the judge told the court. The centre would have been closed and nobody would have been arrested."),
    ("American politics", "The Dem leader and the Republicans candidate met on the set. Center-right voters in Ohio - a shrinking tribe - stayed home, and the ex-boss of the party blamed the weather."),
    ("Russian institutions", "State Duma deputy Ivan Petrov spoke of the early years in his memoir. The press service of the university, housed in a former house of culture, confirmed the date."),
    ("German politics in English", "The corona pandemic had emptied the Länder's coffers; federal states and municipalities asked Berlin for money. The Bundesrat agreed on Friday. “Genug”, said one minister."),
    ("football abroad", "The Spanish call the derby «el clásico»; the Argentines have their «superclásico». Both are played before full stands - and both end, more often than not, with a red card."),
    ("a quotation opened in every paragraph", "«It has been a long night», ran the subtitle of the film. The audience in Cannes rose to its feet and the director, who had walked here from Nice, wept."),
    ("Portuguese streets", "We walked from the Praça do Comércio up to the miradouro and saw the river. The woman selling ginjinha gave us one each - on the house - and would not be thanked."),
    ("a Swiss address", "The firm is registered at Genève, 12 rue du Rhône, and has a second office in Londra Asfaltı, Istanbul. Neither answered the telephone."),
]  # fmt: skip


@pytest.mark.parametrize(("why", "text"), GOOD_ENGLISH, ids=[why for why, _ in GOOD_ENGLISH])
def test_english_with_foreign_matter(why: str, text: str) -> None:
    found = find_evidence(Document(text), RULES)
    assert not found.is_translated, found.reasons
    assert not any(found.supports([code]) for code in ("es", "it", "fr", "de", "pt", "ru")), found.scores


@pytest.mark.parametrize(("why", "text"), GOOD_ENGLISH, ids=[why for why, _ in GOOD_ENGLISH])
def test_its_words_are_left_alone(why: str, text: str) -> None:
    edits = CLEANER.clean(text).edits
    assert [edit.rule for edit in edits if edit.rule in {*RULES.rule_ids, "hyphen-for-dash"}] == []


LEFT_BY_A_MACHINE = [
    ("English in guillemets, and a stray space", "The minister said: «We were clear with the allies and it will be done». «There is no crisis of the government», he added ."),
    ("words left in the sentence", "The ministry issued a comunicado about the sciopero, and the portavoz said nothing new. The strike goes on, said the sindicatos of the city."),
    ("names left in the sentence", "The troops of the OTSC left Kazajistán for Moscú on Tuesday, said the president of the country."),
    ("inverted marks before English", "¿And what will they do with the money of the town? Nobody knows it, said the mayor."),
]  # fmt: skip


@pytest.mark.parametrize(("why", "text"), LEFT_BY_A_MACHINE, ids=[why for why, _ in LEFT_BY_A_MACHINE])
def test_what_a_machine_left(why: str, text: str) -> None:
    found = find_evidence(Document(text), RULES)
    assert found.is_translated, (found.translated, found.reasons)


@pytest.mark.parametrize(
    ("text", "holds"),
    [("«We and they»", True), ("«The end", True), ("«Die Zeit»", False), ("«", False), ("«x\nthe", False)],
)
def test_english_behind_a_mark(text: str, holds: bool) -> None:
    assert encloses_english(text, 0) is holds
