"""A damaged file: what is whole is found, put back, and nothing is thrown away."""

import json
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from core.domain.records import Party
from core.domain.tables import Change
from core.store.errors import (
    DamagedError,
    FileExistsAlreadyError,
    FileUnreadableError,
    FolderError,
    MissingFileError,
    NewerFormatError,
    NothingSalvagedError,
    NotJsonError,
    RefusedError,
)
from core.store.files import Files
from core.store.rescue import candidates, content_of, restore, set_aside
from core.store.single_records import salvage_records
from core.store.store import read_book
from tests.core.store.conftest import MOMENT, OpenBook


@pytest.fixture
def damaged(path: Path, open_book: OpenBook) -> Path:
    """A book with backups and a journal, whose file was cut off."""
    writer = open_book(path)
    for number in (1, 2, 3):
        writer.put(number)
        writer.checkpoint()
    writer.put(4)
    writer.store.close()
    half = path.with_name("half")
    half.write_bytes(path.read_bytes()[:-40])
    half.replace(path)
    return path


def test_candidates_are_listed_with_dates_and_counts(damaged: Path) -> None:
    found = candidates(damaged)
    assert [(one.kind, one.records, one.verified) for one in found] == [
        ("journal", 4, True),
        ("checkpoint", 3, True),
        ("backup", 2, True),
        ("backup", 1, True),
        ("backup", 0, True),
    ]
    assert found[0].at == MOMENT
    assert found[2].at == MOMENT
    assert abs(found[1].at - MOMENT) < timedelta(days=36500)
    assert len(content_of(found[1], damaged).contests) == 3


def test_what_was_changed_since_it_was_written_comes_last(damaged: Path) -> None:
    newest = candidates(damaged)[2]
    newest.path.write_bytes(newest.path.read_bytes().replace(b"Sale 1", b"Sale 9"))
    assert [one.records for one in candidates(damaged)] == [4, 3, 1, 0, 2]
    assert not candidates(damaged)[-1].verified


def test_the_first_candidate_brings_back_every_saved_edit(
    damaged: Path, open_book: OpenBook
) -> None:
    half = damaged.read_bytes()
    with pytest.raises(NotJsonError):
        open_book(damaged)
    aside = restore(damaged, candidates(damaged)[0])
    assert aside == damaged.with_name("data.damaged-1.json")
    assert aside.read_bytes() == half
    again = open_book(damaged)
    assert len(again.tables.contests) == 4
    assert again.store.read_only is None
    again.put(5)
    again.checkpoint()
    assert len(read_book(damaged).tables.contests) == 5


def test_an_older_backup_can_be_put_back_and_that_undoes(
    damaged: Path, open_book: OpenBook
) -> None:
    older = candidates(damaged)[3]
    restore(damaged, older)
    again = open_book(damaged)
    # The removals of the older state count, the edit after the checkpoint too.
    assert [*again.tables.contests] == ["sale-000001", "sale-000004"]
    assert again.store.history[-1].label.key == "merge"
    assert len(again.store.history[-1].changes) == 2


def test_a_missing_file_is_restored_too(damaged: Path, open_book: OpenBook) -> None:
    damaged.unlink()
    with pytest.raises(MissingFileError) as missing:
        read_book(damaged)
    assert missing.value.missing
    assert restore(damaged, candidates(damaged)[0]) is None
    assert len(open_book(damaged).tables.contests) == 4


def test_the_same_damage_is_put_aside_once(damaged: Path) -> None:
    first = set_aside(damaged)
    assert set_aside(damaged) == first
    damaged.write_bytes(b"other")
    assert set_aside(damaged).name == "data.damaged-2.json"
    assert stat.S_IMODE(first.stat().st_mode) == 0o600


def test_a_book_without_a_sidecar_has_no_candidates(path: Path) -> None:
    path.write_bytes(b"{")
    assert candidates(path) == ()


def test_that_a_disk_does_not_answer_is_no_damage() -> None:
    healthy = {FileUnreadableError, MissingFileError, FolderError, NewerFormatError}
    assert all(not kind.damage for kind in healthy)
    assert DamagedError.damage
    assert NotJsonError.damage
    assert not RefusedError.damage
    assert MissingFileError.missing


def test_single_records_are_taken_out_of_a_damaged_file(
    sale_book: Path, tmp_path: Path
) -> None:
    whole = read_book(sale_book)
    total = len([*whole.tables.records()])
    text = sale_book.read_bytes()
    middle = text.index(b'"alpha-bidder-aaaaaa"')
    sale_book.write_bytes(text[:middle] + b"\xff\x00" + text[middle + 2 :])
    done = salvage_records(sale_book, tmp_path / "salvaged.json")
    assert (done.records, done.lost) == (total - 1, 1)
    salvaged = read_book(done.path)
    assert salvaged.meta == whole.meta
    there = {record.id: record for record in whole.tables.records()}
    assert all(there[r.id] == r for r in salvaged.tables.records())
    assert stat.S_IMODE(done.path.stat().st_mode) == 0o600


@pytest.mark.parametrize("share", [3, 4, 5, 7, 8])
def test_a_file_cut_anywhere_gives_all_records_before_and_after(
    sale_book: Path, tmp_path: Path, share: int
) -> None:
    text = sale_book.read_bytes()
    records = len([*read_book(sale_book).tables.records()])
    cut = len(text) * share // 10
    counted = []
    for name, part in (("head", text[:cut]), ("tail", text[cut:])):
        file = tmp_path / f"{name}.json"
        file.write_bytes(part)
        done = salvage_records(file, tmp_path / f"{name}-salvaged.json")
        counted.append(done.records)
    assert records - 2 <= sum(counted) <= records


def test_a_conflict_of_git_costs_only_the_records_in_it(
    sale_book: Path, tmp_path: Path
) -> None:
    text = sale_book.read_text()
    sale_book.write_text(
        text.replace(
            '      "name": "Alpha"\n',
            '<<<<<<< ours\n      "name": "Alpha"\n=======\n      "name": "A"\n'
            ">>>>>>> theirs\n",
            1,
        )
    )
    done = salvage_records(sale_book, tmp_path / "salvaged.json")
    assert done.lost == 1


def test_what_stands_in_a_text_is_no_record(path: Path, tmp_path: Path) -> None:
    inner = json.dumps({"parties": {"7": {"id": "x-aaaaaa", "name": "X"}}})
    book = {"parties": {"1": {"id": "a-aaaaaa", "name": "A", "notes": inner}}}
    path.write_text(json.dumps(book)[:-1])
    done = salvage_records(path, tmp_path / "salvaged.json")
    assert [*read_book(done.path).tables.parties] == ["a-aaaaaa"]
    assert (done.records, done.lost) == (1, 0)


def test_a_file_in_utf_16_is_salvaged_whole(sale_book: Path, tmp_path: Path) -> None:
    tables = read_book(sale_book).tables
    sale_book.write_bytes(sale_book.read_text().encode("utf-16"))
    done = salvage_records(sale_book, tmp_path / "salvaged.json")
    assert read_book(done.path).tables == tables


def test_salvaging_replaces_nothing_and_makes_no_empty_book(
    sale_book: Path, tmp_path: Path
) -> None:
    with pytest.raises(FileExistsAlreadyError):
        salvage_records(sale_book, sale_book)
    noise = tmp_path / "noise.json"
    noise.write_bytes(b"\x00\xff{{{" * 100)
    with pytest.raises(NothingSalvagedError):
        salvage_records(noise, tmp_path / "new.json")
    assert not (tmp_path / "new.json").exists()


WORD = "Xylograph"


def test_a_forgotten_history_leaves_not_a_byte_of_it_on_the_disk(
    sale_book: Path, open_book: OpenBook
) -> None:
    writer = open_book(sale_book)
    secret = Party(id="secret-aaaaaa", name=WORD, notes=WORD * 50)
    writer.apply(Change("parties", secret.id, None, secret))
    writer.checkpoint()
    writer.store.keep_backup(writer.tables, "before_import")
    sale_book.with_name("data.damaged-1.json").write_bytes(sale_book.read_bytes())
    writer.apply(Change("parties", secret.id, secret, None))
    assert WORD.encode() in everything(sale_book.parent)
    writer.store.forget_history(writer.tables)
    assert WORD.encode() not in everything(sale_book.parent)
    assert writer.store.history == ()
    assert writer.store.backups == ()
    last = writer.store.last
    writer.put(1)
    writer.store.close()
    again = open_book(sale_book)
    assert again.tables == writer.tables
    assert not again.store.problems
    assert [entry.n for entry in again.store.history] == [last + 1]


def everything(folder: Path) -> bytes:
    """All bytes of all files of a folder, and their names."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) > 3
    return b"".join(str(path).encode() + path.read_bytes() for path in files)


def test_a_history_that_could_be_forgotten_only_in_part_is_forgotten_the_next_time(
    sale_book: Path, open_book: OpenBook
) -> None:
    class Stubborn(Files):
        stubborn = True

        def unlink(self, path: Path) -> None:
            if self.stubborn and "journal" in path.name:
                raise OSError(13, "Permission denied", str(path))
            super().unlink(path)

    files = Stubborn()
    writer = open_book(sale_book, files)
    writer.put(1)
    with pytest.raises(Exception, match="Permission denied"):
        writer.store.forget_history(writer.tables)
    assert writer.store.history
    writer.put(2)
    files.stubborn = False
    writer.store.forget_history(writer.tables)
    assert writer.store.history == ()
    writer.store.close()
    assert open_book(sale_book).tables == writer.tables
