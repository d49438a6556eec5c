"""Exchange rates of the day that counts, in either direction."""

from core.answers.conversions.days import ComparingDays
from core.answers.conversions.found import Figures
from core.answers.conversions.steps import Formula, Place, RefusedError
from core.answers.conversions.worth import Worth
from core.domain.when import When

_KIND = "exchange_rate"


class Rates:
    """Brings values from one currency to another."""

    def __init__(self, figures: Figures, days: ComparingDays) -> None:
        self._figures = figures
        self._days = days

    def bring(
        self, worth: Worth, currency: str | None, bid: str, made_on: When | None
    ) -> Worth:
        """A value in another currency.

        Args:
            worth: The value.
            currency: The currency wanted; none for whatever it is in.
            bid: Id of the bid.
            made_on: When the bid was made.

        Raises:
            RefusedError: There is no rate, or none of the day.
        """
        if currency is None or worth.unit in (None, currency):
            return worth
        pair, back = (worth.unit or "", currency), (currency, worth.unit or "")
        days = self._days.of_rate(bid, made_on)
        refused = RefusedError(
            Place(table="figures", field=_KIND, about=pair, on=days[0])
        )
        for about in (pair, back):
            try:
                rate = self._figures.on(_KIND, about, *days)
            except RefusedError as error:
                # The rate of that day may be entered the other way round.
                refused = error
                continue
            if rate is None:
                continue
            value, factor = worth.interval, rate.interval
            formula: Formula = "times_rate" if about is pair else "over_rate"
            value = value.times(factor) if about is pair else value.divided_by(factor)
            return worth.then(
                "exchange_rate", formula, value, rate, unit=currency, of=about[0]
            )
        raise refused
