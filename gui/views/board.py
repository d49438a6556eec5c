"""The board: bidder list and chart lanes, on the same rows with one scroll."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollBar,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.answers.axis import ratio_ticks
from core.answers.board import Axis, Row
from gui.models.board_rows import Entry, Heading, Sort
from gui.phrases import BoardPhrases, first_undisclosed, translate
from gui.state import Scale
from gui.text import PlainLabel, on_ground
from gui.theme import Theme
from gui.views.announcing import announce
from gui.views.board_foot import BoardFoot
from gui.views.board_list import BidderList
from gui.views.board_views import BoardViews
from gui.views.lanes import EmptyLanes, Lane, Lanes, LanesPicture, prepare_chart
from gui.views.lanes_axis import LanesAxis

if TYPE_CHECKING:
    from gui.views.chart_key import KeyStrip


class BoardContent(NamedTuple):
    """What the board shows.

    Attributes:
        entries: Rows and headings from top to bottom.
        axis: The chart's axis.
        reasons: By bid, why it is not ranked or not comparable.
        sort: The order of the entries.
        scale: Of the chart's axis.
        hidden: How many rows filters hide.
        total: How many rows there would be without filters.
        empty: What is said in place of rows where there are none.
        titles: Titles of the contests, where rows are of several.
    """

    entries: Sequence[Entry] = ()
    axis: Axis = Axis()
    reasons: Mapping[str, str] = MappingProxyType({})
    sort: Sort = Sort()
    scale: Scale = "linear"
    hidden: int = 0
    total: int = 0
    empty: str = ""
    titles: Mapping[str, str] = MappingProxyType({})


class Board(QWidget):
    """List at left, lanes at right, a splitter between; one selection for both.

    Signals:
        select_requested: Id of a bid that was selected.
        open_requested: Id of a bid on which Enter or a double click fell.
        sort_requested: Key of a column.
        show_all_requested: The filters are to be cleared.
        menu_requested: A bid, and where its menu is to open.
    """

    select_requested = Signal(str)
    open_requested = Signal(str)
    sort_requested = Signal(str)
    show_all_requested = Signal()
    menu_requested = Signal(str, QPoint)

    def __init__(
        self, theme: Theme, phrases: BoardPhrases, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._phrases = phrases
        self._content = BoardContent()
        self._lane_list: Sequence[Lane] = ()
        self._strip: KeyStrip | None = None
        self._explained = ""
        self._selected = -1
        self._hovered = -1
        self.list = BidderList(theme, phrases, self)
        self.lanes = Lanes(theme, self)
        self.axis = LanesAxis(theme, self)
        self.foot = BoardFoot(theme, self)
        self.key = QWidget(self)
        self.key.setFixedHeight(theme.height(1.55))
        on_ground(self.key, "base")
        self._scroll_bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._empty = PlainLabel(parent=self, tone="quiet")
        self._pages = QStackedWidget(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._assemble()
        self._connect()
        self.set_row_lines(1.55)

    # Methods

    def add_tools(self, left: QWidget, right: QWidget) -> None:
        """Put a row of tools over the list and one over the chart."""
        for side, tools in ((self._left, left), (self._right, right)):
            tools.setFixedHeight(self._theme.height(2.25))
            side.insertWidget(0, tools)

    def show_content(self, content: BoardContent, selected: str | None) -> None:
        """Show these rows, and one of them selected."""
        old, self._content = self._content, content
        if (old.entries, old.axis, old.sort) != (
            content.entries,
            content.axis,
            content.sort,
        ):
            self.list.show_lines(
                content.entries, content.axis, content.sort, content.titles
            )
        self._lane_list = self._lanes_of(content)
        self._explain_marks()
        self._chart_side.setVisible(not content.titles)
        self.foot.show_hidden(content.hidden, content.total)
        self._empty.setText(content.empty)
        self._pages.setCurrentIndex(0 if content.entries else 1)
        self._hovered = -1
        self.list.set_hovered(-1)
        self.select(selected)

    def select(self, bid: str | None) -> None:
        """Select a bid in list and lanes; tells nobody."""
        before, self._selected = self._selected, self.list.select_bid(bid)
        self._sync_scroll()
        if self._selected != before and self.lanes.hasFocus():
            row = self.row_of(bid or "")
            announce(self.lanes, self._phrases.spoken(row) if row else "")

    def load_chart_base(self) -> None:
        """Load the half of the chart that needs no window."""
        prepare_chart()

    def load_chart(self) -> None:
        """Bring in the chart; after the first paint."""
        from gui.views.chart_key import KeyStrip  # noqa: PLC0415 (after the first paint)

        self.lanes.load_chart()
        if self.key.layout() is None:
            name = translate("Board", "Key to the chart")
            strip = self._strip = KeyStrip(self._theme, name, 2, self.key)
            # The foot of the list is as high, so that rows and lanes end together.
            strip.grown.connect(self.key.setFixedHeight)
            strip.grown.connect(self.foot.setFixedHeight)
            self._explain_marks()
            box = QHBoxLayout(self.key)
            box.setContentsMargins(0, 0, 0, 0)
            box.addWidget(strip)

    def set_row_lines(self, lines: float) -> None:
        """How high a row is, in line heights: 1.55, or 1.8 where there is room."""
        self._row_height = self._theme.height(lines)
        self.list.set_row_height(self._row_height)
        self._draw_lanes()

    @property
    def phrases(self) -> BoardPhrases:
        """The words of the rows."""
        return self._phrases

    def row_of(self, bid: str) -> Row | None:
        """The shown row of a bid."""
        place = self.list.bidders.place_of(bid)
        entry = self._content.entries[place] if place is not None else None
        return None if isinstance(entry, Heading) else entry

    @property
    def picture(self) -> LanesPicture:
        """What the lanes show."""
        return self.lanes.picture

    # Internal

    def _assemble(self) -> None:
        theme = self._theme
        left, right = QWidget(self), QWidget(self)
        left.setMinimumWidth(theme.height(22))
        right.setMinimumWidth(theme.height(18))
        self._left, self._right = QVBoxLayout(left), QVBoxLayout(right)
        self._chart_side = right
        for box in (self._left, self._right):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        empty = QWidget(self)
        on_ground(empty, "base")
        room = QVBoxLayout(empty)
        inset = round(3.5 * theme.unit)
        room.setContentsMargins(inset, inset, inset, inset)
        room.addWidget(self._empty, alignment=Qt.AlignmentFlag.AlignTop)
        self._empty.setWordWrap(True)
        self._empty.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
        )
        self._pages.addWidget(self.list)
        self._pages.addWidget(empty)
        self._left.addWidget(self._pages, 1)
        self._left.addWidget(self.foot)
        standing = QWidget(self)
        column = QVBoxLayout(standing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.axis)
        chart = QHBoxLayout()
        chart.setSpacing(0)
        chart.addWidget(self.lanes, 1)
        chart.addWidget(self._scroll_bar)
        column.addLayout(chart, 1)
        column.addWidget(self.key)
        self._right.addWidget(standing, 1)
        self.views = BoardViews(self.list, self._left, self._right, standing)
        self.splitter.setObjectName("board")
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(0, 9)
        self.splitter.setStretchFactor(1, 11)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _connect(self) -> None:
        own = self.list.verticalScrollBar()
        own.valueChanged.connect(self._sync_scroll)
        own.rangeChanged.connect(self._sync_scroll)
        self._scroll_bar.valueChanged.connect(own.setValue)
        self.list.selected.connect(self.select_requested)
        self.list.activated_bid.connect(self.open_requested)
        self.list.sorted_by.connect(self.sort_requested)
        self.list.hovered.connect(self._on_hovered)
        self.list.menu_requested.connect(self.menu_requested)
        self.lanes.hovered.connect(self._on_hovered)
        self.lanes.clicked.connect(self._on_lane_clicked)
        self.lanes.wheeled.connect(self._on_wheeled)
        self.lanes.keyed.connect(self._on_keyed)
        self.lanes.menu_requested.connect(self._on_menu)
        self.lanes.focus_changed.connect(self._draw_lanes)
        self.foot.show_all_requested.connect(self.show_all_requested)

    def _lanes_of(self, content: BoardContent) -> Sequence[Lane]:
        if content.titles:
            return EmptyLanes(len(content.entries))
        first = first_undisclosed(content.entries)
        lanes = []
        for entry in content.entries:
            if isinstance(entry, Heading):
                lanes.append(Lane(None))
                continue
            words = self._phrases.lane(entry, content.reasons, first=entry.bid == first)
            quiet = entry.group in ("ended", "unranked")
            lanes.append(Lane(entry, words, quiet))
        return tuple(lanes)

    def _explain_marks(self) -> None:
        """Show in the key what occurs in the lanes."""
        if self._strip is None or self._content.titles:
            return
        from gui.views.lanes_key import standing_key  # noqa: PLC0415 (as the strip)

        rows = [lane.row for lane in self._lane_list if lane.row is not None]
        converted = any(row.converted for row in rows)
        marks = {row.mark for row in rows}
        contest = rows[0].contest if rows else ""
        if contest != self._explained:
            self._explained = contest
            self._strip.start_anew()
        self._strip.show_items(standing_key(self._theme, marks, converted=converted))

    def _axis_of(self, content: BoardContent) -> Axis:
        """The axis with the ticks of its scale."""
        if content.scale != "logarithmic":
            return content.axis
        bottom = LanesPicture(lanes=self._lane_list).bottom
        ticks = ratio_ticks(bottom, content.axis.top)
        return replace(content.axis, ticks=ticks)

    def _draw_lanes(self) -> None:
        content = self._content
        axis = self._axis_of(content)
        picture = LanesPicture(
            lanes=self._lane_list,
            axis=axis,
            ticks=self._phrases.ticks(axis),
            logarithmic=content.scale == "logarithmic",
            height=self._row_height,
            scroll=self.list.verticalScrollBar().value(),
            selected=self._selected,
            hovered=self._hovered,
            focused=self.lanes.hasFocus(),
            highest=translate("Board", "highest stated"),
            exceeds=translate("Board", "may exceed it"),
        )
        self.axis.show_picture(picture)
        self.lanes.show_picture(picture)

    def _sync_scroll(self) -> None:
        own, shown = self.list.verticalScrollBar(), self._scroll_bar
        shown.blockSignals(True)
        shown.setRange(own.minimum(), own.maximum())
        shown.setPageStep(own.pageStep())
        shown.setSingleStep(self._row_height)
        shown.setValue(own.value())
        shown.setVisible(own.maximum() > 0)
        shown.blockSignals(False)
        self._draw_lanes()

    def _on_hovered(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.list.set_hovered(place)
            self._draw_lanes()

    def _on_lane_clicked(self, place: int) -> None:
        entry = self._content.entries[place]
        if not isinstance(entry, Heading):
            self.list.setFocus(Qt.FocusReason.MouseFocusReason)
            self.select_requested.emit(entry.bid)

    def _on_keyed(self, event: QKeyEvent) -> None:
        """Keys do in the chart what they do in the list: it has the same rows."""
        QApplication.sendEvent(self.list, event)

    def _on_menu(self, lane: int, place: QPoint) -> None:
        """The row's menu; a row that isn't selected yet is selected first."""
        if lane < 0:
            lane = self._selected
        entry = self._content.entries[lane] if lane >= 0 else None
        if entry is None or isinstance(entry, Heading):
            return
        if lane != self._selected:
            self.select_requested.emit(entry.bid)
        self.menu_requested.emit(entry.bid, place)

    def _on_wheeled(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self.list.verticalScrollBar(), event)
