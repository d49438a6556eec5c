"""A book read once, without lock or traces: for the command line."""

from core.store.store import Snapshot, read_book

__all__ = ["Snapshot", "read_book"]
