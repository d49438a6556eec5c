"""Only addresses of the web leave the program, and only after a person saw them."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gui.links import offer_link, safe_url

_LONG = "https://example.org/" + "a" * 2100
REFUSED = (
    *("", " ", "example.org", "www.example.org", "/etc/passwd", "C:\\a.exe"),
    *("javascript:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)"),
    *("JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,<b>x</b>"),
    *("file:///etc/passwd", "file://host/share/x", "\\\\host\\share", "//host/share"),
    *("smb://host/share", "ms-msdt:/id", "search-ms:query=x", "ms-excel:ofe|u|x"),
    *("ftp://example.org/x", "mailto:a@example.org?attach=/etc/passwd", "tel:123"),
    *("http:", "http://", "https:///path", "http:example.org", "https://"),
    *("https://user:word@example.org/", "https://example.org@evil.org/"),
    *("https://example.org/\u202egpj.exe", "https://exam\u200bple.org", _LONG),
    *("https://example.org/a\nb", "https://example.org/\x00", "ssh://example.org"),
    *("steam://run/1", "vscode://file/etc", "jar:https://a.org!/x", "view-source:x"),
    *("about:blank", "x-apple.systempreferences:", "intent://x#Intent;end"),
)
ALLOWED = {
    "https://example.org/a?b=c#d": "https://example.org/a?b=c#d",
    "http://example.org": "http://example.org",
    "https://b\u00fccher.example/": "https://xn--bcher-kva.example/",
    # A Cyrillic letter that looks like ours shows what it is.
    "https://\u0430pple.com/": "https://xn--pple-43d.com/",
    "https://example.org/%C3%BC": "https://example.org/%C3%BC",
}


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What the system was asked to open."""
    told: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", told.append)
    return told


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def _press_all(box: QMessageBox) -> None:
    for button in box.buttons():
        button.click()
    box.close()


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_web_address_is_never_opened(
    parent: QWidget, opened: list[QUrl], text: str
) -> None:
    assert safe_url(text) is None
    box = offer_link(parent, text)
    assert box is not None
    _press_all(box)
    assert opened == []


@pytest.mark.parametrize("text", ALLOWED)
def test_a_web_address_is_shown_in_full_and_opened_only_on_a_click(
    parent: QWidget, opened: list[QUrl], text: str
) -> None:
    box = offer_link(parent, text)
    assert box is not None
    assert ALLOWED[text] in box.text()
    cancel = box.button(QMessageBox.StandardButton.Cancel)
    assert cancel is not None
    cancel.click()
    assert opened == []
    again = offer_link(parent, text)
    assert again is not None
    next(one for one in again.buttons() if one.text() == "Open").click()
    assert [bytes(one.toEncoded().data()).decode() for one in opened] == [ALLOWED[text]]
    again.close()


def test_forty_addresses_were_tried() -> None:
    assert len(REFUSED) + len(ALLOWED) >= 40
