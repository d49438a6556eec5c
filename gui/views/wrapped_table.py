"""A table whose last column is long: its rows are as high as its texts."""

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView

from gui.models.text_rows import TextTable
from gui.theme import Theme
from gui.views.text_table import TextTableView


class WrappedTableView(TextTableView):
    """Rows of text in whose last column nothing is cut."""

    def __init__(self, theme: Theme, table: TextTable) -> None:
        # Heights follow once widths have settled; the base shows its rows at once.
        self._fitting = QTimer()
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        super().__init__(theme, table)
        self._fitting.setParent(self)
        self._fitting.timeout.connect(self._fit_rows)
        self.view.setWordWrap(True)
        rows = self.view.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.view.horizontalHeader().sectionResized.connect(
            lambda _place, _old, _new: self._fitting.start()
        )

    def show_table(self, table: TextTable) -> None:
        """Show other rows; some row is always the current one."""
        super().show_table(table)
        if table.rows and self.current() is None:
            self.view.setCurrentIndex(self.model.index(0, 0))
        self._fitting.start()

    def _fit_rows(self) -> None:
        """Make each row as high as its last text is when wrapped."""
        last, unit = len(self.model.columns) - 1, self._theme.unit
        metrics = QFontMetrics(self.view.font())
        # Qt keeps a margin of its own beside the padding.
        room = QRect(0, 0, max(1, self.view.columnWidth(last) - 4 * unit), 10_000)
        rows, least = self.view.verticalHeader(), self._theme.height(1.55)
        for place, row in enumerate(self.model.rows):
            text = row.cells[last]
            wrapped = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
            height = max(wrapped.height() + 2 * unit, least)
            if rows.sectionSize(place) != height:
                rows.resizeSection(place, height)
