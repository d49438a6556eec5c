"""The panel "Why this number?": claims, words, who, where, and the rule."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.models.why_against import AgainstLine
from gui.models.why_lines import ClaimLine, OtherValue, Why
from gui.models.why_steps import ComparedAs
from gui.text import PlainLabel, on_ground
from gui.theme import Theme
from gui.views.badge import Badge
from gui.views.why_card import ClaimCard, small
from gui.views.why_roots import RootTree
from gui.views.why_steps import ComparedPart

translate = QCoreApplication.translate


class WhyPanel(QWidget):
    """Shows one value with all its claims; asks for every change of them.

    Signals:
        prefer_requested: Record and claim; so for reject, restore, correct and move.
        add_requested: Record and field.
        link_requested: An address that is to be shown and opened.
        value_requested: Key of another measure of the same field.
        footnote_requested: The value with its evidence, to be copied.
        record_requested: Id of the event behind what speaks against the value.
        step_requested: The step of a conversion whose record is to be shown.
        missing_requested: The place where something missing is to be entered.

    Attributes:
        cards: The claims, from top to bottom.
        compared: How the price was brought to what is compared, or why it can't be.
    """

    prefer_requested = Signal(str, str)  # record, claim
    reject_requested = Signal(str, str)
    restore_requested = Signal(str, str)
    correct_requested = Signal(str, str)
    move_requested = Signal(str, str)
    add_requested = Signal(str, str)  # record, field
    link_requested = Signal(str)
    value_requested = Signal(str)
    footnote_requested = Signal(str)
    record_requested = Signal(str)
    step_requested = Signal(object)
    missing_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        on_ground(self, "raised")
        self._why: Why | None = None
        self.cards: list[ClaimCard] = []
        self._spare: list[ClaimCard] = []
        self.compared: ComparedPart | None = None
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        inside = QWidget()
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(0, 0, theme.unit, theme.unit * 2)
        outer.addLayout(self._body)
        outer.addStretch(1)
        self._area = area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        area.setAccessibleName(translate("WhyPanel", "Why this number?"))
        column = QVBoxLayout(self)
        inset = round(theme.unit * 3.5)
        column.setContentsMargins(inset, theme.unit * 2, theme.unit, 0)
        column.addWidget(area)
        self.show_why(None)

    # Methods

    def show_why(self, why: Why | None) -> None:
        """Show another value; none says what to do to see one."""
        if why is not None and why == self._why:
            return
        same = why is not None and self._why is not None and why.key == self._why.key
        at = self._focused() if same else None
        self._why = why
        spare, self.cards, self.compared = self.cards, [], None
        for card in spare:
            self._body.removeWidget(card)
        _empty(self._body)
        if why is None:
            self._body.addWidget(self._quiet(translate("WhyPanel", "Select a value")))
        else:
            self._spare = spare
            self._show(why)
        for card in spare:
            card.hide()
            card.deleteLater()
        if why is None:
            return
        if at is not None and self.cards:
            card = self.cards[min(at, len(self.cards) - 1)]
            # Otherwise it is shown later, and can't have the keys yet.
            card.show()
            card.setFocus()
        elif not same:
            self._area.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Let the keys go to the first claim."""
        if self.cards:
            self.cards[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        """Room for a heading and two claims."""
        return QSize(self._theme.height(28), self._theme.height(14))

    # Internal: one method for each part of the panel

    def _show(self, why: Why) -> None:
        self._body.addLayout(self._heading(why))
        self._body.addSpacing(self._theme.unit)
        self._body.addLayout(self._value(why))
        if why.rule:
            self._body.addSpacing(self._theme.unit)
            self._body.addWidget(self._rule(why.rule))
        if why.compared is not None:
            self._show_compared(why.compared)
        self._show_others(why.others)
        paid = why.compared is not None and why.compared.paid
        if not paid or why.claims:
            self._part(translate("WhyPanel", "Claims"), why.stand)
        if not (why.claims or why.history or paid):
            self._body.addSpacing(self._theme.unit)
            self._body.addLayout(self._unsourced())
        self._show_claims(why.claims)
        self._show_history(why.history)
        if why.roots:
            self._part(translate("WhyPanel", "Where it comes from"), why.independent)
            self._body.addWidget(RootTree(self._theme, why.roots))
        if why.speaks:
            self._part(translate("WhyPanel", "What speaks against it"), why.points)
            for line in why.speaks:
                self._body.addLayout(self._against(line))
        self._body.addLayout(self._foot(why))

    def _heading(self, why: Why) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._theme.unit * 3)
        title = PlainLabel(translate("WhyPanel", "Why this number?"))
        title.setFont(self._theme.font(1.15, 600))
        line.addWidget(title)
        line.addWidget(self._quiet(why.title, elide=True), 1)
        line.addWidget(self._quiet(why.counted))
        return line

    def _value(self, why: Why) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._theme.unit * 2)
        value = PlainLabel(why.value or "–")
        value.setFont(self._theme.font(1.4, 600))
        value.setWordWrap(True)
        line.addWidget(value, 1 if len(why.value) > 40 else 0)
        for sign, text, role in (
            (why.support_sign, why.support, "text2"),
            (why.against_sign, why.against, "alarm"),
        ):
            if sign:
                line.addWidget(Badge(self._theme, sign, role))
                label = PlainLabel(text)
                self._theme.style(label, f"color: ${role}")
                line.addWidget(label)
        line.addStretch(1)
        if why.open:
            line.addWidget(self._quiet(why.open))
        return line

    def _rule(self, text: str) -> QWidget:
        """The rule that chose the value, behind a bar."""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.unit * 2)
        bar = QFrame()
        bar.setFixedWidth(3)
        self._theme.style(bar, "background: $accent")
        said = PlainLabel(text)
        said.setWordWrap(True)
        row.addWidget(bar)
        row.addWidget(said, 1)
        return box

    def _part(self, title: str, counted: str) -> None:
        """The heading of a part, with what it comes to on the right."""
        line = QHBoxLayout()
        line.setContentsMargins(0, self._theme.unit * 3, 0, self._theme.unit)
        heading = PlainLabel(title)
        heading.setFont(self._theme.font(1.0, 600))
        line.addWidget(heading, 1)
        told = small(self._theme, counted)
        told.setWordWrap(False)
        line.addWidget(told)
        self._body.addLayout(line)
        self._body.addWidget(self._rule_line())

    def _show_others(self, others: Iterable[OtherValue]) -> None:
        others = tuple(others)
        if not others:
            return
        self._part(translate("WhyPanel", "Also stated"), "")
        for one in others:
            row = QHBoxLayout()
            row.setContentsMargins(self._theme.unit * 2, 2, 0, 2)
            row.setSpacing(self._theme.unit * 2)
            row.addWidget(Badge(self._theme, one.sign, "text2"))
            row.addWidget(
                self._link(one.value, partial(self.value_requested.emit, one.key))
            )
            row.addWidget(small(self._theme, one.support), 1)
            self._body.addLayout(row)

    def _show_compared(self, compared: ComparedAs) -> None:
        if compared.apart:
            self._part(translate("WhyPanel", "Not comparable"), "")
        else:
            self._part(translate("WhyPanel", "Compared as"), compared.value)
        part = ComparedPart(self._theme, compared)
        part.step_requested.connect(self.step_requested)
        part.missing_requested.connect(self.missing_requested)
        self.compared = part
        self._body.addWidget(part)

    def _show_claims(self, claims: Iterable[ClaimLine]) -> None:
        for line in claims:
            card = self._card(line)
            self.cards.append(card)
            self._body.addWidget(card)
            self._body.addWidget(self._rule_line())

    def _card(self, line: ClaimLine) -> ClaimCard:
        """The card of a claim: one that was there, where it suits."""
        for spare in self._spare:
            if spare.suits(line):
                self._spare.remove(spare)
                spare.say(line)
                return spare
        card = ClaimCard(self._theme, line)
        card.wanted.connect(self._on_wanted)
        card.left.connect(self._on_left)
        return card

    def _show_history(self, history: tuple[ClaimLine, ...]) -> None:
        if history:
            self._part(translate("WhyPanel", "On other days"), "")
            self._show_claims(history)

    def _unsourced(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.unit * 2)
        row.addWidget(Badge(self._theme, "unsourced", "text2"))
        text = translate("WhyPanel", "No claims: this value is unsourced.")
        row.addWidget(self._quiet(text), 1)
        return row

    def _against(self, line: AgainstLine) -> QHBoxLayout:
        row = QHBoxLayout()
        unit = self._theme.unit
        row.setContentsMargins(unit * 2, unit, 0, unit)
        row.setSpacing(unit * 2)
        badge = Badge(self._theme, line.sign, "alarm" if line.alarm else "text2")
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(1)
        text = PlainLabel(line.text)
        text.setWordWrap(True)
        if not line.alarm:
            self._theme.style(text, "color: $text2")
        said.addWidget(text)
        if line.note:
            said.addWidget(small(self._theme, line.note))
        row.addLayout(said, 1)
        if line.record and line.sign == "denied":
            show = translate("WhyPanel", "Show")
            ask = self._link(show, lambda: self.record_requested.emit(line.record))
            row.addWidget(ask, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _foot(self, why: Why) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, self._theme.unit * 2, 0, self._theme.unit)
        add = translate("WhyPanel", "Add a claim…")
        line.addWidget(
            self._link(add, lambda: self.add_requested.emit(why.record, why.field))
        )
        if why.footnote:
            copy = translate("WhyPanel", "Copy as footnote")
            line.addWidget(
                self._link(copy, lambda: self.footnote_requested.emit(why.footnote))
            )
        line.addStretch(1)
        return line

    def _on_wanted(self, name: str, line: ClaimLine) -> None:
        if name == "link":
            self.link_requested.emit(line.url)
            return
        signal = {
            "prefer": self.prefer_requested,
            "reject": self.reject_requested,
            "restore": self.restore_requested,
            "correct": self.correct_requested,
            "move": self.move_requested,
        }[name]
        signal.emit(line.record, line.id)

    def _on_left(self, card: ClaimCard, step: int) -> None:
        place = self.cards.index(card) + step
        if 0 <= place < len(self.cards):
            self.cards[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(self.cards[place])

    def _focused(self) -> int | None:
        return next((n for n, card in enumerate(self.cards) if card.hasFocus()), None)

    def _link(self, text: str, clicked: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setText(text.replace("&", "&&"))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme.style(button, "color: $link")
        button.clicked.connect(lambda _on=False: clicked())
        return button

    def _quiet(self, text: str, *, elide: bool = False) -> PlainLabel:
        label = PlainLabel(text, elide=elide)
        self._theme.style(label, "color: $text2")
        return label

    def _rule_line(self) -> QFrame:
        line = QFrame()
        line.setFixedHeight(1)
        self._theme.style(line, "background: $line")
        return line


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif inner := item.layout():
            _empty(inner)
            inner.deleteLater()
