"""The table of claims: every report of every value, with what became of it."""

from collections.abc import Iterator
from typing import Any

from core.answers.resolved import Weighed
from core.answers.shown_values import ShownValue, shown_values
from core.domain.amount import Amount
from core.domain.price import Price, Term
from core.domain.when import When
from core.exchange.exporting.remarks import Remark, Remarks, cells
from core.exchange.exporting.scope import Scope
from core.exchange.exporting.table import Cell, Layout, row_of
from core.exchange.exporting.value_cells import (
    CLAIM_LAYOUT,
    ValueCells,
    amount_layout,
    when_layout,
)

_WORD_LISTS = {
    "stage": "stages",
    "binding": "binding",
    "standing": "member_standings",
    "outcome": "outcomes",
}
CLAIMS: Layout = (
    ("contest", "text"),
    ("about", "text"),
    ("table", "text"),
    ("record", "text"),
    ("member", "text"),
    ("field", "text"),
    ("value", "text"),
    *amount_layout("amount"),
    ("basis", "text"),
    *when_layout("date"),
    ("term", "text"),
    *when_layout("on"),
    *CLAIM_LAYOUT,
    ("role", "text"),
    ("public_on", "day"),
    ("recorded", "day"),
    ("status", "text"),
    ("remarks", "text"),
    ("id", "text"),
)


def rows(scope: Scope) -> Iterator[tuple[Cell, ...]]:
    """The rows of all claims that the lens lets through, each once."""
    maker = _Maker(scope)
    for contest in scope.contests:
        choice = scope.assumes(contest)
        shown = shown_values(
            scope.tables, scope.index, scope.lens, contest, assume_currency=choice
        )
        seen: set[str] = set()
        for value in shown:
            for weighed in value.resolved.weighed:
                # An inherited claim stands with the bid that it was made about.
                if weighed.bid == value.record and weighed.claim.id not in seen:
                    seen.add(weighed.claim.id)
                    yield row_of(CLAIMS, maker.row(contest, value, weighed))


class _Maker:
    """Makes the cells of one row."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._cells = ValueCells(scope)
        self._remarks = Remarks(scope)

    def row(
        self, contest: str, shown: ShownValue, weighed: Weighed[Any]
    ) -> dict[str, Cell]:
        """One row."""
        scope, voice, release = self._scope, self._scope.voice, self._scope.release
        claim = weighed.claim
        return {
            "contest": self._cells.text(scope.tables.contests[contest].title),
            "about": self._cells.text(scope.name_of(shown.record)),
            "table": voice.word("records", shown.table),
            "record": release.id(shown.record),
            "member": self._member(shown),
            "field": voice.word("fields", shown.resolved.field),
            **self._value(shown.resolved.field, claim.value),
            **self._cells.when("on", claim.on),
            **self._cells.claim(claim),
            "role": voice.role(weighed.role),
            "public_on": weighed.public_on,
            "recorded": claim.recorded.date() if claim.recorded else None,
            **cells(self._said(shown, weighed)),
            "id": claim.id,
        }

    def _value(self, field: str, value: object) -> dict[str, Cell]:
        voice, text = self._scope.voice, self._cells.text
        match value:
            case Price():
                basis = voice.word("bases", value.basis)
                amount = self._cells.amount("amount", value.amount)
                return {"value": voice.price(value), **amount, "basis": basis}
            case Amount():
                amount = self._cells.amount("amount", value)
                return {"value": amount["amount"], **amount}
            case When():
                date = self._cells.when("date", value)
                return {"value": date["date"], **date}
            case Term():
                kind = voice.word("term_kinds", value.kind)
                parts = (value.text, value.condition)
                amount = self._cells.amount("amount", value.amount)
                said = [str(amount.get("amount") or ""), *map(text, parts)]
                told = ": ".join(filter(None, (kind, ", ".join(filter(None, said)))))
                return {"value": told, **amount, "term": kind}
        word = str(value)
        if field == "scope":
            return {"value": text(self._scope.perimeter_names.get(word, word))}
        return {"value": text(voice.word(_WORD_LISTS.get(field, ""), word))}

    def _member(self, shown: ShownValue) -> str:
        bidder = self._scope.tables.bidders.get(shown.record)
        for member in bidder.members if bidder else ():
            if member.id == shown.member:
                return self._cells.names((member.party,))
        return ""

    def _said(self, shown: ShownValue, weighed: Weighed[Any]) -> Iterator[Remark]:
        resolved, of = shown.resolved, self._remarks.of
        field = self._scope.voice.word("fields", resolved.field)
        if weighed.role in ("shown", "conflicts") and resolved.disputed:
            yield of("disputed", field=field)
        if resolved.support.against == "denied" and weighed.role in ("shown", "agrees"):
            yield Remark(
                "denied",
                self._scope.voice.against(resolved.support, self._scope.tables),
            )
        if weighed.claim.source is None:
            yield of("unsourced", field=field)
        elif self._remarks.is_withheld(weighed.claim.source):
            yield of("withheld", field=field)
        if weighed.changed_in_copy:
            yield of("changed_in_copy", field=field)
        if weighed.public_assumed and weighed.public_on is not None:
            yield of("public_day_assumed")
