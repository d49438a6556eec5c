"""The part of a book that is exported: its records, claims and sources."""

from collections.abc import Iterator
from typing import Any

import msgspec

from core.answers.shown_values import shown_values
from core.answers.unread import contest_records
from core.domain.records import AnyRecord, Bidder, Event, table_of
from core.domain.references import references, shape_of
from core.domain.shapes import CLAIMS, Shape
from core.domain.tables import Tables
from core.domain.value import Value
from core.exchange.exporting.scope import Scope


def sources_in(scope: Scope) -> Iterator[str]:
    """Ids of the sources of what is exported, in the order of the book."""
    if scope.contest is None:
        yield from scope.tables.sources
        return
    yield from part(scope).sources


def part(scope: Scope) -> Tables:
    """The records of the contests, as the lens shows them, and all that they name."""
    tables = scope.tables
    found: dict[str, AnyRecord] = {}
    for contest in scope.contests:
        seen = _seen_claims(scope, contest)
        views = scope.field(contest).views
        for record in contest_records(tables, scope.index, contest):
            hidden = table_of(record) == "bids" and record.id not in views
            if not hidden and not _unseen(scope, record):
                found.setdefault(record.id, _only(record, shape_of(record), seen))
        for view in scope.figures_of(contest):
            figure = view.figure
            seen.update(one.claim.id for one in view.value.weighed)
            found.setdefault(figure.id, _only(figure, shape_of(figure), seen))
    _add_named(tables, found)
    ordered = (one.id for one in tables.records() if one.id in found)
    return Tables.of(found[one] for one in ordered)


def _seen_claims(scope: Scope, contest: str) -> set[str]:
    shown = shown_values(scope.tables, scope.index, scope.lens, contest)
    return {one.claim.id for value in shown for one in value.resolved.weighed}


def _unseen(scope: Scope, record: AnyRecord) -> bool:
    """Whether the lens hides a record: a bidder without a seen bid, a later event."""
    match record:
        case Bidder():
            views = scope.field(record.contest).views
            bids = scope.index.bids_of(record.id)
            return bool(bids) and not any(one in views for one in bids)
        case Event():
            seen_from = scope.moment.sight.event_seen_from(record)
            return seen_from is not None and seen_from > scope.lens.as_of
    return False


def _only(value: Any, shape: Shape, seen: set[str]) -> Any:  # noqa: ANN401 (any record or part of one)
    """A record, or a part of one, with the claims that are seen."""
    changed: dict[str, Any] = {}
    for one in shape.parts:
        held = getattr(value, one.field)
        if not isinstance(held, tuple):
            continue
        if one.shape.kind == CLAIMS:
            kept = tuple(claim for claim in held if claim.id in seen)
        else:
            kept = tuple(
                _only(each, one.shape, seen) if isinstance(each, Value) else each
                for each in held
            )
        if kept != held:
            changed[one.field] = kept
    return msgspec.structs.replace(value, **changed) if changed else value


def _add_named(tables: Tables, found: dict[str, AnyRecord]) -> None:
    """Add the parties and sources that are named, and what those name in turn."""
    waiting = list(found.values())
    while waiting:
        for one in references(waiting.pop()):
            for named in (tables.parties.get(one.id), tables.sources.get(one.id)):
                if named is not None and named.id not in found:
                    found[named.id] = named
                    waiting.append(named)
