"""The queue of proposals: a list that is judged by keyboard alone."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.models.article_draft import Draft, Status
from gui.models.article_queue import DRAFT_ROLE, EFFECT_ROLE, ArticleQueueModel
from gui.theme import SMALL, Theme

_Index = QModelIndex | QPersistentModelIndex
_BAR = 3


class ArticleQueue(QListView):
    """Shows the proposals; arrows move, Enter accepts, Delete rejects, E edits.

    Signals:
        judged: The current proposal was accepted or rejected, or waits again.
        edit_requested: The fields of the current proposal are wanted.
        next_requested: The next proposal that waits is wanted.
        current_changed: Place of the proposal that is current now.
    """

    judged = Signal(str)
    edit_requested = Signal()
    next_requested = Signal()
    current_changed = Signal(int)

    def __init__(
        self, theme: Theme, model: ArticleQueueModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_ProposalDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Say which proposal is current."""
        super().currentChanged(current, previous)
        self.current_changed.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Judge, edit or move on."""
        verdicts: dict[int, Status] = {
            int(Qt.Key.Key_Return): "accepted",
            int(Qt.Key.Key_Enter): "accepted",
            int(Qt.Key.Key_Delete): "rejected",
            int(Qt.Key.Key_Backspace): "waiting",
        }
        verdict = verdicts.get(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif verdict is not None:
            self.judged.emit(verdict)
        elif event.key() in (Qt.Key.Key_E, Qt.Key.Key_F2):
            self.edit_requested.emit()
        elif event.key() == Qt.Key.Key_F7:
            self.next_requested.emit()
        else:
            super().keyPressEvent(event)


class _ProposalDelegate(QStyledItemDelegate):
    """Paints one proposal in a line: its state, who and what, what it will do."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """One roomy line."""
        return QSize(0, self._theme.height(2.1))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Paint a proposal."""
        theme = self._theme
        draft = index.data(DRAFT_ROLE)
        if not isinstance(draft, Draft):
            return
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(place, theme.colour("band" if selected else "raised"))
        if selected:
            bar = QRect(place.left(), place.top(), _BAR, place.height())
            painter.fillRect(bar, theme.colour("accent"))
        line = QRect(place.left(), place.bottom(), place.width(), 1)
        painter.fillRect(line, theme.colour("hair"))
        inside = place.adjusted(theme.unit * 3, 0, -theme.unit * 3, 0)
        self._mark(painter, inside, draft.status)
        inside.setLeft(inside.left() + theme.unit * 6)
        self._words(painter, inside, index, quiet=draft.status != "waiting")
        painter.restore()

    def _mark(self, painter: QPainter, place: QRect, status: str) -> None:
        """A ring that waits, a disc with a tick, or a ring with a cross."""
        theme, size = self._theme, self._theme.unit * 3
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = place.center().y() - size / 2
        ring = QRectF(place.left() + 1, top, size, size)
        middle, arm = ring.center(), size / 4
        role = "accent" if status == "accepted" else "text2"
        painter.setPen(QPen(theme.colour(role), 1.5))
        if status == "accepted":
            painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if status == "accepted":
            painter.setPen(QPen(theme.colour("base"), 1.8))
            points = [(-arm, 0.0), (-arm / 4, arm * 0.8), (arm, -arm * 0.8)]
            painter.drawPolyline([middle + QPointF(x, y) for x, y in points])
        elif status == "rejected":
            for sign in (1, -1):
                shift = QPointF(arm * 0.8, sign * arm * 0.8)
                painter.drawLine(middle - shift, middle + shift)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _words(
        self, painter: QPainter, place: QRect, index: _Index, *, quiet: bool
    ) -> None:
        theme = self._theme
        hint = str(index.data(EFFECT_ROLE) or "")
        small, bold = theme.font(SMALL), theme.font(1.0, 600)
        most = place.width() // 2
        wide = min(QFontMetrics(small).horizontalAdvance(hint) + 2, most)
        middle = Qt.AlignmentFlag.AlignVCenter
        cut = Qt.TextElideMode.ElideRight
        painter.setFont(small)
        painter.setPen(theme.colour("text2"))
        right = QRect(place.right() - wide, place.top(), wide, place.height())
        text = QFontMetrics(small).elidedText(hint, cut, wide)
        painter.drawText(right, int(middle | Qt.AlignmentFlag.AlignRight), text)
        painter.setFont(bold)
        painter.setPen(theme.colour("text2" if quiet else "text"))
        left = place.adjusted(0, 0, -wide - theme.unit * 3, 0)
        title = str(index.data() or "")
        text = QFontMetrics(bold).elidedText(title, cut, left.width())
        painter.drawText(left, int(middle), text)
