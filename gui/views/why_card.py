"""One claim as a card: its words, who and where, what became of it, and its menu."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from gui.models.why_lines import ClaimLine
from gui.phrases import in_quotes
from gui.text import PlainLabel
from gui.theme import Theme
from gui.views.badge import Badge

translate = QCoreApplication.translate
_MENU_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_BAR = 3


class ClaimCard(QWidget):
    """A claim that can be reached by key; Enter opens what can be done with it.

    Signals:
        wanted: What is to be done (prefer, reject, restore, correct, move, link).
        left: A person goes on by arrow key: 1 for the next claim, -1 for the one
            before.
    """

    wanted = Signal(str, object)
    left = Signal(object, int)

    def __init__(self, theme: Theme, line: ClaimLine) -> None:
        super().__init__()
        self._theme, self.line = theme, line
        self._labels: list[PlainLabel] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        unit = theme.unit
        row.setContentsMargins(unit * 2, unit, 0, unit)
        row.setSpacing(unit * 2)
        role = "accent" if line.chosen else "text2"
        self._badge = Badge(theme, line.sign, "alarm" if line.alarm else role)
        row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._said(), 1)
        row.addLayout(self._became())
        row.addWidget(self._button(), 0, Qt.AlignmentFlag.AlignTop)
        self.say(line)

    # Methods

    def suits(self, line: ClaimLine) -> bool:
        """Whether another claim can be said without building the card anew."""
        return _shape(line) == _shape(self.line)

    def say(self, line: ClaimLine) -> None:
        """Say another claim, which it must suit."""
        self.line = line
        said = (line.words, line.who, line.where, line.role, line.note, line.judged)
        self.setAccessibleName(", ".join(filter(None, said)))
        self._badge.show_sign(line.sign)
        for label, text in zip(self._labels, _texts(line), strict=True):
            label.setText(text)

    def open_menu(self, place: QPoint | None = None) -> QMenu:
        """Open what can be done with the claim; at the card, if nowhere else."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for text, name in self.choices():
            menu.addAction(text).triggered.connect(self._ask(name))
        menu.popup(place or self.mapToGlobal(self.rect().bottomLeft()))
        return menu

    def choices(self) -> Iterator[tuple[str, str]]:
        """What can be done with the claim: the menu's text, and what is wanted."""
        if self.line.struck:
            yield translate("WhyPanel", "Take the rejection back"), "restore"
        else:
            yield translate("WhyPanel", "Prefer this claim"), "prefer"
            yield translate("WhyPanel", "Reject…"), "reject"
        yield translate("WhyPanel", "Correct…"), "correct"
        yield translate("WhyPanel", "Move to another bid…"), "move"
        if self.line.url:
            yield translate("WhyPanel", "Open the source…"), "link"

    # What Qt calls

    def event(self, event: QEvent) -> bool:
        """Keep the key that corrects, which else edits the selected bid."""
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the menu, F2 corrects; the arrows go to the other claims."""
        if event.key() in _MENU_KEYS:
            self.open_menu()
        elif event.key() == Qt.Key.Key_F2:
            self.wanted.emit("correct", self.line)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.left.emit(self, 1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu, by mouse or by its key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self.open_menu(event.globalPos() if by_mouse else None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bar of the chosen claim, and the ring of the one with the keys."""
        painter = QPainter(self)
        accent = self._theme.colour("accent")
        if self.line.chosen:
            painter.fillRect(0, 0, _BAR, self.height(), accent)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(accent, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        painter.end()

    # Internal

    def _ask(self, name: str) -> Callable[[], None]:
        return lambda: self.wanted.emit(name, self.line)

    def _said(self) -> QVBoxLayout:
        line, said = self.line, QVBoxLayout()
        said.setSpacing(1)
        words = PlainLabel()
        self._labels.append(words)
        words.setWordWrap(True)
        font = self._theme.font(1.0, 500)
        font.setStrikeOut(line.struck)
        words.setFont(font)
        said.addWidget(words)
        said.addWidget(self._small())
        if line.note:
            said.addWidget(self._small("alarm" if line.alarm else "text2"))
        if line.public:
            said.addWidget(self._small("text3"))
        if line.letter:
            said.addLayout(self._judged())
        return said

    def _judged(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.unit)
        letter = self._small("text")
        self._theme.style(
            letter, "border: 1px solid $frame; border-radius: 2px; padding: 0 3px;"
        )
        row.addWidget(letter)
        row.addWidget(self._small())
        row.addStretch(1)
        return row

    def _became(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(1)
        role = self._small("link" if self.line.chosen else "text2")
        if self.line.chosen:
            role.setFont(self._theme.font(0.92, 600))
        for label in (role, self._small()):
            label.setWordWrap(False)
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            column.addWidget(label)
        column.addStretch(1)
        return column

    def _small(self, role: str = "text2") -> PlainLabel:
        """A small label whose words come with the claim."""
        label = small(self._theme, "", role)
        self._labels.append(label)
        return label

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setText("⋯")
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(translate("WhyPanel", "What to do with this claim"))
        button.clicked.connect(
            lambda: self.open_menu(button.mapToGlobal(button.rect().bottomLeft()))
        )
        return button


def _shape(line: ClaimLine) -> tuple[bool, ...]:
    """How the card of a claim is built."""
    parts = (line.note, line.public, line.letter)
    return (line.chosen, line.alarm, line.struck, *map(bool, parts))


def _texts(line: ClaimLine) -> list[str]:
    """The texts of a card, in the order of its labels."""
    words = in_quotes(line.words) if line.quoted else line.words
    under = "  ·  ".join(part for part in (line.who, line.where) if part)
    judged = (line.letter, line.judged) if line.letter else ()
    notes = filter(None, (line.note, line.public, *judged))
    return [words, under, *notes, line.role, line.root]


def small(theme: Theme, text: str, role: str = "text2") -> PlainLabel:
    """A small label in the colour of a role."""
    label = PlainLabel(text)
    label.setFont(theme.font(0.92))
    label.setWordWrap(True)
    theme.style(label, f"color: ${role}")
    return label
