"""What the marks of the standing chart mean."""

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from core.answers.board import Mark
from gui.phrases import CONVERTED, translate
from gui.theme import SMALL, Theme
from gui.views.chart_key import KeyItem
from gui.views.lanes_marks import Ink, LaneMark, paint_mark
from gui.views.lanes_scale import LaneScale

_SAMPLES: dict[Mark, tuple[Decimal | None, Decimal | None]] = {
    "exact": (Decimal(97), Decimal(97)),
    "about": (Decimal(75), Decimal(75)),
    "at_least": (Decimal(45), None),
    "more_than": (Decimal(45), None),
    "at_most": (None, Decimal(97)),
    "less_than": (None, Decimal(92)),
    "range": (Decimal(45), Decimal(95)),
    "undisclosed": (None, None),
    "other_basis": (Decimal(97), Decimal(97)),
}


def standing_key(
    theme: Theme, kinds: Iterable[Mark], *, converted: bool = True
) -> list[KeyItem]:
    """The items that explain some kinds of mark, in the order of all keys.

    Args:
        theme: Colours and sizes.
        kinds: The kinds of mark.
        converted: Whether the sign of a converted price is explained, too.
    """
    kinds = frozenset(kinds)
    words = _words()
    items = [
        KeyItem(kind, words[kind], _Sample(theme, kind).paint)
        for kind in _SAMPLES
        if kind in kinds
    ]
    if converted:
        word = translate("Board", "converted")
        items.append(KeyItem("converted", word, _Sign(theme).paint, 3.0))
    return items


class _Sign:
    """The sign before a price that was converted."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Paint it into a place."""
        painter.setFont(self._theme.font(SMALL))
        painter.setPen(self._theme.colour("text2"))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), CONVERTED)


class _Sample:
    """A mark at six tenths of its size."""

    def __init__(self, theme: Theme, kind: Mark) -> None:
        self._theme, self._kind = theme, kind

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Paint it into a place."""
        theme, (low, high) = self._theme, _SAMPLES[self._kind]
        ink = Ink(theme.colour("mark"), theme.colour("base"), theme.colour("frame"))
        left, right = place.left(), place.right()
        scale = LaneScale(left=left, right=right, edge=right, top=Decimal(100))
        thick = max(6.0, 0.75 * 0.6 * theme.line_height)
        mark = LaneMark(self._kind, low, high, place.center().y(), thick)
        paint_mark(painter, mark, scale, ink)


def _words() -> dict[Mark, str]:
    return {
        "exact": translate("Board", "stated"),
        "about": translate("Board", "about"),
        "at_least": translate("Board", "at least"),
        "more_than": translate("Board", "more than"),
        "at_most": translate("Board", "at most"),
        "less_than": translate("Board", "less than"),
        "range": translate("Board", "range"),
        "undisclosed": translate("Board", "undisclosed"),
        "other_basis": translate("Board", "not comparable"),
    }
