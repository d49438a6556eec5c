"""The frame of all dialogs that enter a record: rows of fields, and a foot."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.domain.errors import BidbookError
from gui.dialogs.entry import Entry
from gui.drafts import Fields
from gui.text import PlainLabel
from gui.widgets.according_to import AccordingTo
from gui.widgets.desk import Desk
from gui.widgets.draft_line import DraftLine
from gui.widgets.field import Field

translate = QCoreApplication.translate


class Form(QDialog):
    """A dialog that enters one record; ``entry`` says what to put into the book.

    A form never writes. It offers its entry, shows what it is told in ``show_refusal``
    and stays open until the book has taken the entry.

    Esc leaves the form and keeps a draft; "Discard" keeps none.

    Signals:
        offered: A person wants the entry to be saved.
        edited: A person changed a field.
        discarded: A person does not want what was typed.

    Attributes:
        title: What it is for and about whom, in one line.
        draft_line: Offers what was typed in such a form before.
        goes_on: Whether the next form is to follow once the entry is taken.
    """

    offered = Signal()
    edited = Signal()
    discarded = Signal()

    def __init__(
        self, desk: Desk, title: str, subtitle: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.goes_on = False
        self.title = ": ".join(filter(None, (title, subtitle)))
        self.setWindowTitle(title)
        theme = desk.theme
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.unit * 3)
        self._grid.setVerticalSpacing(theme.unit * 2)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[PlainLabel] = []
        self._build(title, subtitle)

    # What a dialog of a kind of record says

    def entry(self) -> Entry:
        """What to put into the book.

        Raises:
            BidbookError: Something that can't be left out is missing.
        """
        raise NotImplementedError

    # Methods

    def add_row(self, label: str, field: Field) -> None:
        """Add a field under the ones before it."""
        row = self._grid.rowCount()
        text = PlainLabel(label)
        text.setBuddy(field)
        text.setFont(self.desk.theme.font())
        self.desk.theme.style(text, "color: $text2")
        text.setMinimumHeight(self.desk.theme.height(1.65))
        text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        field.call(label)
        self._grid.addWidget(text, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, row, 1)
        self._labels.append(text)
        field.edited.connect(self.edited)

    def accept(self) -> None:
        """Offer the entry; whoever takes it closes the form."""
        self._offer(goes_on=False)

    def add_line(self, heading: str = "") -> None:
        """Begin another part of the form."""
        row = self._grid.rowCount()
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        self.desk.theme.style(line, "color: $line")
        self._grid.addWidget(line, row, 0, 1, 2)
        if heading:
            text = PlainLabel(heading)
            text.setFont(self.desk.theme.font(1.0, 600))
            self._grid.addWidget(text, row + 1, 0, 1, 2)

    def add_evidence(self, according: AccordingTo) -> None:
        """Add the part that says whom the values of the form are from."""
        self.add_line(translate("Form", "According to"))
        self.add_row(translate("Form", "Source"), according.source)
        self.add_row(translate("Form", "Said by"), according.said_by)
        self.add_row(translate("Form", "Exact words"), according.quote)
        self.add_line()

    def name_accept(self, text: str, tip: str) -> None:
        """Call the button that ends the form otherwise than "Save"."""
        self._accept.setText(text)
        self._accept.setToolTip(tip)

    def typed(self, *, whole: bool) -> Fields:
        """What stands in the fields that a person changed, or in all of them."""
        return {
            name: field.typed()
            for name, field in self._fields_by_name()
            if whole or field.touched
        }

    def type_again(self, fields: Fields) -> None:
        """Put back what was typed once; names that the form has no field for stay."""
        for name, field in self._fields_by_name():
            if name in fields and field.typed() != fields[name]:
                field.type_again(fields[name])

    def show_refusal(self, error: BidbookError) -> None:
        """Say why the book has not taken the entry; nothing that was typed is lost."""
        self._refusal.setText(self.desk.voice.error(error))
        self._refusal.setVisible(True)

    def show_effect(self, text: str) -> None:
        """Say what the entry will change in ranking and answer."""
        self._effect.setText(text)
        self._effect.setVisible(bool(text))

    # Internal

    def _offer(self, *, goes_on: bool) -> None:
        self.goes_on = goes_on
        self._refusal.hide()
        self.offered.emit()

    def _fields_by_name(self) -> list[tuple[str, Field]]:
        """The fields, by the names of the attributes that hold them."""
        held: dict[str, object] = {}
        for name, value in vars(self).items():
            held |= value if isinstance(value, dict) else {name.strip("_"): value}
        return [(name, one) for name, one in held.items() if isinstance(one, Field)]

    def _build(self, title: str, subtitle: str) -> None:
        theme = self.desk.theme
        heading = PlainLabel(title)
        heading.setFont(theme.font(1.15, 600))
        column = QVBoxLayout(self)
        inset = theme.unit * 5
        column.setContentsMargins(inset, inset, inset, theme.unit * 4)
        column.setSpacing(theme.unit * 3)
        column.addWidget(heading)
        if subtitle:
            under = PlainLabel(subtitle)
            under.setWordWrap(True)
            theme.style(under, "color: $text2")
            column.addWidget(under)
        self.draft_line = DraftLine(theme)
        column.addWidget(self.draft_line)
        column.addWidget(self._scrolled(), 1)
        self._refusal = PlainLabel()
        self._refusal.setWordWrap(True)
        theme.style(self._refusal, "color: $alarm")
        self._refusal.hide()
        self.edited.connect(self._refusal.hide)
        self._effect = PlainLabel()
        self._effect.setWordWrap(True)
        self._effect.hide()
        column.addWidget(self._effect)
        column.addWidget(self._refusal)
        column.addWidget(self._foot())
        # Set in its window, it stays what Enter presses after others were pressed.
        self._accept.setDefault(True)
        self.setMinimumWidth(theme.height(42))

    def _scrolled(self) -> QScrollArea:
        """The rows, scrolled where the screen is too low for them."""
        inside = QWidget()
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(0, 0, self.desk.theme.unit, 0)
        outer.addLayout(self._grid)
        outer.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        # Fields have the keyboard, not what scrolls them.
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._inside = inside
        return area

    def _foot(self) -> QWidget:
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(0, 0, 0, 0)
        self._hint = PlainLabel(translate("Form", "Esc keeps a draft."), tone="hint")
        self._hint.hide()
        buttons = QDialogButtonBox()
        cancel = self._cancel = QPushButton(translate("Form", "Cancel"))
        self.edited.connect(self._show_what_becomes)
        self._accept = QPushButton(translate("Form", "Save"))
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self._accept, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.discarded)
        buttons.rejected.connect(self.reject)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, lambda: self._offer(goes_on=True))
        self._accept.setToolTip(
            translate("Form", "Ctrl+Enter saves and goes to the next")
        )
        line.addWidget(self._hint, 1)
        line.addWidget(buttons)
        return foot

    def _show_what_becomes(self) -> None:
        """Once something was typed, the foot says what becomes of it."""
        if self.draft_line.keeps:
            self._cancel.setText(translate("Form", "Discard"))
            self._hint.show()

    def fit(self) -> None:
        """Take the size that the rows need; the first of them has the keyboard."""
        first = self._labels[0].buddy() if self._labels else None
        if first is not None:
            first.setFocus()
        hint = self._inside.sizeHint()
        screen = self.screen().availableSize()
        theme = self.desk.theme
        height = hint.height() + theme.height(11)
        self.resize(
            max(self.minimumWidth(), theme.height(44)),
            min(height, round(screen.height() * 0.9)),
        )
