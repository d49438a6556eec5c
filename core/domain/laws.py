"""Laws: what an edit may not make worse. All else is a problem, shown and no bar.

A record can be written and read again as it is, under its own id; ids have their form
and are given once; what is named is there, and of the right kind; nothing follows from
itself. Whatever was broken before an edit may stay broken.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from core.domain.cycles import new_cycles
from core.domain.errors import LawBrokenError
from core.domain.identifiers import is_claim_id, is_record_id
from core.domain.records import AnyRecord, table_of
from core.domain.references import Owned, mentions, owned_ids, references
from core.domain.shapes import CLAIMS
from core.domain.tables import Change, Tables

KindOf = Callable[[str], str | None]


class BrokenRecordError(LawBrokenError):
    """A record that would not be the same when read again."""

    key = "broken_record"
    english = "This can't be stored: {reason}"


class WrongPlaceError(LawBrokenError):
    """A record under another id, or in another table, than its own."""

    key = "wrong_place"
    english = "{id} does not belong in {table}."


class IdFormError(LawBrokenError):
    """An id that does not have the form of one."""

    key = "id_form"
    english = "“{id}” is not a valid id."


class IdTakenError(LawBrokenError):
    """An id that something else in the book has."""

    key = "id_taken"
    english = "The id {id} is taken already."


class NothingThereError(LawBrokenError):
    """A reference to something that is not there, or is something else."""

    key = "nothing_there"
    english = "“{id}” is not in the book, or is something else than {field} needs."


class StillNeededError(LawBrokenError):
    """Something is removed that other records still name."""

    key = "still_needed"
    english = "{id} can't be removed: {by} still refers to it."


class CycleError(LawBrokenError):
    """Something would follow from itself."""

    key = "cycle"
    english = "{id} would lead back to itself by {field}."


def check(changes: Iterable[Change], tables: Tables, kind_of: KindOf) -> None:
    """Refuse changes that make something worse.

    Args:
        changes: What the edit does, one change for each record.
        tables: The tables after the edit.
        kind_of: What an id named before the edit: a table, claims, terms, members or
            perimeters; none for an unknown one.

    Raises:
        LawBrokenError: The first law that is broken.
    """
    for _, error in broken_laws(changes, tables, kind_of):
        raise error


def broken_laws(
    changes: Iterable[Change], tables: Tables, kind_of: KindOf
) -> Iterator[tuple[Change, LawBrokenError]]:
    """Each law that some changes break, with the change to blame; see ``check``."""
    changes = tuple(changes)
    for change in changes:
        yield from ((change, error) for error in _broken_alone(change))
    before = _owned(change.before for change in changes)
    after = _owned(change.after for change in changes)
    yield from _broken_ids(changes, before, kind_of)
    yield from _broken_references(changes, before, after, kind_of)
    gone = {one: kind for one, kind in before.items() if one not in after}
    yield from _still_needed(changes, gone, tables)
    for change in changes:
        for field in new_cycles(change, tables):
            yield change, CycleError(id=change.id, field=field)


def _broken_alone(change: Change) -> Iterator[LawBrokenError]:
    record = change.after
    if record is None:
        return
    if record.id != change.id or table_of(record) != change.table:
        yield WrongPlaceError(id=record.id, table=change.table)
    try:
        again = msgspec.json.decode(msgspec.json.encode(record), type=type(record))
    except (msgspec.MsgspecError, ValueError, TypeError, OverflowError) as error:
        yield BrokenRecordError(reason=error)
        return
    if again != record:
        yield BrokenRecordError(
            reason=f"{record.id} would not be read as it is written"
        )


def _owned(records: Iterable[AnyRecord | None]) -> dict[str, str]:
    return {
        one.id: one.kind
        for record in records
        if record is not None
        for one in owned_ids(record)
    }


def _broken_ids(
    changes: Iterable[Change], before: Mapping[str, str], kind_of: KindOf
) -> Iterator[tuple[Change, LawBrokenError]]:
    given: set[str] = set()
    for change in changes:
        old = set(owned_ids(change.before)) if change.before is not None else set()
        new = owned_ids(change.after) if change.after is not None else []
        for one in new:
            kept = one in old
            if one.id in given and not (kept and _twice(change.before, one)):
                yield change, IdTakenError(id=one.id)
            given.add(one.id)
            if kept:
                continue
            if one.id not in before and kind_of(one.id) is not None:
                yield change, IdTakenError(id=one.id)
            if not (is_claim_id if one.kind == CLAIMS else is_record_id)(one.id):
                yield change, IdFormError(id=one.id)


def _twice(record: AnyRecord | None, one: Owned) -> bool:
    return record is not None and owned_ids(record).count(one) > 1


def _broken_references(
    changes: Iterable[Change],
    before: Mapping[str, str],
    after: Mapping[str, str],
    kind_of: KindOf,
) -> Iterator[tuple[Change, LawBrokenError]]:
    def kind_after(named: str) -> str | None:
        return after.get(named) or (None if named in before else kind_of(named))

    old = {
        (one.id, one.kinds)
        for change in changes
        if change.before is not None
        for one in references(change.before)
    }
    for change in changes:
        for one in references(change.after) if change.after is not None else ():
            if one.free or kind_after(one.id) in one.kinds:
                continue
            if (one.id, one.kinds) not in old:
                field = next(s for s in reversed(one.path) if s[0].isalpha())
                yield change, NothingThereError(id=one.id, field=field)


def _still_needed(
    changes: Iterable[Change], gone: Mapping[str, str], tables: Tables
) -> Iterator[tuple[Change, LawBrokenError]]:
    """Removed ids that records still name, the ones that the edit left alone too."""
    if not gone:
        return
    needed = {
        reference.id: record.id
        for _, record in mentions(tables, gone)
        for reference in references(record)
        if reference.id in gone
    }
    for change in changes:
        lost = owned_ids(change.before) if change.before is not None else []
        for one in lost:
            if one.id in needed:
                yield change, StillNeededError(id=one.id, by=needed[one.id])
