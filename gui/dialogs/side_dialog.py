"""The frame of windows that stay open beside the main one: head, middle, foot."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.text import PlainLabel
from gui.theme import Theme

translate = QCoreApplication.translate


class SideDialog(QDialog):
    """A non-modal window with a title, a line under it, and buttons at its foot.

    Attributes:
        column: What stands between head and foot.
        foot: The buttons, "Close" last.
    """

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setModal(False)
        heading = PlainLabel(title)
        heading.setFont(theme.font(1.15, 600))
        self._subtitle = PlainLabel(tone="quiet", elide=True)
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.unit * 2)
        self.foot = QHBoxLayout()
        outer = QVBoxLayout(self)
        inset = theme.unit * 5
        outer.setContentsMargins(inset, inset, inset, theme.unit * 4)
        outer.setSpacing(theme.unit * 2)
        outer.addWidget(heading)
        outer.addWidget(self._subtitle)
        outer.addLayout(self.column, 1)
        outer.addLayout(self.foot)

    # Methods

    def say(self, text: str) -> None:
        """Say something under the title."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))

    def search_line(self, hint: str) -> QLineEdit:
        """A field in which something is searched, to be put into the column."""
        line = QLineEdit()
        line.setPlaceholderText(hint)
        line.setAccessibleName(hint)
        line.setClearButtonEnabled(True)
        line.setMinimumHeight(self.theme.height(1.65))
        return line

    def button(self, text: str) -> QPushButton:
        """A button at the foot; the first ones stand on the left."""
        made = QPushButton(text)
        made.setAutoDefault(False)
        self.foot.addWidget(made)
        return made

    def end_foot(self) -> None:
        """Put "Close" at the end of the foot."""
        self.foot.addStretch(1)
        close = self.button(translate("SideDialog", "Close"))
        close.clicked.connect(self.close)

    def fit(self, width: float, height: float) -> None:
        """Take a size in line heights, as far as the screen allows."""
        screen = self.screen().availableSize()
        self.resize(
            min(self.theme.height(width), round(screen.width() * 0.9)),
            min(self.theme.height(height), round(screen.height() * 0.85)),
        )
