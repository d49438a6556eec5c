"""The answer sentence over the board, with the way to its reasons."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from core.wording.texts import Run
from gui.phrases import translate
from gui.text import on_ground
from gui.theme import HEADLINE, Theme
from gui.views.runs_layout import lay_out_runs

# A space at which no line ends.
_NO_BREAK = "\u00a0"


class RunsLabel(QWidget):
    """Shows runs of text, the emphasised in weight; wraps, and reads no markup.

    Signals:
        moved: Its lines may stand elsewhere.
    """

    moved = Signal()

    def __init__(
        self, theme: Theme, size: float = 1.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._runs: tuple[Run, ...] = ()
        self._room = 0
        self._lines: dict[tuple[int, int, str], tuple[QTextLayout, float]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # Methods

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show this text."""
        if tuple(runs) == self._runs:
            return
        self._runs = tuple(runs)
        self._lines = {}
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self.update()
        self.moved.emit()

    @property
    def text(self) -> str:
        """The text without its weights."""
        return "".join(run.text for run in self._runs)

    def leave_room(self, width: int) -> None:
        """Leave room behind the last word; ``end`` says where it begins."""
        if width != self._room:
            self._room = width
            self.updateGeometry()

    @property
    def end(self) -> QPointF:
        """Where the room behind the last word begins."""
        layout, _ = self._laid_out(self.width())
        if not layout.lineCount():
            return QPointF(0, 0)
        line = layout.lineAt(layout.lineCount() - 1)
        length = len(self.text.encode("utf-16-le")) // 2
        # The stubs say that it gives one number; it gives a pair.
        x = cast(tuple[float, int], line.cursorToX(length))
        return QPointF(x[0], line.y())

    # What Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the lines may have moved."""
        super().resizeEvent(event)
        self.moved.emit()

    def hasHeightForWidth(self) -> bool:
        """A narrow label is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the text is when it is so wide."""
        _, height = self._laid_out(width)
        return round(height)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self._theme.height(30), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """At least a few words wide."""
        return QSize(self._theme.height(12), self._theme.height(1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines, from the top."""
        painter = QPainter(self)
        painter.setPen(self._theme.colour("text2"))
        layout, _ = self._laid_out(self.width())
        layout.draw(painter, QPointF(0, 0))
        painter.end()

    # Internal

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        """The lines at a width; Qt asks for them several times before it paints."""
        key = (width, self._room, self._theme.scheme)
        found = self._lines.get(key)
        if found is None:
            found = self._lines[key] = self._lay_out(width)
        return found

    def _lay_out(self, width: int) -> tuple[QTextLayout, float]:
        # Spaces at which no line ends keep the room on the line of the last word.
        font = self._theme.font(self._size)
        space = max(QFontMetrics(font).horizontalAdvance(_NO_BREAK), 1)
        behind = _NO_BREAK * (-(-self._room // space))
        return lay_out_runs(self._runs, self._theme, self._size, width, behind)


class Answer(QWidget):
    """Who bid most, as far as it can be known, with links to reasons and to gaps.

    Signals:
        why_requested: The reasons are asked for.
        missing_requested: What keeps bids apart is to be shown, and entered.
    """

    why_requested = Signal()
    missing_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        on_ground(self, "base")
        self.sentence = RunsLabel(theme, HEADLINE, self)
        self.sentence.setObjectName("answer")
        self._why = self._link(
            translate("Answer", "Why?"),
            translate("Answer", "Show what the answer rests on"),
        )
        self._why.clicked.connect(self.why_requested)
        self._missing = self._link(
            translate("Answer", "What is missing?"),
            translate("Answer", "Show what keeps bids apart, and enter it"),
        )
        self._missing.clicked.connect(self.missing_requested)
        self.sentence.moved.connect(self._place_links)
        box = QHBoxLayout(self)
        inset = round(3.5 * theme.unit)
        box.setContentsMargins(inset, 2 * theme.unit, inset, 2 * theme.unit)
        box.addWidget(self.sentence, 1)

    def show_answer(
        self, runs: Sequence[Run], *, reasons: bool = True, gaps: bool = False
    ) -> None:
        """Show what the book concludes.

        Args:
            runs: The sentence.
            reasons: Whether it has reasons.
            gaps: Whether something that is missing keeps bids apart.
        """
        self._why.setVisible(bool(runs) and reasons)
        self._missing.setVisible(bool(runs) and reasons and gaps)
        room = sum(link.sizeHint().width() for link in self._shown_links())
        self.sentence.leave_room(room)
        self.sentence.show_runs(runs)
        self._place_links()

    def _link(self, text: str, tip: str) -> QPushButton:
        link = QPushButton(text, self.sentence)
        link.setProperty("link", True)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.setToolTip(tip)
        link.hide()
        return link

    def _shown_links(self) -> list[QPushButton]:
        return [one for one in (self._why, self._missing) if not one.isHidden()]

    def _place_links(self) -> None:
        """Right behind the last word."""
        end = self.sentence.end
        line = self._theme.height(HEADLINE)
        left = round(end.x())
        for link in self._shown_links():
            size = link.sizeHint()
            top = end.y() + (line - size.height()) / 2
            link.setGeometry(left, round(top), size.width(), size.height())
            left += size.width()
