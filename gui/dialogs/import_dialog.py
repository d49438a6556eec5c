"""Shows a table and what would be made of its rows before any is entered."""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple, cast

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.book.imported_rows import completed
from core.book.operations.importing import duplicates, import_effect
from core.domain.errors import BidbookError
from core.domain.imported import ImportedBid
from core.exchange.importing.dry_run import DryRow, DryRun
from core.exchange.importing.mapping import ImportField, Mapping
from core.exchange.importing.proposal import propose, with_habits
from core.exchange.importing.sheet_table import SheetTable
from core.exchange.importing.troubled_rows import rest_of
from core.wording.importing import counted
from gui.dialogs.import_settings import ImportSettings
from gui.dialogs.import_table import ImportTable
from gui.dialogs.import_target import ImportTarget
from gui.dialogs.side_dialog import SideDialog
from gui.models.import_reader import RowsReader
from gui.models.import_readings import CellReadings
from gui.models.import_rows import ImportRowsModel, Verdicts
from gui.text import PlainLabel
from gui.widgets.desk import Desk

translate = QCoreApplication.translate
# Beyond so many rows what they make is counted after a pause.
_MANY, _PAUSE = 3_000, 300
# Choices stand beside each other, up to three; each takes so many line heights.
_CHOICE = 23


class ImportEntry(NamedTuple):
    """What is to be entered.

    Attributes:
        contest: Id of the contest for rows that name none; none for a new one.
        rows: The rows.
        effect: What they make, in words.
    """

    contest: str | None
    rows: tuple[ImportedBid, ...]
    effect: str


class ImportDialog(SideDialog):
    """A table from a file or the clipboard, on its way into the book.

    It never reads a file and never writes. It shows the table that it is given by
    ``show_table``, or why there is none; ``entry`` says what a person wants of it.

    Signals:
        file_requested: Another file is to be chosen.
        reread_requested: The file is to be read with the chosen sheet and encoding.
        save_requested: The rows in trouble are to be saved.
        offered: A person wants the rows to be entered.

    Attributes:
        run: The rows as they were read; none while they are not.
        table: The table; none while there is none.
        mapping: How it is read.
        pasted: Whether the rows are from the clipboard.
    """

    file_requested = Signal()
    reread_requested = Signal()
    save_requested = Signal()
    offered = Signal()

    def __init__(
        self,
        desk: Desk,
        contest_id: str,
        remembered: Callable[[SheetTable, Mapping], Mapping | None],
        parent: QWidget | None = None,
        *,
        pasted: bool = False,
    ) -> None:
        """Make the window.

        Args:
            desk: The book and the reader.
            contest_id: Id of the contest that is shown; empty where none is.
            remembered: The mapping with which such a table was imported before.
            parent: The main window.
            pasted: Whether the rows are from the clipboard.
        """
        title = translate("ImportDialog", "Import table")
        if pasted:
            title = translate("ImportDialog", "Paste rows")
        super().__init__(desk.theme, title, parent)
        self._desk, self._remembered, self.pasted = desk, remembered, pasted
        self.table: SheetTable | None = None
        self.mapping: Mapping | None = None
        self.run: DryRun | None = None
        self._fits = False
        self.fit(92, 56)
        columns = self.width() // desk.theme.height(_CHOICE)
        self.settings = ImportSettings(desk, max(1, min(columns, 3)))
        self.target = ImportTarget(desk, contest_id)
        self.model = ImportRowsModel(desk, self)
        self.view = ImportTable(desk.theme, desk.voice, self.model)
        self.view.setAccessibleName(translate("ImportDialog", "Rows"))
        self._reader = RowsReader(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._build()
        self._connect()
        self.show_message("")

    # Methods

    def forget_file(self) -> None:
        """Show nothing of the file that was read before."""
        self.settings.hide()
        self.say("")

    def show_message(self, text: str) -> None:
        """Say why no table is shown."""
        self._reader.stop()
        self.table = self.mapping = self.run = None
        self.model.show_table(None, None)
        self._message.setText(text)
        self._pages.setCurrentIndex(1)
        for button in (self.accept_button, self.save_button):
            button.setEnabled(False)
        self._detail.setText("")

    def show_table(self, table: SheetTable) -> None:
        """Show a table, with the mapping that it had before or one that is proposed."""
        proposed = propose(table, self._desk.languages)
        mapping = self._remembered(table, proposed) or proposed
        say = self._desk.voice.texts.say
        hints = [say(f"importing.hints.{hint}") for hint in table.hints]
        self.say("  ".join(filter(None, (table.name, *hints))))
        self.target.suggest(table.name)
        self._pages.setCurrentIndex(0)
        self.settings.show_table(table, mapping)
        self.settings.show()
        self._fits = False
        self._read(table, mapping)
        self.view.setCurrentIndex(self.model.index(0, 0))
        self.view.setFocus()

    def show_book(self, desk: Desk) -> None:
        """Compare the rows with the book as it is now."""
        self._desk = desk
        self.target.show_book(desk)
        self._judge()

    def show_refusal(self, error: BidbookError) -> None:
        """Say why the rows were not taken; all that was chosen stays."""
        self._refusal.setText(self._desk.voice.error(error))
        self._refusal.show()

    def entry(self) -> ImportEntry:
        """The rows that are ticked, with what is said of all of them.

        Raises:
            NameMissingError: Some rows name no contest, and none is chosen.
        """
        contest, rows = self._rows()
        self.target.check(rows)
        effect = import_effect(self._desk.tables, contest, rows)
        return ImportEntry(contest, rows, counted(self._desk.voice, effect._asdict()))

    # Internal

    def _build(self) -> None:
        theme = self.theme
        self._counts = PlainLabel()
        self._counts.setFont(theme.font(1.0, 600))
        self._counts.setWordWrap(True)
        self._striking = QCheckBox(
            translate("ImportDialog", "&Only rows that need a look")
        )
        self._left = PlainLabel(tone="quiet")
        self._left.setWordWrap(True)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._counts)
        said.addWidget(self._left)
        line = QHBoxLayout()
        line.addLayout(said, 1)
        line.addWidget(self._striking, 0, Qt.AlignmentFlag.AlignBottom)
        self._detail = PlainLabel(elide=True, tone="quiet")
        self.view.setMinimumHeight(theme.height(11))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit * 2)
        column.addLayout(line)
        column.addWidget(self.view, 1)
        below = QHBoxLayout()
        below.addWidget(self._detail, 1)
        keys = translate(
            "ImportDialog", "Space ticks a row, F2 chooses what a column holds."
        )
        below.addWidget(PlainLabel(keys, tone="hint"))
        column.addLayout(below)
        column.addWidget(self.target)
        self._message = PlainLabel()
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(inside)
        self._pages.addWidget(self._message)
        self._refusal = PlainLabel(tone="alarm")
        self._refusal.setWordWrap(True)
        self._refusal.hide()
        self.settings.hide()
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.unit * 2)
        outer.addWidget(self.settings)
        outer.addWidget(self._pages, 1)
        self.column.addWidget(_scrolled(whole), 1)
        self.column.addWidget(self._refusal)
        self.column.addSpacing(self.theme.unit)
        self._build_foot()

    def _build_foot(self) -> None:
        self._other = self.button(translate("ImportDialog", "Another &file…"))
        self._other.setVisible(not self.pasted)
        self.save_button = self.button(
            translate("ImportDialog", "&Save rows in trouble…")
        )
        self.end_foot()
        add = translate("ImportDialog", "&Add")
        text = add if self.pasted else translate("ImportDialog", "&Import")
        self.accept_button = self.button(text)
        self.accept_button.setDefault(True)
        for first, second in pairwise(
            (self._striking, self.view, self.target, self._other)
        ):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        self._other.clicked.connect(self.file_requested)
        self.save_button.clicked.connect(self.save_requested)
        self.accept_button.clicked.connect(self._offer)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._offer)
        self.settings.reread_requested.connect(self.reread_requested)
        self.settings.heads_chosen.connect(self._choose_heads)
        self.settings.habits_chosen.connect(self._choose_habits)
        self.view.field_chosen.connect(self._choose_field)
        self.view.row_entered.connect(self._show_detail)
        self._reader.read.connect(self.model.add_rows)
        self._reader.done.connect(self._take)
        self._striking.toggled.connect(self._show_striking)
        self.model.ticked.connect(self._count_soon)
        self.target.edited.connect(self._judge)
        self._pause.timeout.connect(self._count)
        self.finished.connect(lambda _code: self._reader.stop())

    def _offer(self) -> None:
        self._refusal.hide()
        if self.accept_button.isEnabled():
            self.offered.emit()

    def _read(self, table: SheetTable, mapping: Mapping) -> None:
        """Read all rows as a mapping says."""
        self.table, self.mapping, self.run = table, mapping, None
        self._striking.setChecked(False)
        self._counts.setText(translate("ImportDialog", "The rows are being read…"))
        self._left.setText("")
        self.accept_button.setEnabled(False)
        self.save_button.setEnabled(False)
        self.model.show_table(table, mapping)
        self.view.show_heads(table, mapping)
        self._reader.start(table, mapping, self._desk.today)
        if self.run is None:
            # A long table: the widths are those of its first rows.
            self._fit_once()

    def _fit_once(self) -> None:
        """Give the columns their widths; those that a person gave them stay."""
        if not self._fits:
            self.view.fit_columns()
        self._fits = self.run is not None

    def _take(self, run: DryRun) -> None:
        self.run = run
        self.save_button.setEnabled(bool(run.troubled))
        self._judge()
        self._fit_once()

    def _judge(self) -> None:
        """Compare the rows with the book."""
        run = self.run
        if run is None:
            return
        contest, said = self.target.contest(), self.target.for_all()
        rows = completed(run.bids, said)
        tables = self._desk.tables
        known = {}
        for place, bid in duplicates(tables, contest, rows).items():
            bidder = tables.bidders.get(tables.bids[bid].bidder)
            known[place] = bidder.name if bidder is not None else bid
        numbers = {row.place: row.number for row in run.rows}
        repeats = {at: numbers[first] for at, first in run.repeats.items()}
        verdicts = Verdicts(known, repeats, sourced=said.source is not None)
        self.model.show_verdicts(CellReadings(self._desk, contest), verdicts)
        self._show_detail(self.view.currentIndex().row())
        self._count()

    def _count_soon(self) -> None:
        if self.model.rowCount() > _MANY:
            self._pause.start()
        else:
            self._count()
        self._show_detail(self.view.currentIndex().row())

    def _count(self) -> None:
        """Say what the rows that are ticked make, and what is left out."""
        contest, rows = self._rows()
        voice = self._desk.voice
        say = voice.texts.say
        effect = import_effect(self._desk.tables, contest, rows)
        text = counted(voice, effect._asdict())
        self._counts.setText(say("importing.dry", effect=text))
        left = self.model.left_out().items()
        said = [say(f"importing.{why}", count) for why, count in left if count]
        self._left.setText(" ".join(said))
        self.view.head.show_ticks(all_on=self.model.all_ticked())
        self.accept_button.setEnabled(bool(rows))

    def _rows(self) -> tuple[str | None, tuple[ImportedBid, ...]]:
        """The contest, and the bids of the rows that are ticked."""
        found = [self._bid(row) for row in self.model.entered()]
        rows = completed(filter(None, found), self.target.for_all())
        return self.target.contest(), rows

    def _bid(self, row: DryRow) -> ImportedBid | None:
        if row.bid is not None or self.run is None:
            return row.bid
        return rest_of(self.run, row, self._desk.voice)

    def _show_detail(self, row: int) -> None:
        """Say in full what becomes of the row where the cursor is."""
        text = ""
        if 0 <= row < self.model.rowCount():
            text = self.model.in_full(row)
        self._detail.setText(text)

    def _show_striking(self, on: bool) -> None:
        self.model.show_only_striking(on=on)
        self.view.setCurrentIndex(self.model.index(0, 0))

    def _choose_heads(self, number: int) -> None:
        if self.table is not None:
            mapping = propose(self.table, self._desk.languages, heads=number)
            self.settings.show_mapping(mapping)
            self._fits = False
            self._read(self.table, mapping)

    def _choose_habits(self) -> None:
        if self.table is not None and self.mapping is not None:
            self._read(self.table, self.settings.with_habits(self.mapping))

    def _choose_field(self, column: int, field: str) -> None:
        table, old = self.table, self.mapping
        if table is None or old is None:
            return
        head = old.heads_of(table)[column]
        new = old.with_field(column + 1, head, cast(ImportField, field) or None)
        proven = with_habits(new, table)
        new = replace(new, sign=proven.sign or old.sign, day=proven.day or old.day)
        self.settings.show_mapping(new)
        self._read(table, new)


def _scrolled(inside: QWidget) -> QScrollArea:
    """The middle of the window, scrolled where the screen is too low for it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area
