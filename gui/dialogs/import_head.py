"""The heads of a table to import: the words above each column, and what it holds."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHeaderView,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from core.exchange.exporting.titles import column_title
from core.exchange.importing.mapping import IMPORT_FIELDS, ImportField
from core.exchange.importing.sheet_table import column_letters
from core.wording.voice import Voice
from gui.text import PlainLabel
from gui.theme import SMALL, Theme

translate = QCoreApplication.translate
# These stand first, as most tables have them.
_USUAL: tuple[ImportField, ...] = (
    *("bidder", "price", "made_on", "source", "kind", "stage", "notes", "contest"),
    *("basis", "quote", "said_by"),
)
_LINE = "separator"


class ImportHead(QHeaderView):
    """Above each column its own head, and a choice of what it holds.

    Signals:
        field_chosen: Place of a column, and the field that a person chose for it;
            empty to leave it out.
        all_ticked: Whether all rows are to be ticked, or none.
    """

    field_chosen = Signal(int, str)
    all_ticked = Signal(bool)

    def __init__(self, theme: Theme, voice: Voice, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._choices = _choices(voice, self)
        self._all = QCheckBox(self.viewport())
        self._all.setChecked(True)
        self._all.setAccessibleName(translate("ImportTable", "All rows"))
        self._all.clicked.connect(self.all_ticked)
        self._verdict = _HeadCell(theme, self.viewport())
        self._verdict.head.setText(
            translate("ImportTable", "Row and what is made of it")
        )
        self._verdict.box.hide()
        self._cells: list[_HeadCell] = []
        self.setHighlightSections(False)
        self.sectionResized.connect(self._place)
        self.geometriesChanged.connect(self._place)

    def show_fields(
        self, heads: Sequence[str], fields: Sequence[ImportField | None]
    ) -> None:
        """Show the words above the columns, and what they hold."""
        while len(self._cells) > len(fields):
            cell = self._cells.pop()
            cell.hide()
            cell.deleteLater()
        while len(self._cells) < len(fields):
            self._cells.append(self._cell(len(self._cells)))
        places = zip(self._cells, heads, fields, strict=True)
        for place, (cell, head, field) in enumerate(places):
            cell.show_field(place, head, field or "")
        self._place()

    def show_ticks(self, *, all_on: bool) -> None:
        """Show whether all rows are ticked that can be."""
        self._all.setChecked(all_on)

    def widest_choice(self, column: int) -> int:
        """The width in which the choice above a column can be read."""
        box = self._cells[column].box
        shown = box.fontMetrics().horizontalAdvance(box.currentText())
        return shown + 3 * box.fontMetrics().height() + 2 * self._theme.unit

    def resize_all(self, widths: Sequence[int]) -> None:
        """Give all columns their widths, and move the choices once."""
        self.sectionResized.disconnect(self._place)
        for section, width in enumerate(widths):
            self.resizeSection(section, width)
        self.sectionResized.connect(self._place)
        self._place()

    def choice(self, column: int) -> QComboBox:
        """The choice above a column."""
        return self._cells[column].box

    def sizeHint(self) -> QSize:
        """As high as a head with a choice below it."""
        return QSize(super().sizeHint().width(), self._theme.height(3.4))

    def setOffset(self, offset: int) -> None:
        """Scroll, and take the choices along."""
        super().setOffset(offset)
        self._place()

    def paintSection(self, painter: QPainter, rect: QRect, _section: int) -> None:
        """Paint the ground only: what is said is said by the widgets on it."""
        painter.fillRect(rect, self._theme.colour("raised"))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, self._theme.colour("line"))

    def _cell(self, place: int) -> "_HeadCell":
        cell = _HeadCell(self._theme, self.viewport())
        box = cell.box
        box.setModel(self._choices)
        box.activated.connect(
            lambda row: self.field_chosen.emit(place, str(box.itemData(row)))
        )
        # A table may have hundreds: Tab passes them, F2 in the table opens one.
        box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return cell

    def _place(self) -> None:
        height = self.height() - 1
        # The tick stands where the views put theirs.
        inset = self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
        for section, widget in enumerate((self._all, self._verdict, *self._cells)):
            left = self.sectionViewportPosition(section)
            wide = self.sectionSize(section)
            if widget is self._all:
                left, wide = left + inset, wide - inset
            widget.setGeometry(left, 0, wide, height)
            widget.show()


class _HeadCell(QWidget):
    """The head of one column."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.head = PlainLabel(elide=True, tone="quiet")
        self.head.setFont(theme.font(SMALL))
        self.box = QComboBox()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.unit, 0, theme.unit, theme.unit)
        column.setSpacing(0)
        column.addWidget(self.head, 1)
        column.addWidget(self.box)

    def show_field(self, place: int, head: str, field: str) -> None:
        """Show the head, and the field that was chosen."""
        head = " ".join(head.split())
        letters = column_letters(place)
        self.head.setText(head or letters)
        self.box.setCurrentIndex(max(0, self.box.findData(field)))
        name = translate("ImportTable", "Column {letters} {head} holds")
        text = name.format(letters=letters, head=head)
        self.box.setAccessibleName(" ".join(text.split()))


def _choices(voice: Voice, parent: QObject) -> QStandardItemModel:
    """All fields by their titles; one model for the choices of all columns."""
    model = QStandardItemModel(parent)
    rest = [field for field in IMPORT_FIELDS if field not in _USUAL]
    model.appendRow(_choice(translate("ImportTable", "Leave out"), ""))
    for group in (_USUAL, rest):
        line = QStandardItem()
        line.setData(_LINE, Qt.ItemDataRole.AccessibleDescriptionRole)
        line.setFlags(Qt.ItemFlag.NoItemFlags)
        model.appendRow(line)
        for field in group:
            model.appendRow(_choice(column_title(voice, field), field))
    return model


def _choice(title: str, field: str) -> QStandardItem:
    item = QStandardItem(title)
    item.setData(field, Qt.ItemDataRole.UserRole)
    return item
