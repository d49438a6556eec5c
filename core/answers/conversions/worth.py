"""What a price comes to on its way to what is compared, with the steps so far."""

from typing import Any

import msgspec

from core.answers.conversions.found import Found
from core.answers.conversions.interval import Interval
from core.answers.conversions.steps import Formula, Step, StepKind
from core.domain.amount import Amount


class Worth(msgspec.Struct, frozen=True):
    """A value with its unit and the steps that led to it.

    Attributes:
        interval: The values that it allows.
        unit: Its currency.
        steps: The steps so far.
        stated: The amount as it was printed, before any step.
    """

    interval: Interval
    unit: str | None
    steps: tuple[Step, ...] = ()
    stated: Amount | None = None

    @classmethod
    def of(cls, amount: Amount, unit: str | None) -> "Worth":
        """An amount as stated, in the unit that it is taken in."""
        stated = Amount(amount.kind, amount.low, amount.high, unit, amount.step)
        return cls(Interval.of(amount), unit, stated=stated)

    @property
    def figure(self) -> Amount:
        """The amount to compare by."""
        return self.interval.figure(self.unit)

    @property
    def amount(self) -> Amount:
        """The value as an amount."""
        return self.interval.amount(self.unit)

    def then(
        self,
        kind: StepKind,
        formula: Formula,
        interval: Interval,
        used: Found | Amount | None = None,
        *,
        unit: str | None = None,
        **more: Any,  # noqa: ANN401 (other fields of a step)
    ) -> "Worth":
        """The value after one more step."""
        unit = unit or self.unit
        values: dict[str, Any] = {"used": used, **more}
        if isinstance(used, Found):
            values.update(
                used=used.amount, figure=used.figure, claims=used.claims, on=used.on
            )
        step = Step(
            kind=kind,
            formula=formula,
            before=self.stated or self.amount,
            after=interval.amount(unit),
            **values,
        )
        return Worth(interval, unit, (*self.steps, step))
