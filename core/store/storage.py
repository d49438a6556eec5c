"""The storage that TinyDB works through: strict when reading, safe when writing."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage

from core.store.content import Content
from core.store.files import Files
from core.store.reading import FileContent, read_file
from core.store.replacing import Replaced, replace_file
from core.store.strict import check_encoding, check_json

_PIECE = 1 << 20


class BookStorage(Storage):
    """A TinyDB storage that never leaves half a file.

    The program's own way in and out (``load`` and ``replace``) moves bytes, so that
    what did not change is not decoded or encoded again; TinyDB's (``read`` and
    ``write``) goes through the same functions.
    """

    def __init__(self, path: Path, files: Files | None = None) -> None:
        self.path = path
        self._files = files or Files()

    def load(self) -> tuple[Content, FileContent]:
        """Read the file as a book.

        Raises:
            RefusedError: It can't be read, or is no book.
        """
        found = read_file(self.path)
        return Content(found.data, found.path), found

    def replace(
        self,
        pieces: Iterable[bytes],
        backup: Path | None = None,
        before: Callable[[str], None] = lambda _: None,
    ) -> Replaced:
        """Replace the file in the safe order, as ``replace_file`` says."""
        return replace_file(
            self._files, self.path, pieces, backup=backup, before=before
        )

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The whole file as TinyDB wants it; none if there is no file yet."""
        if not self.path.exists():
            return None
        data = check_encoding(read_file(self.path).data, self.path)
        tables: dict[str, dict[str, Any]] = check_json(data, self.path)
        return tables

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace the whole file, indented, with a trailing newline."""
        text = json.dumps(data, indent=2, ensure_ascii=False, allow_nan=False)
        self.replace(_pieces(f"{text}\n".encode()))


def open_database(path: Path, files: Files) -> TinyDB:
    """The file as a TinyDB database; nothing is read yet."""
    return TinyDB(path, storage=BookStorage, files=files)


def storage_of(database: TinyDB) -> BookStorage:
    """The storage behind a database."""
    storage = database.storage
    if not isinstance(storage, BookStorage):
        raise TypeError("the database has another storage")
    return storage


def _pieces(text: bytes) -> Iterator[bytes]:
    for start in range(0, len(text), _PIECE):
        yield text[start : start + _PIECE]
