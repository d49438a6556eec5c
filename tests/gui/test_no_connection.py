"""The main path needs no connection, starts no program and leaves private files."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from stat import S_IMODE

import pytest

from core.book.snapshot import read_book
from gui import places

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def no_mask() -> Iterator[None]:
    """What a program makes carelessly is open to everybody."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("no_mask")
def test_open_read_edit_save_export_and_close_without_any_connection(
    tmp_path: Path,
) -> None:
    (tmp_path / "books").mkdir(mode=0o755)
    book = tmp_path / "books" / "data.json"
    shutil.copy(ROOT / "data.json", book)
    # The mode of a book that is there is kept, and its links beside it have it, too.
    book.chmod(0o600)
    picture = tmp_path / "chart.svg"
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.main_path", str(book), str(picture)],
        check=False,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    history = read_book(book).history
    assert next(entry.label.key for entry in history) == "change_bid"
    assert picture.stat().st_size > 1000
    assert S_IMODE(book.stat().st_mode) == 0o600
    own = [book.parent / ".data.json.bidbook"]
    own += [tmp_path / name / "bidbook" for name in ("config", "state")]
    for top in own:
        assert top.is_dir()
        for one in (top, *top.rglob("*")):
            mode = S_IMODE(one.stat().st_mode)
            assert mode == (0o700 if one.is_dir() else 0o600), one


def test_the_hook_sees_a_connection_that_is_tried(tmp_path: Path) -> None:
    code = (
        "import sys; from tests.gui.main_path import _watch\n"
        "sys.addaudithook(_watch)\nimport socket\nsocket.socket()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, cwd=ROOT, capture_output=True
    )
    assert done.returncode == 3
    assert tmp_path.exists()


@pytest.mark.usefixtures("no_mask")
def test_the_users_copy_of_the_shipped_book_is_private(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    monkeypatch.setattr(places, "_writable", lambda _path: False)
    place = places.usual_book(ROOT / "data.json")
    assert place.copied
    assert place.path.read_bytes() == (ROOT / "data.json").read_bytes()
    assert S_IMODE(place.path.stat().st_mode) == 0o600
    assert S_IMODE(place.path.parent.stat().st_mode) == 0o700
    assert list(place.path.parent.iterdir()) == [place.path]
    assert places.usual_book(ROOT / "data.json") == place
    assert tmp_path in place.path.parents
