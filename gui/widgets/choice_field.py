"""Fields that choose: a word of an open list, or a record of the book."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from gui.widgets.field import Field

Option = tuple[str, str]  # what is stored (a word, an id), and its name


class ChoiceField(Field):
    """A choice among options by name; own text where the list is open."""

    def __init__(
        self,
        options: Iterable[Option],
        chosen: str = "",
        parent: QWidget | None = None,
        *,
        open_list: bool = False,
        empty: str | None = None,
    ) -> None:
        """Make the field.

        Args:
            options: What can be chosen, as (stored, name).
            chosen: What is chosen at first; own text where it is no option.
            parent: The widget around it.
            open_list: Whether own text is allowed.
            empty: Name of "nothing chosen"; none where something must be.
        """
        super().__init__(parent)
        self._open = open_list
        self._box = QComboBox()
        if empty is not None:
            self._box.addItem(empty, "")
        for stored, name in options:
            self._box.addItem(name, stored)
        self._box.setEditable(open_list)
        if open_list:
            self._complete()
        self.choose(chosen)
        self._box.activated.connect(lambda _row: self.edited.emit())
        if line := self._box.lineEdit():
            line.textEdited.connect(lambda _text: self.edited.emit())
        self._hold(self._box)

    def chosen(self) -> str:
        """What is stored: a word or id of the list, or own text."""
        text = self._box.currentText().strip()
        row = self._box.findText(text, Qt.MatchFlag.MatchFixedString)
        if row >= 0:
            return str(self._box.itemData(row))
        return text if self._open else ""

    def is_own_text(self) -> bool:
        """Whether what is typed is none of the options."""
        text = self._box.currentText().strip()
        return (
            bool(text) and self._box.findText(text, Qt.MatchFlag.MatchFixedString) < 0
        )

    def set_hint(self, hint: str) -> None:
        """Say in the empty field what belongs there."""
        if line := self._box.lineEdit():
            line.setPlaceholderText(hint)

    def choose(self, chosen: str) -> None:
        """Show another choice, as if it had been given at first."""
        row = self._box.findData(chosen)
        if row >= 0:
            self._box.setCurrentIndex(row)
        elif self._open:
            self._box.setCurrentIndex(-1)
            self._box.setEditText(chosen)

    def _complete(self) -> None:
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self._box.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._box.setCompleter(completer)


class ChoicesField(Field):
    """Several choices in an order: a list, and a choice to add to it."""

    def __init__(
        self,
        options: Sequence[Option],
        chosen: Sequence[str] = (),
        parent: QWidget | None = None,
        *,
        open_list: bool = False,
    ) -> None:
        super().__init__(parent)
        self._names = dict(options)
        self._list = QListWidget()
        self._list.setAcceptDrops(False)
        self._adder = ChoiceField(options, "", open_list=open_list, empty="")
        self._add = QPushButton(self.tr("Add"))
        self._remove = QPushButton(self.tr("Remove"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._adder, 1)
        line.addWidget(self._add)
        line.addWidget(self._remove)
        self._column.addWidget(self._list)
        self._column.addWidget(row)
        self.setFocusProxy(self._adder)
        for stored in chosen:
            self._append(stored)
        self._add.clicked.connect(self._add_chosen)
        self._remove.clicked.connect(self._remove_current)
        self._fit()

    def chosen(self) -> tuple[str, ...]:
        """What is stored, in the order of the list."""
        rows = range(self._list.count())
        return tuple(
            str(self._list.item(row).data(Qt.ItemDataRole.UserRole)) for row in rows
        )

    def _append(self, stored: str) -> None:
        item = QListWidgetItem(self._names.get(stored, stored))
        item.setData(Qt.ItemDataRole.UserRole, stored)
        self._list.addItem(item)

    def _add_chosen(self) -> None:
        stored = self._adder.chosen()
        if stored and stored not in self.chosen():
            self._append(stored)
            self._fit()
            self.edited.emit()

    def _remove_current(self) -> None:
        row = self._list.currentRow()
        if row >= 0:
            self._list.takeItem(row)
            self._fit()
            self.edited.emit()

    def _fit(self) -> None:
        line = self._list.fontMetrics().lineSpacing() + 6
        rows = min(max(self._list.count(), 1), 4)
        self._list.setFixedHeight(rows * line + 6)
