"""TinyDB works through the storage: whole files only, and nothing but strict JSON."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB

from core.store.errors import DuplicateKeyError, EmptyFileError
from core.store.storage import BookStorage


@pytest.fixture
def database(path: Path) -> TinyDB:
    return TinyDB(path, storage=BookStorage)


def test_tinydb_writes_and_reads_through_it(path: Path, database: TinyDB) -> None:
    assert database.tables() == set()
    database.table("bids").insert({"id": "b-aaaaaa", "words": "„über“"})
    database.table("bids").update({"kind": "offer"})
    assert database.table("bids").all() == [
        {"id": "b-aaaaaa", "words": "„über“", "kind": "offer"}
    ]
    assert path.read_text(encoding="utf-8").startswith(
        '{\n  "bids": {\n    "1": {\n      "id": "b-aaaaaa",\n      "words": "„über“"'
    )
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1}, b"x", "\ud800"])
def test_what_is_no_json_leaves_the_file_as_it_was(
    path: Path, database: TinyDB, value: object
) -> None:
    database.table("bids").insert({"id": "b-aaaaaa"})
    before = path.read_bytes()
    with pytest.raises((TypeError, ValueError)):
        database.table("bids").insert({"id": value})
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_an_emptied_file_is_not_taken_for_a_new_one(
    path: Path, database: TinyDB
) -> None:
    database.table("bids").insert({"id": "b-aaaaaa"})
    path.write_bytes(b"")
    with pytest.raises(EmptyFileError):
        database.table("bids").insert({"id": "c-aaaaaa"})
    assert path.read_bytes() == b""


def test_a_key_twice_is_refused_for_tinydb_too(path: Path, database: TinyDB) -> None:
    path.write_text('{"bids": {"1": {}, "1": {}}}')
    with pytest.raises(DuplicateKeyError):
        database.table("bids").all()


tables = st.dictionaries(
    st.sampled_from(["bids", "parties"]),
    st.dictionaries(
        st.integers(1, 50).map(str),
        st.dictionaries(st.text("abü", max_size=3), st.integers() | st.booleans()),
        max_size=4,
    ),
)


@given(tables)
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory,
    data: dict[str, dict[str, dict[str, int | bool]]],
) -> None:
    path = tmp_path_factory.mktemp("storage") / "data.json"
    storage = BookStorage(path)
    storage.write(data)
    assert storage.read() == data
    assert json.loads(path.read_bytes()) == data
