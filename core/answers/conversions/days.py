"""The days on which a contest's bids are compared: of the bid, or one for all."""

from datetime import date

from core.answers.conversions.steps import Place, RefusedError
from core.answers.lens import Lens
from core.domain.records import Contest
from core.domain.when import When

Days = tuple[date, date]


class ComparingDays:
    """The first and the last day whose rate or price may be the one that counts."""

    def __init__(self, contest: Contest, lens: Lens, chosen: date | None) -> None:
        self._contest = contest
        self._lens = lens
        self._chosen = chosen

    def of_rate(self, bid: str, made_on: When | None) -> Days:
        """The days whose exchange rate counts; without a policy those of the bid.

        Raises:
            RefusedError: The day isn't entered.
        """
        one_for_all = self.for_all()
        if one_for_all is not None:
            return one_for_all
        place = Place(table="bids", field="made_on", record=bid)
        first, last = _days(made_on, place)
        # A bid that is seen was made by now.
        return first, max(first, min(last, self._lens.day))

    def for_all(self) -> Days | None:
        """The days on which all bids are compared; none where each has its own.

        Raises:
            RefusedError: The reference date isn't entered.
        """
        if self._chosen is not None:
            return self._chosen, self._chosen
        if self._contest.rate_policy not in ("reference_date", "chosen_date"):
            return None
        place = Place(table="contests", field="reference_date", record=self._contest.id)
        return _days(self._contest.reference_date, place)


def _days(when: When | None, place: Place) -> Days:
    if when is None or when.earliest is None or when.latest is None:
        raise RefusedError(place)
    return when.earliest, when.latest
