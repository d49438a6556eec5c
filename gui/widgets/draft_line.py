"""The quiet line of a form that offers what was typed in it before, not saved."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.text import PlainLabel, on_ground
from gui.theme import Theme

translate = QCoreApplication.translate


class DraftLine(QWidget):
    """Offers a draft, or says why none can be kept; takes no room else.

    Attributes:
        keeps: Whether a draft of the form is kept at all.

    Signals:
        used: A person wants what was typed back in the fields.
        dropped: A person does not need it any more.
    """

    used = Signal()
    dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keeps = False
        on_ground(self, "raised")
        self._text = PlainLabel(tone="quiet")
        self._text.setWordWrap(True)
        self._use = QPushButton(translate("DraftLine", "Use it"))
        self._drop = QPushButton(translate("DraftLine", "Discard"))
        self._use.clicked.connect(self.used)
        self._drop.clicked.connect(self.dropped)
        row = QHBoxLayout(self)
        inset = theme.unit * 2
        row.setContentsMargins(inset, theme.unit, inset, theme.unit)
        row.setSpacing(inset)
        row.addWidget(self._text, 1)
        for button in (self._use, self._drop):
            # Enter in a field of the form saves; it does not press these.
            button.setAutoDefault(False)
            row.addWidget(button)
        self.hide()

    # Properties

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.whole if not self.isHidden() else ""

    # Methods

    def offer(self, moment: str) -> None:
        """Offer what was typed at a moment."""
        template = translate("DraftLine", "You typed this on {moment}, not saved.")
        self._show(template.format(moment=moment), offers=True)

    def say(self, text: str) -> None:
        """Say something about drafts that there is no choice in."""
        self._show(text, offers=False)

    def withdraw(self) -> None:
        """Take up no room."""
        self.hide()

    def use(self) -> None:
        """Press "Use it" as a person would."""
        self._use.click()

    def drop(self) -> None:
        """Press "Discard" as a person would."""
        self._drop.click()

    # Internal

    def _show(self, text: str, *, offers: bool) -> None:
        self._text.setText(text)
        self._use.setVisible(offers)
        self._drop.setVisible(offers)
        self.show()
