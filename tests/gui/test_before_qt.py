"""What is imported before PySide6."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def modules_after(code: str) -> set[str]:
    """The modules that a Python of its own has loaded after some code."""
    asked = f"{code}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_the_core_is_loaded_without_qt() -> None:
    loaded = modules_after("import gui.before_qt")
    assert {"core.book.book", "core.wording.voice"} <= loaded
    assert not {one for one in loaded if one.startswith(("PySide6", "shiboken"))}


def test_the_window_starts_without_what_it_does_not_need_yet() -> None:
    loaded = modules_after("import gui.app")
    late = {"babel", "pyqtgraph", "numpy", "gui.detailing", "gui.entering"}
    assert not late & loaded
