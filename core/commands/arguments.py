"""The arguments of ``python -m core``."""

import argparse
import re
from datetime import date
from typing import NoReturn

from core.commands.errors import WrongUsageError
from core.domain.price import BASES
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


def _text_language(text: str) -> str:
    if text != "auto" and not is_language(text):
        raise argparse.ArgumentTypeError(f"no such language: {text!r}; write de")
    return text


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
