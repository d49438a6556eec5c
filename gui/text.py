"""Texts in widgets: from data always plain, never markup."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

# What markup would take for its own; the html module costs as much as a view.
_MARKUP = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;", "\n": "<br>"}
)


class PlainLabel(QLabel):
    """A label that shows its text as it is, whatever is in it.

    It can give way: a text that is too long for its place ends in an ellipsis and
    stands whole in the tool tip.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        elide: bool = False,
        tone: Literal["text", "quiet", "hint", "alarm", "banner"] = "text",
    ) -> None:
        super().__init__(parent)
        self.setProperty("tone", tone)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._elide = elide
        self._whole = text
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        super().setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        if self._elide:
            self._fit()
        else:
            super().setText(text)

    @property
    def whole(self) -> str:
        """The text, also where it is cut on the screen."""
        return self._whole

    @property
    def gives_way(self) -> bool:
        """Whether it ends in an ellipsis where there is too little room."""
        return self._elide

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        if self._elide:
            self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        cut = metrics.elidedText(
            self._whole, Qt.TextElideMode.ElideRight, max(self.width(), 0)
        )
        super().setText(cut)
        self.setToolTip("" if cut == self._whole else as_tip(self._whole))
        self.setAccessibleName(self._whole)


def on_ground(widget: QWidget, ground: Literal["base", "raised"]) -> None:
    """Give a part of the window its ground."""
    widget.setProperty("ground", ground)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def as_tip(text: str) -> str:
    """A text from data, ready for a tool tip, which would read it as markup."""
    return text.translate(_MARKUP)


def plain_message_box(parent: QWidget | None, title: str, text: str) -> "QMessageBox":
    """A message box that shows its text as it is."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 (not at the start)

    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    return box
