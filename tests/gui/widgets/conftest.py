"""A desk for the fields and forms under test."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from core.domain.tables import Tables
from core.wording.voice import Voice
from gui.theme import Theme
from gui.widgets.desk import Desk

TODAY = date(2025, 4, 3)


@pytest.fixture
def desk(theme: Theme) -> Desk:
    """An empty book, read in English and German."""
    return Desk(Tables(), Voice("en"), theme, TODAY, "USD")


@pytest.fixture
def keep(qapp: QApplication) -> Iterator[Callable[[QWidget], QWidget]]:
    """Takes widgets away after the test."""
    kept: list[QWidget] = []

    def take(widget: QWidget) -> QWidget:
        kept.append(widget)
        return widget

    yield take
    for widget in kept:
        widget.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
