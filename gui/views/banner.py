"""The banner: at most one statement on the state of the book; the gravest wins."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

import msgspec
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.badges import paint_badge
from gui.phrases import translate
from gui.text import PlainLabel
from gui.theme import Theme

Kind = Literal["past", "read_only", "outside", "note", "trouble", "guide"]
# From the gravest to the mildest.
_GRAVITY: tuple[Kind, ...] = (
    *("trouble", "outside", "read_only", "note", "past", "guide"),
)
_EDGE = 4


class Notice(msgspec.Struct, frozen=True):
    """One statement.

    Attributes:
        kind: How grave it is, and in which colours it stands.
        statement: What is the case, in bold.
        detail: What it means.
        actions: Ids and texts of what can be done about it.
        lasting: Whether it stays until its cause is gone; else it can be put away.
    """

    kind: Kind
    statement: str
    detail: str = ""
    actions: tuple[tuple[str, str], ...] = ()
    lasting: bool = True


def gravest(notices: Iterable[Notice]) -> tuple[Notice | None, int]:
    """The notice to show, and how many wait behind it; a guide isn't counted."""
    ordered = sorted(notices, key=lambda notice: _GRAVITY.index(notice.kind))
    waiting = [notice for notice in ordered[1:] if notice.kind != "guide"]
    return (ordered[0] if ordered else None, len(waiting))


class Banner(QWidget):
    """Shows the gravest notice.

    Signals:
        action_requested: Id of an action of the notice; "dismiss" to put it away.
    """

    action_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notice: Notice | None = None
        self._role = "banner_text"
        self.setMinimumHeight(theme.height(1.75))
        self._statement = PlainLabel(parent=self, tone="banner")
        self._statement.setFont(theme.font(1.0, 600))
        self._detail = PlainLabel(parent=self, elide=True, tone="banner")
        self._more = PlainLabel(parent=self, tone="banner")
        self._buttons: list[QPushButton] = []
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(9 * theme.unit, 0, 3 * theme.unit, 0)
        self._box.setSpacing(2 * theme.unit)
        self._box.addWidget(self._statement)
        self._box.addWidget(self._detail, 1)
        self._box.addWidget(self._more)
        self.hide()

    # Properties

    @property
    def notice(self) -> Notice | None:
        """What is shown."""
        return self._notice

    # Methods

    def show_notices(self, notices: Iterable[Notice]) -> None:
        """Show the gravest of these, or nothing."""
        notice, more = gravest(notices)
        template = translate("Banner", "and {count} more") if more else ""
        self._more.setText(template.format(count=more))
        if notice == self._notice:
            return
        old, self._notice = self._notice, notice
        self._statement.setText(notice.statement if notice else "")
        self._detail.setText(notice.detail if notice else "")
        if _choices(old) != _choices(notice):
            self._fill_buttons(notice)
        if notice is not None:
            self._colour_texts(_LOOKS[notice.kind].text)
        self.setAccessibleName(f"{notice.statement} {notice.detail}" if notice else "")
        self.setVisible(notice is not None)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, the edge and the sign of the notice's kind."""
        if self._notice is None:
            return
        painter = QPainter(self)
        ground, edge, sign, _text = _LOOKS[self._notice.kind]
        theme = self._theme
        painter.fillRect(self.rect(), theme.colour(ground))
        painter.fillRect(QRectF(0, 0, _EDGE, self.height()), theme.colour(edge))
        line = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(line, theme.colour("line"))
        side = theme.height(0.9)
        top = (self.height() - side) / 2
        place = QRectF(3.5 * theme.unit, round(top), side, side)
        paint_badge(painter, sign, place, theme.colour(edge))
        painter.end()

    # Internal

    def _colour_texts(self, role: str) -> None:
        if role != self._role:
            self._role = role
            for label in (self._statement, self._detail, self._more):
                self._theme.style(label, f"color: ${role}")

    def _fill_buttons(self, notice: Notice | None) -> None:
        for button in self._buttons:
            self._box.removeWidget(button)
            button.hide()
            button.setParent(None)
            button.deleteLater()
        self._buttons = []
        for action, text in _choices(notice):
            button = QPushButton(text, self)
            button.setProperty("link", True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setFont(self._theme.font(1.0, 600))
            button.clicked.connect(
                lambda _checked=False, name=action: self.action_requested.emit(name)
            )
            self._box.addWidget(button)
            self._buttons.append(button)


def _choices(notice: Notice | None) -> tuple[tuple[str, str], ...]:
    """What can be done about a notice, putting it away included."""
    if notice is None or notice.lasting:
        return notice.actions if notice else ()
    return (*notice.actions, ("dismiss", translate("Banner", "Dismiss")))


class _Look(NamedTuple):
    """Colours by role, and the sign."""

    ground: str
    edge: str
    sign: str
    text: str = "text"


_LOOKS: dict[Kind, _Look] = {
    "past": _Look("banner", "past", "clock", "banner_text"),
    "read_only": _Look("banner_grey", "text2", "warning"),
    "outside": _Look("banner_blue", "accent", "warning"),
    "note": _Look("banner_grey", "text2", "warning"),
    "trouble": _Look("banner_alarm", "alarm", "warning"),
    "guide": _Look("banner_blue", "accent", "bidbook"),
}
