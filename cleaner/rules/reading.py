"""Reading a pack: YAML to plain data, with the place of every node for error messages.

The loader constructs nothing but mappings, lists, strings, whole numbers and true/false. YAML
1.1's ``yes``, ``no``, ``on`` and ``off`` stay words: in a pack about language they are.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from cleaner.rules.errors import PackError, did_you_mean

Place = tuple[int, int]
KeyPath = tuple[str | int, ...]

_INTEGER = re.compile(r"-?\d{1,9}\Z")
_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}


class RawPack(Struct, frozen=True):
    """A pack as plain data, every part of it with its line and column (from 1)."""

    path: str
    data: dict[str, Any]
    places: dict[KeyPath, Place]

    def place(self, path: KeyPath) -> Place:
        """The place of a node, or of the nearest one around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def error(self, path: KeyPath, reason: str) -> PackError:
        """An error at a node of this pack."""
        return PackError(self.path, *self.place(path), reason)


def read_pack(file: Path, name: str) -> RawPack:
    """Read and check one pack. Raises PackError with file, line, column and reason."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PackError(name, 1, 1, f"cannot be read: {error}") from None
    pack = parse_pack(text, name)
    _check(pack)
    return pack


def parse_pack(text: str, name: str) -> RawPack:
    """YAML text as a pack, not yet checked against the schema."""
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise PackError(name, line, column, f"not YAML: {error.problem or error.context}") from None
    except yaml.YAMLError as error:
        raise PackError(name, 1, 1, f"not YAML: {error}") from None
    places: dict[KeyPath, Place] = {}
    if node is None:
        return RawPack(name, {}, places)
    if isinstance(node, yaml.SequenceNode):
        data: Any = {"rules": _plain(node, ("rules",), places, name)}
    else:
        data = _plain(node, (), places, name)
    if not isinstance(data, dict):
        raise PackError(name, 1, 1, "a pack is a list of rules or a mapping")
    return RawPack(name, data, places)


def _plain(node: yaml.Node, path: KeyPath, places: dict[KeyPath, Place], name: str) -> Any:
    places[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in mapping:
                mark = key_node.start_mark
                raise PackError(name, mark.line + 1, mark.column + 1, f"key '{key}' stands here twice")
            mapping[key] = _plain(value_node, (*path, key), places, name)
            places[(*path, key)] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        return mapping
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, index), places, name) for index, item in enumerate(node.value)]
    value = str(node.value)
    if isinstance(node, yaml.ScalarNode) and not node.style:  # a plain scalar, without quotes
        if value in _CONSTANTS:
            return _CONSTANTS[value]
        if _INTEGER.match(value):
            return int(value)
    return value


@lru_cache(maxsize=1)
def schema() -> dict[str, Any]:
    """The JSON Schema of a pack."""
    loaded: dict[str, Any] = json.loads(Path(__file__).with_name("schema.json").read_text(encoding="utf-8"))
    return loaded


@lru_cache(maxsize=1)
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(_without_references(schema(), schema()["$defs"]))


def _without_references(node: Any, definitions: dict[str, Any]) -> Any:
    """The schema with what it refers to in its place: looking it up would take a third of the check."""
    if isinstance(node, list):
        return [_without_references(item, definitions) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return _without_references(definitions[node["$ref"].rpartition("/")[2]], definitions)
    return {key: _without_references(item, definitions) for key, item in node.items() if key != "$defs"}


def _check(pack: RawPack) -> None:
    from jsonschema.exceptions import best_match

    errors = list(_validator().iter_errors(pack.data))
    if not errors:
        return
    # A misspelt key is often also a missing one: the misspelling is what the editor can see.
    unknown = [error for error in errors if error.validator == "additionalProperties"]
    error = unknown[0] if unknown else best_match(errors)
    path: KeyPath = tuple(error.absolute_path)
    owner = _owner(pack.data, path)
    if error.validator == "additionalProperties":
        known = list(error.schema.get("properties", {}))
        extra = next(key for key in error.instance if key not in known)
        raise pack.error((*path, extra), f"unknown key '{extra}'{owner}{did_you_mean(extra, known)}")
    if error.validator == "required":
        missing = error.message.split("'")[1]
        raise pack.error(path, f"'{missing}' is missing{owner}")
    if error.validator == "enum" and isinstance(error.instance, str):
        allowed = [str(item) for item in error.validator_value]
        hint = did_you_mean(error.instance, allowed) or f" — one of: {', '.join(allowed)}"
        raise pack.error(path, f"'{error.instance}' is not allowed for '{_last_key(path)}'{owner}{hint}")
    described = error.schema.get("description", "") if isinstance(error.schema, dict) else ""
    reason = described or error.message
    raise pack.error(path, f"bad value for '{_last_key(path)}'{owner}: {reason}")


def _last_key(path: KeyPath) -> str:
    return next((str(key) for key in reversed(path) if isinstance(key, str)), "pack")


def _owner(data: Any, path: KeyPath) -> str:
    """`` in rule 'x'`` or `` in 'name'``: what an editor would call the place."""
    found = ""
    for key in path:
        data = data[key]
        if isinstance(data, dict):
            label = data.get("id") or data.get("name")
            if isinstance(label, str):
                found = f" in rule '{label}'" if "id" in data else f" in '{label}'"
    return found
