"""What a ranking compares: the usual basis, currency and perimeter, or a choice."""

import pytest

from core.answers.index import Index
from core.answers.lens import Choice
from core.answers.ranking import default_perimeter, rank
from core.answers.standing import Ranking
from core.domain.price import Basis
from core.domain.records import Contest, Perimeter
from tests.core.answers.books import TODAY, Book, amount


def in_ranking(ranking: Ranking) -> list[str]:
    """Ids of the ranked bids in their order."""
    return [one.bid for one in ranking.ranked]


def test_the_basis_of_most_bids_with_a_number_is_the_usual_one(book: Book) -> None:
    book.bid("a", book.price("exact", 1, basis="equity"))
    book.bid("b", book.price("exact", 2, basis="equity"))
    book.bid("c", book.price("exact", 3, basis="per_share"))
    book.bid("d", book.price("undisclosed", basis="per_share"))
    book.bid("e", book.price("undisclosed", basis="per_share"))
    assert book.rank().basis == "equity"


@pytest.mark.parametrize(
    ("bases", "usual"),
    [
        (("total", "per_share", "equity"), "per_share"),
        (("enterprise_value", "equity", "total"), "total"),
        (("enterprise_value", "equity"), "equity"),
    ],
)
def test_a_tie_goes_to_per_share_then_to_the_total(
    book: Book, bases: tuple[Basis, ...], usual: Basis
) -> None:
    for basis in bases:
        book.bid(basis, book.price("exact", 5, basis=basis))
    assert book.rank().basis == usual


@pytest.mark.parametrize(
    ("has", "wanted", "missing"),
    [
        ("equity", "enterprise_value", "figures:net_debt"),
        ("per_share", "equity", "figures:shares_outstanding"),
        ("per_share", "enterprise_value", "figures:shares_outstanding"),
        ("equity", "total", "bids:price"),
    ],
)
def test_what_would_bring_a_price_to_the_basis_is_named(
    book: Book, has: Basis, wanted: Basis, missing: str
) -> None:
    book.bid("bid", book.price("exact", 5, basis=has))
    (apart,) = book.rank(basis=wanted).incomparable
    assert (apart.has, apart.wanted, apart.missing) == (has, wanted, missing)


def test_a_price_on_the_basis_itself_goes_before_a_total_that_stands_in(
    book: Book,
) -> None:
    book.bid("bid", book.price("exact", 9), book.price("exact", 8, basis="equity"))
    (ranked,) = book.rank(basis="equity").ranked
    assert ranked.amount.low == 8
    assert not ranked.debt_not_stated


def test_a_price_without_a_condition_goes_before_one_with(book: Book) -> None:
    book.bid(
        "bid",
        book.price("exact", 33, condition="if the board talks"),
        book.price("exact", 31),
    )
    (ranked,) = book.rank().ranked
    assert ranked.amount.low == 31


def test_the_currency_is_the_choice_else_the_contests_else_the_usual(
    book: Book,
) -> None:
    book.bid("a", book.price("exact", 1))
    book.bid("b", book.price("exact", 2, unit="GBP"))
    book.bid("c", book.price("exact", 3, unit="GBP"))
    assert in_ranking(book.rank()) == ["a"]
    assert in_ranking(book.rank(currency="GBP")) == ["c", "b"]
    book.add(Contest(id="contest", title="C"))
    ranking = book.rank()
    assert (ranking.currency, in_ranking(ranking)) == ("GBP", ["c", "b"])


def test_without_any_currency_bare_figures_are_compared(book: Book) -> None:
    book.add(Contest(id="contest", title="C"))
    book.bid("a", book.price("exact", 1, unit=None))
    book.bid("b", book.price("exact", 2, unit=None))
    ranking = book.rank(assume_currency=True)
    assert (ranking.currency, in_ranking(ranking)) == (None, ["b", "a"])
    assert ranking.assumed == ()


def test_undisclosed_is_never_not_comparable(book: Book) -> None:
    book.bid("a", book.price("exact", 1, basis="per_share"))
    book.bid("b", book.price("undisclosed", unit="GBP"))
    assert in_ranking(book.rank()) == ["a", "b"]


def test_numbers_go_by_their_low_end_then_undisclosed_by_name(book: Book) -> None:
    book.bid("zeta", book.price("undisclosed"))
    book.bid("alpha", book.price("undisclosed"))
    book.bid("most", book.price("at_most", 90))
    book.bid("open", book.price("more_than", 30))
    book.bid("range", book.price("range", 25, 60))
    book.bid("figure", book.price("exact", 40))
    assert in_ranking(book.rank()) == [
        "figure",
        "open",
        "range",
        "most",
        "alpha",
        "zeta",
    ]


def test_a_price_for_a_perimeter_of_its_own_is_for_that_one(book: Book) -> None:
    perimeters = (Perimeter("all", "All"), Perimeter("half", "Half", part_of="all"))
    book.add(Contest(id="contest", title="C", currency="USD", perimeters=perimeters))
    book.bid(
        "bid",
        book.price("exact", 9),
        book.price("exact", 5, of="half"),
        scope=(book.claim("all"),),
    )
    found = {
        perimeter: [one.amount.low for one in book.rank(perimeter=perimeter).ranked]
        for perimeter in ("all", "half")
    }
    assert found == {"all": [9], "half": [5]}


def test_the_usual_perimeter_is_the_root_that_most_live_bids_name(book: Book) -> None:
    perimeters = (
        Perimeter("us", "US"),
        Perimeter("world", "World"),
        Perimeter("variant", "World without", variant_of="world"),
    )
    book.add(Contest(id="contest", title="C", currency="USD", perimeters=perimeters))
    tables = book.tables
    index = Index.of(tables)
    assert default_perimeter(tables, index, "contest", TODAY) == "us"
    book.bid("a", scope=(book.claim("us"),))
    book.bid("b", scope=(book.claim("world"),))
    book.bid("c", scope=(book.claim("variant"),))
    tables = book.tables
    ranking = rank(tables, Index.of(tables), TODAY, Choice())
    assert ranking.perimeter == "world"


def test_a_circle_of_variants_comes_to_an_end(book: Book) -> None:
    perimeters = (
        Perimeter("a", "A", variant_of="b"),
        Perimeter("b", "B", variant_of="a"),
    )
    book.add(Contest(id="contest", title="C", currency="USD", perimeters=perimeters))
    book.bid("bid", book.price("exact", 9), scope=(book.claim("a"),))
    assert in_ranking(book.rank(perimeter="b")) == ["bid"]
    assert in_ranking(book.rank()) == ["bid"]


def test_an_about_in_the_lead_is_certain_with_its_margin(book: Book) -> None:
    book.bid("lead", book.price("about", 40))
    book.bid("second", book.price("exact", 30))
    ranking = book.rank()
    assert ranking.highest.state == "certain"
    assert str(ranking.ranked[0].about_hides) == "0.25"


def test_more_than_a_figure_is_above_that_figure(book: Book) -> None:
    book.bid("figure", book.price("exact", 50))
    book.bid("more", book.price("more_than", 50))
    ranking = book.rank()
    assert ranking.highest_stated == ("figure", "more")
    assert (ranking.highest.state, ranking.highest.bids) == ("certain", ("more",))


def test_nobody_ranked_has_no_highest(book: Book) -> None:
    book.bid("talks", kind="talks")
    highest = book.rank().highest
    assert (highest.state, highest.bids, highest.reasons) == ("none", (), ())


def test_only_bounds_from_above_leave_no_highest_stated(book: Book) -> None:
    book.bid("a", book.claim(book.price("at_most", 9).value))
    book.bid("b", book.price("undisclosed"))
    ranking = book.rank()
    assert ranking.highest_stated == ()
    assert [one.code for one in ranking.highest.reasons] == [
        "may_exceed",
        "undisclosed",
    ]
    assert ranking.ranked[0].amount == amount("at_most", 9)
