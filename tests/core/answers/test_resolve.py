"""Resolving: the rules by which claims come to a value."""

from datetime import UTC, date, datetime
from decimal import Decimal

import msgspec

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.resolve import resolve_terms
from core.answers.resolved import Resolved
from core.domain.claim import Standing
from core.domain.price import Price, Term
from tests.core.answers.books import Book, amount, day


def roles(result: Resolved[Price]) -> list[tuple[str, str]]:
    """Role and claim of all claims, shown first."""
    return [(one.role, one.claim.id) for one in result.weighed]


def low(result: Resolved[Price]) -> Decimal | None:
    """The low end of the shown price."""
    assert result.value is not None
    return result.value.amount.low


def test_four_measures_are_four_values_and_no_dispute(book: Book) -> None:
    book.bid(
        "bid",
        book.price("exact", 10, basis="per_share"),
        book.price("exact", 900),
        book.price("exact", 800, unit="GBP"),
        book.price("exact", 12, basis="per_share", condition="if the board talks"),
    )
    found = book.prices_of("bid")
    assert [one.measure for one in found] == [
        ("per_share", "", "USD", "", ""),
        ("total", "", "USD", "", ""),
        ("total", "", "GBP", "", ""),
        ("per_share", "", "USD", "if the board talks", ""),
    ]
    assert not any(one.disputed for one in found)


def test_prices_for_different_stakes_are_different_measures(book: Book) -> None:
    sixty_one = amount("exact", 61, unit="%")
    book.bid(
        "fox",
        book.price("exact", 11, stake=sixty_one),
        book.price("exact", 18, stake=amount("exact", 100, unit="%")),
        stake=(book.claim(sixty_one),),
    )
    found = book.prices_of("fox")
    assert [one.measure[4] for one in found] == ["", "100"]


def test_a_missing_currency_makes_one_measure_where_it_is_assumed(book: Book) -> None:
    contest = book.records["contest"]
    book.bid("bid", book.price("exact", 9), book.price("exact", 9, unit=None))
    assert len(book.prices_of("bid")) == 2
    book.add(msgspec.structs.replace(contest, assume_currency=True))
    assert len(book.prices_of("bid")) == 1


def test_claims_about_different_days_are_a_history(book: Book) -> None:
    old = book.price("exact", 9, on="2025-01-10")
    new = book.price("exact", 7, on="2025-02-10")
    book.bid("bid", new, old)
    result = book.price_of("bid")
    assert roles(result) == [("shown", new.id), ("history", old.id)]
    assert not result.disputed
    assert low(book.price_of("bid", day("2025-02-01"))) == 9


def test_only_claims_about_the_same_day_disagree(book: Book) -> None:
    book.bid(
        "bid",
        book.price("exact", 9, on="2025-01-10"),
        book.price("exact", 7, on="2025-01-10"),
    )
    assert book.price_of("bid").disputed


def test_a_preferred_claim_stands_alone(book: Book) -> None:
    document = book.price("exact", 9, by="document")
    chosen = book.price("exact", 7, standing=Standing("preferred"))
    book.bid("bid", document, chosen)
    result = book.price_of("bid")
    assert roles(result) == [("shown", chosen.id), ("weaker", document.id)]
    assert result.rule == "preferred"
    assert result.support.against == "conflicting"


def test_a_preference_tells_what_would_be_shown_without_it(book: Book) -> None:
    document = book.price("exact", 9, by="document")
    chosen = book.price("exact", 7, standing=Standing("preferred"))
    book.bid("bid", document, chosen)
    other = book.price_of("bid").otherwise
    assert other is not None
    assert (other.value, other.rule) == (document.value, "speaker")
    book.bid("bid", book.price("exact", 9), book.price("exact", 7), chosen)
    other = book.price_of("bid").otherwise
    assert other is not None
    assert other.disputed
    book.bid("bid", document)
    assert book.price_of("bid").otherwise is None


def test_a_rejected_claim_never_stands(book: Book) -> None:
    wrong = book.price("exact", 9, by="document", standing=Standing("rejected"))
    right = book.price("exact", 7)
    book.bid("bid", wrong, right)
    result = book.price_of("bid")
    assert roles(result) == [("shown", right.id), ("rejected", wrong.id)]
    assert (result.rule, result.support.against) == ("only", "none")


def test_the_strongest_speaker_decides(book: Book) -> None:
    claims = [
        book.price("exact", place, by=kind)
        for place, kind in enumerate(
            ("nobody", "unnamed", "other", "party", "document"), 1
        )
    ]
    for strongest in range(1, 6):
        book.bid("bid", *claims[:strongest])
        result = book.price_of("bid")
        assert low(result) == strongest
        assert result.rule == ("only" if strongest == 1 else "speaker")


def test_undisclosed_yields_to_any_number_whoever_speaks(book: Book) -> None:
    silent = book.price("undisclosed", by="document", on="2025-03-01")
    number = book.price("exact", 9, by="unnamed", on="2025-01-01")
    book.bid("bid", silent, number)
    result = book.price_of("bid")
    assert roles(result) == [("shown", number.id), ("weaker", silent.id)]
    assert result.support.reports == 1


def test_of_claims_that_agree_the_narrowest_is_shown(book: Book) -> None:
    wide = book.price("at_least", 20)
    range_ = book.price("range", 25, 35)
    figure = book.price("exact", 30)
    book.bid("bid", wide, range_, figure)
    result = book.price_of("bid")
    assert roles(result) == [
        ("shown", figure.id),
        ("agrees", range_.id),
        ("agrees", wide.id),
    ]
    assert result.rule == "narrowest"


def test_then_the_newest_source_the_latest_recorded_and_the_id(book: Book) -> None:
    book.source("old", "2025-01-01")
    book.source("new", "2025-02-01")
    later = datetime(2025, 3, 1, tzinfo=UTC)
    first = book.price("exact", 9, source="old")
    second = book.price("exact", 9, source="new")
    third = book.price("exact", 9, source="new", recorded=later)
    fourth = book.price("exact", 9, source="new", recorded=later)
    found = []
    for claims in ((first, second), (second, third), (third, fourth)):
        book.bid("bid", *claims)
        result = book.price_of("bid")
        found.append((result.rule, result.weighed[0].claim.id))
    assert found == [("newest", second.id), ("recorded", third.id), ("id", third.id)]


def test_claims_that_exclude_each_other_are_disputed(book: Book) -> None:
    book.bid("bid", book.price("exact", 20), book.price("more_than", 30))
    result = book.price_of("bid")
    assert result.disputed
    assert result.support.against == "disputed"
    assert result.span is not None
    assert result.span == amount("at_least", 20)


def test_printed_rounding_is_no_dispute(book: Book) -> None:
    coarse = amount("exact", 47_500_000_000)
    fine = amount("exact", 47_450_000_000)
    claims = [
        book.claim(Price(msgspec.structs.replace(one, step=Decimal(step)), "total"))
        for one, step in ((coarse, "1E8"), (fine, "1E7"))
    ]
    book.bid("bid", *claims)
    result = book.price_of("bid")
    assert not result.disputed
    assert low(result) == 47_450_000_000


def test_a_bid_that_changes_only_a_fee_inherits_all(book: Book) -> None:
    stake = (book.claim(amount("exact", 61, unit="%")),)
    made = book.claim("submitted")
    fee = Term(id="fee", kind="reverse_fee", amount=amount("exact", 250))
    book.bid(
        "first",
        book.price("exact", 9, basis="per_share"),
        book.price("exact", 900),
        bidder="x-bidder",
        stake=stake,
        stage=(made,),
    )
    book.bid(
        "second",
        bidder="x-bidder",
        supersedes="first",
        made_on="",
        terms=(book.claim(fee),),
    )
    per_share, total = book.prices_of("second")
    assert low(per_share) == 9
    assert low(total) == 900
    assert per_share.inherited_from == total.inherited_from == "first"
    assert book.field_of("second", "stake").inherited_from == "first"
    assert book.field_of("second", "made_on").value is None
    assert book.field_of("second", "stage").value is None


def test_an_old_total_does_not_hold_after_a_raise_per_share(book: Book) -> None:
    whole = amount("exact", 100, unit="%")
    book.bid(
        "first",
        book.price("exact", 9, basis="per_share"),
        book.price("exact", 900),
        book.price("exact", 1400, stake=whole),
        book.price("exact", 11, basis="per_share", condition="if the board talks"),
        bidder="x-bidder",
    )
    book.bid(
        "second",
        book.price("exact", 10, basis="per_share"),
        bidder="x-bidder",
        supersedes="first",
    )
    raised, conditional = book.prices_of("second")
    assert low(raised) == 10
    assert low(conditional) == 11
    assert (raised.inherited_from, conditional.inherited_from) == (None, "first")


def test_an_old_price_per_share_does_not_hold_after_a_new_total(book: Book) -> None:
    book.bid("first", book.price("exact", 9, basis="per_share"), bidder="x-bidder")
    book.bid("second", book.price("exact", 95), bidder="x-bidder", supersedes="first")
    assert low(book.price_of("second")) == 95


def test_an_undisclosed_raise_does_not_inherit_the_old_number(book: Book) -> None:
    book.bid("first", book.price("exact", 9), bidder="x-bidder")
    book.bid("second", book.price("undisclosed"), bidder="x-bidder", supersedes="first")
    price = book.price_of("second").value
    assert price is not None
    assert price.amount.kind == "undisclosed"


def test_a_number_leaves_nothing_of_an_earlier_silence(book: Book) -> None:
    book.bid("first", book.price("undisclosed"), bidder="x-bidder")
    book.bid("second", book.price("exact", 9), bidder="x-bidder", supersedes="first")
    assert low(book.price_of("second")) == 9


def test_a_raise_without_a_word_on_the_price_inherits_the_silence(book: Book) -> None:
    book.bid("first", book.price("undisclosed"), bidder="x-bidder")
    book.bid("second", bidder="x-bidder", supersedes="first")
    (ranked,) = book.rank().ranked
    assert ranked.reported
    assert ranked.price.inherited_from == "first"


def test_what_was_rejected_is_no_claim_and_still_listed(book: Book) -> None:
    wrong = book.price("exact", 7, unit="GBP", standing=Standing("rejected"))
    book.bid("first", book.price("exact", 9), bidder="x-bidder")
    book.bid("second", wrong, bidder="x-bidder", supersedes="first")
    inherited, rejected = book.prices_of("second")
    assert low(inherited) == 9
    assert roles(rejected) == [("rejected", wrong.id)]


def test_a_circle_of_bids_comes_to_an_end(book: Book) -> None:
    book.bid("a", book.price("exact", 1), supersedes="b")
    book.bid("b", book.price("exact", 2), supersedes="a")
    assert low(book.price_of("a")) == 1


def test_a_long_chain_of_raises_does_not_run_out_of_stack(book: Book) -> None:
    book.bid("bid0", book.price("exact", 9), bidder="x-bidder")
    for number in range(1, 1200):
        older = f"bid{number - 1}"
        book.bid(f"bid{number}", bidder="x-bidder", supersedes=older)
    assert book.price_of("bid1199").inherited_from == "bid0"
    assert [one.bid for one in book.rank().ranked] == ["bid1199"]


def test_terms_of_one_kind_and_parties_are_one_measure(book: Book) -> None:
    fee = Term(id="fee", kind="break_fee", amount=amount("exact", 5))
    other = Term(id="fee2", kind="break_fee", amount=amount("exact", 6))
    jobs = Term(id="jobs", kind="commitment", text="Keeps the jobs")
    seat = Term(id="seat", kind="commitment", text="Keeps the seat")
    book.bid("old", terms=(book.claim(jobs), book.claim(fee)), bidder="x-bidder")
    book.bid(
        "new",
        terms=(book.claim(other), book.claim(seat)),
        bidder="x-bidder",
        supersedes="old",
    )
    tables = book.tables
    found = resolve_terms(
        tables, Index.of(tables), tables.bids["new"], day("2025-06-01")
    )
    assert [(one.value and one.value.id, one.inherited_from) for one in found] == [
        ("fee2", None),
        ("seat", None),
        ("jobs", "old"),
    ]


def test_a_stage_after_the_day_is_announced_and_does_not_resolve(book: Book) -> None:
    book.source("article", "2025-01-05")
    signed = book.claim("signed", "article", on="2025-01-05")
    closing = book.claim("completed", "article", on="2025-03-01")
    book.bid("bid", stage=(signed, closing))
    stage = book.field_of("bid", "stage", day("2025-01-10"))
    assert stage.value == "signed"
    assert {one.claim.id: one.role for one in stage.weighed} == {
        signed.id: "shown",
        closing.id: "announced",
    }
    assert book.field_of("bid", "stage").value == "completed"


def test_on_the_recorded_clock_a_decision_counts_from_its_day(book: Book) -> None:
    wrong = Standing("rejected", on=date(2025, 4, 1))
    book.bid("bid", book.price("exact", 9, standing=wrong))
    before = Lens(date(2025, 3, 1), "recorded")
    assert low(book.price_of("bid", before)) == 9
    assert book.price_of("bid", Lens(date(2025, 5, 1), "recorded")).value is None
    assert book.price_of("bid", day("2025-03-01")).value is None
