"""About the program: name, versions and licence."""

import platform

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QMessageBox

from gui.arguments import version
from gui.main_window import MainWindow
from gui.phrases import translate
from gui.text import plain_message_box


def about_box(window: MainWindow) -> QMessageBox:
    """Name, versions and licence."""
    lines = [
        translate("About", "Who bid, how much, and who says so."),
        "",
        f"Bidbook {version()}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        translate("About", "MIT licence, the Bidbook authors"),
    ]
    title = translate("About", "About Bidbook")
    return plain_message_box(window, title, "\n".join(lines))
