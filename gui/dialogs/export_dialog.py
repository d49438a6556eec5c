"""The window in which a book, its tables or a report are handed on."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QPlainTextEdit,
    QWidget,
)

from gui.dialogs.side_dialog import SideDialog
from gui.phrases import translate
from gui.text import PlainLabel
from gui.theme import Theme
from gui.widgets.labelled_rows import LabelledRows, chooser

REPORTS = ("report.html", "report.pdf", "report.md")


class ExportChoice(NamedTuple):
    """What is to be handed on.

    Attributes:
        kind: ``report.html``, ``tables.xlsx`` …: what it is and its ending.
        whole: Whether all contests go, not only the one that is shown.
        language: In which language.
        since: For a report, the day since when changes are listed.
        table: For CSV, which table; empty for all.
        separator: For CSV, what stands between cells.
    """

    kind: str
    whole: bool = False
    language: str = "en"
    since: date | None = None
    table: str = ""
    separator: str = ","


class ExportDialog(SideDialog):
    """Asks what is to be handed on, and says first what is held back.

    Signals:
        export_requested: An ExportChoice that is to be written to a file.
        preview_requested: An ExportChoice that is to be shown as it prints.
        changed: Something else was chosen.
    """

    export_requested = Signal(object)
    preview_requested = Signal(object)
    changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        languages: Sequence[tuple[str, str]],
        tables: Sequence[tuple[str, str]],
        day: date,
        parent: QWidget | None = None,
    ) -> None:
        """Build the window.

        Args:
            theme: Colours, fonts and sizes.
            languages: The languages with their names, the window's first.
            tables: The tables with their names.
            day: The day as of which the book is seen.
            parent: The main window.
        """
        super().__init__(theme, translate("Export", "Export and report"), parent)
        self.kind = chooser(_kinds())
        self.scope = chooser(_scopes())
        self.language = chooser(languages)
        all_tables = translate("Export", "All, a file each")
        self.table = chooser([*tables, ("", all_tables)])
        self.separator = chooser(_separators())
        self.changes = QCheckBox(translate("Export", "List what changed since"))
        self.since = _day_field(day)
        self._rows = LabelledRows(theme)
        self._about = PlainLabel(tone="quiet")
        self.held = QPlainTextEdit()
        self._assemble()
        self.write = self.button(translate("Export", "Export…"))
        self.preview = self.button(translate("Export", "Print preview…"))
        self.end_foot()
        self._connect()
        self._follow()
        self.kind.setFocus()
        self.fit(36, 22)

    # Properties

    @property
    def choice(self) -> ExportChoice:
        """What is chosen."""
        since = self.since.date().toPython()
        return ExportChoice(
            kind=self.kind.currentData(),
            whole=self.scope.currentData() == "whole",
            language=self.language.currentData(),
            since=since if self.changes.isChecked() else None,  # type: ignore[arg-type]  # the stubs say object
            table=self.table.currentData(),
            separator=self.separator.currentData(),
        )

    # Methods

    def show_notes(self, about: str, held: Sequence[str]) -> None:
        """Say what the file will hold, and what is held back, a line each."""
        self._about.setText(about)
        self.held.setPlainText("\n".join(held))
        self.held.setVisible(bool(held))

    # Internal

    def _assemble(self) -> None:
        self._rows.add(translate("Export", "What"), self.kind)
        self._rows.add(translate("Export", "Of"), self.scope)
        self._rows.add(translate("Export", "Language"), self.language)
        self._rows.add(translate("Export", "Table"), self.table)
        self._rows.add(translate("Export", "Between cells"), self.separator)
        self._rows.addRow(self.changes, self.since)
        self.since.setAccessibleName(self.changes.text())
        self._about.setWordWrap(True)
        self.held.setReadOnly(True)
        self.held.setTabChangesFocus(True)
        self.held.setAccessibleName(translate("Export", "Held back"))
        self.column.addLayout(self._rows)
        self.column.addWidget(self._about)
        self.column.addWidget(self.held, 1)

    def _connect(self) -> None:
        for box in (self.kind, self.scope, self.language, self.table, self.separator):
            box.currentIndexChanged.connect(self._follow)
        self.changes.toggled.connect(self._follow)
        self.since.dateChanged.connect(self._follow)
        self.write.clicked.connect(lambda: self.export_requested.emit(self.choice))
        self.preview.clicked.connect(lambda: self.preview_requested.emit(self.choice))

    def _follow(self, *_what: object) -> None:
        """Show what belongs to the chosen kind."""
        choice = self.choice
        report, csv = choice.kind in REPORTS, choice.kind == "tables.csv"
        for field, fits in (
            (self.scope, not report),
            (self.table, csv),
            (self.separator, csv),
            (self.changes, report),
        ):
            self._rows.setRowVisible(field, fits)
        self.since.setEnabled(self.changes.isChecked())
        self.preview.setVisible(report)
        self.changed.emit(choice)


def _kinds() -> list[tuple[str, str]]:
    return [
        ("report.html", translate("Export", "Report, one page for a browser (HTML)")),
        ("report.pdf", translate("Export", "Report, to print (PDF)")),
        ("report.md", translate("Export", "Report, as text (Markdown)")),
        ("tables.xlsx", translate("Export", "Tables, as a workbook (XLSX)")),
        ("tables.csv", translate("Export", "Tables, as text (CSV)")),
        ("tables.md", translate("Export", "Tables, as text (Markdown)")),
        ("book.json", translate("Export", "Records, as they are in the book (JSON)")),
        ("deadlines.ics", translate("Export", "Deadlines, for a calendar (iCalendar)")),
    ]


def _scopes() -> list[tuple[str, str]]:
    return [
        ("", translate("Export", "The contest that is shown")),
        ("whole", translate("Export", "All contests of the book")),
    ]


def _separators() -> list[tuple[str, str]]:
    return [
        (",", translate("Export", "Comma")),
        (";", translate("Export", "Semicolon")),
        ("\t", translate("Export", "Tab")),
    ]


def _day_field(day: date) -> QDateEdit:
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setCalendarPopup(True)
    # A month in letters: 4/3 is another day in another country.
    field.setDisplayFormat("d MMM yyyy")
    return field
