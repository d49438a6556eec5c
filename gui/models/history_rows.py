"""The history of the book as a table: who, when, what."""

from core.book.book import Book
from core.book.earlier import JournalEntry
from core.wording.voice import Voice
from gui.models.text_rows import TextRow, TextTable
from gui.phrases import translate

# The newest entries that the table shows; the journal keeps all.
_MOST = 500


def history_table(book: Book, voice: Voice, about: frozenset[str]) -> TextTable:
    """The changes of some records, the newest first.

    Args:
        book: The book.
        voice: The reader's language.
        about: Ids of the records whose changes are shown.
    """
    rows = []
    for entry in reversed(book.history):
        if not any(change.id in about for change in entry.written):
            continue
        rows.append(history_row(entry, voice))
        if len(rows) >= _MOST:
            break
    return TextTable(
        "history",
        translate("DetailPane", "History"),
        (
            translate("DetailPane", "When"),
            translate("DetailPane", "Who"),
            translate("DetailPane", "What"),
        ),
        tuple(rows),
        translate(
            "DetailPane",
            "Nothing has been changed here yet. Every change can be undone.",
        ),
    )


def history_row(entry: JournalEntry, voice: Voice) -> TextRow:
    """One change: when, who, what."""
    when = entry.at.astimezone()
    day = f"{voice.day(when.date(), short=True)}, {when:%H:%M}"
    cells = (day, entry.by, voice.label(entry.label))
    return TextRow(str(entry.n), cells, part=str(entry.n))
