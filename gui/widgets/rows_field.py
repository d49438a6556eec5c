"""Rows of small fields: one line each, that can be added and taken out."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.theme import Theme
from gui.widgets.field import Field

translate = QCoreApplication.translate
R = TypeVar("R", bound="FieldRow")


class FieldRow(Field):
    """Fields side by side, with a button that takes the row out."""

    def __init__(self, parts: Sequence[tuple[Field, str, int]], remove: str) -> None:
        """Make the row.

        Args:
            parts: Each field with its name for screen readers and its share of room.
            remove: What the button does, for screen readers.
        """
        super().__init__()
        self.removed = QToolButton()
        self.removed.setText("×")
        self.removed.setAutoRaise(True)
        self.removed.setAccessibleName(remove)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        for field, name, room in parts:
            if (proxy := field.focusProxy()) is not None:
                proxy.setAccessibleName(name)
            field.edited.connect(self.edited)
            line.addWidget(field, room)
        line.addWidget(self.removed)
        self._column.addLayout(line)
        self.setFocusProxy(parts[0][0])


class RowsField(Field, Generic[R]):
    """Rows, and a button that adds an empty one.

    Attributes:
        rows: The rows from top to bottom.
    """

    def __init__(
        self,
        theme: Theme,
        add: str,
        empty: Callable[[], R],
        parent: QWidget | None = None,
    ) -> None:
        """Make the field.

        Args:
            theme: Sizes.
            add: What stands on the button that adds a row.
            empty: Makes an empty row.
            parent: The widget around it.
        """
        super().__init__(parent)
        self.rows: list[R] = []
        self._empty = empty
        self._box = QVBoxLayout()
        self._box.setSpacing(theme.unit)
        self._column.addLayout(self._box)
        button = QPushButton(add)
        # Enter in a line of the form saves; it does not press this.
        button.setAutoDefault(False)
        button.setFlat(True)
        button.clicked.connect(self._add)
        line = QHBoxLayout()
        line.addWidget(button)
        line.addStretch(1)
        self._column.addLayout(line)
        self.setFocusProxy(button)

    def append(self, row: R) -> None:
        """Put a row under the others."""
        row.edited.connect(self.edited)
        row.removed.clicked.connect(lambda: self._take_out(row))
        self.rows.append(row)
        self._box.addWidget(row)

    def _add(self) -> None:
        row = self._empty()
        self.append(row)
        row.setFocus()
        self.edited.emit()

    def _take_out(self, row: R) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self.edited.emit()
