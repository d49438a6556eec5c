"""The terms of a bid, one row each: kind, amount and words."""

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.book.according import According
from core.book.parts import new_claim
from core.domain.claim import Claim
from core.domain.identifiers import new_record_id
from core.domain.price import Term
from core.domain.words import TERM_KINDS
from gui.widgets.amount_field import AmountField
from gui.widgets.choice_field import ChoiceField
from gui.widgets.desk import Desk
from gui.widgets.field import TextField
from gui.widgets.rows_field import FieldRow, RowsField

translate = QCoreApplication.translate
TermClaim = Claim[Term]


class TermsField(RowsField["_TermRow"]):
    """Rows of terms; rows can be added, changed and taken out."""

    def __init__(
        self, desk: Desk, claims: tuple[TermClaim, ...], parent: QWidget | None = None
    ) -> None:
        add = translate("TermsField", "Add a term")
        super().__init__(desk.theme, add, lambda: _TermRow(desk, None), parent)
        self._desk = desk
        for claim in claims:
            self.append(_TermRow(desk, claim))

    def claims(self, according: According) -> tuple[TermClaim, ...]:
        """The claims of the rows; a row of another source is another claim."""
        found: list[TermClaim] = []
        for row in self.rows:
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


class _TermRow(FieldRow):
    """One term: its kind, its amount and its words."""

    def __init__(self, desk: Desk, claim: TermClaim | None) -> None:
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
        parts = (
            (self._kind, translate("TermsField", "Kind of term"), 1),
            (self._amount, translate("TermsField", "Amount of the term"), 1),
            (self._text, translate("TermsField", "The term in words"), 2),
        )
        out = translate("TermsField", "Take this term out")
        super().__init__(parts, out, claim.id if claim else "")

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
