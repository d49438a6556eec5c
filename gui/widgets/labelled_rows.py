"""Rows of a label and a field, in windows that enter no record."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from gui.text import PlainLabel
from gui.theme import Theme


class LabelledRows(QFormLayout):
    """Fields below each other; their labels name them for screen readers, too."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._height = theme.height(1.65)
        self.setHorizontalSpacing(theme.unit * 3)
        self.setVerticalSpacing(theme.unit * 2)
        self.setLabelAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def add(self, label: str, field: QWidget) -> None:
        """Add a field under the ones before it."""
        text = PlainLabel(label, tone="quiet")
        text.setBuddy(field)
        text.setMinimumHeight(self._height)
        field.setAccessibleName(label)
        self.addRow(text, field)


def chooser(options: Iterable[tuple[str, str]]) -> QComboBox:
    """A box with options, each a value and its name."""
    box = QComboBox()
    for value, text in options:
        box.addItem(text, value)
    return box
