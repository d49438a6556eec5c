"""Fields that choose: a word of an open list, or a record of the book."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QToolButton,
    QWidget,
)

from gui.text import PlainLabel
from gui.widgets.field import Field, Typed, first_cell

translate = QCoreApplication.translate

Option = tuple[str, str]  # what is stored (a word, an id), and its name


class ChoiceField(Field):
    """A choice among options by name; own text where the list is open.

    Signals:
        taken: A person took an option from the list, or pressed Enter.
    """

    taken = Signal()

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
        self._open, self._empty = open_list, empty
        self._box = QComboBox()
        # A long name among the options must not widen the form.
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.setMinimumContentsLength(6)
        self._box.setEditable(open_list)
        self.offer(options, chosen)
        if open_list:
            self._complete()
        self._box.activated.connect(self._on_activated)
        if line := self._box.lineEdit():
            line.textEdited.connect(lambda _text: self.edited.emit())
        self._hold(self._box)

    def offer(self, options: Iterable[Option], chosen: str = "") -> None:
        """Offer other options, and choose one of them."""
        self._box.clear()
        if self._empty is not None:
            self._box.addItem(self._empty, "")
            if not self._empty:
                # A screen reader would pass over an empty line without a word.
                nothing = translate("ChoiceField", "nothing chosen")
                self._box.setItemData(0, nothing, Qt.ItemDataRole.AccessibleTextRole)
        for stored, name in options:
            self._box.addItem(name, stored)
        if not self._open:
            self._leave_room()
        self.choose(chosen)

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

    def _on_activated(self, _row: int) -> None:
        self.edited.emit()
        self.taken.emit()

    def choose(self, chosen: str) -> None:
        """Show another choice, as if it had been given at first."""
        row = self._box.findData(chosen)
        if row >= 0:
            self._box.setCurrentIndex(row)
        elif self._open:
            self._box.setCurrentIndex(-1)
            self._box.setEditText(chosen)
        if line := self._box.lineEdit():
            line.setCursorPosition(0)

    def typed(self) -> Typed:
        """What is stored, or own text."""
        return ((self.chosen(),),)

    def type_again(self, typed: Typed) -> None:
        """Choose again."""
        self.choose(first_cell(typed))
        self.edited.emit()

    def _leave_room(self) -> None:
        """Be as wide as the longest of a few words; they can't be scrolled."""
        metrics = self._box.fontMetrics()
        names = [self._box.itemText(n) for n in range(self._box.count())]
        widest = max(map(metrics.horizontalAdvance, names), default=0)
        # Frame and arrow of the box take about three line heights.
        most, room = 14 * metrics.height(), widest + 3 * metrics.height()
        self._box.setMinimumWidth(min(most, room))

    def _complete(self) -> None:
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self._box.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._box.setCompleter(completer)


class ChoicesField(Field):
    """Several choices in an order: one line each, and a choice to add another."""

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
        self._lines: dict[str, QWidget] = {}
        self._adder = ChoiceField(options, "", open_list=True, empty="")
        self._open = open_list
        self._adder.set_hint(translate("ChoicesField", "Add…"))
        self._adder.taken.connect(self._add_chosen)
        self._adder.edited.connect(self.edited)
        self._column.addWidget(self._adder)
        self.setFocusProxy(self._adder)
        for stored in chosen:
            self._append(stored)

    def chosen(self) -> tuple[str, ...]:
        """What is stored, in the order of the lines; what is typed last, too."""
        typed = self._adder.chosen()
        known = not self._adder.is_own_text() or self._open
        more = (typed,) if typed and known and typed not in self._lines else ()
        return (*self._lines, *more)

    def typed(self) -> Typed:
        """A line for each choice, and one for what is typed last."""
        return (*((one,) for one in self._lines), (self._adder.chosen(),))

    def type_again(self, typed: Typed) -> None:
        """Choose again, in the same order."""
        *chosen, last = [first_cell((line,)) for line in typed] or [""]
        for stored in tuple(self._lines):
            self._take_out(stored)
        for stored in dict.fromkeys(filter(None, chosen)):
            self._append(stored)
        self._adder.choose(last)
        self.edited.emit()

    def _append(self, stored: str) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        name = self._names.get(stored, stored)
        row.addWidget(PlainLabel(name, elide=True), 1)
        out = QToolButton()
        out.setText("×")
        out.setAutoRaise(True)
        template = translate("ChoicesField", "Take {name} out")
        out.setAccessibleName(template.format(name=name))
        out.clicked.connect(lambda: self._take_out(stored))
        row.addWidget(out)
        self._column.insertWidget(len(self._lines), line)
        self._lines[stored] = line

    def _add_chosen(self) -> None:
        stored = self._adder.chosen()
        usable = stored and (self._open or not self._adder.is_own_text())
        if usable and stored not in self._lines:
            self._append(stored)
            self._adder.choose("")
            self.edited.emit()

    def _take_out(self, stored: str) -> None:
        line = self._lines.pop(stored)
        line.hide()
        line.deleteLater()
        self.edited.emit()
