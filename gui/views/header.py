"""The header: which contest, what is sold by whom, and the next deadline."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from core.wording.texts import Run
from gui.phrases import translate
from gui.text import PlainLabel, on_ground
from gui.theme import HEADLINE, SMALL, Theme

Tone = Literal["text", "quiet", "alarm"]


class HeaderContent(NamedTuple):
    """What the header shows.

    Attributes:
        contests: Ids and titles of the contests.
        contest: Id of the one that is shown.
        about: What is sold and by whom, in pairs of label and text.
        deadline: The next deadline, or how the contest ended.
        chain: How the deadline moved.
    """

    contests: tuple[tuple[str, str], ...] = ()
    contest: str = ""
    about: str = ""
    deadline: tuple[Run, ...] = ()
    chain: str = ""


class Header(QWidget):
    """Contest at left, next deadline at right.

    Signals:
        contest_requested: Id of a contest that was chosen.
    """

    contest_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content = HeaderContent()
        self.setObjectName("header")
        on_ground(self, "raised")
        self.chooser = QComboBox(self)
        self.chooser.setProperty("title", True)
        self.chooser.setFont(theme.font(HEADLINE, 650))
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.chooser.setAccessibleName(translate("Header", "Contest"))
        self.chooser.activated.connect(self._on_activated)
        self._about = PlainLabel(parent=self, elide=True, tone="quiet")
        self._about.setFont(theme.font(SMALL))
        self._deadline = _Deadline(theme, self)
        self._chain = PlainLabel(parent=self, tone="quiet")
        self._chain.setFont(theme.font(SMALL))
        self._chain.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._assemble()

    # Methods

    def show_content(self, content: HeaderContent) -> None:
        """Show this contest."""
        old, self._content = self._content, content
        if old.contests != content.contests:
            self.chooser.clear()
            for contest, title in content.contests:
                self.chooser.addItem(title, contest)
        place = self.chooser.findData(content.contest)
        self.chooser.setCurrentIndex(place)
        self.chooser.setEnabled(bool(content.contests))
        self._about.setText(content.about)
        self._deadline.show_runs(content.deadline)
        self._chain.setText(content.chain)
        self._chain.setVisible(bool(content.chain))

    # Internal

    def _assemble(self) -> None:
        inset = round(3.5 * self._theme.unit)
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(0)
        left.addWidget(self.chooser, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self._about)
        right.addWidget(self._deadline, 0, Qt.AlignmentFlag.AlignRight)
        right.addWidget(self._chain, 0, Qt.AlignmentFlag.AlignRight)
        box = QHBoxLayout(self)
        box.setContentsMargins(inset, self._theme.unit, inset, self._theme.unit)
        box.addLayout(left, 1)
        box.addLayout(right, 0)

    def _on_activated(self, place: int) -> None:
        contest = self.chooser.itemData(place)
        if isinstance(contest, str) and contest != self._content.contest:
            self.contest_requested.emit(contest)


class _Deadline(QWidget):
    """One line of runs; the emphasised are bold, what counts the days is in alarm."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._looks: list[tuple[Tone, bool]] = []
        self._labels: list[PlainLabel] = []

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show these runs; labels that look right only get another text."""
        looks = [(_tone(place, run), run.strong) for place, run in enumerate(runs)]
        if looks != self._looks:
            self._looks = looks
            self._fill(runs)
        for label, run in zip(self._labels, runs, strict=True):
            if label.whole != run.text:
                label.setText(run.text)

    def _fill(self, runs: Sequence[Run]) -> None:
        while (item := self._box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._labels = []
        for place, run in enumerate(runs):
            label = PlainLabel(run.text, self, tone=_tone(place, run))
            label.setFont(self._theme.font(1.0, 600 if run.strong else 400))
            self._box.addWidget(label)
            self._labels.append(label)


def _tone(place: int, run: Run) -> Tone:
    if place > 1:
        return "alarm"
    return "text" if run.strong else "quiet"
