"""A bid's values as lines: label, value, support, and the way to "Why?"."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.models.bid_facts import Fact
from gui.phrases import sentence_case
from gui.text import PlainLabel
from gui.theme import Theme
from gui.views.badge import Badge

translate = QCoreApplication.translate
# Of the room for a value and its support, where both need more than there is.
_SUPPORT_SHARE = 3 / 7
# The mark of the current line, at its left.
_BAR = 3
_EDIT_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FactsList(QScrollArea):
    """Shows facts; one is current, and "Why?" is about it.

    Signals:
        why_requested: Key of the fact that is asked about.
        edit_requested: Key of the fact that is to be edited.
    """

    why_requested = Signal(str)
    edit_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: dict[str, _Line] = {}
        self._facts: tuple[Fact, ...] = ()
        self._current = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("FactsList", "Values of the bid"))
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def show_facts(self, facts: Sequence[Fact], current: str) -> None:
        """Show these facts; the one with the current key is marked."""
        facts = tuple(facts)
        if facts != self._facts:
            self._facts = facts
            self._fill(facts)
        self._current = current
        for key, line in self._lines.items():
            line.mark(current=key == current)
        self._share_width()

    def _share_width(self) -> None:
        """Give the support of all lines one width: what it needs, as far as it may."""
        lines = self._lines.values()
        room = self.viewport().width() - max((line.taken for line in lines), default=0)
        value = max((line.value_width for line in lines), default=0)
        support = max((line.support_width for line in lines), default=0)
        # Both whole where they fit; else neither pushes the other below its share.
        share = sorted((support, room - value, round(room * _SUPPORT_SHARE)))[1]
        for line in lines:
            line.give_support(max(share, 0))

    def _fill(self, facts: tuple[Fact, ...]) -> None:
        """Lines that are built as it needs only get other words."""
        old = list(self._lines.values())
        self._lines = {}
        for place, fact in enumerate(facts):
            line = old[place] if place < len(old) else None
            if line is None or line.shape != _shape(fact):
                line = _Line(self._theme, fact)
                line.installEventFilter(self)
                self._column.insertWidget(place, line)
            else:
                line.say(fact)
            self._lines[fact.key] = line
        kept = set(self._lines.values())
        for line in old:
            if line not in kept:
                self._column.removeWidget(line)
                line.hide()
                line.deleteLater()

    # What Qt calls

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click asks why, a double click edits."""
        if isinstance(watched, _Line) and isinstance(event, QMouseEvent):
            left = event.button() == Qt.MouseButton.LeftButton
            if left and event.type() == QEvent.Type.MouseButtonPress:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                self.why_requested.emit(watched.key)
            elif left and event.type() == QEvent.Type.MouseButtonDblClick:
                self.edit_requested.emit(watched.key)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move, Enter and F2 edit."""
        keys = list(self._lines)
        place = keys.index(self._current) if self._current in keys else -1
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and keys:
            key = keys[max(0, min(place + step, len(keys) - 1))]
            self.why_requested.emit(key)
            self.ensureWidgetVisible(self._lines[key], 0, 0)
        elif event.key() in _EDIT_KEYS and place >= 0:
            self.edit_requested.emit(self._current)
        else:
            super().keyPressEvent(event)


def _shape(fact: Fact) -> tuple[bool, bool, bool]:
    """How the line of a fact is built."""
    return fact.field == "price", bool(fact.sign), bool(fact.against_sign)


class _Line(QWidget):
    """One fact.

    Attributes:
        key: The fact's.
        shape: How the line is built.
    """

    def __init__(self, theme: Theme, fact: Fact) -> None:
        super().__init__()
        self.key, self.shape = fact.key, _shape(fact)
        self._theme = theme
        self._signs: list[tuple[Badge, PlainLabel]] = []
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        grid = QGridLayout(self)
        inset = round(theme.unit * 3.5)
        grid.setContentsMargins(inset, theme.unit // 2, inset, theme.unit // 2)
        grid.setHorizontalSpacing(theme.unit * 2)
        grid.setColumnMinimumWidth(0, theme.height(7))
        grid.setColumnStretch(1, 1)
        self._label = label = PlainLabel(elide=True)
        theme.style(label, "color: $text2")
        label.setFixedWidth(theme.height(7))
        self._value = value = PlainLabel()
        value.setWordWrap(True)
        value.setFont(theme.font(1.0, 600 if fact.field == "price" else 400))
        grid.addWidget(label, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value, 0, 1)
        self._box = support = self._support(fact)
        grid.addWidget(support, 0, 2, Qt.AlignmentFlag.AlignTop)
        self._why = PlainLabel(translate("FactsList", "Why?"))
        grid.addWidget(self._why, 0, 3, Qt.AlignmentFlag.AlignTop)
        for cell in (label, value, support, self._why):
            cell.setMinimumHeight(theme.height(1.3))
        self.setMinimumHeight(theme.height(1.5))
        self._marked: bool | None = None
        self.mark(current=False)
        self.say(fact)

    def say(self, fact: Fact) -> None:
        """Show another fact of the same shape."""
        self.key = fact.key
        said = (fact.label, fact.value, fact.support)
        self.setAccessibleName(", ".join(filter(None, said)))
        self._label.setText(sentence_case(fact.label))
        self._value.setText(fact.value)
        signs = ((fact.sign, fact.support), (fact.against_sign, fact.against))
        shown = [one for one in signs if one[0]]
        for (badge, word), (sign, text) in zip(self._signs, shown, strict=True):
            badge.show_sign(sign)
            word.setText(text)
            # Each word gets of the box what it needs of it.
            word.setMaximumWidth(_advance(word))
            self._words.setStretchFactor(word, _advance(word))

    @property
    def taken(self) -> int:
        """What neither the value nor its support can have of the line's width."""
        inset = round(self._theme.unit * 3.5)
        gaps = 3 * 2 * self._theme.unit
        why = self._why.sizeHint().width()
        return 2 * inset + _BAR + self._label.width() + why + gaps

    @property
    def value_width(self) -> int:
        """How wide the value is in one line."""
        return _advance(self._value)

    @property
    def support_width(self) -> int:
        """How wide the support is when nothing of it is cut."""
        wide = sum(badge.width() + _advance(word) for badge, word in self._signs)
        gaps = max(2 * len(self._signs) - 1, 0)
        return wide + gaps * self._theme.unit

    def give_support(self, width: int) -> None:
        """Make the support so wide."""
        self._box.setFixedWidth(width)

    def mark(self, *, current: bool) -> None:
        """Show whether it is the current one: band, bar, and "Why?" as a link."""
        theme = self._theme
        if self._marked == current:
            return
        self._marked = current
        if current:
            rule = f"background: $band; border-left: {_BAR}px solid $accent;"
        else:
            rule = f"border-left: {_BAR}px solid transparent;"
        theme.style(self, f"_Line {{ {rule} }}")
        role = "link" if current else "text3"
        font = theme.font(0.92)
        font.setUnderline(current)
        self._why.setFont(font)
        theme.style(self._why, f"color: ${role}")

    def _support(self, fact: Fact) -> QWidget:
        box = QWidget()
        self._words = line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.unit)
        for sign, role in ((fact.sign, "text2"), (fact.against_sign, "alarm")):
            if sign:
                badge, label = Badge(self._theme, sign, role), PlainLabel(elide=True)
                self._signs.append((badge, label))
                line.addWidget(badge)
                label.setFont(self._theme.font(0.92))
                self._theme.style(label, f"color: ${role}")
                line.addWidget(label)
        line.addStretch(1)
        return box


def _advance(label: PlainLabel) -> int:
    """How wide a label's whole text is, with a pixel for what rounding takes."""
    return label.fontMetrics().horizontalAdvance(label.whole) + 2
