"""The open book: edit blocks, change sets, history, operations and one signal."""

from core.store.store import Snapshot, read_book

__all__ = ["Snapshot", "read_book"]
