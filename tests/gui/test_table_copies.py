"""Copies of tables: text, HTML and CSV at once, and never a formula."""

import csv
import io

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.models.text_rows import TextRow, TextTable
from gui.table_copies import copy_tables
from gui.theme import Theme
from gui.views.text_table import TextTableView

TABLE = TextTable(
    "claims",
    "Claims",
    ("Field", "Value"),
    (TextRow("1", ("price", "=1+1")), TextRow("2", ('a "b"', "line\none"))),
)


def clipboard(kind: str) -> str:
    return bytes(QApplication.clipboard().mimeData().data(kind).data()).decode()


def test_a_copy_is_text_html_and_csv_at_once(qapp: QApplication) -> None:
    copy_tables((TABLE,))
    mime = qapp.clipboard().mimeData()
    assert mime.text().splitlines()[0] == "Field\tValue"
    assert "<caption>Claims</caption>" in mime.html()
    rows = list(csv.reader(io.StringIO(clipboard("text/csv"))))
    assert rows[2] == ['a "b"', "line\none"]


def test_no_cell_of_a_copy_is_a_formula(qapp: QApplication) -> None:
    copy_tables((TABLE,))
    assert "'=1+1" in qapp.clipboard().text()
    assert '"\'=1+1"' in clipboard("text/csv")


def test_ctrl_c_in_a_table_copies_its_row(theme: Theme, qtbot: QtBot) -> None:
    view = TextTableView(theme, TABLE)
    qtbot.addWidget(view)
    view.view.setCurrentIndex(view.model.index(1, 0))
    QTest.keyClick(view.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == 'Field\tValue\na "b"\tline one'
