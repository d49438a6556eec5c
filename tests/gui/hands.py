"""What a person does at the window, and what a test finds in it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from gui.arguments import Options
from gui.bridge import Bridge
from gui.dialogs.form import Form
from gui.entering import Entering
from gui.session import Session

# Opens the window on a book: the fixture ``begin``.
Begin = Callable[[Path | Options], Session]


def bridge_of(session: Session) -> Bridge:
    """The bridge of a session that has a book."""
    assert session.bridge is not None
    return session.bridge


def entering_of(session: Session) -> Entering:
    """What opens the forms of a session."""
    found = session.findChild(Entering)
    assert found is not None
    return found


def form_of(entering: Entering, action: str = "") -> Form:
    """The open form; after an action that opens one."""
    if action:
        entering.do(action)
    assert entering.form is not None
    return entering.form


def type_into(field: QWidget, text: str) -> None:
    """Type into the first line of a field."""
    line = field.findChild(QLineEdit)
    assert line is not None
    line.setText(text)
    line.textEdited.emit(text)


def press(window: QWidget, text: str) -> None:
    """Press the button with this text."""
    buttons = window.findChildren(QPushButton)
    next(one for one in buttons if one.text() == text and one.isVisible()).click()
