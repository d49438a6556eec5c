"""Bring the catalogues of the window's texts up to date with the sources.

Run it after a text of the window has changed, translate what it lists in the ``.ts``
files (or in Qt Linguist), and run it again:

    uv run python resources/translations/update.py
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
_TOOLS = Path(sys.executable).parent


def main() -> int:
    """Update and compile all catalogues; 1 while something is not translated."""
    left = 0
    for catalogue in sorted(FOLDER.glob("bidbook_*.ts")):
        extract(catalogue)
        compile_to(catalogue, catalogue.with_suffix(".qm"))
        for context, text in untranslated(catalogue):
            left += 1
            sys.stdout.write(f"{catalogue.name}: {context}: {text}\n")
    sys.stdout.write(f"{left} texts to translate\n")
    return 1 if left else 0


def extract(catalogue: Path) -> None:
    """Take the texts of gui/ into a catalogue; what is gone leaves it."""
    language = catalogue.stem.partition("_")[2]
    run = [_tool("lupdate"), "-silent", "-extensions", "py", "-no-obsolete"]
    run += ["-locations", "none", "-disable-heuristic", "similartext"]
    run += ["-source-language", "en", "-target-language", language]
    _run([*run, str(ROOT / "gui"), "-ts", str(catalogue)])


def compile_to(catalogue: Path, place: Path) -> None:
    """Write what Qt reads; a text without a translation stays English."""
    _run([_tool("lrelease"), "-silent", str(catalogue), "-qm", str(place)])


def messages(catalogue: Path) -> Iterator[tuple[str, str, str, bool]]:
    """Context, text, translation, and whether that is finished, of each message."""
    tree = ET.parse(catalogue)  # noqa: S314 (a file of this repository)
    for context in tree.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            text = "" if translation is None else translation.text or ""
            kind = None if translation is None else translation.get("type")
            yield name, message.findtext("source") or "", text, kind is None


def untranslated(catalogue: Path) -> Iterator[tuple[str, str]]:
    """Context and text of each message that has no finished translation."""
    for context, text, translation, finished in messages(catalogue):
        if not finished or not translation:
            yield context, text


def _tool(name: str) -> str:
    return str(_TOOLS / f"pyside6-{name}")


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True)  # noqa: S603 (Qt's own tools, fixed arguments)


if __name__ == "__main__":
    sys.exit(main())
