"""A book on a disk that is mounted for reading only, seen from a process of its own.

python -m tests.core.store.read_only_disk BOOK
"""

import sys
from pathlib import Path

from core.store.errors import ReadOnlyError
from core.store.store import Store
from tests.core.store.conftest import MOMENT, Writer


def main(path: Path) -> None:
    """Open, look, try to edit; whatever is not as promised raises."""
    before = path.read_bytes()
    writer = Writer(Store.open(path, now=lambda: MOMENT, who="A. Reader"))
    reason = writer.store.read_only
    if reason is None:
        raise AssertionError("it can be written to")
    try:
        writer.put(1)
    except ReadOnlyError:
        pass
    else:
        raise AssertionError("an edit was taken")
    copy = Path(sys.argv[2]) / "copy.json"
    writer.store.save_copy(copy, writer.store.tables)
    writer.store.close()
    if path.read_bytes() != before or not copy.exists():
        raise AssertionError("the file was touched, or there is no copy")
    sys.stdout.write(reason.key)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
