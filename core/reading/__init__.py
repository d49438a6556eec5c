"""From the words of the press to amounts and dates, and what each word meant."""

from core.reading.amounts import read_amount
from core.reading.dates import read_date
from core.reading.prose import find_amounts, find_dates
from core.reading.results import Found, FoundDate, Part, ReadAmount, ReadDate

__all__ = [
    "Found",
    "FoundDate",
    "Part",
    "ReadAmount",
    "ReadDate",
    "find_amounts",
    "find_dates",
    "read_amount",
    "read_date",
]
