"""Whether the texts of a widget have room."""

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QWidget,
)

from gui.text import PlainLabel

ROOT = Path(__file__).resolve().parents[2]
_FIELD = QStyle.SubControl.SC_ComboBoxEditField


@lru_cache(maxsize=1)
def core_words() -> frozenset[str]:
    """The German names of all known words of the open lists."""
    path = ROOT / "resources" / "wording" / "de.toml"
    lists = tomllib.loads(path.read_text(encoding="utf-8"))["words"]
    return frozenset(name.casefold() for one in lists.values() for name in one.values())


def texts_of(widget: QWidget) -> Iterator[str]:
    """What a widget says, to the eye and to a screen reader."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.windowTitle())
    if isinstance(widget, PlainLabel):
        yield widget.whole
    elif isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, QComboBox):
        yield widget.currentText()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    elif isinstance(widget, QTableView):
        titles = widget.horizontalHeader().model()
        for place in range(titles.columnCount()):
            yield str(titles.headerData(place, widget.horizontalHeader().orientation()))


def is_cut(widget: QWidget) -> bool:
    """Whether a label or button has less room than its text needs."""
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + 1
        gives_way = isinstance(widget, PlainLabel) and widget.gives_way
        return not gives_way and widget.sizeHint().width() > widget.width() + 1
    if isinstance(widget, QComboBox) and not widget.isEditable():
        text = widget.currentText()
        # A name of the book's may be longer than any field; words may not.
        ours = text.startswith("[") or text.casefold() in core_words()
        needs = widget.fontMetrics().horizontalAdvance(text)
        return ours and _field_of(widget) < needs
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.sizeHint().width() > widget.width() + 1
    return False


def _field_of(box: QComboBox) -> int:
    """The width of the field in which a box shows what is chosen."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    whole, field = QStyle.ComplexControl.CC_ComboBox, _FIELD
    return box.style().subControlRect(whole, option, field, box).width()
