"""Starting where no window can open: one sentence, exit code 1, and no crash."""

import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from gui.preflight import installed_qt

ROOT = Path(__file__).resolve().parents[2]


def _start(*arguments: str, **environment: str) -> tuple[int, str, str]:
    """Run the program; its exit code and what it said."""
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in displays}
    done = subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout, done.stderr


def test_without_a_display_one_sentence_says_so(book: Path) -> None:
    code, out, said = _start(str(book))
    assert (code, out) == (1, "")
    assert "DISPLAY" in said
    assert len(said.splitlines()) == 1


def test_without_pyside_one_sentence_names_the_packages(
    book: Path, tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        'import sys\nsys.modules["PySide6"] = None\n'
    )
    code, out, said = _start(
        str(book), PYTHONPATH=str(tmp_path), QT_QPA_PLATFORM="offscreen"
    )
    assert (code, out) == (1, "")
    for package in ("libegl1", "libgl1", "libxcb-cursor0", "libxkbcommon0"):
        assert package in said
    assert len(said.splitlines()) == 1


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="PySide6 6.12.0 is sound on this Python"
)
def test_the_pair_that_crashes_is_refused(book: Path, tmp_path: Path) -> None:
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").touch()
    (tmp_path / "pyside6_essentials-6.12.0.dist-info").mkdir()
    code, out, said = _start(
        str(book), PYTHONPATH=str(tmp_path), QT_QPA_PLATFORM="offscreen"
    )
    assert (code, out) == (1, "")
    assert said.startswith("PySide6 6.12.0 crashes")
    assert len(said.splitlines()) == 1


def test_the_installed_version_of_qt_is_found() -> None:
    code = "import PySide6; print(PySide6.__version__)"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert installed_qt() == done.stdout.strip()


@pytest.mark.parametrize("asked", ["--help", "--version"])
def test_help_and_version_need_no_display(asked: str) -> None:
    code, out, said = _start(asked)
    assert (code, said) == (0, "")
    assert "idbook" in out


def test_nonsense_on_the_command_line_is_explained() -> None:
    code, out, said = _start("--as-of", "yesterday")
    assert (code, out) == (2, "")
    assert "2025-04-03" in said


def test_a_second_window_says_that_it_only_reads(book: Path, tmp_path: Path) -> None:
    script = dedent("""
        import os, sys
        from pathlib import Path
        from PySide6.QtWidgets import QApplication
        from core.book.book import Book
        from datetime import UTC, datetime
        from gui.app import start
        from gui.arguments import Options

        first = Book.open(Path(sys.argv[1]), now=lambda: datetime.now(UTC), who="Ann")
        assert first.read_only is None
        app = QApplication(sys.argv[:1])
        session = start(app, Options(Path(sys.argv[1]), language="en"))
        notices = session.window.banner
        print(session.bridge.book.read_only.key, session.window.status._word.text())
        print(notices.notice.statement, notices.notice.detail)
        sys.stdout.flush()
        os._exit(0)
    """)
    own = {f"XDG_{name}_HOME": str(tmp_path) for name in ("CONFIG", "DATA", "STATE")}
    done = subprocess.run(
        [sys.executable, "-c", script, str(book)],
        cwd=ROOT,
        env={**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    state, banner = done.stdout.splitlines()
    assert state == "locked Read-only"
    assert banner.startswith("Read-only: Ann has it open")
    assert "Ann" in banner
