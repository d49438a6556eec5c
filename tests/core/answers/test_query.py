"""What stands in the search box."""

from hypothesis import given
from hypothesis import strategies as st

from core.answers.query import FIELDS, Filter, Query, parse

words = st.text(min_size=1).filter(lambda text: bool(text.strip()))
filters = st.builds(
    Filter,
    st.sampled_from(FIELDS),
    st.just("has"),
    st.text(min_size=1),
) | st.builds(
    Filter,
    st.sampled_from(["price", "date"]),
    st.sampled_from(["<", "<=", ">", ">="]),
    st.text(min_size=1),
)
queries = st.builds(
    Query,
    st.lists(words, max_size=3).map(tuple),
    st.lists(filters, max_size=3).map(tuple),
)


@given(queries)
def test_a_printed_query_reads_back_as_itself(query: Query) -> None:
    assert parse(str(query)) == query


@given(st.text())
def test_any_text_can_be_read_and_reading_settles(text: str) -> None:
    query = parse(text)
    assert parse(str(query)) == query


def test_words_and_filters_stand_side_by_side() -> None:
    query = parse('rasner  stage:withdrawn price:>=20bn "more than 30"')
    assert query.words == ("rasner", "more than 30")
    assert query.filters == (
        Filter("stage", "has", "withdrawn"),
        Filter("price", ">=", "20bn"),
    )


def test_a_quoted_value_may_hold_white_space_and_quotes() -> None:
    assert parse(r'source:"Daily \"Post\""').filters == (
        Filter("source", "has", 'Daily "Post"'),
    )


def test_an_unknown_field_is_a_plain_word() -> None:
    assert parse("http://x colour:red") == Query(("http://x", "colour:red"))


def test_a_field_may_have_a_name_in_another_language() -> None:
    query = parse("Bieter:rasner", {"bieter": "bidder"})
    assert query.filters == (Filter("bidder", "has", "rasner"),)


def test_a_field_without_a_value_yet_filters_nothing() -> None:
    assert not parse("bidder: price:>")


def test_a_quote_that_is_still_open_reaches_to_the_end() -> None:
    assert parse('bidder:"Reid Ras').filters == (Filter("bidder", "has", "Reid Ras"),)


def test_only_price_and_date_are_compared() -> None:
    assert parse("bidder:>x").filters == (Filter("bidder", "has", ">x"),)


def test_one_filter_goes_and_the_rest_stays() -> None:
    query = parse("a stage:signed kind:offer")
    assert str(query.without(query.filters[0])) == "a kind:offer"
