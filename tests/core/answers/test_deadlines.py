"""Deadlines: how often they moved, and what became of them."""

from core.answers.deadlines import Deadline, deadlines, next_deadline
from core.answers.index import Index
from core.answers.lens import Lens
from core.domain.when import When
from tests.core.answers.books import Book, day


def moved_book(book: Book) -> Book:
    """A deadline that two orders moved."""
    for name, ordered, ends, older in (
        ("first", "2024-04-24", "2025-01-19", None),
        ("second", "2025-01-20", "2025-04-05", "first"),
        ("third", "2025-04-04", "2025-06-19", "second"),
    ):
        order = book.event(
            f"{name}-order", "order", on=(book.claim(When(edtf=ordered)),)
        )
        on = (book.claim(When(edtf=ends, time="23:59", zone="America/New_York")),)
        book.event(
            name, "deadline", title="The ban", on=on, set_by=order, extends=older
        )
    return book


def found(book: Book, lens: Lens) -> tuple[Deadline, ...]:
    """The deadlines of the contest."""
    tables = book.tables
    return deadlines(tables, Index.of(tables), "contest", lens)


def test_a_chain_of_extensions_is_one_deadline(book: Book) -> None:
    (deadline,) = found(moved_book(book), day("2025-04-03"))
    assert deadline.id == "second"
    assert deadline.chain == ("first", "second")
    assert deadline.moved == 1
    assert [one.edtf for one in deadline.moved_from] == ["2025-01-19"]
    assert (deadline.state, deadline.days_left) == ("running", 2)
    assert (deadline.time, deadline.zone) == ("23:59", "America/New_York")


def test_an_extension_is_public_from_the_order_that_set_it(book: Book) -> None:
    moved_book(book)
    assert [one.id for one in found(book, day("2025-01-19"))] == ["first"]
    assert [one.id for one in found(book, day("2025-04-04"))] == ["third"]


def test_a_deadline_that_nothing_dates_is_public_always(book: Book) -> None:
    book.event("ban", "deadline", on=(book.claim(When(edtf="2025-01-19")),))
    assert len(found(book, day("1990-01-01"))) == 1


def test_a_deadline_passes_on_the_day_after(book: Book) -> None:
    moved_book(book)
    assert [one.state for one in found(book, day("2025-06-19"))] == ["running"]
    late = found(book, day("2025-06-20"))
    assert [(one.state, one.days_left) for one in late] == [("passed", None)]


def test_what_came_of_it_is_said(book: Book) -> None:
    met = (book.claim("met", on="2025-01-10"),)
    on = (book.claim(When(edtf="2025-01-19")),)
    book.event("ban", "deadline", on=on, outcome=met)
    assert [one.state for one in found(book, day("2025-01-09"))] == ["running"]
    assert [one.state for one in found(book, day("2025-01-10"))] == ["met"]


def test_the_next_deadline_is_the_first_that_still_runs(book: Book) -> None:
    moved_book(book)
    book.event("later", "deadline", on=(book.claim(When(edtf="2025-08-01")),))
    tables = book.tables
    index = Index.of(tables)
    following = [
        next_deadline(tables, index, "contest", day(one))
        for one in ("2025-06-19", "2025-06-20", "2025-08-02")
    ]
    assert [one and one.id for one in following] == ["third", "later", None]


def test_a_circle_of_extensions_comes_to_an_end(book: Book) -> None:
    on = (book.claim(When(edtf="2025-08-01")),)
    book.event("a", "deadline", on=on, extends="b", set_by="b")
    book.event("b", "deadline", on=on, extends="a", set_by="a")
    (deadline,) = found(book, day("2025-06-20"))
    assert deadline.circular
    assert set(deadline.chain) == {"a", "b"}
