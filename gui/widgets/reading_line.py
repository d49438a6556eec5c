"""The line under a field that says how its words were understood."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.text import PlainLabel
from gui.theme import Theme


class ReadingLine(QWidget):
    """A reading in two lines, and other readings to choose instead.

    It shows and asks; what a choice means is the field's business.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._value = PlainLabel()
        self._value.setFont(theme.font(1.0, 600))
        self._words = PlainLabel()
        self._words.setWordWrap(True)
        self._words.setFont(theme.font(0.92))
        self._choices = QWidget()
        self._line = QHBoxLayout(self._choices)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.unit * 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.unit * 2, theme.unit, 0, theme.unit)
        column.setSpacing(2)
        for widget in (self._value, self._words, self._choices):
            column.addWidget(widget)
        self.show_nothing()

    def show_reading(self, value: str, words: str, *, assumed: bool = False) -> None:
        """Show the value, and what each word was taken for."""
        self._value.setText(value)
        self._value.setVisible(bool(value))
        self._words.setText(words)
        self._words.setVisible(bool(words))
        role = "past_text" if assumed else "text2"
        self._theme.style(self._words, f"color: ${role}")
        self.setVisible(bool(value or words))

    def show_choices(self, question: str, choices: list[tuple[str, str]]) -> None:
        """Offer other readings as (key, text), the one that holds first."""
        while (item := self._line.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        self._choices.setVisible(bool(choices))
        if not choices:
            return
        self._line.addWidget(PlainLabel(question))
        for key, text in choices:
            button = QToolButton()
            button.setText(text)
            button.setAutoRaise(True)
            self._theme.style(button, "color: $link")
            button.setAccessibleName(f"{question} {text}")
            button.clicked.connect(lambda _on, key=key: self.chosen.emit(key))
            self._line.addWidget(button)
        self._line.addStretch(1)

    def show_nothing(self) -> None:
        """Take up no room."""
        self.show_reading("", "")
        self.show_choices("", [])
