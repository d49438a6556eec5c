"""Header, banner, answer, search bar and status bar show what they are given."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.wording.texts import Run
from gui.text import PlainLabel
from gui.theme import Theme
from gui.views.answer import Answer
from gui.views.banner import Banner, Notice, gravest
from gui.views.header import Header, HeaderContent
from gui.views.no_book import NoBookPage
from gui.views.search_bar import SearchBar
from gui.views.status_bar import StatusBar, StatusContent

PAST = Notice("past", "You are looking at 3 April 2025", "", (("today", "Back"),))
TROUBLE = Notice("trouble", "Not saved.", "<b>disk full</b>", lasting=False)


def test_the_gravest_notice_wins() -> None:
    assert gravest([PAST, TROUBLE]) == (TROUBLE, 1)
    assert gravest([]) == (None, 0)


def test_a_banner_offers_what_can_be_done(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    told: list[str] = []
    banner.action_requested.connect(told.append)
    banner.show_notices([PAST])
    banner.findChildren(QPushButton)[0].click()
    banner.show_notices([PAST, TROUBLE])
    assert banner.notice == TROUBLE
    banner.findChildren(QPushButton)[-1].click()
    assert told == ["today", "dismiss"]
    banner.show_notices([])
    assert banner.notice is None
    assert banner.isHidden()


def test_only_what_is_past_is_written_in_its_own_colour(
    qtbot: QtBot, theme: Theme
) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    statement = banner.findChildren(PlainLabel)[0]
    colours = []
    for notice in (PAST, Notice("guide", "Try"), TROUBLE, PAST):
        banner.show_notices([notice])
        banner.ensurePolished()
        statement.ensurePolished()
        colours.append(statement.palette().windowText().color().name())
    past, text = theme.colour("banner_text").name(), theme.colour("text").name()
    assert colours == [past, text, text, past]


def test_the_answer_wraps_and_keeps_its_reasons_at_hand(
    qtbot: QtBot, theme: Theme
) -> None:
    answer = Answer(theme)
    qtbot.addWidget(answer)
    told: list[bool] = []
    answer.why_requested.connect(lambda: told.append(True))
    runs = (Run("Highest bid: "), Run("cannot be decided", strong=True), Run(" " * 3))
    answer.show_answer(runs)
    assert answer.sentence.accessibleName().startswith("Highest bid: cannot")
    wide, narrow = (answer.sentence.heightForWidth(n) for n in (2000, 100))
    assert narrow > wide
    answer.findChildren(QPushButton)[0].click()
    assert told == [True]


def test_choosing_a_contest_asks_for_it(qtbot: QtBot, theme: Theme) -> None:
    header = Header(theme)
    qtbot.addWidget(header)
    told: list[str] = []
    header.contest_requested.connect(told.append)
    header.show_content(HeaderContent((("a", "A & B"), ("b", "B")), "a"))
    assert header.chooser.currentText() == "A & B"
    header.chooser.activated.emit(0)
    header.chooser.activated.emit(1)
    assert told == ["b"]


def test_typing_searches_and_enter_sets_a_filter(qtbot: QtBot, theme: Theme) -> None:
    bar = SearchBar(theme)
    qtbot.addWidget(bar)
    typed: list[str] = []
    added: list[str] = []
    bar.query_changed.connect(typed.append)
    bar.filter_added.connect(added.append)
    QTest.keyClicks(bar.field, "stage:x")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert typed[-1] == ""
    assert "stage:x" in typed
    assert added == ["stage:x"]


def test_escape_clears_the_field_then_leaves_it(qtbot: QtBot, theme: Theme) -> None:
    bar = SearchBar(theme)
    qtbot.addWidget(bar)
    left: list[bool] = []
    bar.left.connect(lambda: left.append(True))
    QTest.keyClicks(bar.field, "a")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert (bar.field.text(), left) == ("", [])
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert left == [True]


def test_a_chip_is_taken_away_by_itself(qtbot: QtBot, theme: Theme) -> None:
    bar = SearchBar(theme)
    qtbot.addWidget(bar)
    removed: list[int] = []
    typed: list[str] = []
    bar.filter_removed.connect(removed.append)
    bar.query_changed.connect(typed.append)
    bar.show_query("", ("stage:a&b", "kind:offer"))
    chips = [one for one in bar.findChildren(QPushButton) if one.property("chip")]
    assert chips[0].text().startswith("stage:a&&b")
    chips[1].click()
    assert removed == [1]
    assert typed == []


def test_the_status_bar_says_the_state_first(qtbot: QtBot, theme: Theme) -> None:
    bar = StatusBar(theme)
    qtbot.addWidget(bar)
    told: list[bool] = []
    bar.problems_requested.connect(lambda: told.append(True))
    content = StatusContent(
        "Saved", "14:03", False, 10, 16, False, 2, "data.json", "/<b>"
    )
    bar.show_content(content)
    assert bar.text == "Saved 14:03 · 10 of 16 bidders · 2 problems · data.json"
    bar.findChildren(QPushButton)[0].click()
    assert told == [True]


def test_without_a_book_one_sentence_says_why(qtbot: QtBot, theme: Theme) -> None:
    page = NoBookPage(theme)
    qtbot.addWidget(page)
    told: list[str] = []
    page.action_requested.connect(told.append)
    page.show_reason("<b>x</b> is empty.", [("open", "Open…")])
    page.show_reason("<b>x</b> is a folder.", [("create", "Create it"), ("open", "O")])
    assert page.sentence == "<b>x</b> is a folder."
    buttons = [b for b in page.findChildren(QPushButton) if not b.isHidden()]
    buttons[0].click()
    assert told == ["create"]
