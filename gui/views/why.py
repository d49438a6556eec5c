"""The panel "Why this number?": claims, words, who, where, and the rule."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.models.why_lines import ClaimLine, Why
from gui.text import PlainLabel, on_ground
from gui.theme import Theme
from gui.views.badge import Badge

translate = QCoreApplication.translate


class WhyPanel(QWidget):
    """Shows one value with all its claims; asks for every change of them."""

    prefer_requested = Signal(str, str)  # record, claim
    reject_requested = Signal(str, str)
    restore_requested = Signal(str, str)
    correct_requested = Signal(str, str)
    move_requested = Signal(str, str)
    add_requested = Signal(str, str)  # record, field
    link_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        on_ground(self, "raised")
        self._why: Why | None = None
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        inside = QWidget()
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(0, 0, theme.unit, 0)
        outer.addLayout(self._body)
        outer.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        area.setAccessibleName(translate("WhyPanel", "Why this number?"))
        column = QVBoxLayout(self)
        inset = round(theme.unit * 3.5)
        column.setContentsMargins(inset, theme.unit * 2, theme.unit, 0)
        column.addWidget(area)
        self.show_why(None)

    def show_why(self, why: Why | None) -> None:
        """Show another value; none says what to do to see one."""
        if why is not None and why == self._why:
            return
        self._why = why
        self._clear()
        if why is None:
            self._body.addWidget(self._quiet(translate("WhyPanel", "Select a value")))
            return
        self._body.addLayout(self._heading(why))
        self._body.addSpacing(self._theme.unit)
        self._body.addLayout(self._value(why))
        if why.rule:
            rule = self._quiet(why.rule)
            rule.setWordWrap(True)
            self._body.addWidget(rule)
        self._body.addSpacing(self._theme.unit * 2)
        for line in why.claims:
            self._body.addWidget(self._rule_line())
            self._body.addWidget(self._card(line))
        self._body.addWidget(self._rule_line())
        if not why.claims:
            empty = translate("WhyPanel", "No claims: this value is unsourced.")
            self._body.addWidget(self._quiet(empty))
        self._body.addLayout(self._foot(why))
        self._show_roots(why)

    def sizeHint(self) -> QSize:
        """Room for a heading and two claims."""
        return QSize(self._theme.height(28), self._theme.height(14))

    # Internal: one method for each part of the panel

    def _clear(self) -> None:
        _empty(self._body)

    def _heading(self, why: Why) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._theme.unit * 3)
        title = PlainLabel(translate("WhyPanel", "Why this number?"))
        title.setFont(self._theme.font(1.15, 600))
        about = self._quiet(why.title, elide=True)
        counted = PlainLabel(why.counted)
        counted.setStyleSheet(f"color: {self._theme.colour('text2').name()}")
        line.addWidget(title)
        line.addWidget(about, 1)
        line.addWidget(counted)
        return line

    def _value(self, why: Why) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._theme.unit * 2)
        value = PlainLabel(why.value)
        value.setFont(self._theme.font(1.4, 600))
        value.setWordWrap(True)
        line.addWidget(value)
        for sign, text, role in (
            (why.support_sign, why.support, "text2"),
            (why.against_sign, why.against, "alarm"),
        ):
            if sign:
                line.addWidget(Badge(self._theme, sign, role))
                label = PlainLabel(text)
                label.setStyleSheet(f"color: {self._theme.colour(role).name()}")
                line.addWidget(label)
        line.addStretch(1)
        return line

    def _card(self, line: ClaimLine) -> QWidget:
        card = QWidget()
        card.setAccessibleName(f"{line.words}, {line.who}, {line.where}, {line.role}")
        row = QHBoxLayout(card)
        row.setContentsMargins(0, self._theme.unit, 0, self._theme.unit)
        row.setSpacing(self._theme.unit * 2)
        role = "accent" if line.chosen else "text2"
        badge = Badge(self._theme, line.sign, "alarm" if line.alarm else role)
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._said(line), 1)
        row.addLayout(self._became(line))
        row.addWidget(self._menu_button(line), 0, Qt.AlignmentFlag.AlignTop)
        return card

    def _said(self, line: ClaimLine) -> QVBoxLayout:
        said = QVBoxLayout()
        said.setSpacing(1)
        words = PlainLabel(f"“{line.words}”" if line.quoted else line.words)
        words.setWordWrap(True)
        font = self._theme.font(1.0, 500)
        font.setStrikeOut(line.struck)
        words.setFont(font)
        said.addWidget(words)
        under = "  ·  ".join(part for part in (line.who, line.where) if part)
        said.addWidget(self._small(under, "text2"))
        if line.note:
            said.addWidget(self._small(line.note, "alarm" if line.alarm else "text2"))
        return said

    def _became(self, line: ClaimLine) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(1)
        role = self._small(line.role, "link" if line.chosen else "text2")
        role.setWordWrap(False)
        if line.chosen:
            role.setFont(self._theme.font(0.92, 600))
        root = self._small(line.root, "text2")
        root.setWordWrap(False)
        for label in (role, root):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            column.addWidget(label)
        column.addStretch(1)
        return column

    def _menu_button(self, line: ClaimLine) -> QToolButton:
        button = QToolButton()
        button.setText("⋯")
        button.setAutoRaise(True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAccessibleName(translate("WhyPanel", "What to do with this claim"))
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        menu = QMenu(button)
        record, claim = line.record, line.id
        entries: list[tuple[str, Callable[[], object]]] = []
        if line.struck:
            entries.append(
                (
                    translate("WhyPanel", "Take the rejection back"),
                    lambda: self.restore_requested.emit(record, claim),
                )
            )
        else:
            entries += [
                (
                    translate("WhyPanel", "Prefer this claim"),
                    lambda: self.prefer_requested.emit(record, claim),
                ),
                (
                    translate("WhyPanel", "Reject…"),
                    lambda: self.reject_requested.emit(record, claim),
                ),
            ]
        entries += [
            (
                translate("WhyPanel", "Correct…"),
                lambda: self.correct_requested.emit(record, claim),
            ),
            (
                translate("WhyPanel", "Move to another bid…"),
                lambda: self.move_requested.emit(record, claim),
            ),
        ]
        if line.url:
            entries.append(
                (
                    translate("WhyPanel", "Open the source…"),
                    lambda: self.link_requested.emit(line.url),
                )
            )
        for text, action in entries:
            menu.addAction(text).triggered.connect(action)
        button.setMenu(menu)
        return button

    def _foot(self, why: Why) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, self._theme.unit, 0, self._theme.unit)
        add = QToolButton()
        add.setText(translate("WhyPanel", "Add a claim…"))
        add.setAutoRaise(True)
        add.setStyleSheet(f"color: {self._theme.colour('link').name()}")
        add.clicked.connect(lambda: self.add_requested.emit(why.record, why.field))
        line.addWidget(add)
        line.addStretch(1)
        return line

    def _show_roots(self, why: Why) -> None:
        if len(why.roots) < 2:
            return
        heading = PlainLabel(translate("WhyPanel", "Where it comes from"))
        heading.setFont(self._theme.font(1.0, 600))
        self._body.addWidget(heading)
        for root in why.roots:
            line = QHBoxLayout()
            line.setSpacing(self._theme.unit * 2)
            line.addSpacing(root.depth * self._theme.unit * 4)
            sign = "copy" if root.depth else "root"
            line.addWidget(_Dot(self._theme, hollow=sign == "copy"))
            line.addWidget(self._small(root.name, "text2" if root.depth else "text"), 1)
            self._body.addLayout(line)
        self._body.addSpacing(self._theme.unit * 2)

    def _quiet(self, text: str, *, elide: bool = False) -> PlainLabel:
        label = PlainLabel(text, elide=elide)
        label.setStyleSheet(f"color: {self._theme.colour('text2').name()}")
        return label

    def _small(self, text: str, role: str) -> PlainLabel:
        label = PlainLabel(text)
        label.setFont(self._theme.font(0.92))
        label.setWordWrap(True)
        label.setStyleSheet(f"color: {self._theme.colour(role).name()}")
        return label

    def _rule_line(self) -> QFrame:
        line = QFrame()
        line.setFixedHeight(1)
        line.setStyleSheet(f"background: {self._theme.colour('line').name()}")
        return line


class _Dot(QWidget):
    """A node of the tree: filled for a root, hollow for a copy."""

    def __init__(self, theme: Theme, *, hollow: bool) -> None:
        super().__init__()
        self._theme, self._hollow = theme, hollow
        self.setFixedSize(theme.height(0.6), theme.height(0.9))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the node in the middle of the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour("mark")
        painter.setPen(colour)
        painter.setBrush(Qt.BrushStyle.NoBrush if self._hollow else colour)
        radius = self.width() / 2 - 1.5
        centre = QRectF(self.rect()).center()
        painter.drawEllipse(centre, radius, radius)
        painter.end()


def _empty(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner := item.layout(), QVBoxLayout | QHBoxLayout):
            _empty(inner)
            inner.deleteLater()
