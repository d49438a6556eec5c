"""The file of a big book follows in a thread."""

import shutil
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from core.book.saving import Checkpointed
from gui.following import Following

BOOK = Path(__file__).resolve().parents[2] / "data.json"


def test_the_file_is_written_in_another_thread_and_told_in_this_one(
    qtbot: QtBot, tmp_path: Path
) -> None:
    following = Following()
    threads: list[object] = []
    copy = tmp_path / "data.json"

    def job() -> Checkpointed:
        threads.append(current_thread())
        shutil.copy(BOOK, copy)
        return Checkpointed(7, None)

    with qtbot.waitSignal(following.done):
        following.start(job)
    assert following.take() == Checkpointed(7, None)
    assert threads[0] is not main_thread()
    assert copy.exists()
    following.stop()


def test_what_is_being_written_can_be_waited_for() -> None:
    following = Following()
    following.start(lambda: Checkpointed(3, None))
    assert following.busy
    assert following.take() == Checkpointed(3, None)
    assert not following.busy
    assert following.take() is None
    following.stop()


def test_an_unexpected_error_of_the_thread_is_not_hidden() -> None:
    following = Following()

    def job() -> Checkpointed:
        raise OSError("gone")

    following.start(job)
    with pytest.raises(OSError, match="gone"):
        following.take()
    following.stop()
