"""The line below the list: what filters hide."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.phrases import counted, translate
from gui.text import PlainLabel, on_ground
from gui.theme import SMALL, Theme


class BoardFoot(QWidget):
    """Says how many rows filters hide, and offers to show them.

    Signals:
        show_all_requested: The filters are to be cleared.
    """

    show_all_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.height(1.55))
        on_ground(self, "base")
        self._words = PlainLabel(parent=self, tone="quiet")
        self._words.setFont(theme.font(SMALL))
        self.show_button = QPushButton(self)
        self.show_button.setProperty("link", True)
        self.show_button.setFont(theme.font(SMALL))
        self.show_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_button.clicked.connect(self.show_all_requested)
        box = QHBoxLayout(self)
        box.setContentsMargins(round(3.5 * theme.unit), 0, 0, 0)
        box.setSpacing(theme.unit)
        box.addWidget(self._words)
        box.addWidget(self.show_button)
        box.addStretch(1)
        self.show_hidden(0, 0)

    def show_hidden(self, hidden: int, total: int) -> None:
        """Say how many rows of how many are hidden."""
        for part in (self._words, self.show_button):
            part.setVisible(hidden > 0)
        if hidden == 1:
            text = translate("Board", "1 more is hidden by filters.")
        else:
            text = translate("Board", "{count} more are hidden by filters.")
        self._words.setText(text.format(count=counted(hidden)))
        self.show_button.setText(
            translate("Board", "Show all {count}").format(count=counted(total))
        )
