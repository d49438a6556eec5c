"""The status bar: is all saved, how many rows and problems, which file."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QStatusBar, QWidget

from gui.phrases import translate
from gui.text import PlainLabel, as_tip
from gui.theme import SMALL, Theme


class StatusContent(NamedTuple):
    """What the status bar says.

    Attributes:
        word: The state word ("Saved", "Not saved").
        since: What stands behind it ("14:03", "file follows").
        trouble: Whether the state word is an alarm.
        shown: How many bidders are shown.
        total: How many there are.
        problems: How many problems the contest has.
        file: Name of the file, with how many sources it has.
        path: Its whole path.
    """

    word: str = ""
    since: str = ""
    trouble: bool = False
    shown: int = 0
    total: int = 0
    problems: int = 0
    file: str = ""
    path: str = ""


class StatusBar(QStatusBar):
    """State word first and bold, then counts, problems in alarm, the file at right.

    Signals:
        problems_requested: The problems are asked for.
    """

    problems_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizeGripEnabled(False)
        self._word = PlainLabel(parent=self)
        self._word.setFont(theme.font(SMALL, 650))
        self._since = PlainLabel(parent=self)
        self._counts = PlainLabel(parent=self)
        self._file = PlainLabel(parent=self)
        self._problems = QPushButton(self)
        self._problems.setProperty("link", True)
        self._problems.setCursor(Qt.CursorShape.PointingHandCursor)
        self._problems.clicked.connect(self.problems_requested)
        for part in (self._since, self._counts, self._file, self._problems):
            part.setFont(theme.font(SMALL))
        for part in (self._word, self._since, self._counts, self._problems):
            self.addWidget(part)
        self.addPermanentWidget(self._file)
        self.setContentsMargins(2 * theme.unit, 0, 2 * theme.unit, 0)
        theme.changed.connect(self._colour)
        self._content = StatusContent()
        self.show_content(self._content)

    def show_content(self, content: StatusContent) -> None:
        """Say this."""
        self._content = content
        self._word.setText(content.word)
        self._since.setText(content.since)
        self._counts.setText(_counts(content))
        self._problems.setText(
            translate("StatusBar", "%n problem(s)", "", content.problems)
        )
        self._problems.setVisible(content.problems > 0)
        self._file.setText(content.file)
        self._file.setToolTip(as_tip(content.path))
        self._colour()

    def _colour(self) -> None:
        alarm = self._theme.colour("alarm")
        word = alarm if self._content.trouble else self._theme.colour("text")
        quiet = self._theme.colour("text2")
        parts = ((self._word, word), (self._since, quiet), (self._counts, quiet))
        for part, colour in (*parts, (self._file, quiet)):
            palette = QPalette(part.palette())
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            part.setPalette(palette)
        style = f"QPushButton {{ color: {alarm.name()}; }}"
        self._problems.setStyleSheet(style)


def _counts(content: StatusContent) -> str:
    if not content.total:
        return ""
    if content.shown == content.total:
        return translate("StatusBar", "%n bidder(s)", "", content.total)
    template = translate("StatusBar", "{shown} of {total} bidders")
    return template.format(shown=content.shown, total=content.total)
