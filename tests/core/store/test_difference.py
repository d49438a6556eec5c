"""The difference between two records is small, exact, and leads both ways."""

from decimal import Decimal

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from core.domain.amount import Amount
from core.domain.claim import Claim
from core.domain.records import AnyRecord, Bid, Bidder, Contest, Member, Perimeter
from core.domain.tables import Change, Tables
from core.store.difference import difference, patch, rebuild, value_at
from core.store.entry import FieldChange, JournalEntry, write_change
from core.store.journal_lines import read_lines, write_line
from tests.core.store.conftest import LABEL, MOMENT

ids = st.sampled_from(["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc", "dddddddddd"])
words = st.sampled_from(["", "a", "ü : b", "c"])


def claims(values: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    claim = st.builds(Claim, id=ids, value=values, quote=words)
    # Now and then one id twice: such lists are compared as a whole.
    return st.lists(claim, max_size=4).map(tuple)


amounts = st.integers(0, 3).map(lambda n: Amount("exact", Decimal(n), Decimal(n)))
members = st.builds(
    Member,
    id=ids,
    party=words,
    role=words,
    standing=claims(words),
    share=claims(amounts),
)
bidders = st.builds(
    Bidder,
    id=st.just("bidder-aaaaaa"),
    contest=words,
    name=words,
    members=st.lists(members, max_size=3).map(tuple),
    formed_from=st.lists(words, max_size=2).map(tuple),
)
bids = st.builds(
    Bid,
    id=st.just("bid-aaaaaa"),
    bidder=words,
    kind=words,
    round=st.none() | st.integers(0, 2),
    stake=claims(amounts),
    scope=claims(words),
    notes=words,
)


def changes_of(before: AnyRecord | None, after: AnyRecord | None) -> list[FieldChange]:
    """The difference, through a line of the journal and back."""
    record = before or after
    assert record is not None
    table = "bids" if isinstance(record, Bid) else "bidders"
    found = difference(Change(table, record.id, before, after))
    written = tuple(map(write_change, found))
    entry = JournalEntry(n=1, at=MOMENT, by="", label=LABEL, written=written)
    (line,) = read_lines(write_line(entry)).lines
    assert isinstance(line, JournalEntry)
    assert line.changes == found
    return list(line.changes)


@given(bids, bids)
def test_a_difference_makes_the_one_of_the_other(before: Bid, after: Bid) -> None:
    changes = changes_of(before, after)
    assert patch(before, changes) == after
    assert patch(after, [change.reversed() for change in changes]) == before


@given(bidders, bidders)
def test_so_it_does_inside_members(before: Bidder, after: Bidder) -> None:
    changes = changes_of(before, after)
    assert patch(before, changes) == after
    assert patch(after, [change.reversed() for change in changes]) == before


@given(bidders, bidders, st.randoms())
def test_the_order_of_the_parts_does_not_matter(
    before: Bidder, after: Bidder, random: st.DataObject
) -> None:
    changes = changes_of(before, after)
    random.shuffle(changes)  # type: ignore[attr-defined]
    assert patch(before, changes) == after


@given(bids)
def test_a_new_or_removed_record_is_whole(bid: Bid) -> None:
    (new,) = changes_of(None, bid)
    assert (new.path, new.before, new.after) == ((), None, bid)
    (removed,) = changes_of(bid, None)
    assert patch(bid, [removed]) is None
    assert changes_of(bid, bid) == []


def test_one_claim_is_one_small_change() -> None:
    one, two = Claim(id="aaaaaaaaaa", value="a"), Claim(id="bbbbbbbbbb", value="b")
    before = Bid(id="bid-aaaaaa", bidder="x", kind="offer", stage=(one, two))
    corrected = msgspec.structs.replace(two, value="c")
    after = msgspec.structs.replace(before, stage=(one, corrected))
    (change,) = changes_of(before, after)
    assert change.path == ("stage", "#bbbbbbbbbb")
    assert (change.before, change.after) == (two, corrected)
    assert value_at(before, change.path) == two
    assert value_at(before, ("stage", "#zzzzzzzzzz")) is None
    assert value_at(None, change.path) is None


def test_one_claim_inside_a_member_is_one_small_change() -> None:
    claim = Claim(id="aaaaaaaaaa", value="announced")
    member = Member(id="member-aaaaaa", party="p")
    before = Bidder(id="bidder-aaaaaa", contest="c", name="B", members=(member,))
    told = msgspec.structs.replace(member, standing=(claim,))
    after = msgspec.structs.replace(before, members=(told,))
    (change,) = changes_of(before, after)
    assert change.path == ("members", "#member-aaaaaa", "standing", "#aaaaaaaaaa")
    assert change.before is None
    assert change.place == 0


def test_two_changes_of_one_field_can_be_taken_back_one_by_one() -> None:
    one, two = Claim(id="aaaaaaaaaa", value="a"), Claim(id="bbbbbbbbbb", value="b")
    empty = Bid(id="bid-aaaaaa", bidder="x", kind="offer")
    first = msgspec.structs.replace(empty, stage=(one,))
    second = msgspec.structs.replace(empty, stage=(one, two))
    added = changes_of(empty, first)
    undone = patch(second, [change.reversed() for change in added])
    assert undone == msgspec.structs.replace(empty, stage=(two,))


def test_what_is_gone_can_not_be_changed() -> None:
    change = FieldChange("bids", "bid-aaaaaa", ("notes",), "", "a")
    assert patch(None, [change]) is None
    bid = Bid(id="bid-aaaaaa", bidder="x", kind="offer")
    gone = FieldChange("bidders", "b", ("members", "#m", "role"), "", "a")
    bidder = Bidder(id="b", contest="c", name="B")
    assert patch(bidder, [gone]) == bidder
    assert patch(bid, [change]) == msgspec.structs.replace(bid, notes="a")


def test_changes_of_fields_become_changes_of_records() -> None:
    contest = Contest(id="c-aaaaaa", title="A", perimeters=(Perimeter("p", "P"),))
    tables = Tables.of([contest])
    after = msgspec.structs.replace(contest, title="B", perimeters=())
    parts = difference(Change("contests", contest.id, contest, after))
    assert rebuild(tables, parts) == (Change("contests", contest.id, contest, after),)
    assert rebuild(tables.apply(rebuild(tables, parts)), parts) == ()
