"""Which charts stand beside the list, and the as-of strip below both."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.state import View
from gui.text import on_ground
from gui.views.board_list import BidderList


class BoardViews(QObject):
    """Holds the columns of list and chart; both charts share the right one.

    With both charts the list is as high as the lanes, so that their rows meet.
    """

    def __init__(
        self,
        rows: BidderList,
        left: QVBoxLayout,
        right: QVBoxLayout,
        standing: QWidget,
    ) -> None:
        super().__init__(standing)
        self._rows = rows
        self._left, self._right = left, right
        self._standing = standing
        self._over_time: QWidget | None = None
        self._filler = QWidget()
        on_ground(self._filler, "base")
        self._filler.hide()
        left.addWidget(self._filler)
        self.view: View = "standing"

    # Methods

    def add_strip(self, left: QWidget, right: QWidget) -> None:
        """Put the as-of strip below list and chart."""
        self._left.addWidget(left)
        self._right.addWidget(right)
        column = left.parentWidget()
        if column is not None:
            # However little the list needs, what stands below it is shown whole.
            needed = left.minimumSizeHint().width()
            column.setMinimumWidth(max(column.minimumWidth(), needed))

    def add_over_time(self, chart: QWidget) -> None:
        """Put the chart over time below the lanes; it is shown when asked for."""
        self._over_time = chart
        chart.hide()
        below_lanes = self._right.indexOf(self._standing) + 1
        self._right.insertWidget(below_lanes, chart, 1)

    def show(self, view: View) -> None:
        """Show lanes, ladder or both."""
        self.view = view if self._over_time is not None else "standing"
        self._standing.setVisible(self.view != "over_time")
        if self._over_time is not None:
            self._over_time.setVisible(self.view != "standing")
        alone = self.view == "over_time"
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        policy = needed if alone else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._rows.setVerticalScrollBarPolicy(policy)
        self.follow_height()

    def follow_height(self) -> None:
        """Keep the list as high as the lanes."""
        both = self.view == "both" and self._over_time is not None
        if both and self._over_time is not None:
            self._filler.setFixedHeight(self._over_time.height())
        self._filler.setVisible(both)
