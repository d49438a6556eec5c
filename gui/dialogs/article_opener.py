"""Opens the article window and puts what was accepted there into the book."""

from PySide6.QtCore import QObject

from core.book.entering import enter
from core.book.operations.article import accept_article
from core.domain.errors import BidbookError
from core.domain.identifiers import new_record_id
from core.domain.label import Label
from core.domain.records import Contest
from gui.dialogs.article_dialog import ArticleDialog
from gui.entering import Entering
from gui.session import Session

ACTION = "read_article"


class ArticleOpener(QObject):
    """One window for reading articles, beside the main one."""

    def __init__(self, session: Session, entering: Entering) -> None:
        super().__init__(session)
        self._session, self._entering = session, entering
        self.dialog: ArticleDialog | None = None
        session.opened.connect(self._on_opened)

    def do(self, action: str) -> None:
        """Open the window, or bring it to the front."""
        bridge = self._session.bridge
        if action != ACTION or bridge is None:
            return
        if self.dialog is None:
            self.open(bridge.shown.contest.id if bridge.shown.contest else "")
        else:
            self._bring(self.dialog)

    def open(self, contest: str) -> bool:
        """Open the window for a contest; false if that is gone."""
        bridge = self._session.bridge
        if bridge is None or (contest and contest not in bridge.tables.contests):
            return False
        if self.dialog is not None:
            self.dialog.close()
        dialog = ArticleDialog(self._entering.desk(), contest, self._session.window)
        dialog.offered.connect(lambda: self._enter(dialog))
        title = dialog.windowTitle()
        self._entering.drafts.keep(dialog, ("article", contest), title)
        dialog.finished.connect(lambda _code: self._closed(dialog))
        self.dialog = dialog
        self._bring(dialog)
        return True

    def _on_opened(self) -> None:
        """The window speaks of the parties of one book; another book closes it."""
        if self.dialog is not None:
            self.dialog.close()

    def _enter(self, dialog: ArticleDialog) -> None:
        bridge = self._session.bridge
        if bridge is None:
            return
        source, accepted = dialog.entry()
        contest = dialog.contest
        name = source.title or source.outlet
        label = Label.of("accept_article", name=name, count=len(accepted))
        try:
            with bridge.book.edit(label):
                if not contest:
                    # A book without any contest: the article is about its first.
                    new = Contest(id=new_record_id(name), title=name)
                    enter(bridge.book, new)
                    contest = new.id
                accept_article(bridge.book, contest, source, accepted)
        except BidbookError as error:
            dialog.show_refusal(error)
        else:
            dialog.show_entered(self._entering.desk(), contest)

    def _bring(self, dialog: ArticleDialog) -> None:
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _closed(self, dialog: ArticleDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None
        dialog.deleteLater()
