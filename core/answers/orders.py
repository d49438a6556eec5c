"""The orders of a long list by all of its columns, kept while rows change."""

from collections.abc import Collection, Mapping, Sequence

from core.answers.columns import BidRow
from core.answers.ordering import COLUMNS, Column, Keys, Order, key_function

_AT_A_TIME = 1000
# More changed rows than this are quicker sorted anew than put in one by one.
_FEW = 50


class Orders:
    """Keys for sorting, gathered bit by bit, and the orders that were asked for.

    It is handed all rows each time, and looks only at those that it doesn't know yet
    or is told of.
    """

    def __init__(self, titles: Mapping[str, str]) -> None:
        self._keys = {one: Keys(key_function(one, titles)) for one in COLUMNS}
        self._orders: dict[Column, Order] = {}

    def prepare_some(self, rows: Sequence[BidRow]) -> bool:
        """Gather some more keys; whether all are there."""
        for keys in self._keys.values():
            known = len(keys)
            if known < len(rows):
                keys.extend(rows[known : known + _AT_A_TIME])
                return False
        return True

    def numbers(
        self, rows: Sequence[BidRow], column: Column, *, descending: bool = False
    ) -> list[int]:
        """The numbers of all rows in the order of a column."""
        return self._order(rows, column).numbers(descending=descending)

    def update(
        self,
        rows: Sequence[BidRow],
        touched: Collection[int],
        titles: Mapping[str, str],
    ) -> None:
        """Put changed and new rows in their places.

        Args:
            rows: All rows as they now are.
            touched: Numbers of those that changed or are new.
            titles: Titles of the contests by their ids, as they now are.
        """
        if len(touched) > _FEW:
            self._orders.clear()
        for column, keys in self._keys.items():
            order = self._orders.get(column)
            known = [number for number in touched if number < len(keys)]
            if order:
                for number in known:
                    order.leave(number)
            keys.of = key_function(column, titles)
            for number in known:
                keys.put(number, rows[number])
        # Equal rows stand by name: all names are right before any row is put in.
        for column, order in self._orders.items():
            self._complete(column, rows)
            for number in touched:
                order.enter(number)

    def _order(self, rows: Sequence[BidRow], column: Column) -> Order:
        order = self._orders.get(column)
        if order is None:
            self._complete("name", rows)
            self._complete(column, rows)
            names = self._keys["name"].places
            by_name = (
                range(len(rows))
                if column == "name"
                else self._order(rows, "name").numbers()
            )
            order = self._orders[column] = Order(self._keys[column], names, by_name)
        return order

    def _complete(self, column: Column, rows: Sequence[BidRow]) -> None:
        keys = self._keys[column]
        keys.extend(rows[len(keys) :])
