"""``export`` and ``import`` as a user starts them."""

import csv
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.book.snapshot import read_book

ROOT = Path(__file__).resolve().parents[2]
SKY = "sky-2016-7l6iip"
SHEET = """Bieter;Preis (Mrd. €);Datum;Quelle
Müller AG;1,25;3.4.2025;Handelsblatt
Meier;viel;5.4.2025;https://example.org/a
"""


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "core", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return Path(shutil.copy(ROOT / "data.json", tmp_path / "book.json"))


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "sheet.csv"
    path.write_text(SHEET, encoding="cp1252")
    return path


@pytest.fixture
def mapping(tmp_path: Path, book: Path, sheet: Path) -> Path:
    path = tmp_path / "mapping.json"
    done = run("import", book, sheet, "--propose-mapping")
    assert done.returncode == 0
    path.write_text(done.stdout, encoding="utf-8")
    return path


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "md", "json", "ics", "html"])
def test_a_book_is_written_in_the_format_that_the_ending_says(
    book: Path, tmp_path: Path, suffix: str
) -> None:
    to = tmp_path / f"out.{suffix}"
    done = run("export", book, "--to", to)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"Wrote {to}" in done.stdout
    assert to.stat().st_size > 500
    assert not list(tmp_path.glob("*.tmp"))


def test_a_folder_gets_a_file_for_each_table(book: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    done = run("export", book, "--to", f"{folder}/", "--separator", "semicolon")
    assert done.returncode == 0
    names = {path.name for path in folder.iterdir()}
    assert {"book-bids.csv", "book-sources.csv", "book-claims.csv"} <= names
    assert (folder / "book-bids.csv").read_text("utf-8-sig").startswith('"Contest";')


def test_the_report_lists_what_changed_since_a_day(book: Path, tmp_path: Path) -> None:
    to = tmp_path / "out.html"
    days = ("--as-of", "2025-04-03", "--since", "2025-03-01")
    assert run("export", book, "--to", to, *days).returncode == 0
    assert "What changed since 1 March 2025" in to.read_text(encoding="utf-8")


def test_a_day_a_contest_and_a_language_are_heeded(book: Path, tmp_path: Path) -> None:
    to = tmp_path / "out.csv"
    run("export", book, "--to", to, "--contest", SKY, "--as-of", "2017-01-01",
        "--language", "de", "--no-bom")  # fmt: skip
    rows = rows_of(to.read_text(encoding="utf-8"))
    assert {row["Verkauf"] for row in rows} == {"Sky 2016-18"}
    assert {row["Bieter"] for row in rows} == {"21st Century Fox"}


def test_a_part_as_json_is_a_book_that_ranks_alike(book: Path, tmp_path: Path) -> None:
    to = tmp_path / "sky.json"
    run("export", book, "--to", to, "--contest", SKY)
    one, other = (run("rank", path, "--contest", SKY).stdout for path in (book, to))
    assert one == other != ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--to", "out.docx"), "no format for “.docx”"),
        (("--to", "out"), "no format for “out”"),
        (("--to", "out.csv", "--contest", "x"), "no contest “x”"),
        (("--to", "out.csv", "--without", "x"), "no source “x”"),
        (("--to", "/nowhere/out.csv"), "can't be written"),
        (("--to", "out.csv", "--table", "wishes"), "invalid choice"),
    ],
)
def test_what_does_not_go_is_said_in_a_line(
    book: Path, arguments: tuple[str, ...], said: str
) -> None:
    to = book.parent / arguments[1]
    done = run("export", book, "--to", to, *arguments[2:])
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_book_itself_is_never_written_over(book: Path) -> None:
    before = book.read_bytes()
    done = run("export", book, "--to", book)
    assert done.returncode == 2
    assert "is the book itself" in done.stderr
    assert book.read_bytes() == before


def test_a_dry_run_enters_nothing(book: Path, sheet: Path, mapping: Path) -> None:
    before = book.read_bytes()
    done = run("import", book, sheet, "--mapping", mapping, "--dry-run")
    assert done.returncode == 1
    assert "encoding cp1252, separator ;" in done.stdout
    assert "decimal sign “,”" in done.stdout
    assert "Row 3: “Price” can’t be read as an amount" in done.stdout
    assert "1 bidder, 1 bid and 1 source would be entered." in done.stdout
    assert book.read_bytes() == before


def test_rows_are_entered_once(book: Path, sheet: Path, mapping: Path) -> None:
    done = run("import", book, sheet, "--mapping", mapping, "--contest", SKY)
    assert "1 bidder, 1 bid and 1 source entered." in done.stdout
    tables = read_book(book).tables
    (bid,) = (one for one in tables.bids.values() if one.id.startswith("muller"))
    assert tables.bidders[bid.bidder].contest == SKY
    again = run("import", book, sheet, "--mapping", mapping, "--contest", SKY)
    assert "Nothing entered." in again.stdout
    assert read_book(book).tables == tables


def test_rows_in_trouble_are_written_with_reasons(
    book: Path, sheet: Path, mapping: Path, tmp_path: Path
) -> None:
    to = tmp_path / "troubled.csv"
    run("import", book, sheet, "--mapping", mapping, "--dry-run", "--troubled", to)
    (row,) = rows_of(to.read_text(encoding="utf-8-sig"))
    assert (row["Bieter"], row["Row"]) == ("Meier", "3")
    assert row["Reason"] == "“Price” can’t be read as an amount"


def test_a_proposal_is_a_mapping(mapping: Path) -> None:
    found = json.loads(mapping.read_text(encoding="utf-8"))
    fields = [one["field"] for one in found["columns"]]
    assert fields == ["bidder", "price", "made_on", "source"]


@pytest.mark.parametrize(
    ("table", "options", "said"),
    [
        ("sheet.csv", (), "--propose-mapping"),
        ("none.csv", ("--propose-mapping",), "no file"),
        ("picture.csv", ("--propose-mapping",), "is no table"),
        ("sheet.csv", ("--mapping", "sheet.csv"), "no mapping of columns"),
    ],
)
def test_what_cannot_be_imported_is_said_in_a_line(
    book: Path, sheet: Path, table: str, options: tuple[str, ...], said: str
) -> None:
    folder = sheet.parent
    (folder / "picture.csv").write_bytes(b"\x89PNG\r\n")
    places = [str(folder / one) if "." in one else one for one in options]
    done = run("import", book, folder / table, *places)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_empty_book_needs_to_know_the_contest(
    tmp_path: Path, sheet: Path, mapping: Path
) -> None:
    empty = tmp_path / "empty.json"
    meta = {"format": "bidbook", "version": 1, "book": "empty-aaaaaa"}
    empty.write_text(json.dumps({"meta": {"1": meta}}), encoding="utf-8")
    done = run("import", empty, sheet, "--mapping", mapping)
    assert done.returncode == 2
    chosen = json.loads(mapping.read_text(encoding="utf-8")) | {"contest": "A sale"}
    mapping.write_text(json.dumps(chosen), encoding="utf-8")
    done = run("import", empty, sheet, "--mapping", mapping)
    assert "1 contest, 1 bidder, 1 bid and 1 source entered." in done.stdout
