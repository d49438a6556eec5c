"""What others do to a record while its form is open is not overwritten."""

import msgspec

from core.book.book import Book
from core.book.entering import enter
from core.domain.label import Label
from core.domain.records import Contest

SALE = "sale-aaaaaa"


def change(book: Book, **fields: object) -> None:
    with book.edit(Label.of("change_contest", name="")) as edit:
        edit.put(msgspec.structs.replace(sale(book), **fields))


def sale(book: Book) -> Contest:
    return book.tables.contests[SALE]


def test_fields_of_both_are_kept(book: Book) -> None:
    since = book.tables
    change(book, notes="theirs")
    enter(
        book, msgspec.structs.replace(since.contests[SALE], title="Ours"), since=since
    )
    assert (sale(book).title, sale(book).notes) == ("Ours", "theirs")
    assert sale(book).conflicts == ()
    book.undo()
    assert (sale(book).title, sale(book).notes) == ("The sale", "theirs")


def test_of_a_field_that_both_changed_theirs_waits_to_be_settled(book: Book) -> None:
    since = book.tables
    change(book, title="Theirs")
    enter(
        book, msgspec.structs.replace(since.contests[SALE], title="Ours"), since=since
    )
    assert sale(book).title == "Ours"
    assert [one.value for one in sale(book).conflicts] == ['"Theirs"']


def test_a_record_that_was_removed_meanwhile_is_there_again(book: Book) -> None:
    party = next(iter(book.tables.parties.values()))
    new = msgspec.structs.replace(party, id="other-aaaaaa")
    with book.edit(Label.of("add_party", name="")) as edit:
        edit.put(new)
    since = book.tables
    with book.edit(Label.of("remove_party", name="")) as edit:
        edit.remove("parties", new.id)
    enter(book, msgspec.structs.replace(new, name="Ours"), since=since)
    assert book.tables.parties[new.id].name == "Ours"
