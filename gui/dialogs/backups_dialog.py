"""The window of earlier states: backups and history, to look at and to restore."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gui.dialogs.side_dialog import SideDialog
from gui.models.text_rows import TextRow, TextTable
from gui.text import PlainLabel
from gui.theme import Theme
from gui.views.text_table import TextTableView

translate = QCoreApplication.translate


class BackupsDialog(SideDialog):
    """Lists what is kept; below stands how the chosen state differs from now.

    Signals:
        chosen: The row of the state that is to be looked at.
        restore_requested: The row of the state to go back to.
        keep_requested: The book is to be kept as it is now.
        forget_requested: All earlier states are to be dropped.
    """

    chosen = Signal(object)
    restore_requested = Signal(object)
    keep_requested = Signal()
    forget_requested = Signal()

    def __init__(
        self, theme: Theme, table: TextTable, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, translate("BackupsDialog", "Backups"), parent)
        self._editable = True
        self._shown: tuple[PlainLabel, TextTableView] | None = None
        self.view = TextTableView(theme, table)
        self.view.opened.connect(self._on_opened)
        selection = self.view.view.selectionModel()
        selection.currentRowChanged.connect(lambda _now, _old: self._on_chosen())
        self._holder = QWidget()
        self._place = QVBoxLayout(self._holder)
        self._place.setContentsMargins(0, 2 * theme.unit, 0, 0)
        self._place.setSpacing(2 * theme.unit)
        self._line = PlainLabel(elide=True)
        self._line.setFont(theme.font(1.0, 600))
        self._place.addWidget(self._line)
        self._counts = PlainLabel(elide=True, tone="quiet")
        self._place.addWidget(self._counts)
        self._details: TextTableView | None = None
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.view)
        split.addWidget(self._holder)
        split.setSizes([theme.height(15), theme.height(14)])
        self.column.addWidget(split, 1)
        self._build_foot()
        self.fit(64, 40)
        self._select_first()

    # Methods

    def show_table(self, table: TextTable, *, editable: bool) -> None:
        """Show what is kept now; the chosen row stays chosen."""
        self._editable = editable
        row = self.view.current()
        self.view.show_table(table)
        place = self.view.model.place_of(row.key) if row is not None else None
        if place is not None:
            self.view.view.selectRow(place)
        else:
            self._select_first()
        self._use_buttons()

    def show_state(self, line: str, table: TextTable, counts: str = "") -> None:
        """Say what the chosen state is, and list what it holds or changes.

        Args:
            line: How it differs from now, or why that can't be said.
            table: The records that differ, or the changes that it holds.
            counts: How much it holds of what.
        """
        self._line.setText(line)
        self._counts.setText(counts)
        self._counts.setVisible(bool(counts))
        if self._details is None or self._details.name != table.name:
            if self._details is not None:
                self._place.removeWidget(self._details)
                self._details.hide()
                self._details.deleteLater()
            self._details = TextTableView(self.theme, table)
            self._place.addWidget(self._details, 1)
        else:
            # Emptied first, the columns take the width of the new texts.
            self._details.show_table(replace(table, rows=()))
            self._details.show_table(table)

    @property
    def details(self) -> TextTableView | None:
        """The lower table; none before a state was looked at."""
        return self._details

    @property
    def line(self) -> str:
        """What is said of the chosen state."""
        return self._line.whole

    @property
    def counts(self) -> str:
        """How much the chosen state holds of what."""
        return self._counts.whole

    # Internal

    def _build_foot(self) -> None:
        self.restore = self.button(translate("BackupsDialog", "&Restore"))
        self.keep = self.button(translate("BackupsDialog", "&Keep a backup now"))
        self.forget = self.button(translate("BackupsDialog", "&Forget history…"))
        self.restore.clicked.connect(self._on_restore)
        self.keep.clicked.connect(self.keep_requested)
        self.forget.clicked.connect(self.forget_requested)
        self.end_foot()

    def _select_first(self) -> None:
        if self.view.model.rows:
            self.view.view.selectRow(0)
        self._on_chosen()

    def _on_chosen(self) -> None:
        self._use_buttons()
        self.chosen.emit(self.view.current())

    def _use_buttons(self) -> None:
        row = self.view.current()
        self._holder.setVisible(bool(self.view.model.rows))
        backup = row is not None and row.part == "backup"
        self.restore.setEnabled(backup and self._editable)
        self.keep.setEnabled(self._editable)
        self.forget.setEnabled(self._editable)

    def _on_opened(self, row: TextRow) -> None:
        """Enter leads to what the row holds."""
        del row
        if self._details is not None:
            self._details.view.setFocus()

    def _on_restore(self) -> None:
        row = self.view.current()
        if row is not None:
            self.restore_requested.emit(row)
