"""The library of sources."""

import msgspec
import pytest

from core.answers.index import Index
from core.answers.source_library import (
    SourceRow,
    bare_address,
    claims_of_source,
    duplicates,
    source_library,
)
from core.domain.records import Derivation, Source
from core.domain.tables import Tables
from core.domain.when import When
from tests.core.answers.books import Book


def library(book: Book) -> dict[str, SourceRow]:
    tables = book.tables
    return {one.source.id: one for one in source_library(tables, Index.of(tables))}


def article(name: str, **fields: object) -> Source:
    return Source(id=name, kind="news_article", **fields)  # type: ignore[arg-type]


def test_a_source_knows_its_claims_copies_roots_and_contests(book: Book) -> None:
    book.source("root")
    book.source("copy", None, "root")
    book.bid("bid", book.price("exact", 9, source="copy", via="root"))
    found = library(book)
    assert (found["copy"].claims, found["root"].cited) == (1, 1)
    assert found["root"].copies == ("copy",)
    assert found["copy"].roots == found["root"].roots == ("root",)
    assert found["copy"].contests == ("contest",)


def test_what_nothing_is_from_is_unused(book: Book) -> None:
    book.source("idle")
    assert library(book)["idle"].unused


def test_its_claims_are_found_with_those_that_others_have_from_it(
    book: Book,
) -> None:
    book.source("root")
    book.source("copy")
    book.bid(
        "bid",
        book.price("exact", 9, source="root", id="own"),
        book.price("exact", 9, source="copy", via="root", id="told"),
    )
    tables = book.tables
    found = claims_of_source(tables, Index.of(tables), "root")
    assert [(one.claim.id, one.cited) for one in found] == [
        ("own", False),
        ("told", True),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.example.org/a/", "http://example.org/a"),
        ("https://example.org/a?utm_source=x&id=3", "https://example.org/a?id=3#top"),
    ],
)
def test_addresses_that_differ_in_nothing_are_one(one: str, other: str) -> None:
    assert bare_address(one) == bare_address(other)


def test_another_page_has_another_address() -> None:
    assert bare_address("https://example.org/?p=1") != bare_address(
        "https://example.org/?p=2"
    )


def test_the_same_address_or_title_and_date_make_duplicates(book: Book) -> None:
    on = When("2025-04-03")
    book.add(article("a", url="https://example.org/x"))
    book.add(article("b", url="http://www.example.org/x/", title="The “bid”"))
    book.add(article("c", title="The bid!", published=on))
    book.add(article("d", title="the bid", published=When("2025-04-03~")))
    book.add(article("e", title="The bid", published=When("2025-04-04")))
    assert duplicates(book.tables) == (("a", "b"), ("c", "d"))
    assert library(book)["a"].same_as == ("b",)


def test_duplicates_of_duplicates_are_one_group(book: Book) -> None:
    on = When("2025-04-03")
    book.add(article("a", title="The bid", published=on))
    book.add(article("b", url="https://example.org/x"))
    both = article("c", url="https://example.org/x", title="The bid", published=on)
    book.add(both)
    assert duplicates(book.tables) == (("a", "b", "c"),)


def test_a_copy_that_says_so_is_no_duplicate(book: Book) -> None:
    on = When("2025-04-03")
    book.add(article("wire", title="The bid", published=on))
    behind = (Derivation("wire", "syndicates"),)
    book.add(article("b", title="The bid", published=on, derives_from=behind))
    assert duplicates(book.tables) == ()


def test_the_shipped_book_has_no_source_twice(shipped: Tables) -> None:
    assert duplicates(shipped) == ()
    assert not any(row.unused for row in source_library(shipped, Index.of(shipped)))


def test_judging_a_source_changes_no_number(book: Book) -> None:
    book.source("paper")
    book.bid("bid", book.price("exact", 9, source="paper"))
    before = book.price_of("bid")
    paper = book.records["paper"]
    assert isinstance(paper, Source)
    book.add(msgspec.structs.replace(paper, reliability="F"))
    assert book.price_of("bid") == before
