"""A field that takes a date in the words of the press."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from core.domain.when import When
from core.reading import ReadDate, read_date
from gui.widgets.desk import Desk
from gui.widgets.field import Field, Typed, first_cell
from gui.widgets.reading_line import ReadingLine

translate = QCoreApplication.translate


class DateField(Field):
    """Takes "Frühjahr 2025" and says at once how it understood it.

    Words that are no date are kept: the date then has words only, and sorts last.
    """

    def __init__(
        self, desk: Desk, when: When | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._given = when
        self._read: ReadDate | None = None
        self._settled: When | None = None
        self._choice = ""
        text = "" if when is None else when.words or desk.voice.when(when)
        self._line = QLineEdit(text)
        self._reading = ReadingLine(desk.theme)
        self._line.textEdited.connect(self._typed)
        self._reading.chosen.connect(self._choose)
        self._hold(self._line)
        self._column.addWidget(self._reading)

    def when(self) -> When | None:
        """The date; none when the field is empty."""
        if self._read is None:
            return self._given
        if not self._line.text().strip():
            return None
        return self._settled or self._read.when

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
        if self._read is not None and typed:
            known = [str(place) for place in range(len(self._read.alternatives))]
            for choice in set(typed[0][1:]).intersection(known):
                self._choose(choice)

    def _typed(self, text: str) -> None:
        self._read = read_date(text, self._desk.languages, today=self._desk.today)
        self._settled, self._choice = None, ""
        self._show()
        self.edited.emit()

    def _choose(self, key: str) -> None:
        if self._read is not None:
            self._choice = key
            self._settled = self._read.alternatives[int(key)]
            self._show()
            self.edited.emit()

    def _show(self) -> None:
        read, when = self._read, self.when()
        if read is None or when is None:
            self._reading.show_nothing()
            return
        if when.edtf is not None:
            text = self._desk.voice.when(When(when.edtf, "", when.time, when.zone))
            if when.time:
                text = " ".join(filter(None, (text, when.time, when.zone)))
            self._reading.show_reading(text, "", assumed=bool(read.assumed))
            self._reading.show_choices("", [])
        elif read.ambiguous:
            self._reading.show_reading("", "")
            self._reading.setVisible(True)
            self._reading.show_choices(
                translate("DateField", "Which one is meant?"),
                [
                    (str(place), self._desk.voice.when(other))
                    for place, other in enumerate(read.alternatives)
                ],
            )
        else:
            hint = translate(
                "DateField", "Not understood as a date. It stays as typed, sorted last."
            )
            self._reading.show_reading("", hint)
            self._reading.show_choices("", [])
