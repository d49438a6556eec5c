"""Search over everything: the same as looking into every text."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from core.answers.folding import fold
from core.answers.index import Index
from core.answers.numbering import as_flags, as_set, members
from core.answers.search import SearchText
from core.domain.claim import Speaker
from core.domain.records import Bid, Bidder, Contest, Party, Source
from core.domain.tables import Change, Tables
from tests.core.answers.books import Book

pieces = st.text(alphabet="abcÄßé .\n", max_size=12)
questions = st.lists(st.text(alphabet="abcÄßé. ", min_size=1, max_size=3), max_size=3)


def ids(search: SearchText, found: int) -> list[str]:
    return [search.numbering.ids[number] for number in members(found)]


def book_of(notes: list[str]) -> Tables:
    book = Book()
    for number, text in enumerate(notes):
        book.bid(f"bid{number}", notes=text)
    return book.tables


def scan(search: SearchText, tables: Tables, words: list[str]) -> list[str]:
    """Look into every text, one after the other."""
    wanted = [" ".join(fold(word).split()) for word in words]
    return [
        bid
        for bid in search.numbering.ids
        if bid in tables.bids
        and all(any(word in text for text in search.text(bid)) for word in wanted)
    ]


@given(st.lists(pieces, max_size=6), questions)
@settings(deadline=None)
def test_search_finds_what_a_scan_of_all_texts_finds(
    notes: list[str], words: list[str]
) -> None:
    tables = book_of(notes)
    search = SearchText(tables, Index.of(tables))
    assert ids(search, search.find(words)) == scan(search, tables, words)


@given(st.lists(pieces, min_size=1, max_size=4), pieces, questions)
@settings(deadline=None)
def test_after_an_edit_search_finds_what_a_new_index_finds(
    notes: list[str], text: str, words: list[str]
) -> None:
    tables = book_of(notes)
    search = SearchText(tables, Index.of(tables))
    search.find(words)
    before = tables.bids["bid0"]
    changes = [
        Change("bids", "bid0", before, msgspec.structs.replace(before, notes=text))
    ]
    tables = tables.apply(changes)
    index = Index.of(tables)
    search.update(changes, tables, index)
    assert search.find(words) == SearchText(tables, index).find(words)


def full_book() -> Book:
    book = Book()
    book.add(Contest(id="contest", title="TikTok US", targets=("target",)))
    book.add(Party(id="target", name="ByteDance", aliases=("Zìjié",)))
    book.add(Party(id="lead", name="Łukasz Müller"))
    book.add(Bidder(id="one", contest="contest", name="The group", lead="lead"))
    book.add(Source(id="post", kind="wire", outlet="Daily Post", title="Bid raised"))
    said = Speaker(kind="unnamed", descriptor="three people close to the talks")
    price = book.price("about", 20, source="post", quote="Rund „20“ Milliarden")
    book.bid("first", msgspec.structs.replace(price, said_by=said), bidder="one")
    book.bid("other")
    book.event("denial", stance="denies", title="Nothing to it", about=("first",))
    return book


def test_a_bid_is_found_by_everything_that_is_said_about_it() -> None:
    tables = full_book().tables
    search = SearchText(tables, Index.of(tables))
    for words in (
        ["group"],
        ["lukasz", "MULLER"],
        ["daily"],
        ['"20"'],
        ["three people"],
        ["nothing to it"],
        ["milliarden", "post", "tiktok"],
    ):
        assert ids(search, search.find(words)) == ["first"], words
    assert ids(search, search.find(["zijie"])) == ["first", "other"]
    assert ids(search, search.find(["post", "nowhere"])) == []


def test_a_phrase_does_not_run_from_one_text_into_the_next() -> None:
    tables = full_book().tables
    search = SearchText(tables, Index.of(tables))
    assert search.find(["daily post bid"]) == 0
    assert search.find(["daily post"]) == 1


def test_a_renamed_source_is_found_by_its_new_name_only() -> None:
    tables = full_book().tables
    search = SearchText(tables, Index.of(tables))
    search.find(["daily"])
    before = tables.sources["post"]
    after = msgspec.structs.replace(before, outlet="Evening Star")
    changes = [Change("sources", "post", before, after)]
    tables = tables.apply(changes)
    search.update(changes, tables, Index.of(tables))
    assert ids(search, search.find(["evening"])) == ["first"]
    assert search.find(["daily"]) == 0


def test_a_removed_bid_is_found_no_more_and_a_new_one_is() -> None:
    tables = full_book().tables
    search = SearchText(tables, Index.of(tables))
    search.find(["tiktok"])
    gone, new = tables.bids["first"], Bid(id="new", bidder="one", kind="offer")
    changes = [Change("bids", "first", gone, None), Change("bids", "new", None, new)]
    tables = tables.apply(changes)
    search.update(changes, tables, Index.of(tables))
    assert ids(search, search.find(["tiktok"])) == ["other", "new"]
    assert search.find(["milliarden"]) == 0


def test_building_in_slices_stops_when_its_time_is_over() -> None:
    book = Book()
    for number in range(100):
        book.bid(f"bid{number}", bidder="one-bidder", notes="words")
    tables = book.tables
    search = SearchText(tables, Index.of(tables))
    assert not search.build_some(0)
    assert 0 < search.find(["words"], wait=False).bit_count() < 100
    while not search.build_some(1000):
        pass
    assert search.ready
    assert search.find(["words"]).bit_count() == 100


def test_frequent_words_are_found_like_rare_ones() -> None:
    bids = [
        Bid(id=f"b{number}", bidder="x", kind="offer", notes=f"often n{number}")
        for number in range(1500)
    ]
    tables = Tables.of(bids)
    search = SearchText(tables, Index.of(tables))
    assert search.find(["ofte"]).bit_count() == 1500
    assert ids(search, search.find(["often", "n77"])) == [
        "b77",
        *(f"b{number}" for number in range(770, 780)),
    ]
    before = tables.bids["b3"]
    changes = [Change("bids", "b3", before, msgspec.structs.replace(before, notes=""))]
    tables = tables.apply(changes)
    search.update(changes, tables, Index.of(tables))
    assert search.find(["often"]).bit_count() == 1499


@given(st.binary().map(lambda data: bytes(one & 1 for one in data)))
def test_flags_and_sets_say_the_same(flags: bytes) -> None:
    numbers = as_set(flags)
    assert as_flags(numbers, len(flags)) == flags
    assert members(numbers) == [n for n, flag in enumerate(flags) if flag]
