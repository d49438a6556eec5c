"""The window of an import: what it says of rows, what can be chosen, what it gives."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from core.domain.amount import Amount
from core.domain.claim import Claim
from core.domain.imported import ImportedSource
from core.domain.price import Price
from core.domain.records import Bid, Bidder, Contest, Party, Source
from core.domain.tables import Tables
from core.domain.when import When
from core.exchange.importing.csv_table import csv_table
from core.exchange.importing.mapping import ImportField, Mapping
from core.exchange.importing.pasted_table import pasted_table
from core.exchange.importing.sheet_table import SheetTable
from core.wording.voice import Voice
from gui.dialogs.import_dialog import ImportDialog
from gui.dialogs.missing import NameMissingError
from gui.models.import_readings import Reading
from gui.models.import_rows import CELLS, READING_ROLE, TICKS, VERDICT
from gui.theme import Theme
from gui.widgets.desk import Desk

CONTEST = "sale-aaaaaa"
TEXT = (
    "No.\tBidder\tOffer (USD bn)\tDate\tSource\n"
    "1\tAlpha\tabout 20\t3 April 2025\tThe Paper\n"
    "2\tBeta Inc\theaps of cash\tsome day\tA letter\n"
    "3\t\t12\t\t\n"
    "4\tGamma\t30 %\t4 May 2025\t\n"
    "5\tDelta\t12\t4 May 2025\t\n"
    "6\tAlpha\t21\t5 April 2025\t\n"
)
CHECK = Qt.ItemDataRole.CheckStateRole
BILLION = Decimal(10) ** 9


@pytest.fixture
def desk(theme: Theme) -> Desk:
    """A contest with two bidders, a bid of one of them, and a source."""
    price = Price(Amount("exact", 21 * BILLION, 21 * BILLION, "USD"), "total")
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
            Bid(
                id="alpha-bid-aaaaaa",
                bidder="alpha-aaaaaa",
                kind="offer",
                price=(Claim(id="a2b3c4d5e6", value=price),),
                made_on=(Claim(id="b2b3c4d5e6", value=When("2025-04-05")),),
            ),
            Source(id="paper-aaaaaa", kind="wire", outlet="The Paper"),
        ]
    )
    return Desk(tables, Voice("en"), theme, date(2026, 11, 24), "USD")


def nothing_remembered(_table: SheetTable, _proposed: Mapping) -> Mapping | None:
    return None


def opened(qtbot: QtBot, desk: Desk, text: str = TEXT) -> ImportDialog:
    dialog = ImportDialog(desk, CONTEST, nothing_remembered, pasted=True)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_table(pasted_table(text, "clipboard"))
    qtbot.waitUntil(lambda: dialog.run is not None)
    return dialog


def reading(dialog: ImportDialog, row: int, column: int) -> str:
    found = dialog.model.index(row, CELLS + column).data(READING_ROLE)
    assert isinstance(found, Reading)
    return found.text


def verdict(dialog: ImportDialog, row: int) -> str:
    found = dialog.model.index(row, VERDICT).data(READING_ROLE)
    assert isinstance(found, Reading)
    return found.text


def ticked(dialog: ImportDialog) -> list[bool]:
    rows = range(dialog.model.rowCount())
    states = [dialog.model.index(row, TICKS).data(CHECK) for row in rows]
    return [state == Qt.CheckState.Checked for state in states]


def choose(qtbot: QtBot, dialog: ImportDialog, column: int, field: ImportField) -> None:
    box = dialog.view.head.choice(column)
    row = box.findData(field)
    box.setCurrentIndex(row)
    box.activated.emit(row)
    qtbot.waitUntil(lambda: dialog.run is not None)


def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    tester = QAbstractItemModelTester(
        dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    choose(qtbot, dialog, 0, "round")
    dialog.model.tick_all(on=False)
    dialog._striking.click()
    dialog._striking.click()
    dialog.settings.heads_chosen.emit(0)
    qtbot.waitUntil(lambda: dialog.run is not None)
    assert tester.model() is dialog.model
    assert dialog.model.rowCount() == 7
    assert dialog.model.rowCount(dialog.model.index(0, 0)) == 0


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
        "not understood",
        "not understood: kept as typed",
        "new source",
    ]
    assert reading(dialog, 2, 1) == "no name: left out"
    assert reading(dialog, 3, 1) == "new bidder"
    assert reading(dialog, 3, 2) == "no sum of money"


def test_each_row_says_what_becomes_of_it(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    assert [verdict(dialog, row) for row in range(6)] == [
        "",
        "“Price” can’t be read as an amount",
        "no name in “Bidder”",
        "“Price” is no sum of money",
        "no source",
        "already in the book: Alpha",
    ]
    assert ticked(dialog) == [True, False, False, False, True, False]
    assert dialog._counts.whole == "1 bidder and 2 bids would be entered."
    assert dialog._left.whole == (
        "3 rows are in trouble and left out. 1 row is in the book already and left out."
    )


def test_a_row_in_trouble_is_taken_with_its_words(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    dialog.view.setCurrentIndex(dialog.model.index(1, 2))
    QTest.keyClick(dialog.view, Qt.Key.Key_Space)
    assert ticked(dialog)[1]
    assert verdict(dialog, 1).endswith("kept in its notes")
    assert dialog._detail.whole.startswith("Row 3: “Price” can’t be read")
    taken = {row.bidder: row for row in dialog.entry().rows}
    assert taken["Beta Inc"].notes == "Price: heaps of cash"
    assert [value.field for value in taken["Beta Inc"].values] == ["made_on"]


def test_a_row_that_is_there_already_can_be_taken(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    dialog.model.toggle(5)
    assert [row.bidder for row in dialog.entry().rows] == ["Alpha", "Delta", "Alpha"]


def test_a_row_without_a_name_can_not_be_ticked(qtbot: QtBot, desk: Desk) -> None:
    model = opened(qtbot, desk).model
    index = model.index(2, TICKS)
    assert not model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.setData(index, Qt.CheckState.Checked, CHECK)


def test_without_any_tick_there_is_nothing_to_enter(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    everything = dialog.view.head.findChildren(QCheckBox)[0]
    assert not everything.isChecked()
    everything.click()
    assert ticked(dialog) == [True, True, False, True, True, True]
    assert everything.isChecked()
    everything.click()
    assert not dialog.accept_button.isEnabled()
    assert dialog._counts.whole == "Nothing would be entered."


def test_only_rows_that_need_a_look_can_be_shown(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    dialog._striking.click()
    rows = range(dialog.model.rowCount())
    numbers = [dialog.model.index(row, VERDICT).data() for row in rows]
    assert numbers == ["Row 3", "Row 4", "Row 5", "Row 7"]
    dialog.model.toggle(3)
    dialog._striking.click()
    assert ticked(dialog)[5]


def test_a_column_can_hold_something_else(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    choose(qtbot, dialog, 0, "bidder")
    assert dialog.view.head.choice(1).currentIndex() == 0
    assert {row.bidder for row in dialog.entry().rows} == {"1", "3", "5", "6"}


def test_the_choice_of_a_column_opens_by_key(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    dialog.view.setCurrentIndex(dialog.model.index(0, CELLS + 3))
    QTest.keyClick(dialog.view, Qt.Key.Key_F2)
    box = dialog.view.head.choice(3)
    assert box.accessibleName() == "Column D Date holds"
    assert box.view().isVisible()
    box.hidePopup()


def test_what_the_sheet_leaves_open_is_settled(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk, "Bidder\tPrice\tDate\nAlpha\t1.250 EUR\t4/3/2025")
    assert reading(dialog, 0, 1) == "1.250 EUR or 1,250 EUR?"
    assert not dialog.accept_button.isEnabled()
    for field, chosen in (
        (dialog.settings.sign, ","),
        (dialog.settings.day, "month_first"),
    ):
        field.choose(chosen)
        field.edited.emit()
        qtbot.waitUntil(lambda: dialog.run is not None)
    assert (reading(dialog, 0, 1), reading(dialog, 0, 2)) == (
        "1,250 EUR",
        "3 April 2025",
    )
    assert dialog.accept_button.isEnabled()


def test_bare_figures_take_a_chosen_currency(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk, "Bidder\tPrice\nAlpha\t1.25 bn")
    assert reading(dialog, 0, 1) == "1,250,000,000, without a currency"
    dialog.settings.currency.choose("EUR")
    dialog.settings.currency.edited.emit()
    qtbot.waitUntil(lambda: dialog.run is not None)
    assert dialog.mapping is not None
    assert dialog.mapping.currency == "EUR"


def test_what_was_found_of_a_file_is_shown(qtbot: QtBot, desk: Desk) -> None:
    dialog = ImportDialog(desk, CONTEST, nothing_remembered)
    qtbot.addWidget(dialog)
    dialog.show()
    content = "Bieter;Preis\nMüller;1,5 Mrd. EUR\n".encode("cp1252")
    dialog.show_table(csv_table(content, "offers.csv"))
    qtbot.waitUntil(lambda: dialog.run is not None)
    settings = dialog.settings
    assert settings.of_file() == ("", "cp1252", ";")
    assert (settings.heads.chosen(), settings.sign.chosen()) == ("1", ",")
    assert settings.encoding.isVisible()
    assert not settings.sheet.isVisible()
    with qtbot.waitSignal(dialog.reread_requested):
        settings.encoding.edited.emit()


def test_a_source_is_said_of_all_rows_that_have_none(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    field = dialog.target._according.source
    field.choose("A new letter")
    field.edited.emit()
    alpha, delta = dialog.entry().rows
    assert alpha.values[0].source == ImportedSource(words="The Paper")
    assert delta.values[0].source == ImportedSource(words="A new letter")
    assert verdict(dialog, 4) == ""


def test_rows_need_a_contest(qtbot: QtBot, theme: Theme) -> None:
    desk = Desk(Tables.of([]), Voice("en"), theme, date(2026, 11, 24), None)
    dialog = ImportDialog(desk, "", nothing_remembered)
    qtbot.addWidget(dialog)
    dialog.show_table(csv_table(b"Bidder,Price\nAlpha,20 bn USD\n", "offers.csv"))
    qtbot.waitUntil(lambda: dialog.run is not None)
    assert dialog.entry().rows[0].contest == "offers"
    dialog.target._contest.choose("")
    with pytest.raises(NameMissingError):
        dialog.entry()


def test_texts_of_the_data_are_never_markup(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk, "<img src=x>\t20 bn USD")
    index = dialog.model.index(0, CELLS)
    assert index.data() == "<img src=x>"
    assert "<img" not in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "<img src=x>: new bidder"
