"""The window of deadlines: what it shows, suggests and exports."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from core.answers.index import Index
from core.answers.lens import Lens
from core.domain.records import Event
from core.domain.when import When
from core.wording.voice import Voice
from gui.dialogs.deadlines_dialog import DeadlinesDialog
from gui.models.deadline_rows import DeadlinesContent, deadlines_content
from gui.theme import Theme
from gui.widgets.desk import Desk
from tests.core.answers.books import Book

MADE = datetime(2025, 4, 3, 12, tzinfo=UTC)


def two_deadlines() -> Book:
    """One with a date, one with words only."""
    book = Book()
    book.event(
        "dated",
        "deadline",
        title="<b>The ban</b>",
        on=(book.claim(When(edtf="2025-04-05")),),
        to=("party",),
    )
    words = (book.claim(When(words="after the vote")),)
    book.event("words", "deadline", title="The vote", on=words)
    return book


def content(book: Book, *, editable: bool = True) -> DeadlinesContent:
    tables = book.tables
    return deadlines_content(
        tables,
        Index.of(tables),
        Lens(date(2025, 4, 3)),
        "contest",
        Voice("en"),
        editable=editable,
    )


def opened(
    qtbot: QtBot, theme: Theme, book: Book, *, editable: bool = True
) -> DeadlinesDialog:
    desk = Desk(book.tables, Voice("en"), theme, date(2025, 4, 3), "USD")
    shown = content(book, editable=editable)
    dialog = DeadlinesDialog(desk, shown, clock=lambda: MADE)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def button(dialog: DeadlinesDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def count_from(dialog: DeadlinesDialog, text: str) -> None:
    line = next(
        one
        for one in dialog.findChildren(QLineEdit)
        if one.accessibleName() == "Count from"
    )
    line.setText(text)
    line.textEdited.emit(text)


def test_the_first_deadline_is_chosen_and_explained(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, two_deadlines())
    assert not dialog.isModal()
    assert dialog.chosen() == "dated"
    assert dialog._details.text().startswith("5 April 2025  ·  running")
    dialog._table.view.selectRow(1)
    assert "in words only" in dialog._details.text()


def test_the_chosen_deadline_stays_chosen_when_others_come(
    qtbot: QtBot, theme: Theme
) -> None:
    book = two_deadlines()
    dialog = opened(qtbot, theme, book)
    dialog._table.view.selectRow(1)
    book.event("first", "deadline", on=(book.claim(When(edtf="2025-04-04")),))
    dialog.show_content(content(book))
    assert dialog.chosen() == "words"


def test_a_suggested_deadline_is_handed_on_to_be_looked_at(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog = opened(qtbot, theme, two_deadlines())
    add = button(dialog, "Add deadline…")
    assert not add.isEnabled()
    count_from(dialog, "27 February 2018")
    dialog._suggest._rule.choose("uk_put_up_or_shut_up")
    dialog._suggest._rule.edited.emit()
    assert dialog._suggest._said.text().startswith("27 March 2018, 17:00 (London time)")
    with qtbot.waitSignal(dialog.suggested) as caught:
        add.click()
    event = caught.args[0] if caught.args else None
    assert isinstance(event, Event)
    assert (event.contest, event.kind, event.extends) == ("contest", "deadline", None)
    assert event.on[0].value == When(
        edtf="2018-03-27", time="17:00", zone="Europe/London"
    )
    assert "Not legal advice" in event.notes


def test_an_extension_takes_title_and_addressee_of_the_chosen_deadline(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog = opened(qtbot, theme, two_deadlines())
    count_from(dialog, "5 April 2025")
    (extends,) = dialog._suggest.findChildren(QCheckBox)
    extends.setChecked(True)
    with qtbot.waitSignal(dialog.suggested) as caught:
        button(dialog, "Add deadline…").click()
    event = caught.args[0] if caught.args else None
    assert isinstance(event, Event)
    assert (event.extends, event.title, event.to) == (
        "dated",
        "<b>The ban</b>",
        ("party",),
    )
    assert event.on[0].value.edtf == "2025-04-15"


@pytest.mark.parametrize("typed", ["April 2025", "about 3 April 2025", "some day", ""])
def test_no_date_is_worked_out_from_an_uncertain_day(
    qtbot: QtBot, theme: Theme, typed: str
) -> None:
    dialog = opened(qtbot, theme, two_deadlines())
    count_from(dialog, typed)
    assert not button(dialog, "Add deadline…").isEnabled()
    assert dialog._suggest._said.text().endswith(".")


def test_nothing_can_be_added_to_a_book_that_is_only_read(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog = opened(qtbot, theme, two_deadlines(), editable=False)
    count_from(dialog, "5 April 2025")
    assert not button(dialog, "Add deadline…").isEnabled()


def test_the_calendar_file_holds_what_has_a_day_and_the_rest_is_listed(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    dialog = opened(qtbot, theme, two_deadlines())
    path = tmp_path / "deadlines.ics"
    dialog.export(path)
    text = path.read_bytes().decode()
    assert text.count("BEGIN:VEVENT") == 1
    assert "LAST-MODIFIED:20250403T120000Z\r\n" in text
    assert dialog._note.text() == (
        "1 deadline is in deadlines.ics. "
        "Left out: The vote: ‘after the vote’ is no date."
    )


def test_a_file_that_cannot_be_written_is_said(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    dialog = opened(qtbot, theme, two_deadlines())
    dialog.export(tmp_path / "no folder" / "deadlines.ics")
    assert dialog._note.text().startswith("The file can’t be written: ")


def test_a_double_click_asks_for_the_event(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, two_deadlines())
    with qtbot.waitSignal(dialog.opened) as caught:
        dialog._table.view.activated.emit(dialog._table.model.index(0, 0))
    assert caught.args == ["dated"]


def test_it_counts_on_only_while_it_is_shown(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, two_deadlines())
    assert dialog._timer.isActive()
    dialog.hide()
    assert not dialog._timer.isActive()


def test_a_contest_without_deadlines_says_so(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, Book())
    assert not button(dialog, "Export calendar…").isEnabled()
    assert dialog.chosen() == ""
