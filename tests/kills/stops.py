"""Ends this process at a file operation, and tells when a checkpoint is under way."""

import os
import signal
import time
from collections.abc import Callable

from core.domain.tables import Tables
from core.store.files import Files
from core.store.store import Store
from tests.kills.lines import Line, Order

Tell = Callable[[Line], None]


class Stop:
    """Stands before each file operation of the process."""

    def __init__(self, order: Order, tell: Tell) -> None:
        self._order, self._tell = order, tell
        self._done = 0
        self._writing_checkpoint = False

    def stand_before_all_files(self) -> None:
        """Take the place of what the store calls before each of its operations."""
        write, checkpoint = Files.write, Store.checkpoint

        def before(_files: Files, _operation: str, _target: object) -> None:
            self._count()

        def write_half(files: Files, descriptor: int, data: bytes) -> None:
            if self._order.half and self._is_last(self._done + 1):
                os.write(descriptor, data[: len(data) // 2])
            write(files, descriptor, data)

        def told(store: Store, tables: Tables, through: int | None = None) -> bool:
            self._tell(Line(what="checkpoint", n=store.last))
            self._writing_checkpoint = True
            try:
                return checkpoint(store, tables, through)
            finally:
                self._writing_checkpoint = False
                self._tell(Line(what="checkpoint_done", n=store.last))

        # Of the whole process, which is here for nothing else.
        places: list[tuple[type, str, Callable[..., object]]] = [
            (Files, "about_to", before),
            (Files, "write", write_half),
            (Store, "checkpoint", told),
        ]
        for owner, name, function in places:
            setattr(owner, name, function)

    def _counts(self) -> bool:
        return self._writing_checkpoint or not self._order.within

    def _is_last(self, number: int) -> bool:
        return self._counts() and number == self._order.stop_at

    def _count(self) -> None:
        if self._writing_checkpoint and self._order.slow:
            time.sleep(self._order.slow)
        if self._counts():
            self._done += 1
            if self._is_last(self._done):
                os.kill(os.getpid(), signal.SIGKILL)
