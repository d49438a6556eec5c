"""Works out the date of a new deadline by a rule, and says by which."""

from typing import cast

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.answers.deadline_suggestions import (
    MOST_DAYS,
    RULE_KEYS,
    RuleKey,
    Suggestion,
    suggest,
)
from core.book.parts import new_claim
from core.domain.errors import BidbookError
from core.domain.identifiers import new_record_id
from core.domain.records import Event
from core.wording import deadlines as words
from gui.text import PlainLabel
from gui.widgets.choice_field import ChoiceField
from gui.widgets.date_field import DateField
from gui.widgets.desk import Desk

translate = QCoreApplication.translate
# The count that a person sees at first; it is nobody's rule.
_USUAL_COUNT = 10


class SuggestDeadline(QWidget):
    """Counts from a day by a rule; a person looks at the date before it is entered.

    Signals:
        suggested: The event of the new deadline, to be looked at and entered.
    """

    suggested = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._chosen: Event | None = None
        self._contest = ""
        self._editable = True
        self._found: Suggestion | None = None
        self._build()
        self._work_out()

    # Methods

    def set_contest(self, contest: str, *, editable: bool) -> None:
        """Suggest for another contest, or none."""
        self._contest, self._editable = contest, editable
        self._work_out()

    def set_chosen(self, chosen: Event | None) -> None:
        """Take over the deadline that can be extended, or that there is none."""
        self._chosen = chosen
        self._extends.setEnabled(chosen is not None)
        if chosen is None:
            self._extends.setChecked(False)

    def event_of(self, found: Suggestion) -> Event:
        """The event of a deadline at the suggested date."""
        old = self._chosen if self._extends.isChecked() else None
        return Event(
            id=new_record_id("deadline"),
            contest=self._contest,
            kind="deadline",
            title=old.title if old else "",
            on=(new_claim(found.when),),
            to=old.to if old else (),
            extends=old.id if old else None,
            notes=words.suggestion(self._desk.voice, found),
        )

    # Internal

    def _build(self) -> None:
        desk, theme = self._desk, self._desk.theme
        heading = PlainLabel(translate("DeadlinesDialog", "Work out a date"))
        heading.setFont(theme.font(1.0, 600))
        self._start = DateField(desk)
        self._start.set_hint(translate("DeadlinesDialog", "3 April 2025"))
        self._start.set_name(translate("DeadlinesDialog", "Count from"))
        self._count = QSpinBox()
        self._count.setRange(1, MOST_DAYS)
        self._count.setValue(_USUAL_COUNT)
        self._count.setMinimumHeight(theme.height(1.65))
        self._count.setAccessibleName(translate("DeadlinesDialog", "How many"))
        say = desk.voice.texts.say
        self._rule = ChoiceField(
            [(key, say(f"deadline_rule_names.{key}")) for key in RULE_KEYS],
            RULE_KEYS[0],
        )
        if (box := self._rule.focusProxy()) is not None:
            box.setAccessibleName(translate("DeadlinesDialog", "Rule"))
        self._extends = QCheckBox(
            translate("DeadlinesDialog", "extends the chosen deadline")
        )
        self._add = QPushButton(translate("DeadlinesDialog", "Add deadline…"))
        self._add.setAutoDefault(False)
        self._said = PlainLabel(tone="quiet")
        self._said.setWordWrap(True)
        self._start.edited.connect(self._work_out)
        self._rule.edited.connect(self._work_out)
        self._count.valueChanged.connect(lambda _value: self._work_out())
        self._add.clicked.connect(self._offer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.unit, 0, 0)
        column.setSpacing(theme.unit * 2)
        column.addWidget(heading)
        column.addLayout(self._line())
        column.addWidget(self._said)
        column.addLayout(self._end())

    def _line(self) -> QHBoxLayout:
        """From when, how many, and by which rule."""
        top = Qt.AlignmentFlag.AlignTop
        line = QHBoxLayout()
        line.setSpacing(self._desk.theme.unit * 2)
        count_from = PlainLabel(translate("DeadlinesDialog", "Count from"))
        count_from.setBuddy(self._start)
        count_from.setMinimumHeight(self._desk.theme.height(1.65))
        line.addWidget(count_from, 0, top)
        line.addWidget(self._start, 2, top)
        line.addWidget(self._count, 0, top)
        line.addWidget(self._rule, 3, top)
        return line

    def _end(self) -> QHBoxLayout:
        """Whether it extends a deadline, and the button that offers it."""
        line = QHBoxLayout()
        line.addWidget(self._extends)
        line.addStretch(1)
        line.addWidget(self._add)
        return line

    def _work_out(self) -> None:
        """Say which date the rule gives, or what is missing."""
        rule = cast(RuleKey, self._rule.chosen() or RULE_KEYS[0])
        self._count.setEnabled(rule in ("days", "business_days"))
        self._found = None
        when = self._start.when()
        start = when.earliest if when is not None else None
        if when is None:
            text = translate("DeadlinesDialog", "Give the day to count from.")
        elif start is None or start != when.latest or when.about:
            text = translate("DeadlinesDialog", "Counting needs one certain day.")
        else:
            try:
                self._found = suggest(rule, start, self._count.value())
                text = self._words(self._found)
            except BidbookError as error:
                text = self._desk.voice.error(error)
        self._said.setText(text)
        usable = self._found is not None and self._editable and bool(self._contest)
        self._add.setEnabled(usable)

    def _words(self, found: Suggestion) -> str:
        voice = self._desk.voice
        date, rule = voice.when(found.when), words.suggestion(voice, found)
        return f"{date}: {rule[:1].lower() + rule[1:]}"

    def _offer(self) -> None:
        if self._found is not None:
            self.suggested.emit(self.event_of(self._found))
