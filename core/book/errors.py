"""What can go wrong around an edit or with the file, for window and command line."""

from core.domain.errors import BidbookError
from core.store.errors import (
    CantSettleError,
    ChangedOutsideError,
    DamagedError,
    DocumentNumberError,
    DuplicateKeyError,
    EmptyFileError,
    FileExistsAlreadyError,
    FileUnreadableError,
    FolderError,
    MergeMarksError,
    MissingFileError,
    NewerFormatError,
    NotABookError,
    NotANumberError,
    NothingSalvagedError,
    NotJsonError,
    NotRegularFileError,
    NotSavedError,
    NotUtf8Error,
    NumberTooLongError,
    OtherBookError,
    ReadOnlyError,
    RefusedError,
    RemovesManyError,
    StoreError,
    TableNotObjectError,
    TooDeepError,
    TooLargeError,
    UnreadableChangeError,
    UnstableFileError,
    Utf16Error,
)

__all__ = [
    "CantSettleError",
    "ChangedOutsideError",
    "DamagedError",
    "DocumentNumberError",
    "DuplicateKeyError",
    "EditOpenError",
    "EmptyFileError",
    "FileExistsAlreadyError",
    "FileUnreadableError",
    "FolderError",
    "MergeMarksError",
    "MissingFileError",
    "NewerFormatError",
    "NoOpenEditError",
    "NotABookError",
    "NotANumberError",
    "NotFoundError",
    "NotJsonError",
    "NotRegularFileError",
    "NotSavedError",
    "NotUtf8Error",
    "NothingSalvagedError",
    "NumberTooLongError",
    "OtherBookError",
    "ReadOnlyError",
    "RefusedError",
    "RemovesManyError",
    "StoreError",
    "TableNotObjectError",
    "TooDeepError",
    "TooLargeError",
    "UnreadableChangeError",
    "UnstableFileError",
    "Utf16Error",
]


class NotFoundError(BidbookError):
    """Something that was to be changed is not in the book, or no longer."""

    key = "not_found"
    english = "{id} is not in the book any more."


class NoOpenEditError(RuntimeError):
    """Something was written after its edit block was left: a mistake of the caller."""


class EditOpenError(RuntimeError):
    """Undo, reload or close within an edit block: a mistake of the caller."""
