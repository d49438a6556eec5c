"""Export and report in the window: what is written, and what is said before."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from core.domain.errors import BidbookError
from core.exchange.report.pieces import Report, Section
from gui.dialogs.export_dialog import ExportChoice, ExportDialog
from gui.exporting import Exporting
from gui.report_document import ReportDocument, pdf_bytes
from gui.report_preview import open_preview
from gui.session import Session
from gui.theme import Theme

ROOT = Path(__file__).resolve().parents[2]
KINDS = (
    *("report.html", "report.pdf", "report.md", "tables.xlsx", "tables.csv"),
    *("tables.md", "book.json", "deadlines.ics"),
)


@pytest.fixture
def exporting(begin: Callable[[Path], Session], tmp_path: Path) -> Exporting:
    path = tmp_path / "book" / "data.json"
    path.parent.mkdir()
    path.write_bytes((ROOT / "data.json").read_bytes())
    session = begin(path)
    lens = msgspec.structs.replace(session.bridge.state.lens, as_of=date(2025, 4, 3))  # type: ignore[union-attr]  # it is open
    session.bridge.ask(lens=lens)  # type: ignore[union-attr]  # as above
    return Exporting(session)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_written(exporting: Exporting, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"out{Path(kind).suffix}"
    written = exporting.save(ExportChoice(kind), path)
    assert written
    assert all(one.stat().st_size > 100 for one in written)
    assert sorted(one.name for one in tmp_path.glob(".*")) == []


def test_the_report_is_of_the_day_that_is_shown(
    exporting: Exporting, tmp_path: Path
) -> None:
    path = tmp_path / "report.html"
    exporting.save(ExportChoice("report.html", language="de"), path)
    text = path.read_text(encoding="utf-8")
    assert '<html lang="de">' in text
    assert "Stand 3. April 2025" in text
    assert "47,5 Mrd." in text


def test_the_book_itself_is_never_written_over(exporting: Exporting) -> None:
    bridge = exporting._open
    before = bridge.book.path.read_bytes()
    with pytest.raises(BidbookError):
        exporting.save(ExportChoice("book.json"), bridge.book.path)
    assert bridge.book.path.read_bytes() == before


def test_a_folder_that_is_not_there_is_said_and_nothing_is_lost(
    exporting: Exporting, tmp_path: Path
) -> None:
    for kind in ("report.html", "report.pdf"):
        with pytest.raises(BidbookError):
            exporting.save(ExportChoice(kind), tmp_path / "none" / "x")


def test_an_action_opens_the_window_on_its_kind(exporting: Exporting) -> None:
    exporting.do("report")
    assert exporting.dialog is not None
    assert exporting.dialog.choice.kind == "report.html"
    exporting.do("export")
    assert exporting.dialog.choice.kind == "tables.xlsx"


def test_only_what_belongs_to_a_kind_is_asked(theme: Theme, qtbot: QtBot) -> None:
    dialog = ExportDialog(
        theme, [("en", "English")], [("bids", "Bids")], date(2025, 4, 3)
    )
    qtbot.addWidget(dialog)
    dialog.show()
    shown = {}
    for kind in KINDS:
        dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
        shown[kind] = (dialog.separator.isVisible(), dialog.changes.isVisible())
    assert [kind for kind, (csv, _) in shown.items() if csv] == ["tables.csv"]
    reports = [kind for kind, (_, report) in shown.items() if report]
    assert reports == ["report.html", "report.pdf", "report.md"]


def test_the_changes_are_listed_once_they_are_asked_for(
    theme: Theme, qtbot: QtBot
) -> None:
    dialog = ExportDialog(theme, [("en", "English")], [], date(2025, 4, 3))
    qtbot.addWidget(dialog)
    assert dialog.choice.since is None
    dialog.changes.setChecked(True)
    assert dialog.choice.since == date(2025, 4, 3)


def test_pages_load_nothing_but_their_own_charts(
    exporting: Exporting, tmp_path: Path
) -> None:
    document = ReportDocument(exporting.report(ExportChoice("report.pdf")))
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"secret")
    assert document.loadResource(2, QUrl.fromLocalFile(str(secret))) is None
    assert document.loadResource(2, QUrl("chart:standing")) is not None


def test_markup_in_the_book_is_text_on_the_pages() -> None:
    evil = '<img src="file:///etc/hostname"><b>bold</b>'
    report = Report(
        language="en",
        title=evil,
        subtitle=evil,
        facts=(evil,),
        sentence=(),
        sections=(Section(name="x", title=evil, points=(evil,)),),
        notes=(evil,),
        notes_title=evil,
        made=evil,
    )
    assert ReportDocument(report).toPlainText().count("<img") == 8
    assert pdf_bytes(report).startswith(b"%PDF")


def test_the_preview_shows_pages(exporting: Exporting, qtbot: QtBot) -> None:
    preview = open_preview(exporting.report(ExportChoice("report.pdf")), None)
    qtbot.waitUntil(preview.isVisible)
    preview.close()
