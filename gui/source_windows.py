"""Windows about who says so: sources, parties, responses, and leaving sources out."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from core.answers.lens import Lens
from core.answers.single_points import single_points
from core.answers.without_source import without
from core.book.operations.parties import merge_parties
from core.book.operations.sources import merge_sources
from gui.bridge import Bridge
from gui.dialogs.parties_dialog import PartiesDialog
from gui.dialogs.responses_dialog import ResponsesDialog
from gui.dialogs.sources_dialog import SourcesDialog
from gui.dialogs.without_dialog import Compare, Points, WithoutDialog
from gui.entering import Entering
from gui.links import offer_link
from gui.models.party_rows import Parties
from gui.models.response_rows import ResponsesContent, responses_content
from gui.models.source_rows import SourceLibrary
from gui.models.without_rows import Without
from gui.session import Session

Made = tuple[QDialog, Callable[[], None]]


class SourceWindows(QObject):
    """Makes these windows and carries out what they ask; each with its refresh."""

    def __init__(
        self, session: Session, entering: Entering, show: Callable[[str], None]
    ) -> None:
        """Make ready.

        Args:
            session: The open book.
            entering: Opens forms.
            show: Shows the window of an action.
        """
        super().__init__(session)
        self._session, self._entering, self._show = session, entering, show
        self._preselected: frozenset[str] = frozenset()
        self.makes: dict[str, Callable[[Bridge], Made]] = {
            "sources": self._sources,
            "parties": self._parties,
            "responses": self._responses,
            "without": self._without,
        }

    def _sources(self, bridge: Bridge) -> Made:
        def library() -> SourceLibrary:
            return SourceLibrary(bridge.tables, bridge.index, bridge.voice)

        window = SourcesDialog(
            self._session.window.theme, library(), self._session.window
        )
        entering = self._entering
        window.edit_requested.connect(lambda one: entering.edit("sources", one))
        window.add_requested.connect(lambda: entering.do("add_source"))
        window.link_requested.connect(lambda url: offer_link(window, url))
        window.claim_requested.connect(entering.edit_claim)
        window.without_requested.connect(self._leave_out)
        window.merge_requested.connect(
            lambda kept, absorbed: bridge.do(
                lambda: merge_sources(bridge.book, kept, absorbed)
            )
        )
        return window, lambda: window.show_library(library())

    def _parties(self, bridge: Bridge) -> Made:
        def parties() -> Parties:
            lens = bridge.state.lens
            return Parties(bridge.tables, bridge.index, lens, bridge.voice)

        window = PartiesDialog(
            self._session.window.theme, parties(), self._session.window
        )
        entering = self._entering
        window.edit_requested.connect(lambda one: entering.edit("parties", one))
        window.add_requested.connect(lambda: entering.do("add_party"))
        window.record_requested.connect(entering.edit)
        window.merge_requested.connect(
            lambda kept, absorbed: bridge.do(
                lambda: merge_parties(bridge.book, kept, absorbed)
            )
        )
        return window, lambda: window.show_parties(parties())

    def _responses(self, bridge: Bridge) -> Made:
        def content() -> ResponsesContent:
            contest = bridge.shown.contest
            if contest is None:
                raise RuntimeError("responses without a contest")
            lens = bridge.state.lens
            return responses_content(
                bridge.tables, bridge.index, lens, contest.id, bridge.voice
            )

        window = ResponsesDialog(
            self._session.window.theme, content(), self._session.window
        )
        entering = self._entering
        window.edit_requested.connect(lambda one: entering.edit("events", one))
        window.subject_requested.connect(entering.edit)
        window.add_requested.connect(entering.add_response)
        return window, lambda: window.show_content(content())

    def _without(self, bridge: Bridge) -> Made:
        window = WithoutDialog(
            self._session.window.theme, *_compared(bridge), self._session.window
        )
        window.record_requested.connect(self._entering.edit)
        window.without_requested.connect(lambda ids: _see_without(bridge, ids))
        if self._preselected:
            window.tick(self._preselected)
            self._preselected = frozenset()
        return window, lambda: window.show_book(*_compared(bridge))

    def _leave_out(self, source: str) -> None:
        """See at once what would change without a source of the library."""
        self._preselected = frozenset({source})
        self._show("without")


def _compared(bridge: Bridge) -> tuple[Without, Compare, Points]:
    """The whole book beside itself: what is left out already is not left out here."""
    tables, index, choice = bridge.tables, bridge.index, bridge.state.choice
    lens = Lens(bridge.state.lens.as_of, bridge.state.lens.clock)
    words = Without(tables, index, lens, choice, bridge.voice)
    return (
        words,
        lambda sources: without(tables, index, lens, choice, sources),
        lambda: single_points(tables, index, lens, choice),
    )


def _see_without(bridge: Bridge, sources: frozenset[str]) -> None:
    bridge.ask(lens=msgspec.structs.replace(bridge.state.lens, without=sources))
