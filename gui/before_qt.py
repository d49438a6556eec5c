"""What the window needs and knows nothing of Qt, to be imported before PySide6.

PySide6 reads the source of every module that is imported after itself, to see whether
it uses Qt: that would cost a tenth of the whole start.
"""

from core.answers import board_rows, calendar_days, look_alikes, problems
from core.book import book
from core.wording import voice
from gui import places, settings, state

__all__ = [
    "board_rows",
    "book",
    "calendar_days",
    "look_alikes",
    "places",
    "problems",
    "settings",
    "state",
    "voice",
]
