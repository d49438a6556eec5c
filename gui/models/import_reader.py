"""Reads the rows of a table in slices, while the window goes on."""

import time
from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from core.exchange.importing.dry_run import DryRow, DryRun, read_rows
from core.exchange.importing.mapping import Mapping
from core.exchange.importing.sheet_table import SheetTable

# How long a slice may keep the window from answering, in seconds. The first one may
# last longer: a table of usual size is read in it, and nothing flickers.
_SLICE, _FIRST = 0.012, 0.15


class RowsReader(QObject):
    """Reads one table at a time; another one takes its place.

    Signals:
        read: Rows that were read, in their order.
        done: The whole, once the last row was read.
    """

    read = Signal(list)
    done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Iterator[DryRow] = iter(())
        self._found: list[DryRow] = []
        self._run: tuple[SheetTable, Mapping] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(lambda: self._go_on(_SLICE))

    def start(self, table: SheetTable, mapping: Mapping, today: date) -> None:
        """Read a table from its first row."""
        self._rows = read_rows(table, mapping, today)
        self._found = []
        self._run = (table, mapping)
        self._go_on(_FIRST)

    def stop(self) -> None:
        """Read no more."""
        self._timer.stop()
        self._run = None

    def _go_on(self, budget: float) -> None:
        run = self._run
        if run is None:
            return
        end = time.monotonic() + budget
        rows: list[DryRow] = []
        for row in self._rows:
            rows.append(row)
            if time.monotonic() > end:
                break
        else:
            self._run = None
        self._found += rows
        self.read.emit(rows)
        if self._run is None:
            self.done.emit(DryRun(*run, tuple(self._found)))
        else:
            self._timer.start()
