"""What keeps a window from opening is said in one sentence."""

import os
import subprocess
import sys
from pathlib import Path

import PySide6

from gui.preflight import (
    hindrance,
    installed_qt,
    missing_display,
    missing_libraries,
    unsound_pair,
)

ROOT = Path(__file__).resolve().parents[2]


def test_the_pair_that_aborts_is_refused() -> None:
    assert "6.11.3" in unsound_pair("6.12.0", (3, 11))
    assert not unsound_pair("6.12.0", (3, 12))
    assert not unsound_pair("6.11.3", (3, 11))


def test_the_installed_version_is_found() -> None:
    assert installed_qt() == PySide6.__version__


def test_linux_needs_a_display() -> None:
    assert "DISPLAY" in missing_display("linux", {})
    assert not missing_display("linux", {"WAYLAND_DISPLAY": "wayland-0"})
    assert not missing_display("linux", {"QT_QPA_PLATFORM": "offscreen"})
    assert not missing_display("win32", {})


def test_nothing_is_in_the_way_here() -> None:
    assert not missing_libraries()
    assert not hindrance()


def test_without_a_display_the_program_ends_with_a_sentence() -> None:
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {k: v for k, v in os.environ.items() if k not in displays}
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "screen" in done.stderr


def test_without_qts_libraries_the_program_names_the_packages(tmp_path: Path) -> None:
    broken = tmp_path / "PySide6"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise ImportError('libGL.so.1: not found')")
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py")],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "libgl1" in done.stderr
    assert "Traceback" not in done.stderr
