"""The part of a book that is exported: its records, claims and sources."""

from collections.abc import Iterator
from typing import Any

import msgspec

from core.answers.parts import claims_of
from core.answers.shown_values import shown_values
from core.domain.records import AnyRecord, Bid, Bidder, Event, Member
from core.domain.references import owned_ids, references, shape_of
from core.domain.shapes import CLAIMS, MEMBERS, Shape
from core.domain.tables import Tables
from core.domain.value import Value
from core.domain.when import When
from core.exchange.exporting.scope import Scope


def sources_in(scope: Scope) -> Iterator[str]:
    """Ids of the sources of what is exported, in the order of the book.

    For all contests these are all that were out by the lens's day, unused ones, too.
    """
    lens = scope.lens
    if scope.contest is not None or lens.clock != "public" or lens.without:
        yield from part(scope).sources
        return
    for source in scope.tables.sources.values():
        published = source.published or When()
        if published.after_day(lens.as_of) != "certain":
            yield source.id


def part(scope: Scope) -> Tables:
    """The records of the contests, as the lens shows them, and all that they name."""
    tables = scope.tables
    found: dict[str, AnyRecord] = {}
    for contest in scope.contests:
        seen = _seen_claims(scope, contest)
        views = scope.field(contest).views
        for record in scope.index.records_of(contest):
            hidden = isinstance(record, Bid) and record.id not in views
            if not hidden and not _unseen(scope, record, seen):
                found.setdefault(record.id, _only(record, shape_of(record), seen))
        for view in scope.figures_of(contest):
            figure = view.figure
            seen.update(one.claim.id for one in view.value.weighed)
            found.setdefault(figure.id, _only(figure, shape_of(figure), seen))
    owned = {one.id for record in found.values() for one in owned_ids(record)}
    for record in found.values():
        found[record.id] = _pointing_at(record, owned, tables)
    _add_named(tables, found)
    ordered = (one.id for one in tables.records() if one.id in found)
    return Tables.of(found[one] for one in ordered)


def _seen_claims(scope: Scope, contest: str) -> set[str]:
    shown = shown_values(scope.tables, scope.index, scope.lens, contest)
    return {one.claim.id for value in shown for one in value.resolved.weighed}


def _unseen(scope: Scope, record: AnyRecord, seen: set[str]) -> bool:
    """Whether the lens hides a record: a bidder of whom nothing is seen, an event."""
    match record:
        case Bidder():
            views = scope.field(record.contest).views
            bids = scope.index.bids_of(record.id)
            known = any(one in views for one in bids)
            reported = any(claim.id in seen for claim in claims_of(record))
            return bool(bids) and not known and not reported
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
        elif one.shape.kind == MEMBERS:
            kept = tuple(
                _only(member, one.shape, seen)
                for member in held
                if _is_reported(member, seen)
            )
        else:
            kept = tuple(
                _only(each, one.shape, seen) if isinstance(each, Value) else each
                for each in held
            )
        if kept != held:
            changed[one.field] = kept
    return msgspec.structs.replace(value, **changed) if changed else value


def _is_reported(member: Member, seen: set[str]) -> bool:
    """Whether something seen is said about a member, or nothing at all."""
    ids = [claim.id for claim in claims_of(member)]
    return not ids or not seen.isdisjoint(ids)


def _pointing_at(record: AnyRecord, owned: set[str], tables: Tables) -> AnyRecord:
    """A record without what it says about records that the lens hides."""
    hidden = {
        one.id
        for one in references(record)
        if one.id not in owned
        and one.id not in tables.parties
        and one.id not in tables.sources
    }
    changed: dict[str, Any] = {}
    for link in shape_of(record).links:
        held = getattr(record, link.field)
        if isinstance(held, tuple):
            kept = tuple(one for one in held if one not in hidden)
            if kept != held:
                changed[link.field] = kept
        elif held in hidden and link.field != "bidder":
            changed[link.field] = None
    return msgspec.structs.replace(record, **changed) if changed else record


def _add_named(tables: Tables, found: dict[str, AnyRecord]) -> None:
    """Add the parties and sources that are named, and what those name in turn."""
    waiting = list(found.values())
    while waiting:
        for one in references(waiting.pop()):
            for named in (tables.parties.get(one.id), tables.sources.get(one.id)):
                if named is not None and named.id not in found:
                    found[named.id] = named
                    waiting.append(named)
