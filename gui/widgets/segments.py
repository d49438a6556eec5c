"""Buttons in a row of which one is pressed: a choice of two or three."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class Segments(QWidget):
    """A choice between a few values, all of them in sight.

    Signals:
        chosen: The value of the button that was pressed.
    """

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for place, (value, text) in enumerate(options):
            button = QPushButton(text, self)
            button.setCheckable(True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            side = "first" if place == 0 else "middle"
            if place == len(options) - 1:
                side = "last"
            button.setProperty("segment", side)
            button.clicked.connect(lambda _on=False, one=value: self.chosen.emit(one))
            self._group.addButton(button)
            self._buttons[value] = button
            box.addWidget(button)

    # Properties

    @property
    def value(self) -> str:
        """The value of the pressed button; empty when none is."""
        pressed = (value for value, one in self._buttons.items() if one.isChecked())
        return next(pressed, "")

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons, from the left."""
        return tuple(self._buttons.values())

    # Methods

    def choose(self, value: str) -> None:
        """Press a button; tells nobody."""
        button = self._buttons.get(value)
        if button is not None:
            button.setChecked(True)

    def press(self, value: str) -> None:
        """Press a button as a person would."""
        self._buttons[value].click()

    def offer(self, value: str, *, offered: bool) -> None:
        """Show or hide the button of a value."""
        button = self._buttons.get(value)
        if button is not None:
            button.setVisible(offered)
