"""The table of bids: a row for each bid and measure of its price."""

from collections.abc import Iterator
from typing import Any

from core.answers.live import BidView
from core.answers.resolved import Resolved
from core.domain.price import Price
from core.exchange.exporting.remarks import Remark, Remarks, cells
from core.exchange.exporting.scope import Scope
from core.exchange.exporting.table import Cell, Layout, row_of
from core.exchange.exporting.value_cells import (
    CLAIM_LAYOUT,
    ValueCells,
    amount_layout,
    source_layout,
    when_layout,
)

# Values that say which source they have, by its id.
_WORDED = (("stage", "stages"), ("binding", "binding"))
BIDS: Layout = (
    ("contest", "text"),
    ("bidder", "text"),
    ("kind", "text"),
    *amount_layout("price"),
    ("basis", "text"),
    ("condition", "text"),
    ("of", "text"),
    ("price_stake", "text"),
    *when_layout("made_on"),
    *CLAIM_LAYOUT,
    *source_layout("made_on_source"),
    ("stage", "text"),
    ("stage_source", "text"),
    ("stage_source_id", "text"),
    ("binding", "text"),
    ("binding_source", "text"),
    ("binding_source_id", "text"),
    *amount_layout("stake"),
    ("stake_source", "text"),
    ("stake_source_id", "text"),
    ("scope", "text"),
    ("scope_source", "text"),
    ("scope_source_id", "text"),
    ("support", "text"),
    ("reports", "count"),
    ("roots", "count"),
    ("rank_best", "count"),
    ("rank_worst", "count"),
    ("compared_low", "number"),
    ("compared_high", "number"),
    ("compared_unit", "text"),
    ("compared_basis", "text"),
    ("status", "text"),
    ("remarks", "text"),
    ("notes", "text"),
    ("round", "count"),
    ("id", "text"),
    ("supersedes", "text"),
)


def rows(scope: Scope) -> Iterator[tuple[Cell, ...]]:
    """The rows of all bids that the lens lets through."""
    maker = _Maker(scope)
    for contest in scope.contests:
        for view in scope.field(contest).views.values():
            for price in view.prices:
                yield row_of(BIDS, maker.row(contest, view, price))


class _Maker:
    """Makes the cells of one row."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._cells = ValueCells(scope)
        self._remarks = Remarks(scope)

    def row(
        self, contest: str, view: BidView, price: Resolved[Price]
    ) -> dict[str, Cell]:
        """One row."""
        bid, text = view.bid, self._cells.text
        shown, made = price.shown, view.made_on.shown
        release, voice = self._scope.release, self._scope.voice
        return {
            "contest": text(self._scope.tables.contests[contest].title),
            "bidder": text(view.name),
            "kind": voice.word("bid_kinds", bid.kind),
            **self._price(price.value),
            **self._cells.when("made_on", view.made_on.value),
            **self._cells.claim(shown.claim if shown else None),
            **self._cells.source("made_on_source", made.claim.source if made else None),
            **self._others(view),
            "support": voice.support_word(price.support),
            "reports": price.support.reports,
            "roots": price.support.roots,
            **self._standing(contest, bid.id),
            **cells(self._said(contest, view, price)),
            "notes": text(bid.notes),
            "round": bid.round,
            "id": release.id(bid.id),
            "supersedes": release.id(bid.supersedes or ""),
        }

    def _price(self, price: Price | None) -> dict[str, Cell]:
        if price is None:
            return {}
        voice = self._scope.voice
        stake = price.stake
        return {
            **self._cells.amount("price", price.amount),
            "basis": voice.word("bases", price.basis),
            "condition": self._cells.text(price.condition),
            "of": self._perimeter(price.of),
            "price_stake": (stake.words or voice.amount(stake)) if stake else None,
        }

    def _others(self, view: BidView) -> dict[str, Cell]:
        """Stage, binding, stake and scope, each with the id of its source."""
        found: dict[str, Cell] = {}
        fields: dict[str, Resolved[Any]] = {
            "stage": view.stage,
            "stake": view.stake,
            "binding": self._resolved(view, "binding"),
            "scope": self._resolved(view, "scope"),
        }
        for field, resolved in fields.items():
            if resolved.inherited_from:
                continue
            claim = resolved.shown.claim if resolved.shown else None
            source = claim.source if claim else None
            cells_of_source = self._cells.source(f"{field}_source", source)
            for part in (f"{field}_source", f"{field}_source_id"):
                found[part] = cells_of_source.get(part)
        stake = fields["stake"]
        if not stake.inherited_from:
            found |= self._cells.amount("stake", stake.value)
        for field, names in _WORDED:
            word = fields[field]
            if word.value is not None and not word.inherited_from:
                found[field] = self._cells.text(
                    self._scope.voice.word(names, word.value)
                )
        scope = fields["scope"]
        if not scope.inherited_from:
            found["scope"] = self._perimeter(scope.value)
        return found

    def _resolved(self, view: BidView, field: str) -> Resolved[str]:
        return view.dossier.one(field, self._scope.moment)

    def _standing(self, contest: str, bid: str) -> dict[str, Cell]:
        standing = self._scope.standing(contest, bid)
        ranked = standing.ranked
        if ranked is None:
            return {}
        basis = standing.ranking.basis
        return {
            "rank_best": ranked.best,
            "rank_worst": ranked.worst,
            "compared_low": ranked.amount.low,
            "compared_high": ranked.amount.high,
            "compared_unit": ranked.amount.unit or standing.ranking.currency,
            "compared_basis": basis and self._scope.voice.word("bases", basis),
        }

    def _said(
        self, contest: str, view: BidView, price: Resolved[Price]
    ) -> list[Remark]:
        of, found = self._remarks.of, self._remarks.of_value(price)
        value, assumed = price.value, self._scope.assumed(contest)
        if value is None:
            found.append(of("no_price_reported"))
        elif not value.amount.has_number:
            if value.amount.kind == "undisclosed":
                found.append(of("undisclosed"))
        else:
            if value.amount.unit is None and assumed:
                found.append(of("currency_assumed", currency=assumed))
            if value.basis == "total":
                found.append(of("debt_not_stated"))
        found += self._remarks.of_value(view.made_on)
        if view.made_on.value is None:
            found.append(of("no_date"))
        found += self._remarks.of_standing(self._scope.standing(contest, view.bid.id))
        return [*found, *self._remarks.of_record(view.bid)]

    def _perimeter(self, perimeter: str | None) -> str:
        names = self._scope.perimeter_names
        return self._cells.text(names.get(perimeter or "", ""))
