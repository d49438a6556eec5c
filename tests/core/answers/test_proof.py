"""Which of two bids is the higher one, and what is missing to know."""

from decimal import Decimal
from typing import Any

from hypothesis import given

from core.answers.index import Index
from core.answers.missing import Gap, missing
from core.answers.proof import Proof, proof
from core.domain.amount import Amount
from core.domain.records import Figure
from tests.core.answers.books import TODAY, Book, amount
from tests.core.answers.test_ranks import amounts, widened


def between(book: Book, one: str, other: str, **choice: Any) -> Proof:  # noqa: ANN401 (any field of a choice)
    return proof(book.rank(**choice), one, other)


def gaps(book: Book, **choice: Any) -> list[Gap]:  # noqa: ANN401 (any field of a choice)
    tables = book.tables
    return list(missing(tables, Index.of(tables), book.rank(**choice)))


def test_an_exact_price_above_another_is_certain(book: Book) -> None:
    book.bid("low", book.price("exact", 15))
    book.bid("top", book.price("exact", 17))
    found = between(book, "low", "top")
    assert (found.state, found.code) == ("certain", "above")
    assert (found.above, found.below, found.hides) == ("top", "low", None)
    assert between(book, "top", "low") == found


def test_about_is_certain_unless_it_hides_too_much(book: Book) -> None:
    book.bid("about", book.price("about", 20))
    book.bid("exact", book.price("exact", 30))
    book.bid("other", book.price("about", 60))
    found = between(book, "about", "exact")
    assert (found.state, found.above) == ("certain_unless", "exact")
    assert found.hides == Decimal("0.5")
    assert between(book, "other", "exact").hides == Decimal("0.5")
    assert between(book, "other", "about").hides == Decimal("0.5")


def test_what_keeps_a_pair_undecided_is_named(book: Book) -> None:
    book.bid("rasner", book.price("exact", "47.5"))
    book.bid("tinsley", book.price("more_than", 30))
    book.bid("range", book.price("range", 40, 50))
    book.bid("amazon")
    book.bid("talks", kind="talks")
    book.bid("pounds", book.price("exact", 40, unit="GBP"))
    ranking = book.rank()
    found = {
        other: (one.state, one.code, one.because)
        for other in ("tinsley", "range", "amazon", "talks", "pounds", "nobody")
        if (one := proof(ranking, "rasner", other))
    }
    assert found == {
        "tinsley": ("undecided", "open_end", ("tinsley", "rasner")),
        "range": ("undecided", "overlap", ("range", "rasner")),
        "amazon": ("undecided", "undisclosed", ("amazon",)),
        "talks": ("undecided", "not_ranked", ("talks",)),
        "pounds": ("undecided", "incomparable", ("pounds",)),
        "nobody": ("undecided", "not_listed", ("nobody",)),
    }


def test_equal_prices_are_certain_unless_they_are_about(book: Book) -> None:
    book.bid("one", book.price("exact", 20))
    book.bid("two", book.price("exact", 20))
    book.bid("three", book.price("about", 20))
    found = between(book, "one", "two")
    assert (found.state, found.code) == ("certain", "equal")
    hazy = between(book, "one", "three")
    assert (hazy.state, hazy.code) == ("certain_unless", "equal")
    assert hazy.hides == 0


@given(amounts(), amounts())
def test_a_proof_says_what_the_words_allow(one: Amount, other: Amount) -> None:
    book = Book()
    for name, stated in (("a", one), ("b", other)):
        price = book.price("exact", 1).value
        book.bid(name, book.claim(type(price)(stated, "total")))
    found = between(book, "a", "b", currency="USD", assume_currency=True)
    above = {"a": one.surely_above(other), "b": other.surely_above(one), None: False}
    assert above[found.above] == (found.above is not None)
    assert any(above.values()) == (found.code == "above")
    if found.hides:
        beyond = widened([one, other], found.hides + Decimal("1e-9"))
        before = widened([one, other], found.hides - Decimal("1e-9"))
        high, low = (0, 1) if found.above == "a" else (1, 0)
        assert not beyond[high].surely_above(beyond[low])
        assert before[high].surely_above(before[low])


def test_the_fields_that_keep_bids_apart_are_listed_once(book: Book) -> None:
    book.bid("rasner", book.price("exact", "47.5"))
    book.bid("tinsley", book.price("more_than", 30))
    book.bid("mccourt", book.price("exact", 20))
    book.bid("amazon")
    for name in ("ada", "bob"):
        book.bid(name, book.price("exact", 40, unit="GBP"))
    found = [(one.code, one.place.missing, one.bids) for one in gaps(book)]
    assert found == [
        ("incomparable", "figures:exchange_rate", ("ada", "bob")),
        ("undisclosed", "bids:price", ("amazon",)),
        ("open_end", "bids:price", ("tinsley",)),
    ]


def test_where_all_is_certain_nothing_is_missing(book: Book) -> None:
    book.bid("one", book.price("exact", 20))
    book.bid("two", book.price("more_than", 30))
    assert gaps(book) == []


def test_a_loose_figure_is_what_keeps_converted_prices_apart(book: Book) -> None:
    value = book.claim(amount("range", 90, 120, unit="shares"), on="2025-01-01")
    book.add(
        Figure(id="f", kind="shares_outstanding", about=("contest",), value=(value,))
    )
    book.bid("total", book.price("exact", 1000))
    book.bid("share", book.price("exact", 10, basis="per_share"))
    (found,) = gaps(book, basis="total")
    assert (found.code, found.place.record, found.bids) == (
        "converted",
        "f",
        ("share",),
    )


def test_a_figure_that_the_lens_hides_is_named(book: Book) -> None:
    book.source("late", "2025-12-01")
    value = book.claim(amount("exact", 10, unit="shares"), "late", on="2025-01-01")
    book.add(
        Figure(id="f", kind="shares_outstanding", about=("contest",), value=(value,))
    )
    book.bid("bid", book.price("exact", 2, basis="per_share"))
    (found,) = gaps(book, basis="total", lens=TODAY)
    assert found.hidden == ("f",)
