"""The place of the detail pane and the why panel: under the board, or beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from gui.phrases import translate
from gui.text import PlainLabel, on_ground
from gui.theme import Theme


class DetailPlace(QWidget):
    """Two panes, side by side under the board, one above the other beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("details")
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self._panes: list[QWidget] = []
        for text in (translate("Detail", "Select a bidder"), ""):
            pane = _empty(theme, text)
            self._panes.append(pane)
            self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(0, 9)
        self.splitter.setStretchFactor(1, 11)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.splitter)

    def set_detail(self, pane: QWidget) -> None:
        """Put the detail pane in its place."""
        self._put(0, pane)

    def set_why(self, pane: QWidget) -> None:
        """Put the why panel in its place."""
        self._put(1, pane)

    def stand_beside(self, beside: bool) -> None:
        """Stand beside the board, one above the other; or under it, side by side."""
        vertical = Qt.Orientation.Vertical if beside else Qt.Orientation.Horizontal
        self.splitter.setOrientation(vertical)

    def _put(self, place: int, pane: QWidget) -> None:
        sizes = self.splitter.sizes()
        old = self.splitter.replaceWidget(place, pane)
        if old is not None:
            old.deleteLater()
        self._panes[place] = pane
        pane.show()
        self.splitter.setSizes(sizes)


def _empty(theme: Theme, text: str) -> QWidget:
    pane = QWidget()
    on_ground(pane, "raised" if not text else "base")
    box = QVBoxLayout(pane)
    inset = round(3.5 * theme.unit)
    box.setContentsMargins(inset, inset, inset, inset)
    box.addWidget(PlainLabel(text, pane, tone="quiet"), 0, Qt.AlignmentFlag.AlignTop)
    return pane
