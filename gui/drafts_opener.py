"""Says at the start that there are drafts, lists them, and opens their forms."""

from PySide6.QtCore import QObject

from gui.dialogs.article_opener import ArticleOpener
from gui.dialogs.drafts_dialog import DraftsDialog, drafts_table
from gui.drafts import Kept
from gui.entering import Entering
from gui.models.text_rows import TextTable
from gui.phrases import translate
from gui.session import Session
from gui.views.banner import Notice

ACTION = "drafts"
# So many are named in the banner.
_NAMED = 2


class DraftsOpener(QObject):
    """The banner and the window of drafts."""

    def __init__(
        self, session: Session, entering: Entering, article: ArticleOpener
    ) -> None:
        super().__init__(session)
        self._session, self._entering, self._article = session, entering, article
        self._notice: Notice | None = None
        self.dialog: DraftsDialog | None = None
        session.opened.connect(self._on_opened)
        entering.drafts.changed.connect(self._on_changed)

    def do(self, action: str) -> None:
        """Show the window."""
        if action != ACTION or self._session.bridge is None:
            return
        if self.dialog is None:
            window = self._session.window
            dialog = DraftsDialog(window.theme, self._table(), window)
            dialog.open_requested.connect(self._open)
            dialog.drop_requested.connect(self._drop)
            dialog.finished.connect(lambda _code: self._closed(dialog))
            self.dialog = dialog
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    # Internal

    def _on_opened(self) -> None:
        if self.dialog is not None:
            self.dialog.close()
        self._say(first=True)

    def _on_changed(self) -> None:
        if self.dialog is not None:
            self.dialog.show_table(self._table())
        self._say(first=False)

    def _say(self, *, first: bool) -> None:
        """Say it at the start; later only bring it up to date while it stands."""
        session, old = self._session, self._notice
        stands = old is not None and old in session.notices
        if old is not None:
            session.notices = [one for one in session.notices if one != old]
        self._notice = None
        kept = self._entering.drafts.kept() if first or stands else []
        bridge = session.bridge
        if kept and bridge is not None and bridge.book.read_only is None:
            self._notice = _notice(kept)
            session.notices.append(self._notice)
        if first or stands:
            session.refresh_frame()

    def _table(self) -> TextTable:
        return drafts_table(self._entering.drafts.kept(), self._session.voice)

    def _kept(self, name: str) -> Kept | None:
        kept = self._entering.drafts.kept()
        return next((one for one in kept if one.name == name), None)

    def _open(self, name: str) -> None:
        kept = self._kept(name)
        if kept is None:
            return
        self._entering.drafts.want(kept)
        kind, *of = kept.draft.purpose
        if kind == "article":
            opened = self._article.open(next(iter(of), ""))
        else:
            opened = self._entering.open(*kept.draft.purpose)
        if self.dialog is not None and opened:
            self.dialog.close()
        elif self.dialog is not None:
            gone = translate(
                "DraftsDialog",
                "What this was about is no longer in the book. Its words stand here.",
            )
            self.dialog.say(gone)

    def _drop(self, name: str) -> None:
        kept = self._kept(name)
        if kept is not None:
            self._entering.drafts.drop(kept)

    def _closed(self, dialog: DraftsDialog) -> None:
        self.dialog = None
        dialog.deleteLater()


def _notice(kept: list[Kept]) -> Notice:
    statement = translate("Banner", "What you typed was not saved: 1 draft is kept.")
    if len(kept) > 1:
        template = translate(
            "Banner", "What you typed was not saved: {count} drafts are kept."
        )
        statement = template.format(count=len(kept))
    titles = list(dict.fromkeys(one.draft.title for one in kept))
    detail = ", ".join(titles[:_NAMED]) + (", …" if len(titles) > _NAMED else "")
    show = (ACTION, translate("Banner", "Show drafts"))
    return Notice("note", statement, detail, (show,), lasting=False)
