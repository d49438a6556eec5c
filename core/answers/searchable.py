"""What can be found in a record: its names, words and quotes, folded."""

from collections.abc import Iterable, Iterator
from typing import Any

from core.answers.folding import fold
from core.answers.parts import claims_of
from core.domain.amount import Amount
from core.domain.claim import Claim
from core.domain.price import Price, Term
from core.domain.records import (
    AnyRecord,
    Bid,
    Bidder,
    Contest,
    Event,
    Figure,
    Member,
    Party,
    Source,
)
from core.domain.when import When

# White space to str.split, and in no text that anybody types.
_BETWEEN = "\x1f"


def text_of(record: AnyRecord) -> str:
    """All that can be found in a record itself, folded."""
    texts = [text for text in _texts(record) if text]
    folded = fold(_BETWEEN.join(texts))
    if "\n" in folded or "\t" in folded or "  " in folded:
        pieces = folded.split(_BETWEEN)
        folded = _BETWEEN.join(" ".join(piece.split()) for piece in pieces)
    return folded


def sources_and_speakers(bid: Bid) -> tuple[set[str], set[str]]:
    """Ids of the sources of a bid's claims, and of the parties that said them."""
    sources, speakers = set(), set()
    for claim in claims_of(bid):
        if claim.source:
            sources.add(claim.source)
        if claim.via:
            sources.add(claim.via)
        if claim.said_by is not None and claim.said_by.party:
            speakers.add(claim.said_by.party)
    return sources, speakers


def parties_of(bidder: Bidder) -> set[str]:
    """Ids of the parties that a bidder consists of."""
    parties = {member.party for member in bidder.members}
    if bidder.lead:
        parties.add(bidder.lead)
    return parties


def _texts(record: AnyRecord) -> Iterator[str]:
    match record:
        case Bid():
            yield record.notes
            yield from _prices(record.price)
            for field in (record.made_on, record.stage, record.scope, record.binding):
                yield from _claims(field)
            yield from _claims(record.stake)
            yield from _terms(record.terms)
        case Bidder():
            yield record.name
            yield record.notes
            for member in record.members:
                yield from _claims(_member_claims(member))
        case Contest():
            yield record.title
            yield record.notes
            yield from record.jurisdictions
            yield from (one.name for one in record.perimeters)
            yield from _claims(record.outcome)
        case Party():
            yield record.name
            yield from record.aliases
            yield record.masked
            yield record.notes
            yield from (one.value for one in record.identifiers)
        case Source():
            yield from (record.outlet, record.title, record.notes, record.url)
            yield from record.authors
        case Event():
            yield record.title
            yield record.notes
            yield from _claims((*record.on, *record.until, *record.outcome))
        case Figure():
            yield record.notes
            yield from _claims(record.value)


def _prices(claims: Iterable[Claim[Price]]) -> Iterator[str]:
    for claim in claims:
        yield claim.value.amount.words
        yield claim.value.condition
    yield from _claims(claims)


def _terms(claims: Iterable[Claim[Term]]) -> Iterator[str]:
    for claim in claims:
        yield claim.value.text
        yield claim.value.condition
        if claim.value.amount is not None:
            yield claim.value.amount.words
    yield from _claims(claims)


def _claims(claims: Iterable[Claim[Any]]) -> Iterator[str]:
    for claim in claims:
        yield claim.quote
        yield claim.translation
        if isinstance(claim.value, Amount | When):
            yield claim.value.words
        if claim.via:
            yield claim.via
        speaker = claim.said_by
        if speaker is not None:
            yield speaker.name
            yield speaker.descriptor
            yield speaker.capacity


def _member_claims(member: Member) -> tuple[Claim[Any], ...]:
    return (*member.standing, *member.share, *member.since, *member.until)
