"""The standing chart on a page: names and prices at left, the lanes beside them."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from core.answers.board import Row
from gui.models.board_rows import Entry, Heading
from gui.phrases import BoardPhrases, Tone, plain, translate
from gui.theme import SMALL, Theme
from gui.views.chart_key import KeyItem
from gui.views.lanes import LanesPicture
from gui.views.lanes_axis import axis_labels
from gui.views.lanes_geometry import lane_scale
from gui.views.lanes_key import standing_key
from gui.views.lanes_paint import LanesPainter

# In line heights.
_ROW, _HEAD, _MOST_NAME = 1.6, 1.65, 17.0
_Middle = Qt.AlignmentFlag.AlignVCenter
_TONES: dict[Tone, str] = {"quiet": "text2", "italic": "text2"}


class StandingPart:
    """Paints all rows, one below the other, without a selection.

    Attributes:
        height: How high it is.
        key: What explains the marks that occur.
    """

    def __init__(
        self,
        theme: Theme,
        phrases: BoardPhrases,
        entries: Sequence[Entry],
        picture: LanesPicture,
        width: int,
    ) -> None:
        self._theme, self._phrases, self._entries = theme, phrases, entries
        self._row, self._head = theme.height(_ROW), theme.height(_HEAD)
        self._picture = _as_printed(picture, self._row)
        self._width = width
        self._columns = self._measured()
        self._left = sum(self._columns) + 2 * theme.unit
        self.height = self._head + self._row * len(entries)
        self.key: list[KeyItem] = standing_key(
            theme,
            (row.mark for row in self._rows),
            converted=any(row.converted for row in self._rows),
        )

    # Methods

    def paint(self, painter: QPainter) -> None:
        """Paint heads and rows."""
        self._paint_heads(painter)
        for place, entry in enumerate(self._entries):
            top = self._head + place * self._row
            if isinstance(entry, Heading):
                self._paint_heading(painter, entry, top)
            else:
                self._paint_row(painter, entry, top)
            hair = QRectF(0, top + self._row - 1, self._left, 1)
            painter.fillRect(hair, self._theme.colour("hair"))
        painter.translate(self._left, self._head)
        lanes, wide = self._picture, self._width - self._left
        scale = lane_scale(lanes, self._theme, wide)
        painter.setClipRect(QRectF(0, 0, wide, self.height - self._head))
        LanesPainter(self._theme, lanes, scale).paint(
            painter, wide, round(self.height - self._head)
        )

    # Internal

    @property
    def _rows(self) -> list[Row]:
        return [one for one in self._entries if isinstance(one, Row)]

    def _measured(self) -> tuple[int, int, int]:
        """How wide ranks, names and prices are."""
        metrics = QFontMetricsF(self._theme.font(1.0, 600))
        small = QFontMetricsF(self._theme.font(SMALL, 600))
        phrases, axis, room = self._phrases, self._picture.axis, 4 * self._theme.unit
        texts = (
            [phrases.rank(row) for row in self._rows],
            [row.name for row in self._rows],
            [plain(phrases.price(row, axis)) for row in self._rows],
        )
        wides = [
            max(
                small.horizontalAdvance(title),
                max(map(metrics.horizontalAdvance, some), default=0.0),
            )
            for title, some in zip(self._titles(), texts, strict=True)
        ]
        most = self._theme.height(_MOST_NAME)
        rank, name, price = (round(min(wide, most)) + room for wide in wides)
        return rank, name, price

    def _titles(self) -> tuple[str, str, str]:
        price, axis = translate("Board", "Price"), self._picture.axis
        if axis.unit:
            price = f"{price}, {axis.unit}"
        if axis.per_share:
            price = translate("Board", "{price} a share").format(price=price)
        return translate("Board", "Rank"), translate("Board", "Bidder"), price

    def _paint_heads(self, painter: QPainter) -> None:
        theme = self._theme
        line = QRectF(0, self._head - 1, self._width, 1)
        painter.fillRect(line, theme.colour("line"))
        font = theme.font(SMALL)
        rank, name, price = self._titles()
        self._text(painter, self._cell(0, 0, self._head), rank, font, "text2")
        self._text(painter, self._cell(1, 0, self._head), name, font, "text2")
        box = self._cell(2, 0, self._head)
        self._text(painter, box, price, font, "text2", Qt.AlignmentFlag.AlignRight)
        metrics = QFontMetricsF(font)
        for x, label in axis_labels(self._picture, theme, self._width - self._left):
            wide = metrics.horizontalAdvance(label) + 2
            box = QRectF(self._left + x, 0, wide, self._head)
            self._text(painter, box, label, font, "text2")

    def _paint_heading(self, painter: QPainter, heading: Heading, top: float) -> None:
        text = f"{self._phrases.heading(heading.group)}  {heading.count}"
        box = self._cell(1, top, self._row)
        box.setRight(self._left)
        self._text(painter, box, text, self._theme.font(SMALL, 500), "text2")

    def _paint_row(self, painter: QPainter, row: Row, top: float) -> None:
        theme = self._theme
        box = self._cell(0, top, self._row)
        quiet = "text2" if row.best is None else "text"
        self._text(painter, box, self._phrases.rank(row), theme.font(), quiet)
        font = theme.font(1.0, 500)
        self._text(painter, self._cell(1, top, self._row), row.name, font, "text")
        box = self._cell(2, top, self._row)
        right = box.right()
        for piece in reversed(self._phrases.price(row, self._picture.axis)):
            weight = 600 if piece.tone == "strong" else 400
            font = theme.font(1.0, weight, italic=piece.tone == "italic")
            left = max(right - QFontMetricsF(font).horizontalAdvance(piece.text), 0)
            role = _TONES.get(piece.tone, "text")
            place = QRectF(left, box.top(), right - left + 1, box.height())
            self._text(painter, place, piece.text, font, role)
            right = left

    def _cell(self, column: int, top: float, height: float) -> QRectF:
        left = sum(self._columns[:column])
        wide = self._columns[column] - 2 * self._theme.unit
        return QRectF(left, top, wide, height)

    def _text(
        self,
        painter: QPainter,
        place: QRectF,
        text: str,
        font: QFont,
        role: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        metrics = QFontMetricsF(font)
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width() + 1)
        x = place.left()
        if align == Qt.AlignmentFlag.AlignRight:
            x = place.right() - metrics.horizontalAdvance(cut)
        y = place.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(x, round(y)), cut)


def _as_printed(picture: LanesPicture, row: int) -> LanesPicture:
    """The same lanes from the first to the last, with nothing selected."""
    return msgspec.structs.replace(
        picture, height=row, scroll=0, selected=-1, hovered=-1, focused=False
    )
