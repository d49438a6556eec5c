"""Responses of a contest in rows: what is said, against who took which stance."""

from dataclasses import dataclass, field

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.responses_matrix import (
    NOBODY,
    Matrix,
    Stand,
    Subject,
    responses_matrix,
)
from core.domain.records import Bidder
from core.domain.tables import Tables
from core.wording.voice import Voice
from gui.models.text_rows import TextRow, TextTable
from gui.phrases import in_quotes, sentence_case, translate


@dataclass(frozen=True, slots=True)
class ResponsesContent:
    """The matrix, the bids on which nobody spoke, and by row what was said.

    Attributes:
        title: The contest.
        table: A row for each subject, a column for each party.
        silent: On which bids nobody is known to have said anything.
        stands: By row, one line for each stance with its evidence.
    """

    title: str
    table: TextTable
    silent: str
    stands: dict[str, TextTable] = field(default_factory=dict)


def responses_content(
    tables: Tables, index: Index, lens: Lens, contest: str, voice: Voice
) -> ResponsesContent:
    """All seen responses of a contest, in the reader's words."""
    words = _Words(tables, voice)
    matrix = responses_matrix(tables, index, lens, contest)
    names = [words.bid(bid) for bid in matrix.silent]
    silent = ""
    if names:
        text = translate(
            "ResponsesDialog", "Nobody is known to have responded to: {names}."
        )
        silent = text.format(names=voice.join(dict.fromkeys(names)))
    return ResponsesContent(
        title=tables.contests[contest].title,
        table=words.matrix(matrix),
        silent=silent,
        stands={
            row.subject.id: words.stands(matrix, row.subject) for row in matrix.rows
        },
    )


class _Words:
    def __init__(self, tables: Tables, voice: Voice) -> None:
        self._tables, self._voice = tables, voice

    def matrix(self, matrix: Matrix) -> TextTable:
        rows = []
        for row in matrix.rows:
            cells = [self.subject(row.subject)]
            cells += [
                ", ".join(self._short(one) for one in row.of(party))
                for party in matrix.parties
            ]
            subject = row.subject
            rows.append(
                TextRow(subject.id, tuple(cells), subject.table, subject.record)
            )
        return TextTable(
            "responses",
            translate("ResponsesDialog", "Responses"),
            (
                translate("ResponsesDialog", "About"),
                *(self._party(one) for one in matrix.parties),
            ),
            tuple(rows),
            translate(
                "ResponsesDialog", "Nobody has responded, as far as the book knows."
            ),
        )

    def stands(self, matrix: Matrix, subject: Subject) -> TextTable:
        """What was said about one subject, with its evidence."""
        row = next(one for one in matrix.rows if one.subject == subject)
        return TextTable(
            "stands",
            translate("ResponsesDialog", "What was said"),
            (
                translate("ResponsesDialog", "Who"),
                translate("ResponsesDialog", "Stance"),
                translate("ResponsesDialog", "When"),
                translate("ResponsesDialog", "Exact words"),
                translate("ResponsesDialog", "Source"),
            ),
            tuple(
                self._stand(party, stand)
                for party in matrix.parties
                for stand in row.of(party)
            ),
        )

    def subject(self, subject: Subject) -> str:
        """What a stance is about: "Reid Rasner: price"."""
        tables, voice = self._tables, self._voice
        bidder = tables.bidders.get(subject.bidder or "")
        name = bidder.name if bidder else ""
        if subject.kind == "bid":
            return self.bid(subject.record)
        if subject.kind == "member" and isinstance(bidder, Bidder):
            members = (one for one in bidder.members if one.id == subject.id)
            parties = (tables.party(one.party) for one in members)
            named = [one.name for one in parties if one is not None]
            return f"{name}: {', '.join(named)}"
        if subject.kind in ("claim", "term") and subject.field:
            return f"{name}: {voice.word('fields', subject.field)}"
        event = tables.events.get(subject.record)
        return event.title if event is not None else name or subject.id

    def bid(self, bid_id: str) -> str:
        """A bid by its bidder and kind."""
        bid = self._tables.bids[bid_id]
        bidder = self._tables.bidders.get(bid.bidder)
        kind = self._voice.word("bid_kinds", bid.kind)
        return f"{bidder.name}: {kind}" if bidder else kind

    def _short(self, stand: Stand) -> str:
        stance = self._voice.word("stances", stand.stance)
        when = self._voice.when(stand.when, short=True)
        return f"{stance} ({when})" if when else stance

    def _stand(self, party: str, stand: Stand) -> TextRow:
        voice, claim = self._voice, stand.claim
        source = self._tables.sources.get(claim.source or "") if claim else None
        words = in_quotes(claim.quote) if claim and claim.quote else stand.title
        cells = (
            self._party(party),
            sentence_case(voice.word("stances", stand.stance)),
            voice.when(stand.when, short=True),
            words,
            voice.source(source),
        )
        return TextRow(f"{stand.event} {party}", cells, "events", stand.event)

    def _party(self, party: str) -> str:
        if party == NOBODY:
            return translate("ResponsesDialog", "Not named")
        record = self._tables.party(party)
        return record.name if record is not None else party
