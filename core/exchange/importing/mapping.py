"""Which column of a table holds which field of a bid: proposed, adjusted, kept."""

from pathlib import Path
from typing import Literal, TypeAlias, get_args

import msgspec

from core.domain.value import Value
from core.exchange.importing.errors import BrokenMappingError, NoColumnError
from core.exchange.importing.sheet_table import SheetTable
from core.exchange.sheet_habits import DayPlace, DecimalSign

ImportField: TypeAlias = Literal[
    "contest",
    "bidder",
    "kind",
    "price",
    "price_words",
    "price_kind",
    "price_low",
    "price_high",
    "price_unit",
    "price_step",
    "basis",
    "condition",
    "of",
    "price_stake",
    "made_on",
    "made_on_words",
    "made_on_edtf",
    "source",
    "source_id",
    "source_kind",
    "source_outlet",
    "source_title",
    "source_published",
    "source_url",
    "via",
    "quote",
    "translation",
    "locator",
    "said_by_kind",
    "said_by",
    "capacity",
    "descriptor",
    "made_on_source",
    "made_on_source_id",
    "made_on_source_kind",
    "made_on_source_outlet",
    "made_on_source_title",
    "made_on_source_published",
    "made_on_source_url",
    "stage",
    "stage_source",
    "stage_source_id",
    "binding",
    "binding_source",
    "binding_source_id",
    "stake",
    "stake_words",
    "stake_kind",
    "stake_low",
    "stake_high",
    "stake_unit",
    "stake_step",
    "stake_source",
    "stake_source_id",
    "scope",
    "scope_source",
    "scope_source_id",
    "status",
    "notes",
    "round",
    "id",
    "supersedes",
]
IMPORT_FIELDS: tuple[ImportField, ...] = get_args(ImportField)


class ColumnUse(Value, frozen=True):
    """One column that is imported.

    Attributes:
        column: Its number in the table, from 1.
        head: What stands above it; empty for a table without heads.
        field: The field that it holds.
    """

    column: int
    head: str
    field: ImportField


class Mapping(Value, frozen=True, kw_only=True):
    """How a table is imported; the same for the next table of its kind.

    Attributes:
        format: Always ``bidbook-mapping``.
        version: Number of the format.
        columns: The columns that are imported.
        heads: Number of the row with the heads, among the rows that hold something,
            from 1; 0 for a table without.
        sheet: Name of the sheet; empty for the one that is found.
        sign: The decimal sign of texts; empty leaves "1.250" open.
        day: Whether dates begin with the day; empty leaves "4/3/2025" open.
        languages: Languages that words may be in, the likeliest first.
        contest: Title or id of the contest for rows that name none.
        currency: The currency of prices that name none, as an ISO 4217 code; empty
            leaves it open.
    """

    format: Literal["bidbook-mapping"] = "bidbook-mapping"
    version: Literal[1] = 1
    columns: tuple[ColumnUse, ...]
    heads: int = 1
    sheet: str = ""
    sign: DecimalSign = ""
    day: DayPlace = ""
    languages: tuple[str, ...] = ("en", "de")
    contest: str = ""
    currency: str = ""

    def with_field(
        self, column: int, head: str, field: ImportField | None
    ) -> "Mapping":
        """The mapping with another field in a column; none leaves the column out.

        A field stands in one column: another one that had it is left out.

        Args:
            column: The column's number, from 1.
            head: What stands above it.
            field: The field.
        """
        kept = [
            one
            for one in self.columns
            if one.column != column and (field is None or one.field != field)
        ]
        if field is not None:
            kept.append(ColumnUse(column, head, field))
            kept.sort(key=lambda one: one.column)
        return msgspec.structs.replace(self, columns=tuple(kept))

    def places(self, table: SheetTable) -> dict[ImportField, int]:
        """The place of each field's column in a table, from 0.

        A column is found by its number if its head stands there, else by its head.

        Raises:
            NoColumnError: The table has no such column.
        """
        heads = self.heads_of(table)
        return {one.field: _place(one, heads, table.width) for one in self.columns}

    def heads_of(self, table: SheetTable) -> tuple[str, ...]:
        """What stands above the columns of a table; empty texts where nothing does."""
        if 0 < self.heads <= len(table.rows):
            return tuple(cell.text.strip() for cell in table.rows[self.heads - 1])
        return ("",) * table.width


def mapping_json(mapping: Mapping) -> str:
    """A mapping as indented JSON, every setting with its value."""
    plain = {
        name: msgspec.to_builtins(getattr(mapping, name))
        for name in mapping.__struct_fields__
    }
    return msgspec.json.format(msgspec.json.encode(plain), indent=2).decode()


def read_mapping(content: bytes, name: str) -> Mapping:
    """Read a mapping that was kept.

    Raises:
        BrokenMappingError: It is none, or of a newer format.
    """
    try:
        return msgspec.json.decode(content, type=Mapping)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BrokenMappingError(path=Path(name).name, reason=error) from error


def _place(use: ColumnUse, heads: tuple[str, ...], width: int) -> int:
    place = use.column - 1
    if 0 <= place < width and heads[place] == use.head:
        return place
    found = [n for n, head in enumerate(heads) if use.head and head == use.head]
    if len(found) != 1:
        known = ", ".join(filter(None, heads))
        raise NoColumnError(head=use.head or str(use.column), known=known)
    return found[0]
