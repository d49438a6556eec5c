"""The JSON Schema of data.json, made from the record types.

Unknown fields are allowed: the program keeps them and writes them back. ``kept`` is no
field of the file.
"""

import inspect
import re
from typing import Any

import msgspec

from core.domain import words
from core.domain.records import RECORD_TYPES, Meta, Record

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_REFERENCE = "#/$defs/{name}"
# TinyDB numbers the documents of a table: plain decimals without leading zeros.
_DOCUMENT_NUMBER = "^(0|[1-9][0-9]*)$"
# As the domain has it: full digits, and no exponent.
_DECIMAL = r"^-?[0-9]+(\.[0-9]+)?$"
_LIST = re.compile(r"``words\.(\w+)``")
_ATTRIBUTE = re.compile(r"^(\w+): (.*)")


def schema() -> dict[str, Any]:
    """Describe a book's file: tables, in them documents by number, in them records."""
    types = [*RECORD_TYPES.values(), Meta]
    _, definitions = msgspec.json.schema_components(types, ref_template=_REFERENCE)
    definitions.pop("Kept")
    for name, definition in definitions.items():
        _finish(name, definition)
    for definition in list(definitions.values()):
        _write_decimals_plainly(definition)
    tables = {name: _table(kind.__name__) for name, kind in RECORD_TYPES.items()}
    return {
        "$schema": _DIALECT,
        "title": "Bidbook",
        "description": "A book of contested company sales, as a TinyDB file.",
        "type": "object",
        "properties": {
            **tables,
            "meta": {**_table("Meta"), "minProperties": 1, "maxProperties": 1},
        },
        "required": ["meta"],
        "$defs": dict(sorted(definitions.items())),
    }


def schema_text() -> str:
    """The same as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode()


def _table(record: str) -> dict[str, Any]:
    return {
        "type": "object",
        "patternProperties": {
            _DOCUMENT_NUMBER: {"$ref": _REFERENCE.format(name=record)}
        },
        "additionalProperties": False,
    }


def _finish(name: str, definition: dict[str, Any]) -> None:
    """Allow unknown fields, hide ``kept``, and move the docstring to the fields."""
    definition.pop("additionalProperties", None)
    properties = definition.get("properties", {})
    properties.pop("kept", None)
    definition["title"] = name
    text = definition.get("description", "")
    definition["description"] = text.partition("\n")[0]
    told = {**_attributes(Record.__doc__ or ""), **_attributes(text)}
    for field, found in properties.items():
        # ``from`` is a word of Python, so the field has another name there.
        description = told.get(field) or told.get(f"{field}_")
        if description:
            properties[field] = {**found, "description": _known(description)}


def _attributes(docstring: str) -> dict[str, str]:
    """What a docstring says of each field."""
    _, _, text = inspect.cleandoc(docstring).partition("\n\nAttributes:\n")
    found: dict[str, str] = {}
    name = ""
    for line in inspect.cleandoc(text).splitlines():
        match = _ATTRIBUTE.match(line)
        if match:
            name, told = match.groups()
            found[name] = told
        elif name and line.strip():
            found[name] += f" {line.strip()}"
    return found


def _known(description: str) -> str:
    """Name the known words in place of the list that holds them."""

    def names(match: re.Match[str]) -> str:
        return ", ".join(getattr(words, match[1]))

    return _LIST.sub(names, description).replace("``", "")


def _write_decimals_plainly(part: Any) -> None:  # noqa: ANN401 (any JSON)
    """Say what the file's decimal strings look like, wherever one may stand."""
    if isinstance(part, dict):
        if part.get("format") == "decimal":
            del part["format"]
            part["pattern"] = _DECIMAL
        for inner in part.values():
            _write_decimals_plainly(inner)
    elif isinstance(part, list):
        for inner in part:
            _write_decimals_plainly(inner)
