"""What the words of an amount do not settle stays open, and is said."""

from decimal import Decimal

import pytest

from core.reading import read_amount

BOTH = ("de", "en")


@pytest.mark.parametrize(
    ("text", "language", "figures"),
    [
        ("1,250", "de", ["1.250", "1250"]),
        ("1.250", "en", ["1.250", "1250"]),
        ("1,250 Mrd. Euro", "de", ["1250000000", "1250000000000"]),
    ],
)
def test_a_sign_that_may_group_or_divide_gives_both_readings(
    text: str, language: str, figures: list[str]
) -> None:
    read = read_amount(text, (language,))
    assert read.amount is None
    assert [one.low for one in read.alternatives] == [Decimal(n) for n in figures]
    assert read.hints == ("ambiguous",)


@pytest.mark.parametrize(
    ("text", "language", "figure"),
    [
        ("1.250", "de", "1250"),
        ("1,250", "en", "1250"),
        ("0,250", "de", "0.25"),
        ("1.250,5", "de", "1250.5"),
        ("1,234.56", "de", "1234.56"),
        ("54.20", "de", "54.2"),
    ],
)
def test_signs_with_one_reading_are_read(text: str, language: str, figure: str) -> None:
    amount = read_amount(text, (language,)).amount
    assert amount is not None
    assert amount.low == Decimal(figure)


def test_a_scale_word_that_differs_between_the_languages_gives_both() -> None:
    read = read_amount("20 Billion", BOTH)
    assert [one.low for one in read.alternatives] == [
        Decimal(20) * 10**12,
        Decimal(20) * 10**9,
    ]


@pytest.mark.parametrize("text", ["$20", "20 Dollar", "20 dollars"])
def test_a_bare_dollar_is_assumed_american_and_can_be_changed(text: str) -> None:
    read = read_amount(text, BOTH)
    assert read.amount is not None
    assert read.amount.unit == "USD"
    assert read.assumed == ("currency",)
    assert read.currency_choices[0] == "USD"
    assert "CAD" in read.currency_choices


@pytest.mark.parametrize(
    ("text", "language", "unit"), [("50 cents", "en", "USD"), ("50 Cent", "de", "EUR")]
)
def test_cents_are_of_an_assumed_currency(text: str, language: str, unit: str) -> None:
    read = read_amount(text, (language,))
    assert read.amount is not None
    assert (read.amount.low, read.amount.unit) == (Decimal("0.5"), unit)
    assert read.assumed == ("currency",)
    assert len(read.currency_choices) > 1


def test_a_bare_dollar_is_the_home_currency_where_that_is_a_dollar() -> None:
    read = read_amount("$20", BOTH, home_currency="CAD")
    assert read.amount is not None
    assert read.amount.unit == "CAD"
    assert read.assumed == ("currency",)


@pytest.mark.parametrize(
    ("text", "choice"),
    [("20 Kronen", "SEK"), ("20 kronor", "NOK"), ("20 francs", "CHF"), ("¥20", "CNY")],
)
def test_a_name_of_many_currencies_gives_choices_and_no_unit(
    text: str, choice: str
) -> None:
    read = read_amount(text, BOTH)
    assert read.amount is not None
    assert read.amount.unit is None
    assert choice in read.currency_choices


def test_a_missing_currency_stays_empty_and_the_home_currency_is_offered() -> None:
    read = read_amount("mehr als 30 Milliarden", BOTH, home_currency="EUR")
    assert read.amount is not None
    assert read.amount.unit is None
    assert read.assumed == ()
    assert read.currency_choices == ("EUR",)


def test_a_sum_in_brackets_in_another_currency_is_a_conversion() -> None:
    read = read_amount("30 billion dollars (27 billion euros)", BOTH)
    assert read.amount is not None
    assert read.amount.low == 30 * 10**9
    assert read.others == ()
    assert {part.value for part in read.parts if part.code == "conversion"} >= {"EUR"}


def test_a_second_amount_is_offered_beside_the_first() -> None:
    read = read_amount("$54.20 per share, or about $44 billion", BOTH)
    assert read.per_share
    assert read.amount is not None
    assert read.amount.low == Decimal("54.20")
    assert [one.amount.kind for one in read.others if one.amount] == ["about"]
    assert not read.others[0].per_share


def test_from_x_to_y_may_be_two_amounts_and_is_not_decided() -> None:
    read = read_amount("from $20bn to $25bn", BOTH)
    assert read.amount is None
    assert [one.kind for one in read.alternatives] == ["range", "exact", "exact"]


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("30 bilion dollars", "bilion"),
        ("$30 bilion", "bilion"),
        ("30 bilion", "bilion"),
        ("33 if the board talks", "board talks"),
    ],
)
def test_a_misprint_is_reported_and_not_repaired(text: str, unread: str) -> None:
    read = read_amount(text, ("en",))
    assert read.amount is None
    assert any(unread in stretch for stretch in read.unread)
    assert read.hints == ("word_not_understood",)


@pytest.mark.parametrize(
    "text",
    [
        "not 30 billion",
        "nicht 30 Mrd.",
        "30 billion plus debt",
        "30 dollars and 50 cents",
        "3-for-1",
        "3 for 1",
        "0.75:1",
        "3/4 billion",
        "at least up to 5 bn",
        "mehrere Milliarden",
        "mehr als 20 bis 25 Mrd.",
        "30 percentage points",
        "1.5e9",
        "03.04.2025",
        "B2B",
        "5 30 bn",
        "billions",
        "$",
        "rund",
        "kaum 30 Mrd.",
        "half of $30bn",
        "$20 or $25 billion",
        "20 and 25 billion",
        "30 Mrd. weniger",
        "$3bn less",
    ],
)
def test_what_may_mean_something_else_is_left_empty(text: str) -> None:
    read = read_amount(text, BOTH)
    assert read.amount is None
    assert read.alternatives == ()
    assert read.hints


def test_a_word_beside_a_whole_amount_is_kept_as_unread() -> None:
    read = read_amount("30 Mrd. Euro Bürgschaft", ("de",))
    assert read.amount is not None
    assert read.unread == ("Bürgschaft",)


def test_every_word_says_what_it_was_taken_for() -> None:
    text = "mehr als 254p a share"
    read = read_amount("more than 254p a share", ("en",))
    found = [(text_of(read.words, part), part.code) for part in read.parts]
    assert found == [
        ("more than", "qualifier"),
        ("254", "figure"),
        ("p", "currency"),
        ("a share", "per_share"),
    ]
    assert read.language == "en"
    assert read_amount(text, BOTH).words == text


def test_an_alternative_can_be_taken() -> None:
    read = read_amount("1,250", ("de",))
    settled = read.taking(read.alternatives[1])
    assert settled.amount == read.alternatives[1]
    assert not settled.ambiguous


def text_of(text: str, part: tuple[int, int, str, str]) -> str:
    """The words of a part."""
    return text[part[0] : part[1]]
