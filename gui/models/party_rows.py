"""Parties in rows, each with its record across all contests."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.answers.folding import fold
from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.party_record import (
    Involvement,
    PartyRecord,
    PartyRow,
    merging,
    party_list,
    party_record,
)
from core.domain.records import Party
from core.domain.tables import Tables
from core.wording.values import value_text
from core.wording.voice import Voice
from gui.models.text_rows import TextRow, TextTable
from gui.phrases import translate


@dataclass(frozen=True, slots=True)
class PartyDetails:
    """What is behind one party: lines about it, and its part in each contest."""

    lines: tuple[str, ...]
    parts: TextTable


class Parties:
    """Words the parties of one book through a lens."""

    def __init__(self, tables: Tables, index: Index, lens: Lens, voice: Voice) -> None:
        self._tables, self._index = tables, index
        self._lens, self._voice = lens, voice

    def table(self, query: str = "") -> TextTable:
        """The parties that a query finds, by name."""
        words = fold(query).split()
        rows = [
            row
            for row in party_list(self._tables, self._index)
            if _holds((row.party, *row.merged), words)
        ]
        rows.sort(key=lambda row: fold(row.party.name))
        return TextTable(
            "parties",
            translate("PartiesDialog", "Parties"),
            (
                translate("PartiesDialog", "Name"),
                translate("PartiesDialog", "Kind"),
                translate("PartiesDialog", "Contests"),
                translate("PartiesDialog", "Bids in"),
                translate("PartiesDialog", "Remarks"),
            ),
            tuple(self._row(row) for row in rows),
            translate("PartiesDialog", "No party is found."),
        )

    def details(self, party: str) -> PartyDetails | None:
        """What is behind a party; none for one that is gone."""
        record = party_record(self._tables, self._index, self._lens, party)
        if record is None:
            return None
        parts = self.parts_table(
            self._part(n, one) for n, one in enumerate(record.involved)
        )
        return PartyDetails(tuple(self._lines(record)), parts)

    @staticmethod
    def parts_table(rows: Iterable[TextRow]) -> TextTable:
        """A party's part in each contest."""
        return TextTable(
            "parts",
            translate("PartiesDialog", "Part in each contest"),
            (
                translate("PartiesDialog", "Contest"),
                translate("PartiesDialog", "Bidder"),
                translate("PartiesDialog", "Role"),
                translate("PartiesDialog", "Standing"),
                translate("PartiesDialog", "Share"),
                translate("PartiesDialog", "Since"),
                translate("PartiesDialog", "Until"),
                translate("PartiesDialog", "Source"),
            ),
            tuple(rows),
            translate("PartiesDialog", "It has no part in any contest."),
        )

    def preview(self, kept: str, absorbed: str) -> tuple[str, ...]:
        """What merging two parties would join; empty if they are one already."""
        found = merging(self._tables, self._index, self._lens, kept, absorbed)
        if found is None:
            return ()
        say = translate
        lines = [
            say("PartiesDialog", "{other} turned out to be {name}.").format(
                other=found.absorbed.party.name, name=found.kept.party.name
            ),
            say("PartiesDialog", "Names from then on: {names}.").format(
                names=self._voice.join(found.names)
            ),
        ]
        lines += [
            f"{record.party.name}: {self._counts(record)}"
            for record in (found.kept, found.absorbed)
        ]
        if found.both:
            titles = [self._tables.contests[one].title for one in found.both]
            text = say("PartiesDialog", "Both take part already in: {contests}.")
            lines.append(text.format(contests=self._voice.join(titles)))
        lines.append(
            say("PartiesDialog", "Both histories and all claims stay; undo parts them.")
        )
        return tuple(lines)

    # Internal

    def _row(self, row: PartyRow) -> TextRow:
        party, tables = row.party, self._tables
        titles = [tables.contests[one].title for one in row.contests]
        bids = [tables.bidders[one].name for one in row.bidders]
        remarks = [
            translate("PartiesDialog", "also as {name}").format(name=one.name)
            for one in row.merged
        ]
        if party.masked:
            remarks.append(translate("PartiesDialog", "masked"))
        if row.looks_like:
            remarks.append(translate("PartiesDialog", "looks like another one"))
        cells = (
            party.name,
            self._voice.word("party_kinds", party.kind),
            ", ".join(titles),
            ", ".join(dict.fromkeys(bids)),
            "  ·  ".join(remarks),
        )
        return TextRow(party.id, cells, "parties", party.id)

    def _lines(self, record: PartyRecord) -> list[str]:
        party, tables = record.party, self._tables
        names = (*party.aliases, *(one.name for one in record.merged))
        lines = [party.name]
        if names:
            text = translate("PartiesDialog", "Also called: {names}")
            lines.append(text.format(names=", ".join(dict.fromkeys(names))))
        bid_in = dict.fromkeys(
            one.contest for one in record.involved if one.bidder is not None
        )
        if len(bid_in) > 1:
            titles = [tables.contests[one].title for one in bid_in]
            text = translate("PartiesDialog", "It bid in {count} contests: {contests}")
            said = text.format(count=len(titles), contests=self._voice.join(titles))
            lines.append(said)
        lines.append(self._counts(record))
        if party.notes:
            lines.append(party.notes)
        return lines

    def _counts(self, record: PartyRecord) -> str:
        text = translate(
            "PartiesDialog",
            "parts in contests: {parts}; events: {events}; claims said: {said}",
        )
        events = len({*record.acts, *record.addressed})
        return text.format(parts=len(record.involved), events=events, said=record.said)

    def _part(self, place: int, one: Involvement) -> TextRow:
        voice, tables, member = self._voice, self._tables, one.member
        contest = tables.contests[one.contest].title
        bidder = tables.bidders.get(one.bidder or "")
        role = voice.word("member_roles", member.role) if member else ""
        if not role:
            roles = {
                "target": translate("PartiesDialog", "for sale"),
                "seller": translate("PartiesDialog", "sells"),
                "lead": voice.word("member_roles", "lead"),
                "member": translate("PartiesDialog", "takes part"),
            }
            role = roles[one.part]
        cells = [contest, bidder.name if bidder else "", role]
        if member is not None:
            values = (member.standing, member.share, member.since, member.until)
            cells += [
                value_text(value.value, value.field, voice, tables)
                if value.value is not None
                else ""
                for value in values
            ]
            shown = next((v.shown for v in values if v.shown is not None), None)
            if shown is not None:
                cells.append(voice.source(tables.sources.get(shown.claim.source or "")))
            if member.denials:
                denied = voice.texts.say("support.against.denied")
                cells[3] = ", ".join(filter(None, (cells[3], denied)))
        table = "bidders" if bidder else "contests"
        key = f"{place}"
        return TextRow(key, tuple(cells), table, one.bidder or one.contest)


def _holds(parties: tuple[Party, ...], words: list[str]) -> bool:
    parts = (part for one in parties for part in (one.name, *one.aliases, one.masked))
    text = fold(" ".join(parts))
    return all(word in text for word in words)
