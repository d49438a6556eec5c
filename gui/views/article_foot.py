"""The foot of the article window: what was judged, and the buttons."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.text import PlainLabel
from gui.theme import Theme

translate = QCoreApplication.translate


class ArticleFoot(QWidget):
    """Buttons to open, paste, enter and close; the window says what they do.

    Attributes:
        open_file: Opens a file.
        paste: Reads what the clipboard holds.
        enter: Enters what was accepted.
        close_window: Closes the window.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme.unit * 3] * 4)
        row.setSpacing(theme.unit * 2)
        promise = PlainLabel(
            translate("Article", "Nothing enters the book without your click.")
        )
        promise.setFont(theme.font(1.0, 600))
        self._counts = PlainLabel(tone="quiet", elide=True)
        row.addWidget(promise)
        row.addWidget(self._counts, 1)
        self.open_file = QPushButton(translate("Article", "Open file…"))
        self.paste = QPushButton(translate("Article", "Paste text"))
        self.enter = QPushButton(translate("Article", "Enter into the book"))
        self.close_window = QPushButton(translate("Article", "Close"))
        for button in (self.open_file, self.paste, self.enter, self.close_window):
            button.setAutoDefault(False)
            row.addWidget(button)

    def show_counts(self, accepted: int, rejected: int) -> None:
        """Say how much was judged; only what was accepted can be entered."""
        template = translate("Article", "{accepted} accepted, {rejected} rejected")
        self._counts.setText(template.format(accepted=accepted, rejected=rejected))
        self.enter.setEnabled(accepted > 0)
        self.enter.setDefault(accepted > 0)
