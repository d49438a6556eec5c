"""The palette: one field over all that can be done, and all that can be gone to."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.models.palette_rows import PaletteRow
from gui.models.table import ROW_ROLE
from gui.phrases import translate
from gui.text import PlainLabel
from gui.theme import SMALL, Theme
from gui.views.announcing import announce

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
# Moves in the list, while the keyboard stays in the field.
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class PaletteDialog(QDialog):
    """A field, and below it what its words find. It does nothing itself.

    Signals:
        query_changed: What is typed now.
        chosen: The line that is to be done or gone to.

    Attributes:
        reading: Whether more may be found once the book is read.
    """

    query_changed = Signal(str)
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self.reading = False
        self.setObjectName("palette")
        self.setWindowTitle(translate("Palette", "Find an action or a record"))
        theme.style(self, "PaletteDialog { border: 1px solid $frame; }")
        self.field = QLineEdit()
        hint = translate("Palette", "Action, bidder, bid, contest, source or party")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(translate("Palette", "Find an action or a record"))
        self.field.setMinimumHeight(theme.height(1.8))
        self.model = _Lines(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Line(theme, self.list))
        self.list.setAccessibleName(translate("Palette", "Found"))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setAcceptDrops(False)
        # The keyboard stays in the field: arrows move here from there.
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._foot = PlainLabel(tone="quiet", elide=True)
        self._foot.setFont(theme.font(SMALL))
        column = QVBoxLayout(self)
        inset = theme.unit * 2
        column.setContentsMargins(inset, inset, inset, inset)
        column.setSpacing(theme.unit * 2)
        for part in (self.field, self.list, self._foot):
            column.addWidget(part)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.query_changed)
        self.list.clicked.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._on_current)

    # Methods

    def show_rows(self, rows: Iterable[PaletteRow], *, complete: bool) -> None:
        """Show what is found; the first line that can be used is the current one."""
        self.reading = not complete
        self.model.set_rows(tuple(rows))
        usable = [n for n, row in enumerate(self.model.rows) if not row.why_not]
        self.list.setCurrentIndex(self.model.index(usable[0] if usable else 0))
        self.list.scrollToTop()
        self._say()

    def stand_over(self, window: QWidget) -> None:
        """Take a place in the upper middle of a window."""
        width = min(self._theme.height(40), window.width() - self._theme.height(2))
        height = min(self._theme.height(26), window.height() - self._theme.height(6))
        self.resize(width, height)
        corner = window.mapToGlobal(window.rect().topLeft())
        left = corner.x() + (window.width() - width) // 2
        self.move(left, corner.y() + self._theme.height(3.5))

    def current(self) -> PaletteRow | None:
        """The line that Enter would choose."""
        row = self.list.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, PaletteRow) else None

    # What Qt calls

    def eventFilter(self, watched: Any, event: QEvent) -> bool:  # noqa: ANN401 (of Qt)
        """Arrows in the field move in the list, Enter chooses."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() != QEvent.Type.KeyPress:
                return False
            if event.key() in _MOVES:
                self._move(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentIndex())
                return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """It goes when another window is entered."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            # Not at once: this comes in the middle of closing, too, and to close again
            # there leaves the window below without keys.
            QTimer.singleShot(0, self, self._leave)

    # Internal

    def _leave(self) -> None:
        if self.isVisible() and not self.isActiveWindow():
            self.reject()

    def _move(self, event: QKeyEvent) -> None:
        count = len(self.model.rows)
        if not count:
            return
        page = max(1, self.list.viewport().height() // self._theme.height(1.7) - 1)
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
        }
        step = steps[Qt.Key(event.key())]
        place = self.list.currentIndex().row() + step
        if abs(step) == 1:
            place %= count
        self.list.setCurrentIndex(self.model.index(min(max(place, 0), count - 1)))

    def _choose(self, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, PaletteRow) and not row.why_not:
            self.chosen.emit(row)
        elif isinstance(row, PaletteRow):
            announce(self.field, row.why_not)

    def _on_current(self, _now: QModelIndex, _old: QModelIndex) -> None:
        self._say()
        row = self.current()
        if row is not None and self.field.text():
            announce(self.field, row.spoken)

    def _say(self) -> None:
        """Under the list: why a line can't be used, or what is missing."""
        row = self.current()
        if row is not None and row.why_not:
            text = row.why_not
        elif self.reading:
            text = translate("Palette", "The book is still being read.")
        elif row is None:
            text = translate("Palette", "Nothing is found.")
        else:
            text = translate("Palette", "Enter goes there, Esc closes.")
        self._foot.setText(text)


class _Lines(QAbstractListModel):
    """The lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[PaletteRow, ...] = ()

    def set_rows(self, rows: tuple[PaletteRow, ...]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self,
        index: _Index,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401  # what Qt takes depends on the role
        """A line, in words or as it is."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == ROW_ROLE else None


class _Line(QStyledItemDelegate):
    """Paints a line: its name, what tells it from others, and its key or kind."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, parent

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """All lines are as high."""
        return QSize(0, self._theme.height(1.7))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Paint a line; the current one on a band with a bar."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, PaletteRow):
            return
        theme, place = self._theme, QRect(option.rect)
        painter.save()
        if index.row() == self._list.currentIndex().row():
            painter.fillRect(place, theme.colour("band"))
            bar = QRect(place.left(), place.top(), 3, place.height())
            painter.fillRect(bar, theme.colour("accent"))
        inside = place.adjusted(theme.unit * 3, 0, -theme.unit * 2, 0)
        gap = theme.unit * 3
        usable = not row.why_not
        # An action's key is what somebody looks for; a kind only tells it apart.
        role = "text" if row.kind == "actions" and usable else "text2"
        inside.setRight(self._text(painter, inside, row.end, role, right=True) - gap)
        role = "text" if usable else "text3"
        inside.setLeft(self._text(painter, inside, row.text, role, weight=500) + gap)
        role = "text2" if usable else "text3"
        self._text(painter, inside, row.why_not or row.context, role)
        painter.restore()

    def _text(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        role: str,
        *,
        weight: int = 400,
        right: bool = False,
    ) -> int:
        """Paint a text that gives way; where it begins, or ends."""
        if not text or place.width() <= 0:
            return place.right() if right else place.left()
        painter.setFont(self._theme.font(1.0, weight))
        painter.setPen(self._theme.colour(role))
        metrics = painter.fontMetrics()
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width() + 1)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), cut)
        wide = metrics.horizontalAdvance(cut)
        return place.right() - wide if right else place.left() + wide
