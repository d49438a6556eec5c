"""The command line of the window, read before Qt sees anything of it."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

# The languages of the window and the answers, by the names that they call themselves.
LANGUAGES = {"en": "English", "de": "Deutsch"}


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for.

    Attributes:
        path: The book to open; none for the usual one.
        as_of: The day as of which the book is seen; none for today.
        clock: By which clock.
        language: Language of window and answers; none for that of the settings.
    """

    path: Path | None = None
    as_of: date | None = None
    clock: Literal["public", "recorded"] = "public"
    language: str | None = None


def parse(arguments: Sequence[str]) -> Options:
    """Read the arguments; ends the program on --help, --version and nonsense."""
    if len(arguments) <= 1 and not any(one.startswith("-") for one in arguments):
        # As nearly every start is: argparse would cost a twentieth of it.
        return Options(Path(arguments[0]) if arguments else None)
    import argparse  # noqa: PLC0415 (as said)

    def day(text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError:
            message = f"{text!r} is no day; write it as 2025-04-03"
            raise argparse.ArgumentTypeError(message) from None

    parser = argparse.ArgumentParser(
        prog="bidbook",
        description="Explore contested company sales: who bid, how much, who says so.",
    )
    parser.add_argument("path", nargs="?", type=Path, help="the book (data.json)")
    parser.add_argument(
        "--as-of", type=day, metavar="DATE", help="see the book as of a day"
    )
    parser.add_argument(
        "--clock",
        choices=("public", "recorded"),
        default="public",
        help="count a claim from its publication, or from when it was entered",
    )
    parser.add_argument(
        "--language", choices=tuple(LANGUAGES), help="of the window and its answers"
    )
    parser.add_argument("--version", action="version", version=f"Bidbook {version()}")
    found = parser.parse_args(arguments)
    return Options(found.path, found.as_of, found.clock, found.language)


def version() -> str:
    """The version of the program, from pyproject.toml or the installed package."""
    project = Path(__file__).resolve().parent.parent / "pyproject.toml"
    if project.is_file():
        text = project.read_text(encoding="utf-8")
        return str(tomllib.loads(text)["project"]["version"])
    from importlib import metadata  # noqa: PLC0415 (only for --version)

    try:
        return metadata.version("bidbook")
    except metadata.PackageNotFoundError:
        return "(unknown version)"
