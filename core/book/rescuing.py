"""What can be done about a damaged file, for window and command line."""

from core.store.rescue import Candidate, candidates, content_of, restore, set_aside
from core.store.single_records import SalvagedBook, salvage_records

__all__ = [
    "Candidate",
    "SalvagedBook",
    "candidates",
    "content_of",
    "restore",
    "salvage_records",
    "set_aside",
]
