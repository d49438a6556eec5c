"""What can be done with words of an article: propose, or report what was missed."""

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from gui.text import PlainLabel, on_ground
from gui.theme import SMALL, Theme

translate = QCoreApplication.translate


class ArticleTools(QWidget):
    """A strip below the text of an article.

    Signals:
        proposal_requested: A proposal of this kind is wanted from the selection.
        miss_requested: What was read of the words is wanted as text.
    """

    proposal_requested = Signal(str)
    miss_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "base")
        self._propose = QPushButton(translate("Article", "Propose from selection"))
        self._propose.setMenu(self._kinds())
        self._miss = QPushButton(translate("Article", "Report a miss"))
        self._miss.setToolTip(
            translate(
                "Article",
                "Copies the sentence and what was read of it. Nothing is sent.",
            )
        )
        self._miss.clicked.connect(self.miss_requested)
        hint = PlainLabel(
            translate("Article", "Select words to propose what was not found."),
            tone="quiet",
            elide=True,
        )
        hint.setFont(theme.font(SMALL))
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme.unit * 3] * 4)
        row.setSpacing(theme.unit * 2)
        for button in (self._propose, self._miss):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addWidget(hint, 1)
        self.show_state(has_article=False, has_selection=False)

    # Methods

    def show_state(self, *, has_article: bool, has_selection: bool) -> None:
        """Offer what can be done now."""
        self._propose.setEnabled(has_article and has_selection)
        self._miss.setEnabled(has_article)

    def open_menu(self) -> None:
        """Show the kinds that a selection can become."""
        menu = self._propose.menu()
        if self._propose.isEnabled() and menu is not None:
            corner = self._propose.rect().topLeft()
            height = QPoint(0, menu.sizeHint().height())
            menu.popup(self._propose.mapToGlobal(corner) - height)

    # Internal

    def _kinds(self) -> QMenu:
        menu = QMenu(self)
        for kind, text in (
            ("bid", translate("Article", "&Bid")),
            ("figure", translate("Article", "&Figure")),
            ("response", translate("Article", "&Response")),
            ("deadline", translate("Article", "&Deadline")),
        ):
            action = menu.addAction(text)
            action.triggered.connect(
                lambda _on=False, kind=kind: self.proposal_requested.emit(kind)
            )
        return menu
