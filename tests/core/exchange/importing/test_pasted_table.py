"""The clipboard as a table, and rows of it that are taken in part."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.book.imported_rows import ForAllRows, completed
from core.domain.claim import Speaker
from core.domain.imported import ImportedSource
from core.exchange.importing.csv_table import csv_table
from core.exchange.importing.dry_run import DryRun, dry_run
from core.exchange.importing.errors import EmptyTableError
from core.exchange.importing.pasted_table import pasted_table
from core.exchange.importing.proposal import propose
from core.exchange.importing.troubled_rows import rest_of
from core.wording import Voice

TEXT = (
    "Bidder\tPrice\tDate\tNotes\n"
    "Alpha\tabout 20 bn USD\t3 April 2025\tfirst\n"
    "Beta\theaps of cash\t3 May 2025\tsecond\n"
    "\t12 bn USD\t\t\n"
    "Gamma\t30 %\t\t\n"
)


def test_cells_of_the_clipboard_are_rows_without_their_formula_guard() -> None:
    table = pasted_table("Name\tPrice\n'=Alpha\t20 bn USD", "clipboard")
    assert table.at(1, 0) == "A2"
    assert table.rows[1][0].text == "=Alpha"


def test_an_empty_clipboard_is_no_table() -> None:
    with pytest.raises(EmptyTableError):
        pasted_table(" \n\t\n", "clipboard")


def test_a_row_in_trouble_can_be_taken_with_its_words_as_notes() -> None:
    table = pasted_table(TEXT, "clipboard")
    run = dry_run(table, propose(table))
    beta, nameless, gamma = run.troubled
    rest = rest_of(run, beta, Voice("en"))
    assert rest is not None
    assert [one.field for one in rest.values] == ["made_on"]
    assert rest.notes == "second\nPrice: heaps of cash"
    assert rest_of(run, nameless, Voice("en")) is None
    share = rest_of(run, gamma, Voice("en"))
    assert share is not None
    assert (share.values, share.notes) == ((), "Price: 30 %")


def test_what_is_said_of_all_rows_yields_to_what_a_row_says() -> None:
    table = pasted_table(
        "Bidder\tPrice\tSource\nAlpha\t20 bn USD\tThe Paper\nBeta\t30 bn USD\t", ""
    )
    letter = ImportedSource(words="A letter")
    speaker = Speaker(kind="other", name="Somebody")
    said = ForAllRows(contest="The sale", source=letter, said_by=speaker)
    alpha, beta = completed(dry_run(table, propose(table)).bids, said)
    assert (alpha.contest, beta.contest) == ("The sale", "The sale")
    assert alpha.values[0].source == ImportedSource(words="The Paper")
    assert alpha.values[0].said_by is None
    assert (beta.values[0].source, beta.values[0].said_by) == (letter, speaker)


def test_a_person_may_choose_encoding_and_heads() -> None:
    content = "Bieter;Preis\nMüller;20 Mrd. EUR\nMeier;1,5 Mio. EUR\n".encode("cp1252")
    table = csv_table(content, "t.csv", encoding="iso8859-2")
    assert table.encoding == "iso8859-2"
    assert propose(table).heads == 1
    plain = propose(table, heads=0)
    assert plain.heads == 0
    bids = dry_run(table, plain).bids
    assert [one.bidder for one in bids][-2:] == ["Müller", "Meier"]
    assert bids[-1].values[0].value.amount.low == Decimal(1_500_000)


def read(text: str) -> DryRun:
    table = pasted_table(text, "clipboard")
    return dry_run(table, propose(table), date(2026, 11, 24))


def price(text: str, place: int = 0) -> tuple[str, str | None] | None:
    found = read(text).rows[place].price
    return (str(found.amount.low), found.amount.unit) if found is not None else None


def day(text: str) -> str | None:
    when = read(text).rows[0].made_on
    return when.edtf if when is not None else None


@pytest.mark.parametrize(
    "first",
    [
        "Bid Corp\t20 bn USD",
        "Time Warner\tsomebody",
        "offer of 20 bn\tannounced 3 April 2025",
    ],
)
def test_a_row_that_only_sounds_like_heads_is_a_row(first: str) -> None:
    assert len(read(f"{first}\nAlpha\t30 bn USD").rows) == 2


def test_columns_without_heads_are_found_by_what_stands_in_them() -> None:
    run = read(
        "1\t3 April 2025\tAlpha\t20 bn USD\thttps://x.org/a\n"
        "2\tMay 2025\tBeta\tundisclosed\thttps://x.org/b"
    )
    fields = {one.column: one.field for one in run.mapping.columns}
    assert fields == {2: "made_on", 3: "bidder", 4: "price", 5: "source"}


@pytest.mark.parametrize(
    ("head", "cell", "expected"),
    [
        ("Price (USD bn)", "47.5", ("47500000000", "USD")),
        ("Preis in Mrd. EUR", "20", ("20000000000", "EUR")),
        ("Offer, $m", "300", ("300000000", "USD")),
        ("Amount", "47.5", ("47.5", None)),
        ("Price (USD bn)", "300 million euros", ("300000000", "EUR")),
    ],
)
def test_a_head_gives_its_unit_to_bare_figures(
    head: str, cell: str, expected: tuple[str, str | None]
) -> None:
    assert price(f"Bidder\t{head}\nAlpha\t{cell}") == expected


def test_a_head_says_that_prices_are_per_share() -> None:
    found = read("Bidder\tPrice per share (GBP)\nAlpha\t17.28").rows[0].price
    assert found is not None
    assert found.basis == "per_share"


def test_the_other_cells_prove_sign_and_day() -> None:
    german = "Bieter\tPreis\nAlpha\t1.250 EUR\nBeta\t17,5 EUR"
    assert price(german) == ("1250", "EUR")
    assert price("Bidder\tPrice\nAlpha\t1.250 EUR\nBeta\t17.5 EUR") == ("1.25", "EUR")
    assert day("Bidder\tDate\nAlpha\t4/3/2025\nBeta\t4/25/2025") == "2025-04-03"


CELL = st.text(st.sampled_from('Bidprce "\t;,.\n\r0123$€%/-EUR\x00\ud800ß'), max_size=9)


@given(st.one_of(st.text(max_size=200), st.lists(CELL, max_size=12).map("\t".join)))
def test_no_text_makes_reading_fail(text: str) -> None:
    try:
        table = pasted_table(text, "clipboard")
    except EmptyTableError:
        return
    for heads in (None, 0, 1):
        mapping = propose(table, heads=heads)
        run = dry_run(table, mapping)
        assert len(run.rows) == len(table.rows) - mapping.heads
        for row in run.troubled:
            assert row.rest is None or row.rest.bidder
