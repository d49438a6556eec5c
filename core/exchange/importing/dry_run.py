"""A table read as a mapping says, row by row, before anything is entered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, TypeAlias, get_args

import msgspec

from core.domain import words
from core.domain.amount import Amount
from core.domain.imported import ImportedBid, ImportedSource, ImportedValue
from core.domain.price import BASES, Basis, Price
from core.domain.when import When
from core.exchange.column_roles import NO_MONEY
from core.exchange.exporting.remarks import codes_in
from core.exchange.importing.cells import CellProblem, CellReader, Row
from core.exchange.importing.mapping import ImportField, Mapping
from core.exchange.importing.sheet_table import SheetTable
from core.reading import ReadAmount, ReadDate

RowProblem: TypeAlias = Literal[
    "no_bidder",
    "amount_not_read",
    "amount_ambiguous",
    "amount_no_money",
    "amount_contradicts",
    "no_basis",
    "no_kind",
    "no_unit",
    "no_number",
    "stake_not_read",
    "date_ambiguous",
    "no_edtf",
    "error_cell",
    "formula_without_value",
]
RowHint: TypeAlias = Literal["date_not_read", "formula", "unsourced", "inherited"]
ROW_PROBLEMS: tuple[RowProblem, ...] = get_args(RowProblem)
ROW_HINTS: tuple[RowHint, ...] = get_args(RowHint)


@dataclass(frozen=True, slots=True)
class DryRow:
    """A row as it was understood.

    Attributes:
        place: Its place in the table, from 0.
        number: Its number in the file.
        bid: What would be entered; none for a row in trouble.
        rest: What can be entered of a row in trouble, without the values that were
            not understood; none where it names no bidder.
        problems: Why it can't be entered, with the field where there is one.
        hints: What a reader should know all the same.
        amount: The reading of the price's words, to be shown beside the cell.
        price: The price that was read, also of a row in trouble.
        date: The reading of the date's words.
        made_on: The date that was read.
        source: The source that it names.
    """

    place: int
    number: int
    bid: ImportedBid | None
    problems: tuple[tuple[RowProblem, str], ...] = ()
    hints: tuple[RowHint, ...] = ()
    amount: ReadAmount | None = None
    price: Price | None = None
    date: ReadDate | None = None
    made_on: When | None = None
    source: ImportedSource | None = None
    rest: ImportedBid | None = None


@dataclass(frozen=True, slots=True)
class DryRun:
    """All rows of a table as they were understood.

    Attributes:
        table: The table.
        mapping: How it was read.
        rows: Its rows, heads and what stands above them left out.
    """

    table: SheetTable
    mapping: Mapping
    rows: tuple[DryRow, ...]

    @property
    def bids(self) -> tuple[ImportedBid, ...]:
        """What would be entered."""
        return tuple(row.bid for row in self.rows if row.bid is not None)

    @property
    def repeats(self) -> dict[int, int]:
        """For places of rows that say the same as an earlier row, that row's place."""
        first: dict[ImportedBid, int] = {}
        found: dict[int, int] = {}
        for bid in self.bids:
            earlier = first.setdefault(msgspec.structs.replace(bid, row=0), bid.row)
            if earlier != bid.row:
                found[bid.row] = earlier
        return found

    @property
    def troubled(self) -> tuple[DryRow, ...]:
        """The rows that can't be entered."""
        return tuple(row for row in self.rows if row.bid is None)


def dry_run(table: SheetTable, mapping: Mapping, today: date | None = None) -> DryRun:
    """Read all rows; nothing in a cell raises.

    Args:
        table: The table.
        mapping: How it is read.
        today: The day for dates without their year.

    Raises:
        NoColumnError: The mapping is for another table.
    """
    return DryRun(table, mapping, tuple(read_rows(table, mapping, today)))


def read_rows(
    table: SheetTable, mapping: Mapping, today: date | None = None
) -> Iterator[DryRow]:
    """The same row by row, for a window that goes on in between.

    Raises:
        NoColumnError: The mapping is for another table.
    """
    maker = _Maker(table, mapping, today)
    for place in range(mapping.heads, len(table.rows)):
        yield maker.row(place)


class _Maker:
    """Reads the rows of one table."""

    def __init__(self, table: SheetTable, mapping: Mapping, today: date | None) -> None:
        self._table, self._mapping = table, mapping
        self._places: dict[ImportField, int] = mapping.places(table)
        heads = mapping.heads_of(table)
        self._heads: dict[str, str] = {
            field: heads[place] for field, place in self._places.items()
        }
        self._reader = CellReader(mapping, today)

    def row(self, place: int) -> DryRow:
        cells = self._table.rows[place]
        row = Row(
            {field: cells[column] for field, column in self._places.items()},
            self._heads,
        )
        return _OneRow(self._reader, row, self._mapping).read(
            place, self._table.numbers[place]
        )


class _OneRow:
    """Reads one row; what is wrong is gathered."""

    def __init__(self, reader: CellReader, row: Row, mapping: Mapping) -> None:
        self._reader, self._row, self._mapping = reader, row, mapping
        self._problems: list[tuple[RowProblem, str]] = []
        self._hints: dict[RowHint, None] = {}

    def read(self, place: int, number: int) -> DryRow:
        """The row as it is understood."""
        row = self._row
        bidder = row.line("bidder")
        if not bidder:
            self._problems.append(("no_bidder", "bidder"))
        self._look_at_cells()
        amount, price = self._price()
        dated, made_on = self._made_on()
        source = self._source("source")
        values = tuple(self._values(price, made_on, source))
        bid = ImportedBid(
            row=place,
            bidder=bidder,
            contest=row.line("contest") or self._mapping.contest,
            kind=self._word("kind", "bid_kinds", words.BID_KINDS) or "offer",
            id=row.line("id"),
            supersedes=row.line("supersedes"),
            round=self._round(),
            values=values,
            notes=row.text("notes"),
        )
        if source is None and values and not row.has("made_on_source_id"):
            self._hints["unsourced"] = None
        return DryRow(
            place=place,
            number=number,
            bid=None if self._problems else bid,
            problems=tuple(self._problems),
            hints=tuple(self._hints),
            amount=amount,
            price=price,
            date=dated,
            made_on=made_on,
            source=source,
            rest=self._rest(bid),
        )

    def _rest(self, bid: ImportedBid) -> ImportedBid | None:
        """The bid of a row in trouble, without what was not understood."""
        fields = {field for _, field in self._problems}
        if not fields or "bidder" in fields or not bid.bidder:
            return None
        values = [one for one in bid.values if one.field not in fields]
        if any(field.startswith("source") for field in fields):
            values = [msgspec.structs.replace(one, source=None) for one in values]
        return msgspec.structs.replace(
            bid,
            kind="offer" if "kind" in fields else bid.kind,
            values=tuple(values),
        )

    def _look_at_cells(self) -> None:
        for field, cell in self._row.cells.items():
            if cell.code == "error":
                self._problems.append(("error_cell", field))
            elif cell.code == "formula_without_value":
                self._problems.append(("formula_without_value", field))
            elif cell.code == "formula":
                self._hints["formula"] = None

    def _price(self) -> tuple[ReadAmount | None, Price | None]:
        if "inherited" in codes_in(self._row.text("status")):
            self._hints["inherited"] = None
            return None, None
        stated, read = self._amount("price")
        if stated is None:
            return read, None
        if stated.unit in NO_MONEY:
            self._problems.append(("amount_no_money", "price"))
        try:
            stake = self._reader.stake_of_price(self._row)
            basis = self._basis(read)
        except CellProblem as problem:
            self._note(problem, "price_stake" if "stake" in str(problem) else "basis")
            return read, None
        price = Price(
            stated,
            basis,
            of=self._row.line("of") or None,
            stake=stake,
            condition=self._row.line("condition"),
        )
        return read, price

    def _amount(self, field: str) -> tuple[Amount | None, ReadAmount | None]:
        """An amount from its own columns, else from its words."""
        try:
            stated = self._reader.stated_amount(self._row, field)
        except CellProblem as problem:
            self._note(problem, field)
            return None, None
        if stated is not None:
            return stated, None
        read = self._reader.read_amount(self._row, field)
        if read is None:
            return None, None
        if read.ambiguous:
            self._problems.append(("amount_ambiguous", field))
        elif read.amount is None:
            self._problems.append(("amount_not_read", field))
        return read.amount, read

    def _basis(self, read: ReadAmount | None) -> Basis:
        text = self._row.line("basis")
        if not text:
            return "per_share" if read is not None and read.per_share else "total"
        word = self._reader.word("bases", BASES, text)
        for basis in BASES:
            if word == basis:
                return basis
        raise CellProblem("no_basis")

    def _made_on(self) -> tuple[ReadDate | None, When | None]:
        try:
            stated = self._reader.stated_date(self._row, "made_on")
        except CellProblem as problem:
            self._note(problem, "made_on")
            return None, None
        read = self._reader.read_date(self._row, "made_on")
        if stated is not None or read is None:
            return read, stated
        if read.ambiguous:
            self._problems.append(("date_ambiguous", "made_on"))
        elif read.when.edtf is None:
            self._hints["date_not_read"] = None
        return read, read.when

    def _source(self, prefix: str) -> ImportedSource | None:
        try:
            return self._reader.source(self._row, prefix)
        except CellProblem as problem:
            self._note(problem, f"{prefix}_published")
            return None

    def _values(
        self,
        price: Price | None,
        made_on: When | None,
        source: ImportedSource | None,
    ) -> Iterator[ImportedValue]:
        row, reader = self._row, self._reader
        evidence: dict[str, Any] = {
            "via": row.line("via"),
            "quote": row.text("quote"),
            "translation": row.text("translation"),
            "locator": row.line("locator"),
            "said_by": reader.speaker(row),
        }
        stake, _ = self._amount("stake")
        found: Iterable[tuple[str, object]] = (
            ("price", price),
            ("made_on", made_on),
            ("stage", self._word("stage", "stages", words.STAGES)),
            ("binding", self._word("binding", "binding", words.BINDING)),
            ("stake", stake),
            ("scope", row.line("scope")),
        )
        for field, value in found:
            if not value:
                continue
            if field == "made_on" and row.has(
                "made_on_source_id", "made_on_source_title", "made_on_source_url"
            ):
                own = self._source("made_on_source")
                yield ImportedValue(field=field, value=value, source=own)
            elif row.has(f"{field}_source_id"):
                own = self._source(f"{field}_source")
                yield ImportedValue(field=field, value=value, source=own)
            else:
                yield ImportedValue(field=field, value=value, source=source, **evidence)

    def _word(self, field: str, list_name: str, known: tuple[str, ...]) -> str:
        return self._reader.word(list_name, known, self._row.line(field))

    def _round(self) -> int | None:
        try:
            number = self._reader.number(self._row, "round")
        except CellProblem as problem:
            self._note(problem, "round")
            return None
        if number is None:
            return None
        if number != number.to_integral_value() or not 0 < number < 1_000:
            self._problems.append(("no_number", "round"))
            return None
        return int(number)

    def _note(self, problem: CellProblem, field: str) -> None:
        code = str(problem)
        for known in ROW_PROBLEMS:
            if known == code:
                self._problems.append((known, field))
