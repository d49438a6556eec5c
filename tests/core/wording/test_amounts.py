"""Amounts and prices in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.amount import AMOUNT_KINDS, Amount, AmountKind, plain
from core.domain.price import Price
from core.wording import Voice

EN, DE = Voice("en"), Voice("de")
BILLIONS = Decimal(10) ** 9


def made(kind: AmountKind, unit: str | None = "USD") -> Amount:
    low, high = Decimal(20) * BILLIONS, Decimal(25) * BILLIONS
    match kind:
        case "exact" | "about":
            return Amount(kind, low, low, unit)
        case "at_least" | "more_than":
            return Amount(kind, low, None, unit)
        case "at_most" | "less_than":
            return Amount(kind, None, high, unit)
        case "range":
            return Amount(kind, low, high, unit)
        case _:
            return Amount(kind)


def exact(number: str, unit: str | None = "USD", step: str | None = None) -> Amount:
    value = Decimal(number)
    return Amount("exact", value, value, unit, Decimal(step) if step else None)


@pytest.mark.parametrize(
    ("kind", "english", "german"),
    [
        ("exact", "20 bn", "20 Mrd."),
        ("about", "about 20 bn", "rund 20 Mrd."),
        ("at_least", "at least 20 bn", "mindestens 20 Mrd."),
        ("more_than", "more than 20 bn", "mehr als 20 Mrd."),
        ("at_most", "at most 25 bn", "höchstens 25 Mrd."),
        ("less_than", "less than 25 bn", "weniger als 25 Mrd."),
        ("range", "20 to 25 bn", "20 bis 25 Mrd."),
        ("undisclosed", "undisclosed", "nicht genannt"),
        ("no_price", "no price", "kein Preis"),
    ],
)
def test_each_kind_of_amount_with_and_without_a_unit(
    kind: AmountKind, english: str, german: str
) -> None:
    bare, full = made(kind, None), made(kind)
    unit = " USD" if full.has_number else ""
    assert (EN.amount(bare), DE.amount(bare)) == (english, german)
    assert (EN.amount(full), DE.amount(full)) == (english + unit, german + unit)


@pytest.mark.parametrize(
    ("amount", "english", "german"),
    [
        (exact("47500000000"), "47.5 bn USD", "47,5 Mrd. USD"),
        (exact("47450000000"), "47.45 bn USD", "47,45 Mrd. USD"),
        (exact("12345678901"), "12,345,678,901 USD", "12.345.678.901 USD"),
        (exact("11700000000", "GBP"), "11.7 bn GBP", "11,7 Mrd. GBP"),
        (exact("850000"), "850,000 USD", "850.000 USD"),
        (exact("300000000000000"), "300 tn USD", "300 Bio. USD"),
        (exact("14", "GBP", "0.01"), "14.00 GBP", "14,00 GBP"),
        (exact("20000000000", step="100000000"), "20.0 bn USD", "20,0 Mrd. USD"),
        (exact("61", "%"), "61%", "61 %"),
        (exact("80.1", "%"), "80.1%", "80,1 %"),
        (exact("1", "shares"), "1 share", "1 Aktie"),
        (exact("1700000000", "shares"), "1.7 bn shares", "1,7 Mrd. Aktien"),
        (exact("16", "count"), "16", "16"),
        (exact("0"), "0 USD", "0 USD"),
        (exact("0.1", None), "0.1", "0,1"),
    ],
)
def test_figures_are_short_but_never_rounded(
    amount: Amount, english: str, german: str
) -> None:
    assert (EN.amount(amount), DE.amount(amount)) == (english, german)


def test_a_range_is_written_with_one_scale_for_both_ends() -> None:
    near = Amount("range", Decimal(500_000_000), Decimal(2) * BILLIONS, "USD")
    far = Amount("range", Decimal(5_000_000), Decimal(2) * BILLIONS, "USD")
    assert EN.amount(near) == "0.5 to 2 bn USD"
    assert EN.amount(far) == "5 to 2,000 m USD"


def test_all_digits_of_an_amount_on_demand() -> None:
    amount = exact("47500000000")
    assert EN.amount(amount, long=True) == "47,500,000,000 USD"
    assert DE.amount(amount, long=True) == "47.500.000.000 USD"


def test_the_pieces_of_an_amount_for_a_list() -> None:
    assert EN.amount_parts(made("more_than")) == ("more than", "20 bn", "USD")
    assert DE.amount_parts(made("about", None)) == ("rund", "20 Mrd.", "")
    assert EN.amount_parts(made("undisclosed")) == ("undisclosed", "", "")


def test_a_price_names_its_basis_and_its_condition() -> None:
    share = exact("17.28", "GBP")
    assert EN.price(Price(share, "per_share")) == "17.28 GBP a share"
    assert DE.price(Price(share, "per_share")) == "17,28 GBP je Aktie"
    assert EN.price(Price(share, "total")) == "17.28 GBP"
    assert EN.price(Price(share, "equity")) == "17.28 GBP (equity value)"
    assert DE.price(Price(share, "enterprise_value")) == "17,28 GBP (Unternehmenswert)"
    condition = Price(exact("33"), "per_share", condition="if the board talks")
    assert EN.price(condition) == "33 USD a share (if the board talks)"
    assert EN.price(Price(Amount("undisclosed"), "per_share")) == "undisclosed"


def test_nothing_reported_is_not_undisclosed() -> None:
    assert EN.price(None) == "no price reported"
    assert DE.price(None) == "kein Preis gemeldet"


@pytest.mark.parametrize(
    ("share", "english", "german"),
    [("0.5", "50%", "50 %"), ("0.3333333", "33.3%", "33,3 %"), ("1", "100%", "100 %")],
)
def test_shares_of_one_as_percentages(share: str, english: str, german: str) -> None:
    assert EN.percent(Decimal(share)) == english
    assert DE.percent(Decimal(share)) == german


def test_ranks() -> None:
    assert [EN.rank(1, 6), EN.rank(2, 2), EN.rank(None, None)] == ["1–6", "2", "–"]


numbers = st.decimals(
    min_value=0, max_value=Decimal(10) ** 18, allow_nan=False, places=2
)


@given(number=numbers, kind=st.sampled_from(AMOUNT_KINDS), long=st.booleans())
def test_no_digit_of_a_figure_is_lost(
    number: Decimal, kind: AmountKind, long: bool
) -> None:
    if kind not in ("exact", "about"):
        kind = "exact"
    figure = EN.amount(Amount(kind, number, number), long=long)
    digits, *scale = figure.removeprefix("about ").replace(",", "").split(" ")
    power = {"m": 6, "bn": 9, "tn": 12}.get("".join(scale), 0)
    assert plain(Decimal(digits).scaleb(power)) == plain(number)


def test_numbers_beyond_any_purse_keep_all_their_digits() -> None:
    number = Decimal("1" * 50)
    assert EN.number(number).replace(",", "") == "1" * 50
