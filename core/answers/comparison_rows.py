"""The rows of a comparison: each field of each bid, and where they differ."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import Any

import msgspec

from core.answers.comparable import Brought
from core.answers.comparison import Cell, Row, RowField
from core.answers.figures import FigureView
from core.answers.live import BidView
from core.answers.measures import NO_PRICE, SILENT
from core.answers.members import MemberRow
from core.answers.ranks import RankRange, ranks
from core.answers.resolved import Resolved
from core.domain import words
from core.domain.amount import Amount
from core.domain.price import Price, Term
from core.domain.when import When

_NOTHING = Cell(missing=True)
_WORDLESS: tuple[tuple[str, ...], ...] = (SILENT, NO_PRICE, ())


class SideView(msgspec.Struct, frozen=True, kw_only=True):
    """One bid with all that its column shows; none for one that isn't seen.

    Attributes:
        view: The bid through the lens.
        scope: What it is for.
        binding: How binding it is.
        terms: Its terms.
        members: Who takes part.
        figures: Numbers about it and its bidder.
        brought: Its price as it is compared; none where it can't be.
    """

    view: BidView
    scope: Resolved[str]
    binding: Resolved[str]
    terms: tuple[Resolved[Term], ...]
    members: tuple[MemberRow, ...]
    figures: tuple[FigureView, ...]
    brought: Brought | None


Sides = Sequence[SideView | None]


def rows_of(sides: Sides) -> tuple[Row, ...]:
    """All rows; one that no bid has anything in is left out, a price never."""
    rows = [
        _ranks(sides),
        *_compared(sides),
        *_prices(sides),
        _row("kind", (), sides, lambda one: Cell(word=one.view.bid.kind)),
        _row("made_on", (), sides, lambda one: _of(one.view.made_on)),
        _row("stage", (), sides, lambda one: _of(one.view.stage)),
        _row("binding", (), sides, lambda one: _of(one.binding)),
        _row("stake", (), sides, lambda one: _of(one.view.stake)),
        _row("scope", (), sides, lambda one: _of(one.scope)),
        *_terms(sides),
        _row("support", (), sides, _support),
        _row("members", (), sides, _members),
        *_figures(sides),
    ]
    return tuple(
        row
        for row in rows
        if row.field == "price" or not all(cell.missing for cell in row.cells)
    )


def _row(
    field: RowField,
    measure: tuple[str, ...],
    sides: Sides,
    cell_of: Callable[[SideView], Cell],
) -> Row:
    return _marked(field, measure, [cell_of(one) if one else _NOTHING for one in sides])


def _marked(field: RowField, measure: tuple[str, ...], cells: Sequence[Cell]) -> Row:
    """A row with its differences marked against the first bid that has anything."""
    said = [None if cell.missing else _content(cell) for cell in cells]
    first = next((one for one in said if one is not None), None)
    marked = tuple(
        msgspec.structs.replace(cell, differs=one is not None and one != first)
        for cell, one in zip(cells, said, strict=True)
    )
    return Row(
        field=field,
        measure=measure,
        cells=marked,
        differs=first is not None and any(one != first for one in said),
    )


def _ranks(sides: Sides) -> Row:
    """The ranks among those bids that can be compared; none for a single one."""
    inside = [one.brought for one in sides if one and one.brought]
    found = iter(_places(inside) if len(inside) > 1 else ())
    cells = []
    for one in sides:
        place = next(found, None) if one and one.brought else None
        cells.append(
            Cell(places=(place.best, place.worst)) if place is not None else _NOTHING
        )
    return _marked("rank", (), cells)


def _places(inside: Sequence[Brought]) -> Sequence[RankRange]:
    return ranks([one.amount for one in inside], [one.about for one in inside])


def _compared(sides: Sides) -> list[Row]:
    """The amounts that are compared, where they are not simply those stated."""

    def cell(side: SideView) -> Cell:
        return Cell(amount=side.brought.amount) if side.brought else _NOTHING

    brought = [one.brought for one in sides if one and one.brought]
    if all(
        not one.amount.has_number
        or (one.price.value is not None and one.price.value.amount == one.amount)
        for one in brought
    ):
        return []
    return [_row("compared", (), sides, cell)]


def _prices(sides: Sides) -> list[Row]:
    """One row for each measure; a price without a number stands in each of them."""
    measures = dict.fromkeys(
        price.measure
        for side in sides
        if side
        for price in side.view.prices
        if price.value is not None and price.measure not in _WORDLESS
    )

    def cell(side: SideView, measure: tuple[str, ...]) -> Cell:
        stated = [one for one in side.view.prices if one.value is not None]
        same = [one for one in stated if one.measure == measure]
        silent = [one for one in stated if one.measure in _WORDLESS]
        return _of(*(same or silent))

    return [
        _row("price", measure, sides, partial(cell, measure=measure))
        for measure in measures or ((),)
    ]


def _terms(sides: Sides) -> list[Row]:
    kinds = {
        term.value.kind
        for side in sides
        if side
        for term in side.terms
        if term.value is not None
    }

    def cell(side: SideView, kind: str) -> Cell:
        return _of(*(one for one in side.terms if one.value and one.value.kind == kind))

    return [
        _row("terms", (kind,), sides, partial(cell, kind=kind))
        for kind in _in_order(kinds, words.TERM_KINDS)
    ]


def _figures(sides: Sides) -> list[Row]:
    kinds = {one.figure.kind for side in sides if side for one in side.figures}

    def cell(side: SideView, kind: str) -> Cell:
        return _of(*(one.value for one in side.figures if one.figure.kind == kind))

    return [
        _row("figures", (kind,), sides, partial(cell, kind=kind))
        for kind in _in_order(kinds, words.FIGURE_KINDS)
    ]


def _in_order(kinds: set[str], known: Sequence[str]) -> list[str]:
    """Known words in their order, then the others by name."""
    return sorted(
        kinds, key=lambda one: (known.index(one) if one in known else 99, one)
    )


def _support(side: SideView) -> Cell:
    price = side.brought.price if side.brought else side.view.prices[0]
    return Cell(support=price.support)


def _members(side: SideView) -> Cell:
    return Cell(members=side.members) if side.members else _NOTHING


def _of(*results: Resolved[Any]) -> Cell:
    valued = tuple(one for one in results if one.value is not None)
    return Cell(values=valued) if valued else _NOTHING


def _content(cell: Cell) -> Hashable:
    """What a cell says, however it was worded and whoever says so."""
    return (
        frozenset(_said(one.value) for one in cell.values),
        _said(cell.amount),
        cell.word,
        cell.places,
        (cell.support.word, cell.support.against) if cell.support else None,
        frozenset((one.party, one.role) for one in cell.members),
    )


def _said(value: object) -> Hashable:
    match value:
        case Amount():
            return value.kind, value.low, value.high, value.unit
        case Price():
            of = (value.basis, value.of, value.condition, _said(value.stake))
            return of, _said(value.amount)
        case When():
            words_only = value.words if value.edtf is None else ""
            return value.edtf, value.time, value.zone, words_only
        case Term():
            amounts = (_said(value.amount), _said(value.cap), _said(value.since))
            parties = (value.of, value.from_, value.to)
            texts = (value.kind, value.per, value.condition, value.text)
            return amounts, parties, texts
        case _:
            return value if isinstance(value, Hashable) else repr(value)
