"""The journal: every change in order, on the disk before anyone is told "Saved"."""

import contextlib
import os
import re
import threading
from collections.abc import Iterable
from pathlib import Path

from core.store.entry import JournalEntry
from core.store.errors import NotSavedError, RefusedError
from core.store.files import Files
from core.store.journal_lines import Head, Mark, read_lines, write_line
from core.store.reading import read_file
from core.store.sidecar import Sidecar

_PIECE_NAME = re.compile(r"journal-(\d{6,})\.jsonl")
_LARGEST_PIECE = 8 * 1024 * 1024
_FORMAT = 1


class JournalLog:
    """What the pieces of a book's journal say.

    Attributes:
        entries: All changes by number, in order.
        marks: All marks, in order.
        torn: Whether the end was cut off while it was being written.
        damaged: Whether a change is missing that was once there.
        last_piece: The piece that may be continued; none if there is none.
        next_piece: Number of the next new piece.
    """

    def __init__(self) -> None:
        self.entries: dict[int, JournalEntry] = {}
        self.marks: list[Mark] = []
        self.torn = False
        self.damaged = False
        self.last_piece: Path | None = None
        self.next_piece = 1

    @property
    def last(self) -> int:
        """Number of the last change."""
        last = next(reversed(self.entries), 0)
        return max(last, self.marks[-1].n if self.marks else 0)

    def checkpoints(self) -> dict[str, int]:
        """What the file may hold now: by digest, the last change in it.

        That is the last checkpoint that took the file's place, and those that may have
        taken it since.
        """
        done = [place for place, mark in enumerate(self.marks) if mark.done]
        since = self.marks[done[-1] :] if done else self.marks
        return {mark.mark: mark.n for mark in since}

    def base(self) -> Mark:
        """The last checkpoint that is known to have been the file."""
        done = [mark for mark in self.marks if mark.done]
        return done[-1] if done else self.marks[0]

    def after(self, n: int) -> list[JournalEntry]:
        """The changes after one number."""
        return [entry for number, entry in self.entries.items() if number > n]


def read_journal(folder: Path, book: str) -> JournalLog:
    """Read all pieces of a book's journal; those of other books are left alone."""
    log = JournalLog()
    for number, path in _pieces(folder):
        log.next_piece = number + 1
        try:
            lines, broken = read_lines(read_file(path).data)
        except RefusedError:
            log.damaged = True
            continue
        if not lines and not broken:
            continue
        head = lines[0] if lines else None
        if not isinstance(head, Head):
            # Cut off within its first line it says nothing, else that was damaged.
            log.damaged |= head is not None
            continue
        if head.book != book or head.journal != _FORMAT:
            continue
        log.torn = broken
        log.last_piece = None if broken else path
        for line in lines:
            if isinstance(line, Mark):
                log.marks.append(line)
            elif isinstance(line, JournalEntry):
                # A line that was written twice after an error counts once.
                log.entries.setdefault(line.n, line)
    log.entries = dict(sorted(log.entries.items()))
    if log.entries:
        log.damaged |= len(log.entries) != log.last - next(iter(log.entries)) + 1
    return log


class Journal:
    """Writes the journal of one book.

    Attributes:
        log: What it says.
    """

    def __init__(
        self, files: Files, sidecar: Sidecar, log: JournalLog, book: str, base: Mark
    ) -> None:
        self.log = log
        # What the file holds, then what may have taken its place since.
        self._current = [base]
        self._files = files
        self._sidecar = sidecar
        self._book = book
        self._piece: int | None = None
        self._size = 0
        self._removed = False
        self._waiting: list[bytes] = []
        self._guard = threading.Lock()

    @property
    def base(self) -> Mark:
        """The mark of the checkpoint that the file holds."""
        return self._current[0]

    @property
    def waiting(self) -> int:
        """How many changes could not yet be written."""
        return len(self._waiting)

    def add(self, entry: JournalEntry) -> None:
        """Bring a change to the disk.

        Raises:
            NotSavedError: The disk refused; the change waits for the next try.
        """
        with self._guard:
            self.log.entries[entry.n] = entry
            self._waiting.append(write_line(entry))
            self._flush(entry)

    def mark(self, mark: Mark) -> None:
        """Bring a mark to the disk, after all changes that wait.

        Raises:
            NotSavedError: The disk refused.
        """
        with self._guard:
            # True whether or not it can be written: the next piece begins with it.
            self._current = [mark] if mark.done else [*self._current, mark]
            self.log.marks.append(mark)
            self._flush()
            self._write([write_line(mark)])

    def forget(self) -> None:
        """Drop all changes: a new piece begins where the file stands.

        Raises:
            NotSavedError: The disk refused; some older pieces may be left.
        """
        with self._guard:
            self._flush()
            self._drop_piece()
            self.log.last_piece = None
            old = [path for _, path in _pieces(self._sidecar.folder)]
            try:
                self._begin(b"")
                for path in old:
                    self._files.unlink(path)
                self._files.fsync_folder(self._sidecar.folder)
            except OSError as error:
                self._drop_piece()
                raise NotSavedError(error.strerror or str(error)) from error
            self.log.entries.clear()
            self.log.marks = list(self._current)

    def flush(self) -> None:
        """Bring the changes that wait to the disk.

        Raises:
            NotSavedError: The disk refused.
        """
        with self._guard:
            self._flush()

    def close(self) -> None:
        """Close the piece; nothing is written."""
        with self._guard:
            self._drop_piece()

    def _flush(self, entry: JournalEntry | None = None) -> None:
        if self._waiting:
            self._write(self._waiting, entry)
            self._waiting.clear()

    def _write(self, lines: Iterable[bytes], entry: JournalEntry | None = None) -> None:
        data = b"".join(lines)
        try:
            self._notice_removal()
            if self._piece is not None and self._size < _LARGEST_PIECE:
                self._append(self._piece, data)
            elif not self._continue(data):
                self._begin(data)
        except OSError as error:
            # What failed once is never written to or synced again: the system may
            # have thrown away what it could not write. The next try is a new piece.
            self._drop_piece()
            self.log.last_piece = None
            raise NotSavedError(error.strerror or str(error), entry) from error

    def _notice_removal(self) -> None:
        """If somebody removed the piece, what the file lacks is written anew."""
        if self._piece is not None:
            removed = os.fstat(self._piece).st_nlink == 0
        else:
            last = self.log.last_piece
            removed = last is not None and not last.exists()
        if removed:
            self._drop_piece()
            self.log.last_piece = None
            self._removed = True

    def _append(self, descriptor: int, data: bytes) -> None:
        self._files.write(descriptor, data)
        self._files.fsync(descriptor)
        self._size += len(data)

    def _continue(self, data: bytes) -> bool:
        """Go on in the last piece of an earlier session, if that is whole."""
        path = self.log.last_piece
        self.log.last_piece = None
        if self._piece is not None or path is None:
            return False
        if path.stat().st_size >= _LARGEST_PIECE:
            return False
        self._piece = self._files.open(path, os.O_WRONLY | os.O_APPEND)
        self._size = path.stat().st_size
        self._append(self._piece, self._where_the_file_stands() + data)
        return True

    def _where_the_file_stands(self) -> bytes:
        """The marks that count now, said again where a session or piece begins."""
        self.log.marks += self._current
        return b"".join(map(write_line, self._current))

    def _begin(self, data: bytes) -> None:
        """Begin a new piece: whose it is, where the file stands, then the lines."""
        self._drop_piece()
        folder = self._sidecar.folder
        if self._removed or not folder.exists():
            self._sidecar.make(self._files)
            lacking = self.log.after(self.base.n)
            data = b"".join(map(write_line, lacking)) + data
        path = self._next_path(folder)
        head = Head(book=self._book, journal=_FORMAT)
        piece = self._files.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        try:
            start = write_line(head) + self._where_the_file_stands()
            self._files.write(piece, start + data)
            self._files.fsync(piece)
            self._files.fsync_folder(folder)
        except BaseException:
            self._files.quietly_close(piece)
            self._files.quietly_unlink(path)
            raise
        self._size = len(start) + len(data)
        self._piece = piece
        self._removed = False

    def _next_path(self, folder: Path) -> Path:
        """A name that is free: where there are no locks, others write here, too."""
        while True:
            path = folder / f"journal-{self.log.next_piece:06}.jsonl"
            self.log.next_piece += 1
            if not path.exists():
                return path

    def _drop_piece(self) -> None:
        if self._piece is not None:
            self._files.quietly_close(self._piece)
        self._piece = None


def piece_paths(folder: Path) -> tuple[Path, ...]:
    """The files of all journals in a folder, the oldest first."""
    return tuple(path for _, path in _pieces(folder))


def _pieces(folder: Path) -> list[tuple[int, Path]]:
    found = []
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            match = _PIECE_NAME.fullmatch(path.name)
            if match:
                found.append((int(match[1]), path))
    return sorted(found)
