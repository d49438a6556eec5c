"""Sources without which a shown value or rank would fall."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.answers.index import Index
from core.answers.lens import Choice
from core.answers.single_points import single_points
from core.answers.without_source import without
from core.domain.amount import AmountKind
from core.domain.claim import Claim, SpeakerKind
from core.domain.price import Price
from core.domain.tables import Tables
from tests.core.answers.books import TODAY, Book, day

CHOICE = Choice(contest="contest")


def test_a_value_with_two_roots_hangs_on_no_source(book: Book) -> None:
    book.source("one")
    book.source("other")
    both = [book.price("exact", 9, source=source) for source in ("one", "other")]
    book.bid("bid", *both)
    tables = book.tables
    assert single_points(tables, Index.of(tables), TODAY, CHOICE) == ()


def test_a_root_takes_its_copies_along(book: Book) -> None:
    book.source("root")
    book.source("copy", None, "root")
    book.bid("bid", book.price("exact", 9, source="copy"))
    tables = book.tables
    found = single_points(tables, Index.of(tables), TODAY, CHOICE)
    assert [one.source for one in found] == ["root", "copy"]
    assert all(len(one.values) == 1 for one in found)


def test_the_gravest_comes_first(book: Book) -> None:
    book.source("small")
    book.source("grave")
    book.bid("high", book.price("exact", 9, source="grave"))
    stage = (book.claim("submitted", "small"),)
    book.bid("low", book.price("exact", 5), stage=stage)
    tables = book.tables
    found = single_points(tables, Index.of(tables), TODAY, CHOICE)
    assert [one.source for one in found] == ["grave", "small"]
    assert [len(one.ranks) for one in found] == [2, 0]


REPORTS = st.lists(
    st.tuples(
        st.sampled_from(("exact", "about", "more_than")),
        st.integers(1, 9),
        st.sampled_from(("party", "unnamed", "nobody")),
        st.sampled_from(("a", "b", "c", None)),
    ),
    max_size=3,
)


@settings(deadline=None, max_examples=60)
@given(first=REPORTS, raised=REPORTS, other=REPORTS)
def test_it_finds_what_leaving_out_each_source_would_change(
    first: list[tuple[AmountKind, int, SpeakerKind, str | None]],
    raised: list[tuple[AmountKind, int, SpeakerKind, str | None]],
    other: list[tuple[AmountKind, int, SpeakerKind, str | None]],
) -> None:
    book = Book()
    book.source("a")
    book.source("b", None, "a")
    book.source("c")

    def prices(
        some: list[tuple[AmountKind, int, SpeakerKind, str | None]],
    ) -> list[Claim[Price]]:
        return [
            book.price(kind, figure, by=by, source=source)
            for kind, figure, by, source in some
        ]

    book.bid("first", *prices(first))
    more = {"supersedes": "first", "bidder": "first-bidder"}
    book.bid("raised", *prices(raised), made_on="2025-02-01", **more)
    book.bid("other", *prices(other))
    tables = book.tables
    check(tables, Index.of(tables), ("a", "b", "c"))


def check(
    tables: Tables, index: Index, sources: tuple[str, ...], as_of: str = "2025-06-01"
) -> None:
    choice, lens = Choice(contest=next(iter(tables.contests))), day(as_of)
    found = {one.source: one for one in single_points(tables, index, lens, choice)}
    for source in sources:
        whole = without(tables, index, lens, choice, frozenset({source}))
        fallen = {one.place.key for one in whole.values if one.kind in _FALLEN}
        point = found.get(source)
        keys = {one.place.key for one in point.values} if point else set()
        assert keys == fallen
        assert (point.ranks if point else ()) == whole.ranks


_FALLEN = ("gone", "value")


def test_it_finds_the_same_in_the_shipped_book(shipped: Tables) -> None:
    check(shipped, Index.of(shipped), tuple(shipped.sources)[:40], "2025-04-03")
