"""A session of the real window: ``gui.app.run`` with edits from a timer."""

from typing import Any

from PySide6.QtCore import QObject, QTimer

# The program would load these two after its first paint.
import gui.detailing
import gui.entering  # noqa: F401 (loaded for all that the nursery starts)
from gui.session import Session
from tests.kills.edits import Edits, Operation
from tests.kills.lines import Order
from tests.kills.started_window import run_window
from tests.kills.stops import Stop, Tell

# Every so many edits the window is left, which brings the file up to date.
_LEFT_EVERY = 3


def run(order: Order, tell: Tell) -> int:
    """Run the program; its exit code."""
    Stop(order, tell).stand_before_all_files()
    return run_window(order, lambda session: _Hand(session, order, tell))


class _Hand(QObject):
    """Edits as a person would, but without a pause."""

    def __init__(self, session: Session, order: Order, tell: Tell) -> None:
        super().__init__(session)
        self._session = session
        self._left = order.steps
        self._edits: Edits | None = None
        self._order, self._tell = order, tell
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        session.window.painted.connect(self._timer.start)

    def _step(self) -> None:
        bridge = self._session.bridge
        if bridge is None:
            return
        if self._edits is None:
            self._edits = Edits(
                bridge.book, self._order.seed, self._do, self._is_saved, self._tell
            )
        self._left -= 1
        self._edits.step()
        if self._left % _LEFT_EVERY == 0:
            self._session.window.left.emit()
        if not self._left:
            self._session.window.close()

    def _do(self, operation: Operation) -> None:
        bridge: Any = self._session.bridge
        bridge.do(operation)

    def _is_saved(self) -> bool:
        """Whether the window itself says so."""
        return self._session.window.status._word.text() == "Saved"
