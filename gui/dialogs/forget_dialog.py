"""Asks before the history of a book is dropped for good."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.text import PlainLabel
from gui.theme import Theme

translate = QCoreApplication.translate


class ForgetDialog(QDialog):
    """Says what is lost, and wants a tick before it can be done.

    Signals:
        confirmed: A person wants it dropped.
    """

    confirmed = Signal()

    def __init__(
        self, theme: Theme, losses: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """Ask.

        Args:
            theme: Colours, fonts and sizes.
            losses: What is lost, a line for each kind of it.
            parent: The window that it stands before.
        """
        super().__init__(parent)
        self.setWindowTitle(translate("ForgetDialog", "Forget history"))
        heading = PlainLabel(self.windowTitle())
        heading.setFont(theme.font(1.15, 600))
        self.losses = tuple(losses)
        self.tick = QCheckBox(translate("ForgetDialog", "&Yes, drop all of this"))
        self.forget = QPushButton(translate("ForgetDialog", "&Forget history"))
        self.forget.setEnabled(False)
        self.forget.setAutoDefault(False)
        cancel = QPushButton(translate("ForgetDialog", "Cancel"))
        cancel.setDefault(True)
        self.tick.toggled.connect(self.forget.setEnabled)
        self.forget.clicked.connect(self._on_confirmed)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.forget)
        column = QVBoxLayout(self)
        inset = 5 * theme.unit
        column.setContentsMargins(inset, inset, inset, 4 * theme.unit)
        column.setSpacing(2 * theme.unit)
        column.addWidget(heading)
        column.addWidget(self._text(self._before()))
        column.addWidget(self._text("\n".join(f"•  {loss}" for loss in self.losses)))
        column.addWidget(self._text(self._after()))
        column.addSpacing(theme.unit)
        column.addWidget(self.tick)
        column.addSpacing(2 * theme.unit)
        column.addLayout(foot)
        self.setFixedWidth(theme.height(34))

    # Internal

    def _before(self) -> str:
        return translate(
            "ForgetDialog",
            "The book stays as it is now. Dropped for good, so that nothing of it is"
            " left on this disk:",
        )

    def _after(self) -> str:
        return translate(
            "ForgetDialog",
            "This can’t be undone. Copies elsewhere, say with a sync service, are not"
            " touched.",
        )

    def _text(self, text: str) -> PlainLabel:
        label = PlainLabel(text)
        label.setWordWrap(True)
        return label

    def _on_confirmed(self) -> None:
        self.accept()
        self.confirmed.emit()
