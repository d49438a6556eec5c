"""The schema of data.json, and whether the shipped book keeps to it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from core.domain.records import RECORD_TYPES
from core.exchange.schema import schema_text

ROOT = Path(__file__).resolve().parents[3]
SCHEMA: dict[str, Any] = json.loads(schema_text())
TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}
# What the validator below knows; the schema must not say more.
KEYWORDS = {
    "$ref", "anyOf", "type", "enum", "const", "pattern", "required", "properties",
    "patternProperties", "additionalProperties", "items", "minimum", "maximum",
    "minProperties", "maxProperties", "format",
    "title", "description", "default", "$schema", "$defs",
}  # fmt: skip


def faults(value: object, rule: dict[str, Any], path: str = "") -> list[str]:
    """Where a value breaks a schema."""
    assert set(rule) <= KEYWORDS, set(rule) - KEYWORDS
    if "$ref" in rule:
        return faults(value, SCHEMA["$defs"][rule["$ref"].rpartition("/")[2]], path)
    if "anyOf" in rule:
        tries = [faults(value, one, path) for one in rule["anyOf"]]
        return [] if [] in tries else min(tries, key=len)
    found = []
    if "enum" in rule and value not in rule["enum"]:
        found.append(f"{path}: {value!r} is none of {rule['enum']}")
    if "type" in rule and not isinstance(value, TYPES[rule["type"]]):
        return [*found, f"{path}: {value!r} is no {rule['type']}"]
    if isinstance(value, str) and not re.search(rule.get("pattern", ""), value):
        found.append(f"{path}: {value!r} is not like {rule['pattern']}")
    if isinstance(value, list):
        for place, one in enumerate(value):
            found += faults(one, rule.get("items", {}), f"{path}/{place}")
    if isinstance(value, dict):
        found += faults_of_object(value, rule, path)
    return found


def faults_of_object(
    value: dict[str, Any], rule: dict[str, Any], path: str
) -> list[str]:
    missing = set(rule.get("required", ())) - set(value)
    found = [f"{path}: {name} is missing" for name in missing]
    for name, inner in value.items():
        rules = [
            one
            for pattern, one in rule.get("patternProperties", {}).items()
            if re.search(pattern, name)
        ]
        if name in rule.get("properties", {}):
            rules.append(rule["properties"][name])
        if not rules and rule.get("additionalProperties") is False:
            found.append(f"{path}: {name} should not be here")
        for one in rules:
            found += faults(inner, one, f"{path}/{name}")
    return found


def book(**bid: object) -> dict[str, Any]:
    return {
        "bids": {
            "1": {"id": "bid-aaaaaa", "bidder": "b-aaaaaa", "kind": "offer"} | bid
        },
        "meta": {"1": {"format": "bidbook", "version": 1, "book": "book-aaaaaa"}},
    }


def test_the_shipped_book_keeps_to_the_schema() -> None:
    path = ROOT / "data.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    assert set(data) >= {*RECORD_TYPES, "meta"}
    assert faults(data, SCHEMA) == []


def test_a_small_book_keeps_to_the_schema() -> None:
    amount = {"kind": "exact", "low": "17.28", "high": "17.28", "unit": "GBP"}
    value = {"basis": "per_share", "amount": amount}
    claim = {"id": "aaaaaaaaaa", "value": value, "recorded": "2026-11-22T12:00:00Z"}
    assert faults(book(price=[claim]), SCHEMA) == []


@pytest.mark.parametrize(
    "bid",
    [
        {"kind": 3},
        {"price": {"id": "aaaaaaaaaa"}},
        {"price": [{"id": "aaaaaaaaaa", "value": {"basis": "guessed"}}]},
        {"stake": [{"id": "aaaaaaaaaa", "value": {"kind": "exact", "low": 61}}]},
        {"stake": [{"id": "aaaaaaaaaa", "value": {"kind": "exact", "low": "4E+10"}}]},
        {"round": "two"},
    ],
)
def test_what_is_no_bid_breaks_the_schema(bid: dict[str, Any]) -> None:
    assert faults(book(**bid), SCHEMA)


def test_a_document_number_is_a_plain_number() -> None:
    data = book()
    data["bids"]["01"] = data["bids"]["1"]
    assert faults(data, SCHEMA) == ["/bids: 01 should not be here"]


def test_unknown_fields_are_allowed() -> None:
    assert faults(book(colour="green"), SCHEMA) == []


def test_what_could_not_be_read_is_no_field_of_the_file() -> None:
    texts = [definition["properties"] for definition in SCHEMA["$defs"].values()]
    assert not [one for one in texts if "kept" in one]
    assert "Kept" not in SCHEMA["$defs"]


def test_the_record_types_say_what_their_fields_mean() -> None:
    for kind in RECORD_TYPES.values():
        definition = SCHEMA["$defs"][kind.__name__]
        bare = [
            name
            for name, field in definition["properties"].items()
            if not field.get("description")
        ]
        assert (definition["title"], bare) == (kind.__name__, [])


def test_the_schema_names_the_known_words() -> None:
    kind = SCHEMA["$defs"]["Bid"]["properties"]["kind"]["description"]
    assert kind.startswith("offer, merger, joint_venture")
