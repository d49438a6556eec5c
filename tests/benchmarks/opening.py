"""Opening a big book, typed and indexed, and the memory that it then takes.

Beside it TinyDB reading all documents of all tables, with the cache that it has for
that, and bare decoding of the JSON text by Python's own module. Each is a process of
its own; the best of several runs counts.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from tests.benchmarks.big_file import big_file
from tests.benchmarks.measured import Measured

_ROOT = Path(__file__).resolve().parents[2]
_RUNS = 3
_FASTER_THAN_TINYDB = 1.5
_DECODINGS = 4
_FILES = 10

# Each says the seconds, and the most memory that the process ever held, in KiB.
_FRAME = """
import gc, json, sys, time
from pathlib import Path
path = Path(sys.argv[1])
{imports}
start = time.perf_counter()
{action}
took = time.perf_counter() - start
status = Path("/proc/self/status").read_text()
peak = next(line.split()[1] for line in status.splitlines() if "VmHWM" in line)
print(json.dumps([took, int(peak)]))
"""
_OURS = (
    """
from datetime import UTC, datetime
from core.answers.index import Index
from core.book.book import Book
""",
    """
book = Book.open(path, now=lambda: datetime.now(UTC), read_only=True)
index = Index.of(book.tables)
""",
)
_TINYDB = (
    """
from tinydb import JSONStorage, TinyDB
from tinydb.middlewares import CachingMiddleware
""",
    """
# Without its cache it would read the whole file once for each table.
with TinyDB(path, storage=CachingMiddleware(JSONStorage), access_mode="r") as database:
    kept = {name: database.table(name).all() for name in database.tables()}
""",
)
_DECODING = ("", "kept = json.loads(path.read_bytes())")


class _Run(msgspec.Struct, frozen=True, array_like=True):
    seconds: float
    kibibytes: int


def measure(size: int) -> list[Measured]:
    """Open the big book in three ways, in turn."""
    big = big_file(size)
    programs = (_OURS, _TINYDB, _DECODING)
    runs = [[_run(program, big) for program in programs] for _ in range(_RUNS)]
    ours, tinydb, decoding = (
        min(run[place].seconds for run in runs) for place in range(len(programs))
    )
    megabytes = big.stat().st_size / 1e6
    peak = min(run[0].kibibytes for run in runs) * 1024 / 1e6
    return list(_results(f"{size:,} bids", ours, tinydb, decoding, peak, megabytes))


def _results(
    count: str, ours: float, tinydb: float, decoding: float, peak: float, file: float
) -> Iterator[Measured]:
    name = f"opening {count}, typed and indexed"
    yield Measured(
        f"{name}; TinyDB's all()", ours, tinydb, _FASTER_THAN_TINYDB, "faster"
    )
    yield Measured(f"{name}; decoding JSON", ours, decoding, _DECODINGS, "within")
    yield Measured(
        f"most memory while opening {count}; its file",
        peak,
        file,
        _FILES,
        "within",
        "MB",
    )


def _run(program: tuple[str, str], book: Path) -> _Run:
    imports, action = program
    code = _FRAME.format(imports=imports, action=action)
    command = [sys.executable, "-c", code, str(book)]
    done = subprocess.run(command, check=True, cwd=_ROOT, stdout=subprocess.PIPE)
    return msgspec.json.decode(done.stdout, type=_Run)
