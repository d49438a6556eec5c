"""What a contest would be without some sources."""

import pytest

from core.answers.index import Index
from core.answers.lens import UNNAMED, Choice, Lens
from core.answers.ranking import rank
from core.answers.without_source import Difference, claims_by_source, without
from core.domain.tables import Tables
from core.domain.when import When
from tests.core.answers.books import TODAY, Book, day


def two_bids() -> Book:
    book = Book()
    book.source("paper", "2025-01-01")
    book.source("rival", "2025-01-01")
    book.source("copy", "2025-01-02", "paper")
    book.bid(
        "high",
        book.price("exact", 9, source="paper"),
        book.price("exact", 9, source="copy"),
        made_on=(book.claim(When("2025-01-01"), "rival"),),
    )
    low = book.price("exact", 5, source="rival", by="unnamed")
    book.bid("low", low, book.price("exact", 4, source="paper", by="nobody"))
    return book


def difference(book: Book, *sources: str, lens: Lens = TODAY) -> Difference:
    tables = book.tables
    choice = Choice(contest="contest")
    return without(tables, Index.of(tables), lens, choice, frozenset(sources))


def test_a_value_is_gone_with_its_only_source_and_the_copies_of_it() -> None:
    found = difference(two_bids(), "paper")
    gone = [one.place.key for one in found.values if one.kind == "gone"]
    assert gone == ["high/price/total//USD//"]
    assert found.claims == 3


def test_another_value_comes_forward() -> None:
    found = difference(two_bids(), "rival")
    (changed,) = [one for one in found.values if one.kind == "value"]
    assert changed.before is not None
    assert changed.after is not None
    values = [one.resolved.value for one in (changed.before, changed.after)]
    assert [one.amount.low for one in values if one is not None] == [5, 4]


def test_the_ranks_that_change_are_told() -> None:
    found = difference(two_bids(), "paper")
    assert [(one.name, one.before, one.after) for one in found.ranks] == [
        ("High", (1, 1), (1, 2)),
        ("Low", (2, 2), (1, 2)),
    ]


def test_all_unnamed_speakers_can_be_left_out() -> None:
    found = difference(two_bids(), UNNAMED)
    assert [one.place.record for one in found.values] == ["low"]
    assert found.claims == 1


def test_a_source_that_says_nothing_changes_nothing() -> None:
    book = two_bids()
    book.source("silent", "2025-01-01")
    assert difference(book, "silent").nothing


def test_what_the_lens_leaves_out_already_makes_no_difference() -> None:
    found = difference(two_bids(), "paper", lens=day("2025-06-01", "paper"))
    assert found.nothing
    assert found.before.ranked == found.after.ranked


def test_a_problem_that_would_be_gone_is_told() -> None:
    book = two_bids()
    third = book.price("exact", 7, source="copy", by="unnamed", via="elsewhere")
    low = book.price("exact", 5, source="rival", by="unnamed")
    book.bid("low", low, third)
    found = difference(book, "copy")
    assert [one.key for one in found.solved] == ["values_exclude"]
    assert found.raised == ()


def test_claims_are_counted_by_source_and_speaker() -> None:
    tables = two_bids().tables
    found = claims_by_source(tables, Index.of(tables), TODAY, "contest")
    assert found == {None: 1, "paper": 2, "rival": 2, "copy": 1, UNNAMED: 1}


@pytest.mark.parametrize("as_of", ["2025-04-03", "2025-12-31"])
def test_it_is_what_the_lens_without_the_sources_shows(
    shipped: Tables, as_of: str
) -> None:
    index = Index.of(shipped)
    lens, choice = day(as_of), Choice(contest=next(iter(shipped.contests)))
    left_out = frozenset({"report-de-b4tz6h", UNNAMED})
    found = without(shipped, index, lens, choice, left_out)
    thin = day(as_of, *left_out)
    assert found.before == rank(shipped, index, lens, choice)
    assert found.after == rank(shipped, Index.of(shipped), thin, choice)
    assert found.values
