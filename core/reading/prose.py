"""Amounts and dates in running text: the grammar of the fields, all along a text."""

from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from core.reading.amount_grammar import COMPLETE, Quantity, read_quantity
from core.reading.date_grammar import Dated, read_dated
from core.reading.date_points import PointReader
from core.reading.dates import settled_date
from core.reading.lexicon import amount_lexicon, date_lexicon, usable
from core.reading.parts import trimmed
from core.reading.phrases import Item
from core.reading.prose_words import ProseWords, prose_words
from core.reading.results import Found, FoundDate
from core.reading.settling import converts, is_money, settled
from core.reading.times import read_time, read_zone
from core.reading.tokens import Token, tokens

# How far what a figure counts may stand behind it, and "from" before it.
_MOST_BETWEEN = 3
# What begins no amount by itself, and what begins no date.
_NO_START = frozenset(["passed_over", "separator", "close", "open"])
_NO_DATE = _NO_START | {"dash", "range", "decade"}
_UNITS = frozenset(["currency", "shared"])
# Behind one of these, "X to Y" is a step from X to Y.
_STEPS = frozenset(["from", "by_how_much", "change"])
_YEAR = 4


def find_amounts(
    text: str,
    language: str,
    *,
    home_currency: str | None = None,
    words: tuple[Token, ...] | None = None,
) -> list[Found]:
    """Find the sums of money in a text, in time linear in its length.

    Bare figures, percentages and counts are none, nor is a conversion in brackets.
    """
    chosen = usable((language,))[0]
    lexicon, writes = amount_lexicon(chosen), prose_words(chosen)
    items = lexicon.phrases.of_tokens(words or tokens(text))
    found: list[Found] = []

    def find(quantity: Quantity) -> None:
        parts = trimmed(quantity.parts)
        start, end = parts[0].start, parts[-1].end
        read = settled(quantity, text[start:end], lexicon, home_currency)
        found.append(Found(start, end, replace(read, parts=parts, language=language)))

    before: Quantity | None = None
    at = 0
    while at < len(items):
        if _begins_no_amount(items, at):
            at += 1
            continue
        if _is_of_a_sum(items, at, text, writes):
            at += 1
        quantity = read_quantity(items, at, prose=True) if at < len(items) else None
        if quantity is None:
            at += 1
            continue
        quantity = _first_of_two(items, quantity)
        at = quantity.behind
        is_conversion = before is not None and converts(items, before, quantity)
        raised = None if before is None else _raised_from(items, before, quantity)
        before = quantity
        if is_conversion or not is_money(items, quantity):
            continue
        if raised is not None:
            find(raised)
        if not quantity.low.has_unit and _counts_things(items, quantity, text, writes):
            continue
        find(quantity)
    return found


def find_dates(
    text: str,
    language: str,
    *,
    today: date | None = None,
    words: tuple[Token, ...] | None = None,
) -> list[FoundDate]:
    """Find the dates in a text, in time linear in its length.

    A year alone is one only behind a word such as "in" or "since", or where the
    language prints it so ("Die Zahl stieg 2019 auf …").
    """
    chosen = usable((language,))[0]
    items = date_lexicon(chosen).of_tokens(words or tokens(text))
    bare_years = prose_words(chosen).bare_years
    found: list[FoundDate] = []
    at = 0
    while at < len(items):
        if _begins_no_date(items, at, text):
            at += 1
            continue
        reader = PointReader(items, text, at)
        dated = read_dated(reader)
        if dated is None:
            at += 1
            continue
        # "They may march" is no month.
        small = any(item.odd_case for item in items[at : reader.at])
        said = not small and _is_said(items, reader, dated, bare_years=bare_years)
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


def _begins_no_amount(items: tuple[Item, ...], at: int) -> bool:
    """Whether it is not worth looking closer: a sign, a bare figure or currency."""
    roles = items[at].roles.keys()
    following = items[at + 1] if at + 1 < len(items) else None
    if items[at].figures:
        # A figure before a figure or an unknown word counts no money.
        return following is None or not following.roles
    if roles and roles <= _UNITS:
        return following is None or not (
            following.figures or following.roles.keys() - _UNITS
        )
    return roles <= _NO_START


def _begins_no_date(items: tuple[Item, ...], at: int, text: str) -> bool:
    """Whether it is not worth looking closer: a sign, or a figure beside another."""
    item = items[at]
    if not item.figures:
        if not item.roles:
            # An unknown word; "12.04.2024" is no figure, but may be a date.
            return not text[item.start].isdigit()
        return item.roles.keys() <= _NO_DATE
    if item.end - item.start >= _YEAR or at + 1 >= len(items):
        return False
    # "5 bn", "1 2": a day or the number of a quarter goes on with what has a role.
    following = items[at + 1]
    printed = text[following.start : following.end]
    return bool(following.figures) or not (following.roles or printed in "./")


def _is_of_a_sum(
    items: tuple[Item, ...], at: int, text: str, writes: ProseWords
) -> bool:
    """Whether "über" says what a loan or bid is for, and not that it is more."""
    if not at or "of_sum" not in items[at].roles:
        return False
    head = text[items[at - 1].start : items[at - 1].end]
    return head[:1].isupper() and head.casefold().endswith(writes.sum_heads)


def _counts_things(
    items: tuple[Item, ...], quantity: Quantity, text: str, writes: ProseWords
) -> bool:
    """Whether a figure without a currency counts things: "1.3 million new cars"."""
    following = items[quantity.behind : quantity.behind + _MOST_BETWEEN]
    for place, item in enumerate(following):
        if {"count", "shares"} & item.roles.keys():
            return True
        if item.roles or item.figures:
            return False
        if text[item.start].isupper():
            return place == 0 and writes.large_nouns
    return False


def _first_of_two(items: tuple[Item, ...], quantity: Quantity) -> Quantity:
    """In prose, "from $18bn to $21bn" is a raise: two amounts, if both are whole."""
    raised = quantity.high is not None and any(
        not _STEPS.isdisjoint(item.roles)
        for item in items[max(quantity.first - _MOST_BETWEEN, 0) : quantity.first]
    )
    if not (quantity.from_to or raised):
        return quantity
    alone = read_quantity(items, quantity.first, joins=False, prose=True)
    if alone and is_money(items, alone):
        return alone
    # "From 3 to 3.5 billion": the first is nothing by itself.
    return replace(quantity, from_to=False)


def _raised_from(
    items: tuple[Item, ...], one: Quantity, two: Quantity
) -> Quantity | None:
    """The first sum of "von 24 auf 26 Euro", in the unit of the second."""
    between = items[one.behind : two.first]
    is_step = len(between) == 1 and "raised_to" in between[0].roles
    led = items[one.first - 1].roles.keys() if one.first else ()
    introduced = one.parts[0].code != "figure" or "passed_over" in led
    if not (is_step and introduced and one.is_bare and one.low.figures):
        return None
    if one.kind != "exact" or one.high is not None:
        return None
    low = one.low
    if low.figures[0].value >= COMPLETE:
        low = replace(low, scale=Decimal(1))
    parts = tuple(part for part in one.parts if part.value != "from")
    return replace(one, parts=parts, low=low.adopting(two.low), per_share=two.per_share)


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


def _is_said(
    items: tuple[Item, ...], reader: PointReader, dated: Dated, *, bare_years: bool
) -> bool:
    """Whether prose means a date: not a figure that looks like one."""
    fields = (dated.high or dated.low).readings
    if not fields:
        return True
    if fields[0].month is not None:
        whole = fields[0].day is not None or fields[0].year is not None
        return whole or _is_announced(items, reader)
    if reader.parts[-1].code == "decade" and len(reader.parts) > 1:
        return True
    behind = items[reader.at] if reader.at < len(items) else None
    if behind is not None and (behind.figures or "%" in _printed(reader, behind)):
        return False
    if not "1900" <= (fields[0].year or "") <= "2100":
        return False
    if "about" in dated.said and "before_year" not in items[reader.at - 2].roles:
        # "About 2000 people": only a sign behind it makes it a year.
        return behind is None or "separator" in behind.roles
    return _is_announced(items, reader) or (
        bare_years and len(reader.parts) == 1 and _stands_alone(items, reader)
    )


def _is_announced(items: tuple[Item, ...], reader: PointReader) -> bool:
    """Whether a word such as "in" or "since" stands before a month or year."""
    if len(reader.parts) < 2:
        return False
    return (
        "before_year" in items[reader.at - 2].roles
        or reader.parts[-2].code != "passed_over"
    )


def _stands_alone(items: tuple[Item, ...], reader: PointReader) -> bool:
    """Whether four digits count nothing: between small words, or at a sign."""
    before = items[reader.at - 2] if reader.at > 1 else None
    if before is None or before.figures or "dash" in before.roles:
        return False
    if not _printed(reader, before)[-1:].isalpha() or "qualifier" in before.roles:
        return False
    behind = items[reader.at] if reader.at < len(items) else None
    following = "" if behind is None else _printed(reader, behind)[:1]
    return not following or following.islower() or following in ".,;:!?)"


def _printed(reader: PointReader, item: Item) -> str:
    return reader.text[item.start : item.end]
