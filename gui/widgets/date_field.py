"""A field that takes a date in the words of the press."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.domain.when import When
from core.reading import ReadDate, read_date
from gui.widgets.desk import Desk
from gui.widgets.words_field import WordsField

translate = QCoreApplication.translate


class DateField(WordsField):
    """Takes "Frühjahr 2025" and says at once how it understood it.

    Words that are no date are kept: the date then has words only, and sorts last.
    """

    def __init__(
        self, desk: Desk, when: When | None = None, parent: QWidget | None = None
    ) -> None:
        words = "" if when is None else when.words or desk.voice.when(when)
        super().__init__(desk, words, parent)
        self._given = when
        self._read: ReadDate | None = None
        self._settled: When | None = None

    def when(self) -> When | None:
        """The date; none when the field is empty."""
        if self._read is None:
            return self._given
        if not self.words():
            return None
        return self._settled or self._read.when

    # Internal

    def _typed(self, text: str) -> None:
        self._read = read_date(text, self._desk.languages, today=self._desk.today)
        self._settled, self._choice = None, ""
        self._show()
        self.edited.emit()

    def _choices(self) -> list[str]:
        alternatives = self._read.alternatives if self._read is not None else ()
        return [str(place) for place in range(len(alternatives))]

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
