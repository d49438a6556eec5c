"""Two versions of a book are merged, and nothing that anybody wrote is lost."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, TypeAlias

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.claim import Claim
from core.domain.records import (
    TABLES,
    AnyRecord,
    Bid,
    Bidder,
    Conflict,
    Contest,
    Kept,
    Member,
    Party,
    Perimeter,
    Source,
)
from core.domain.references import owned_ids, references
from core.domain.tables import Change, Tables
from core.store.difference import difference, value_at
from core.store.merging.records import Origin, merge_record
from core.store.merging.settling import keep_ours, take_theirs
from core.store.merging.tables import Merged, merge_tables
from tests.core.store.versions import versions_of

# A value of plain JSON.
Json: TypeAlias = Any
MERGER = Origin()
Path = tuple[str, ...]
Versions = tuple[Tables, Tables, Tables]
triples = st.integers(0, 2**40).map(versions_of)
CLAIM = Claim(id="aaaaaaaaaa", value="a", quote="'a'")
BID = Bid(id="bid-aaaaaa", bidder="b-aaaaaa", kind="offer", stage=(CLAIM,))


def merge(base: Tables, ours: Tables, theirs: Tables) -> Merged:
    return merge_tables(base, ours, theirs, MERGER)


def with_stage(*claims: Claim[str], **fields: object) -> Bid:
    return msgspec.structs.replace(BID, stage=claims, **fields)


def said(**fields: object) -> Claim[str]:
    return msgspec.structs.replace(CLAIM, **fields)


def leaves(node: Json, name: str = "") -> Iterator[tuple[str, Any]]:
    """The values in a record, each with the name of its field."""
    if isinstance(node, dict):
        for key, inner in node.items():
            if key not in ("id", "from", "at"):
                yield from leaves(inner, key)
    elif isinstance(node, list | tuple):
        for inner in node:
            yield from leaves(inner, name)
    else:
        yield name, node


def written(record: AnyRecord | None) -> set[tuple[str, Any]]:
    """All that stands in a record and in its conflicts."""
    if record is None:
        return set()
    found = set(leaves(msgspec.to_builtins(record)))
    for conflict in record.conflicts:
        name = [one for one in conflict.field.split(" ") if one[:1] != "#"][-1]
        found |= set(leaves(msgspec.json.decode(conflict.value), name))
    return found


def all_ids(tables: Tables) -> set[tuple[str, str]]:
    return {(table, i) for table in TABLES for i in tables.table(table)}


@settings(max_examples=1000, deadline=None)
@given(triples)
def test_whatever_either_side_wrote_is_there_or_a_conflict(
    counts: Counter[str], versions: Versions
) -> None:
    assert_merged_rightly(versions)
    counts["merge triples"] += 1


@pytest.mark.long
@pytest.mark.timeout(1200)
@settings(max_examples=50_000, deadline=None)
@given(triples)
def test_so_it_is_in_many_more_versions(
    counts: Counter[str], versions: Versions
) -> None:
    assert_merged_rightly(versions)
    counts["merge triples"] += 1


def assert_merged_rightly(versions: Versions) -> None:
    base, ours, theirs = versions
    merged = merge(base, ours, theirs)
    for table, record_id in all_ids(ours) | all_ids(theirs):
        old = written(base.get(table, record_id))
        here = written(merged.tables.get(table, record_id))
        for side in (ours, theirs):
            assert written(side.get(table, record_id)) - old <= here
    assert_no_edit_was_removed_silently(versions, merged.tables)
    again = merge(base, merged.tables, theirs)
    assert again.changes == ()
    assert not again.conflicts
    other_way = merge(base, theirs, ours)
    assert plain(merged.tables) == plain(other_way.tables)
    assert_ids_are_unique_and_known(versions, merged.tables)


def assert_no_edit_was_removed_silently(versions: Versions, merged: Tables) -> None:
    base, *sides = versions
    for table, record_id in all_ids(base):
        before = base.get(table, record_id)
        after = [side.get(table, record_id) for side in sides]
        now = merged.get(table, record_id)
        if None in after:
            edited = any(one not in (None, before) for one in after)
            marks = [one.field for one in now.conflicts] if now else []
            assert not edited or "" in marks
            continue
        assert now is not None
        assert before is not None
        parts = [
            {change.path: change for change in difference(
                Change(table, record_id, before, one)
            )}
            for one in after
        ]  # fmt: skip
        for one, other in (parts, parts[::-1]):
            for path, change in one.items():
                removed = path[-1][:1] == "#" and change.after is None
                if removed and path in other and other[path].after is not None:
                    assert_kept_and_marked(now, path, other[path].after)


def assert_kept_and_marked(record: AnyRecord, path: Path, part: Json) -> None:
    """The part is there and a conflict names it, by its id or one given to it since."""
    now = value_at(record, path[:-1])
    same = [one.id for one in now if one.id == part.id or renamed(one, part)]
    marks = {one.field for one in record.conflicts if one.value == "null"}
    assert {" ".join((*path[:-1], f"#{one}")) for one in same} & marks


def renamed(one: Json, other: Json) -> bool:
    return isinstance(one, Claim) and one == msgspec.structs.replace(other, id=one.id)


def assert_ids_are_unique_and_known(versions: Versions, merged: Tables) -> None:
    def ids(tables: Tables) -> list[str]:
        return [one.id for record in tables.records() for one in owned_ids(record)]

    def dangling(tables: Tables) -> set[str]:
        known = set(ids(tables))
        return {
            reference.id
            for record in tables.records()
            for reference in references(record)
            if reference.id not in known
        }

    assert len(ids(merged)) == len(set(ids(merged)))
    assert dangling(merged) <= set().union(*map(dangling, versions))


def plain(tables: Tables) -> dict[tuple[str, str], Any]:
    """A merged book without saying whose version came first."""
    return {
        (table, record_id): _plain(tables.table(table)[record_id])
        for table, record_id in all_ids(tables)
    }


def _plain(record: AnyRecord) -> Json:
    scalars = {}
    marks = set()
    for conflict in record.conflicts:
        path = tuple(conflict.field.split(" ")) if conflict.field else ()
        if not path or path[-1].startswith("#"):
            # A claim that was moved may have got another id.
            marks.add(tuple(name[:1] if name[:1] == "#" else name for name in path))
            continue
        current = msgspec.json.encode(value_at(record, path)).decode()
        scalars[path] = sorted([current, conflict.value])
    document = _unordered(msgspec.to_builtins(record), (), set(scalars))
    return document, scalars, marks


def _unordered(node: Json, path: tuple[str, ...], left_out: set[Any]) -> Json:
    if isinstance(node, dict):
        return {
            key: _unordered(inner, (*path, key), left_out)
            for key, inner in node.items()
            if (*path, key) not in left_out
            and key != "conflicts"
            and not (key == "id" and path)
        }
    if isinstance(node, list | tuple):
        inner = [
            _unordered(
                one,
                (*path, f"#{one['id']}") if isinstance(one, dict) and "id" in one
                else path,
                left_out,
            )
            for one in node
        ]  # fmt: skip
        return sorted(inner, key=repr)
    return node


@settings(max_examples=100, deadline=None)
@given(triples)
def test_where_one_side_did_nothing_the_other_one_is_taken(versions: Versions) -> None:
    base, ours, theirs = versions
    assert merge(base, ours, base).changes == ()
    assert merge(base, ours, ours).changes == ()
    merged = merge(base, base, theirs).tables
    assert {*merged.records()} == {*theirs.records()}


def test_claims_of_both_sides_are_kept() -> None:
    one, two = said(id="bbbbbbbbbb", value="b"), said(id="cccccccccc", value="c")
    merged = merge_record(BID, with_stage(CLAIM, one), with_stage(CLAIM, two), MERGER)
    assert merged == with_stage(CLAIM, one, two)


def test_a_claim_that_both_changed_stands_twice_side_by_side() -> None:
    ours, theirs = said(value="b"), said(value="c", quote="'c'")
    merged = merge_record(BID, with_stage(ours), with_stage(theirs), MERGER)
    assert isinstance(merged, Bid)
    kept, beside = merged.stage
    assert kept == ours
    assert msgspec.structs.replace(beside, id=CLAIM.id) == theirs
    assert not merged.conflicts
    again = merge_record(BID, merged, with_stage(theirs), MERGER)
    assert again == merged


def test_different_fields_of_one_claim_are_put_together() -> None:
    ours, theirs = said(value="b", quote="'b'"), said(locator="page 3")
    merged = merge_record(BID, with_stage(ours), with_stage(theirs), MERGER)
    assert merged == with_stage(said(value="b", quote="'b'", locator="page 3"))


def test_a_number_and_the_words_it_stands_in_are_one_unit() -> None:
    ours, theirs = said(value="b"), said(quote="'c'")
    merged = merge_record(BID, with_stage(ours), with_stage(theirs), MERGER)
    assert isinstance(merged, Bid)
    assert len(merged.stage) == 2


def test_a_field_without_claims_keeps_ours_and_lists_theirs() -> None:
    ours, theirs = with_stage(CLAIM, notes="o"), with_stage(CLAIM, notes="t")
    merged = merge_record(BID, ours, theirs, MERGER)
    assert merged.notes == "o"
    (conflict,) = merged.conflicts
    assert (conflict.field, conflict.value) == ("notes", '"t"')
    assert conflict.from_ == "theirs"
    assert keep_ours(merged, conflict) == ours
    assert take_theirs(merged, conflict) == theirs


def test_a_removed_claim_that_the_other_side_changed_stays_and_is_marked() -> None:
    merged = merge_record(BID, with_stage(), with_stage(said(value="b")), MERGER)
    assert isinstance(merged, Bid)
    assert merged.stage == (said(value="b"),)
    (conflict,) = merged.conflicts
    assert (conflict.field, conflict.value) == ("stage #aaaaaaaaaa", "null")
    assert take_theirs(merged, conflict) == with_stage()


def test_a_removed_record_that_the_other_side_changed_stays_and_is_marked() -> None:
    base = Tables.of([Party(id="a-aaaaaa", name="A")])
    theirs = Tables.of([Party(id="a-aaaaaa", name="B")])
    for merged in (merge(base, Tables(), theirs), merge(base, theirs, Tables())):
        party = merged.tables.parties["a-aaaaaa"]
        assert party.name == "B"
        (conflict,) = party.conflicts
        assert (conflict.field, conflict.value) == ("", "null")
        assert take_theirs(party, conflict) is None
    assert merge(base, Tables(), base).tables == Tables()


def test_a_source_that_one_side_removed_and_the_other_cites_stays() -> None:
    source = Source(id="source-aaaaaa", kind="wire")
    base = Tables.of([BID, source])
    ours = Tables.of(
        [with_stage(CLAIM, said(id="bbbbbbbbbb", source=source.id)), source]
    )
    merged = merge(base, ours, Tables.of([BID]))
    assert merged.tables.sources[source.id].conflicts[0].field == ""
    assert merge(base, Tables.of([BID]), ours).tables.sources.keys() == {source.id}


def test_a_perimeter_that_one_side_removed_and_the_other_names_stays() -> None:
    whole = Contest(id="c-aaaaaa", title="C", perimeters=(Perimeter("p-aaaaaa", "P"),))
    bare = msgspec.structs.replace(whole, perimeters=())
    scoped = msgspec.structs.replace(
        BID, scope=(Claim(id="sssssssssa", value="p-aaaaaa"),)
    )
    merged = merge(Tables.of([whole, BID]), Tables.of([bare, BID]),
                   Tables.of([whole, scoped]))  # fmt: skip
    contest = merged.tables.contests["c-aaaaaa"]
    assert contest.perimeters == whole.perimeters
    assert [one.field for one in contest.conflicts] == ["perimeters #p-aaaaaa"]


def test_a_claim_that_one_side_moved_and_the_other_changed_has_two_ids() -> None:
    other = Bid(id="other-aaaaaa", bidder="b-aaaaaa", kind="offer")
    base = Tables.of([BID, other])
    moved = Tables.of([with_stage(), msgspec.structs.replace(other, stage=(CLAIM,))])
    changed = Tables.of([with_stage(said(value="b")), other])
    for sides in ((moved, changed), (changed, moved)):
        merged = merge(base, *sides).tables
        ids = [claim.id for bid in merged.bids.values() for claim in bid.stage]
        assert len(ids) == len(set(ids)) == 2


def test_two_sides_together_do_not_lead_in_a_circle() -> None:
    one, two = (Party(id=f"{i}-aaaaaa", name=i) for i in "ab")
    ours = [msgspec.structs.replace(one, same_as=two.id), two]
    theirs = [one, msgspec.structs.replace(two, same_as=one.id)]
    merged = merge(Tables.of([one, two]), Tables.of(ours), Tables.of(theirs)).tables
    assert merged.parties["a-aaaaaa"].same_as == "b-aaaaaa"
    assert merged.parties["b-aaaaaa"].same_as is None
    (conflict,) = merged.parties["b-aaaaaa"].conflicts
    assert (conflict.field, conflict.value) == ("same_as", '"a-aaaaaa"')


def test_what_neither_side_can_read_is_kept_of_both() -> None:
    def kept(*parts: tuple[str, str]) -> Bid:
        return with_stage(
            CLAIM, kept=tuple(Kept((name,), text) for name, text in parts)
        )

    base = kept(("x", "1"), ("y", "1"))
    merged = merge_record(base, kept(("x", "2"), ("z", "1")), kept(("x", "3")), MERGER)
    assert {(part.path, part.text) for part in merged.kept} == {
        (("x",), "2"),
        (("z",), "1"),
    }
    assert [(one.field, one.value) for one in merged.conflicts] == [("x", "3")]


def test_a_conflict_that_one_side_settled_is_settled() -> None:
    conflict = Conflict(field="notes", value='"t"', from_="theirs")
    base = msgspec.structs.replace(BID, conflicts=(conflict,))
    theirs = msgspec.structs.replace(base, kind="talks")
    merged = merge_record(base, BID, theirs, MERGER)
    assert merged == msgspec.structs.replace(BID, kind="talks")


def test_roles_of_one_member_are_a_conflict_with_its_place() -> None:
    def bidder(role: str) -> Bidder:
        member = Member(id="m-aaaaaa", party="p-aaaaaa", role=role)
        return Bidder(id="b-aaaaaa", contest="c", name="B", members=(member,))

    merged = merge_record(bidder("lead"), bidder("lender"), bidder("adviser"), MERGER)
    assert isinstance(merged, Bidder)
    assert merged.members[0].role == "lender"
    (conflict,) = merged.conflicts
    assert conflict.field == "members #m-aaaaaa role"
    assert take_theirs(merged, conflict) == bidder("adviser")


@pytest.mark.parametrize(
    ("count", "of", "many"),
    [(20, 40, False), (21, 80, True), (21, 84, False), (40, 40, True)],
)
def test_removing_many_records_is_said(count: int, of: int, many: bool) -> None:
    base = Tables.of(Party(id=f"p{n}-aaaaaa", name="P") for n in range(of))
    theirs = base.apply(
        Change("parties", party, None, None) for party in [*base.parties][:count]
    )
    merged = merge(base, base, theirs)
    assert (merged.removed, merged.of) == (count, of)
    assert merged.removes_many == many
    kept = merge_tables(base, base, theirs, MERGER, keep_removed=True)
    assert kept.changes == ()
    assert kept.removed == 0
