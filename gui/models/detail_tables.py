"""The tables of the detail pane: claims, members, responses, timeline, history."""

from collections.abc import Iterable
from typing import Any

from core.answers.claims_list import ClaimRow, claims_of_bidder
from core.answers.members import MemberRow, members_of
from core.answers.responses import Response, responses_to_bidder
from core.answers.timeline import Entry, timeline_of_bidder
from core.domain.claim import Claim
from core.domain.records import Bid, Event
from core.domain.tables import Tables
from core.wording.values import value_text
from core.wording.voice import Voice
from gui.bridge import Bridge
from gui.models.history_rows import history_table
from gui.models.text_rows import TextRow, TextTable
from gui.phrases import sentence_case, translate


def detail_tables(bridge: Bridge, bid: Bid) -> tuple[TextTable, ...]:
    """All tables about the bidder of a bid."""
    tables, index, lens = bridge.tables, bridge.index, bridge.state.lens
    bidder = bid.bidder
    words = _Words(bridge.voice, tables)
    responses = responses_to_bidder(tables, index, lens, bidder)
    about = frozenset(
        {bidder, *index.bids_of(bidder), *(one.event for one in responses)}
    )
    return (
        words.claims(claims_of_bidder(tables, index, lens, bidder)),
        words.members(bidder, members_of(tables, index, lens, bidder)),
        words.responses(responses),
        words.timeline(timeline_of_bidder(tables, index, lens, bidder)),
        history_table(bridge.book, bridge.voice, about),
    )


class _Words:
    """Words the rows of the tables in the reader's language."""

    def __init__(self, voice: Voice, tables: Tables) -> None:
        self._voice, self._tables = voice, tables

    def claims(self, rows: Iterable[ClaimRow]) -> TextTable:
        """Every claim: what it says, who says so, where, and what became of it."""
        return TextTable(
            "claims",
            translate("DetailPane", "Claims"),
            (
                translate("DetailPane", "Field"),
                translate("DetailPane", "Value"),
                translate("DetailPane", "Became"),
                translate("DetailPane", "Source"),
                translate("DetailPane", "Said by"),
            ),
            tuple(self._claim(row) for row in rows),
            translate(
                "DetailPane", "No claims: nothing is said yet. Add a claim with Ctrl+L."
            ),
        )

    def members(self, bidder: str, rows: Iterable[MemberRow]) -> TextTable:
        """Who takes part, in what role, and whether that is denied."""
        return TextTable(
            "members",
            translate("DetailPane", "Members"),
            (
                translate("DetailPane", "Party"),
                translate("DetailPane", "Role"),
                translate("DetailPane", "Standing"),
                translate("DetailPane", "Share"),
                translate("DetailPane", "Since"),
                translate("DetailPane", "Until"),
            ),
            tuple(self._member(bidder, row) for row in rows),
            translate("DetailPane", "No members are entered."),
        )

    def responses(self, rows: Iterable[Response]) -> TextTable:
        """Who confirmed, denied, declined or stayed silent."""
        return TextTable(
            "responses",
            translate("DetailPane", "Responses"),
            (
                translate("DetailPane", "When"),
                translate("DetailPane", "Who"),
                translate("DetailPane", "Stance"),
                translate("DetailPane", "What"),
                translate("DetailPane", "Source"),
            ),
            tuple(self._response(row) for row in rows),
            translate("DetailPane", "Nobody has responded, as far as the book knows."),
        )

    def timeline(self, rows: Iterable[Entry]) -> TextTable:
        """What happened, in the order of time."""
        return TextTable(
            "timeline",
            translate("DetailPane", "Timeline"),
            (
                translate("DetailPane", "When"),
                translate("DetailPane", "What"),
                translate("DetailPane", "Details"),
            ),
            tuple(self._entry(place, row) for place, row in enumerate(rows)),
            translate("DetailPane", "Nothing dated is entered."),
        )

    # Internal

    def _claim(self, row: ClaimRow) -> TextRow:
        voice, tables, claim = self._voice, self._tables, row.claim
        became = (
            voice.role(row.role) if row.role else translate("Detail", "not public yet")
        )
        if row.changed_in_copy:
            became = f"{became}, {voice.texts.say('why.changed_in_copy')}"
        cells = (
            sentence_case(voice.word("fields", row.field)),
            value_text(claim.value, row.field, voice, tables),
            became,
            voice.source(tables.sources.get(claim.source or "")),
            voice.speaker(claim.said_by, tables),
        )
        return TextRow(
            claim.id,
            cells,
            row.table,
            row.record,
            claim.id,
            "" if row.member else row.field,
            quiet=row.role in (None, "rejected", "history"),
        )

    def _member(self, bidder: str, row: MemberRow) -> TextRow:
        voice = self._voice
        standing = voice.word("member_standings", row.standing.value or "")
        if row.denials:
            denied = voice.texts.say("support.against.denied")
            standing = f"{standing}, {denied}" if standing else denied
        share = row.share.value
        cells = (
            row.name,
            voice.word("member_roles", row.role),
            standing,
            voice.amount(share) if share else "",
            voice.when(row.since.value, short=True),
            voice.when(row.until.value, short=True),
        )
        return TextRow(row.member, cells, "bidders", bidder, row.member, quiet=row.gone)

    def _response(self, row: Response) -> TextRow:
        voice, tables = self._voice, self._tables
        cells = (
            voice.when(row.when, short=True),
            self._parties(row.by),
            voice.word("stances", row.stance),
            row.title,
            self._source(tables.events.get(row.event)),
        )
        return TextRow(row.event, cells, "events", row.event)

    def _entry(self, place: int, row: Entry) -> TextRow:
        voice = self._voice
        names = {"stage": "stages", "bid": "bid_kinds"}
        what = sentence_case(voice.word(names.get(row.what, "event_kinds"), row.word))
        said = [row.title, self._parties(row.by)]
        if row.price is not None:
            said.insert(0, voice.price(row.price))
        if row.stance:
            said.append(voice.word("stances", row.stance))
        if row.outcome:
            said.append(voice.outcome(row.outcome))
        cells = (
            voice.when(row.when, short=True),
            what,
            "  ·  ".join(part for part in said if part),
        )
        return TextRow(f"{place} {row.id}", cells, row.table, row.id, quiet=row.ahead)

    def _parties(self, ids: Iterable[str]) -> str:
        found = (self._tables.party(one) for one in ids)
        return ", ".join(party.name for party in found if party is not None)

    def _source(self, event: Event | None) -> str:
        if event is None:
            return ""
        claims: tuple[Claim[Any], ...] = (*event.outcome, *event.on)
        first = next((claim.source for claim in claims if claim.source), None)
        return self._voice.source(self._tables.sources.get(first or ""))
