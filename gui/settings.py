"""What the window remembers: a strict JSON file in the user's configuration folder.

A file that can't be read is kept aside and the defaults are used; nothing of it is
ever run or trusted beyond its types.
"""

import os
from pathlib import Path
from typing import Literal

import msgspec
import platformdirs

MOST_RECENT = 10
_LARGEST = 1_000_000


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is remembered between two starts.

    Attributes:
        geometry: Place and size of the window, as Qt writes them, in hexadecimal.
        splitters: Sizes by the splitter's name.
        columns: Widths of the list's columns by their key.
        sort: Key of the sorted column; empty for the order of rank.
        descending: Whether it is sorted the other way.
        contest: Id of the contest shown last, by path of the book.
        bid: Id of the bid selected last, by path of the book.
        recent: Paths of books opened lately, the latest first.
        language: Language of the window and answers; empty for the system's.
        scheme: ``light``, ``dark``, or empty for the system's.
        folder: The folder in which a file was chosen last.
        show_key: Whether the key stands below the chart.
        view: Which chart stands beside the list.
        name: Name of the person who edits; empty for that of the system.
        guide: Whether the guide over the shipped book was not yet put away.
    """

    geometry: str = ""
    splitters: dict[str, list[int]] = msgspec.field(default_factory=dict)
    columns: dict[str, int] = msgspec.field(default_factory=dict)
    sort: str = ""
    descending: bool = False
    contest: dict[str, str] = msgspec.field(default_factory=dict)
    bid: dict[str, str] = msgspec.field(default_factory=dict)
    recent: list[str] = msgspec.field(default_factory=list)
    language: str = ""
    scheme: str = ""
    folder: str = ""
    show_key: bool = True
    view: Literal["standing", "over_time", "both"] = "standing"
    name: str = ""
    guide: bool = True

    def with_recent(self, path: Path) -> "Settings":
        """The same with a book at the top of the recent ones."""
        text = str(path)
        others = [one for one in self.recent if one != text]
        return msgspec.structs.replace(self, recent=[text, *others][:MOST_RECENT])


def settings_path() -> Path:
    """Where the settings stand."""
    folder = platformdirs.user_config_path("bidbook", appauthor=False)
    return folder / "settings.json"


def load(path: Path) -> Settings:
    """Read the settings; the defaults where there are none that can be read."""
    try:
        if path.stat().st_size > _LARGEST:
            raise msgspec.ValidationError("far too long for settings")
        return msgspec.json.decode(path.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        _keep_aside(path)
        return Settings()


def save(content: msgspec.Struct, path: Path) -> bool:
    """Write what is remembered beside, then replace; false where that can't be done."""
    beside = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        text = msgspec.json.format(msgspec.json.encode(content), indent=2)
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(text)
        beside.replace(path)
    except OSError:
        return False
    return True


def _keep_aside(path: Path) -> None:
    try:
        path.replace(path.with_suffix(".unreadable.json"))
    except OSError:
        return
