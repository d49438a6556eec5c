"""From the start of the process to the list painted and usable, beside an empty window.

Both are processes of their own, started in turn; the best of several runs counts, so
that another program's work does not.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.measured import Measured

_ROOT = Path(__file__).resolve().parents[2]
_RUNS = 12
_BAR = 2.0

# An empty window that ends itself once it was painted; as with ours, nothing is cleared
# away then.
_EMPTY = """
import os
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))

app = QApplication([sys.argv[0]])
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""
# Bidbook on the shipped book; ends once the list has been painted and takes keys.
_OURS = """
import sys
sys.path.insert(0, {root!r})
from main import prepare
options = prepare([{book!r}])
from gui.app import make_application, start
app = make_application()
session = start(app, options)
assert session.window.board.list.bidders.rowCount() > 0
import os
session.window.painted.connect(lambda: os._exit(0))
app.exec()
"""


def measure(_size: int = 0) -> list[Measured]:
    """Launch of the program beside that of an empty window."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book = folder / "data.json"
        shutil.copyfile(_ROOT / "data.json", book)
        ours_code = _OURS.format(root=str(_ROOT), book=str(book))
        environment = _environment(folder)
        for code in (_EMPTY, ours_code):
            _time(code, environment)  # leaves byte code behind
        ours, peer = [], []
        for _ in range(_RUNS):
            peer.append(_time(_EMPTY, environment))
            ours.append(_time(ours_code, environment))
    name_of_it = "launch to the list painted, beside an empty window"
    return [Measured(name_of_it, min(ours), min(peer), _BAR, "within")]


def _time(code: str, environment: dict[str, str]) -> float:
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    return time.perf_counter() - begin


def _environment(folder: Path) -> dict[str, str]:
    own = {
        f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "DATA", "STATE")
    }
    # Byte code is kept, as it is for every user from the second start on.
    own |= {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    own |= {"QT_QPA_PLATFORM": "offscreen"}
    outer = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**outer, **own}
