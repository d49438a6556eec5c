"""The amount field: words in, an amount out, and never a lost word."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QToolButton, QWidget

from core.domain.amount import Amount
from gui.widgets.amount_field import AmountField
from gui.widgets.desk import Desk
from tests.gui.hands import type_into

Keep = Callable[[QWidget], QWidget]


@pytest.fixture
def field(desk: Desk, keep: Keep) -> AmountField:
    made = AmountField(desk)
    keep(made)
    return made


def shown(field: AmountField) -> str:
    return field._reading._value.text()


@pytest.mark.parametrize(
    ("words", "kind", "low", "unit"),
    [
        ("rund 20 Mrd. Dollar", "about", 20_000_000_000, "USD"),
        ("$30bn-plus", "more_than", 30_000_000_000, "USD"),
        ("47,5 Milliarden US-Dollar", "exact", 47_500_000_000, "USD"),
    ],
)
def test_words_of_the_press_become_an_amount(
    field: AmountField, words: str, kind: str, low: int, unit: str
) -> None:
    type_into(field, words)
    amount = field.amount()
    assert amount is not None
    assert (amount.kind, amount.low, amount.unit) == (kind, Decimal(low), unit)
    assert amount.words == words


def test_the_reading_is_shown_in_full_digits_at_once(field: AmountField) -> None:
    type_into(field, "rund 20 Mrd. Dollar")
    assert shown(field) == "about 20,000,000,000 USD"


def test_an_assumed_currency_can_be_taken_back(field: AmountField) -> None:
    type_into(field, "20 Mrd. Dollar")
    button = next(
        one for one in field.findChildren(QToolButton) if one.text() == "Not printed"
    )
    button.click()
    amount = field.amount()
    assert amount is not None
    assert amount.unit is None


def test_what_is_not_understood_stays_as_typed(field: AmountField) -> None:
    type_into(field, "a bilion or so")
    assert field.amount() is None
    assert field.is_unread()
    assert field.words() == "a bilion or so"


def test_an_untouched_field_gives_back_what_it_was_given(
    desk: Desk, keep: Keep
) -> None:
    given = Amount("more_than", low=Decimal(30), words="mehr als 30")
    field = AmountField(desk, given)
    keep(field)
    assert field.amount() is given


def test_a_share_is_taken_in_percent(desk: Desk, keep: Keep) -> None:
    field = AmountField(desk, unit="%")
    keep(field)
    type_into(field, "61")
    amount = field.amount()
    assert amount is not None
    assert (amount.low, amount.unit) == (Decimal(61), "%")


def test_words_that_name_a_share_settle_the_basis(field: AmountField) -> None:
    type_into(field, "£17.28 a share")
    assert field.per_share()
