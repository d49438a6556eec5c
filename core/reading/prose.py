"""Amounts and dates in running text: the grammar of the fields, all along a text."""

from datetime import date

from msgspec.structs import replace

from core.reading.amount_grammar import Quantity, read_quantity
from core.reading.date_grammar import Dated, read_dated
from core.reading.date_points import PointReader
from core.reading.dates import settled_date
from core.reading.lexicon import amount_lexicon, date_lexicon, usable
from core.reading.parts import trimmed
from core.reading.phrases import Item
from core.reading.results import Found, FoundDate
from core.reading.settling import converts, is_money, settled
from core.reading.times import read_time, read_zone


def find_amounts(
    text: str, language: str, *, home_currency: str | None = None
) -> list[Found]:
    """Find the sums of money in a text, in time linear in its length.

    Bare figures, percentages and counts are none, nor is a conversion in brackets.
    """
    lexicon = amount_lexicon(usable((language,))[0])
    items = lexicon.phrases.items(text)
    found: list[Found] = []
    before: Quantity | None = None
    at = 0
    while at < len(items):
        quantity = read_quantity(items, at)
        if quantity is None:
            at += 1
            continue
        quantity = _first_of_two(items, quantity)
        at = quantity.behind
        is_conversion = before is not None and converts(items, before, quantity)
        before = quantity
        if is_conversion or not is_money(items, quantity):
            continue
        parts = trimmed(quantity.parts)
        start, end = parts[0].start, parts[-1].end
        read = settled(quantity, text[start:end], lexicon, home_currency)
        found.append(Found(start, end, replace(read, parts=parts, language=language)))
    return found


def find_dates(
    text: str, language: str, *, today: date | None = None
) -> list[FoundDate]:
    """Find the dates in a text, in time linear in its length.

    A year alone is one only behind a word such as "in" or "since".
    """
    chosen = usable((language,))[0]
    items = date_lexicon(chosen).items(text)
    found: list[FoundDate] = []
    at = 0
    while at < len(items):
        reader = PointReader(items, text, at)
        dated = read_dated(reader)
        if dated is None:
            at += 1
            continue
        # "They may march" is no month.
        small = any(item.odd_case for item in items[at : reader.at])
        said = not small and _is_said(items, reader, dated)
        time, zone = _time_behind(reader) if said else (None, None)
        at = max(reader.at, at + 1)
        if not said:
            continue
        parts = trimmed(reader.parts)
        start, end = parts[0].start, parts[-1].end
        read = settled_date(dated, text[start:end], today, time, zone)
        read = replace(read, parts=tuple(parts), language=chosen)
        found.append(FoundDate(start, end, read))
    return found


def _first_of_two(items: tuple[Item, ...], quantity: Quantity) -> Quantity:
    """In prose, "from $18bn to $21bn" is a raise: two amounts, if both are whole."""
    if not quantity.from_to:
        return quantity
    alone = read_quantity(items, quantity.first, joins=False)
    return alone if alone and is_money(items, alone) else quantity


def _time_behind(reader: PointReader) -> tuple[str | None, str | None]:
    """The time of day that follows a date, and its zone."""
    mark = reader.mark()
    reader.skip("separator", "passed_over", "open")
    time = read_time(reader)
    if time is None:
        reader.back(mark)
        return None, None
    mark = reader.mark()
    reader.skip("passed_over", "open")
    zone = read_zone(reader)
    if zone is None:
        reader.back(mark)
    return time, zone


def _is_said(items: tuple[Item, ...], reader: PointReader, dated: Dated) -> bool:
    """Whether prose means a date: not a figure that looks like one."""
    fields = (dated.high or dated.low).readings
    if not fields:
        return True
    if fields[0].month is not None:
        return fields[0].day is not None or fields[0].year is not None
    if len(reader.parts) < 2:
        return False
    if reader.parts[-1].code == "decade":
        return True
    behind = items[reader.at] if reader.at < len(items) else None
    if behind is not None and (behind.figures or "%" in _printed(reader, behind)):
        return False
    announced = "before_year" in items[reader.at - 2].roles
    announced = announced or reader.parts[-2].code != "passed_over"
    return announced and "1900" <= (fields[0].year or "") <= "2100"


def _printed(reader: PointReader, item: Item) -> str:
    return reader.text[item.start : item.end]
