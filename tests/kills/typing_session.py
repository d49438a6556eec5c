"""A session of the window in which a person types into a form and never saves."""

import time

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit

from gui.entering import Entering
from gui.session import Session
from tests.kills.lines import Line, Order
from tests.kills.started_window import run_window
from tests.kills.stops import Tell

# A quick typist, in milliseconds a sign.
_ONE_SIGN = 40


def run(order: Order, tell: Tell) -> int:
    """Run the program; its exit code."""
    return run_window(order, lambda session: _Typist(session, order, tell))


class _Typist(QObject):
    """Types sign by sign, and tells when each text stood in the field."""

    def __init__(self, session: Session, order: Order, tell: Tell) -> None:
        super().__init__(session)
        self._session, self._left, self._tell = session, order.steps, tell
        self._line: QLineEdit | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._type)
        session.window.painted.connect(lambda: self._timer.start(_ONE_SIGN))

    def _type(self) -> None:
        if self._line is None:
            self._line = self._opened()
        elif self._left and self._line.isVisible():
            self._left -= 1
            text = f"{self._line.text()}{self._left % 10}"
            self._line.setText(text)
            self._line.textEdited.emit(text)
            self._tell(Line(what="saved", n=time.monotonic_ns(), state=text))

    def _opened(self) -> QLineEdit | None:
        entering = self._session.findChild(Entering)
        if entering is None or not self._session.complete:
            return None
        entering.do("add_party")
        # The first field is the name.
        return entering.form.findChild(QLineEdit) if entering.form else None
