"""The heads of a paste: the words above each column, and a choice of what it holds."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHeaderView,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from core.exchange.pasted_rows import ROLES, Role
from gui.text import PlainLabel
from gui.theme import SMALL, Theme

translate = QCoreApplication.translate


class PasteHead(QHeaderView):
    """Above each column its own head, and a choice of what it holds.

    Signals:
        role_chosen: Place of a column, and the role that a person chose for it.
        all_ticked: Whether all rows are to be ticked, or none.
    """

    role_chosen = Signal(int, str)
    all_ticked = Signal(bool)

    def __init__(self, theme: Theme, columns: int, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._all = QCheckBox(self.viewport())
        self._all.setChecked(True)
        self._all.setAccessibleName(translate("PasteDialog", "All rows"))
        self._all.clicked.connect(self.all_ticked)
        self._cells = [self._cell(place) for place in range(columns)]
        self.setHighlightSections(False)
        self.sectionResized.connect(self._place)
        self.geometriesChanged.connect(self._place)

    def show_roles(self, heads: Sequence[str], roles: Sequence[Role]) -> None:
        """Show the words above the columns, and what they hold."""
        for cell, head, role in zip(self._cells, heads, roles, strict=True):
            cell.show_role(head, role)

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
        cell = _HeadCell(self._theme, place, self.viewport())
        cell.box.activated.connect(lambda row: self.role_chosen.emit(place, ROLES[row]))
        return cell

    def _place(self) -> None:
        height = self.height() - 1
        # The tick stands where the views put theirs.
        inset = self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
        for section, widget in enumerate((self._all, *self._cells)):
            left = self.sectionViewportPosition(section)
            wide = self.sectionSize(section)
            if widget is self._all:
                left, wide = left + inset, wide - inset
            widget.setGeometry(left, 0, wide, height)
            widget.show()


class _HeadCell(QWidget):
    """The head of one column."""

    def __init__(self, theme: Theme, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self._head = PlainLabel(elide=True, tone="quiet")
        self._head.setFont(theme.font(SMALL))
        self.box = QComboBox()
        for role in ROLES:
            self.box.addItem(_role_name(role))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.unit, 0, theme.unit, theme.unit)
        column.setSpacing(0)
        column.addWidget(self._head, 1)
        column.addWidget(self.box)

    def show_role(self, head: str, role: Role) -> None:
        """Show the head, and the role that was chosen."""
        self._head.setText(" ".join(head.split()))
        self.box.setCurrentIndex(ROLES.index(role))
        name = translate("PasteDialog", "Column {n} {head} holds")
        text = name.format(n=self._place + 1, head=head)
        self.box.setAccessibleName(" ".join(text.split()))


def _role_name(role: Role) -> str:
    names: dict[Role, str] = {
        "name": translate("PasteDialog", "Bidder"),
        "amount": translate("PasteDialog", "Price"),
        "date": translate("PasteDialog", "Date"),
        "source": translate("PasteDialog", "Source"),
        "ignore": translate("PasteDialog", "Leave out"),
    }
    return names[role]
