"""What "Why this number?" says, over the whole shipped book."""

import json
from datetime import date
from pathlib import Path

import msgspec
import pytest

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.shown_values import ShownValue, shown_values
from core.domain.claim import Standing
from core.domain.records import RECORD_TYPES
from core.domain.tables import Change, Tables
from core.wording.voice import Voice
from gui.models.why_lines import Why, WhyTeller

SHIPPED = Path(__file__).parents[3] / "data.json"
TODAY = Lens(date(2026, 11, 24))


@pytest.fixture(scope="module")
def shipped() -> Tables:
    """The shipped book."""
    tables = json.loads(SHIPPED.read_bytes())
    return Tables.of(
        msgspec.convert(document, kind)
        for table, kind in RECORD_TYPES.items()
        for document in tables[table].values()
    )


def values(tables: Tables, lens: Lens = TODAY) -> list[ShownValue]:
    index = Index.of(tables)
    return [
        one
        for contest in tables.contests
        for one in shown_values(tables, index, lens, contest)
    ]


def told(tables: Tables, key: str, lens: Lens = TODAY) -> Why:
    found = values(tables, lens)
    one = next(one for one in found if one.key.startswith(key))
    return WhyTeller(tables, Index.of(tables), lens, Voice("en")).tell(one, found)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("day", [date(2025, 4, 3), date(2026, 11, 24)])
def test_every_value_leads_to_a_claim_or_says_that_it_is_unsourced(
    shipped: Tables, language: str, day: date
) -> None:
    lens, voice = Lens(day), Voice(language)
    teller = WhyTeller(shipped, Index.of(shipped), lens, voice)
    for one in values(shipped, lens):
        why = teller.tell(one)
        assert why.title, one.key
        assert why.rule, one.key
        lines = (*why.claims, *why.history)
        assert lines or why.support_sign == "unsourced", one.key
        for line in lines:
            assert line.words, one.key
            assert line.where, one.key
        if one.resolved.value is not None:
            assert why.value, one.key
            assert sum(line.chosen for line in why.claims) == 1, one.key
            assert why.footnote, one.key
            assert why.footnote.endswith("."), one.key


def test_a_claim_without_a_source_looks_unsourced(shipped: Tables) -> None:
    bid = shipped.bids["rasner-bid-m3xk2a"]
    bare = msgspec.structs.replace(bid.price[0], source=None, via=None, said_by=None)
    changed = msgspec.structs.replace(bid, price=(bare,))
    tables = shipped.apply([Change("bids", bid.id, bid, changed)])
    why = told(tables, "rasner-bid-m3xk2a/price")
    assert why.support_sign == "unsourced"
    assert [line.sign for line in why.claims] == ["unsourced"]
    assert "unsourced" in why.claims[0].where
    assert "unsourced" in why.footnote


def test_a_denial_says_who_when_and_of_what(shipped: Tables) -> None:
    why = told(shipped, "donaldson-ivcwql/standing")
    (line,) = [one for one in why.speaks if one.sign == "denied"]
    assert line.text == "Jimmy Donaldson: denies this membership"
    assert line.alarm
    assert "2025" in line.note


def test_what_is_not_public_yet_is_said(shipped: Tables) -> None:
    why = told(shipped, "rasner-bid-m3xk2a/price", Lens(date(2025, 4, 3)))
    texts = [one.text for one in why.speaks]
    assert "47.45 bn USD: not yet public on 3 April 2025" in texts
    assert any("found only later" in text for text in texts)


def test_what_is_left_out_is_said(shipped: Tables) -> None:
    lens = Lens(date(2026, 11, 24), without=frozenset({"report-de-b4tz6h"}))
    why = told(shipped, "rasner-bid-m3xk2a/price", lens)
    assert "47.5 bn USD: left out of this view" in [one.text for one in why.speaks]


def test_a_day_that_is_assumed_says_so(shipped: Tables) -> None:
    undated = msgspec.structs.replace(
        shipped.sources["report-de-b4tz6h"], published=None
    )
    tables = shipped.apply([Change("sources", undated.id, None, undated)])
    why = told(tables, "rasner-bid-m3xk2a/price")
    assert any("taken to be public" in line.public for line in why.claims)


def test_a_copy_that_changed_a_value_is_flagged_in_the_tree(shipped: Tables) -> None:
    changed = [
        one
        for one in values(shipped)
        if any(weighed.changed_in_copy for weighed in one.resolved.weighed)
    ]
    teller = WhyTeller(shipped, Index.of(shipped), TODAY, Voice("en"))
    for one in changed:
        assert any(root.flag for root in teller.tell(one).roots), one.key
        assert any(line.alarm for line in teller.tell(one).claims)


def test_a_confidential_source_leaves_only_by_its_description(shipped: Tables) -> None:
    source = shipped.sources["daily8-2025-2rjeu5"]
    secret = msgspec.structs.replace(
        source, confidential=True, approved_description="a person close to the bid"
    )
    tables = shipped.apply([Change("sources", source.id, source, secret)])
    why = told(tables, "rasner-bid-m3xk2a/price")
    assert "a person close to the bid" in why.footnote
    assert source.url not in why.footnote
    assert source.title not in why.footnote
    assert not any(line.url == source.url for line in why.claims)


def test_other_measures_of_a_field_are_told(shipped: Tables) -> None:
    found = values(shipped)
    teller = WhyTeller(shipped, Index.of(shipped), TODAY, Voice("en"))
    several = [one for one in found if teller.tell(one, found).others]
    assert several
    keys = {one.key for one in found}
    for one in several:
        assert {other.key for other in teller.tell(one, found).others} <= keys


def test_a_judged_source_shows_its_letter_and_words(shipped: Tables) -> None:
    source = shipped.sources["daily8-2025-2rjeu5"]
    judged = msgspec.structs.replace(source, reliability="D")
    tables = shipped.apply([Change("sources", source.id, source, judged)])
    line = told(tables, "rasner-bid-m3xk2a/price").claims[0]
    assert (line.letter, line.judged) == ("D", "not usually reliable")


def test_a_preference_says_what_would_be_shown_without_it(shipped: Tables) -> None:
    several = [
        (one, weighed)
        for one in values(shipped)
        if one.table == "bids" and one.resolved.field == "price"
        for weighed in one.resolved.weighed
        if weighed.role in ("agrees", "weaker") and weighed.bid == one.record
        if weighed.claim.value != one.resolved.value
    ]
    shown, other = several[0]
    bid = shipped.bids[shown.record]
    preferred = tuple(
        msgspec.structs.replace(claim, standing=Standing("preferred"))
        if claim.id == other.claim.id
        else claim
        for claim in bid.price
    )
    tables = shipped.apply(
        [Change("bids", bid.id, bid, msgspec.structs.replace(bid, price=preferred))]
    )
    before = told(shipped, shown.key)
    why = told(tables, shown.key)
    assert f"Without that preference it would be {before.value}: " in why.rule
    assert "Without that preference" not in before.rule
