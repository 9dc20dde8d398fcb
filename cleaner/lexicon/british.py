"""British spellings made from American ones, so that the lexicon knows both.

Closed lists of stems rather than patterns that rewrite anything: ``-re`` for ``-er`` everywhere
would make English words of French *ministre*, *entre* and *registre*. The stems are those of the
Oxford guide to the two spellings; what a stem does not cover stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_OUR = tuple(
    str.split("""
    arbor ardor armor behavior candor clamor clangor color demeanor endeavor favor fervor flavor
    glamor harbor honor humor labor misdemeanor neighbor odor parlor rancor rigor rumor savior savor
    splendor succor tumor valor vapor vigor enamor
    """)
)
_RE = {
    "center": "centre",
    "caliber": "calibre",
    "fiber": "fibre",
    "goiter": "goitre",
    "liter": "litre",
    "luster": "lustre",
    "maneuver": "manoeuvre",
    "meager": "meagre",
    "meter": "metre",
    "miter": "mitre",
    "niter": "nitre",
    "ocher": "ochre",
    "reconnoiter": "reconnoitre",
    "saber": "sabre",
    "scepter": "sceptre",
    "sepulcher": "sepulchre",
    "somber": "sombre",
    "specter": "spectre",
    "theater": "theatre",
}
_STEMS = {
    "anesth": "anaesth",
    "pediatr": "paediatr",
    "orthoped": "orthopaed",
    "encycloped": "encyclopaed",
    "hemat": "haemat",
    "hemo": "haemo",
    "leukemi": "leukaemi",
    "anemi": "anaemi",
    "archeolog": "archaeolog",
    "estrogen": "oestrogen",
    "fetus": "foetus",
    "fetal": "foetal",
    "diarrhea": "diarrhoea",
    "gynecolog": "gynaecolog",
    "medieval": "mediaeval",
    "pedophil": "paedophil",
    "esophag": "oesophag",
    "etiolog": "aetiolog",
    "paleo": "palaeo",
    "celiac": "coeliac",
    "maneuver": "manoeuvr",
    "defense": "defence",
    "offense": "offence",
    "pretense": "pretence",
    "license": "licence",
    "fulfill": "fulfil",
    "enroll": "enrol",
    "instill": "instil",
    "distill": "distil",
    "enthrall": "enthral",
    "skillful": "skilful",
    "willful": "wilful",
    "gray": "grey",
    "skeptic": "sceptic",
    "artifact": "artefact",
    "mustache": "moustache",
    "airplane": "aeroplane",
    "aluminum": "aluminium",
    "pajama": "pyjama",
    "jewelry": "jewellery",
    "tire": "tyre",
    "curb": "kerb",
    "plow": "plough",
    "draft": "draught",
    "check": "cheque",
    "program": "programme",
    "catalog": "catalogue",
    "dialog": "dialogue",
    "analog": "analogue",
    "judgment": "judgement",
    "aging": "ageing",
    "cozy": "cosy",
    "mom": "mum",
    "molt": "moult",
    "mold": "mould",
    "smolder": "smoulder",
    "percent": "per-cent",
    "yogurt": "yoghurt",
    "karat": "carat",
    "sulf": "sulph",
    "furor": "furore",
    "inquir": "enquir",
}
_WHOLE = frozenset(
    str.split("""
    tire curb plow draft check program catalog dialog analog aging mom gray percent
    """)
)
"""American words that are the beginning of too many others: only with an inflection after them."""

_PREFIX = "amphi|centi|deci|epi|hecto|hypo|kilo|mega|micro|milli|multi|nano"
_OUR_STEM = re.compile(rf"({'|'.join(_OUR)})(?!ous|iou|at|ific|iz|ist|ar[iy])")
_RE_WORD = re.compile(rf"({_PREFIX}|)({'|'.join(_RE)})(s|ed|d)?")
_STEM = re.compile("|".join(sorted(_STEMS, key=len, reverse=True)))
_ENDING = re.compile(r"(?:s|books?|y)?")
_IZE = re.compile(r"(?<=[a-z]{2})(i|y)z(e|ed|es|er|ers|ing|able|ation|ations|ational)$")
_NOT_IZE = re.compile(r"(?:s|pr|cap|outs|overs|ups|downs|resize|se|ma|ass|bl|bapt)iz\w+$|^(?:re)?sei")
_DOUBLED = re.compile(r"(?:[aeiouy][a-z]*[^aeiou][aeio]|[^q]ue|ia|ua)l(?=(?:ed|ing|er|ers|or|ors)$)")


def british(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(British spelling, American word) for every word that has one. O(words)."""
    for word in words:
        if (match := _IZE.search(word)) and len(word) > 5 and not _NOT_IZE.match(word):
            yield word[: match.start()] + match[1] + "s" + match[2], word
        if word.endswith(("led", "ling", "ler", "lers", "lor", "lors")) and (match := _DOUBLED.search(word)):
            yield word[: match.end()] + "l" + word[match.end() :], word
        if found := _OUR_STEM.search(word):
            yield word[: found.end(1) - 1] + "u" + word[found.end(1) - 1 :], word
        if found := _RE_WORD.fullmatch(word):
            base, ending = _RE[found[2]], found[3] or ""
            yield found[1] + base + ("d" if ending == "ed" else ending), word
        if found := _STEM.search(word):
            stem = found[0]
            if stem not in _WHOLE or (found.start() == 0 and _ENDING.fullmatch(word, found.end())):
                yield word[: found.start()] + _STEMS[stem] + word[found.end() :], word
