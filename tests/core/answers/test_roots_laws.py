"""Laws of roots: copies add nothing."""

from hypothesis import given
from hypothesis import strategies as st

from core.answers.roots import Chains, count_roots
from tests.core.answers.books import Book

# By source, which of the sources before it (by place) it derives from.
_FAMILY = st.lists(st.sets(st.integers(0, 5), max_size=3), min_size=1, max_size=6)


def _family(book: Book, origins: list[set[int]]) -> list[str]:
    names = [f"source{place}" for place in range(len(origins))]
    for place, behind in enumerate(origins):
        book.source(names[place], None, *(names[n] for n in behind if n < place))
    return names


@given(
    origins=_FAMILY,
    reports=st.lists(st.integers(0, 5), min_size=1, max_size=5),
    copied=st.integers(0, 4),
    more=st.sets(st.integers(0, 5), max_size=2),
)
def test_adding_a_copy_never_raises_the_count(
    origins: list[set[int]], reports: list[int], copied: int, more: set[int]
) -> None:
    book = Book()
    names = _family(book, origins)
    told = [names[place % len(names)] for place in reports]
    original = told[copied % len(told)]
    also = [names[place % len(names)] for place in more]
    book.source("the-copy", None, original, *also)
    chains = Chains(book.tables.sources)
    before = [chains.of_source(name).ends for name in told]
    after = [*before, chains.of_source("the-copy").ends]
    assert count_roots(after) == count_roots(before)


@given(origins=_FAMILY, reports=st.lists(st.integers(0, 5), min_size=1, max_size=5))
def test_a_report_that_names_where_it_has_it_from_never_raises_the_count(
    origins: list[set[int]], reports: list[int]
) -> None:
    book = Book()
    names = _family(book, origins)
    told = [names[place % len(names)] for place in reports]
    book.source("another-paper")
    again = book.claim("x", "another-paper", via=told[0])
    chains = Chains(book.tables.sources)
    before = [chains.of_source(name).ends for name in told]
    assert count_roots([*before, chains.of(again).ends]) == count_roots(before)


@given(origins=_FAMILY)
def test_there_are_never_more_roots_than_reports(origins: list[set[int]]) -> None:
    book = Book()
    names = _family(book, origins)
    chains = Chains(book.tables.sources)
    ends = [chains.of_source(name).ends for name in names]
    assert 1 <= count_roots(ends) <= len(names)
