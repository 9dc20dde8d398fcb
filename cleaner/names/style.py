"""House style: of two right spellings of a name, the one that a house writes.

The packs ship a choice for every such name (``style-names``), which is only ever reported. A house
that wants a form *imposed* says so in a pack of its own, with ``impose: true``: the gazetteer's entry
then bears that name, and every other spelling in use becomes a form to replace. What a house never
replaces (*Chicken Kiev*) is listed under ``keep`` beside the choice; the lists of the shipped packs and
the house's are joined.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

PLACES = frozenset({"country", "city", "region", "place"})


def kind_class(kind: str) -> str:
    """Places are one kind of name: a city may be filed as a region in another pack."""
    return "place" if kind in PLACES else kind


def with_styles(
    names: Iterable[Mapping[str, Any]], styles: Iterable[Mapping[str, Any]]
) -> tuple[Mapping[str, Any], ...]:
    """The names of the packs, as the styles would have them. O(names + styles)."""
    names, styles = tuple(names), tuple(styles)
    imposed = [_joined(style, styles) for style in styles if style.get("impose")]
    if not imposed:
        return names + tuple(map(_as_name, styles))
    chosen = {(form, kind_class(style["kind"])): style for style in imposed for form in _forms(style)}
    countries = {
        form: style["preferred"] for style in imposed if style["kind"] == "country" for form in _forms(style)
    }
    shipped = [
        _as_name(style)
        for style in styles
        if (style["preferred"], kind_class(style["kind"])) not in chosen and not style.get("impose")
    ]
    renamed = [_renamed(name, chosen, countries) for name in (*names, *shipped)]
    known = {(name["name"], kind_class(name["kind"])) for name in renamed}
    new = [
        {"name": style["preferred"], "kind": style["kind"], **_house(style)}
        for style in imposed
        if (style["preferred"], kind_class(style["kind"])) not in known
    ]
    return (*renamed, *new)


def _forms(style: Mapping[str, Any]) -> tuple[str, ...]:
    return (style["preferred"], *style.get("others", ()))


def _joined(style: Mapping[str, Any], styles: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """A house's choice with all that other packs say of the same name: it need not repeat their spellings."""
    forms, keep = dict.fromkeys(_forms(style)), dict.fromkeys(style.get("keep", ()))
    for other in styles:
        if kind_class(other["kind"]) == kind_class(style["kind"]) and not forms.keys().isdisjoint(
            _forms(other)
        ):
            forms.update(dict.fromkeys(_forms(other)))
            keep.update(dict.fromkeys(other.get("keep", ())))
    forms.pop(style["preferred"])
    return {**style, "others": list(forms), "keep": list(keep)}


def _house(style: Mapping[str, Any]) -> dict[str, Any]:
    return {"house": style["others"], "keep": style["keep"]}


def _renamed(
    name: Mapping[str, Any], chosen: Mapping[tuple[str, str], Mapping[str, Any]], countries: Mapping[str, str]
) -> Mapping[str, Any]:
    """The entry under the house's name, with the old one among the forms to replace."""
    out = dict(name)
    if name.get("country") in countries:
        out["country"] = countries[name["country"]]
    style = chosen.get((name["name"], kind_class(name["kind"])))
    if style is None:
        return out
    right = style["preferred"]
    out |= {"name": right, **_house(style)}
    taken = {right, *style["others"]}
    for key in ("aliases", "variants"):
        out[key] = [form for form in name.get(key, ()) if form not in taken]
    out["exonyms"] = {
        lang: [form for form in forms if form not in taken]
        for lang, forms in (name.get("exonyms") or {}).items()
    }
    return out


def _as_name(style: Mapping[str, Any]) -> dict[str, Any]:
    """A choice that is not imposed: the other spellings are right too, and are never replaced."""
    return {"name": style["preferred"], "kind": style["kind"], "variants": list(style.get("others", ()))}
