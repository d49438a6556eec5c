"""The detail pane: everything about the selected bidder, in tabs that edit."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.models.bid_facts import Fact
from gui.models.text_rows import TextRow, TextTable
from gui.text import PlainLabel, on_ground
from gui.theme import Theme
from gui.views.facts_list import FactsList
from gui.views.text_table import TextTableView

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailContent:
    """What the pane shows of one bidder.

    Attributes:
        name: The bidder's name.
        under: What is said beside it.
        bids: Its bids as (id, text), the newest first.
        bid: Id of the bid that the facts are of.
        facts: The bid's values.
        current: Key of the fact that "Why?" is about.
        tables: The other tabs.
    """

    name: str
    under: str
    bids: tuple[tuple[str, str], ...]
    bid: str
    facts: tuple[Fact, ...]
    current: str
    tables: tuple[TextTable, ...]


class DetailPane(QWidget):
    """Shows a bidder; asks for everything that is to be done.

    Signals:
        bid_requested: Id of the bid whose values are to be shown.
        why_requested: Key of the fact that is asked about.
        edit_requested: Key of the fact that is to be edited.
        add_requested: Name of the tab in which something is to be added.
        opened: Tab and row that is to be edited.
        removed: Tab and row that is to be taken out.
        menu_requested: Tab, row, and where its menu is to open.
    """

    bid_requested = Signal(str)
    why_requested = Signal(str)
    edit_requested = Signal(str)
    add_requested = Signal(str)
    opened = Signal(str, object)
    removed = Signal(str, object)
    menu_requested = Signal(str, object, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        on_ground(self, "base")
        self._tables: dict[str, TextTableView] = {}
        self._name = PlainLabel(elide=True)
        self._name.setFont(theme.font(1.15, 600))
        self._under = PlainLabel(elide=True)
        theme.style(self._under, "color: $text2")
        self._add = QToolButton()
        self._add.setText(translate("DetailPane", "Add…"))
        self._add.setAutoRaise(True)
        theme.style(self._add, "color: $link")
        self._add.clicked.connect(lambda: self.add_requested.emit(self.tab()))
        self._bids = QComboBox()
        self._bids.setAccessibleName(translate("DetailPane", "Bid"))
        self._bids.activated.connect(
            lambda row: self.bid_requested.emit(str(self._bids.itemData(row)))
        )
        self.facts = FactsList(theme)
        self.facts.why_requested.connect(self.why_requested)
        self.facts.edit_requested.connect(self.edit_requested)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setStyleSheet(
            f"QTabWidget::tab-bar {{ left: {round(theme.unit * 2.5)}px; }}"
        )
        self.tabs.setAccessibleName(translate("DetailPane", "About the bidder"))
        self._assemble()
        self.show_content(None)

    # Methods

    def tab(self) -> str:
        """Name of the tab in front: ``bids``, or the name of a table."""
        front = self.tabs.currentWidget()
        return front.name if isinstance(front, TextTableView) else "bids"

    def show_content(self, content: DetailContent | None) -> None:
        """Show another bidder; none says what to do to see one."""
        shown = content is not None
        self._add.setVisible(shown)
        self.tabs.setVisible(shown)
        self._hint.setVisible(not shown)
        if content is None:
            self._name.setText("")
            self._under.setText("")
            return
        for label, text in ((self._name, content.name), (self._under, content.under)):
            label.setText(text)
            # No wider than its text, so that the one stands right behind the other.
            wide = label.fontMetrics().horizontalAdvance(text) + 2
            label.setMaximumWidth(wide)
        self._show_bids(content)
        self.facts.show_facts(content.facts, content.current)
        for table in content.tables:
            self._show_table(table)

    # Internal

    def _assemble(self) -> None:
        theme = self._theme
        inset = round(theme.unit * 3.5)
        head = QHBoxLayout()
        head.setContentsMargins(inset, theme.unit * 2, theme.unit, 0)
        head.setSpacing(theme.unit * 2)
        texts = QHBoxLayout()
        texts.setSpacing(theme.unit * 2)
        for label, share in ((self._name, 300), (self._under, 400)):
            label.setAlignment(Qt.AlignmentFlag.AlignBottom)
            texts.addWidget(label, share, Qt.AlignmentFlag.AlignBottom)
        texts.addStretch(1)
        # Both end at the foot of the line; this brings them to one baseline.
        deep, less = (one.fontMetrics().descent() for one in (self._name, self._under))
        self._under.setContentsMargins(0, 0, 0, max(deep - less, 0))
        head.addLayout(texts, 1)
        head.setAlignment(texts, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._add)
        self._bids_page = QWidget()
        page = QVBoxLayout(self._bids_page)
        page.setContentsMargins(0, theme.unit, 0, 0)
        page.setSpacing(theme.unit)
        self._bid_line = QWidget()
        line = QHBoxLayout(self._bid_line)
        line.setContentsMargins(inset, 0, inset, 0)
        line.addWidget(self._bids, 1)
        page.addWidget(self._bid_line)
        page.addWidget(self.facts, 1)
        self.tabs.addTab(self._bids_page, translate("DetailPane", "Bids"))
        self._hint = PlainLabel(translate("DetailPane", "Select a bidder"))
        theme.style(self._hint, "color: $text2")
        self._hint.setContentsMargins(inset, 0, inset, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit)
        column.addLayout(head)
        column.addWidget(self._hint, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.tabs, 1)

    def _show_bids(self, content: DetailContent) -> None:
        self._bids.blockSignals(True)
        self._bids.clear()
        for bid, text in content.bids:
            self._bids.addItem(text, bid)
        self._bids.setCurrentIndex(self._bids.findData(content.bid))
        self._bids.blockSignals(False)
        self._bid_line.setVisible(len(content.bids) > 1)
        title = translate("DetailPane", "Bids")
        self.tabs.setTabText(0, _counted(title, len(content.bids)))

    def _show_table(self, table: TextTable) -> None:
        view = self._tables.get(table.name)
        if view is None:
            view = self._tables[table.name] = TextTableView(self._theme, table)
            # Its texts stand below the titles of the tabs.
            view.setContentsMargins(round(self._theme.unit * 1.5), 0, 0, 0)
            name = table.name
            view.opened.connect(lambda row: self._on_opened(name, row))
            view.removed.connect(lambda row: self.removed.emit(name, row))
            view.menu_requested.connect(
                lambda row, place: self.menu_requested.emit(name, row, place)
            )
            self.tabs.addTab(view, table.title)
        else:
            view.show_table(table)
        place = self.tabs.indexOf(view)
        self.tabs.setTabText(place, _counted(table.title, len(table.rows)))

    def _on_opened(self, name: str, row: TextRow) -> None:
        self.opened.emit(name, row)


def _counted(title: str, count: int) -> str:
    return f"{title} {count}" if count else title
