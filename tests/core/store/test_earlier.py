"""Backups and pieces of the history are looked at without opening a book on them."""

from pathlib import Path

import pytest

from core.store.earlier import look_at, pieces_of
from core.store.errors import NotJsonError, OtherBookError
from tests.core.store.conftest import MOMENT, OpenBook


def test_a_backup_says_how_much_it_holds_and_whether_it_is_whole(
    path: Path, open_book: OpenBook
) -> None:
    writer = open_book(path)
    for number in (1, 2):
        writer.put(number)
        writer.checkpoint()
    store = writer.store
    looked = [look_at(backup, store.meta.book) for backup in store.backups]
    assert [(one.records, one.verified) for one in looked] == [(0, True), (1, True)]
    last = store.backups[-1].path
    last.write_bytes(last.read_bytes().replace(b"Sale", b"Sail"))
    assert not look_at(store.backups[-1], store.meta.book).verified
    with pytest.raises(OtherBookError):
        look_at(store.backups[-1], "other-aaaaaa")
    last.write_bytes(b"{")
    with pytest.raises(NotJsonError):
        look_at(store.backups[-1], store.meta.book)


def test_a_piece_of_the_history_says_how_many_changes_it_holds_and_from_when(
    path: Path, open_book: OpenBook
) -> None:
    writer = open_book(path)
    writer.put(1)
    writer.put(2)
    store = writer.store
    (piece,) = pieces_of(store.sidecar, store.meta.book)
    assert (piece.changes, piece.first, piece.verified) == (2, MOMENT, True)
    assert piece.size == piece.path.stat().st_size
    assert pieces_of(store.sidecar, "other-aaaaaa") == ()
    store.close()
    piece.path.write_bytes(piece.path.read_bytes().replace(b"sale", b"sail"))
    (broken,) = pieces_of(store.sidecar, store.meta.book)
    assert (broken.changes, broken.verified) == (0, False)
