"""What is sold is entered row by row, with its variants and parts."""

import pytest
from pytestqt.qtbot import QtBot

from core.domain.records import Perimeter
from gui.theme import Theme
from gui.widgets.perimeters_field import PerimetersField, PerimeterUnknownError
from tests.gui.hands import type_into

SOLD = (
    Perimeter("all-aaaaaa", "All of it"),
    Perimeter("without-aaaaaa", "Without the algorithm", variant_of="all-aaaaaa"),
    Perimeter("shares-aaaaaa", "B shares", part_of="all-aaaaaa"),
)


def made(qtbot: QtBot, theme: Theme) -> PerimetersField:
    field = PerimetersField(theme, SOLD)
    qtbot.addWidget(field)
    return field


def test_untouched_rows_give_what_they_were_given(qtbot: QtBot, theme: Theme) -> None:
    assert made(qtbot, theme).perimeters() == SOLD


def test_another_name_keeps_id_and_relation(qtbot: QtBot, theme: Theme) -> None:
    field = made(qtbot, theme)
    type_into(field.rows[1]._name, "Without it")
    renamed = Perimeter("without-aaaaaa", "Without it", variant_of="all-aaaaaa")
    assert field.perimeters()[1] == renamed


def test_a_new_row_may_be_a_part_of_another_new_one(qtbot: QtBot, theme: Theme) -> None:
    field = made(qtbot, theme)
    for name in ("Europe", "Spain"):
        field._add()
        type_into(field.rows[-1]._name, name)
    field.rows[-1]._relation.choose("part_of")
    type_into(field.rows[-1]._of, "europe")
    europe, spain = field.perimeters()[-2:]
    assert (europe.name, europe.part_of, spain.part_of) == ("Europe", None, europe.id)
    assert europe.id.startswith("europe-")


def test_a_part_of_nothing_that_is_sold_is_refused(qtbot: QtBot, theme: Theme) -> None:
    field = made(qtbot, theme)
    type_into(field.rows[2]._of, "Elsewhere")
    with pytest.raises(PerimeterUnknownError, match="Elsewhere"):
        field.perimeters()


def test_a_row_that_is_taken_out_is_gone(qtbot: QtBot, theme: Theme) -> None:
    field = made(qtbot, theme)
    field.rows[2].removed.click()
    assert field.perimeters() == SOLD[:2]
