"""Drafts: what was typed in forms and not saved, as files in the state folder.

One file a form that was open; strict JSON, readable by its owner alone. Whatever can't
be read is kept aside. What is no longer needed is unlinked.
"""

import hashlib
import os
import secrets
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, TypeAlias

import msgspec

# The kind of a form and the ids of what it is about: by this it can be opened again.
Purpose: TypeAlias = tuple[str, ...]
# The lines of cells of each field, by the name that the form has for it.
Fields: TypeAlias = dict[str, tuple[tuple[str, ...], ...]]

# An article of 300,000 characters, in signs that need the most bytes, fits.
LARGEST = 4_000_000


class Draft(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What was typed in one form.

    Attributes:
        book: Id of the book.
        purpose: What the form is for.
        title: What stood at the head of the form.
        typed_at: When it was typed.
        fields: What stands in the fields that were changed.
    """

    book: str
    purpose: Purpose
    title: str
    typed_at: datetime
    fields: Fields


class Kept(NamedTuple):
    """A draft on the disk.

    Attributes:
        name: Name of its file.
        draft: What is in it.
    """

    name: str
    draft: Draft


class DraftTooLongError(ValueError):
    """More was typed than is kept of a form."""


class DraftStore:
    """Writes, reads and removes drafts in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def new_name(self, book: str) -> str:
        """A name for the file of a draft; ids of books are no part of paths."""
        return f"{_stem(book)}-{secrets.token_hex(8)}.json"

    def write(self, name: str, draft: Draft) -> None:
        """Put a draft on the disk, in place of the one that has its name.

        Raises:
            DraftTooLongError: It holds more than is kept.
            OSError: The disk refuses.
        """
        text = msgspec.json.encode(draft)
        if len(text) > LARGEST:
            raise DraftTooLongError
        self._folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder.mkdir(exist_ok=True, mode=0o700)
        beside = self._folder / f".{name}.{secrets.token_hex(4)}.tmp"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
        try:
            with os.fdopen(os.open(beside, flags, 0o600), "wb") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self._folder / name)
        except OSError:
            beside.unlink(missing_ok=True)
            raise

    def remove(self, name: str) -> None:
        """Unlink a draft, if it is there."""
        try:
            (self._folder / name).unlink(missing_ok=True)
        except OSError:
            return

    def of_book(self, book: str) -> list[Kept]:
        """The drafts of a book that can be read, the newest first."""
        try:
            paths = sorted(self._folder.glob(f"{_stem(book)}-*.json"))
        except OSError:
            return []
        read = ((path.name, self._read(path)) for path in paths)
        kept = [Kept(name, draft) for name, draft in read if draft is not None]
        found = [one for one in kept if one.draft.book == book]
        return sorted(found, key=lambda one: one.draft.typed_at, reverse=True)

    def _read(self, path: Path) -> Draft | None:
        try:
            if path.is_symlink() or not path.is_file():
                return None
            if path.stat().st_size > LARGEST:
                raise msgspec.ValidationError("too long for a draft")
            draft = msgspec.json.decode(path.read_bytes(), type=Draft)
            if draft.typed_at.tzinfo is None:
                raise msgspec.ValidationError("a time without a zone")
        except (msgspec.DecodeError, UnicodeDecodeError):
            _keep_aside(path)
            return None
        except OSError:
            return None
        return draft


def _stem(book: str) -> str:
    return hashlib.sha256(book.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _keep_aside(path: Path) -> None:
    try:
        path.replace(path.with_suffix(".unreadable"))
    except OSError:
        return
