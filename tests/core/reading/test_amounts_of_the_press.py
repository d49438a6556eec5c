"""What the press prints, word for word, in one field."""

from decimal import Decimal

import pytest

from core.reading import ReadAmount, read_amount

BOTH = ("de", "en")


def said(read: ReadAmount) -> str:
    """An amount in one line, for comparing."""
    amount = read.amount
    if amount is None:
        return "none"
    words: list[str] = [amount.kind]
    words += [format(n, "f") for n in (amount.low, amount.high) if n is not None]
    if amount.kind in ("exact", "about"):
        words.pop()
    return " ".join([*words, amount.unit or "-", *(["each"] * read.per_share)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("47,5 Milliarden US-Dollar", "exact 47500000000 USD"),
        ("mehr als 30 Milliarden", "more_than 30000000000 -"),
        ("gar mehr als 30 Milliarden Dollar", "more_than 30000000000 USD"),
        ("$30bn-plus", "more_than 30000000000 USD"),
        ("$30+ billion", "more_than 30000000000 USD"),
        ("between $20bn and $25bn", "range 20000000000 25000000000 USD"),
        ("20 bis 25 Mrd. Euro", "range 20000000000 25000000000 EUR"),
        ("$20-25bn", "range 20000000000 25000000000 USD"),
        ("20bn-$25bn", "range 20000000000 25000000000 USD"),
        ("$800,000 to $1 million", "range 800000 1000000 USD"),
        ("254p a share", "exact 2.54 GBP each"),
        ("250p to 260p a share", "range 2.5 2.6 GBP each"),
        ("254 pence", "exact 2.54 GBP"),
        ("254 GBp per share", "exact 2.54 GBP each"),
        ("254 GBP per share", "exact 254 GBP each"),
        ("GBp 254", "exact 2.54 GBP"),
        ("GBX 254.5", "exact 2.545 GBP"),
        ("12.5 GBX", "exact 0.125 GBP"),
        ("800 to 850 GBX", "range 8 8.5 GBP"),
        ("14500 ZAc", "exact 145 ZAR"),
        ("high $30s", "range 35 40 USD"),
        ("25-Millionen-Euro-Kredit", "exact 25000000 EUR"),
        ("as high as $50 billion", "at_most 50000000000 USD"),
        ("€29,260,764", "exact 29260764 EUR"),
        ("knapp 20 Mrd. Euro", "less_than 20000000000 EUR"),
        ("nearly $20 billion", "less_than 20000000000 USD"),
        ("almost $20 billion", "less_than 20000000000 USD"),
        ("gut 20 Mrd. Euro", "more_than 20000000000 EUR"),
        ("just over £10.75", "more_than 10.75 GBP"),
        ("20\u202fMrd.\u00a0Euro", "exact 20000000000 EUR"),
        ("1\u2009250\u2009000 Euro", "exact 1250000 EUR"),
        ("20 Milli-\narden Euro", "exact 20000000000 EUR"),
        ("20 Milli\u00adarden Euro", "exact 20000000000 EUR"),
        ("80.1 %", "exact 80.1 %"),
        ("80\u00a0%", "exact 80 %"),
        ("rund 80 Prozent", "about 80 %"),
        ("499.57 million shares", "exact 499570000 shares"),
        ("170 million users", "exact 170000000 count"),
        ("CHF 1'250'000", "exact 1250000 CHF"),
        ("CHF 1’250’000", "exact 1250000 CHF"),
        ("1.5bn", "exact 1500000000 -"),
        ("US$1.5bn", "exact 1500000000 USD"),
        ("47,5 Mrd. US-$", "exact 47500000000 USD"),
        ("EUR 20 Mrd.", "exact 20000000000 EUR"),
        ("anderthalb Milliarden Euro", "exact 1500000000 EUR"),
        ("fünfundzwanzig Millionen Euro", "exact 25000000 EUR"),
        ("twenty-five million euros", "exact 25000000 EUR"),
        ("half a billion dollars", "exact 500000000 USD"),
        ("two and a half billion", "exact 2500000000 -"),
        ("2½ bn", "exact 2500000000 -"),
        ("a billion dollars", "exact 1000000000 USD"),
        ("tens of billions", "range 10000000000 100000000000 -"),
        ("tens of billions of dollars", "range 10000000000 100000000000 USD"),
        ("zweistelliger Milliardenbetrag", "range 10000000000 100000000000 -"),
        ("15 bis 20 Prozent", "range 15 20 %"),
        ("well north of $50 billion", "more_than 50000000000 USD"),
        ("rund 20 Mrd. Dollar", "about 20000000000 USD"),
        ("over 30bn", "more_than 30000000000 -"),
        ("über 30 Mrd.", "more_than 30000000000 -"),
        ("Angebot über 30 Mrd. Euro", "exact 30000000000 EUR"),
        ("10,75 Pfund je Aktie", "exact 10.75 GBP each"),
        ("£10.75 per share", "exact 10.75 GBP each"),
        ("more than $30 billion in cash", "more_than 30000000000 USD"),
        ("20 billion", "exact 20000000000 -"),
        ("20 Billionen Euro", "exact 20000000000000 EUR"),
        ("1.5 trn yen", "exact 1500000000000 JPY"),
        ("-5 Mio. Euro", "exact -5000000 EUR"),
        ("minus 5 Mio. Euro", "exact -5000000 EUR"),
        ("5 Millionen australische Dollar", "exact 5000000 AUD"),
        ("2024", "exact 2024 -"),
        ("€ 1.250.000,-", "exact 1250000 EUR"),
        ("€ 20,–", "exact 20 EUR"),
        ("£17.28-a-share", "exact 17.28 GBP each"),
        ("Minderheitsbeteiligung", "less_than 50 %"),
        ("a majority", "more_than 50 %"),
    ],
)
def test_an_amount_means_what_its_words_say(text: str, expected: str) -> None:
    read = read_amount(text, BOTH)
    assert said(read) == expected
    assert read.amount is not None
    assert read.amount.words == text
    assert read.unread == ()


QUALIFIERS = {
    "en": {
        "about": "about|roughly|around|some|circa|ca.|~|approximately",
        "at_least": "at least|no less than|a minimum of|≥",
        "more_than": "more than|over|north of|upwards of|in excess of|just over|>",
        "at_most": "up to|as much as|as high as|no more than|at most|≤",
        "less_than": "less than|under|nearly|almost|just under|<",
    },
    "de": {
        "about": "rund|etwa|ca.|circa|ungefähr|~",
        "at_least": "mindestens|wenigstens|nicht weniger als|ab",
        "more_than": "mehr als|gar mehr als|über|gut|deutlich mehr als",
        "at_most": "bis zu|höchstens|maximal|nicht mehr als",
        "less_than": "weniger als|unter|knapp|fast|beinahe|nahezu",
    },
}


@pytest.mark.parametrize(
    ("language", "kind", "word"),
    [
        (language, kind, word)
        for language, kinds in QUALIFIERS.items()
        for kind, words in kinds.items()
        for word in words.split("|")
    ],
)
def test_a_qualifier_bounds_the_amount(language: str, kind: str, word: str) -> None:
    read = read_amount(f"{word} 20 Euro", (language,))
    assert read.amount is not None
    assert read.amount.kind == kind


@pytest.mark.parametrize(
    "text", ["undisclosed", "n/a", "unbekannt", "nicht genannt", "k. A.", "?"]
)
def test_undisclosed_is_an_amount_of_its_own(text: str) -> None:
    assert said(read_amount(text, BOTH)) == "undisclosed -"


@pytest.mark.parametrize("text", ["no price", "ohne Preis", "kein Preis"])
def test_no_price_is_an_amount_of_its_own(text: str) -> None:
    assert said(read_amount(text, BOTH)) == "no_price -"


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("47.5 bn", "100000000"),
        ("20 Mrd.", "1000000000"),
        ("£10.75", "0.01"),
        ("£10.50", "0.01"),
        ("254p", "0.01"),
        ("499.57 million shares", "10000"),
        ("anderthalb Milliarden", "100000000"),
        ("$20.5-25bn", "100000000"),
    ],
)
def test_the_step_is_the_value_of_the_last_printed_digit(text: str, step: str) -> None:
    amount = read_amount(text, BOTH).amount
    assert amount is not None
    assert amount.step == Decimal(step)
