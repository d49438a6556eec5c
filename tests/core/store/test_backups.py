"""Backups: earlier checkpoints, some of them for ever, never too many."""

from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from core.store.backups import Backup, list_backups, next_path, pin, to_drop
from core.store.files import Files
from core.store.store import read_book
from tests.core.store.conftest import MOMENT, FaultyFiles, OpenBook

minutes = st.lists(st.integers(-(10**6), 10**6), max_size=60)


def backups_at(moments: list[int], pinned: str | None = None) -> list[Backup]:
    return [
        Backup(Path(f"g{n}"), n, MOMENT + timedelta(minutes=moment), pinned)
        for n, moment in enumerate(moments)
    ]


@given(minutes)
def test_the_newest_is_kept_and_at_most_twenty(moments: list[int]) -> None:
    backups = backups_at(moments)
    dropped = to_drop(backups)
    kept = [backup for backup in backups if backup not in dropped]
    assert len(kept) <= 20
    assert not backups or kept[-1] == backups[-1]
    for one, two in pairwise(kept[:-1]):
        assert abs(two.at - one.at) >= timedelta(minutes=30)


@given(minutes)
def test_thinning_twice_drops_nothing_more(moments: list[int]) -> None:
    backups = backups_at(moments)
    dropped = to_drop(backups)
    assert to_drop([backup for backup in backups if backup not in dropped]) == []


def test_pinned_ones_are_never_dropped() -> None:
    assert to_drop(backups_at([0] * 50, "format_1")) == []


def test_names_say_number_time_and_why(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_text("x")
    first = pin(Files(), source, tmp_path, MOMENT, "before_reload")
    assert first.name == "g000001-20261122T120000Z-pinned-before_reload.json"
    assert next_path(tmp_path, MOMENT).name == "g000002-20261122T120000Z.json"
    assert list_backups(tmp_path) == (Backup(first, 1, MOMENT, "before_reload"),)


def test_numbers_order_them_whatever_the_clock_says(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_text("x")
    early = datetime(1999, 1, 1, tzinfo=MOMENT.tzinfo)
    pin(Files(), source, tmp_path, MOMENT, "one")
    pin(Files(), source, tmp_path, early, "two")
    assert [backup.pinned for backup in list_backups(tmp_path)] == ["one", "two"]


def test_where_there_are_no_hard_links_a_pinned_backup_is_a_copy(
    tmp_path: Path,
) -> None:
    class NoLinks(Files):
        def link(self, source: Path, target: Path) -> None:
            raise OSError(95, "Operation not supported", str(target), None, str(source))

    source = tmp_path / "source"
    source.write_text("x")
    copy = pin(NoLinks(), source, tmp_path, MOMENT, "one")
    assert copy.read_text() == "x"
    assert copy.stat().st_ino != source.stat().st_ino


def test_the_last_checkpoint_but_one_is_there_as_a_backup(
    path: Path, open_book: OpenBook
) -> None:
    writer = open_book(path)
    for number in (1, 2, 3):
        writer.put(number)
        writer.checkpoint()
    *_, last = writer.store.backups
    assert list(read_book(last.path).tables.contests) == ["sale-000001", "sale-000002"]


def test_a_backup_that_can_not_be_made_does_not_stop_the_saving(
    path: Path, open_book: OpenBook
) -> None:
    class NoLinks(FaultyFiles):
        def link(self, source: Path, target: Path) -> None:
            raise OSError(1, "Operation not permitted", str(target), None, str(source))

    writer = open_book(path, NoLinks())
    writer.put(1)
    assert writer.checkpoint()
    writer.store.close()
    assert open_book(path).tables == writer.tables
