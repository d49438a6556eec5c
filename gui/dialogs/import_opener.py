"""Opens the window of an import and puts the rows that are taken into the book."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from core.book.changes import ChangeSet
from core.book.operations.importing import import_bids
from core.domain.errors import BidbookError
from core.exchange.exporting.writing import write_files
from core.exchange.importing.pasted_table import pasted_table
from core.exchange.importing.sheet_table import SheetTable
from core.exchange.importing.table_file import read_table
from core.exchange.importing.troubled_rows import troubled_csv
from gui.dialogs.import_dialog import ImportDialog, ImportEntry
from gui.entering import Entering
from gui.kept_mappings import KeptMappings
from gui.phrases import translate
from gui.places import state_folder
from gui.session import Session
from gui.table_files import TableFiles, table_bytes
from gui.views.banner import Notice

if TYPE_CHECKING:
    from concurrent.futures import Future

IMPORT, PASTE, UNDO = "import_table", "paste", "undo_import"
_LABELS = frozenset({"import_rows", "paste_rows"})
# What spreadsheets write with a semicolon where the comma is the decimal sign.
_SEMICOLON = frozenset({"de", "fr", "es"})


class ImportOpener(QObject):
    """One window for tables from files and from the clipboard."""

    def __init__(self, session: Session, entering: Entering) -> None:
        super().__init__(session)
        self._session, self._entering = session, entering
        self._files = TableFiles(self)
        self._files.read.connect(self._on_read)
        self._kept = KeptMappings(state_folder() / "mappings.json")
        self._path: Path | None = None
        self._notice: Notice | None = None
        self._imported = 0
        self._enters = False
        self.dialog: ImportDialog | None = None
        session.opened.connect(self._on_opened)
        self._on_opened()

    # Methods

    def do(self, action: str) -> None:
        """Carry out an action of this window."""
        if self._session.bridge is None:
            return
        if action == IMPORT:
            self._ask_file()
        elif action == PASTE:
            self.open_pasted(QGuiApplication.clipboard().text())
        elif action == UNDO:
            self._undo()

    def open_file(self, path: Path) -> None:
        """Show the table of a file."""
        self._path = path
        dialog = self.dialog
        if dialog is None or dialog.pasted:
            dialog = self._made(pasted=False)
        self._read(dialog)

    def open_pasted(self, text: str) -> None:
        """Show the rows of a text from the clipboard."""
        self._path = None
        dialog = self._made(pasted=True)
        try:
            dialog.show_table(pasted_table(text, translate("Import", "Clipboard")))
        except BidbookError:
            dialog.show_message(translate("Import", "The clipboard holds no rows."))

    # Internal

    def _made(self, *, pasted: bool) -> ImportDialog:
        if self.dialog is not None:
            self.dialog.close()
        bridge = self._session.bridge
        contest = bridge.shown.contest if bridge is not None else None
        dialog = ImportDialog(
            self._entering.desk(),
            contest.id if contest is not None else "",
            self._kept.find,
            self._session.window,
            pasted=pasted,
        )
        dialog.file_requested.connect(self._ask_file)
        dialog.reread_requested.connect(lambda: self._read(dialog, again=True))
        dialog.save_requested.connect(lambda: self._save_troubled(dialog))
        dialog.offered.connect(lambda: self._enter(dialog))
        dialog.finished.connect(lambda _code: self._closed(dialog))
        self.dialog = dialog
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def _closed(self, dialog: ImportDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None
            self._files.stop()
        dialog.deleteLater()

    def _ask_file(self) -> None:
        kinds = translate(
            "Import", "Tables (*.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)"
        )
        title = translate("Import", "Import a table")
        parent = self.dialog or self._session.window
        folder = self._session.settings.folder
        text, _ = QFileDialog.getOpenFileName(parent, title, folder, kinds)
        if text:
            self._session.remember(folder=str(Path(text).parent))
            self.open_file(Path(text))

    def _read(self, dialog: ImportDialog, *, again: bool = False) -> None:
        """Read the file, in a thread; anew with what was chosen of it."""
        path = self._path
        if path is None:
            return
        sheet = encoding = separator = ""
        if again:
            sheet, encoding, separator = dialog.settings.of_file()
        else:
            dialog.forget_file()
        waiting = translate("Import", "{name} is being read…")
        dialog.show_message(waiting.format(name=path.name))

        def job() -> SheetTable:
            return read_table(
                table_bytes(path),
                path.name,
                sheet=sheet,
                encoding=encoding,
                separator=separator,
            )

        self._files.start(job)

    def _on_read(self, job: "Future[SheetTable]") -> None:
        dialog = self.dialog
        if dialog is None:
            return
        try:
            dialog.show_table(job.result())
        except BidbookError as error:
            dialog.show_message(self._session.voice.error(error))

    def _enter(self, dialog: ImportDialog) -> None:
        bridge = self._session.bridge
        if bridge is None:
            return
        book, pasted = bridge.book, dialog.pasted
        # A hundred thousand rows take their time.
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        self._enters = True
        try:
            entry = dialog.entry()
            import_bids(book, entry.contest, entry.rows, pasted=pasted)
        except BidbookError as error:
            dialog.show_refusal(error)
            return
        finally:
            self._enters = False
            QGuiApplication.restoreOverrideCursor()
        if dialog.table is not None and dialog.mapping is not None:
            self._kept.keep(dialog.table, dialog.mapping)
        dialog.done(1)
        self._imported = book.history[-1].n
        self._put(self._said(entry, pasted=pasted))

    def _said(self, entry: ImportEntry, *, pasted: bool) -> Notice:
        statement = self._session.voice.texts.say("importing.done", effect=entry.effect)
        detail = translate("Import", "The book from before is kept as a backup.")
        actions = ((UNDO, translate("Import", "Undo")),)
        text = "" if pasted else detail
        return Notice("note", statement, text, actions, lasting=False)

    def _save_troubled(self, dialog: ImportDialog) -> None:
        bridge = self._session.bridge
        if bridge is None or dialog.run is None:
            return
        say = bridge.voice.texts.say
        title = translate("Import", "Save rows in trouble")
        folder = Path(self._session.settings.folder or Path.home())
        place = str(folder / f"{say('importing.troubled')}.csv")
        kinds = translate("Import", "CSV (*.csv)")
        text, _ = QFileDialog.getSaveFileName(dialog, title, place, kinds)
        if not text:
            return
        path = Path(text)
        separator = ";" if bridge.voice.language in _SEMICOLON else ","
        content = troubled_csv(dialog.run, bridge.voice, separator=separator)
        try:
            files = ((path.name, content),)
            write_files(path.parent, files, book=bridge.book.path)
        except BidbookError as error:
            dialog.show_refusal(error)

    def _undo(self) -> None:
        bridge = self._session.bridge
        if bridge is not None:
            bridge.do(lambda: bridge.book.undo_change(self._imported))
            self._put(None)

    def _on_opened(self) -> None:
        """The window compares with one book; another book closes it."""
        if self.dialog is not None:
            self.dialog.close()
        self._put(None)
        if self._session.bridge is not None:
            self._session.bridge.changed.connect(self._on_changed)

    def _on_changed(self, changes: ChangeSet) -> None:
        bridge = self._session.bridge
        if bridge is None:
            return
        if self.dialog is not None and not self._enters:
            self.dialog.show_book(self._entering.desk())
        undone = bridge.book.redo_label
        if changes.origin == "undo" and undone is not None and undone.key in _LABELS:
            self._put(None)

    def _put(self, notice: Notice | None) -> None:
        """Say this in place of what was said of the last import."""
        old, self._notice = self._notice, notice
        if notice != old:
            self._session.replace_notice(old, notice)
