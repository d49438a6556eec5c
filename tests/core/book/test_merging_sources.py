"""Two entries of one source become one: every claim stays, and one undo parts them."""

import msgspec
import pytest

from core.book.book import Book
from core.book.errors import NotFoundError
from core.book.operations.sources import add_source, change_source, merge_sources
from core.domain.laws import CycleError
from core.domain.records import Derivation, Source
from core.domain.references import references
from core.domain.tables import Tables

KEPT = Source(
    id="kept-aaaaaa", kind="news_article", title="One", url="https://a.example"
)
TWIN = Source(
    id="twin-aaaaaa", kind="news_article", outlet="Paper", title="Two", notes="seen"
)


def named(tables: Tables, source: str) -> int:
    """How often a source is named in the book."""
    return sum(
        one.id == source for record in tables.records() for one in references(record)
    )


@pytest.fixture
def twins(book: Book) -> str:
    """Id of a source of the book that claims are from; its twin is there, too."""
    used = max(book.tables.sources, key=lambda one: named(book.tables, one))
    add_source(book, KEPT)
    return used


def test_all_claims_are_from_the_kept_source(book: Book, twins: str) -> None:
    before = named(book.tables, twins)
    assert before
    merge_sources(book, KEPT.id, twins)
    assert twins not in book.tables.sources
    assert named(book.tables, twins) == 0
    assert named(book.tables, KEPT.id) == before


def test_it_is_one_step_and_undo_parts_them(book: Book, twins: str) -> None:
    before, steps = book.tables, len(book.history)
    merge_sources(book, KEPT.id, twins)
    assert len(book.history) == steps + 1
    assert book.history[-1].label.key == "merge_sources"
    book.undo()
    assert book.tables == before


def test_what_the_kept_one_does_not_say_is_taken(book: Book) -> None:
    for one in (KEPT, TWIN):
        add_source(book, one)
    kept = merge_sources(book, KEPT.id, TWIN.id)
    assert (kept.title, kept.outlet, kept.notes) == ("One", "Paper", "seen")
    assert kept.url == KEPT.url


def test_a_confidential_source_stays_confidential(book: Book) -> None:
    secret = msgspec.structs.replace(
        TWIN, confidential=True, approved_description="a person close to the bid"
    )
    for one in (KEPT, secret):
        add_source(book, one)
    kept = merge_sources(book, KEPT.id, secret.id)
    assert kept.confidential
    assert kept.approved_description == "a person close to the bid"


def test_neither_derives_from_the_other_afterwards(book: Book) -> None:
    copy = msgspec.structs.replace(
        TWIN, derives_from=(Derivation(source=KEPT.id, how="cites"),)
    )
    for one in (KEPT, copy):
        add_source(book, one)
    assert merge_sources(book, KEPT.id, copy.id).derives_from == ()


def test_what_would_close_a_circle_is_refused(book: Book) -> None:
    between = Source(
        id="between-aaaaaa",
        kind="news_article",
        title="Three",
        derives_from=(Derivation(source=TWIN.id, how="cites"),),
    )
    for one in (KEPT, TWIN, between):
        add_source(book, one)
    derived = (Derivation(source=between.id, how="cites"),)
    change_source(book, msgspec.structs.replace(KEPT, derives_from=derived))
    before = book.tables
    with pytest.raises(CycleError):
        merge_sources(book, KEPT.id, TWIN.id)
    assert book.tables == before


def test_a_source_merged_with_itself_stays_as_it_is(book: Book) -> None:
    add_source(book, KEPT)
    steps = len(book.history)
    assert merge_sources(book, KEPT.id, KEPT.id) == KEPT
    assert len(book.history) == steps
    with pytest.raises(NotFoundError):
        merge_sources(book, KEPT.id, "nobody-aaaaaa")
