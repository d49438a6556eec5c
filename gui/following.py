"""Lets the file of a big book follow in a thread, while the window goes on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.book.saving import Checkpointed

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor


class Following(QObject):
    """Writes one file at a time.

    Signals:
        done: What came of it; sent in the thread of the window.
    """

    done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: ThreadPoolExecutor | None = None
        self._running: Future[Checkpointed] | None = None

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._running is not None

    def start(self, job: Callable[[], Checkpointed]) -> None:
        """Write; ``done`` tells what came of it."""
        from concurrent.futures import (  # noqa: PLC0415 (not at the start)
            ThreadPoolExecutor,
        )

        if self._worker is None:
            self._worker = ThreadPoolExecutor(1, "file")
        self._running = self._worker.submit(job)
        self._running.add_done_callback(self.done.emit)

    def take(self) -> Checkpointed | None:
        """Wait for what is being written; none when nothing is, or it was taken."""
        if self._running is None:
            return None
        running, self._running = self._running, None
        return running.result()

    def stop(self) -> None:
        """End the thread, once it has written what it is writing."""
        if self._worker is not None:
            self._worker.shutdown()
            self._worker = None
