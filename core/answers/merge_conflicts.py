"""Conflicts that a merge left in records, as problems until someone settles them."""

from collections.abc import Iterable, Iterator
from itertools import chain
from operator import attrgetter

from core.answers.index import Index
from core.answers.unread import contest_records
from core.domain.label import Problem
from core.domain.records import AnyRecord, Conflict, Contest, table_of
from core.domain.tables import Tables

_LONGEST = 80


def conflicts_in(
    tables: Tables, index: Index, contest: str | None
) -> tuple[Problem, ...]:
    """The conflicts of a contest's records, or of all records; found once."""
    memo = index.memo.setdefault(None, {})
    key = ("conflicts", contest)
    if key not in memo:
        memo[key] = tuple(_conflicts(tables, index, contest))
    found: tuple[Problem, ...] = memo[key]
    return found


def _conflicts(tables: Tables, index: Index, contest: str | None) -> Iterator[Problem]:
    records: Iterable[AnyRecord] = tables.records()
    if contest is not None:
        own = contest_records(tables, index, contest)
        records = chain([tables.contests[contest]], own)
    for record in filter(attrgetter("conflicts"), records):
        for conflict in record.conflicts:
            yield conflict_problem(record, conflict, _contest_of(record, tables))


def conflict_problem(
    record: AnyRecord, conflict: Conflict, contest: str | None = None
) -> Problem:
    """One conflict as a problem (places: from, value, path)."""
    path = conflict.field.split(" ") if conflict.field else []
    key = "merge_conflict"
    if not path:
        key = "removed_elsewhere"
    elif path[-1].startswith("#"):
        key = "part_removed_elsewhere"
    value = conflict.value
    if len(value) > _LONGEST:
        value = f"{value[: _LONGEST - 1]}…"
    return Problem(
        key=key,
        table=table_of(record),
        id=record.id,
        field=next((name for name in reversed(path) if not name.startswith("#")), ""),
        contest=contest,
        values=(("from", conflict.from_), ("value", value), ("path", conflict.field)),
    )


def _contest_of(record: AnyRecord, tables: Tables) -> str | None:
    if isinstance(record, Contest):
        return record.id
    bidder = tables.bidders.get(getattr(record, "bidder", ""))
    found: str | None = getattr(bidder or record, "contest", None)
    return found
