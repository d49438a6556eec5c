"""Keeps the drafts of all forms of the open book, and tells how many there are."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from gui.drafting import Drafted, Drafting
from gui.drafts import Draft, DraftStore, Kept, Purpose
from gui.places import state_folder
from gui.session import Session


class DraftKeeper(QObject):
    """Where forms have their drafts kept.

    Signals:
        changed: There are drafts more or less.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._store = DraftStore(state_folder() / "drafts")
        self._open: list[Drafting] = []
        self._wanted = ""
        session.at_risk.connect(self.write_all)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.write_all)

    # Methods

    def keep(self, form: Drafted, purpose: Purpose, title: str) -> None:
        """Keep what is typed in a form from now on; offer what was typed before."""
        bridge = self._session.bridge
        if bridge is None:
            return
        blank = Draft(
            book=bridge.book.meta.book,
            purpose=purpose,
            title=title,
            typed_at=self._session.now(),
            fields={},
        )
        same = [one for one in self.kept() if one.draft.purpose == purpose]
        # The one that was asked for comes first.
        same.sort(key=lambda one: one.name != self._wanted)
        made = Drafting(
            form, self._store, blank, same, self._session.now, bridge.voice, self
        )
        self._open.append(made)
        form.finished.connect(lambda _result: self._finished(made))
        if same and same[0].name == self._wanted:
            made.use()
        self._wanted = ""

    def want(self, kept: Kept) -> None:
        """The form that is opened next takes this draft without asking again."""
        self._wanted = kept.name

    def kept(self) -> list[Kept]:
        """The drafts of the open book that no open form is working on."""
        bridge = self._session.bridge
        if bridge is None:
            return []
        busy = {one.name for one in self._open}
        found = self._store.of_book(bridge.book.meta.book)
        return [one for one in found if one.name not in busy]

    def drop(self, kept: Kept) -> None:
        """Unlink a draft that nobody wants."""
        self._store.remove(kept.name)
        self.changed.emit()

    def write_all(self) -> None:
        """Put on the disk at once what is typed in the open forms."""
        for one in self._open:
            one.write()

    def _finished(self, drafting: Drafting) -> None:
        self._open.remove(drafting)
        drafting.deleteLater()
        self.changed.emit()
