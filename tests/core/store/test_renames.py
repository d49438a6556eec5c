"""A hundred times someone else saves by rename while the book is open."""

from collections import Counter
from pathlib import Path

from core.store.store import merge_label, read_book
from tests.core.store.conftest import MOMENT, FaultyFiles, OpenBook

_TIMES = 100


def test_each_of_a_hundred_outside_renames_is_noticed_and_nothing_is_lost(
    sale_book: Path, open_book: OpenBook, counts: Counter[str]
) -> None:
    writer = open_book(sale_book, FaultyFiles())
    title = "The sale"
    for number in range(_TIMES):
        text = sale_book.read_text(encoding="utf-8")
        assert f'"{title}"' in text
        theirs = f"Their sale {number}"
        beside = sale_book.with_name("theirs")
        beside.write_text(text.replace(f'"{title}"', f'"{theirs}"'), encoding="utf-8")
        beside.replace(sale_book)
        assert writer.store.changed_outside()
        writer.put(number)
        merged = writer.store.merge_outside(writer.tables)
        writer.tables = merged.tables
        writer.store.append(merged.changes, merge_label(merged), MOMENT)
        writer.store.merged(writer.tables)
        writer.checkpoint()
        title = theirs
        counts["outside changes noticed"] += 1
    writer.store.close()
    after = read_book(sale_book).tables
    assert after.contests["sale-aaaaaa"].title == title
    assert {f"sale-{number:06}" for number in range(_TIMES)} <= set(after.contests)
