"""The window of deadlines: chains with what is left of them, and dates to suggest."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.suggest_deadline import SuggestDeadline
from gui.models.deadline_rows import DeadlinesContent
from gui.models.text_rows import TextRow
from gui.text import PlainLabel
from gui.views.text_table import TextTableView
from gui.widgets.desk import Desk

translate = QCoreApplication.translate
# How often a countdown of minutes is asked for anew, in milliseconds.
_A_MINUTE = 60_000


class DeadlinesDialog(QDialog):
    """Deadlines of a contest with their states; it stays open beside the window.

    A passive view: it shows the content that it is given and says what is wanted.

    Signals:
        opened: Id of the event behind the deadline that was double-clicked.
        suggested: A new event that a person wants to look at and enter.
        refresh_requested: A minute has passed while it was shown.
    """

    opened = Signal(str)
    suggested = Signal(object)
    refresh_requested = Signal()

    def __init__(
        self,
        desk: Desk,
        content: DeadlinesContent,
        parent: QWidget | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Make the dialog.

        Args:
            desk: The book and the reader.
            content: What it shows at first.
            parent: The window.
            clock: Tells when a calendar file is made.
        """
        super().__init__(parent)
        self._desk, self._clock = desk, clock
        self._content = content
        self.setWindowTitle(translate("DeadlinesDialog", "Deadlines"))
        self.setModal(False)
        self._build(content)
        self._timer = QTimer(self)
        self._timer.setInterval(_A_MINUTE)
        self._timer.timeout.connect(self.refresh_requested)
        self.show_content(content)
        self._fit()

    # Methods

    def show_content(self, content: DeadlinesContent) -> None:
        """Show other deadlines; the chosen one stays chosen where it is still there."""
        chosen = self.chosen()
        self._content = content
        self._subtitle.setText(content.subtitle)
        self._table.show_table(content.table)
        self._suggest.set_contest(content.contest, editable=content.editable)
        self._export.setEnabled(bool(content.table.rows))
        place = self._table.model.place_of(chosen) if chosen else None
        if content.table.rows:
            self._table.view.selectRow(place or 0)
        self._show_details()

    def chosen(self) -> str:
        """Id of the event behind the chosen deadline; empty where none is."""
        row = self._table.current()
        return row.record if row is not None else ""

    def export(self, path: Path) -> None:
        """Write the deadlines to a calendar file, and say what could not go in."""
        made = self._content.calendar(self._clock())
        try:
            path.write_text(made.text, encoding="utf-8", newline="")
        except OSError as error:
            said = translate("DeadlinesDialog", "The file can’t be written: {reason}.")
            self._say(said.format(reason=error.strerror or error), "alarm")
            return
        said = (
            translate("DeadlinesDialog", "1 deadline is in {file}.")
            if made.entries == 1
            else translate("DeadlinesDialog", "{count} deadlines are in {file}.")
        ).format(count=made.entries, file=path.name)
        if made.left_out:
            left = "; ".join(one.text for one in made.left_out)
            out = translate("DeadlinesDialog", "Left out: {deadlines}.")
            said = f"{said} {out.format(deadlines=left)}"
        self._say(said, "quiet")

    # What Qt calls

    def showEvent(self, event: QShowEvent) -> None:
        """Count on while it can be seen."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop counting."""
        super().hideEvent(event)
        self._timer.stop()

    # Internal

    def _build(self, content: DeadlinesContent) -> None:
        theme = self._desk.theme
        heading = PlainLabel(translate("DeadlinesDialog", "Deadlines"))
        heading.setFont(theme.font(1.15, 600))
        self._subtitle = PlainLabel(tone="quiet", elide=True)
        self._table = TextTableView(theme, content.table)
        self._table.opened.connect(self._on_opened)
        selection = self._table.view.selectionModel()
        selection.currentRowChanged.connect(lambda _now, _old: self._show_details())
        self._details = PlainLabel()
        self._details.setWordWrap(True)
        self._details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._suggest = SuggestDeadline(self._desk)
        self._suggest.suggested.connect(self.suggested)
        self._note = PlainLabel(tone="quiet")
        self._note.setWordWrap(True)
        self._note.hide()
        column = QVBoxLayout(self)
        inset = theme.unit * 5
        column.setContentsMargins(inset, inset, inset, theme.unit * 4)
        column.setSpacing(theme.unit * 2)
        column.addWidget(heading)
        column.addWidget(self._subtitle)
        column.addWidget(self._split(), 1)
        column.addWidget(self._suggest)
        column.addWidget(self._note)
        column.addLayout(self._foot())

    def _split(self) -> QSplitter:
        """The table, and below it what is behind the chosen row."""
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        behind = QScrollArea()
        behind.setWidgetResizable(True)
        behind.setFrameShape(QScrollArea.Shape.NoFrame)
        behind.setWidget(self._details)
        behind.setAccessibleName(translate("DeadlinesDialog", "The chosen deadline"))
        behind.viewport().setAutoFillBackground(False)
        self._details.setAutoFillBackground(False)
        self._details.setContentsMargins(0, self._desk.theme.unit * 2, 0, 0)
        split.addWidget(self._table)
        split.addWidget(behind)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        line = self._desk.theme.height
        split.setSizes([line(12), line(7)])
        return split

    def _foot(self) -> QHBoxLayout:
        self._export = QPushButton(translate("DeadlinesDialog", "Export calendar…"))
        self._export.setAutoDefault(False)
        self._export.clicked.connect(self._ask_where)
        close = QPushButton(translate("DeadlinesDialog", "Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self._export)
        foot.addStretch(1)
        foot.addWidget(close)
        return foot

    def _show_details(self) -> None:
        chosen = self.chosen()
        lines = self._content.details(chosen) if chosen else ()
        self._details.setText("\n".join(lines))
        self._suggest.set_chosen(self._content.events.get(chosen))

    def _on_opened(self, row: TextRow) -> None:
        self.opened.emit(row.record)

    def _ask_where(self) -> None:
        text, _ = QFileDialog.getSaveFileName(
            self,
            translate("DeadlinesDialog", "Export calendar"),
            "deadlines.ics",
            translate("DeadlinesDialog", "Calendar (*.ics)"),
        )
        if text:
            path = Path(text)
            self.export(path if path.suffix else path.with_suffix(".ics"))

    def _say(self, text: str, tone: str) -> None:
        self._note.setProperty("tone", tone)
        self._note.style().unpolish(self._note)
        self._note.style().polish(self._note)
        self._note.setText(text)
        self._note.show()

    def _fit(self) -> None:
        theme, screen = self._desk.theme, self.screen().availableSize()
        self.resize(
            min(theme.height(60), round(screen.width() * 0.9)),
            min(theme.height(36), round(screen.height() * 0.85)),
        )
