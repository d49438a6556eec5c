"""Everything that a book can leave as, unpacked to text."""

import io
import zipfile
from datetime import UTC, date, datetime

from core.answers.index import Index
from core.answers.lens import Lens
from core.domain.records import Meta
from core.domain.tables import Tables
from core.exchange.exporting.export import Exported, Wanted, export, formats
from core.exchange.exporting.scope import Scope
from core.exchange.exporting.table import TABLE_NAMES
from core.exchange.report.make import report_of
from core.exchange.report.markdown_page import markdown_page
from core.wording import Voice

TODAY = date(2026, 11, 24)
META = Meta(version=1, book="book-aaaaaa")
MADE = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def scope_of(
    tables: Tables,
    *,
    as_of: date = TODAY,
    language: str = "en",
    contest: str | None = None,
) -> Scope:
    """A book through a lens."""
    return Scope(
        tables, Index.of(tables), Lens(as_of), Voice(language), contest=contest
    )


def exported(scope: Scope, name: str, *, everything: bool = False) -> Exported:
    """One export, with all tables where there are any."""
    wanted = Wanted(
        made=MADE,
        meta=META,
        tables=TABLE_NAMES,
        everything=everything,
        since=date(2025, 1, 1),
    )
    return export(scope, name, wanted)


def all_text(scope: Scope) -> dict[str, str]:
    """The whole text of every export in every format, archives unpacked."""
    found: dict[str, str] = {}
    for suffix in formats():
        for everything in (False, True):
            made = exported(scope, f"book{suffix}", everything=everything)
            for name, content in made.files:
                found[f"{name} {everything}"] = unpacked(name, content)
            found[f"notes {suffix}"] = " ".join(made.notes)
    report = report_of(scope, MADE, date(2025, 1, 1))
    found["report.md"] = markdown_page(report)
    return found


def unpacked(name: str, content: bytes) -> str:
    """The text of a file, or of all that is in it."""
    if not name.endswith(".xlsx"):
        return name + content.decode()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        texts = (archive.read(one).decode() for one in archive.namelist())
        return " ".join((name, *archive.namelist(), *texts))
