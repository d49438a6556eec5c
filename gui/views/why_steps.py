"""How a price was computed: numbered steps, each with the way to its record."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.models.why_steps import ComparedAs, StepLine
from gui.text import PlainLabel
from gui.theme import Theme
from gui.views.badge import Badge
from gui.views.why_card import small

translate = QCoreApplication.translate


class ComparedPart(QWidget):
    """What a bid is compared as, by which steps; or what is missing for it.

    Signals:
        step_requested: The step whose record is to be shown.
        missing_requested: The place where something missing is to be entered.
    """

    step_requested = Signal(object)
    missing_requested = Signal(object)

    def __init__(self, theme: Theme, compared: ComparedAs) -> None:
        super().__init__()
        self._theme = theme
        self.links: list[QToolButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.unit * 2, theme.unit, 0, theme.unit)
        column.setSpacing(theme.unit)
        if compared.apart:
            column.addLayout(self._apart(compared))
        for number, line in enumerate(compared.steps, 1):
            column.addLayout(self._step(number, line))

    def _step(self, number: int, line: StepLine) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.unit * 2)
        place = small(self._theme, f"{number}.")
        place.setWordWrap(False)
        place.setFixedWidth(self._theme.height(1.3))
        row.addWidget(place, 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(1)
        text = PlainLabel(line.text)
        text.setWordWrap(True)
        said.addWidget(text)
        if line.note:
            said.addWidget(small(self._theme, line.note))
        row.addLayout(said, 1)
        if line.record:
            show = self._link(translate("WhyPanel", "Show"), line.text)
            show.clicked.connect(lambda: self.step_requested.emit(line))
            row.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _apart(self, compared: ComparedAs) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.unit * 2)
        badge = Badge(self._theme, "conflicting", "alarm")
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        reason = PlainLabel(compared.apart)
        reason.setWordWrap(True)
        row.addWidget(reason, 1)
        if compared.place is not None:
            enter = self._link(translate("WhyPanel", "Enter it…"), compared.missing)
            enter.clicked.connect(lambda: self.missing_requested.emit(compared.place))
            row.addWidget(enter, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _link(self, text: str, about: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme.style(button, "color: $link")
        button.setAccessibleName(f"{text} {about}")
        self.links.append(button)
        return button
