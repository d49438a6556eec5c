"""The terms of a bid, one row each: kind, amount and words."""

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.book.according import According
from core.book.parts import new_claim
from core.domain.claim import Claim
from core.domain.identifiers import new_record_id
from core.domain.price import Term
from core.domain.words import TERM_KINDS
from gui.widgets.amount_field import AmountField
from gui.widgets.choice_field import ChoiceField
from gui.widgets.desk import Desk
from gui.widgets.field import Field, TextField

translate = QCoreApplication.translate
TermClaim = Claim[Term]


class TermsField(Field):
    """Rows of terms; rows can be added, changed and taken out."""

    def __init__(
        self, desk: Desk, claims: tuple[TermClaim, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[_TermRow] = []
        self._box = QVBoxLayout()
        self._box.setSpacing(desk.theme.unit)
        self._column.addLayout(self._box)
        self._add = QPushButton(translate("TermsField", "Add a term"))
        # Enter in a line of the form saves; it does not press this.
        self._add.setAutoDefault(False)
        self._add.setFlat(True)
        self._add.clicked.connect(lambda: self._append(None))
        line = QHBoxLayout()
        line.addWidget(self._add)
        line.addStretch(1)
        self._column.addLayout(line)
        self.setFocusProxy(self._add)
        for claim in claims:
            self._append(claim)

    def claims(self, according: According) -> tuple[TermClaim, ...]:
        """The claims of the rows; a row of another source is another claim."""
        found: list[TermClaim] = []
        for row in self._rows:
            term = row.term()
            old = row.claim
            if term is None:
                continue
            if old is None:
                found.append(new_claim(term))
            elif term == old.value:
                found.append(old)
            elif old.source == according.source:
                found.append(msgspec.structs.replace(old, value=term))
            else:
                again = msgspec.structs.replace(term, id=new_record_id(term.kind))
                found += [old, new_claim(again)]
        return tuple(found)

    def _append(self, claim: TermClaim | None) -> None:
        row = _TermRow(self._desk, claim)
        row.edited.connect(self.edited)
        row.removed.clicked.connect(lambda: self._take_out(row))
        self._rows.append(row)
        self._box.addWidget(row)
        if claim is None:
            row.setFocus()
            self.edited.emit()

    def _take_out(self, row: "_TermRow") -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        self.edited.emit()


class _TermRow(Field):
    """One term: its kind, its amount and its words."""

    def __init__(self, desk: Desk, claim: TermClaim | None) -> None:
        super().__init__()
        self.claim = claim
        old = claim.value if claim else Term(id=new_record_id("term"), kind="")
        self._old = old
        self._kind = ChoiceField(
            desk.words("term_kinds", TERM_KINDS), old.kind, open_list=True, empty=""
        )
        self._amount = AmountField(desk, old.amount)
        self._amount.set_hint(translate("TermsField", "Amount"))
        self._text = TextField(old.text)
        self._text.set_hint(translate("TermsField", "In words"))
        self.removed = QToolButton()
        self.removed.setText("×")
        self.removed.setAutoRaise(True)
        self.removed.setAccessibleName(translate("TermsField", "Take this term out"))
        names = (
            translate("TermsField", "Kind of term"),
            translate("TermsField", "Amount of the term"),
            translate("TermsField", "The term in words"),
        )
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        for field, name in zip(
            (self._kind, self._amount, self._text), names, strict=True
        ):
            if (proxy := field.focusProxy()) is not None:
                proxy.setAccessibleName(name)
            field.edited.connect(self.edited)
            line.addWidget(field, 2 if field is self._text else 1)
        line.addWidget(self.removed)
        self._column.addLayout(line)
        self.setFocusProxy(self._kind)

    def term(self) -> Term | None:
        """The term; none when nothing is filled in."""
        kind, amount, text = (
            self._kind.chosen(),
            self._amount.amount(),
            self._text.text(),
        )
        if not (kind or amount or text):
            return None
        if amount is None and self._amount.is_unread():
            text = " ".join(filter(None, (self._amount.words(), text)))
        return msgspec.structs.replace(
            self._old, kind=kind or "other", amount=amount, text=text
        )
