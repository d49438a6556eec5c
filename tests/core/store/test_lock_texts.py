"""The text of a lock explains and never decides: forged, foreign and broken ones."""

import json
import os
from pathlib import Path

import pytest

from core.store.files import Files
from core.store.lock import Holder, Lock, acquire
from core.wording.voice import Voice
from tests.core.store.conftest import MOMENT, OpenBook

# What may stand in a lock that nobody holds: none of it keeps anybody out.
TEXTS = {
    "nothing": b"",
    "blanks": b"  \n",
    "no text": b"\x00\xff\xfe",
    "a list": b"[]",
    "brackets": b"{" * 5000,
    "nothing but names": b'{"user": "A", "host": "b"}',
    "a dead process": json.dumps({"user": "A", "pid": 2**22 - 1}).encode(),
    "a process that lives": json.dumps({"user": "A", "pid": os.getpid()}).encode(),
    "the first process": b'{"user": "root", "host": "mars", "pid": 1}',
    "a process below zero": b'{"user": "A", "pid": -1}',
    "a process beyond all numbers": b'{"user": "A", "pid": 1' + b"0" * 400 + b"}",
    "another machine": b'{"user": "A", "host": "b", "since": "2026-11-22T12:00:00Z"}',
    "a day to come": b'{"user": "A", "since": "9999-12-31T23:59:59Z"}',
    "a day without a zone": b'{"user": "A", "since": "2026-11-22T12:00:00"}',
    "no day": b'{"user": "A", "since": "yesterday"}',
    "a name of another type": b'{"user": 5}',
    "markup": b'{"user": "<img src=file:///etc/passwd>", "host": "{who}"}',
    "a name that turns": '{"user": "\u202eknarf", "host": "\u2066mars"}'.encode(),
    "a name of a page": json.dumps({"user": "x" * 3000}).encode(),
    "a name of a book": json.dumps({"user": "x" * 500_000}).encode(),
    "twice": b'{"user": "A", "user": "B"}',
    "words of another program": b"locked by editor, pid 4711",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_lock_that_nobody_holds_is_taken_whatever_it_says(
    path: Path, open_book: OpenBook, text: bytes
) -> None:
    open_book(path).store.close()
    lock = path.parent / ".data.json.bidbook" / "lock"
    lock.write_bytes(text)
    writer = open_book(path)
    assert writer.store.read_only is None
    assert not writer.store.problems
    own = json.loads(lock.read_bytes())
    assert (own["user"], own["pid"]) == ("A. Reader", os.getpid())


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_lock_that_is_held_stays_held_and_is_told_of_in_plain_words(
    path: Path, open_book: OpenBook, text: bytes
) -> None:
    writer = open_book(path)
    writer.put(1)
    lock = path.parent / ".data.json.bidbook" / "lock"
    lock.write_bytes(text)
    reader = open_book(path)
    reason = reader.store.read_only
    assert reason is not None
    assert reason.key == "locked"
    said = Voice("en").state(reason)
    assert said.startswith("Read-only")
    assert len(said) < 4200
    writer.put(2)
    writer.checkpoint()
    assert len(open_book(path).tables.contests) == 2


def test_a_folder_in_the_place_of_the_lock_is_said_and_keeps_nobody_out(
    path: Path, open_book: OpenBook
) -> None:
    open_book(path).store.close()
    lock = path.parent / ".data.json.bidbook" / "lock"
    lock.unlink()
    lock.mkdir()
    store = open_book(path).store
    assert store.read_only is None
    assert [problem.key for problem in store.problems] == ["no_lock"]


def test_a_file_without_a_lock_of_the_system_is_still_never_overwritten(
    path: Path, open_book: OpenBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_files: Files, _descriptor: int) -> bool:
        raise OSError("no locks here")

    monkeypatch.setattr(Files, "lock", refuse)
    one, two = open_book(path), open_book(path)
    one.put(1)
    one.checkpoint()
    two.put(2)
    assert two.store.changed_outside()
    merged = two.store.merge_outside(two.tables)
    assert set(merged.tables.contests) == {"sale-000001", "sale-000002"}


def test_a_lock_is_free_for_the_next_one_once_its_owner_let_go(tmp_path: Path) -> None:
    files, path = Files(), tmp_path / "lock"
    first = acquire(files, path, "A", MOMENT)
    assert isinstance(first, Lock)
    assert isinstance(acquire(files, path, "B", MOMENT), Holder)
    first.release()
    again = acquire(files, path, "B", MOMENT)
    assert isinstance(again, Lock)
    again.release()
