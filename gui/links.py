"""Links: opened in the browser only on a click, after showing the address."""

import unicodedata

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.phrases import translate
from gui.text import plain_message_box

_LONGEST = 2048


def safe_url(text: str) -> QUrl | None:
    """The address, if it is one of the web that a browser may be given.

    Only http and https with a host, without a user name, without control or
    direction characters, and not longer than 2,048 characters.
    """
    if len(text) > _LONGEST or text != text.strip():
        return None
    if any(unicodedata.category(sign) in ("Cc", "Cf") for sign in text):
        return None
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in ("http", "https") or not url.host():
        return None
    return None if url.userInfo() else url


def offer_link(parent: QWidget, text: str) -> QMessageBox | None:
    """Show an address and open it when a person says so; none if it is no web link."""
    url = safe_url(text)
    if url is None:
        box = plain_message_box(
            parent,
            translate("Links", "This is no web address"),
            translate("Links", "It is not opened: {address}").format(address=text),
        )
        box.open()
        return box
    shown = bytes(url.toEncoded().data()).decode()
    box = plain_message_box(
        parent,
        translate("Links", "Open in the browser?"),
        translate("Links", "This leaves Bidbook: {address}").format(address=shown),
    )
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    opening = box.addButton(
        translate("Links", "Open"), QMessageBox.ButtonRole.AcceptRole
    )
    opening.clicked.connect(lambda: QDesktopServices.openUrl(url))
    box.open()
    return box
