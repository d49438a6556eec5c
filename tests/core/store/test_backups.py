"""Backups: earlier checkpoints, some of them for ever, never too many."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.store.backups import (
    Backup,
    Verifier,
    keep_file,
    list_backups,
    next_path,
    to_drop,
)
from core.store.files import Files
from core.store.store import read_book
from tests.core.store.conftest import MOMENT, FaultyFiles, OpenBook

minutes = st.lists(st.integers(-(10**6), 10**6), max_size=60)
HALF_HOURS = [30 * step for step in range(48 * 365)]


def backups_at(moments: Iterable[int], pinned: str | None = None) -> list[Backup]:
    return [
        Backup(Path(f"g{n}"), n, MOMENT + timedelta(minutes=moment), pinned)
        for n, moment in enumerate(moments)
    ]


@given(minutes)
def test_the_newest_three_are_always_kept(moments: list[int]) -> None:
    backups = backups_at(moments)
    dropped = to_drop(backups)
    assert not set(backups[-3:]) & set(dropped)


@given(minutes)
def test_thinning_twice_drops_nothing_more(moments: list[int]) -> None:
    backups = backups_at(moments)
    dropped = to_drop(backups)
    assert to_drop([backup for backup in backups if backup not in dropped]) == []


@given(minutes, st.integers(0, 59))
def test_nothing_is_dropped_before_three_newer_ones_are_whole(
    moments: list[int], whole: int
) -> None:
    backups = backups_at(moments)
    dropped = to_drop(backups, lambda one: one.generation < whole)
    assert all(one.generation < whole - 3 for one in dropped)


def test_pinned_ones_are_never_dropped() -> None:
    assert to_drop(backups_at([0] * 50, "format_1")) == []


def days_kept(backups: list[Backup]) -> list[float]:
    return [(backups[-1].at - one.at) / timedelta(days=1) for one in backups]


def a_year(jumps: dict[int, int]) -> list[Backup]:
    """A year with a backup each two hours, thinned as it goes on.

    Args:
        jumps: By how many days the clock is set, by the day on which it is.
    """
    kept: list[Backup] = []
    shift = 0
    for step in range(12 * 365):
        shift += jumps.get(step // 12, 0) if step % 12 == 0 else 0
        at = MOMENT + timedelta(hours=2 * step, days=shift)
        kept.append(Backup(Path(f"g{step}"), step, at, None))
        if step % 6 == 0:
            dropped = to_drop(kept)
            kept = [one for one in kept if one not in dropped]
    return kept


def test_two_days_all_then_days_weeks_and_months() -> None:
    ages = days_kept(a_year({}))
    assert sum(age <= 2 for age in ages) >= 24
    for first, last, least, most in ((2.5, 9, 6, 8), (9, 37, 3, 5), (37, 397, 9, 13)):
        assert least <= sum(first < age <= last for age in ages) <= most
    assert len(ages) <= 60


@pytest.mark.parametrize("day", [3, 200, 363])
@pytest.mark.parametrize("jump", [-3650, -1, 1, 3650])
def test_a_clock_that_was_set_drops_nothing_that_it_would_not_have(
    day: int, jump: int
) -> None:
    there = {one.generation // 12 for one in a_year({})}
    kept = {one.generation // 12 for one in a_year({day: jump})}
    # The same days are covered, give or take a neighbour.
    for one in there:
        age = 365 - one
        near = 2 if age <= 9 else 9 if age <= 40 else 36
        assert any(abs(one - other) <= near for other in kept), one


def test_of_a_larger_file_the_backups_are_further_apart() -> None:
    backups = backups_at(HALF_HOURS[:96])
    assert len(backups) - len(to_drop(backups)) == 96
    few = len(backups) - len(to_drop(backups, size=100 * 1024 * 1024))
    assert 10 <= few <= 18


def test_names_say_number_time_digest_and_why(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_text("x")
    first = keep_file(Files(), source, tmp_path, MOMENT, "before_reload")
    digest = "2d711642b726b044"
    assert first.name == f"g000001-20261122T120000Z-{digest}-pinned-before_reload.json"
    assert next_path(tmp_path, MOMENT).name == "g000002-20261122T120000Z.json"
    assert list_backups(tmp_path) == (
        Backup(first, 1, MOMENT, "before_reload", digest),
    )


def test_a_backup_that_was_changed_is_not_verified(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_text("x")
    keep_file(Files(), source, tmp_path, MOMENT, "one")
    (backup,) = list_backups(tmp_path)
    assert Verifier()(backup)
    backup.path.write_text("y")
    assert not Verifier()(backup)
    assert not Verifier()(backup._replace(digest=""))
    backup.path.unlink()
    assert not Verifier()(backup)


def test_numbers_order_them_whatever_the_clock_says(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_text("x")
    early = datetime(1999, 1, 1, tzinfo=MOMENT.tzinfo)
    keep_file(Files(), source, tmp_path, MOMENT, "one")
    keep_file(Files(), source, tmp_path, early, "two")
    assert [backup.pinned for backup in list_backups(tmp_path)] == ["one", "two"]


def test_where_there_are_no_hard_links_a_pinned_backup_is_a_copy(
    tmp_path: Path,
) -> None:
    class NoLinks(Files):
        def link(self, source: Path, target: Path) -> None:
            raise OSError(95, "Operation not supported", str(target), None, str(source))

    source = tmp_path / "source"
    source.write_text("x")
    copy = keep_file(NoLinks(), source, tmp_path, MOMENT, "one")
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
