"""All reported values that a contest shows through a lens, each with its claims."""

from collections.abc import Iterable, Iterator
from typing import Any

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.parts import CLAIM_FIELDS, claims_of
from core.answers.resolve import (
    currency_to_assume,
    dossier_of,
    moment_of,
    resolve_field,
    resolve_member,
)
from core.answers.resolved import Resolved
from core.answers.weigh import Moment
from core.domain.price import Term
from core.domain.records import AnyRecord, Bid, Bidder, Contest, Event, Figure
from core.domain.tables import Tables
from core.domain.value import Value

_PLAIN_FIELDS = ("made_on", "stage", "stake", "scope", "binding")


class ShownValue(Value, frozen=True, kw_only=True):
    """One value, and where it belongs.

    Attributes:
        table: Table of the record.
        record: Id of the record.
        member: Id of the member, for a value of one.
        resolved: What it comes to.
    """

    table: str
    record: str
    member: str | None = None
    resolved: Resolved[Any]

    @property
    def key(self) -> str:
        """What tells it from all other values of the book."""
        resolved = self.resolved
        return "/".join((self.member or self.record, resolved.field, *resolved.measure))


def shown_values(
    tables: Tables,
    index: Index,
    lens: Lens,
    contest: str,
    *,
    assume_currency: bool | None = None,
    of: frozenset[str] | None = None,
) -> Iterator[ShownValue]:
    """The seen values of a contest, its bidders, bids, events and figures.

    Args:
        tables: The book.
        index: Its index.
        lens: The lens.
        contest: Id of the contest.
        assume_currency: See ``resolve_price``.
        of: Ids of the records to look at; none for all of the contest.
    """
    assumed = currency_to_assume(tables.contests.get(contest), assume_currency)
    maker = _Maker(tables, index, lens, assumed)
    figures: dict[str, None] = {}
    for record in index.records_of(contest):
        for one in _can_have_figures(record):
            figures.update(dict.fromkeys(index.figures_about(one)))
        if of is None or record.id in of:
            yield from maker.of(record)
    for one in figures:
        if of is None or one in of:
            yield from maker.of(tables.figures[one])


def values_of(
    tables: Tables,
    index: Index,
    lens: Lens,
    record: AnyRecord,
    assumed: str | None = None,
) -> tuple[ShownValue, ...]:
    """The seen values of one record.

    Args:
        tables: The book.
        index: Its index.
        lens: The lens.
        record: The record.
        assumed: The currency that a price without one is taken in.
    """
    return tuple(_Maker(tables, index, lens, assumed).of(record))


class _Maker:
    """Resolves the values of records through one lens."""

    def __init__(
        self, tables: Tables, index: Index, lens: Lens, assumed: str | None
    ) -> None:
        self._tables, self._index, self._lens = tables, index, lens
        self._assumed = assumed
        self._moment = moment_of(tables, index, lens)

    def of(self, record: AnyRecord) -> Iterator[ShownValue]:
        match record:
            case Bid():
                yield from self._bid(record)
            case Bidder():
                yield from self._members(record)
            case Event():
                yield from self._event(record)
            case Figure():
                yield from self._plain("figures", record)
            case Contest():
                yield from self._plain("contests", record)

    def _bid(self, bid: Bid) -> Iterator[ShownValue]:
        dossier = dossier_of(self._tables, self._index, bid, self._lens, self._assumed)
        moment: Moment = self._moment
        if dossier.seen_from is not None and dossier.seen_from > moment.as_of:
            return
        results = [
            *dossier.prices(moment),
            *(dossier.one(field, moment) for field in _PLAIN_FIELDS),
            *dossier.terms(moment),
        ]
        yield from _known("bids", bid.id, results)

    def _members(self, bidder: Bidder) -> Iterator[ShownValue]:
        for member in bidder.members:
            if not any(True for _ in claims_of(member)):
                continue
            view = resolve_member(self._tables, self._index, bidder, member, self._lens)
            results = (view.standing, view.share, view.since, view.until)
            yield from _known("bidders", bidder.id, results, member.id)

    def _event(self, event: Event) -> Iterator[ShownValue]:
        seen_from = self._moment.sight.event_seen_from(event)
        if seen_from is None or seen_from <= self._moment.as_of:
            yield from self._plain("events", event)

    def _plain(
        self, table: str, record: Event | Figure | Contest
    ) -> Iterator[ShownValue]:
        results = [
            resolve_field(self._tables, self._index, record, field, self._lens)
            for field in CLAIM_FIELDS[type(record)]
            if getattr(record, field)
        ]
        yield from _known(table, record.id, results)


def _known(
    table: str,
    record: str,
    results: Iterable[Resolved[Any]],
    member: str | None = None,
) -> Iterator[ShownValue]:
    """The values that something is said about."""
    for resolved in results:
        if resolved.weighed:
            yield ShownValue(
                table=table, record=record, member=member, resolved=resolved
            )


def _can_have_figures(record: AnyRecord) -> Iterator[str]:
    """Ids of a record, and of its parts, that figures may be about."""
    yield record.id
    match record:
        case Contest():
            yield from (one.id for one in record.perimeters)
            yield from (*record.targets, *record.sellers)
        case Bidder():
            yield from (one.id for one in record.members)
            if record.lead:
                yield record.lead
            yield from (one.party for one in record.members)


def hangs_on(shown: ShownValue, tables: Tables) -> tuple[str, ...]:
    """Ids whose denial is a denial of a value: its claims, and what it belongs to."""
    resolved = shown.resolved
    standing = [
        one.claim.id for one in resolved.weighed if one.role in ("shown", "agrees")
    ]
    above = [shown.record]
    if shown.member is not None:
        above.insert(0, shown.member)
    bid = tables.bids.get(shown.record)
    if bid is not None:
        above.append(bid.bidder)
    if isinstance(resolved.value, Term):
        above.insert(0, resolved.value.id)
    return (*standing, *above)
