"""What can't be read in a book, and which contest it concerns."""

from collections.abc import Iterator

from core.answers.index import Index
from core.domain.records import AnyRecord, Figure
from core.domain.tables import Tables, Unreadable


def unread_in(tables: Tables, index: Index, contest: str) -> int:
    """How many records and parts of records of a contest can't be read."""
    memo = index.memo.setdefault(None, {})
    key = ("unread", contest)
    if key not in memo:
        parts = sum(
            bool(kept.reason)
            for record in contest_records(tables, index, contest)
            for kept in record.kept
        )
        memo[key] = parts + sum(
            concerns(tables, index, one, contest) for one in tables.unreadable
        )
    found: int = memo[key]
    return found


def contest_records(tables: Tables, index: Index, contest: str) -> Iterator[AnyRecord]:
    """The records of a contest with the figures about any of them."""
    figures: dict[str, None] = {}
    for record in index.records_of(contest):
        yield record
        figures.update(dict.fromkeys(index.figures_about(record.id)))
    for figure in figures:
        yield tables.figures[figure]


def figures_in(tables: Tables, index: Index, contest: str) -> tuple[Figure, ...]:
    """The figures about any record of a contest; found once."""
    memo = index.memo.setdefault(None, {})
    key = ("figures", contest)
    if key not in memo:
        records = contest_records(tables, index, contest)
        memo[key] = tuple(one for one in records if isinstance(one, Figure))
    found: tuple[Figure, ...] = memo[key]
    return found


def concerns(
    tables: Tables, index: Index, unreadable: Unreadable, contest: str
) -> bool:
    """Whether a record that can't be read may belong to a contest.

    It does if its text names the contest, a bidder or a bid of it; one that names no
    contest's may belong to any.
    """
    named = _named(tables, index, unreadable)
    return not named or contest in named


def _named(tables: Tables, index: Index, unreadable: Unreadable) -> set[str]:
    strings = unreadable.text.split('"')[1::2]
    found = (index.contest_of(one) for one in strings if tables.find(one) is not None)
    return {one for one in found if one is not None}
