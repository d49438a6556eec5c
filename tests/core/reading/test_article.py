"""Whole articles: what they propose, and what no article may do."""

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.reading.article import Article, digest_of, proposals, read_article
from core.reading.html_text import html_text, is_html
from core.reading.names import KnownName
from core.reading.proposals import Proposal

DATA = Path(__file__).parent / "data"
REPORT = (DATA / "tiktok-de.txt").read_text(encoding="utf-8")
BILLION = 10**9


def bids(article: Article) -> dict[str, Proposal]:
    """The proposed bids by the bidder's name."""
    found = [one for one in article.proposals if one.kind == "bid"]
    named = {one.bidder.name if one.bidder else "?": one for one in found}
    assert len(named) == len(found)
    return named


def worded(proposal: Proposal) -> str:
    """Kind, figure and unit of a proposed bid."""
    amount = proposal.amount
    if amount is None:
        return proposal.bid_kind
    end = amount.low if amount.low is not None else amount.high
    figure = "" if end is None else f" {end / BILLION:f} {amount.unit}"
    return f"{proposal.bid_kind} {amount.kind}{figure}"


def test_the_report_of_april_2025_gives_its_seven_bids_and_no_other() -> None:
    found = bids(read_article(REPORT, article_date=date(2025, 4, 3)))
    assert {name: worded(one) for name, one in found.items()} == {
        "Amazon": "offer undisclosed",
        "Oracle": "intent",
        "Blackstone": "intent",
        "Perplexity AI": "merger no_price",
        "Frank McCourt": "offer about 20 USD",
        "Jesse Tinsley": "offer more_than 30 None",
        "Reid Rasner": "offer exact 47.5 USD",
    }
    assert all(one.is_sure for one in found.values())
    assert all(one.date is None and one.basis == "total" for one in found.values())


def test_the_report_gives_groups_with_their_members() -> None:
    found = bids(read_article(REPORT))
    mccourt, tinsley = found["Frank McCourt"], found["Jesse Tinsley"]
    assert mccourt.is_group
    assert mccourt.group == "Konsortium unter Führung von Frank McCourt"
    assert [(one.name, one.role) for one in mccourt.members] == [
        ("Frank McCourt", "lead"),
        ("Alexis Ohanian", "adviser"),
    ]
    assert tinsley.group == "Investorengruppe um Jesse Tinsley"
    assert not found["Reid Rasner"].is_group


def test_the_report_gives_its_responses_and_no_figure() -> None:
    article = read_article(REPORT)
    rest = [one for one in article.proposals if one.kind not in ("bid", "deadline")]
    assert [(one.bidder and one.bidder.name, one.stance) for one in rest] == [
        ("Amazon", "declines"),
        ("TikTok", "no_answer"),
        ("TikTok", "denies"),
    ]


def test_each_proposal_lies_in_its_sentence() -> None:
    article = read_article(REPORT)
    for one in article.proposals:
        assert one.sentence in article.sentences
        assert one.sentence.start <= one.span.start < one.span.end <= one.sentence.end


def test_a_relative_date_needs_the_articles_day() -> None:
    def when(day: date | None) -> list[str | None]:
        found = read_article(REPORT, article_date=day).dates
        return [one.read.when.edtf for one in found]

    assert when(None)[0] is None
    assert when(date(2025, 4, 3))[0] == "2025-04-05"


FRENCH = (
    "Amazon a déposé une offre de dernière minute pour TikTok. Aucun montant n'a été "
    "précisé. Parmi les candidats au rachat figurent Oracle et Blackstone. Perplexity "
    "AI a proposé une fusion à ByteDance. Un consortium mené par Frank McCourt a "
    "offert environ 20 milliards de dollars. Reid Rasner propose 47,5 milliards de "
    "dollars."
)
SPANISH = (
    "Amazon presentó una oferta de última hora por TikTok. El importe no se conoce. "
    "Entre los interesados figuran Oracle y Blackstone. Perplexity AI propuso a "
    "ByteDance una fusión. Un consorcio liderado por Frank McCourt ofreció unos 20.000 "
    "millones de dólares. Reid Rasner ofrece 47.500 millones de dólares."
)
ENGLISH = (
    "Amazon has submitted a last-minute bid for TikTok. No figure was given. Among the "
    "best-known suitors are Oracle and Blackstone. Perplexity AI has proposed a merger "
    "to ByteDance. A consortium led by Frank McCourt has offered about $20 billion. "
    "Reid Rasner’s offer stands at $47.5 billion. President Donald Trump wants a deal."
)


@pytest.mark.parametrize("text", [FRENCH, SPANISH, ENGLISH], ids=["fr", "es", "en"])
def test_the_same_bids_are_proposed_in_other_languages(text: str) -> None:
    found = bids(read_article(text))
    assert {name: worded(one) for name, one in found.items()} == {
        "Amazon": "offer undisclosed",
        "Oracle": "intent",
        "Blackstone": "intent",
        "Perplexity AI": "merger no_price",
        "Frank McCourt": "offer about 20 USD",
        "Reid Rasner": "offer exact 47.5 USD",
    }
    assert found["Frank McCourt"].is_group


KNOWN = (
    KnownName("fox-aaaaaa", "Fox", ("21st Century Fox",), "bidder"),
    KnownName("comcast-aaaaaa", "Comcast", (), "bidder"),
    KnownName("sky-aaaaaa", "Sky", (), "target"),
)
RAISE = (
    "Comcast raised its bid for Sky to £14.75 a share on 11 July 2018. "
    "Fox’s offer stood at £14. It has declined to comment."
)


def test_known_names_come_first_and_what_is_sold_last() -> None:
    first, second = proposals(RAISE, known_names=KNOWN)[:2]
    assert first.bidder is not None
    assert first.bidder.key == "comcast-aaaaaa"
    assert first.basis == "per_share"
    assert first.date is not None
    assert first.date.read.when.edtf == "2018-07-11"
    assert (first.choices[-1].name, first.choices[-1].tier) == ("Sky", "target")
    assert second.bidder is not None
    assert second.bidder.key == "fox-aaaaaa"


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("en", "Acme denied that it had made an offer.", "denies"),
        ("en", "Acme declined to comment.", "declines"),
        ("en", "Acme did not respond to a request.", "no_answer"),
        ("en", "Acme said it was not for sale and rebuffed Bolt.", "not_for_sale"),
        ("de", "Acme dementierte den Bericht.", "denies"),
        ("de", "Acme ließ eine Anfrage unbeantwortet.", "no_answer"),
        ("de", "Acme lehnte das Angebot als zu niedrig ab.", "dismisses"),
    ],
)
def test_a_response_is_proposed_with_its_stance(
    language: str, text: str, stance: str
) -> None:
    found = proposals(text, language=language)
    assert stance in [one.stance for one in found]


def test_sums_that_are_no_bids_are_figures() -> None:
    text = (
        "With revenue of $780 million, Acme is valued at $4 billion. "
        "Bolt has offered $3.9 billion for Acme."
    )
    found = proposals(text)
    assert [(one.kind, one.role) for one in found] == [
        ("figure", "revenue"),
        ("figure", "valuation"),
        ("bid", "bid"),
    ]
    assert found[-1].bidder is not None
    assert found[-1].bidder.name == "Bolt"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Le groupe a reçu une offre de 5 milliards d'euros de la part d'Acme.",
        ),
        ("es", "El grupo ha recibido una oferta de 5.000 millones de euros de Acme."),
        ("en", "The group has received an offer of 5 billion euros from Acme."),
        ("de", "Der Konzern hat von Acme ein Angebot über 5 Milliarden Euro erhalten."),
    ],
)
def test_the_language_is_found_and_can_be_switched(language: str, text: str) -> None:
    article = read_article(text)
    assert (article.language, article.found_language) == (language, language)
    assert [one.read.amount.unit for one in article.amounts if one.read.amount] == [
        "EUR"
    ]
    assert "Acme" in [one.words for one in article.names]
    assert read_article(text, language="it").language == "it"


@pytest.mark.parametrize("text", ["", " \n\t", "1 2 3 4.5 6,7", "\u202e\u200f", "…?!"])
def test_a_text_without_anything_gives_nothing(text: str) -> None:
    article = read_article(text)
    assert article.found_language is None
    assert not article.proposals
    assert not article.names
    assert not article.amounts


def test_a_text_from_right_to_left_gives_its_sums() -> None:
    article = read_article("عرضت الشركة مبلغ $5 billion يوم الخميس لشراء الأسهم")
    assert article.language == "ar"
    assert article.proposals == () or article.proposals[0].kind == "figure"


def test_a_digest_is_of_the_words_and_not_of_the_blanks() -> None:
    assert digest_of("Ein  Gebot\r\nvon Müller ") == digest_of(
        "Ein Gebot von Mu\u0308ller"
    )
    assert digest_of("Ein Gebot") != digest_of("Kein Gebot")


@given(st.text(max_size=300))
@settings(deadline=None)
def test_no_text_does_harm_and_all_spans_lie_in_it(text: str) -> None:
    article = read_article(text)
    for things in (article.amounts, article.dates, article.names):
        assert all(0 <= one[0] < one[1] <= len(text) for one in things)
    plain = html_text(text)
    assert all(
        0 <= plain.origin(place) <= len(text) for place in range(len(plain.text))
    )


HOSTILE = {
    "unclosed": "<a " * 30_000,
    "comments": "<!--" * 25_000,
    "quotes": "<a '" + '"' * 90_000,
    "scripts": "<script>" * 12_000,
    "nested": "<div>" * 10_000 + "Acme bids $5bn." + "</div>" * 10_000,
    "entities": "&amp" * 25_000,
    "sums": "$5bn, " * 16_000,
    "names": "Foo $5bn Bar " * 7_000,
    "figures": "1 2 3 " * 16_000,
    "one word": "a" * 100_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_the_cost_of_hostile_text_grows_with_its_length_alone(kind: str) -> None:
    text = HOSTILE[kind]

    def seconds(part: str) -> float:
        begin = time.process_time()
        read_article(html_text(part).text if is_html(part) or "<" in part else part)
        return time.process_time() - begin

    seconds(text[:100])
    small, whole = seconds(text[: len(text) // 8]), seconds(text)
    # Eight times the text may cost eight times as much, never sixty-four.
    assert whole < max(24 * small, 0.5)


def test_a_page_gives_its_text_and_nothing_else() -> None:
    page = """<html><head><title>A &amp; B</title><meta http-equiv="refresh"
    content="0;url=http://example.org"><style>p {}</style></head><body>
    <script>alert("Acme bids $1bn")</script><img src="file:///etc/passwd">
    <h1>News</h1><p>Acme bids <b>$5</b>bn &gt; all.</p><p>Second<br>line</p></body>"""
    assert is_html(page)
    plain = html_text(page)
    assert plain.title == "A & B"
    assert plain.text == "News\n\nAcme bids $5bn > all.\n\nSecond\nline"
    at = plain.text.index("$5")
    assert page[plain.origin(at) :].startswith("$5")
    assert not is_html("Acme bids $5bn, if 3 < 4 and 5 > 2.")
