"""The zoom buttons of the chart over time, in its lower right corner."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.phrases import translate
from gui.theme import SMALL, Theme


class ZoomButtons(QWidget):
    """Further, closer, and all of it; keys of the chart do the same.

    Signals:
        pressed: -1 for further, 1 for closer, 0 for all of it.
    """

    pressed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        self.buttons: list[QPushButton] = []
        for sign, direction, name in (
            ("−", -1, translate("OverTime", "Zoom out (−)")),
            ("+", 1, translate("OverTime", "Zoom in (+)")),
            ("1:1", 0, translate("OverTime", "Show all days (0)")),
        ):
            button = QPushButton(sign, self)
            button.setProperty("zoom", True)
            button.setFont(theme.font(SMALL))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(
                lambda _on=False, one=direction: self.pressed.emit(one)
            )
            box.addWidget(button)
            self.buttons.append(button)

    def place_in(self, size: QSize) -> None:
        """Stand in the lower right corner of an area."""
        self.adjustSize()
        gap = 2 * self._theme.unit
        self.move(
            size.width() - self.width() - gap, size.height() - self.height() - gap
        )
        self.raise_()
