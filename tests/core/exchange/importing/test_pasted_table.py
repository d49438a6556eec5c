"""The clipboard as a table, and rows of it that are taken in part."""

from decimal import Decimal

import pytest

from core.book.imported_rows import ForAllRows, completed
from core.domain.claim import Speaker
from core.domain.imported import ImportedSource
from core.exchange.importing.csv_table import csv_table
from core.exchange.importing.dry_run import dry_run
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
