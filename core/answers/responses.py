"""Who confirmed, denied or left unanswered what is said about a bid or bidder."""

from collections.abc import Iterable, Iterator
from datetime import date

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.parts import claims_of
from core.answers.resolve import moment_of, resolve_field
from core.domain import words
from core.domain.records import Bid, Bidder, Event
from core.domain.tables import Tables
from core.domain.value import Value
from core.domain.when import When


class Response(Value, frozen=True, kw_only=True):
    """One event with a stance.

    Attributes:
        event: Id of the event.
        stance: What stance it takes.
        denies: Whether it denies, wholly or in part.
        by: Ids of the parties that took it.
        about: Ids of those asked about (bid, bidder, member, claim) that it names.
        when: When.
        title: The event's title.
    """

    event: str
    stance: str
    denies: bool
    by: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    when: When | None = None
    title: str = ""


def responses_to_bidder(
    tables: Tables, index: Index, lens: Lens, bidder: str
) -> tuple[Response, ...]:
    """Seen responses about a bidder, its members, bids and their claims."""
    record = tables.bidders.get(bidder)
    if record is None:
        return ()
    ids = list(_ids_of_bidder(record))
    for bid in index.bids_of(bidder):
        ids += _ids_of_bid(tables.bids[bid])
    return _responses(tables, index, lens, ids)


def responses_to_bid(
    tables: Tables, index: Index, lens: Lens, bid: str
) -> tuple[Response, ...]:
    """Seen responses about a bid and its claims."""
    record = tables.bids.get(bid)
    return _responses(tables, index, lens, _ids_of_bid(record)) if record else ()


def responses_to(
    tables: Tables, index: Index, lens: Lens, part: str
) -> tuple[Response, ...]:
    """Seen responses about just one claim, member, bid or bidder."""
    return _responses(tables, index, lens, (part,))


def _ids_of_bidder(bidder: Bidder) -> Iterator[str]:
    yield bidder.id
    for member in bidder.members:
        yield member.id
        yield from (claim.id for claim in claims_of(member))


def _ids_of_bid(bid: Bid) -> list[str]:
    terms = (claim.value.id for claim in bid.terms)
    return [bid.id, *terms, *(claim.id for claim in claims_of(bid))]


def _responses(
    tables: Tables, index: Index, lens: Lens, ids: Iterable[str]
) -> tuple[Response, ...]:
    asked = dict.fromkeys(ids)
    events = {event: None for one in asked for event in index.responses_about(one)}
    at_work = moment_of(tables, index, lens).sight
    found = []
    for event_id in events:
        event = tables.events[event_id]
        seen_from = at_work.event_seen_from(event)
        if seen_from is None or seen_from <= lens.as_of:
            found.append(_response(tables, index, lens, event, asked))
    return tuple(sorted(found, key=_place))


def _response(
    tables: Tables, index: Index, lens: Lens, event: Event, asked: dict[str, None]
) -> Response:
    return Response(
        event=event.id,
        stance=event.stance,
        denies=event.stance in words.DENYING_STANCES,
        by=event.by,
        about=tuple(one for one in event.about if one in asked),
        when=resolve_field(tables, index, event, "on", lens).value,
        title=event.title,
    )


def _place(response: Response) -> tuple[date, date]:
    return response.when.sort_key if response.when else (date.max, date.max)
