"""Plain fields of a form, and what all fields share."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)


class Field(QWidget):
    """One value of a form; ``edited`` is sent when a person changed it.

    A field never refuses what is typed: what can't be understood is kept as it is, and
    a line below says so.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._touched = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.edited.connect(self._touch)

    @property
    def touched(self) -> bool:
        """Whether a person changed it since it was filled."""
        return self._touched

    def _touch(self) -> None:
        self._touched = True

    def _hold(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        self.setFocusProxy(widget)


class TextField(Field):
    """One line of text."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit(text)
        self._line.textEdited.connect(lambda _text: self.edited.emit())
        self._hold(self._line)

    def text(self) -> str:
        """What is typed, without blanks around it."""
        return self._line.text().strip()

    def set_hint(self, hint: str) -> None:
        """Say in the empty field what belongs there."""
        self._line.setPlaceholderText(hint)


class NotesField(Field):
    """Several lines of plain text."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, lines: int = 2
    ) -> None:
        super().__init__(parent)
        self._edit = QPlainTextEdit(text)
        self._edit.setTabChangesFocus(True)
        height = QFontMetrics(self._edit.font()).lineSpacing() * lines
        self._edit.setFixedHeight(height + 14)
        # Qt turns some line ends into others: unchanged is what it showed at first.
        self._given, self._shown = text, self._edit.toPlainText()
        self._edit.textChanged.connect(self.edited.emit)
        self._hold(self._edit)

    def text(self) -> str:
        """What is typed; untouched text comes back as it was given."""
        typed = self._edit.toPlainText()
        return self._given if typed == self._shown else typed.strip()


class CheckField(Field):
    """Yes or no."""

    def __init__(
        self, text: str, parent: QWidget | None = None, *, checked: bool = False
    ) -> None:
        super().__init__(parent)
        self._box = QCheckBox(text)
        self._box.setChecked(checked)
        self._box.toggled.connect(lambda _on: self.edited.emit())
        self._hold(self._box)

    def checked(self) -> bool:
        """Whether it is ticked."""
        return self._box.isChecked()
