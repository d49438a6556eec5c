"""The figures that a conversion may use: seen through the lens, standing on a day."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from core.answers.conversions.histories import History
from core.answers.conversions.interval import Interval, hull
from core.answers.conversions.steps import Place, RefusedError
from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.seen import Entry
from core.answers.weigh import Moment, weigh
from core.domain.amount import Amount
from core.domain.records import Figure
from core.domain.tables import Tables
from core.domain.when import When

# A rate or price of a day is at most that much older: markets close, reports wait.
_OLDEST = timedelta(days=7)


class Found(msgspec.Struct, frozen=True):
    """A figure as it stands on a day.

    Attributes:
        interval: Its values.
        amount: The same as an amount.
        figure: Id of its record.
        claims: Ids of the claims that show it.
        on: The day that it is about.
    """

    interval: Interval
    amount: Amount
    figure: str
    claims: tuple[str, ...]
    on: When | None


class LookUp(NamedTuple):
    """One look at the figures, and what was found; without a day the lens's own."""

    kind: str
    about: tuple[str, ...]
    day: date | None
    found: Found | None


class _Known(NamedTuple):
    """A history, and what it came to where it was asked."""

    history: History
    found: dict[object, Found | None]


class Figures:
    """Finds figures by kind and by what they are about.

    Attributes:
        looked_up: What was looked up since it was last cleared.
    """

    def __init__(
        self, tables: Tables, index: Index, lens: Lens, moment: Moment
    ) -> None:
        self._tables = tables
        self._index = index
        self._lens = lens
        self._moment = moment
        memo = index.memo.setdefault(None, {})
        key = ("figures", lens.clock, lens.without)
        self._histories: dict[tuple[str, tuple[str, ...]], _Known]
        self._histories = memo.setdefault(key, {})
        self.looked_up: list[LookUp] = []

    def hold(self, looked_up: Iterable[LookUp]) -> bool:
        """Whether what was looked up through another lens is the same through this."""
        return all(
            (one.day is None or one.day <= self.day)
            and self._standing(one.kind, one.about, one.day) is one.found
            for one in looked_up
        )

    @property
    def day(self) -> date:
        """The last day that counts of what happened."""
        return self._lens.day

    def latest(
        self, kind: str, about: tuple[str, ...], names: tuple[str, ...]
    ) -> Found:
        """The last figure of a kind that is about one of some names.

        Args:
            kind: The kind.
            about: What a figure would be about, were it entered.
            names: What it may be about; the first for which there is one counts.

        Raises:
            RefusedError: There is none, or it isn't above zero where it must be.
        """
        for name in names:
            found = self._look_up(kind, (name,), None)
            if found is not None:
                return self._usable(kind, about, found)
        raise RefusedError(Place(table="figures", field=kind, about=about))

    def on(
        self, kind: str, about: tuple[str, ...], first: date, last: date
    ) -> Found | None:
        """A figure about all of some things on a day, or on each of some days.

        None when there is none at all. One without a day counts where none has one.

        Raises:
            RefusedError: There are some, and none of these days.
        """
        history = self._known(kind, about).history
        if history.seen_from > self._moment.as_of:
            self.looked_up.append(LookUp(kind, about, first, None))
            return None
        if first == last:
            return self._of_day(kind, about, first)
        days = {first, last}
        for one in history.seen(self._moment.as_of):
            day = one.on.earliest if one.on else None
            if day is not None and first < day < last:
                days.add(day)
        found = [self._of_day(kind, about, day) for day in sorted(days)]
        amounts = {one.amount for one in found}
        if len(amounts) == 1:
            return found[-1]
        spanned = hull(one.interval for one in found)
        return Found(
            spanned,
            spanned.amount(found[-1].amount.unit),
            found[-1].figure,
            tuple(dict.fromkeys(claim for one in found for claim in one.claims)),
            None,
        )

    def _of_day(self, kind: str, about: tuple[str, ...], day: date) -> Found:
        place = Place(table="figures", field=kind, about=about, on=day, why="other_day")
        if day > self._lens.day:
            raise RefusedError(msgspec.structs.replace(place, why="ahead"))
        found = self._look_up(kind, about, day)
        if found is None:
            raise RefusedError(place)
        latest = found.on.latest if found.on else None
        if latest is not None and latest < day - _OLDEST:
            raise RefusedError(place)
        return self._usable(kind, about, found)

    def _look_up(
        self, kind: str, about: tuple[str, ...], day: date | None
    ) -> Found | None:
        """What stands on a day, noted as looked up; without one on the lens's."""
        found = self._standing(kind, about, day)
        self.looked_up.append(LookUp(kind, about, day, found))
        return found

    def _standing(
        self, kind: str, about: tuple[str, ...], day: date | None
    ) -> Found | None:
        known = self._known(kind, about)
        moment = Moment(self._moment.sight, self._moment.as_of, day or self.day)
        key, entries = known.history.standing(moment)
        if key not in known.found:
            known.found[key] = _found(kind, entries, moment) if entries else None
        return known.found[key]

    def _known(self, kind: str, about: tuple[str, ...]) -> "_Known":
        """The claims of all figures about something, gathered once."""
        known = self._histories.get((kind, about))
        if known is None:
            sight = self._moment.sight
            records = [
                self._tables.figures[one] for one in self._index.figures_about(about[0])
            ]
            history = History(
                entry
                for record in records
                if record.kind == kind and _is_about(record, about)
                for entry in sight.plain_entries(record, "value", record.id)
            )
            known = self._histories[kind, about] = _Known(history, {})
        return known

    def _usable(self, kind: str, about: tuple[str, ...], found: Found) -> Found:
        """A number of shares, a rate and a price are above zero; a debt need not be."""
        low, high = found.interval.low, found.interval.high
        if kind != "net_debt" and ((high is not None and high <= 0) or (low or 0) < 0):
            raise RefusedError(
                Place(
                    table="figures",
                    field=kind,
                    record=found.figure,
                    about=about,
                    why="zero",
                )
            )
        return found


def _is_about(figure: Figure, about: tuple[str, ...]) -> bool:
    """Whether a figure is about something; of two currencies the order counts."""
    if len(about) == 1:
        return about[0] in figure.about
    return tuple(one for one in figure.about if one in about) == about


def _found(kind: str, entries: list[Entry], moment: Moment) -> Found | None:
    result = weigh(kind, (), entries, moment)
    shown = result.shown
    amount = result.span or result.value
    if shown is None or amount is None or not amount.has_number:
        return None
    standing = ("shown", "conflicts") if result.span else ("shown",)
    return Found(
        Interval.of(amount),
        amount,
        shown.bid,
        tuple(one.claim.id for one in result.weighed if one.role in standing),
        shown.claim.on,
    )
