"""What a dialog gives: a record to put into the book, and whom it is from."""

from typing import NamedTuple

from core.book.according import UNSOURCED, According
from core.domain.records import AnyRecord


class Entry(NamedTuple):
    """One record, new or changed, with what is new beside it.

    Attributes:
        record: The record.
        according: Whom its new claims are from.
        beside: Further records that are new with it: a party, a source.
    """

    record: AnyRecord
    according: According = UNSOURCED
    beside: tuple[AnyRecord, ...] = ()
