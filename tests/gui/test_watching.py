"""The folder is watched, the file anew after each change, and a save is one event."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from gui.watching import FolderWatch


@pytest.fixture
def watch(qapp: QCoreApplication) -> Iterator[FolderWatch]:
    made = FolderWatch(qapp)
    yield made
    made.watch(None)
    made.deleteLater()


def test_writing_in_place_is_told_also_after_the_file_was_replaced(
    watch: FolderWatch, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "data.json"
    path.write_text("one")
    watch.watch(path)
    # The old file lives on as a backup, as it does beside a book.
    path.with_name("backup").hardlink_to(path)
    new = tmp_path / "new"
    new.write_text("two")
    with qtbot.waitSignal(watch.stirred, timeout=2_000):
        new.replace(path)
    qtbot.wait(350)
    with qtbot.waitSignal(watch.stirred, timeout=2_000):
        path.write_text("three")


def test_many_events_are_told_once(
    watch: FolderWatch, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "data.json"
    path.write_text("")
    watch.watch(path)
    told: list[None] = []
    watch.stirred.connect(lambda: told.append(None))
    for number in range(20):
        path.write_text(str(number))
        qtbot.wait(5)
    qtbot.waitUntil(lambda: len(told) == 1, timeout=2_000)
    qtbot.wait(350)
    assert len(told) == 1


def test_after_the_last_book_nothing_is_told(
    watch: FolderWatch, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "data.json"
    path.write_text("")
    watch.watch(path)
    watch.watch(None)
    with qtbot.assertNotEmitted(watch.stirred, wait=400):
        path.write_text("changed")


def test_a_file_system_that_tells_nothing_is_looked_at_now_and_then(
    qapp: QCoreApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    watch = FolderWatch(qapp, anyway=30)
    watch.watch(tmp_path / "not there" / "data.json")
    with qtbot.waitSignals([watch.stirred] * 2, timeout=2_000):
        pass
    watch.watch(None)
    with qtbot.assertNotEmitted(watch.stirred, wait=100):
        pass
    watch.deleteLater()
