"""The window that sets bids side by side."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from core.answers.index import Index
from core.answers.lens import Choice
from core.wording.voice import Voice
from gui.dialogs.compare_dialog import CompareDialog
from gui.dialogs.compare_table import SIGN, ComparisonModel
from gui.models.comparison_rows import ComparisonContent, comparison_content
from gui.theme import Theme
from gui.widgets.desk import Desk
from tests.core.answers.books import TODAY, Book

FONT = Qt.ItemDataRole.FontRole
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def three_bids() -> Book:
    """Two prices and a silence."""
    book = Book()
    book.bid("fox", book.price("exact", 10))
    book.bid("comcast", book.price("exact", 20))
    book.bid("silent", made_on="")
    return book


def content(book: Book, *bids: str) -> ComparisonContent:
    tables = book.tables
    choice = Choice(contest="contest")
    index = Index.of(tables)
    return comparison_content(tables, index, TODAY, choice, Voice("en"), bids)


def opened(qtbot: QtBot, theme: Theme, *bids: str) -> CompareDialog:
    book = three_bids()
    desk = Desk(book.tables, Voice("en"), theme, date(2025, 4, 3), "USD")
    dialog = CompareDialog(desk, content(book, *bids))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def model_of(dialog: CompareDialog) -> ComparisonModel:
    model = dialog._table.model()
    assert isinstance(model, ComparisonModel)
    return model


def test_the_chosen_bids_stand_in_the_choices_and_over_the_columns(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog = opened(qtbot, theme, "fox", "comcast")
    assert not dialog.isModal()
    assert dialog.bids() == ("fox", "comcast")
    model = model_of(dialog)
    QAbstractItemModelTester(model)
    titles = [
        model.headerData(n, Qt.Orientation.Horizontal)
        for n in range(model.columnCount())
    ]
    assert titles == ["", "", "Fox", "Comcast"]
    assert dialog._verdict.text() == "These 2 bids can be compared."


def test_a_difference_has_a_sign_a_weight_and_a_word(
    qtbot: QtBot, theme: Theme
) -> None:
    model = model_of(opened(qtbot, theme, "fox", "comcast"))
    price = model.index(1, 0)
    assert price.siblingAtColumn(1).data() == "Total price, USD"
    assert price.siblingAtColumn(SIGN).data() == "≠"
    assert price.siblingAtColumn(SIGN).data(SPOKEN) == "the bids differ"
    first, second = (price.siblingAtColumn(n).data(FONT) for n in (2, 3))
    assert isinstance(first, QFont)
    assert isinstance(second, QFont)
    assert (first.weight(), second.weight()) == (400, 600)
    assert price.siblingAtColumn(3).data(SPOKEN) == "20 USD, differs"


def test_a_gap_is_italic_and_says_that_the_book_has_nothing(
    qtbot: QtBot, theme: Theme
) -> None:
    model = model_of(opened(qtbot, theme, "fox", "silent"))
    price = model.index(1, 3)
    assert price.data() == "not in the book"
    font = price.data(FONT)
    assert isinstance(font, QFont)
    assert font.italic()


def test_another_choice_asks_for_another_comparison(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, "fox", "comcast")
    box = dialog._choices[2].focusProxy()
    assert isinstance(box, QComboBox)
    with qtbot.waitSignal(dialog.chosen) as caught:
        box.setCurrentIndex(box.findData("silent"))
        box.activated.emit(box.currentIndex())
    assert caught.args == [("fox", "comcast", "silent")]
    dialog.show_content(content(three_bids(), "fox", "comcast", "silent"))
    assert model_of(dialog).columnCount() == 5
    assert dialog.bids() == ("fox", "comcast", "silent")


def test_the_table_is_copied_as_text(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, "fox", "comcast")
    dialog.copy()
    mime = QApplication.clipboard().mimeData()
    assert "<td>20 USD</td>" in mime.html()
    assert mime.hasFormat("text/csv")
    text = mime.text()
    assert "≠\tTotal price, USD\t10 USD\t20 USD" in text.splitlines()


def test_nothing_chosen_is_a_sentence(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    assert dialog.bids() == ()
    assert dialog._notes.text() == "Choose two bids or more."
    dialog.copy()
