"""The date field: words in, a date out, and never a lost word."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QToolButton, QWidget

from core.domain.when import When
from gui.widgets.date_field import DateField
from gui.widgets.desk import Desk
from tests.gui.hands import type_into

Keep = Callable[[QWidget], QWidget]


@pytest.fixture
def field(desk: Desk, keep: Keep) -> DateField:
    made = DateField(desk)
    keep(made)
    return made


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("Frühjahr 2025", "2025-21"),
        ("3 April 2025", "2025-04-03"),
        ("2025-04-03", "2025-04-03"),
    ],
)
def test_words_of_the_press_become_a_date(
    field: DateField, words: str, edtf: str
) -> None:
    type_into(field, words)
    when = field.when()
    assert when is not None
    assert (when.edtf, when.words) == (edtf, words)


def test_two_readings_are_both_offered(field: DateField) -> None:
    type_into(field, "4/3/2025")
    choices = field.findChildren(QToolButton)
    assert len(choices) == 2
    choices[1].click()
    when = field.when()
    assert when is not None
    assert when.edtf in ("2025-03-04", "2025-04-03")


def test_words_that_are_no_date_are_kept(field: DateField) -> None:
    type_into(field, "when hell freezes over")
    assert field.when() == When(None, "when hell freezes over")


def test_an_empty_field_has_no_date(field: DateField) -> None:
    type_into(field, "2025")
    type_into(field, "")
    assert field.when() is None
