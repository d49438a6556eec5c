"""Prints where the rows of the list stand in a window of the usual size.

python -m tests.real_window.row_places BOOK DAY WIDTH HEIGHT
"""

import json
import os
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.app import start
from gui.arguments import Options
from gui.session import Session

# So long after the window has its size all is where it stays.
_SETTLED = 700


def main(book: str, day: str, width: str, height: str) -> None:
    """Open the window, tell the places, end without a trace."""
    app = QApplication([sys.argv[0]])
    app.setStyle("Fusion")
    options = Options(Path(book), as_of=date.fromisoformat(day), language="en")
    session = start(app, options)
    session.window.painted.connect(
        lambda: session.window.resize(int(width), int(height))
    )
    QTimer.singleShot(_SETTLED * 2, lambda: _tell(session))
    app.exec()


def _tell(session: Session) -> None:
    window = session.window
    rows = window.board.list
    places = {}
    for row in range(rows.bidders.rowCount()):
        middle = rows.visualRect(rows.bidders.index(row, 1)).center()
        place = rows.viewport().mapTo(window, middle)
        name = rows.bidders.index(row, 1).data()
        places[str(name)] = [place.x(), place.y()]
    sys.stdout.write(json.dumps(places))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
