"""Writing a replacement: templates, inflection, and case that belongs to the position."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from cleaner.document import Tokens
from cleaner.document.folding import fold
from cleaner.regex import lazy
from cleaner.rules.errors import did_you_mean
from cleaner.rules.inflection import forms_of
from cleaner.rules.matching import Match

_FIELD = lazy(r"\{([a-z][a-z0-9_]*)(?::([^{}|]+))?(?:\|([a-z]+))?(?:@([a-z0-9-]+))?\}")
_LETTER_NAMES_WITH_VOWEL = frozenset("AEFHILMNORSX")
_CONSONANT_SOUND = lazy(
    r"(?:one|once|oneself|eu|ewe|u(?:ni(?!m|n[a-z]*t)|s[aeiu]|t[aeio]|k|b[aeio]|ra(?:n|l)))", re.IGNORECASE
)
_VOWEL_SOUND = lazy(r"(?:hour|honest|honou?r|heir|[aeiou])", re.IGNORECASE)
_PARTICIPLE_AFTER = frozenset(
    "have has had having 've been be was were is are being get got gets getting".split()
)


FORMS = ("base", "third", "past", "participle", "gerund", "singular", "plural", "lower", "capital")


class Field(NamedTuple):
    """A place in a template: a capture, perhaps another lemma in its form, perhaps a form of its own."""

    capture: str
    lemma: str
    form: str
    forms: Mapping[str, str]
    """form name -> word, for the lemma."""
    table: Mapping[str, str]
    """captured word, folded -> what to write, for a map of the packs."""


Part = str | Field


class TemplateError(ValueError):
    """A template that names what the pattern does not capture."""


def compile_template(
    text: str, captures: Mapping[str, bool], maps: Mapping[str, Mapping[str, str]]
) -> tuple[Part, ...]:
    """The parts of a template; ``captures`` says of each capture whether it is of a lemma.

    Raises TemplateError for an unknown capture, form or map.
    """
    parts: list[Part] = []
    at = 0
    for match in _FIELD.finditer(text):
        parts.append(text[at : match.start()])
        at = match.end()
        capture, lemma, form = match.group(1), match.group(2) or "", match.group(3) or ""
        if lemma and capture in captures and not captures[capture]:
            raise TemplateError(
                f"'{{{capture}:{lemma}}}' needs a capture of a 'lemma' element, to take its form"
            )
        if capture not in captures:
            raise TemplateError(
                f"'{{{capture}}}' is not captured by the pattern (captures: {', '.join(sorted(captures))})"
            )
        table = match.group(4) or ""
        if table and table not in maps:
            raise TemplateError(f"unknown map '@{table}'{did_you_mean(table, list(maps))}")
        if form and form not in FORMS:
            raise TemplateError(f"unknown form '|{form}'{did_you_mean(form, list(FORMS))}")
        parts.append(Field(capture, lemma, form, _forms(lemma) if lemma else {}, dict(maps.get(table, {}))))
    parts.append(text[at:])
    leftover = "".join(part for part in parts if isinstance(part, str))
    if "{" in leftover or "}" in leftover:
        raise TemplateError(
            f"a brace that is not '{{capture}}', '{{capture:lemma}}' or '{{capture|form}}' in {text!r}"
        )
    return tuple(part for part in parts if part != "")


def _forms(lemma: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for part_of_speech in ("verb", "noun", "adjective"):
        for form, word in forms_of(lemma, part_of_speech):
            table.setdefault(form, word)
    table.setdefault("participle", table.get("past", lemma))
    return table


def render(
    parts: Sequence[Part],
    match: Match,
    tokens: Tokens,
    text: str,
    sentence_start: bool,
    inflect: Callable[[str, str], str],
) -> str:
    """The replacement for a match, cased for its position.

    ``inflect(word, form)`` gives a form of a captured word.
    """
    out: list[str] = []
    for part in parts:
        if isinstance(part, str):
            if part[0] in ",.;:" and out and out[-1].endswith(" "):  # what stood between is missing
                out[-1] = out[-1].rstrip(" ")
            out.append(part)
            continue
        span = match.captures.get(part.capture)
        if span is None:
            continue
        first, last = span
        element = match.elements[part.capture]
        written = text[tokens.starts[first] : tokens.ends[last - 1]]
        if part.lemma:
            form = _form_of(tokens, first, last, element.forms)
            written = part.forms.get(form) or part.lemma
        elif part.table:
            written = part.table.get(fold(written), written)
        elif part.form == "lower":
            written = written.lower()
        elif part.form == "capital":
            written = written[:1].upper() + written[1:]
        elif part.form:
            written = inflect(written, part.form)
        if (
            sentence_start
            and first == match.first
            and out
            and "".join(out).strip()
            and not _stays_capital(written, element.proper)
        ):
            written = written[:1].lower() + written[1:]
        out.append(written)
    result = re.sub(r"  +", " ", "".join(out)).strip()
    result = _agree_inside(result)
    first_word = tokens.words[match.first]
    matched = text[tokens.starts[match.first] : tokens.ends[match.last - 1]]
    letters = [letter for letter in matched if letter.isalpha()]
    if len(letters) > 4 and all(letter.isupper() for letter in letters):
        return result.upper()
    acronym = len(first_word) > 1 and first_word.isupper()  # its capitals say nothing of its place
    if first_word[:1].isupper() and (sentence_start or not (acronym or _captured_first(match, parts))):
        return result[:1].upper() + result[1:]
    return result


def _captured_first(match: Match, parts: Sequence[Part]) -> bool:
    """True when the match's first token is in a capture: it brings its own capital along."""
    return any(
        isinstance(part, Field) and match.captures.get(part.capture, (-1,))[0] == match.first
        for part in parts
    )


def _stays_capital(word: str, proper: bool) -> bool:
    return (
        proper
        or word == "I"
        or word.startswith("I'")
        or (len(word) > 1 and word[:2].isupper())
        or any(c.isupper() for c in word[1:])
    )


def _form_of(tokens: Tokens, first: int, last: int, forms: Mapping[str, tuple[str, ...]]) -> str:
    """The form of a captured word; past and participle are told apart by the word before."""
    word = " ".join(tokens.folded[first:last])
    names = forms.get(word) or forms.get(tokens.folded[first], ())
    if "past" in names and "participle" in names:
        before = next(
            (
                tokens.folded[i]
                for i in range(first - 1, max(-1, first - 4), -1)
                if not tokens.folded[i].endswith("ly")
            ),
            "",
        )
        return "participle" if before in _PARTICIPLE_AFTER else "past"
    return names[0] if names else "base"


def takes_an(word: str) -> bool:
    """True when the indefinite article before ``word`` is *an*, by its sound."""
    if len(word) > 1 and word.isupper():
        return word[0] in _LETTER_NAMES_WITH_VOWEL
    if word[:1].isdigit():
        return word.startswith(("8", "11", "18")) and not word.startswith(("110", "180"))
    return bool(_VOWEL_SOUND.match(word)) and not _CONSONANT_SOUND.match(word)


def agree(article: str, word: str) -> str:
    """``a`` or ``an`` as ``word`` asks, in the article's own case."""
    wanted = "an" if takes_an(word) else "a"
    return wanted.capitalize() if article[:1].isupper() else wanted


def _agree_inside(text: str) -> str:
    if "a " not in text and "an " not in text and "A " not in text and "An " not in text:
        return text
    return re.sub(
        r"\b([Aa]n?) (?=([^\W_][\w-]*))",
        lambda m: (
            f"{agree(m[1], m[2])} "
            if m[1].lower() in ("a", "an") and m[2].lower() not in ("is", "and", "or")
            else m[0]
        ),
        text,
    )
