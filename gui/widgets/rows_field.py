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
from gui.widgets.field import Field, Typed, first_cell

translate = QCoreApplication.translate
R = TypeVar("R", bound="FieldRow")


class FieldRow(Field):
    """Fields side by side, with a button that takes the row out.

    Attributes:
        key: Id of what the row shows; empty for a new one.
    """

    def __init__(
        self, parts: Sequence[tuple[Field, str, int]], remove: str, key: str
    ) -> None:
        """Make the row.

        Args:
            parts: Each field with its name for screen readers and its share of room.
            remove: What the button does, for screen readers.
            key: Id of what the row shows; empty for a new one.
        """
        super().__init__()
        self.key = key
        self._parts = [field for field, _, _ in parts]
        self.removed = QToolButton()
        self.removed.setText("×")
        self.removed.setAutoRaise(True)
        self.removed.setAccessibleName(remove)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        for field, name, room in parts:
            field.call(name)
            field.edited.connect(self.edited)
            line.addWidget(field, room)
        line.addWidget(self.removed)
        self._column.addLayout(line)
        self.setFocusProxy(parts[0][0])

    def typed(self) -> Typed:
        """The row's key, and a line for each of its fields."""
        return ((self.key,), *(field.typed()[0] for field in self._parts))

    def type_again(self, typed: Typed) -> None:
        """Put back what differs."""
        for field, line in zip(self._parts, typed[1:], strict=False):
            if field.typed() != (line,):
                field.type_again((line,))

    @property
    def length(self) -> int:
        """How many lines it takes in what is typed."""
        return 1 + len(self._parts)


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

    def typed(self) -> Typed:
        """The lines of all rows."""
        return tuple(line for row in self.rows for line in row.typed())

    def type_again(self, typed: Typed) -> None:
        """Put back rows that were changed, added or taken out."""
        length = self._empty().length
        lines = [typed[at : at + length] for at in range(0, len(typed), length)]
        kept = {first_cell(one) for one in lines} - {""}
        for row in [one for one in self.rows if one.key not in kept]:
            self._take_out(row)
        by_key = {row.key: row for row in self.rows}
        for one in lines:
            row = by_key.get(first_cell(one)) or self._empty()
            if row not in self.rows:
                self.append(row)
            row.type_again(one)
        self.edited.emit()

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
