"""A book on the disk: what was saved is there again, and nobody is overwritten."""

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest
from tinydb import TinyDB

from core.domain.label import Label
from core.domain.tables import Change, Tables
from core.store.errors import (
    FileExistsAlreadyError,
    ReadOnlyError,
)
from core.store.store import Store, read_book
from tests.core.store.conftest import MOMENT, OpenBook, Writer


def test_a_new_book_has_an_id_and_no_records(path: Path, open_book: OpenBook) -> None:
    store = open_book(path).store
    assert store.meta.version == 1
    assert store.meta.book
    assert not list(store.tables.records())
    assert store.read_only is None


def test_a_new_book_never_replaces_a_file(path: Path) -> None:
    path.write_text("mine")
    with pytest.raises(FileExistsAlreadyError):
        Store.create(path, now=lambda: MOMENT, who="A. Reader")
    assert path.read_text() == "mine"


def test_an_edit_is_there_again_without_a_checkpoint(
    path: Path, open_book: OpenBook
) -> None:
    writer = open_book(path)
    before = path.read_bytes()
    writer.put(1)
    writer.store.close()
    assert path.read_bytes() == before
    again = open_book(path)
    assert again.store.tables == writer.tables
    assert [entry.n for entry in again.store.history] == [1]


def test_a_checkpoint_makes_the_file_whole_on_its_own(
    path: Path, open_book: OpenBook, tmp_path: Path
) -> None:
    writer = open_book(path)
    writer.put(1)
    assert writer.checkpoint()
    assert not writer.checkpoint()
    copy = tmp_path / "copy.json"
    copy.write_bytes(path.read_bytes())
    assert read_book(copy).tables == writer.tables


def test_an_edit_after_a_checkpoint_is_replayed_on_it(
    path: Path, open_book: OpenBook
) -> None:
    writer = open_book(path)
    writer.put(1)
    writer.checkpoint()
    writer.put(1)
    writer.put(2)
    writer.store.close()
    again = open_book(path)
    assert again.tables == writer.tables
    assert again.checkpoint()
    assert read_book(path).tables == writer.tables


def test_history_goes_on_over_sessions(path: Path, open_book: OpenBook) -> None:
    for number in (1, 2, 3):
        writer = open_book(path)
        writer.put(number)
        writer.checkpoint()
        writer.store.close()
    history = open_book(path).store.history
    assert [entry.n for entry in history] == [1, 2, 3]
    assert history[0].by == "A. Reader"
    assert history[2].label == Label.of("change")
    assert history[2].changes[0].after.title == "Sale 3"


def test_a_removed_record_stays_removed(path: Path, open_book: OpenBook) -> None:
    writer = open_book(path)
    writer.put(1)
    writer.put(2)
    writer.checkpoint()
    gone = writer.tables.contests["sale-000001"]
    writer.apply(Change("contests", gone.id, gone, None))
    writer.store.close()
    again = open_book(path)
    assert list(again.tables.contests) == ["sale-000002"]
    again.checkpoint()
    assert list(json.loads(path.read_bytes())["contests"]) == ["2"]


def test_a_plain_tinydb_script_opens_the_file(sale_book: Path, sale: Tables) -> None:
    with TinyDB(sale_book) as database:
        assert database.tables() >= {"meta", "bids", "contests"}
        documents = database.table("bids").all()
    assert [document["id"] for document in documents] == list(sale.bids)
    assert [document.doc_id for document in documents] == list(
        range(1, len(sale.bids) + 1)
    )


def test_the_file_can_be_read_by_a_person(sale_book: Path) -> None:
    text = sale_book.read_text(encoding="utf-8")
    assert text.endswith("}\n")
    assert '\n    "1": {\n      "id": "sale-aaaaaa",\n' in text
    assert text == json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"


def test_an_edit_changes_only_its_own_lines(
    sale_book: Path, open_book: OpenBook
) -> None:
    before = sale_book.read_text().splitlines()
    writer = open_book(sale_book)
    bid = next(iter(writer.tables.bids.values()))
    after = msgspec.structs.replace(bid, notes="Here")
    writer.apply(Change("bids", bid.id, bid, after))
    writer.checkpoint()
    new = [line for line in sale_book.read_text().splitlines() if line not in before]
    assert [line.strip(' ,"') for line in new] == ['notes": "Here']


def test_what_is_read_while_another_writes_is_always_one_whole_state(
    path: Path, open_book: OpenBook
) -> None:
    writer = open_book(path)
    seen: list[int] = []
    done = threading.Event()

    def watch() -> None:
        while not done.is_set():
            snapshot = read_book(path)
            assert snapshot.problems == ()
            seen.append(len(snapshot.tables.contests))

    with ThreadPoolExecutor(1) as pool:
        watching = pool.submit(watch)
        for number in range(1, 81):
            writer.put(number)
            if number % 3 == 0:
                writer.checkpoint()
        done.set()
        watching.result()
    assert seen == sorted(seen)
    assert len(set(seen)) > 2


def test_a_second_opener_reads_and_is_told_who_writes(
    path: Path, open_book: OpenBook
) -> None:
    writer = open_book(path)
    writer.put(1)
    second = open_book(path)
    reason = second.store.read_only
    assert reason is not None
    assert reason.key == "locked"
    assert dict(reason.values)["who"] == "A. Reader"
    assert dict(reason.values)["pid"] == str(os.getpid())
    assert second.tables == writer.tables
    with pytest.raises(ReadOnlyError):
        second.put(2)
    with pytest.raises(ReadOnlyError):
        second.checkpoint()
    writer.store.close()
    assert open_book(path).store.read_only is None


def test_the_lock_of_a_killed_owner_is_taken_over(
    path: Path, open_book: OpenBook
) -> None:
    open_book(path).store.close()
    program = (
        "import sys, time; from pathlib import Path; from datetime import *; "
        "from core.store.store import Store; "
        f"s = Store.open(Path({str(path)!r}), now=lambda: datetime.now(timezone.utc), "
        "who='Other'); print(s.read_only, flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[3],
    ) as owner:
        assert owner.stdout is not None
        assert owner.stdout.readline() == b"None\n"
        reason = open_book(path).store.read_only
        assert reason is not None
        assert dict(reason.values)["who"] == "Other"
        owner.send_signal(signal.SIGKILL)
    assert open_book(path).store.read_only is None


@pytest.mark.parametrize("junk", [b"", b"\x00\xff", b"[]", b"{" * 5000])
def test_a_lock_with_junk_in_it_is_taken_over(
    path: Path, open_book: OpenBook, junk: bytes
) -> None:
    open_book(path).store.close()
    (path.parent / ".data.json.bidbook" / "lock").write_bytes(junk)
    assert open_book(path).store.read_only is None


def test_a_reader_leaves_no_trace(path: Path, open_book: OpenBook) -> None:
    open_book(path).store.close()
    copy = path.parent / "elsewhere" / "copy.json"
    copy.parent.mkdir()
    copy.write_bytes(path.read_bytes())
    store = open_book(copy, read_only=True).store
    read_book(copy)
    assert store.read_only == Label.of("read_only_chosen")
    assert [found.name for found in copy.parent.iterdir()] == ["copy.json"]


def test_a_link_stays_a_link_and_its_target_is_written(
    path: Path, open_book: OpenBook, tmp_path: Path
) -> None:
    open_book(path).store.close()
    link = tmp_path / "link.json"
    link.symlink_to(path)
    writer = open_book(link)
    writer.put(1)
    writer.checkpoint()
    assert link.is_symlink()
    assert list(read_book(path).tables.contests) == ["sale-000001"]


def test_the_mode_of_the_file_is_kept_and_the_rest_is_private(
    path: Path, open_book: OpenBook
) -> None:
    writer = open_book(path)
    path.chmod(0o644)
    writer.put(1)
    writer.checkpoint()
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    sidecar = path.parent / ".data.json.bidbook"
    assert stat.S_IMODE(sidecar.stat().st_mode) == 0o700
    assert (sidecar / ".gitignore").read_text().endswith("*\n")
    journal = next(sidecar.glob("journal-*"))
    assert stat.S_IMODE(journal.stat().st_mode) == 0o600


def test_leftovers_of_a_killed_program_are_swept(
    path: Path, open_book: OpenBook
) -> None:
    open_book(path).store.close()
    left = path.with_name(".data.json.tmp-1-abc")
    left.write_text("half")
    open_book(path)
    assert not left.exists()


def test_a_copy_is_a_whole_book(
    sale_book: Path, open_book: OpenBook, tmp_path: Path
) -> None:
    writer = open_book(sale_book)
    writer.put(7)
    copy = tmp_path / "copy.json"
    writer.store.save_copy(copy, writer.tables)
    assert read_book(copy).tables == writer.tables
    with pytest.raises(FileExistsAlreadyError):
        writer.store.save_copy(sale_book, writer.tables)


@pytest.mark.parametrize(
    ("locked", "reason"),
    [("data.json", "file_not_writable"), ("", "folder_not_writable")],
)
def test_what_may_not_be_written_opens_for_reading(
    path: Path,
    open_book: OpenBook,
    monkeypatch: pytest.MonkeyPatch,
    locked: str,
    reason: str,
) -> None:
    open_book(path).store.close()
    # Tests may run as root, who may write everywhere: the answer is planted.
    monkeypatch.setattr(os, "access", lambda at, _: Path(at) != path.parent / locked)
    store = open_book(path).store
    assert store.read_only == Label.of(reason)
    with pytest.raises(ReadOnlyError):
        store.append([], Label.of("change"), MOMENT)


def test_where_the_folder_takes_no_sidecar_the_state_folder_does(
    path: Path, open_book: OpenBook, tmp_path: Path
) -> None:
    open_book(path).store.close()
    beside = path.parent / ".data.json.bidbook"
    for left in sorted(beside.rglob("*"), reverse=True):
        left.rmdir() if left.is_dir() else left.unlink()
    beside.rmdir()
    beside.write_text("in the way")
    state = tmp_path / "state"
    how = {"now": lambda: MOMENT, "who": "A. Reader", "state_folder": state}
    store = Store.open(path, **how)  # type: ignore[arg-type]
    assert store.read_only is None
    assert list(state.glob("data.json-*.bidbook/lock"))
    writer = Writer(store)
    writer.put(1)
    store.close()
    beside.unlink()
    # The other place is gone back to, for its journal holds what the file lacks.
    again = Store.open(path, **how)  # type: ignore[arg-type]
    assert list(again.tables.contests) == ["sale-000001"]
    again.close()
    shutil.rmtree(state)
    beside.write_text("in the way")
    assert open_book(path).store.read_only == Label.of("folder_not_writable")


def test_through_names_the_change_up_to_which_the_tables_go(
    path: Path, open_book: OpenBook
) -> None:
    writer = open_book(path)
    writer.put(1)
    tables, last = writer.tables, writer.store.last
    writer.put(2)
    writer.store.checkpoint(tables, through=last)
    writer.store.close()
    assert list(open_book(path).tables.contests) == ["sale-000001", "sale-000002"]
