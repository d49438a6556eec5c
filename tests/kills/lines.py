"""What test and session say to each other: one JSON object a line."""

import hashlib
from typing import TypeVar

import msgspec

from core.domain.tables import Tables

L = TypeVar("L", bound=msgspec.Struct)


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """A session that the test asks for.

    Attributes:
        book: The file to open.
        home: Folder for settings and whatever else belongs to a user.
        seed: What the edits are drawn from.
        steps: After how many edits the session ends by itself.
        stop_at: Number of the file operation that kills it, from 1; 0 for none.
        within: Whether only operations of checkpoints count for that.
        half: Whether a write that kills it has written half of its bytes.
        slow: Seconds that each file operation of a checkpoint takes longer.
    """

    book: str
    home: str
    seed: int
    steps: int
    stop_at: int = 0
    within: bool = False
    half: bool = False
    slow: float = 0.0


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """What a session tells.

    Attributes:
        what: ``begun`` (n is the process), ``doing``, ``saved``, ``checkpoint``,
            ``checkpoint_done`` or ``ended`` (n is the exit code).
        n: Number of the change in the book's history.
        state: What the book is after it; empty where that can't be known before.
        undone: What the book is once that is undone.
    """

    what: str
    n: int = 0
    state: str = ""
    undone: str = ""


def written(message: msgspec.Struct) -> bytes:
    """The message as a line."""
    return msgspec.json.encode(message) + b"\n"


def read(line: bytes, kind: type[L]) -> L:
    """The message of a line."""
    return msgspec.json.decode(line, type=kind)


def fingerprint(tables: Tables) -> str:
    """By what a state of the book is recognised: all of its records, in any order."""
    records = sorted(tables.records(), key=lambda record: record.id)
    return hashlib.sha256(msgspec.json.encode(records)).hexdigest()[:16]
