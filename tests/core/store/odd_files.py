"""Files that are odd and yet books: they open whole, and stay as they are."""

import json
from typing import Any

META = {"1": {"format": "bidbook", "version": 1, "book": "b-aaaaaa"}}
PARTY = {"id": "a-aaaaaa", "name": "A"}


def _party(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    return {"parties": {"1": PARTY | fields, "2": {"id": "z-aaaaaa", "name": "Z"}}}


def _bid(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    bid = {"id": "bid-aaaaaa", "bidder": "gone-aaaaaa", "kind": "offer"}
    return {"bids": {"1": bid | fields}}


def _price(**amount: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    value = {"basis": "total", "amount": {"kind": "exact", **amount}}
    return _bid(price=[{"id": "aaaaaaaaaa", "value": value}])


def _when(edtf: str) -> dict[str, Any]:
    return _bid(made_on=[{"id": "aaaaaaaaaa", "value": {"edtf": edtf, "words": "?"}}])


def _nested(depth: int) -> list[Any]:
    return [_nested(depth - 1)] if depth else []


ODD: dict[str, dict[str, Any]] = {
    "a document that is null": {"parties": {"1": None}},
    "a document that is a text": {"parties": {"1": "A"}},
    "a document that is a number": {"bids": {"1": 7}},
    "a document that is a list": {"events": {"1": [1, 2]}},
    "a document without an id": {"sources": {"1": {"kind": "wire"}}},
    "an id that is a number": {"parties": {"1": {"id": 5, "name": "A"}}},
    "an id that is empty": {"parties": {"1": {"id": "", "name": "A"}}},
    "an id with a slash": {"parties": {"1": {"id": "../../a", "name": "A"}}},
    "an id with a null byte": {"parties": {"1": {"id": "a\0b", "name": "A"}}},
    "one id in two documents": {"parties": {"1": PARTY, "2": PARTY | {"name": "B"}}},
    "one id in two tables": {"parties": {"1": PARTY}, "sources": {"1": {
        "id": "a-aaaaaa", "kind": "wire"}}},
    "a name that is a list": _party(name=["A"]),
    "a name that is null": _party(name=None),
    "a name that is true": _party(name=True),
    "notes of a megabyte": _party(notes="x" * 1_000_000),
    "notes that run backwards": _party(notes="\u202egnitirw"),
    "notes with control characters": _party(notes="\x01\x1b[2J\x7f"),
    "notes with a null byte": _party(notes="a\0b"),
    "notes with line separators": _party(notes="a\u2028b\u2029c\r\nd"),
    "notes that are a page": _party(notes="<img src='file:///dev/zero'>"),
    "notes that are a formula": _party(notes="=cmd|' /C calc'!A0"),
    "notes beyond the plane": _party(notes="\U0001f600\U0010ffff\uffff"),
    "names that combine": _party(name="e\u0301" * 2000),
    "aliases that are a text": _party(aliases="A"),
    "aliases with a number": _party(aliases=["A", 1]),
    "10,000 aliases": _party(aliases=[f"A{n}" for n in range(10_000)]),
    "an identifier without a value": _party(identifiers=[{"scheme": "x"}]),
    "a party that is itself": _party(same_as="a-aaaaaa"),
    "a field called kept": _party(kept=[{"path": ["name"], "text": "1"}]),
    "a field called conflicts": _party(conflicts="none"),
    "a conflict without a field": _party(conflicts=[{"value": "1"}]),
    "a conflict about nothing": _party(conflicts=[{"field": "x y z", "value": "{"}]),
    "a field called __proto__": _party(__proto__={"a": 1}),
    "a field with an empty name": _party(**{"": 1}),
    "a field with quotes": _party(**{'"\\': '"\\'}),
    "200 unknown fields": _party(**{f"x{n}": n for n in range(200)}),
    "an unknown field of great depth": _party(x=_nested(50)),
    "an unknown number of 4,000 digits": _party(x=10**4000),
    "an unknown number below zero": _party(x=-0.0),
    "an unknown number that is small": _party(x=5e-324),
    "a round that is a text": _bid(round="2"),
    "a round that is half": _bid(round=1.5),
    "a round beyond 64 bits": _bid(round=2**70),
    "a bid of nobody": _bid(bidder=""),
    "a bid that supersedes itself": _bid(supersedes="bid-aaaaaa"),
    "a price that is a number": _bid(price=47.5),
    "a price that is an object": _bid(price={}),
    "a price that is null": _bid(price=None),
    "an amount in floats": _price(low=47.5, high=47.5),
    "an amount with an exponent": _price(low="1e999999", high="1e999999"),
    "an amount that is no number": _price(low="NaN", high="NaN"),
    "an amount that is infinite": _price(low="Infinity", high="Infinity"),
    "an amount of 200 digits": _price(low="9" * 200, high="9" * 200),
    "an amount without an end": _price(low="1"),
    "an amount the wrong way round": _price(kind="range", low="9", high="1"),
    "an amount of an unknown kind": _price(kind="huge", low="1", high="1"),
    "an amount with commas": _price(low="1,000", high="1,000"),
    "a claim without an id": _bid(stage=[{"value": "signed"}]),
    "a claim twice": _bid(stage=[{"id": "aaaaaaaaaa", "value": "signed"}] * 2),
    "a claim that is a text": _bid(stage=["signed"]),
    "a claim with two values": _bid(stage=[{"id": "aaaaaaaaaa", "value": [1, 2]}]),
    "a claim recorded in a year 0": _bid(stage=[{
        "id": "aaaaaaaaaa", "value": "x", "recorded": "0000-00-00T00:00:00Z"}]),
    "a date on a 31 February": _when("2025-02-31"),
    "a date in words": _when("tomorrow"),
    "a date of 1,000 letters": _when("2025" * 250),
    "a date in the year 99999": _when("99999-01-01"),
    "a table of another program": {"later": {"1": {"a": [1, {"b": None}]}}},
    "a table without a name": {"": {"1": {}}},
    "a table with odd letters": {"tä\u202eble": {"1": {}}},
    "a document with a great number": {"parties": {str(10**17): PARTY}},
    "a document 0": {"parties": {"0": PARTY}},
    "documents in no order": {"parties": {"9": PARTY, "2": {"id": "b", "name": "B"}}},
    "1,000 tables": {f"table{n}": {"1": {}} for n in range(1000)},
    "no tables": {},
}  # fmt: skip


def book(tables: dict[str, Any]) -> bytes:
    """A file with these tables."""
    return json.dumps({"meta": META, **tables}).encode()
