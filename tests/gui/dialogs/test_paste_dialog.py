"""The preview of pasted rows: what it says, what can be chosen, what it gives."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from core.domain.records import Bidder, Contest, Party, Source
from core.domain.tables import Tables
from core.exchange.pasted_rows import ROLES, Role
from core.wording.voice import Voice
from gui.dialogs.missing import NameMissingError
from gui.dialogs.paste_dialog import PasteDialog
from gui.models.pasted_rows import READING_ROLE, TICKS, Reading
from gui.theme import Theme
from gui.widgets.desk import Desk

CONTEST = "sale-aaaaaa"
HEADS = "No.\tBidder\tOffer (USD bn)\tDate\tSource\n"
TEXT = (
    HEADS + "1\tAlpha\tabout 20\t3 April 2025\tThe Paper\n"
    "2\tBeta Inc\theaps of cash\tsome day\tA letter\n"
    "3\t\t12\t\t\n"
    "4\tGamma\t30 %\t4 May 2025\t\n"
)
CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def desk(theme: Theme) -> Desk:
    """A contest with two bidders, and a source."""
    tables = Tables.of(
        [
            Contest(id=CONTEST, title="The <b>sale</b>"),
            Party(id="beta-aaaaaa", name="Beta", aliases=("Beta Inc",)),
            Bidder(id="alpha-aaaaaa", contest=CONTEST, name="Alpha"),
            Bidder(
                id="group-aaaaaa",
                contest=CONTEST,
                name="Beta group",
                lead="beta-aaaaaa",
            ),
            Source(id="paper-aaaaaa", kind="wire", outlet="The Paper"),
        ]
    )
    return Desk(tables, Voice("en"), theme, date(2026, 11, 24), "USD")


def opened(qtbot: QtBot, desk: Desk, text: str = TEXT) -> PasteDialog:
    dialog = PasteDialog(desk, text, CONTEST)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def reading(dialog: PasteDialog, row: int, column: int) -> str:
    found = dialog._model.index(row, column + 1).data(READING_ROLE)
    assert isinstance(found, Reading)
    return found.text


def choose(dialog: PasteDialog, column: int, role: Role) -> None:
    box = dialog._view.head.choice(column)
    box.setCurrentIndex(ROLES.index(role))
    box.activated.emit(ROLES.index(role))


def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    tester = QAbstractItemModelTester(
        dialog._model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    choose(dialog, 0, "name")
    dialog._model.tick_all(on=False)
    dialog._heads._box.click()
    dialog._heads._box.click()
    assert tester.model() is dialog._model
    assert dialog._model.rowCount() == 4
    assert dialog._model.rowCount(dialog._model.index(0, 0)) == 0


def test_each_cell_says_how_it_was_understood(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    assert [reading(dialog, 0, column) for column in range(5)] == [
        "",
        "a bidder already",
        "about 20,000,000,000 USD",
        "3 April 2025",
        "in the book: The Paper",
    ]
    assert [reading(dialog, 1, column) for column in range(1, 5)] == [
        "another name of Beta group",
        "not understood: kept in the notes",
        "not understood: kept as typed",
        "new source",
    ]
    assert reading(dialog, 2, 1) == "no name: left out"
    assert reading(dialog, 3, 1) == "new bidder"
    assert reading(dialog, 3, 2) == "no sum of money: kept in the notes"


def test_what_will_be_made_is_counted(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    assert dialog._effect.whole == (
        "1 new bidder, 3 bids, 1 new source, 1 row without a name is left out"
    )


def test_the_rows_keep_words_that_were_not_understood(qtbot: QtBot, desk: Desk) -> None:
    first, second, third = opened(qtbot, desk).rows()
    assert first.price is not None
    assert first.price.amount.low == Decimal(20_000_000_000)
    assert (first.name, first.source, first.notes) == ("Alpha", "The Paper", "")
    assert (second.price, second.notes) == (None, "Price as pasted: heaps of cash")
    assert second.made_on is not None
    assert (second.made_on.edtf, second.made_on.words) == (None, "some day")
    assert (third.price, third.notes) == (None, "Price as pasted: 30 %")


def test_a_row_without_its_tick_is_left_out(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    dialog._view.setCurrentIndex(dialog._model.index(0, 2))
    QTest.keyClick(dialog._view, Qt.Key.Key_Space)
    assert [row.name for row in dialog.rows()] == ["Beta Inc", "Gamma"]
    assert dialog._effect.whole.startswith("1 new bidder, 2 bids")
    QTest.keyClick(dialog._view, Qt.Key.Key_Space)
    assert len(dialog.rows()) == 3


def test_a_tick_is_taken_by_the_mouse(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    place: QRect = dialog._view.visualRect(dialog._model.index(1, TICKS))
    middle = place.center()
    middle.setX(place.left() + desk.theme.unit * 2)
    QTest.mouseClick(
        dialog._view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        middle,
    )
    assert dialog._model.index(1, TICKS).data(CHECK) == Qt.CheckState.Unchecked


def test_all_ticks_can_be_taken_at_once(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    everything = dialog._view.head.findChildren(QCheckBox)[0]
    everything.click()
    assert not dialog._accept.isEnabled()
    with pytest.raises(NameMissingError):
        dialog.rows()
    everything.click()
    assert len(dialog.rows()) == 3


def test_a_row_without_a_name_can_not_be_ticked(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    model = dialog._model
    index = model.index(2, TICKS)
    assert not model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.setData(index, Qt.CheckState.Checked, CHECK)


def test_a_column_can_be_chosen_to_hold_something_else(
    qtbot: QtBot, desk: Desk
) -> None:
    dialog = opened(qtbot, desk)
    choose(dialog, 4, "ignore")
    choose(dialog, 0, "name")
    assert {row.source for row in dialog.rows()} == {""}
    assert [row.name for row in dialog.rows()] == ["1", "2", "3", "4"]
    assert dialog._view.head.choice(1).currentIndex() == ROLES.index("ignore")


def test_the_first_row_can_be_a_row(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    dialog._heads._box.click()
    assert dialog.rows()[0].name == "Bidder"


def test_what_the_sheet_leaves_open_is_asked(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk, "Bidder\tPrice\tDate\nAlpha\t1.250 EUR\t4/3/2025")
    assert dialog._sign.isVisible()
    assert dialog._day.isVisible()
    assert reading(dialog, 0, 1) == "1.250 EUR or 1,250 EUR?"
    assert dialog.rows()[0].price is None
    dialog._sign.choose(",")
    dialog._sign.edited.emit()
    dialog._day.choose("month_first")
    dialog._day.edited.emit()
    assert (reading(dialog, 0, 1), reading(dialog, 0, 2)) == (
        "1,250 EUR",
        "3 April 2025",
    )


def test_what_is_settled_is_not_asked(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    assert not dialog._sign.isVisible()
    assert not dialog._day.isVisible()


def test_add_offers_the_rows_and_leaves_the_dialog_open(
    qtbot: QtBot, desk: Desk
) -> None:
    dialog = opened(qtbot, desk)
    with qtbot.waitSignal(dialog.offered):
        QTest.mouseClick(dialog._accept, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()


def test_texts_of_the_data_are_never_markup(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk, "<img src=x>\t20 bn USD")
    index = dialog._model.index(0, 1)
    assert index.data() == "<img src=x>"
    assert "<img" not in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "<img src=x>: new bidder"


def test_an_empty_clipboard_is_said(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk, "")
    assert dialog._effect.whole == "Nothing is added."
    assert not dialog._accept.isEnabled()
