"""Books on the disk, and file operations that fail or stop at the n-th."""

import errno
import os
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from core.domain.label import Label
from core.domain.records import Contest
from core.domain.tables import Change, Tables
from core.store.files import Files
from core.store.store import Store

MOMENT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
_COUNTS = pytest.StashKey[Counter[str]]()
LABEL = Label.of("change", name="Sale")


class FaultyFiles(Files):
    """Files of which the n-th operation fails, or ends the process.

    Attributes:
        done: The operations so far, by name.
        fail_at: Number of the operation that goes wrong, from 1; 0 for none.
        code: The error that it gives; none ends the process instead.
        lasting: Whether all later operations fail as well.
        cut: Whether a write that goes wrong writes half of its bytes first.
    """

    def __init__(
        self,
        fail_at: int = 0,
        code: int | None = errno.EIO,
        *,
        lasting: bool = False,
        cut: bool = False,
    ) -> None:
        self.done: list[str] = []
        self.fail_at = fail_at
        self.code = code
        self.lasting = lasting
        self.cut = cut

    def about_to(self, operation: str, target: object) -> None:
        self.done.append(operation)
        if self._goes_wrong(len(self.done)):
            self._go_wrong(target)

    def fsync(self, descriptor: int) -> None:
        # What a dead process wrote is with the system: nothing has to reach the disk.
        self.about_to("fsync", descriptor)

    def fsync_folder(self, path: Path) -> None:
        self.about_to("fsync_folder", path)

    def write(self, descriptor: int, data: bytes) -> None:
        if self.cut and self._goes_wrong(len(self.done) + 1):
            os.write(descriptor, data[: len(data) // 2])
        super().write(descriptor, data)

    def _goes_wrong(self, number: int) -> bool:
        if not self.fail_at:
            return False
        return number == self.fail_at or (self.lasting and number > self.fail_at)

    def _go_wrong(self, target: object) -> None:
        if self.code is None:
            os._exit(9)
        raise OSError(self.code, os.strerror(self.code), str(target))


class Died(BaseException):
    """The process is gone: nothing that follows in it can touch the disk."""


class MortalFiles(FaultyFiles):
    """Files of a process that dies after some bytes.

    Attributes:
        left: How many bytes it may still write.
    """

    def __init__(self, left: int = 10**9) -> None:
        super().__init__()
        self.left = left
        self.written = 0
        self._dead = False
        self._held: set[int] = set()

    def about_to(self, operation: str, target: object) -> None:
        if self._dead:
            raise Died
        super().about_to(operation, target)

    def open(self, path: Path, flags: int, mode: int = 0o600) -> int:
        descriptor = super().open(path, flags, mode)
        self._held.add(descriptor)
        return descriptor

    def write(self, descriptor: int, data: bytes) -> None:
        self.written += len(data)
        if len(data) > self.left:
            os.write(descriptor, data[: self.left])
            self._dead = True
            # The system closes what the dead one held, its lock with it.
            for held in self._held:
                os.close(held)
            raise Died
        self.left -= len(data)
        super().write(descriptor, data)

    def close(self, descriptor: int) -> None:
        super().close(descriptor)
        self._held.discard(descriptor)

    def quietly_close(self, descriptor: int) -> None:
        if not self._dead:
            super().quietly_close(descriptor)
            self._held.discard(descriptor)


class Writer:
    """An open book with its tables, as the book above the store keeps them."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.tables = store.tables

    def put(self, number: int) -> None:
        """Add or change the contest of a number; it holds after it was written."""
        record_id = f"sale-{number:06}"
        before = self.tables.contests.get(record_id)
        after = Contest(id=record_id, title=f"Sale {number}", notes="x" * 50)
        if before is not None:
            after = msgspec.structs.replace(before, title=f"{before.title}!")
        self.apply(Change("contests", record_id, before, after))

    def apply(self, *changes: Change) -> None:
        """Write changes, and take them over even if the disk refused them."""
        self.tables = self.tables.apply(changes)
        self.store.append(changes, Label.of("change"), MOMENT)

    def checkpoint(self) -> bool:
        """Bring the file up to date."""
        return self.store.checkpoint(self.tables)


OpenBook = Callable[..., Writer]


@pytest.fixture(scope="session")
def counts(pytestconfig: pytest.Config) -> Counter[str]:
    """How much of each kind the whole run has tried."""
    return pytestconfig.stash.setdefault(_COUNTS, Counter())


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """One line on what the file survived."""
    counts = config.stash.get(_COUNTS, Counter())
    if counts:
        told = ", ".join(f"{count:,} {what}" for what, count in counts.items())
        terminalreporter.write_line(f"store, all survived: {told}")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the book lies."""
    return tmp_path / "data.json"


@pytest.fixture
def open_book() -> Iterator[OpenBook]:
    """Open a book, made if it is not there; it is closed at the end."""
    opened: list[Store] = []

    def open_it(
        path: Path, files: Files | None = None, *, read_only: bool = False
    ) -> Writer:
        if not path.exists():
            Store.create(path, now=lambda: MOMENT, who="A. Reader").close()
        store = Store.open(
            path, now=lambda: MOMENT, who="A. Reader", files=files, read_only=read_only
        )
        opened.append(store)
        return Writer(store)

    yield open_it
    for store in opened:
        store.close()


@pytest.fixture
def sale_book(path: Path, sale: Tables, open_book: OpenBook) -> Path:
    """A file with one whole sale in it."""
    writer = open_book(path, FaultyFiles())
    for table in ("contests", "parties", "bidders", "bids", "events", "sources"):
        for record in sale.table(table).values():
            writer.apply(Change(table, record.id, None, record))
    writer.checkpoint()
    writer.store.close()
    return path
