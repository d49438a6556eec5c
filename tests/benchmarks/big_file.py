"""The big book as a file: made once, then kept where temporary files are."""

import hashlib
import os
import tempfile
from pathlib import Path

from tests.benchmarks.books import write_big_book

_HERE = Path(__file__).resolve().parent
_DOMAIN = _HERE.parents[1] / "core" / "domain"
_MAKERS = (_HERE / "books.py", _HERE / "book_words.py", _DOMAIN / "records.py")
_BIDS_IN_A_CONTEST = 100


def big_file(size: int, seed: int = 1, claims: int = 3) -> Path:
    """A book of about so many bids; it is never to be written to.

    Made anew when what makes it has changed.
    """
    makers = hashlib.sha256(b"".join(one.read_bytes() for one in _MAKERS))
    name = f"bidbook-big-{size}-{seed}-{claims}-{makers.hexdigest()[:12]}.json"
    path = Path(tempfile.gettempdir()) / name
    if not path.exists():
        # Whoever is cut off while making it leaves no half book.
        beside = path.with_suffix(f".{os.getpid()}")
        contests = max(1, size // _BIDS_IN_A_CONTEST)
        write_big_book(beside, contests=contests, claims=claims, seed=seed)
        beside.replace(path)
    return path
