"""The arguments of ``python -m core``."""

import argparse
import re
from datetime import date
from typing import NoReturn

from core.commands.errors import WrongUsageError
from core.domain.price import BASES
from core.exchange.exporting.table import TABLE_NAMES
from core.reading.language import is_language
from core.wording import languages

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CURRENCY = re.compile(r"[A-Z]{3}")


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong; ``main`` words it."""

    def error(self, message: str) -> NoReturn:
        raise WrongUsageError(reason=" ".join(message.split()))


def parser() -> argparse.ArgumentParser:
    """The command line with its commands."""
    whole = _Parser(
        prog="python -m core",
        description="Ask a book of contested company sales, without a window.",
        allow_abbrev=False,
    )
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, about: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=about, description=about)

    _check(command("check", "List what is wrong with a book."))
    _rank(command("rank", "Say who bid most, and how sure it is."))
    _merge(command("merge", "Merge two versions of a book, as git's merge driver."))
    _read(command("read", "Read an article: sums, dates, names and proposals."))
    _export(command("export", "Write tables of a book, or a part of it, to a file."))
    _import(command("import", "Enter the rows of a table as bids."))
    command("schema", "Print the JSON Schema of a book's file.")
    return whole


def _check(command: argparse.ArgumentParser) -> None:
    command.epilog = "Exit code: 0 no problems, 1 problems, 2 unreadable."
    _file(command)


def _merge(command: argparse.ArgumentParser) -> None:
    command.epilog = "Exit code: 0 clean, 1 conflicts (listed), 2 unreadable."
    add = command.add_argument
    add("base", metavar="BASE", help="the version that both come from")
    add("ours", metavar="OURS", help="our version")
    add("theirs", metavar="THEIRS", help="the other version")
    add("--output", metavar="FILE", help="where the result goes (default: OURS)")
    _language(command)


def _rank(command: argparse.ArgumentParser) -> None:
    _file(command)
    add = command.add_argument
    add("--contest", metavar="ID", help="contest to rank (default: the first)")
    _lens(command)
    add("--perimeter", metavar="ID", help="what is sold (default: the usual one)")
    add("--basis", choices=BASES, help="basis to compare on (default: the usual one)")
    add(
        "--currency",
        metavar="CODE",
        type=_currency,
        help="currency to compare in (default: the contest's)",
    )
    add(
        "--rate-on",
        metavar="DATE",
        type=_day,
        help="day whose exchange rates and share prices count (default: as it says)",
    )
    add(
        "--assume-currency",
        action=argparse.BooleanOptionalAction,
        help="take a price without a currency in the contest's (default: as it says)",
    )
    add("--json", action="store_true", help="print JSON")


def _read(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Read an article, as text or HTML. Nothing is loaded or entered."
    )
    add = command.add_argument
    add(
        "file",
        metavar="FILE",
        nargs="?",
        default="-",
        help="the article (default: -, the standard input)",
    )
    add(
        "--language",
        dest="text_language",
        metavar="CODE",
        default="auto",
        type=_text_language,
        help="language of the article: auto (default), de, en, fr, es …",
    )
    add(
        "--article-date",
        metavar="DATE",
        type=_day,
        help="day of the article, for dates such as “on Thursday”",
    )
    add("--book", metavar="FILE", help="the book whose names are known")
    add("--contest", metavar="ID", help="its contest (default: the first)")
    add("--json", action="store_true", help="print JSON")


def _export(command: argparse.ArgumentParser) -> None:
    command.epilog = (
        "The ending of OUT says the format: .csv, .xlsx, .md, .json, .ics, "
        "and .html for the report of one contest. "
        "A folder gets all tables as CSV. "
        "Exit code: 0 written, 2 unreadable or refused."
    )
    _file(command)
    add = command.add_argument
    add("--to", metavar="OUT", required=True, help="the file to write")
    add("--contest", metavar="ID", help="contest to export (default: all)")
    _lens(command)
    add(
        "--table",
        choices=(*TABLE_NAMES, "all"),
        nargs="+",
        action="extend",
        default=[],
        help="tables to export (default: what suits the format)",
    )
    add(
        "--separator",
        choices=("comma", "semicolon", "tab"),
        default="comma",
        help="what stands between the cells of CSV (default: comma)",
    )
    add(
        "--bom",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="whether CSV begins with a byte-order mark, as Excel needs",
    )
    add(
        "--since",
        type=_day,
        metavar="DATE",
        help="for the report: list what changed since a day",
    )


def _import(command: argparse.ArgumentParser) -> None:
    command.epilog = "Exit code: 0 all rows, 1 rows in trouble (listed), 2 unreadable."
    add = command.add_argument
    add("book", metavar="BOOK", help="the book (data.json)")
    add("table", metavar="TABLE", help="the table: CSV or XLSX")
    add("--mapping", metavar="FILE", help="which column is what, as JSON")
    add(
        "--propose-mapping",
        action="store_true",
        help="print a mapping for the table, and enter nothing",
    )
    add(
        "--dry-run",
        action="store_true",
        help="say what would be entered, and enter nothing",
    )
    add("--contest", metavar="ID", help="contest of the rows (default: the first)")
    add("--sheet", metavar="NAME", default="", help="sheet of a workbook")
    add("--troubled", metavar="FILE", help="write rows in trouble there, with reasons")
    add("--who", metavar="NAME", default="", help="who enters them, for the history")
    _language(command)


def _text_language(text: str) -> str:
    if text != "auto" and not is_language(text):
        raise argparse.ArgumentTypeError(f"no such language: {text!r}; write de")
    return text


def _lens(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--as-of", metavar="DATE", type=_day, help="day to look from (default: today)")
    add(
        "--clock",
        choices=("public", "recorded"),
        default="public",
        help="what counts: when it was public (default) or when it was recorded",
    )
    add(
        "--without",
        metavar="SOURCE_ID",
        nargs="+",
        action="extend",
        default=[],
        help="sources to leave out, with all that derives from them alone; the word "
        "unnamed stands for everything that an unnamed person said",
    )


def _file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help="the book (data.json)")
    _language(command)


def _language(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--language",
        choices=languages(),
        default="en",
        help="language of the sentences (default: en)",
    )


def _day(text: str) -> date:
    try:
        if not _DAY.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"no such day: {text!r}; write it as 2025-04-03"
        ) from None


def _currency(text: str) -> str:
    if not _CURRENCY.fullmatch(text.upper()):
        raise argparse.ArgumentTypeError(f"no currency code: {text!r}; write USD")
    return text.upper()
