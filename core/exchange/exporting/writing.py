"""Writing what leaves the book: whole files or none, and never over the book."""

import os
from collections.abc import Iterable
from pathlib import Path

from core.domain.errors import BidbookError


class OverBookError(BidbookError):
    """What is written would take the place of the book."""

    key = "over_book"
    english = "{path} is the book itself. Choose another name."


class OutputError(BidbookError):
    """The output can't be written, say because the disk is full."""

    key = "output"
    english = "The output can't be written: {reason}."


def write_files(
    folder: Path, files: Iterable[tuple[str, bytes]], *, book: Path
) -> tuple[Path, ...]:
    """Write files into a folder, each beside its place first.

    Args:
        folder: The folder.
        files: Name and content of each.
        book: The book that they are from.

    Returns:
        Their paths.

    Raises:
        OverBookError: One of them would take the place of the book.
        OutputError: The disk refused.
    """
    written = []
    for name, content in files:
        path = folder / name
        if path.exists() and path.samefile(book):
            raise OverBookError(path=path)
        beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        try:
            beside.write_bytes(content)
            beside.replace(path)
        except OSError as error:
            beside.unlink(missing_ok=True)
            raise OutputError(reason=error.strerror or error) from error
        written.append(path)
    return tuple(written)
