"""Change sets: what one edit did, told to everybody at once."""

from datetime import datetime
from typing import Literal

import msgspec

from core.domain.label import Label
from core.domain.tables import Change
from core.store.entry import FieldChange

Origin = Literal["edit", "undo", "redo"]


class ChangeSet(msgspec.Struct, frozen=True, kw_only=True):
    """What one edit did.

    Attributes:
        n: Its number in the history.
        at: When (UTC).
        by: Who.
        label: What it is called.
        changes: One change for each record that is another now.
        origin: Whether it does something, or takes back or repeats a change.
    """

    n: int
    at: datetime
    by: str
    label: Label
    changes: tuple[Change, ...]
    origin: Origin


class Undone(msgspec.Struct, frozen=True):
    """What came of an undo or redo.

    Attributes:
        label: The edit that it was about.
        left: What was not set back, because it was changed since or is needed.
        done: Whether anything was set back.
    """

    label: Label
    left: tuple[FieldChange, ...]
    done: bool
