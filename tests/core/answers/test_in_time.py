"""Whether bids kept a deadline."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.answers.in_time import bidders_bound, bids_in_time, in_time
from core.answers.index import Index
from core.domain.records import Bidder, Member, Party
from core.domain.when import Order, When
from tests.core.answers.books import Book, day

LONDON = When(edtf="2018-09-21", time="17:00", zone="Europe/London")


@pytest.mark.parametrize(
    ("made_on", "deadline", "expected"),
    [
        ("2018-09-21", When(edtf="2018-09-21"), "certain"),
        ("2018-09-20", LONDON, "certain"),
        ("2018-09-21", LONDON, "possible"),
        ("2018-09-22", LONDON, "no"),
        ("2018-09", LONDON, "possible"),
        ("../2018-09-20", LONDON, "certain"),
        ("2018-10/..", LONDON, "no"),
        ("2018-09-21", When(edtf="2018-09"), "possible"),
        ("2018-09-01", When(edtf="2018-09"), "certain"),
        ("2018-09-21", When(words="soon"), "possible"),
    ],
)
def test_a_date_is_in_time_certainly_possibly_or_not(
    made_on: str, deadline: When, expected: Order
) -> None:
    assert in_time(When(edtf=made_on), deadline) == expected


def test_a_bid_without_a_date_may_have_been_in_time() -> None:
    assert in_time(None, LONDON) == "possible"
    assert in_time(When(words="lately"), LONDON) == "possible"
    assert in_time(When(edtf="2018-09-01"), None) == "possible"


def test_what_was_public_before_the_deadline_was_made_before_it() -> None:
    assert in_time(None, LONDON, date(2018, 9, 20)) == "certain"
    assert in_time(None, LONDON, date(2018, 9, 22)) == "possible"
    # Announced on the 1st for the 25th: known early, made late.
    assert in_time(When(edtf="2018-09-25"), LONDON, date(2018, 9, 1)) == "no"


def test_two_times_are_compared_as_instants() -> None:
    def at(time: str) -> When:
        return When(edtf="2018-09-21", time=time, zone="America/New_York")

    assert in_time(at("12:00"), LONDON) == "certain"
    assert in_time(at("12:01"), LONDON) == "no"


@given(
    st.dates(date(2018, 1, 1), date(2018, 12, 31)),
    st.dates(date(2018, 1, 1), date(2018, 12, 31)),
    st.dates(date(2018, 1, 1), date(2018, 12, 31)),
)
def test_knowing_more_of_the_date_never_turns_certain_into_another_answer(
    one: date, other: date, between: date
) -> None:
    first, middle, last = sorted((one, between, other))
    vague = in_time(When(edtf=f"{first}/{last}"), LONDON)
    assert vague == "possible" or in_time(When(edtf=str(middle)), LONDON) == vague


def bound_book(book: Book) -> Book:
    """Three bidders, one of whom a deadline binds through a member."""
    for party in ("fox", "comcast", "seller"):
        book.add(Party(id=party, name=party.title()))
    book.add(
        Bidder(
            id="fox-bidder",
            contest="contest",
            name="Fox",
            members=(Member(id="fox-member", party="fox"),),
        )
    )
    book.bid("fox", made_on="2018-09-20")
    book.bid("comcast", made_on="2018-09-25")
    book.bid("silent", made_on="")
    return book


def test_a_deadline_may_bind_one_bidder_only(book: Book) -> None:
    bound_book(book)
    book.event("ends", "deadline", on=(book.claim(LONDON),), to=("fox",))
    index = Index.of(book.tables)
    kept = bids_in_time(book.tables, index, day("2019-01-01"), "ends")
    assert [(one.bid, one.in_time) for one in kept] == [("fox", "certain")]


def test_a_deadline_of_the_seller_binds_every_bidder(book: Book) -> None:
    bound_book(book)
    assert bidders_bound(book.tables, Index.of(book.tables), "contest", ()) == ()
    book.event("ends", "deadline", on=(book.claim(LONDON),), to=("seller",))
    index = Index.of(book.tables)
    kept = bids_in_time(book.tables, index, day("2019-01-01"), "ends")
    assert {one.bid: one.in_time for one in kept} == {
        "fox": "certain",
        "comcast": "no",
        "silent": "possible",
    }


def test_an_unknown_deadline_has_no_bids(book: Book) -> None:
    tables = book.tables
    assert bids_in_time(tables, Index.of(tables), day("2019-01-01"), "none") == ()
