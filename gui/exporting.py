"""Export at work: asks what is wanted, makes it in core, and writes it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from core.domain.errors import BidbookError
from core.exchange.exporting.export import Exported, Wanted, about, export
from core.exchange.exporting.scope import Scope
from core.exchange.exporting.table import TABLE_NAMES
from core.exchange.exporting.writing import write_files
from core.exchange.report.make import report_of
from core.exchange.report.markdown_page import markdown_page
from core.exchange.report.pieces import Report
from core.wording import Voice
from gui.arguments import LANGUAGES
from gui.bridge import Bridge
from gui.dialogs.export_dialog import REPORTS, ExportChoice, ExportDialog
from gui.phrases import translate
from gui.session import Session
from gui.views.banner import Notice

ACTIONS = {"export": "tables.xlsx", "report": "report.html"}


class Exporting(QObject):
    """Opens the window of exports and reports, and carries out what is asked there."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.dialog: ExportDialog | None = None
        session.opened.connect(self._close)

    # Methods

    def do(self, action: str) -> None:
        """Show the window for an action of it."""
        bridge = self._session.bridge
        if action not in ACTIONS or bridge is None or bridge.shown.contest is None:
            return
        if self.dialog is None:
            self.dialog = self._made(bridge)
        kind = self.dialog.kind
        kind.setCurrentIndex(kind.findData(ACTIONS[action]))
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def save(self, choice: ExportChoice, path: Path) -> tuple[Path, ...]:
        """Make what was chosen and write it.

        Raises:
            BidbookError: It can't be made, or the disk refused.
        """
        bridge = self._open
        made = self._exported(choice, path.name)
        # What stands on the disk is what is shown: the file follows first.
        bridge.save_now()
        return write_files(path.parent, made.files, book=bridge.book.path)

    def report(self, choice: ExportChoice) -> Report:
        """The report of the contest that is shown."""
        return report_of(self._scope(choice), _now(), choice.since)

    # Internal

    @property
    def _open(self) -> Bridge:
        if self._session.bridge is None:
            raise RuntimeError("an export without a book")
        return self._session.bridge

    def _made(self, bridge: Bridge) -> ExportDialog:
        window, own = self._session.window, bridge.voice.language
        languages = sorted(LANGUAGES.items(), key=lambda one: one[0] != own)
        say = bridge.voice.texts.say
        tables = [(one, say(f"export.tables.{one}")) for one in TABLE_NAMES]
        day = bridge.state.lens.as_of
        dialog = ExportDialog(window.theme, languages, tables, day, window)
        dialog.changed.connect(self._tell)
        dialog.export_requested.connect(self._ask_where)
        dialog.preview_requested.connect(self._preview)
        dialog.finished.connect(lambda _code: self._closed(dialog))
        self._tell(dialog.choice, dialog)
        return dialog

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.close()

    def _closed(self, dialog: ExportDialog) -> None:
        self.dialog = None
        dialog.deleteLater()

    def _tell(self, choice: ExportChoice, dialog: ExportDialog | None = None) -> None:
        """Say what the file will hold, and what of it is held back."""
        shown = dialog or self.dialog
        if shown is None or self._session.bridge is None:
            return
        scope = self._scope(choice, self._session.bridge.voice)
        head, *notes, on_columns = about(scope)
        if choice.kind.startswith("tables"):
            notes.append(on_columns)
        if choice.kind in ("tables.xlsx", "tables.csv"):
            notes.append(scope.voice.texts.say("export.guard"))
        shown.say(head)
        shown.show_notes(" ".join(notes), _held_back(scope))

    def _scope(self, choice: ExportChoice, voice: Voice | None = None) -> Scope:
        bridge = self._open
        contest = bridge.shown.contest
        whole = choice.whole and choice.kind not in REPORTS
        return Scope(
            bridge.tables,
            bridge.index,
            bridge.state.lens,
            voice or Voice(choice.language),
            contest=None if whole or contest is None else contest.id,
            choice=bridge.state.choice,
        )

    def _exported(self, choice: ExportChoice, name: str) -> Exported:
        if choice.kind == "report.md":
            text = markdown_page(self.report(choice))
            return Exported(((name, text.encode()),))
        if choice.kind == "report.pdf":
            from gui.report_document import pdf_bytes  # noqa: PLC0415 (only for PDF)

            return Exported(((name, pdf_bytes(self.report(choice))),))
        tables = tuple(one for one in TABLE_NAMES if one == choice.table)
        if choice.kind == "tables.csv" and not tables:
            tables = TABLE_NAMES
        wanted = Wanted(
            made=_now(),
            meta=self._open.book.meta,
            tables=tables if choice.kind == "tables.csv" else (),
            separator=choice.separator,
            everything=self._is_plain(choice),
            since=choice.since,
        )
        return export(self._scope(choice), name, wanted)

    def _is_plain(self, choice: ExportChoice) -> bool:
        """Whether the book is seen as it is, so that its records are all of it."""
        lens = self._open.state.lens
        seen_whole = lens.as_of == self._session.today() and lens.clock == "public"
        return choice.whole and seen_whole and not lens.without

    def _ask_where(self, choice: ExportChoice) -> None:
        suffix = Path(choice.kind).suffix
        contest = self._open.shown.contest
        title = contest.title if contest and not choice.whole else "bidbook"
        release = self._scope(choice).release
        letters = (c if c.isalnum() else "-" for c in release.text(title))
        name = "".join(letters).strip("-").lower() or "bidbook"
        folder = Path(self._session.settings.folder or Path.home())
        files = translate("Export", "{ending} files").format(ending=suffix[1:].upper())
        text, _ = QFileDialog.getSaveFileName(
            self.dialog,
            translate("Export", "Export"),
            str(folder / f"{name}{suffix}"),
            f"{files} (*{suffix})",
        )
        if not text:
            return
        path = Path(text)
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        self._try(choice, path)

    def _try(self, choice: ExportChoice, path: Path) -> None:
        try:
            written = self.save(choice, path)
        except BidbookError as error:
            self._session.tell(error)
            return
        self._session.remember(folder=str(path.parent))
        statement = translate("Export", "Exported.")
        names = ", ".join(one.name for one in written)
        where = translate("Export", "{names} in {folder}")
        detail = where.format(names=names, folder=path.parent)
        self._session.add_notice(Notice("note", statement, detail, lasting=False))
        self._close()

    def _preview(self, choice: ExportChoice) -> None:
        from gui.report_preview import open_preview  # noqa: PLC0415 (only to print)

        open_preview(self.report(choice), self.dialog)


def _held_back(scope: Scope) -> Sequence[str]:
    """What of the book is held back: each record with the fields that stay here."""
    if not scope.release.holds_back:
        return ()
    voice, lines = scope.voice, []
    for one in scope.release.held_back():
        name = scope.name_of(one.record) or voice.word("tables", one.table)
        source = scope.tables.sources.get(one.record)
        if source is not None:
            name = source.title or source.outlet
        fields = voice.join(voice.word("fields", field) for field in one.fields)
        line = f"{name}: {fields}"
        lines.append(f"{line} → {one.leaves_as}" if one.leaves_as else line)
    return lines


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
