"""The page in place of the board while there is no book: why, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.phrases import translate
from gui.text import PlainLabel, on_ground
from gui.theme import HEADLINE, Theme


class NoBookPage(QWidget):
    """One sentence and a few buttons.

    Signals:
        action_requested: Id of what was chosen.
    """

    action_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "base")
        self._title = PlainLabel(parent=self)
        self._title.setFont(theme.font(HEADLINE, 650))
        self._sentence = PlainLabel(parent=self)
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2 * theme.unit)
        box = QVBoxLayout(self)
        inset = 6 * theme.unit
        box.setContentsMargins(inset, inset, inset, inset)
        box.setSpacing(3 * theme.unit)
        box.addWidget(self._title)
        box.addWidget(self._sentence)
        box.addLayout(self._buttons)
        box.addStretch(1)

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._sentence.whole

    def show_reason(self, sentence: str, actions: Sequence[tuple[str, str]]) -> None:
        """Say why there is no book, and offer what can be done; the first is usual."""
        self._title.setText(translate("NoBook", "No book is open"))
        self._sentence.setText(sentence)
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, (name, text) in enumerate(actions):
            button = QPushButton(text, self)
            button.setDefault(place == 0)
            button.setAutoDefault(True)
            button.clicked.connect(
                lambda _checked=False, one=name: self.action_requested.emit(one)
            )
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
