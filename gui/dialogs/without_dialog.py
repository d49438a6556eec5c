"""The window "Without a source": what the book would say without some of them."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QSplitter, QTabWidget, QTreeView, QVBoxLayout, QWidget

from core.answers.single_points import SinglePoint
from core.answers.without_source import Difference
from gui.dialogs.side_dialog import SideDialog
from gui.models.text_rows import TextRow
from gui.models.without_rows import SourceChoice, Without
from gui.text import PlainLabel
from gui.theme import Theme
from gui.views.text_table import TextTableView

translate = QCoreApplication.translate
_ID = int(Qt.ItemDataRole.UserRole)
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked

Compare = Callable[[frozenset[str]], Difference]
Points = Callable[[], Iterable[SinglePoint]]


class WithoutDialog(SideDialog):
    """Sources to tick off on the left, what that changes on the right.

    Nothing is changed in the book. Single points of failure are worked out when
    their tab is first looked at.

    Signals:
        without_requested: The ids that are ticked off, as a frozenset: the whole book
            is to be seen without them.
        record_requested: Table and id of a record that a row is about.
    """

    without_requested = Signal(object)
    record_requested = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        words: Without,
        compare: Compare,
        points: Points,
        parent: QWidget | None = None,
    ) -> None:
        """Make the window.

        Args:
            theme: Colours, fonts and sizes.
            words: Words what changes.
            compare: Compares the contest with itself without some sources.
            points: Finds the single points of failure.
            parent: The window.
        """
        super().__init__(theme, translate("WithoutDialog", "Without a source"), parent)
        self._words, self._compare, self._points = words, compare, points
        self._told_points = False
        self._ticking = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(0)
        self._pause.timeout.connect(self._show_difference)
        self._build()
        self.show_book(words, compare, points)
        self.fit(76, 42)

    # Methods

    def show_book(self, words: Without, compare: Compare, points: Points) -> None:
        """Compare the book as it is now; what is ticked off stays so."""
        ticked = self.ticked()
        self._words, self._compare, self._points = words, compare, points
        self._told_points = False
        self._fill(words.choices())
        self.tick(ticked)
        self._show_difference()
        self._on_tab(self._tabs.currentIndex())

    def ticked(self) -> frozenset[str]:
        """Ids of the sources that are ticked off; ``UNNAMED`` for all unnamed."""
        return frozenset(
            item.data(_ID)
            for item in self.items()
            if item.data(_ID) and item.checkState() == _CHECKED
        )

    @property
    def changes(self) -> tuple[tuple[str, ...], ...]:
        """The lines of what changes, as they are shown."""
        return tuple(row.cells for row in self._changes.model.rows)

    def tick(self, sources: frozenset[str]) -> None:
        """Tick off these, and no others."""
        self._ticking = True
        for item in self.items():
            if item.data(_ID):
                wanted = item.data(_ID) in sources
                item.setCheckState(_CHECKED if wanted else _UNCHECKED)
        self._ticking = False
        self._mark_outlets()
        self._show_difference()

    # Internal

    def _build(self) -> None:
        theme = self.theme
        self._model = QStandardItemModel(self)
        self._model.itemChanged.connect(self._on_ticked)
        self._tree = QTreeView()
        self._tree.setModel(self._model)
        self._tree.setHeaderHidden(True)
        self._tree.setUniformRowHeights(True)
        self._tree.setFrameShape(QTreeView.Shape.NoFrame)
        self._tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self._tree.setAccessibleName(translate("WithoutDialog", "Sources to leave out"))
        theme.style(self._tree, _ticks(theme))
        self._changes = TextTableView(theme, self._words.changes_table(()))
        self._changes.opened.connect(self._on_row)
        self._grave = TextTableView(theme, self._words.points(()))
        self._grave.opened.connect(lambda row: self.tick(frozenset({row.record})))
        self._now, self._then = PlainLabel(tone="quiet"), PlainLabel()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(theme.unit * 2, 0, 0, 0)
        column.setSpacing(theme.unit * 2)
        for label in (self._now, self._then):
            label.setWordWrap(True)
            column.addWidget(label)
        self._tabs = QTabWidget()
        self._tabs.addTab(self._changes, translate("WithoutDialog", "What changes"))
        self._tabs.addTab(
            self._grave, translate("WithoutDialog", "Single points of failure")
        )
        self._tabs.currentChanged.connect(self._on_tab)
        column.addWidget(self._tabs, 1)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self._tree)
        split.addWidget(right)
        split.setSizes([theme.height(24), theme.height(50)])
        split.setStretchFactor(1, 1)
        self.column.addWidget(split, 1)
        self._look = self.button(
            translate("WithoutDialog", "Look at the book without them")
        )
        self._look.clicked.connect(lambda: self.without_requested.emit(self.ticked()))
        clear = self.button(translate("WithoutDialog", "Tick none"))
        clear.clicked.connect(lambda: self.tick(frozenset()))
        self.end_foot()

    def _fill(self, choices: Iterable[SourceChoice]) -> None:
        """All sources, those of one outlet below it where there are several."""
        self._ticking = True
        self._model.clear()
        outlets: dict[str, list[SourceChoice]] = {}
        for one in choices:
            outlets.setdefault(one.outlet or one.id, []).append(one)
        for outlet, some in outlets.items():
            if len(some) == 1:
                one = some[0]
                name = f"{one.outlet}: {one.name}" if one.outlet else one.name
                self._model.appendRow(_item(one.id, name, one.claims))
                continue
            parent = _item("", outlet, sum(one.claims for one in some))
            for one in some:
                parent.appendRow(_item(one.id, one.name, one.claims))
            self._model.appendRow(parent)
        self._tree.expandAll()
        self._ticking = False

    def items(self) -> Iterable[QStandardItem]:
        """All lines of the list on the left, outlets and sources."""
        for place in range(self._model.rowCount()):
            item = self._model.item(place)
            yield item
            for below in range(item.rowCount()):
                yield item.child(below)

    def _on_ticked(self, item: QStandardItem) -> None:
        if self._ticking:
            return
        self._ticking = True
        for below in range(item.rowCount()):
            item.child(below).setCheckState(item.checkState())
        self._ticking = False
        self._mark_outlets()
        self._pause.start()

    def _mark_outlets(self) -> None:
        """An outlet is ticked when all its sources are, and half when some are."""
        self._ticking = True
        for place in range(self._model.rowCount()):
            item = self._model.item(place)
            states = {item.child(n).checkState() for n in range(item.rowCount())}
            if len(states) == 1:
                item.setCheckState(states.pop())
            elif states:
                item.setCheckState(Qt.CheckState.PartiallyChecked)
        self._ticking = False

    def _show_difference(self) -> None:
        self._pause.stop()
        ticked = self.ticked()
        self._look.setEnabled(bool(ticked))
        difference = self._compare(ticked)
        self._changes.show_table(self._words.table(difference))
        now, then = self._words.answer(difference)
        text = translate("WithoutDialog", "Now: {answer}")
        self._now.setText(text.format(answer=now))
        if now == then:
            self._then.setText(translate("WithoutDialog", "The answer stays as it is."))
        else:
            text = translate("WithoutDialog", "Without them: {answer}")
            self._then.setText(text.format(answer=then))
        self._then.setVisible(bool(ticked))
        text = translate(
            "WithoutDialog", "{sources} left out, {claims} claims fall away"
        )
        self.say(text.format(sources=len(ticked), claims=difference.claims))

    def _on_tab(self, place: int) -> None:
        if place == 1 and not self._told_points:
            self._told_points = True
            self._grave.show_table(self._words.points(self._points()))

    def _on_row(self, row: TextRow) -> None:
        if row.record:
            self.record_requested.emit(row.table, row.record)


def _item(source: str, name: str, claims: int) -> QStandardItem:
    text = translate("WithoutDialog", "{name}  ({claims})")
    item = QStandardItem(text.format(name=name, claims=claims))
    item.setCheckable(True)
    item.setData(source, _ID)
    item.setEditable(False)
    return item


def _ticks(theme: Theme) -> str:
    """Boxes that can be seen on any ground: empty, full, or half full."""
    side = theme.unit * 3
    half = (
        "qlineargradient(x1:0, y1:0, x2:1, y2:0, stop:0.49 $accent,"
        " stop:0.5 transparent)"
    )
    return (
        f"QTreeView::item {{ padding: {theme.unit // 2}px 0; }}"
        f"QTreeView::indicator {{ width: {side}px; height: {side}px;"
        " border: 1px solid $text2; border-radius: 2px; }"
        "QTreeView::indicator:checked { background: $accent; }"
        f"QTreeView::indicator:indeterminate {{ background: {half}; }}"
    )
