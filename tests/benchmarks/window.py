"""The real window on a book, drawn where nobody sees it."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gui.session import Session

# The longest that the window may take to be complete, in milliseconds.
_PATIENCE = 60_000


def application() -> "QApplication":
    """The one application of all benchmarks, drawn where nobody sees it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 (not all need a window)

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    return app


@contextmanager
def window_on(path: Path) -> Iterator[tuple["QApplication", "Session"]]:
    """Open the window on a book, all of it loaded; it is closed at the end."""
    app = application()
    from PySide6.QtTest import QTest  # noqa: PLC0415 (as above)

    from gui.app import start  # noqa: PLC0415 (as above)
    from gui.arguments import Options  # noqa: PLC0415 (as above)

    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "DATA", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = folder
        session = start(app, Options(path=path))
        session.window.resize(1280, 800)
        waited = 0
        while not session.complete and waited < _PATIENCE:
            QTest.qWait(50)
            waited += 50
        QTest.qWait(500)
        yield app, session
        session.close_book(lose_unsaved=True)
        session.window.may_close = lambda: True
        session.window.close()
