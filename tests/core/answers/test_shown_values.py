"""Every visible value leads to a claim, or says that it has no source."""

from datetime import date

import pytest

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.parts import claiming_records, claims_of
from core.answers.shown_values import ShownValue, shown_values, values_of
from core.domain.tables import Tables
from tests.core.answers.books import TODAY, Book

LENSES = [Lens(date(2025, 4, 3)), Lens(date(2026, 11, 24))]


def all_values(tables: Tables, lens: Lens) -> list[ShownValue]:
    index = Index.of(tables)
    return [
        one
        for contest in tables.contests
        for one in shown_values(tables, index, lens, contest)
    ]


@pytest.mark.parametrize("lens", LENSES)
def test_every_value_of_the_shipped_book_has_a_claim_that_is_shown(
    shipped: Tables, lens: Lens
) -> None:
    for one in all_values(shipped, lens):
        assert one.resolved.weighed, one.key
        if one.resolved.value is not None:
            shown = one.resolved.shown
            assert shown is not None, one.key
            assert shown.claim.source or one.resolved.support.word == "unsourced"


def test_today_no_claim_of_the_shipped_book_is_left_out(shipped: Tables) -> None:
    told = {
        weighed.claim.id
        for one in all_values(shipped, LENSES[1])
        for weighed in one.resolved.weighed
    }
    every = {
        claim.id for record in claiming_records(shipped) for claim in claims_of(record)
    }
    assert every - told == set()


def test_no_two_values_of_a_contest_have_one_key(shipped: Tables) -> None:
    index = Index.of(shipped)
    for contest in shipped.contests:
        found = shown_values(shipped, index, LENSES[1], contest)
        keys = [one.key for one in found]
        assert len(keys) == len(set(keys))


def test_a_value_without_a_source_is_unsourced(book: Book) -> None:
    book.bid("bid", book.price("exact", 9), made_on="")
    tables = book.tables
    (price,) = values_of(tables, Index.of(tables), TODAY, tables.bids["bid"])
    assert price.resolved.support.word == "unsourced"


def test_records_can_be_asked_one_by_one(shipped: Tables) -> None:
    index, (lens, _) = Index.of(shipped), LENSES
    contest = next(iter(shipped.contests))
    bid = next(iter(index.bids_in(contest)))
    whole = shown_values(shipped, index, lens, contest)
    some = shown_values(shipped, index, lens, contest, of=frozenset({bid}))
    assert [one for one in whole if one.record == bid] == list(some)
