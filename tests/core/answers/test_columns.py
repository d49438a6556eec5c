"""The rows of a long list: read the short way, they say the same."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from core.answers.columns import Columns
from core.answers.index import Index
from core.answers.lens import Clock, Lens
from core.answers.numbering import Numbering
from core.domain.claim import Claim, Standing, StandingKind
from core.domain.when import When
from tests.core.answers.books import Book

DAYS = (None, "2025-01-05", "2025-02", "2025")
KINDS: tuple[StandingKind, ...] = ("normal", "preferred", "rejected")
about = st.tuples(
    st.sampled_from((None, "early", "late", "undated")),
    st.sampled_from(DAYS),
    st.sampled_from((*KINDS, *KINDS[:1] * 6)),
    st.sampled_from((None, "document", "party", "unnamed")),
)


@given(
    st.lists(about, min_size=3, max_size=3),
    st.sampled_from(["exact", "undisclosed", "no_price"]),
    st.sampled_from(["2025-01-02", "2025-02", "../2025-03-01"]),
    st.sampled_from([date(2025, 1, 3), date(2025, 2, 10), date(2026, 1, 1)]),
    st.sampled_from(["public", "recorded"]),
    st.sampled_from([frozenset[str](), frozenset({"early"})]),
)
@settings(deadline=None, max_examples=300)
def test_a_bid_with_one_claim_a_field_reads_as_it_resolves(
    claims: list[tuple[str | None, str | None, StandingKind, str | None]],
    kind: str,
    made_on: str,
    day: date,
    clock: Clock,
    without: frozenset[str],
) -> None:
    book = Book()
    book.source("early", "2025-01-04")
    book.source("late", "2025-05-01")
    book.source("undated")
    more = [
        {"source": source, "on": on, "standing": Standing(standing), "by": by}
        for source, on, standing, by in claims
    ]
    ends = (5,) if kind == "exact" else ()
    price = book.price(kind, *ends, **more[0])  # type: ignore[arg-type]  # drawn
    dates: Claim[When] = book.claim(When(edtf=made_on), **more[1])  # type: ignore[arg-type]  # drawn
    stage: Claim[str] = book.claim("signed", **more[2])  # type: ignore[arg-type]  # drawn
    book.bid("bid", price, made_on=(dates,), stage=(stage,))
    tables = book.tables
    lens = Lens(day, clock, without)
    columns = Columns(tables, Index.of(tables), lens, Numbering(tables.bids))
    bid, bidder = tables.bids["bid"], tables.bidders["bid-bidder"]
    plain = columns._plain_row(bid, bidder)
    assert plain in (None, columns._resolved_row(bid, bidder))
