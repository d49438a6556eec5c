"""What can't be understood is kept: every valid book survives reading and writing."""

import json
from collections import Counter
from copy import deepcopy
from typing import Any, TypeAlias

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.records import RECORD_TYPES, TABLES, Bid, Kept, Party
from core.domain.tables import Change, Tables
from core.store.codec import write_record
from core.store.content import Content
from core.store.problems import problems_of

# A value of plain JSON.
Json: TypeAlias = Any
META = {"1": {"format": "bidbook", "version": 1, "book": "b-aaaaaa"}}
CLAIM = {
    "id": "x5hp2m7c3e",
    "value": {
        "amount": {"kind": "exact", "low": "475", "high": "475", "unit": "USD"},
        "basis": "total",
    },
    "source": "report-aaaaaa",
    "on": {"edtf": "2025-04"},
    "said_by": {"kind": "unnamed", "descriptor": "a person"},
    "standing": {"kind": "rejected", "reason": "corrected", "on": "2025-05-01"},
    "recorded": "2026-11-22T12:00:00Z",
}
BID = {
    "id": "bid-aaaaaa",
    "bidder": "alpha-aaaaaa",
    "kind": "offer",
    "round": 2,
    "made_on": [{"id": "q2w7n4dk3a", "value": {"edtf": "2025", "words": "in 2025"}}],
    "price": [CLAIM, {**CLAIM, "id": "aaaaaaaaaa"}],
    "terms": [
        {
            "id": "bbbbbbbbbb",
            "value": {"id": "fee-aaaaaa", "kind": "break_fee", "from": ["a-aaaaaa"]},
        }
    ],
}
BIDDER = {
    "id": "alpha-aaaaaa",
    "contest": "sale-aaaaaa",
    "name": "Alpha",
    "members": [
        {
            "id": "member-aaaaaa",
            "party": "a-aaaaaa",
            "share": [{"id": "cccccccccc", "value": {"kind": "undisclosed"}}],
        }
    ],
}
SOURCE = {
    "id": "report-aaaaaa",
    "kind": "wire",
    "derives_from": [{"source": "a-aaaaaa"}, {"source": "b-aaaaaa", "how": "cites"}],
    "published": {"edtf": "2025-04-03"},
}
PARTY = {"id": "a-aaaaaa", "name": "Ä", "aliases": ["A", "B"], "notes": '„so“: \\ "'}
BOOK: dict[str, dict[str, Any]] = {
    "meta": META,
    "bids": {"3": BID, "7": {**BID, "id": "bid-bbbbbb"}},
    "bidders": {"1": BIDDER},
    "sources": {"1": SOURCE},
    "parties": {"2": PARTY},
}

plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8"), max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text('abc:"\\ü', max_size=4), inner, max_size=3)
    ),
    max_leaves=6,
)
# Of no form that any field of a record has.
nonsense = st.dictionaries(st.just("odd"), plain, min_size=1) | st.lists(
    st.lists(plain, max_size=1), min_size=1, max_size=2
)


def _places(node: Json, found: list[Any]) -> list[Any]:
    """All objects and lists of a document, the document first."""
    if isinstance(node, dict | list):
        found.append(node)
        for child in node.values() if isinstance(node, dict) else node:
            _places(child, found)
    return found


@st.composite
def damaged_books(draw: st.DrawFn) -> dict[str, Any]:
    """A book with unknown fields and nonsense at any depth."""
    book = deepcopy(BOOK)
    for _ in range(draw(st.integers(1, 4))):
        table = draw(st.sampled_from(sorted(set(book) - {"meta"})))
        document = book[table][draw(st.sampled_from(sorted(book[table])))]
        place = draw(st.sampled_from(_places(document, [])))
        value = draw(plain if draw(st.booleans()) else nonsense)
        if isinstance(place, list):
            position = draw(st.integers(0, len(place)))
            place.insert(position, draw(nonsense))
        elif draw(st.booleans()) or not place:
            place[draw(st.text("xyz:é", min_size=1, max_size=5))] = value
        else:
            name = draw(st.sampled_from(sorted(place)))
            place[name] = draw(nonsense)
    if draw(st.booleans()):
        book["later"] = {"5": draw(st.dictionaries(st.text("k", max_size=2), plain))}
    if draw(st.booleans()):
        book["meta"]["2"] = draw(plain)
        book["meta"]["1"]["more"] = draw(plain)
    return book


def read(book: Json) -> Content:
    return Content(json.dumps(book).encode())


def write(content: Content, tables: Tables) -> Json:
    return json.loads(b"".join(content.layout.pieces(tables)))


@settings(max_examples=1000, deadline=None)
@given(damaged_books())
def test_any_valid_book_survives_reading_and_writing(
    counts: Counter[str], book: dict[str, Any]
) -> None:
    counts["round trips"] += 1
    content = read(book)
    assert write(content, content.tables()) == book


@given(damaged_books())
def test_every_part_goes_back_to_its_place_when_its_record_is_written_anew(
    book: dict[str, Any],
) -> None:
    content = read(book)
    ids = content.layout.tables["bids"].slots
    for number in book["bids"]:
        record = content.records["bids"].get(ids[number] or "")
        if record is None:
            continue
        written = json.loads(write_record(record))
        assert _without_empty(written) == _without_empty(book["bids"][number])


@given(damaged_books())
def test_an_edit_beside_the_damage_leaves_the_damage(book: dict[str, Any]) -> None:
    content = read(book)
    tables = content.tables()
    changed = {}
    for bid_id, bid in tables.bids.items():
        after = msgspec.structs.replace(bid, supersedes="other-aaaaaa")
        tables = tables.apply([Change("bids", bid_id, bid, after)])
        changed[bid_id] = content.layout.tables["bids"].numbers[bid_id]
    again = write(content, tables)
    for number in changed.values():
        expected = deepcopy(book["bids"][number])
        if "supersedes" not in expected:
            assert again["bids"][number].pop("supersedes") == "other-aaaaaa"
        else:
            again["bids"][number]["supersedes"] = expected["supersedes"]
        assert _without_empty(again["bids"][number]) == _without_empty(expected)


def _without_empty(node: Json) -> Json:
    """A document without what is left out when a record is written: empty values."""
    if isinstance(node, dict):
        inner = {name: _without_empty(value) for name, value in node.items()}
        return {n: v for n, v in inner.items() if v not in (None, "", [], {}, False)}
    if isinstance(node, list):
        return [_without_empty(value) for value in node]
    return node


def test_a_claim_that_can_not_be_read_leaves_the_others_readable() -> None:
    bad = {**CLAIM, "id": "zzzzzzzzzz", "value": {"amount": "much"}}
    content = read({"meta": META, "bids": {"1": {**BID, "price": [bad, CLAIM]}}})
    bid = content.tables().bids["bid-aaaaaa"]
    assert [claim.id for claim in bid.price] == ["x5hp2m7c3e"]
    assert [part.path for part in bid.kept] == [("price", "0")]
    (problem,) = problems_of(content.tables())
    assert (problem.key, problem.field, problem.damage) == (
        "unreadable_claim",
        "price",
        True,
    )


def test_a_claim_with_an_odd_standing_is_not_read_as_if_it_had_none() -> None:
    odd = {**CLAIM, "standing": {"kind": "rejected!"}}
    bid = read({"meta": META, "bids": {"1": {**BID, "price": [odd]}}}).tables().bids
    assert bid["bid-aaaaaa"].price == ()


def test_an_amount_that_contradicts_itself_is_kept_as_it_stands() -> None:
    odd = deepcopy(CLAIM)
    odd["value"] = {
        "amount": {"kind": "range", "low": "9", "high": "1"},
        "basis": "total",
    }
    document = {**BID, "price": [odd]}
    bid = read({"meta": META, "bids": {"1": document}}).tables().bids["bid-aaaaaa"]
    assert not bid.price
    assert "above" in bid.kept[0].reason
    assert json.loads(write_record(bid)) == document


def test_an_unknown_field_travels_inside_its_claim() -> None:
    claim = {**CLAIM, "mood": "hopeful"}
    bid = (
        read({"meta": META, "bids": {"1": {**BID, "price": [claim]}}})
        .tables()
        .bids["bid-aaaaaa"]
    )
    assert bid.kept == (Kept(("price", "#x5hp2m7c3e", "mood"), '"hopeful"'),)
    (problem,) = problems_of(Tables.of([bid]))
    assert (problem.key, problem.damage) == ("unknown_field", False)


def test_kept_is_never_a_field_of_the_file() -> None:
    party = {**PARTY, "kept": [{"path": ["name"], "text": "1"}]}
    record = read({"meta": META, "parties": {"1": party}}).tables().parties["a-aaaaaa"]
    assert [part.path for part in record.kept] == [("kept",)]
    assert json.loads(write_record(record)) == party
    assert b'"kept"' not in write_record(Party(id="a-aaaaaa", name="A"))


@pytest.mark.parametrize(
    "document",
    [
        {"name": "no id"},
        {"id": 5, "name": "A"},
        {"id": "a-aaaaaa"},
        {"id": "a-aaaaaa", "name": ["A"]},
        "a text",
        None,
        [],
    ],
)
def test_a_record_without_identity_is_kept_whole(document: Json) -> None:
    content = read({"meta": META, "parties": {"4": document, "5": PARTY}})
    (kept,) = content.tables().unreadable
    assert (kept.table, kept.number) == ("parties", "4")
    assert json.loads(kept.text) == document
    (problem,) = problems_of(content.tables())
    assert (problem.key, problem.id, problem.damage) == ("unreadable_record", "4", True)


def test_a_second_record_with_an_id_is_kept_whole() -> None:
    book = {"meta": META, "parties": {"1": PARTY, "2": {**PARTY, "name": "Other"}}}
    content = read(book)
    assert content.tables().parties["a-aaaaaa"].name == "Ä"
    assert [kept.number for kept in content.tables().unreadable] == ["2"]
    assert write(content, content.tables()) == book


def test_an_unreadable_bid_names_its_contest() -> None:
    bid = {"id": "bid-aaaaaa", "bidder": "alpha-aaaaaa"}
    content = read({"meta": META, "bids": {"1": bid}, "bidders": {"1": BIDDER}})
    (problem,) = problems_of(content.tables())
    assert problem.contest == "sale-aaaaaa"


def test_a_table_that_is_not_known_is_one_problem_without_damage() -> None:
    content = read({"meta": META, "later": {"1": {}, "2": {}}})
    (problem,) = problems_of(content.tables())
    assert (problem.key, problem.table) == ("unknown_table", "later")
    assert problem.values == (("count", "2"),)
    assert not problem.damage


def test_new_records_get_numbers_behind_all_others() -> None:
    content = read({"meta": META, "bids": {"9": BID, "12": {"bad": 1}}})
    tables = content.tables()
    new = Bid(id="new-aaaaaa", bidder="x-aaaaaa", kind="talks")
    tables = tables.apply([Change("bids", new.id, None, new)])
    assert list(write(content, tables)["bids"]) == ["9", "12", "13"]


def test_a_record_that_comes_back_gets_its_old_place() -> None:
    content = read({"meta": META, **{k: BOOK[k] for k in ("bids",)}})
    tables = content.tables()
    bid = tables.bids["bid-aaaaaa"]
    gone = tables.apply([Change("bids", bid.id, bid, None)])
    assert list(write(content, gone)["bids"]) == ["7"]
    back = gone.apply([Change("bids", bid.id, None, bid)])
    assert list(write(content, back)["bids"]) == ["3", "7"]


def test_all_tables_and_types_of_the_domain_are_read(sale: Tables) -> None:
    assert set(TABLES) == set(RECORD_TYPES)
    book: dict[str, Any] = {"meta": META}
    for table in TABLES:
        book[table] = {
            str(number): json.loads(write_record(record))
            for number, record in enumerate(sale.table(table).values(), 1)
        }
    tables = read(book).tables()
    assert tables == sale
    assert not problems_of(tables)
