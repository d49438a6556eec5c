"""First window of the bundle, beside that of the program started from source.

The bundle is built by PyInstaller as ``resources/packaging/bidbook.spec`` says, copied
into an empty folder and started with an environment that knows no Python. Both are
started in turn on a virtual screen; the best of several runs counts.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.measured import Measured

_ROOT = Path(__file__).resolve().parents[2]
_SPEC = _ROOT / "resources" / "packaging" / "bidbook.spec"
_RUNS = 6
_BAR = 2.0
_SCREEN = ":88"


def measure(_size: int = 0) -> list[Measured]:
    """Build the bundle and start it beside the source."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = _build(folder) / "bidbook"
        source = (sys.executable, str(_ROOT / "main.py"))
        with subprocess.Popen(["Xvfb", _SCREEN, "-screen", "0", "1400x900x24"]) as x11:
            try:
                pairs = [
                    (_time([str(program)], folder), _time(source, folder))
                    for _ in range(_RUNS + 1)
                ]
            finally:
                x11.terminate()
    # The first pair reads from the disk what the others find in memory.
    ours, peer = zip(*pairs[1:], strict=True)
    name_of_it = "first window of the bundle, beside the start from source"
    return [Measured(name_of_it, min(ours), min(peer), _BAR, "within")]


def _build(folder: Path) -> Path:
    """Build the bundle; the folder that a user gets."""
    build = [sys.executable, "-m", "PyInstaller", "--log-level", "ERROR"]
    places = ["--distpath", str(folder / "dist"), "--workpath", str(folder / "work")]
    subprocess.run([*build, *places, str(_SPEC)], check=True)
    return Path(shutil.move(folder / "dist" / "bidbook", folder / "bidbook"))


def _time(command: Sequence[str], folder: Path) -> float:
    """From the start of the process to a window that can be seen, in seconds."""
    home = tempfile.mkdtemp(dir=folder)
    bytecode = str(folder / "bytecode")
    environment = {
        "HOME": home,
        "DISPLAY": _SCREEN,
        "LANG": "C.UTF-8",
        "PATH": "/nonexistent",
        "PYTHONPYCACHEPREFIX": bytecode,
    }
    find = ["xdotool", "search", "--onlyvisible", "--name", "Bidbook"]
    screen = {"DISPLAY": _SCREEN, "PATH": "/usr/bin"}
    begin = time.perf_counter()
    with subprocess.Popen(command, env=environment) as process:
        while subprocess.run(
            find, env=screen, capture_output=True, check=False
        ).returncode:
            if process.poll() is not None:
                raise RuntimeError(f"{command[0]} ended before it showed a window")
            time.sleep(0.005)
        taken = time.perf_counter() - begin
        time.sleep(0.5)
        process.terminate()
    return taken
