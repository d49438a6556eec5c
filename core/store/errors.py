"""Why a file is refused or an edit can't be saved: one type for each sentence."""

from typing import TYPE_CHECKING, ClassVar

from core.domain.errors import BidbookError

if TYPE_CHECKING:
    from core.store.entry import JournalEntry


class StoreError(BidbookError):
    """Something about the file that a reader must know."""

    key = "store"
    english = "The file {path} can't be used."


class RefusedError(StoreError):
    """The file can't be opened as a book; it stays byte for byte as it was.

    Attributes:
        damage: Whether its bytes are damaged: then something can be restored. That a
            disk or a system refuses to give them is no damage.
        missing: Whether there is no file at all.
    """

    key = "refused"
    damage: ClassVar[bool] = False
    missing: ClassVar[bool] = False


class DamagedError(RefusedError):
    """The bytes of the file are not those of a book, or no longer."""

    key = "damaged"
    damage = True


class MissingFileError(RefusedError):
    """There is no such file."""

    key = "file_missing"
    missing = True
    english = "There is no file {path}. It can be made as a new book."


class FileExistsAlreadyError(StoreError):
    """A new book would replace a file."""

    key = "file_exists"
    english = "The file {path} is there already. Open it, or choose another name."


class FolderError(RefusedError):
    """The path is a folder."""

    key = "is_folder"
    english = "{path} is a folder. Choose a file inside it."


class NotRegularFileError(RefusedError):
    """The path is a device, a pipe or a socket."""

    key = "not_regular_file"
    english = "{path} is a device or a pipe, not a file. Choose another file."


class FileUnreadableError(RefusedError):
    """The system does not let the file be read."""

    key = "file_unreadable"
    english = "{path} can't be read ({reason}). Check its permissions and the disk."


class TooLargeError(RefusedError):
    """The file is larger than a book may be."""

    key = "too_large"
    english = "{path} is larger than {limit} MB. It can't be opened as a book."


class EmptyFileError(DamagedError):
    """The file holds nothing: damaged, never new."""

    key = "empty_file"
    english = "{path} is empty, so it is damaged. Restore it from a backup."


class Utf16Error(DamagedError):
    """The file is encoded as UTF-16 or UTF-32."""

    key = "utf16"
    english = "{path} is encoded as UTF-16 or UTF-32. Save it as UTF-8."


class NotUtf8Error(DamagedError):
    """The file holds bytes that are no UTF-8."""

    key = "not_utf8"
    english = "{path} is not valid UTF-8 at byte {position}. Save it as UTF-8."


class MergeMarksError(DamagedError):
    """The file holds the conflict marks of a merge."""

    key = "merge_marks"
    english = "{path} holds merge-conflict marks (line {line}). Settle the merge first."


class NotJsonError(DamagedError):
    """The bytes are no strict JSON."""

    key = "not_json"
    english = (
        "{path} is not valid JSON (line {line}, column {column}). "
        "Repair it, or restore a backup."
    )


class DuplicateKeyError(DamagedError):
    """An object has the same key twice, so one of the values would be lost."""

    key = "duplicate_key"
    english = "{path} has the key {name} twice in one object. Remove or rename one."


class NotANumberError(DamagedError):
    """A number is NaN, infinite, or too great to be held."""

    key = "not_a_number"
    english = "{path} holds {number}, which is no JSON number. Replace it."


class TooDeepError(DamagedError):
    """Brackets are nested deeper than any book needs."""

    key = "too_deep"
    english = "{path} is nested more than {limit} deep. It is no book."


class NumberTooLongError(DamagedError):
    """A whole number has more digits than can be read."""

    key = "number_too_long"
    english = "{path} holds a number of more than {limit} digits. Shorten it."


class NotABookError(DamagedError):
    """The JSON is no book: no tables, or no ``meta`` that says so."""

    key = "not_a_book"
    english = "{path} is JSON but not a book of this program. Choose another file."


class TableNotObjectError(DamagedError):
    """A table, or a document in it, is no object."""

    key = "table_not_object"
    english = "In {path} the table {table} is not made of objects. Repair it."


class DocumentNumberError(DamagedError):
    """A document's number is no plain whole number."""

    key = "document_number"
    english = "In {path} the table {table} has a document {number}: not a plain number."


class NewerFormatError(RefusedError):
    """The file was written by a later version of the program."""

    key = "newer_format"
    english = (
        "{path} has format {version}; this program knows up to {known}. "
        "Update the program to open it."
    )


class UnstableFileError(RefusedError):
    """The file changed again and again while it was being read."""

    key = "unstable_file"
    english = "{path} keeps changing while it is read. Try again in a moment."


class ReadOnlyError(StoreError):
    """The book was opened for reading only."""

    key = "read_only"
    english = "This book is open for reading only. Save a copy to change it."


class ChangedOutsideError(StoreError):
    """Someone else changed the file; it is not overwritten."""

    key = "changed_outside"
    english = (
        "{path} was changed by another program. Reload it, or save a copy of yours."
    )


class OtherBookError(StoreError):
    """The file was replaced by another book."""

    key = "other_book"
    english = "{path} is another book now. Open it anew, or save a copy of yours."


class NotSavedError(StoreError):
    """The disk refused; nothing is lost, and saving can be tried again.

    Attributes:
        entry: The edit that is kept in memory until it can be written; none when a
            checkpoint or a copy failed.
    """

    key = "not_saved"
    english = "Not saved: {reason}. Your changes stay on the screen; try again."

    def __init__(self, reason: str, entry: "JournalEntry | None" = None) -> None:
        super().__init__(reason=reason)
        self.entry = entry


class UnreadableChangeError(StoreError):
    """A line of the history names values that this program can't read."""

    key = "unreadable_change"
    english = "Change {n} of the history can't be read: {reason}"


class CantSettleError(StoreError):
    """What the other side of a merge wrote can't be put in its place any more."""

    key = "cant_settle"
    english = "The other version of {field} can't be taken: its place is gone."


class RemovesManyError(StoreError):
    """The other side of a merge removed so much that a person should be asked."""

    key = "removes_many"
    english = (
        "Another program removed {count} of {of} records from {path}. "
        "Take that over, or keep yours."
    )


class NothingSalvagedError(StoreError):
    """No record of a damaged file is whole."""

    key = "nothing_salvaged"
    english = "No record in {path} is whole. Restore a backup instead."
