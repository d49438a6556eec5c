"""What the window needs and knows nothing of Qt, to be imported before PySide6.

PySide6 reads the source of every module that is imported after itself, to see whether
it uses Qt: that would cost a tenth of the whole start.
"""

import sys

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
    "spare_reading",
    "state",
    "voice",
]


def spare_reading() -> None:
    """Tell PySide6, once it is loaded, which modules use no Qt: all that came before.

    It would read each of them, too, when the next module imports it again. Where this
    version of PySide6 keeps its notes elsewhere, it reads them.
    """
    notes = getattr(sys.modules.get("shibokensupport.feature"), _NOTES, None)
    if isinstance(notes, dict):
        for name in _BEFORE:
            notes.setdefault(name, _USES_NO_QT)


_NOTES = "pyside_feature_dict"
_USES_NO_QT = -1
_BEFORE = frozenset(sys.modules)
