"""The order of rows in a list, by any column; what is not known stays at the end."""

from bisect import insort
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, Literal, get_args

from core.answers.board import Row
from core.answers.columns import BidRow
from core.answers.folding import fold
from core.answers.resolved import AGAINST_WORDS, SUPPORT_WORDS
from core.domain import words
from core.domain.when import When

Column = Literal["rank", "name", "price", "support", "date", "stage", "kind", "contest"]
COLUMNS: tuple[Column, ...] = get_args(Column)
_STAGES = {stage: place for place, stage in enumerate(words.STAGES)}
_SUPPORT = {word: place for place, word in enumerate(SUPPORT_WORDS)}
_AGAINST = {word: place for place, word in enumerate(AGAINST_WORDS)}
_SILENT = {"undisclosed": 2, "no_price": 3}
_NO_DAY = (1, 0)


# Where a row stands in one column: its group, and its place there. Group zero is what
# has a value; the others follow it, whichever way the column is sorted.
Place = Any
Key = tuple[int, Place]
KeyOf = Callable[[BidRow | Row], Key]


def key_function(column: Column, titles: Mapping[str, str]) -> KeyOf:
    """What gives the place of a row, a bid's or one of the board, in a column.

    Args:
        column: The column.
        titles: Titles of the contests by their ids.
    """
    if column == "contest":
        folded = {contest: fold(title) for contest, title in titles.items()}
        return lambda row: (0, folded.get(row.contest, ""))
    return _KEYS[column]


def _rank_key(row: BidRow | Row) -> Key:
    if isinstance(row, Row) and row.best is not None:
        return 0, (row.best, row.worst)
    return 1, 0


def _name_key(row: BidRow | Row) -> Key:
    return 0, fold(row.name)


def _price_key(row: BidRow | Row) -> Key:
    """By low; then those without a low by high; then undisclosed; then no price."""
    amount = row.amount
    if amount is None:
        return 4, 0
    low, high = amount.low, amount.high
    if low is not None:
        return 0, _quick(low)
    if high is not None:
        return 1, -_quick(high)
    return _SILENT[amount.kind], 0


def _quick(number: Decimal) -> int | Decimal:
    # Whole numbers are compared faster as such, and are equal to their decimals.
    whole = int(number)
    return whole if whole == number else number


def _support_key(row: BidRow | Row) -> Key:
    support = row.support
    place = _SUPPORT[support.word] * len(_AGAINST) + _AGAINST[support.against]
    return 0, place


def _date_key(row: BidRow | Row) -> Key:
    edtf = row.made_on.edtf if row.made_on else None
    return _NO_DAY if edtf is None else _day_key(edtf)


@lru_cache(maxsize=65536)
def _day_key(edtf: str) -> Key:
    latest, earliest = When(edtf=edtf).sort_key
    return 0, latest.toordinal() * 10_000_000 + earliest.toordinal()


def _stage_key(row: BidRow | Row) -> Key:
    return 0, (_STAGES.get(row.stage, len(_STAGES)), row.stage)


def _kind_key(row: BidRow | Row) -> Key:
    return 0, row.kind


_KEYS: dict[Column, KeyOf] = {
    "rank": _rank_key,
    "name": _name_key,
    "price": _price_key,
    "support": _support_key,
    "date": _date_key,
    "stage": _stage_key,
    "kind": _kind_key,
}


class Keys:
    """The places of numbered rows in one column; they are gathered bit by bit."""

    __slots__ = ("groups", "of", "places")

    def __init__(self, of: KeyOf) -> None:
        self.of = of
        self.groups: list[int] = []
        self.places: list[Place] = []

    def extend(self, rows: Iterable[BidRow | Row]) -> None:
        """Take in the next rows."""
        of, groups, places = self.of, self.groups, self.places
        for row in rows:
            group, place = of(row)
            groups.append(group)
            places.append(place)

    def put(self, number: int, row: BidRow | Row) -> None:
        """Give one row its place anew."""
        self.groups[number], self.places[number] = self.of(row)

    def __len__(self) -> int:
        return len(self.places)


class Order:
    """Numbered rows in the order of one column; equal ones by name, then by number.

    It is sorted once; a change moves only the rows that it touched.
    """

    __slots__ = ("_keys", "_known", "_names", "_rest")

    def __init__(self, keys: Keys, names: list[str], by_name: Iterable[int]) -> None:
        self._keys = keys
        self._names = names
        groups = keys.groups
        self._known = [number for number in by_name if not groups[number]]
        self._known.sort(key=keys.places.__getitem__)
        self._rest = [number for number in by_name if groups[number]]
        self._rest.sort(key=self._rest_key)

    def numbers(self, *, descending: bool = False) -> list[int]:
        """All rows in their order."""
        known = self._known[::-1] if descending else self._known
        return known + self._rest

    def leave(self, number: int) -> None:
        """Take out a row, before its key changes."""
        (self._rest if self._keys.groups[number] else self._known).remove(number)

    def enter(self, number: int) -> None:
        """Put in a row, after its key has changed."""
        if self._keys.groups[number]:
            insort(self._rest, number, key=self._rest_place)
        else:
            insort(self._known, number, key=self._known_place)

    def _rest_key(self, number: int) -> tuple[Place, ...]:
        return self._keys.groups[number], self._keys.places[number]

    def _rest_place(self, number: int) -> tuple[Place, ...]:
        return *self._rest_key(number), self._names[number], number

    def _known_place(self, number: int) -> tuple[Place, ...]:
        return self._keys.places[number], self._names[number], number


def sort_board(
    rows: Iterable[Row],
    column: Column,
    titles: Mapping[str, str],
    *,
    descending: bool = False,
) -> tuple[Row, ...]:
    """The rows of a board in the order of a column; by rank they come as they are."""
    rows = tuple(rows)
    if column == "rank" and not descending:
        return rows
    names = [fold(row.name) for row in rows]
    by_name = sorted(range(len(rows)), key=names.__getitem__)
    keys = Keys(key_function(column, titles))
    keys.extend(rows)
    order = Order(keys, names, by_name).numbers(descending=descending)
    return tuple(rows[place] for place in order)
