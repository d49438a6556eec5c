"""A line for words of the press, and below it how they were understood."""

from collections.abc import Collection

from PySide6.QtWidgets import QLineEdit, QWidget

from gui.widgets.desk import Desk
from gui.widgets.field import Field, Typed, first_cell
from gui.widgets.reading_line import ReadingLine


class WordsField(Field):
    """Takes words that are read while they are typed; a subclass reads them."""

    def __init__(self, desk: Desk, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._choice = ""
        self._line = QLineEdit(words)
        self._reading = ReadingLine(desk.theme)
        self._line.textEdited.connect(self._typed)
        self._reading.chosen.connect(self._choose)
        self._hold(self._line)
        self._column.addWidget(self._reading)

    # Methods

    def words(self) -> str:
        """What is typed."""
        return self._line.text().strip()

    def set_hint(self, hint: str) -> None:
        """Say in the empty field what belongs there."""
        self._line.setPlaceholderText(hint)

    def set_name(self, name: str) -> None:
        """Name the line for screen readers."""
        self._line.setAccessibleName(name)

    def typed(self) -> Typed:
        """The words, and which of their readings was chosen."""
        return ((self._line.text(), self._choice),)

    def type_again(self, typed: Typed) -> None:
        """Type the words, and choose again."""
        self._line.setText(first_cell(typed))
        self._typed(self._line.text())
        if typed:
            for choice in set(typed[0][1:]).intersection(self._choices()):
                self._choose(choice)

    # What a field of a kind of value does

    def _typed(self, text: str) -> None:
        """Read the words anew."""
        raise NotImplementedError

    def _choose(self, key: str) -> None:
        """Take another reading."""
        raise NotImplementedError

    def _choices(self) -> Collection[str]:
        """Keys of the readings that can be chosen."""
        raise NotImplementedError
