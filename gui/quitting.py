"""Quitting by the system: a signal saves and quits instead of cutting off."""

import os
import signal
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP")


class SignalWatch(QObject):
    """Calls something in Qt's own turn when the system asks the program to end.

    Python runs its handlers only between its own steps, which may be long in coming
    while Qt waits; a pipe wakes Qt at once.
    """

    def __init__(self, on_signal: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._on_signal = on_signal
        self._read, self._write = os.pipe()
        for end in (self._read, self._write):
            os.set_blocking(end, False)
        self._old = signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        self._handlers = {
            number: signal.signal(number, lambda *_: None)
            for name in _SIGNALS
            if (number := getattr(signal, name, None)) is not None
        }
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)

    def close(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._old)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        for end in (self._read, self._write):
            os.close(end)

    def _on_activated(self) -> None:
        os.read(self._read, 64)
        self._on_signal()
