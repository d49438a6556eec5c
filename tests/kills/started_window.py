"""The program's own window on the book of an order."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

import gui.app
from gui.arguments import Options
from gui.session import Session
from tests.kills.lines import Order


def run_window(order: Order, attach: Callable[[Session], object]) -> int:
    """Run ``gui.app.run`` with somebody at the window; its exit code."""
    start = gui.app.start

    def started(app: QApplication, options: Options) -> Session:
        session = start(app, options)
        attach(session)
        return session

    gui.app.start = started
    options = Options(Path(order.book), as_of=date(2025, 4, 3), language="en")
    return gui.app.run(options)
