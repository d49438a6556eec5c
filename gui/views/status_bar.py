"""The status bar: is all saved, how many rows and problems, which file."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QStatusBar, QWidget

from gui.phrases import counted, translate
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
        bids: Whether bids are counted, not bidders.
        problems: How many problems the contest has.
        file: Name of the file, with how many sources it has.
        path: Its whole path.
    """

    word: str = ""
    since: str = ""
    trouble: bool = False
    shown: int = 0
    total: int = 0
    bids: bool = False
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
        self._since = PlainLabel(parent=self, tone="quiet")
        self._counts = PlainLabel(parent=self, tone="quiet")
        self._file = PlainLabel(parent=self, tone="quiet")
        self._problems = QPushButton(self)
        self._problems.setProperty("link", True)
        self._problems.setProperty("tone", "alarm")
        self._problems.setCursor(Qt.CursorShape.PointingHandCursor)
        self._problems.clicked.connect(self.problems_requested)
        for part in (self._since, self._counts, self._file, self._problems):
            part.setFont(theme.font(SMALL))
        for part in (self._word, self._since, self._counts, self._problems):
            self.addWidget(part)
        self.addPermanentWidget(self._file)
        self.setContentsMargins(2 * theme.unit, 0, 2 * theme.unit, 0)
        self.show_content(StatusContent())

    def show_content(self, content: StatusContent) -> None:
        """Say this."""
        self._word.setText(content.word)
        self._since.setText(content.since)
        self._counts.setText(_counts(content))
        one = translate("StatusBar", "1 problem")
        many = translate("StatusBar", "{count} problems")
        template = one if content.problems == 1 else many
        self._problems.setText(template.format(count=counted(content.problems)))
        self._problems.setVisible(content.problems > 0)
        self._file.setText(content.file)
        self._file.setToolTip(as_tip(content.path))
        tone = "alarm" if content.trouble else "text"
        if self._word.property("tone") != tone:
            self._word.setProperty("tone", tone)
            self._word.style().polish(self._word)

    @property
    def text(self) -> str:
        """All that is said, as one line."""
        word = f"{self._word.whole} {self._since.whole}".strip()
        problems = "" if self._problems.isHidden() else self._problems.text()
        parts = (word, self._counts.whole, problems, self._file.whole)
        return " · ".join(part for part in parts if part)


def _counts(content: StatusContent) -> str:
    if not content.total:
        return ""
    if content.bids:
        template = translate("StatusBar", "{shown} of {total} bids")
        return template.format(
            shown=counted(content.shown), total=counted(content.total)
        )
    if content.shown == content.total:
        one = translate("StatusBar", "1 bidder")
        many = translate("StatusBar", "{count} bidders")
        return (one if content.total == 1 else many).format(
            count=counted(content.total)
        )
    template = translate("StatusBar", "{shown} of {total} bidders")
    return template.format(shown=counted(content.shown), total=counted(content.total))
