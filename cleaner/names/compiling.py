"""From the ``names`` of the packs to the plain data of a gazetteer, which the cache can keep."""

from __future__ import annotations

import itertools
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from cleaner.names.conventional import NATIONAL_FORMS
from cleaner.names.style import PLACES, kind_class
from cleaner.names.transliteration import outline, plain, readings
from cleaner.records import pack, pack_table
from cleaner.regex import lazy

ALIAS = "alias"
"""Wrong in any English text."""
EXONYM = "exonym"
"""Right in its own language."""
AMBIGUOUS = "ambiguous"
"""Also something else: needs evidence."""
TRANSLATED = "translated"
"""The name translated as words."""
TYPOGRAPHY = "typography"
"""The right name without its hyphen."""
UNACCENTED = "unaccented"
"""The right name without its accents."""
VARIANT = "variant"
"""In use in English beside the chosen form: reported, never changed."""

HOUSE = "house"
"""Right in English, but the house writes another form."""
NATIONAL = "national"
"""The Russian form of a Ukrainian's or Belarusian's given name, before the surname."""


def compile_names(entries: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The entries as plain data: what :class:`Gazetteer` takes. O(forms)."""
    builder = _Builder()
    merged: dict[tuple[str, str], dict[str, Any]] = {}
    for entry in entries:
        key = (entry["name"], kind_class(entry["kind"]))
        merged[key] = _merge(merged[key], entry) if key in merged else dict(entry)
    for entry in merged.values():
        builder.add(entry)
    return builder.done()


def _merge(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    """Two entries of one name (from two packs) as one."""
    out = dict(first)
    for key, value in second.items():
        if key not in out:
            out[key] = value
        elif isinstance(value, list) and isinstance(out[key], list):
            out[key] = [*out[key], *(item for item in value if item not in out[key])]
        elif isinstance(value, dict) and isinstance(out[key], dict):
            out[key] = {
                lang: list(dict.fromkeys([*out[key].get(lang, []), *value.get(lang, [])]))
                for lang in [*out[key], *value]
            }
    return out


class _Builder:
    def __init__(self) -> None:
        self.names: list[tuple[Any, ...]] = []
        self.wrong: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        self.right: dict[str, list[int]] = defaultdict(list)
        self.acronyms: dict[str, dict[int, tuple[set[str], bool, set[str]]]] = defaultdict(dict)
        self.variants: set[str] = set()
        self.excluded: dict[int, set[str]] = {}
        self.letters: dict[str, str] = {}
        self.house: set[int] = set()
        self.house_surnames: dict[int, tuple[str, ...]] = {}

    def add(self, entry: Mapping[str, Any]) -> None:
        number = len(self.names)
        name = entry["name"]
        exonyms = {lang: list(forms) for lang, forms in (entry.get("exonyms") or {}).items()}
        aliases = list(entry.get("aliases") or ())
        demonyms = tuple(entry.get("demonym") or ())
        long_forms = tuple(aliases) + tuple(itertools.chain.from_iterable(exonyms.values()))
        self.names.append(
            (name, entry["kind"], entry.get("acronym", ""), entry.get("country", ""), demonyms, long_forms)
        )
        self.excluded[number] = set(entry.get("not") or ())
        for right in dict.fromkeys((name, entry.get("acronym", ""))):
            if right:
                self.right[right].append(number)
                if len(right) > 3:
                    self.right[right.upper()].append(number)
        house = set(entry.get("house") or ())
        if "house" in entry:
            self.house.add(number)
        for form in sorted(house):
            self.variants.add(form)
            self._wrong(form, number, HOUSE, (), tuple(entry["keep"]), name)
        if house and entry["kind"] == "person":
            old = {form.split()[-1] for form in house if " " in form} - {name.split()[-1]}
            self.house_surnames[number] = tuple(sorted(old))
        for form in entry.get("variants") or ():
            self.variants.add(form)
            if form not in house:
                self._wrong(form, number, VARIANT, (), (), name)
        for form in aliases:
            self._wrong(form, number, ALIAS, (), (), name)
        by_form: dict[str, list[str]] = defaultdict(list)
        for lang, forms in exonyms.items():
            for form in forms:
                by_form[form].append(lang)
        for form, langs in by_form.items():
            self._wrong(form, number, EXONYM, tuple(langs), (), name)
        self._ambiguous(entry, number, name, tuple(exonyms))
        for item in entry.get("translated") or ():
            if _is_acronym(item["form"]) and item["form"].isupper():
                for lang in item.get("sources") or ("",):
                    self._acronym(item["form"], number, lang, ambiguous=True, near=item.get("near") or ())
                continue
            self._wrong(
                item["form"],
                number,
                TRANSLATED,
                tuple(item.get("sources") or ()),
                tuple(item.get("near") or ()),
                name,
            )
        for lang, short in (entry.get("acronyms") or {}).items():
            for acronym in short:
                self._acronym(acronym, number, lang, ambiguous=False)
        for form in _without_hyphen(name, entry["kind"]):
            self._wrong(form, number, TYPOGRAPHY, (), (), name)
        if entry["kind"] == "person" and entry.get("country") in _TWO_FORMS:
            for form in _russian_forms(name):
                if form not in house and form not in self.variants:
                    self._wrong(form, number, NATIONAL, ("ru", "uk", "be"), (), name)
        for bare in _with_fewer_accents(name):
            self._wrong(bare, number, UNACCENTED, (), (), name)
        if entry.get("letters"):
            self.letters[name] = entry["letters"]

    def _ambiguous(self, entry: Mapping[str, Any], number: int, name: str, langs: tuple[str, ...]) -> None:
        given = entry.get("ambiguous") or ()
        pairs = (
            [(form, (lang,)) for lang, forms in given.items() for form in forms]
            if isinstance(given, Mapping)
            else [(form, langs) for form in given]
        )
        for form, sources in pairs:
            if _is_acronym(form) and entry["kind"] not in PLACES:
                for lang in sources or ("",):
                    self._acronym(form, number, lang, ambiguous=True)
            else:
                self._wrong(form, number, AMBIGUOUS, sources, (), name)

    def _acronym(
        self, acronym: str, number: int, lang: str, *, ambiguous: bool, near: Iterable[str] = ()
    ) -> None:
        langs, doubtful, words = self.acronyms[acronym].get(number, (set(), False, set()))
        self.acronyms[acronym][number] = (langs | {lang} - {""}, doubtful or ambiguous, words | {*near})

    def _wrong(
        self, form: str, number: int, why: str, sources: tuple[str, ...], near: tuple[str, ...], to: str
    ) -> None:
        acronym = self.names[number][2]
        if acronym and form.casefold() == acronym.casefold():  # Pd is PD, not its long form
            to = acronym
        if form[:1] == "(":  # a party's tag behind a name
            to = f"({acronym or to})"
        if form == to or form in self.excluded[number]:
            return
        if why in (ALIAS, EXONYM) and form == without_accents(to):
            why = UNACCENTED
        elif why == EXONYM and plain(form) == plain(to):  # Al Qaeda, Al-Qaeda: an English house style too
            why = AMBIGUOUS
        for spelling in _typographic(form):
            self.wrong[spelling].append((number, why, sources, near, to))
        shout = form.upper()
        if (
            len(form) > (3 if why == HOUSE else 5)
            and why not in (UNACCENTED, TRANSLATED)
            and shout not in (form, to.upper())
        ):
            self.wrong[shout].append((number, why, sources, near, to.upper()))
        if why in (ALIAS, EXONYM) and not form.isascii():
            bare = without_accents(form)
            if bare not in (to, without_accents(to)):
                self.wrong[bare].append((number, why, sources, near, to))

    def done(self) -> dict[str, Any]:
        english = {name[2] for name in self.names if name[2]} | {
            n[0] for n in self.names if _is_acronym(n[0])
        }
        for form, items in self.wrong.items():
            in_use = {item[0] for item in items if item[1] in (VARIANT, HOUSE)}
            self.wrong[form] = [
                item for item in items if item[1] in (VARIANT, HOUSE) or item[0] not in in_use
            ]
        for form, items in self.wrong.items():
            doubtful = {item[0] for item in items if item[1] == AMBIGUOUS}
            if doubtful:  # listed as ambiguous, it is so without its accents too (Polónia, Polonia)
                self.wrong[form] = [
                    (*item[:1], AMBIGUOUS, *item[2:]) if item[1] == EXONYM and item[0] in doubtful else item
                    for item in items
                ]
        for form in [form for form in self.wrong if form in self.right]:
            kept = [item for item in self.wrong[form] if item[1] == TRANSLATED]
            self.wrong[form] = [(*item[:1], AMBIGUOUS, *item[2:]) for item in kept]
            if not kept:
                del self.wrong[form]
        known = {word for form in (*self.right, *self.variants) for word in _WORDS.findall(form)}
        by_acronym: dict[str, list[int]] = defaultdict(list)
        surnames: dict[str, set[int]] = defaultdict(set)
        outlines: set[str] = set()
        places: dict[str, set[int]] = defaultdict(set)
        skeletons: dict[str, set[int]] = defaultdict(set)
        for number, (name, kind, acronym, *_) in enumerate(self.names):
            if acronym:
                by_acronym[acronym].append(number)
            words = name.split()
            if kind == "person" and len(words) > 1:
                for reading in readings(words[-1])[-1] if readings(words[-1]) else ():
                    surnames[reading].add(number)
                outlines.add(outline(words[-1].split("-")[-1]))
            elif kind in PLACES and len(words) == 1 and "-" not in name:
                for reading in readings(name)[0]:
                    places[reading].add(number)
                outlines.add(outline(name))
                for near in near_skeletons(name):
                    skeletons[near].add(number)
        wrong, right = sorted(self.wrong), sorted(self.right)
        return {
            "names": pack(self.names),
            "targets": pack(tuple(dict.fromkeys(self.wrong[form])) for form in wrong),
            "wrong_automaton": _serialized(wrong),
            "right_targets": pack(tuple(self.right[form]) for form in right),
            "right_automaton": _serialized(right),
            "acronyms": {
                form: tuple(
                    (number, tuple(sorted(langs)), doubtful, tuple(sorted(near)))
                    for number, (langs, doubtful, near) in found.items()
                )
                for form, found in self.acronyms.items()
            },
            "english_acronyms": frozenset(english),
            "by_acronym": {key: tuple(value) for key, value in by_acronym.items()},
            "by_name": pack_table({name[0]: number for number, name in enumerate(self.names)}),
            "known_words": pack_table(dict.fromkeys(known, True)),
            "surnames": _packed(surnames),
            "places": _packed(places),
            "outlines": frozenset(outlines),
            "skeletons": _packed(skeletons),
            "letters": self.letters,
            "house": frozenset(self.house),
            "house_surnames": self.house_surnames,
        }


def _packed(table: Mapping[str, set[int]]) -> bytes:
    return pack_table({key: tuple(sorted(entries)) for key, entries in table.items()})


_WORDS = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_VOWELS = lazy(r"[aeiouyjhw']+")
_DOUBLED = lazy(r"(.)\1+")


def skeleton(name: str) -> str:
    """The consonants of a name, doubled ones once, ``kh`` and ``gh`` as their stops. About 2 µs."""
    letters = plain(name).replace("c", "k").replace("q", "k").replace(" ", "")
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", letters))


def near_skeletons(name: str) -> set[str]:
    """The first letter with the consonants, and with the consonants without any one of them: two
    names of one initial that are one consonant apart have one of these in common (the symmetric
    deletion of SymSpell)."""
    initial, consonants = plain(name)[:1], skeleton(name)
    fewer = {consonants[:i] + consonants[i + 1 :] for i in range(len(consonants))}
    return {f"{initial} {kept}" for kept in fewer | {consonants}}


def _is_acronym(form: str) -> bool:
    return 2 <= len(form) <= 8 and sum(c.isupper() for c in form) >= 2 and " " not in form


def without_accents(form: str) -> str:
    """The form in letters without diacritics."""
    if form.isascii():
        return form
    decomposed = unicodedata.normalize("NFKD", form)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("ı", "i").replace("ł", "l")


_MAX_SPELLINGS = 32


def _with_fewer_accents(name: str) -> list[str]:
    """The name without its accents, in any of its words or only on their capitals (``Iñigo Errejón``)."""
    if name.isascii():
        return []
    words = []
    for word in name.split(" "):
        bare = without_accents(word)
        words.append(dict.fromkeys((word, bare, bare[:1] + word[1:] if len(bare) == len(word) else bare)))
    spellings = itertools.islice(itertools.product(*words), _MAX_SPELLINGS)
    return list(dict.fromkeys((*(" ".join(words) for words in spellings), without_accents(name))))[1:]


_ARTICLE = lazy(r"(?<= )(al|el|as|ad|ash|ar)-(?=[A-Z])")


def _without_hyphen(name: str, kind: str) -> list[str]:
    """``Nur Sultan`` for ``Nur-Sultan``, where both parts are long enough to be no other words; and
    ``Fayez al Sarraj``, ``Fayez Al Sarraj`` for a person's ``Fayez al-Sarraj``."""
    if kind == "person":
        if not _ARTICLE.search(name):
            return []
        return [_ARTICLE.sub(r"\1 ", name), _ARTICLE.sub(lambda m: m[1].capitalize() + " ", name)]
    parts = name.split("-")
    if len(parts) == 2 and " " not in name and all(len(part) > 2 and part[0].isupper() for part in parts):
        return [" ".join(parts)]
    return []


_TWO_FORMS = frozenset({"Ukraine", "Belarus"})
"""Countries whose people have a given name in two languages."""


def _russian_forms(name: str) -> list[str]:
    """``Dmitry Kuleba`` for ``Dmytro Kuleba``: the other forms of the given name, in English letters."""
    given, _, rest = name.partition(" ")
    forms = next((line for line in NATIONAL_FORMS if given.lower() in line), ())
    return [f"{form.capitalize()} {rest}" for form in forms if rest and form != given.lower()]


def _typographic(form: str) -> set[str]:
    return {form, form.replace("'", "’"), form.replace("’", "'"), form.replace("-", "‑")}


def _serialized(forms: list[str]) -> bytes:
    if not forms:
        return b""
    from daachorse import CharwiseDoubleArrayAhoCorasick

    return bytes(CharwiseDoubleArrayAhoCorasick(forms).serialize())
