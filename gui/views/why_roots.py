"""The tree of sources: filled dots for roots, hollow ones on branches for copies."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.models.why_lines import RootLine
from gui.theme import Theme
from gui.views.why_card import small


class RootTree(QWidget):
    """Where claims come from, root by root."""

    def __init__(self, theme: Theme, roots: tuple[RootLine, ...]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.unit * 2, theme.unit, 0, theme.unit)
        column.setSpacing(0)
        for place, root in enumerate(roots):
            after = roots[place + 1 :]
            column.addLayout(self._line(theme, root, _goes_on(root.depth, after)))
        self.setAccessibleName(
            "; ".join(f"{one.name} {one.flag}".strip() for one in roots)
        )

    def _line(self, theme: Theme, root: RootLine, goes_on: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.unit)
        line.addWidget(_Branch(theme, root.depth, goes_on=goes_on))
        name = small(theme, root.name, "text2" if root.depth else "text")
        line.addWidget(name, 0 if root.flag else 1)
        if root.flag:
            line.addWidget(small(theme, root.flag, "alarm"), 1)
        return line


def _goes_on(depth: int, after: tuple[RootLine, ...]) -> bool:
    """Whether another copy of the same root follows below."""
    for one in after:
        if one.depth <= depth:
            return one.depth == depth and depth > 0
    return False


class _Branch(QWidget):
    """The node of one line, and the branch that leads to it."""

    def __init__(self, theme: Theme, depth: int, *, goes_on: bool) -> None:
        super().__init__()
        self._theme, self._depth, self._goes_on = theme, depth, goes_on
        self._step = theme.height(1.0)
        self.setFixedWidth(self._step * (depth + 1))
        self.setMinimumHeight(theme.height(1.35))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the node, and for a copy the way down to it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, middle = self._theme.colour("mark"), self.height() / 2
        radius = self._theme.unit
        centre = QPointF(self._step * (self._depth + 0.5), middle)
        painter.setPen(QPen(colour, 1.3))
        if self._depth:
            left = self._step * (self._depth - 0.5)
            path = QPainterPath(QPointF(left, 0))
            path.lineTo(left, middle)
            path.lineTo(centre.x() - radius, middle)
            if self._goes_on:
                path.moveTo(left, middle)
                path.lineTo(left, self.height())
            painter.drawPath(path)
        painter.setBrush(Qt.BrushStyle.NoBrush if self._depth else colour)
        painter.drawEllipse(centre, radius, radius)
        painter.end()
