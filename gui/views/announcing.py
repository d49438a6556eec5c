"""Saying something through a screen reader, where one is listening."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Say where the keyboard has come to; silent while nobody listens."""
    # All roles, states and events come with them: not before a key is pressed.
    from PySide6.QtGui import (  # noqa: PLC0415 (as said)
        QAccessible,
        QAccessibleAnnouncementEvent,
    )

    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
