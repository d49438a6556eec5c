"""Files of every released version open; older ones are backed up, then written."""

import json
from pathlib import Path

import pytest

from core.domain.label import Label
from core.domain.records import TABLES
from core.store import content, migrations
from core.store.migrations import Plain, migrate
from core.store.store import Store, read_book
from tests.core.store.conftest import MOMENT, OpenBook

GOLDEN = sorted((Path(__file__).parent / "data").glob("version_*.json"))


def rename_title(plain: Plain) -> Plain:
    """A made-up step: contests had a name where they have a title now."""
    for document in plain.get("contests", {}).values():
        document["title"] = document.pop("name")
    return plain


@pytest.fixture
def version_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program as it would be with one step."""
    monkeypatch.setattr(migrations, "STEPS", (rename_title,))
    monkeypatch.setattr(content, "VERSION", 2)


@pytest.fixture
def older(path: Path) -> bytes:
    """A file of the made-up older version."""
    plain = {
        "meta": {"1": {"format": "bidbook", "version": 1, "book": "b-aaaaaa", "x": 1}},
        "contests": {"4": {"id": "c-aaaaaa", "name": "The sale", "later": [1.5]}},
        "unknown": {"2": {"a": 10**30}},
    }
    path.write_text(json.dumps(plain))
    return path.read_bytes()


def test_every_released_version_has_its_golden_file() -> None:
    assert [path.stem for path in GOLDEN] == [
        f"version_{number}" for number in range(1, migrations.VERSION + 1)
    ]


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.stem)
def test_a_golden_file_opens_without_a_problem(golden: Path) -> None:
    snapshot = read_book(golden)
    assert snapshot.problems == ()
    assert snapshot.meta.version == migrations.VERSION
    assert all(snapshot.tables.table(table) for table in TABLES)


@pytest.mark.usefixtures("version_two")
def test_an_older_file_is_migrated_in_memory_and_stays(
    path: Path, older: bytes
) -> None:
    snapshot = read_book(path)
    assert snapshot.tables.contests["c-aaaaaa"].title == "The sale"
    assert snapshot.meta.version == 2
    assert path.read_bytes() == older


@pytest.mark.usefixtures("version_two")
def test_the_older_file_is_pinned_before_the_new_one_is_written(
    path: Path, older: bytes, open_book: OpenBook
) -> None:
    writer = open_book(path)
    assert path.read_bytes() == older
    assert writer.checkpoint()
    plain = json.loads(path.read_bytes())
    assert plain["meta"]["1"] == {
        "format": "bidbook",
        "version": 2,
        "book": "b-aaaaaa",
        "x": 1,
    }
    assert plain["contests"]["4"]["title"] == "The sale"
    assert plain["contests"]["4"]["later"] == [1.5]
    assert plain["unknown"] == {"2": {"a": 10**30}}
    (pinned,) = [backup for backup in writer.store.backups if backup.pinned]
    assert pinned.pinned == "format_1"
    assert pinned.path.read_bytes() == older
    assert not writer.checkpoint()


@pytest.mark.usefixtures("version_two")
def test_an_edit_of_a_migrated_book_survives_without_a_checkpoint(
    path: Path, older: bytes, open_book: OpenBook
) -> None:
    writer = open_book(path)
    writer.put(5)
    writer.store.close()
    assert path.read_bytes() == older
    assert set(open_book(path).tables.contests) == {"c-aaaaaa", "sale-000005"}


@pytest.mark.usefixtures("version_two", "older")
def test_a_migrated_book_that_may_only_be_read_is_not_written(path: Path) -> None:
    store = Store.open(path, now=lambda: MOMENT, who="A. Reader", read_only=True)
    assert store.read_only == Label.of("read_only_chosen")
    assert list(path.parent.iterdir()) == [path]


def test_steps_run_in_order_from_the_version_that_the_file_has() -> None:
    def add(name: str) -> migrations.Step:
        def step(plain: Plain) -> Plain:
            plain["x"][name] = len(plain["x"])
            return plain

        return step

    plain: Plain = {"meta": {"1": {"version": 2}}, "x": {}}
    steps = (add("one"), add("two"), add("three"))
    assert json.loads(migrate(plain, 2, steps)) == {
        "meta": {"1": {"version": 4}},
        "x": {"two": 0, "three": 1},
    }
