"""A mapping proposed from the heads of a table, in any of the program's languages."""

from collections.abc import Iterable
from functools import lru_cache

from core.exchange.column_heads import Role, field_of_head, role_of_head
from core.exchange.column_roles import Reader, find_roles, holds_value
from core.exchange.exporting.table_titles import keys_by_title
from core.exchange.importing.mapping import (
    IMPORT_FIELDS,
    ColumnUse,
    ImportField,
    Mapping,
)
from core.exchange.importing.sheet_table import SheetTable
from core.exchange.sheet_habits import day_place, decimal_sign
from core.reading import read_amount, read_date

_HEADS_WITHIN = 20
_SAMPLE = 40
_KEPT = 5_000
_FIELDS: dict[Role, ImportField] = {
    "name": "bidder",
    "amount": "price",
    "date": "made_on",
    "source": "source",
}


def propose(
    table: SheetTable,
    languages: tuple[str, ...] = ("en", "de"),
    *,
    contest: str = "",
    heads: int | None = None,
) -> Mapping:
    """Propose how a table may be imported.

    Its heads are looked for in its first rows; columns without a known head are taken
    by what stands in them.

    Args:
        table: The table.
        languages: Languages that its words may be in, the likeliest first.
        contest: Title or id of the contest for rows that name none.
        heads: Number of the row with the heads, 0 for none; to be found if not said.
    """
    once = lru_cache(_KEPT)
    reader = Reader(
        once(lambda cell: read_amount(cell, languages)),
        once(lambda cell: read_date(cell, languages)),
        languages,
    )
    if heads is None:
        heads = _find_heads(table, reader)
    names = table.rows[heads - 1] if heads else ()
    found: dict[int, ImportField] = {}
    for place, cell in enumerate(names):
        field = field_for(cell.text)
        if field is not None and field not in found.values():
            found[place] = field
    _by_content(table, heads, reader, found)
    columns = tuple(
        ColumnUse(place + 1, names[place].text.strip() if names else "", found[place])
        for place in sorted(found)
    )
    proposed = Mapping(
        columns=columns,
        heads=heads,
        sheet=table.sheet,
        languages=languages,
        contest=contest,
    )
    return with_habits(proposed, table)


def with_habits(mapping: Mapping, table: SheetTable) -> Mapping:
    """The mapping with the decimal sign and place of the day that the cells prove."""
    places = {one.field: one.column - 1 for one in mapping.columns}
    sign = decimal_sign(_texts(table, mapping, places, ("price", "price_words")))
    day = day_place(_texts(table, mapping, places, ("made_on", "source_published")))
    return Mapping(
        columns=mapping.columns,
        heads=mapping.heads,
        sheet=mapping.sheet,
        sign=sign,
        day=day,
        languages=mapping.languages,
        contest=mapping.contest,
        currency=mapping.currency,
    )


def field_for(head: str) -> ImportField | None:
    """The field that a head names; none if it says nothing known."""
    head = " ".join(head.split())
    own = keys_by_title(IMPORT_FIELDS).get(head.casefold())
    for field in IMPORT_FIELDS:
        if field in (own, head.casefold(), field_of_head(head)):
            return field
    role = role_of_head(head)
    return _FIELDS.get(role) if role is not None else None


def _find_heads(table: SheetTable, reader: Reader) -> int:
    """The number of the row that names most fields; 0 if none names two.

    What holds a value, as "offer of 20 bn" does, names none.
    """
    best, found = 1, 0
    for number, row in enumerate(table.rows[:_HEADS_WITHIN], 1):
        named = ((cell.text, field_for(cell.text)) for cell in row if cell.text)
        fields = {
            field for text, field in named if field and not holds_value(text, reader)
        }
        if len(fields) > best:
            best, found = len(fields), number
    return found


def _by_content(
    table: SheetTable,
    heads: int,
    reader: Reader,
    found: dict[int, ImportField],
) -> None:
    """Find bidder, price and date by what stands in columns that no head names."""
    wanted = [role for role, field in _FIELDS.items() if field not in found.values()]
    if not {"name", "amount"} & set(wanted):
        return
    free = [place for place in range(table.width) if place not in found]
    grid = [
        [row[place].text.strip() for place in free]
        for row in table.rows[heads : heads + _SAMPLE]
    ]
    if not grid:
        return
    for place, role in zip(free, find_roles(grid, reader), strict=True):
        if role in wanted:
            found[place] = _FIELDS[role]


def _texts(
    table: SheetTable,
    mapping: Mapping,
    places: dict[ImportField, int],
    fields: tuple[ImportField, ...],
) -> Iterable[str]:
    for field in fields:
        place = places.get(field)
        if place is None or place >= table.width:
            continue
        for row in table.rows[mapping.heads :]:
            # What is typed as a number or a day shows no habit.
            if row[place].value is None:
                yield row[place].text
