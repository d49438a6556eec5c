"""What makes the ranks of each bid."""

from random import Random

from hypothesis import given, settings

from core.answers.lens import Choice
from core.answers.rank_reasons import MOST_NAMES, rank_reasons
from core.domain.tables import Tables
from core.wording import Voice
from tests.core.answers.books import Book
from tests.core.answers.test_laws_of_ranking import CHOICES, books, ranking_of

EN, DE = Voice("en"), Voice("de")


@settings(deadline=None, max_examples=60)
@given(books(20), CHOICES)
def test_the_reasons_are_those_of_all_pairs(tables: Tables, choice: Choice) -> None:
    ranking = ranking_of(tables, choice)
    amounts = {one.bid: one.amount for one in ranking.ranked}
    for one in rank_reasons(ranking):
        own = amounts.pop(one.bid)
        above = [bid for bid, other in amounts.items() if other.surely_above(own)]
        may = [bid for bid, other in amounts.items() if other.may_exceed(own)]
        open_ones = [bid for bid in may if bid not in above]
        amounts[one.bid] = own
        assert set(one.above) <= set(above)
        assert set(one.may) <= set(open_ones)
        assert len(one.above) == min(len(above), MOST_NAMES)
        assert len(one.may) == min(len(open_ones), MOST_NAMES)
        assert one.more_above == len(above) - len(one.above)
        assert one.more_may == len(open_ones) - len(one.may)
        for voice in (EN, DE):
            text = voice.rank_reason(one, tables)
            assert text
            assert "{" not in text


def test_a_reason_names_who_is_above_and_who_may_be(book: Book) -> None:
    book.bid("rasner", book.price("exact", 47))
    book.bid("tinsley", book.price("more_than", 30))
    book.bid("mccourt", book.price("about", 20))
    book.bid("amazon")
    tables = book.tables
    said = {one.bid: EN.rank_reason(one, tables) for one in rank_reasons(book.rank())}
    assert said == {
        "rasner": "Tinsley and Amazon may be above",
        "tinsley": (
            "own price has an open end; Rasner and Amazon may be above, unless ‘about’ "
            "hides 50% or more"
        ),
        "mccourt": (
            "Rasner and Tinsley are surely above; Amazon may be above, unless ‘about’ "
            "hides 50% or more"
        ),
        "amazon": ("own price undisclosed; Rasner, Tinsley and Mccourt may be above"),
    }


def test_many_are_counted(book: Book) -> None:
    names = [f"bid{number}" for number in range(9)]
    Random(1).shuffle(names)  # noqa: S311 (an order)
    for name in names:
        book.bid(name, book.price("exact", int(name[-1]) + 1))
    last = rank_reasons(book.rank())[-1]
    assert EN.rank_reason(last, book.tables) == (
        "Bid8, Bid7, Bid6, Bid5 and 4 more are surely above"
    )
    first = rank_reasons(book.rank())[0]
    assert EN.rank_reason(first, book.tables) == "none may be above"
