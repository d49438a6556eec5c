"""Plain fields of a form, and what all fields share."""

from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

# What stands in a field as it was typed: lines of cells, most often one of one.
Typed: TypeAlias = tuple[tuple[str, ...], ...]


class Field(QWidget):
    """One value of a form; ``edited`` is sent when a person changed it.

    A field never refuses what is typed: what can't be understood is kept as it is, and
    a line below says so. ``typed`` and ``type_again`` are all that a draft needs of it.
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

    def typed(self) -> Typed:
        """What stands in it, as it was typed."""
        raise NotImplementedError

    def type_again(self, typed: Typed) -> None:
        """Put back what was typed once; it counts as typed by a person now."""
        raise NotImplementedError

    def call(self, name: str) -> None:
        """Name it for screen readers, and whatever has the keyboard in its place."""
        named: QWidget | None = self
        while named is not None:
            named.setAccessibleName(name)
            if isinstance(named, QComboBox) and (line := named.lineEdit()) is not None:
                line.setAccessibleName(name)
            named = named.focusProxy()

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
        # Of a long text the beginning is shown.
        self._line.setCursorPosition(0)
        self._line.textEdited.connect(lambda _text: self.edited.emit())
        self._hold(self._line)

    def text(self) -> str:
        """What is typed, without blanks around it."""
        return self._line.text().strip()

    def set_hint(self, hint: str) -> None:
        """Say in the empty field what belongs there."""
        self._line.setPlaceholderText(hint)

    def typed(self) -> Typed:
        """The line."""
        return ((self._line.text(),),)

    def type_again(self, typed: Typed) -> None:
        """Put the line back."""
        self._line.setText(first_cell(typed))
        self.edited.emit()


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

    def typed(self) -> Typed:
        """All lines, in one cell."""
        return ((self._edit.toPlainText(),),)

    def type_again(self, typed: Typed) -> None:
        """Put all lines back."""
        self._edit.setPlainText(first_cell(typed))


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

    def typed(self) -> Typed:
        """A word for a tick, nothing for none."""
        return (("yes" if self.checked() else "",),)

    def type_again(self, typed: Typed) -> None:
        """Put the tick back."""
        self._box.setChecked(bool(first_cell(typed)))


def first_cell(typed: Typed) -> str:
    """The text of a field that has one line of one cell."""
    return typed[0][0] if typed and typed[0] else ""
