"""The system holds the lock; its text only explains."""

from pathlib import Path

import pytest

from core.store.files import Files
from core.store.lock import Holder, Lock, acquire, is_free
from tests.core.store.conftest import MOMENT


def take(path: Path, user: str = "A. Reader") -> Lock | Holder:
    return acquire(Files(), path, user, MOMENT)


def test_the_second_learns_who_has_it_until_it_is_released(tmp_path: Path) -> None:
    first = take(tmp_path / "lock")
    assert isinstance(first, Lock)
    second = take(tmp_path / "lock", "Other")
    assert isinstance(second, Holder)
    assert (second.user, second.since) == ("A. Reader", MOMENT)
    first.release()
    first.release()
    third = take(tmp_path / "lock", "Other")
    assert isinstance(third, Lock)
    third.release()


@pytest.mark.parametrize("text", ["", "junk", "[]", '{"user": 5}', "x" * 10_000])
def test_a_held_lock_with_any_text_in_it_stays_held(tmp_path: Path, text: str) -> None:
    first = take(tmp_path / "lock")
    assert isinstance(first, Lock)
    (tmp_path / "lock").write_text(text)
    assert take(tmp_path / "lock") == Holder()
    first.release()


def test_a_link_in_the_place_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "precious"
    target.write_text("keep")
    (tmp_path / "lock").symlink_to(target)
    with pytest.raises(OSError, match="symbolic links"):
        take(tmp_path / "lock")
    assert target.read_text() == "keep"


def test_whether_it_is_free_is_asked_without_taking_or_changing_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / "lock"
    assert not is_free(Files(), path)
    first = take(path)
    assert isinstance(first, Lock)
    text = path.read_bytes()
    assert not is_free(Files(), path)
    first.release()
    assert is_free(Files(), path)
    assert path.read_bytes() == text
    again = take(path)
    assert isinstance(again, Lock)
    again.release()
