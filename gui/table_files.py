"""Files with tables, read in a thread, while the window goes on."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.book.errors import FileUnreadableError, FolderError, NotRegularFileError
from core.exchange.importing.sheet_table import MOST_BYTES, SheetTable

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Job = Callable[[], SheetTable]


class TableFiles(QObject):
    """Reads one table at a time; what an earlier job finds is dropped.

    Signals:
        read: The job that is done; its ``result`` is the table, or raises.
    """

    read = Signal(object)
    _came = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: ThreadPoolExecutor | None = None
        self._last: Future[SheetTable] | None = None
        self._came.connect(self._on_came)

    def start(self, job: Job) -> None:
        """Read; ``read`` tells what came of it."""
        from concurrent.futures import (  # noqa: PLC0415 (not at the start)
            ThreadPoolExecutor,
        )

        if self._worker is None:
            self._worker = ThreadPoolExecutor(1, "table")
        self._last = self._worker.submit(job)
        self._last.add_done_callback(self._came.emit)

    def stop(self) -> None:
        """Wait for nothing more."""
        self._last = None
        if self._worker is not None:
            self._worker.shutdown(wait=False, cancel_futures=True)
            self._worker = None

    def _on_came(self, job: "Future[SheetTable]") -> None:
        if job is self._last:
            self._last = None
            self.read.emit(job)


def table_bytes(path: Path) -> bytes:
    """The bytes of a file, one more than the limit at most.

    Raises:
        RefusedError: It is none, or can't be read.
    """
    try:
        if path.is_dir():
            raise FolderError(path=path.name)
        if path.exists() and not path.is_file():
            raise NotRegularFileError(path=path.name)
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileUnreadableError(path=path.name, reason=reason) from error
