"""Opens the article window and puts what was accepted there into the book."""

from PySide6.QtCore import QObject

from core.book.operations.article import accept_article
from core.domain.errors import BidbookError
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

    def do(self, action: str) -> None:
        """Open the window, or bring it to the front."""
        bridge = self._session.bridge
        if action != ACTION or bridge is None or bridge.shown.contest is None:
            return
        if self.dialog is None:
            contest = bridge.shown.contest.id
            dialog = ArticleDialog(self._entering.desk(), contest, self._session.window)
            dialog.offered.connect(lambda: self._enter(dialog, contest))
            dialog.finished.connect(lambda _code: self._closed(dialog))
            self.dialog = dialog
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _enter(self, dialog: ArticleDialog, contest: str) -> None:
        bridge = self._session.bridge
        if bridge is None:
            return
        source, accepted = dialog.entry()
        try:
            accept_article(bridge.book, contest, source, accepted)
        except BidbookError as error:
            dialog.show_refusal(error)
        else:
            dialog.show_entered(self._entering.desk())

    def _closed(self, dialog: ArticleDialog) -> None:
        self.dialog = None
        dialog.deleteLater()
