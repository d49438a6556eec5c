"""The main window: builds the views, connects them in one block, shows what differs."""

from collections.abc import Callable, Iterable

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.domain.tables import Tables
from gui.actions.action_row import Need
from gui.actions.all_actions import enable, make_actions
from gui.contents import board_content, how_compared, tools_content
from gui.menus import BIDDER_MENU, fill_menu_bar, menu_of
from gui.phrases import BoardPhrases
from gui.shown import Shown
from gui.state import ALL_CONTESTS, WindowState
from gui.theme import Theme
from gui.views.answer import Answer
from gui.views.banner import Banner
from gui.views.board import Board
from gui.views.board_tools import ChartTools
from gui.views.detail_place import DetailPlace
from gui.views.header import Header
from gui.views.no_book import NoBookPage
from gui.views.search_bar import SearchBar
from gui.views.status_bar import StatusBar

# From these sizes on there is room for more, in line heights of the font.
_WIDE, _HIGH = 94, 62


class MainWindow(QMainWindow):
    """All views of one book. It writes nothing and decides nothing.

    Signals:
        state_requested: The window's state as it is to be.
        action_requested: Id of an action that was chosen.
        painted: The window was painted for the first time.
        left: The window is no longer the active one.
    """

    state_requested = Signal(object)
    action_requested = Signal(str)
    painted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, phrases: BoardPhrases) -> None:
        super().__init__()
        self.theme = theme
        self._painted = False
        self._shared_by_hand = False
        self._state: WindowState | None = None
        self.may_close: Callable[[], bool] = lambda: True
        self.facts: frozenset[Need] = frozenset()
        self.setObjectName("main")
        self.setWindowTitle("Bidbook")
        self.header = Header(theme, self)
        self.banner = Banner(theme, self)
        self.answer = Answer(theme, self)
        self.search = SearchBar(theme, self)
        self.tools = ChartTools(theme, self)
        self.board = Board(theme, phrases, self)
        self.details = DetailPlace(theme, self)
        self.no_book = NoBookPage(theme, self)
        self.status = StatusBar(theme, self)
        self.actions_by_id = make_actions(self, self.action_requested.emit)
        self.addActions(list(self.actions_by_id.values()))
        self.menus = fill_menu_bar(self.menuBar(), self.actions_by_id)
        self._assemble()
        self._connect()

    # Methods

    def show_moment(self, old: Shown | None, new: Shown, tables: Tables) -> None:
        """Show what differs between two moments."""
        self._state = new.state
        if old is None or (old.sentence, old.gaps) != (new.sentence, new.gaps):
            reasons = new.contest is not None
            self.answer.show_answer(new.sentence, reasons=reasons, gaps=new.gaps)
        self.search.show_query(new.state.query, new.state.filters)
        if old is None or _without_selection(old) != _without_selection(new):
            phrases = self.board.phrases
            phrases.how_compared = how_compared(new, tables, phrases.voice)
            self.board.show_content(board_content(new, tables), new.state.bid)
            self.tools.show_content(tools_content(new, self.board.phrases))
            self._share_by_need()
        elif old.state.bid != new.state.bid:
            self.board.select(new.state.bid)

    def show_page(self, *, book: bool) -> None:
        """Show the book, or the page that says why there is none."""
        self.pages.setCurrentIndex(0 if book else 1)
        self.header.setVisible(book)

    def share_board(self, sizes: list[int] | None) -> None:
        """Share the board between list and chart; none by what the list needs."""
        self._shared_by_hand = sizes is not None
        if sizes is not None:
            self.board.splitter.setSizes(sizes)
            self.details.splitter.setSizes(sizes)

    def stand_like(self, other: "MainWindow") -> None:
        """Share the room as another window does; what was set by hand stays."""
        self.split.setSizes(other.split.sizes())
        self.share_board(other.board_sizes)
        self._share_by_need()

    @property
    def board_sizes(self) -> list[int] | None:
        """How the board is shared, if that was set by hand."""
        return self.board.splitter.sizes() if self._shared_by_hand else None

    def set_facts(self, facts: Iterable[Need]) -> None:
        """Make usable what can be used."""
        self.facts = frozenset(facts)
        enable(self.actions_by_id, self.facts)

    def show_board_menu(self, place: QPoint) -> None:
        """The short menu of a row: what fits it, all of it in the menu bar, too."""
        menu: QMenu = menu_of(BIDDER_MENU, self.actions_by_id, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    # What Qt calls

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only once all is saved."""
        if self.may_close():
            event.accept()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Tell when the window is left."""
        super().changeEvent(event)
        away = (
            event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        )
        if away:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room: higher rows, the details beside the board."""
        super().resizeEvent(event)
        self._use_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Share the room once all parts have theirs; before, they had none."""
        super().showEvent(event)
        self._share_by_need()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint: what is slow to load may come now."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    # Internal

    def _assemble(self) -> None:
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self.split.setObjectName("main")
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.board.add_tools(self.search, self.tools)
        self.split.addWidget(self.board)
        self.split.addWidget(self.details)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        book = QWidget(self)
        column = QVBoxLayout(book)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.answer)
        column.addWidget(_line(self))
        column.addWidget(self.split, 1)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(book)
        self.pages.addWidget(self.no_book)
        whole = QWidget(self)
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for part in (self.header, _line(self), self.banner):
            box.addWidget(part)
        box.addWidget(self.pages, 1)
        self.setCentralWidget(whole)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        self.header.contest_requested.connect(self._on_contest)
        self.board.select_requested.connect(self._on_select)
        self.board.open_requested.connect(self._on_open)
        self.board.sort_requested.connect(self._on_sort)
        self.board.show_all_requested.connect(self._on_clear)
        self.board.menu_requested.connect(lambda _bid, at: self.show_board_menu(at))
        self.search.query_changed.connect(lambda text: self._ask(query=text))
        self.search.filter_added.connect(self._on_filter_added)
        self.search.filter_removed.connect(self._on_filter_removed)
        self.search.clear_requested.connect(self._on_clear)
        self.search.left.connect(self.board.list.setFocus)
        self.tools.choice_requested.connect(self._on_choice)
        self.tools.copy_requested.connect(
            lambda: self.action_requested.emit("copy_chart")
        )
        self.answer.why_requested.connect(lambda: self.action_requested.emit("why"))
        self.answer.missing_requested.connect(
            lambda: self.action_requested.emit("proof")
        )
        self.banner.action_requested.connect(self.action_requested)
        self.no_book.action_requested.connect(self.action_requested)
        self.board.splitter.splitterMoved.connect(self._on_board_split)
        self.details.splitter.splitterMoved.connect(self._on_details_split)

    def _ask(self, **changes: object) -> None:
        if self._state is not None:
            self.state_requested.emit(replace(self._state, **changes))

    def _on_contest(self, contest: str) -> None:
        if self._state is not None:
            self.state_requested.emit(self._state.in_contest(contest))

    def _on_select(self, bid: str) -> None:
        row = self.board.row_of(bid)
        if row is not None:
            self._ask(bid=bid, bidder=row.bidder)

    def _on_open(self, bid: str) -> None:
        """Enter leads to the reasons; from the list of all bids to their contest."""
        row = self.board.row_of(bid)
        if row is None or self._state is None:
            return
        if self._state.choice.contest == ALL_CONTESTS:
            state = self._state.in_contest(row.contest)
            self.state_requested.emit(replace(state, bid=bid, bidder=row.bidder))
        else:
            self.action_requested.emit("why")

    def _on_sort(self, key: str) -> None:
        if self._state is not None:
            self._ask(sort=self._state.sort.clicked(key))

    def _on_clear(self) -> None:
        self._ask(filters=(), query="")

    def _on_filter_added(self, text: str) -> None:
        if self._state is not None:
            filters = dict.fromkeys([*self._state.filters, text])
            self._ask(filters=tuple(filters), query="")

    def _on_filter_removed(self, place: int) -> None:
        if self._state is not None:
            left = list(self._state.filters)
            del left[place]
            self._ask(filters=tuple(left))

    def _on_choice(self, field: str, value: str) -> None:
        if self._state is None:
            return
        if field == "scale":
            self._ask(scale=value)
        else:
            choice = self._state.choice
            kept = {name: getattr(choice, name) for name in choice.__struct_fields__}
            self._ask(choice=type(choice)(**{**kept, field: value or None}))

    def _on_board_split(self) -> None:
        self._shared_by_hand = True
        if self.details.splitter.orientation() == Qt.Orientation.Horizontal:
            self.details.splitter.setSizes(self.board.splitter.sizes())

    def _on_details_split(self) -> None:
        self._shared_by_hand = True
        if self.details.splitter.orientation() == Qt.Orientation.Horizontal:
            self.board.splitter.setSizes(self.details.splitter.sizes())

    def _use_room(self) -> None:
        height = self.theme.line_height
        beside = self.width() >= _WIDE * height
        across = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self.split.orientation() != across:
            self.split.setOrientation(across)
            self.details.stand_beside(beside)
        self._share_by_need()
        self.board.set_row_lines(1.8 if self.height() >= _HIGH * height else 1.55)

    def _share_by_need(self) -> None:
        """Give the list what it needs, and the chart at least as much."""
        if self._shared_by_hand:
            return
        whole = self.board.width()
        wanted = min(self.board.list.wanted_width(), whole // 2)
        sizes = [wanted, max(whole - wanted, 1)]
        self.board.splitter.setSizes(sizes)
        if self.details.splitter.orientation() == Qt.Orientation.Horizontal:
            self.details.splitter.setSizes(sizes)


def _without_selection(shown: Shown) -> Shown:
    state = replace(shown.state, bid=None, bidder=None)
    return replace(shown, state=state, selected=None)


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("rule", True)
    line.setFixedHeight(1)
    return line
