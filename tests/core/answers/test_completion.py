"""What may follow at the cursor in the search box."""

from core.answers.completion import Completer
from core.domain.records import Source
from tests.core.answers.books import Book


def completer() -> Completer:
    book = Book()
    book.bid("rasner", made_on="2025-04-03")
    book.bid("tinsley", book.price("exact", 3, by="party"), made_on="2024")
    book.add(Source(id="post", kind="wire", outlet="The Daily Post"))
    book.add(Source(id="dawn", kind="wire", outlet="Dawn"))
    return Completer(
        book.tables,
        names={"stufe": "stage"},
        name_of=lambda _field, word: {"withdrawn": "zurückgezogen"}.get(word, word),
    )


def offered(text: str, cursor: int | None = None) -> list[str]:
    """Each text after taking an offer."""
    place = len(text) if cursor is None else cursor
    return [
        text[: one.start] + one.text + text[one.end :]
        for one in completer().complete(text, place)
    ]


def test_the_beginning_of_a_field_offers_the_field() -> None:
    assert offered("amazon bi") == ["amazon bidder:"]
    assert offered("s") == ["stufe:", "source:", "said_by:", "support:"]


def test_an_empty_box_offers_all_fields() -> None:
    assert len(offered("")) == 10
    assert len(offered("word ")) == 10


def test_a_field_offers_the_values_of_the_book() -> None:
    assert offered("bidder:") == ["bidder:Rasner", "bidder:Tinsley"]
    assert offered("date:") == ["date:2024", "date:2025"]
    assert "said_by:party" in offered("said_by:")


def test_values_that_begin_so_come_before_those_that_contain_it() -> None:
    assert offered("source:da") == ["source:Dawn", 'source:"The Daily Post"']


def test_a_value_completes_in_the_words_of_the_reader_without_accents() -> None:
    assert offered("stufe:zuru") == ["stufe:zurückgezogen"]


def test_a_comparison_stays_in_front_of_the_value() -> None:
    assert offered("date:>=20") == ["date:>=2024", "date:>=2025"]


def test_what_stands_behind_the_cursor_stays() -> None:
    assert offered("bidder:ras word", 10) == ["bidder:Rasner word"]


def test_the_values_of_a_field_can_be_listed() -> None:
    assert completer().values("source") == ("Dawn", "The Daily Post")
