"""What helps at first: three things to try with the shipped book, and the words."""

from datetime import date
from typing import Literal

from msgspec.structs import replace
from PySide6.QtCore import QObject

from gui.dialogs.glossary_dialog import GlossaryDialog
from gui.models.glossary import read_glossary
from gui.phrases import translate
from gui.session import Session
from gui.views.banner import Notice

GUIDE: Literal["guide"] = "guide"
LOOK_BACK, WORDS = "look_back", "glossary"
# The shipped book, the contest that it opens with, and a day of that to look back to.
_BOOK, _CONTEST = "tiktok-sky-e6rw3p", "tiktok-us-2024-k2c3lo"
_DAY = date(2025, 4, 3)


class FirstSteps(QObject):
    """Offers the guide until it is put away, and opens the window of words."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._words: GlossaryDialog | None = None
        session.opened.connect(self._offer)
        # The window's own actions come first: what was put away is gone by then.
        session.window.banner.action_requested.connect(
            lambda _name: self._on_put_away()
        )

    # Methods

    def do(self, action: str) -> None:
        """Look back to a day of the contest, or explain the words."""
        if action == LOOK_BACK:
            self._look_back()
        elif action == WORDS:
            self._explain()

    # Internal

    def _offer(self) -> None:
        """Show the guide over the shipped book, and over no other."""
        session = self._session
        session.notices = [one for one in session.notices if one.kind != GUIDE]
        bridge = session.bridge
        offered = session.settings.guide and bridge is not None
        if offered and bridge is not None and bridge.book.meta.book == _BOOK:
            session.add_notice(_guide())
        else:
            session.refresh_frame()

    def _on_put_away(self) -> None:
        session = self._session
        bridge = session.bridge
        if bridge is None or bridge.book.meta.book != _BOOK:
            return
        if all(one.kind != GUIDE for one in session.notices):
            session.remember(guide=False)

    def _look_back(self) -> None:
        bridge = self._session.bridge
        if bridge is None:
            return
        state = bridge.state
        if _CONTEST in bridge.tables.contests and state.choice.contest != _CONTEST:
            state = state.in_contest(_CONTEST)
        bridge.ask_state(replace(state, lens=replace(state.lens, as_of=_DAY)))

    def _explain(self) -> None:
        if self._words is None:
            session = self._session
            terms = read_glossary(session.voice.language)
            self._words = GlossaryDialog(session.window.theme, terms, session.window)
            self._words.finished.connect(lambda _code: self._forget())
        self._words.show()
        self._words.raise_()
        self._words.activateWindow()

    def _forget(self) -> None:
        if self._words is not None:
            self._words.deleteLater()
            self._words = None


def _guide() -> Notice:
    return Notice(
        GUIDE,
        translate("Guide", "Three things to try:"),
        actions=(
            ("why", translate("Guide", "Ask why a number stands")),
            (LOOK_BACK, translate("Guide", "See what was public on 3 April 2025")),
            ("read_article", translate("Guide", "Read an article")),
        ),
        lasting=False,
    )
