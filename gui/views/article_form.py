"""The fields of one proposal, with its sentence: to be changed before it is judged."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.book.operations.article import AcceptedMember
from core.domain.claim import SPEAKER_KINDS
from core.domain.price import BASES
from core.domain.words import BID_KINDS, FIGURE_KINDS, STAGES, STANCES
from gui.models.article_draft import Draft
from gui.phrases import in_quotes
from gui.text import PlainLabel
from gui.widgets.amount_field import AmountField
from gui.widgets.choice_field import ChoiceField, ChoicesField, Option
from gui.widgets.date_field import DateField
from gui.widgets.desk import Desk
from gui.widgets.field import Field, TextField
from gui.widgets.speaker_field import SpeakerField

translate = QCoreApplication.translate


class ArticleForm(QWidget):
    """Shows one draft; ``edited`` hands on what a person made of it.

    Signals:
        edited: The draft after a field was changed.
        judged: The draft was accepted or rejected.
        left: The keyboard goes back to the queue.
    """

    edited = Signal(object)
    judged = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._draft: Draft | None = None
        self._fields: dict[str, Field] = {}
        self._rows = QWidget()
        self._sentence = PlainLabel(tone="quiet")
        self._sentence.setWordWrap(True)
        self._sentence.setFont(desk.theme.font(italic=True))
        self._effect = PlainLabel()
        self._effect.setWordWrap(True)
        self._column = QVBoxLayout(self)
        inset = desk.theme.unit * 3
        self._column.setContentsMargins(inset, inset, inset, inset)
        self._column.setSpacing(desk.theme.unit * 2)
        for widget in (self._sentence, self._rows, self._effect):
            self._column.addWidget(widget)
        self._column.addLayout(self._buttons())
        self._column.addStretch(1)
        self.show_draft(None, [], "", in_book=False)

    # Methods

    def show_draft(
        self,
        draft: Draft | None,
        who: list[Option],
        effect: str,
        *,
        in_book: bool,
    ) -> None:
        """Show a draft.

        Args:
            draft: The draft; none shows nothing.
            who: Whom it may be of, the likeliest first.
            effect: What accepting it will do.
            in_book: Whether the book has a bid like it.
        """
        self._draft = draft
        self.setVisible(draft is not None)
        self._replace_rows(draft, who)
        if draft is not None:
            self._sentence.setText(in_quotes(draft.sentence))
            self.show_effect(effect, in_book=in_book)

    def show_effect(self, effect: str, *, in_book: bool) -> None:
        """Say what accepting the draft will do."""
        template = translate("Article", "Will do: {effect}")
        self._effect.setText(template.format(effect=effect))
        self._new.setVisible(in_book)
        self._new.setChecked(self._draft is not None and self._draft.is_new)

    def take_keyboard(self) -> None:
        """Let the first field have the keyboard."""
        first = next(iter(self._fields.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # What Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter accepts, Escape goes back to the queue."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.judged.emit("accepted")
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # Internal

    def _buttons(self) -> QHBoxLayout:
        self._accept = QPushButton(translate("Article", "Accept"))
        self._accept.clicked.connect(lambda: self.judged.emit("accepted"))
        self._new = QPushButton(translate("Article", "New one instead"))
        self._new.setCheckable(True)
        self._new.clicked.connect(self._on_new)
        self._reject = QPushButton(translate("Article", "Reject"))
        self._reject.clicked.connect(lambda: self.judged.emit("rejected"))
        row = QHBoxLayout()
        row.setSpacing(self._desk.theme.unit * 2)
        for button in (self._accept, self._new, self._reject):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _replace_rows(self, draft: Draft | None, who: list[Option]) -> None:
        old = self._rows
        self._rows = QWidget()
        self._fields = {}
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._desk.theme.unit * 3)
        grid.setVerticalSpacing(self._desk.theme.unit)
        grid.setColumnStretch(1, 1)
        if draft is not None:
            for label, key, field in self._made(draft, who):
                self._add(grid, label, key, field)
        self._column.replaceWidget(old, self._rows)
        old.hide()
        old.deleteLater()

    def _add(self, grid: QGridLayout, label: str, key: str, field: Field) -> None:
        text = PlainLabel(label, tone="quiet")
        row = grid.rowCount()
        text.setMinimumHeight(self._desk.theme.height(1.65))
        grid.addWidget(text, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, row, 1)
        if (line := field.focusProxy()) is not None:
            line.setAccessibleName(label)
        field.edited.connect(self._on_edited)
        self._fields[key] = field

    def _made(self, draft: Draft, who: list[Option]) -> list[tuple[str, str, Field]]:
        """The fields that a draft of this kind has."""
        kinds = self._desk.words("speaker_kinds", SPEAKER_KINDS)
        said_by = SpeakerField(kinds, who, draft.said_by)
        return [
            *self._of_kind(draft, who),
            (translate("Article", "Said by"), "said_by", said_by),
        ]

    def _of_kind(self, draft: Draft, who: list[Option]) -> list[tuple[str, str, Field]]:
        desk, empty = self._desk, translate("Article", "not stated")
        kind = draft.proposal.kind
        names = ChoiceField(who, draft.who, open_list=True, empty="")
        when = DateField(desk, draft.when)
        if kind == "deadline":
            title = TextField(draft.title)
            return [
                (translate("Article", "What is due"), "title", title),
                (translate("Article", "Day"), "when", when),
            ]
        if kind == "response":
            stances = ChoiceField(desk.words("stances", STANCES), draft.stance)
            return [
                (translate("Article", "Party"), "who", names),
                (translate("Article", "Response"), "stance", stances),
                (translate("Article", "Date"), "when", when),
            ]
        amount = AmountField(desk, draft.amount)
        amount.set_hint(empty)
        rows: list[tuple[str, str, Field]] = [
            (translate("Article", "Amount"), "amount", amount)
        ]
        if kind == "figure":
            kinds = ChoiceField(
                desk.words("figure_kinds", FIGURE_KINDS), draft.kind, open_list=True
            )
            rows += [
                (translate("Article", "About"), "who", names),
                (translate("Article", "Kind"), "kind", kinds),
            ]
            return [*rows, (translate("Article", "Date"), "when", when)]
        bases = ChoiceField(desk.words("bases", BASES), draft.basis)
        kinds = ChoiceField(
            desk.words("bid_kinds", BID_KINDS), draft.kind, open_list=True
        )
        stage = ChoiceField(
            desk.words("stages", STAGES), draft.stage, open_list=True, empty=empty
        )
        found: list[tuple[str, str, Field]] = [
            (translate("Article", "Bidder"), "who", names),
            *rows,
            (translate("Article", "Basis"), "basis", bases),
            (translate("Article", "Kind"), "kind", kinds),
            (translate("Article", "Date"), "when", when),
            (translate("Article", "Stage"), "stage", stage),
        ]
        if draft.members:
            chosen = [one.party for one in draft.members]
            members = ChoicesField(who, chosen, open_list=True)
            found.append((translate("Article", "Members"), "members", members))
        return found

    def _on_edited(self) -> None:
        draft = self._draft
        if draft is None:
            return
        changed: dict[str, object] = {}
        for key, field in self._fields.items():
            if field.touched:
                changed = {**_changed(draft, key, field), **changed}
        self._draft = replace(draft, **changed)  # type: ignore[arg-type]  # by name
        self.edited.emit(self._draft)

    def _on_new(self, on: bool) -> None:  # Qt's own
        if self._draft is not None:
            self._draft = replace(self._draft, is_new=on)
            self.edited.emit(self._draft)


def _changed(draft: Draft, key: str, field: Field) -> dict[str, object]:
    """What a field that was changed says of a draft."""
    if isinstance(field, ChoiceField):
        changed: dict[str, object] = {key: field.chosen()}
        if key == "who" and not field.is_own_text():
            # Another name is led by itself; a new name for a group is not.
            changed["lead"] = ""
        return changed
    if isinstance(field, SpeakerField):
        return {key: field.speaker()}
    if isinstance(field, TextField):
        return {key: field.text()}
    if isinstance(field, ChoicesField):
        return {key: _members(draft, field.chosen())}
    if isinstance(field, DateField):
        return {key: field.when()}
    if isinstance(field, AmountField):
        basis = {"basis": "per_share"} if field.per_share() else {}
        return {key: field.amount(), **basis}
    return {}


def _members(draft: Draft, chosen: Sequence[str]) -> tuple[AcceptedMember, ...]:
    """The members that are left, with the roles that the text gives them."""
    roles = {one.party: one.role for one in draft.members}
    return tuple(AcceptedMember(one, roles.get(one, "")) for one in chosen)
