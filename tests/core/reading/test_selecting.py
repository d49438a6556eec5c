"""A selection of an article becomes a proposal."""

import pytest

from core.reading.article import read_article
from core.reading.proposals import ProposalKind
from core.reading.selecting import proposal_of, selected

TEXT = (
    "Then Acme met Bolt on 2 May 2025. It would put $5bn or even €6bn on the table, "
    "Cato said. Nothing else happened."
)
ARTICLE = read_article(TEXT, language="en")


def span_of(words: str) -> tuple[int, int]:
    at = TEXT.index(words)
    return at, at + len(words)


def test_the_selected_sum_comes_before_others_of_its_sentence() -> None:
    one = proposal_of(ARTICLE, *span_of("€6bn on"), "bid")
    assert one.amount is not None
    assert one.amount.unit == "EUR"
    sentence = TEXT[one.sentence.start : one.sentence.end]
    assert sentence.startswith("It would")
    assert sentence.endswith("said.")


def test_without_a_sum_in_it_the_sentence_gives_one() -> None:
    one = proposal_of(ARTICLE, *span_of("would put"), "figure")
    assert one.amount is not None
    assert one.amount.unit == "USD"


def test_selected_names_come_first_and_all_can_be_chosen() -> None:
    one = proposal_of(ARTICLE, *span_of("Bolt"), "bid")
    names = [choice.name for choice in one.choices]
    assert names[:2] == ["Bolt", "Acme"]
    assert one.date is not None
    assert one.date.read.when.edtf == "2025-05-02"
    assert one.found is None


@pytest.mark.parametrize("kind", ["response", "deadline"])
def test_a_response_or_deadline_has_no_sum(kind: ProposalKind) -> None:
    assert proposal_of(ARTICLE, *span_of("$5bn"), kind).found is None


def test_a_selection_over_several_sentences_quotes_them_all() -> None:
    start, _ = span_of("Bolt")
    _, end = span_of("Nothing")
    assert selected(ARTICLE, start, end) == (0, len(TEXT))


def test_selected_capitals_may_be_a_name_that_was_not_seen() -> None:
    article = read_article("Dora may go further.", language="en")
    assert not article.names
    one = proposal_of(article, 0, 4, "bid")
    assert one.bidder is not None
    assert one.bidder.name == "Dora"
    assert proposal_of(article, 5, 8, "bid").bidder is None
