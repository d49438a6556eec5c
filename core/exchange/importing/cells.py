"""Cells of a row read as amounts, dates, sources and speakers."""

import re
from collections.abc import Callable
from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import cast

from msgspec.structs import replace

from core.domain import words
from core.domain.amount import AMOUNT_KINDS, Amount, AmountKind
from core.domain.claim import SPEAKER_KINDS, Speaker, SpeakerKind
from core.domain.imported import ImportedSource
from core.domain.when import When
from core.exchange.column_heads import unit_of_head
from core.exchange.column_roles import is_bare
from core.exchange.exporting.table_titles import words_by_name
from core.exchange.importing.mapping import Mapping
from core.exchange.importing.sheet_table import EMPTY, SheetCell
from core.exchange.sheet_habits import settle_amount, settle_date
from core.reading import ReadAmount, ReadDate, read_amount, read_date

_KEPT = 5_000
_BLANKS = re.compile(r"\s+")
_CODE = re.compile(r"[A-Z]{3}|%|shares|count")
_SOURCE_PARTS = ("id", "kind", "outlet", "title", "published", "url")


class CellProblem(ValueError):  # noqa: N818 (a problem of a row, not an error of the program)
    """A cell that can't be taken: a code of ``[importing.problems]``."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row by field.

    Attributes:
        cells: The cells whose column has a field.
        heads: What stands above them.
    """

    cells: ReadOnly[str, SheetCell]
    heads: ReadOnly[str, str]

    def cell(self, field: str) -> SheetCell:
        """The cell of a field; empty where no column has it."""
        return self.cells.get(field, EMPTY)

    def text(self, field: str) -> str:
        """The text of a field, without blanks around it."""
        return self.cell(field).text.strip()

    def line(self, field: str) -> str:
        """The text of a field in one line."""
        return _BLANKS.sub(" ", self.text(field))

    def has(self, *fields: str) -> bool:
        """Whether columns have any of some fields."""
        return any(field in self.cells for field in fields)


class CellReader:
    """Reads cells as a mapping says; equal texts are read once."""

    def __init__(self, mapping: Mapping, today: date | None = None) -> None:
        self._mapping = mapping
        home = mapping.currency or None
        languages = mapping.languages
        once = lru_cache(_KEPT)
        self._amount: Callable[[str], ReadAmount] = once(
            lambda text: read_amount(text, languages, home_currency=home)
        )
        self._date: Callable[[str], ReadDate] = once(
            lambda text: read_date(text, languages, today=today)
        )

    def read_amount(self, row: Row, field: str) -> ReadAmount | None:
        """The reading of an amount's words; none where there are none.

        A bare figure takes the unit of its own column, of the column's head, or of the
        mapping.
        """
        words_field = f"{field}_words"
        said = words_field if row.text(words_field) else field
        cell = row.cell(said)
        text = cell.text.strip()
        if not text:
            return None
        read = self._amount(text)
        if is_bare(read):
            languages = self._mapping.languages
            for unit in (
                row.text(f"{field}_unit"),
                unit_of_head(row.heads.get(said, ""), languages),
                self._mapping.currency if field == "price" else "",
            ):
                if unit:
                    read = self._amount(f"{text} {unit}")
                    break
        sign = "." if cell.value is not None else self._mapping.sign
        return settle_amount(read, sign)

    def stated_amount(self, row: Row, field: str) -> Amount | None:
        """An amount whose kind and ends stand in columns of their own; none if not.

        Raises:
            CellProblem: They contradict each other.
        """
        low, high = (self.number(row, f"{field}_{end}") for end in ("low", "high"))
        kind = self._kind(row.line(f"{field}_kind"), low, high)
        if kind is None:
            return None
        unit = self._unit(row.line(f"{field}_unit"))
        step = self.number(row, f"{field}_step")
        printed = row.text(f"{field}_words")
        try:
            return Amount(kind, low, high, unit, step, printed)
        except ValueError as error:
            raise CellProblem("amount_contradicts") from error

    def number(self, row: Row, field: str) -> Decimal | None:
        """A plain number; none where the cell is empty.

        Raises:
            CellProblem: The cell is no number.
        """
        cell = row.cell(field)
        if isinstance(cell.value, Decimal):
            return cell.value
        text = re.sub(r"[\s'’]", "", cell.text)
        if not text:
            return None
        if self._mapping.sign == "," and not re.fullmatch(r"-?\d+\.?\d*", text):
            text = text.replace(".", "").replace(",", ".")
        try:
            number = Decimal(text)
        except InvalidOperation as error:
            raise CellProblem("no_number") from error
        if not number.is_finite():
            raise CellProblem("no_number")
        return number

    def read_date(self, row: Row, field: str) -> ReadDate | None:
        """The reading of a date's words; none where there are none, or it is a day."""
        said = f"{field}_words" if row.text(f"{field}_words") else field
        cell = row.cell(said)
        text = cell.text.strip()
        if isinstance(cell.value, date) or not text:
            return None
        return settle_date(self._date(text), self._mapping.day)

    def stated_date(self, row: Row, field: str) -> When | None:
        """A date in EDTF notation or typed as a day; none if there is neither.

        Raises:
            CellProblem: The notation can't be read.
        """
        edtf = row.cell(f"{field}_edtf").text.strip()
        printed = row.text(f"{field}_words")
        if not edtf:
            value = row.cell(field).value
            if isinstance(value, date):
                return When(value.isoformat())
            # Where dates have their notation, words without it have none.
            has_notation = bool(printed) and row.has(f"{field}_edtf")
            return When(words=printed) if has_notation else None
        try:
            return When(edtf, printed)
        except ValueError as error:
            raise CellProblem("no_edtf") from error

    def loose_date(self, row: Row, field: str) -> When | None:
        """A date that nothing hangs on: what can't be read keeps its words."""
        stated = self.stated_date(row, field)
        read = self.read_date(row, field)
        if stated is not None or read is None:
            return stated
        if read.when.edtf is not None and read.when.edtf == read.words.strip():
            # Written in the notation itself: no words of a report.
            return When(read.when.edtf)
        return read.when

    def source(self, row: Row, prefix: str) -> ImportedSource | None:
        """The source that a row names; none if it names none."""
        parts = {part: row.line(f"{prefix}_{part}") for part in _SOURCE_PARTS}
        shown = row.line(prefix)
        if not shown and not any(parts.values()):
            return None
        named = any(parts[one] for one in ("outlet", "title", "url"))
        return ImportedSource(
            words="" if named else shown,
            id=parts["id"],
            kind=self.word("source_kinds", words.SOURCE_KINDS, parts["kind"]),
            outlet=parts["outlet"],
            title=parts["title"],
            published=self.loose_date(row, f"{prefix}_published"),
            url=parts["url"],
        )

    def speaker(self, row: Row) -> Speaker | None:
        """Who said it; none if the row does not say."""
        name, descriptor = row.line("said_by"), row.line("descriptor")
        kind = self.word("speaker_kinds", SPEAKER_KINDS, row.line("said_by_kind"))
        if kind not in SPEAKER_KINDS:
            if not name and not descriptor:
                return None
            is_bidder = name.casefold() == row.line("bidder").casefold()
            kind = ("party" if is_bidder else "other") if name else "unnamed"
        return Speaker(
            cast(SpeakerKind, kind),
            name=name,
            capacity=row.line("capacity"),
            descriptor=descriptor,
        )

    def stake_of_price(self, row: Row) -> Amount | None:
        """The share that a price is for.

        Raises:
            CellProblem: It can't be read, and a price for all would be another one.
        """
        text = row.text("price_stake")
        if not text:
            return None
        read = self._amount(text)
        if is_bare(read):
            read = self._amount(f"{text} %")
        if read.amount is None or read.amount.unit != "%":
            raise CellProblem("stake_not_read")
        return replace(read.amount, words=text)

    @staticmethod
    def word(list_name: str, known: tuple[str, ...], text: str) -> str:
        """A known word by its name in any language; another stands as it is."""
        return words_by_name(list_name, known).get(text.casefold(), text)

    def _kind(
        self, text: str, low: Decimal | None, high: Decimal | None
    ) -> AmountKind | None:
        if text:
            kind = self.word("amount_kinds", AMOUNT_KINDS, text)
            if kind not in AMOUNT_KINDS:
                raise CellProblem("no_kind")
            return kind
        if low is not None and high is not None:
            return "exact" if low == high else "range"
        if low is not None:
            return "at_least"
        return "at_most" if high is not None else None

    def _unit(self, text: str) -> str | None:
        if not text or _CODE.fullmatch(text):
            return text or None
        read = self._amount(f"1 {text}")
        if read.amount is None or read.amount.unit is None:
            raise CellProblem("no_unit")
        return read.amount.unit
