"""The bidder list: a table whose rows the chart's lanes continue."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from core.answers.board import Axis, Row
from gui.badges import badge_icon
from gui.models.bidders import KEYS, BiddersModel, bidder_columns
from gui.models.board_rows import Entry, Sort
from gui.models.table import ROW_ROLE, Column
from gui.phrases import BoardPhrases, translate
from gui.theme import Theme
from gui.views.board_cells import BidderDelegate

_NAME = KEYS.index("name")
# How many rows are looked at to find how wide a column must be.
_MEASURED = 100
# How many measured texts are kept.
_MOST_MEASURED = 4096
# The side of an icon in a header, on Fusion.
_ICON = 16
# In line heights: what a name gets at most and keeps, and what a stage must have.
_NAME_MOST, _NAME_LEAST, _STAGE_LEAST = 13, 7, 5


class BidderList(QTableView):
    """Shows the lines of the board; selects one row, by mouse or arrow keys.

    Signals:
        selected: Id of the bid that was selected by hand.
        activated_bid: Id of the bid on which Enter or a double click fell.
        sorted_by: Key of the column whose header was clicked.
        hovered: Place of the line below the mouse; -1 when it left.
        menu_requested: The bid and the place on the screen for its menu.
    """

    selected = Signal(str)
    activated_bid = Signal(str)
    sorted_by = Signal(str)
    hovered = Signal(int)
    menu_requested = Signal(str, QPoint)

    def __init__(
        self, theme: Theme, phrases: BoardPhrases, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # An own one: to wrap Qt's, its type would be sought among all widgets'.
        ground = QWidget(self)
        ground.setBackgroundRole(QPalette.ColorRole.Base)
        ground.setAutoFillBackground(True)
        ground.setMouseTracking(True)
        self.setViewport(ground)
        self._theme = theme
        self._phrases = phrases
        self._axis = Axis()
        self._titles: Mapping[str, str] = MappingProxyType({})
        self._widths: dict[str, int] = {}
        self._measured: dict[tuple[str, int], int] = {}
        self._filling = False
        self._stage_width = self._stage_word = 0
        self._name_width = 0
        self.bidders = BiddersModel(phrases, self)
        self.setModel(self.bidders)
        self._cells = BidderDelegate(theme, phrases, self)
        self.setItemDelegate(self._cells)
        self.setColumnHidden(KEYS.index("contest"), True)
        self._draw_icon()
        theme.changed.connect(self._draw_icon)
        self._set_up()
        self._set_up_header()
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)

    # Methods

    def show_lines(
        self,
        lines: Sequence[Entry],
        axis: Axis,
        sort: Sort,
        titles: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Show these lines; the caller selects."""
        self._filling = True
        if (axis, titles) != (self._axis, self._titles):
            self._axis, self._titles = axis, titles
            columns = bidder_columns(self._phrases, axis, titles)
            self.bidders.set_columns(columns)
            self.setColumnHidden(KEYS.index("contest"), not titles)
            self.setColumnHidden(KEYS.index("rank"), bool(titles))
            self._cells.axis = axis
        self.bidders.set_sort_order(sort)
        self.bidders.set_rows(lines)
        self._filling = False
        self._fit_columns()

    def select_bid(self, bid: str | None) -> int:
        """Select a bid without telling anyone; its place, -1 if it isn't there."""
        place = self.bidders.place_of(bid) if bid else None
        self._filling = True
        if place is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            index = self.bidders.index(place, _NAME)
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._filling = False
        self._cells.selected = -1 if place is None else place
        return self._cells.selected

    def set_row_height(self, height: int) -> None:
        """Make all lines as high."""
        self.verticalHeader().setDefaultSectionSize(height)

    def set_hovered(self, place: int) -> None:
        """Tint the line at this place."""
        old, self._cells.hovered = self._cells.hovered, place
        for one in {old, place} - {-1}:
            self._repaint_line(one)

    def widths(self) -> dict[str, int]:
        """Widths that were set by hand, by column."""
        return dict(self._widths)

    def set_widths(self, widths: dict[str, int]) -> None:
        """Set widths as they were set by hand."""
        self._widths = {key: width for key, width in widths.items() if key in KEYS}
        self._fit_columns()

    def wanted_width(self) -> int:
        """How wide the list is when no name and no stage is cut."""
        name = self._name_width
        stage, places = KEYS.index("stage"), range(len(KEYS))
        others = sum(self.columnWidth(n) for n in places if n not in (_NAME, stage))
        return others + name + self._stage_width

    # What Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the bid; arrows pass over headings."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            bid = self._bid_at(self.currentIndex())
            if bid:
                self.activated_bid.emit(bid)
                return
        super().keyPressEvent(event)

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Move to the next row, over a heading where one is in the way."""
        index = super().moveCursor(action, modifiers)
        up = action in (
            QAbstractItemView.CursorAction.MoveUp,
            QAbstractItemView.CursorAction.MovePageUp,
            QAbstractItemView.CursorAction.MoveEnd,
        )
        step = -1 if up else 1
        place = index.row()
        while self.bidders.heading_at(place) is not None:
            place += step
        if not 0 <= place < len(self.bidders.rows):
            return self.currentIndex()
        return self.bidders.index(place, _NAME)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell over which line the mouse is."""
        super().mouseMoveEvent(event)
        self.hovered.emit(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, _event: QEvent) -> None:
        """Tell that the mouse left."""
        self.hovered.emit(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names what the other columns leave."""
        super().resizeEvent(event)
        self._stretch_names()

    # Internal

    def _set_up(self) -> None:
        self.setObjectName("bidders")
        self.setAccessibleName(translate("Board", "Bidders"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        # A dropped item model would be un-pickled: nothing is taken.
        self.setAcceptDrops(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self.doubleClicked.connect(self._on_double_clicked)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setMinimumSectionSize(1)
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _draw_icon(self) -> None:
        colour = self._theme.colour("text2")
        inset = (_ICON - self._cells.badge) / 2
        icon = badge_icon("one_source", colour, _ICON, inset=inset)
        self.bidders.support_icon = icon
        self.viewport().update()

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setFixedHeight(self._theme.height(1.65))
        header.setFont(self._theme.font(0.92))
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(4 * self._theme.unit)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sectionClicked.connect(lambda n: self.sorted_by.emit(KEYS[n]))
        header.sectionResized.connect(self._on_section_resized)

    def _fit_columns(self) -> None:
        """Make each column as wide as its longest text, or as it was set by hand."""
        room = 4 * self._theme.unit
        self._filling = True
        rows = [row for row in self.bidders.rows[:_MEASURED] if isinstance(row, Row)]
        for place, column in enumerate(self.bidders.columns):
            if column.key == "name":
                names = [self._measure(row.name, 600) for row in rows]
                most = self._theme.height(_NAME_MOST)
                self._name_width = min(max(names, default=0), most) + room
                continue
            wide = self._widest(column, rows) + room
            width = self._widths.get(column.key, wide)
            if column.key == "stage":
                words = (word for row in rows for word in column.text(row).split())
                longest = max(map(self._measure, words), default=0)
                self._stage_word = min(longest + room, width)
                self._stage_width = width
            self.setColumnWidth(place, width)
        self._filling = False
        self._stretch_names()

    def _widest(self, column: Column[Entry], rows: Sequence[Row]) -> int:
        """How wide the longest text of a column is, its title included."""
        if column.key == "support":
            return 2 * self._cells.badge + self._theme.unit
        small = QFontMetrics(self._theme.font(0.92, 600))
        title = small.horizontalAdvance(f"{column.title} ▾")
        if column.key == "price":
            prices = (self._phrases.price(row, self._axis) for row in rows)
            wides = [
                sum(
                    self._measure(piece.text, 600 if piece.tone == "strong" else 400)
                    for piece in pieces
                )
                for pieces in prices
            ]
        else:
            weight = 600 if column.key == "rank" else 400
            wides = [self._measure(column.text(row), weight) for row in rows]
        return max([title, *wides])

    def _measure(self, text: str, weight: int = 400) -> int:
        """How wide a text is; measured once, for most stay while the lens moves."""
        found = self._measured.get((text, weight))
        if found is None:
            if len(self._measured) >= _MOST_MEASURED:
                self._measured.clear()
            metrics = QFontMetrics(self._theme.font(1.0, weight))
            found = self._measured[text, weight] = metrics.horizontalAdvance(text)
        return found

    def _stretch_names(self) -> None:
        """Names get what is left; the longest word of a stage is whole before them."""
        self._share_width()
        self._cells.heading_left = self.columnViewportPosition(_NAME)

    def _share_width(self) -> None:
        stage = KEYS.index("stage")
        others = sum(self.columnWidth(n) for n in range(len(KEYS)) if n != _NAME)
        room = self.viewport().width() - others
        wanted = self._name_width
        self._filling = True
        if "stage" not in self._widths:
            room += self.columnWidth(stage)
            kept = min(wanted, self._theme.height(_NAME_LEAST))
            least = min(self._stage_word, self._theme.height(_STAGE_LEAST))
            # Where little of a name would be left, the stage stands in the details.
            narrow = room - least < kept
            self.setColumnHidden(stage, narrow)
            if not narrow:
                word = max(min(self._stage_word, room - kept), least)
                width = min(max(room - wanted, word), self._stage_width)
                self.setColumnWidth(stage, width)
                room -= width
        self.setColumnWidth(_NAME, max(room, 12 * self._theme.unit))
        self._filling = False

    def _repaint_line(self, place: int) -> None:
        height = self.verticalHeader().defaultSectionSize()
        top = self.rowViewportPosition(place)
        self.viewport().update(0, top, self.viewport().width(), height)

    def _bid_at(self, index: QModelIndex | QPersistentModelIndex) -> str:
        row = index.data(ROW_ROLE) if index.isValid() else None
        return row.bid if isinstance(row, Row) else ""

    def _on_current_changed(self, current: QModelIndex) -> None:
        old, self._cells.selected = self._cells.selected, current.row()
        for place in {old, current.row()} - {-1}:
            self._repaint_line(place)
        bid = self._bid_at(current)
        if bid and not self._filling:
            self.selected.emit(bid)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if bid := self._bid_at(index):
            self.activated_bid.emit(bid)

    def _on_menu_requested(self, position: QPoint) -> None:
        index = self.indexAt(position)
        bid = self._bid_at(index) or self._bid_at(self.currentIndex())
        self.menu_requested.emit(bid, self.viewport().mapToGlobal(position))

    def _on_section_resized(self, place: int, _old: int, new: int) -> None:
        if not self._filling and place != _NAME:
            self._widths[KEYS[place]] = new
            self._stretch_names()
