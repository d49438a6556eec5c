"""Enters one claim: a value of one field according to one source."""

from typing import Any, cast

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.book.parts import new_claim
from core.domain.amount import Amount
from core.domain.claim import Claim
from core.domain.identifiers import new_record_id
from core.domain.price import BASES, Basis, Price, Term
from core.domain.records import AnyRecord, Bid, Bidder
from core.domain.when import When
from core.domain.words import (
    BINDING,
    DEADLINE_OUTCOMES,
    MEMBER_STANDINGS,
    OUTCOMES,
    STAGES,
    TERM_KINDS,
)
from gui.dialogs.entry import Entry
from gui.dialogs.form import Form
from gui.dialogs.missing import NameMissingError
from gui.phrases import sentence_case
from gui.widgets.according_to import AccordingTo
from gui.widgets.amount_field import AmountField
from gui.widgets.choice_field import ChoiceField, Option
from gui.widgets.date_field import DateField
from gui.widgets.desk import Desk
from gui.widgets.field import Field, TextField

translate = QCoreApplication.translate
_WORDS = {
    "stage": ("stages", STAGES),
    "binding": ("binding", BINDING),
    "standing": ("member_standings", MEMBER_STANDINGS),
}
_AMOUNTS = frozenset({"stake", "share", "value"})
_DATES = frozenset({"made_on", "on", "until", "since"})


class ClaimDialog(Form):
    """A new claim of a field, or one that is corrected in place."""

    def __init__(
        self,
        desk: Desk,
        record: AnyRecord,
        field: str,
        claim: Claim[Any] | None = None,
        parent: QWidget | None = None,
        *,
        of: str | None = None,
    ) -> None:
        """Make the dialog.

        Args:
            desk: The book and the reader.
            record: The record that the claim stands in.
            field: Name of the field.
            claim: The claim to correct; none for a new one.
            parent: The window.
            of: For a price, id of the perimeter that a new one is for.
        """
        title = (
            translate("ClaimDialog", "Correct a claim")
            if claim
            else translate("ClaimDialog", "Add a claim")
        )
        super().__init__(desk, title, _name(record, desk), parent)
        self._record, self._field, self._claim = record, field, claim
        self._of = of
        self._fields: dict[str, Field] = {}
        self._build_value(claim.value if claim else None)
        self._build_evidence(claim)
        self.fit()

    def entry(self) -> Entry:
        """The record with the claim in it."""
        according = self._according.according()
        value = self._value()
        if value is None:
            raise NameMissingError(field=self.desk.voice.word("fields", self._field))
        claims: tuple[Claim[Any], ...] = getattr(self._record, self._field)
        if self._claim is None:
            claims = (*claims, new_claim(value, on=self._on.when()))
        else:
            corrected = msgspec.structs.replace(
                self._claim,
                value=value,
                on=self._on.when(),
                source=according.source,
                said_by=according.said_by,
                quote=according.quote,
                via=self._via.chosen() or None,
                locator=self._locator.text(),
                translation=self._translation.text(),
            )
            claims = tuple(
                corrected if one.id == corrected.id else one for one in claims
            )
        record = msgspec.structs.replace(self._record, **{self._field: claims})
        according = msgspec.structs.replace(
            according,
            via=self._via.chosen() or None,
            locator=self._locator.text(),
            translation=self._translation.text(),
        )
        return Entry(record, according, self._according.new_source())

    # Internal

    def _build_value(self, value: object) -> None:
        desk = self.desk
        name = desk.voice.word("fields", self._field)
        main: Field
        if self._field == "price":
            price = value if isinstance(value, Price) else None
            main = AmountField(desk, price.amount if price else None)
            basis = ChoiceField(
                desk.words("bases", BASES), price.basis if price else "total"
            )
            self._fields["basis"] = basis
            if options := self._perimeters():
                of = price.of if price else self._of
                self._fields["of"] = ChoiceField(options, of or "", empty="")
            self._fields["condition"] = TextField(price.condition if price else "")
        elif self._field == "terms":
            term = value if isinstance(value, Term) else None
            main = AmountField(desk, term.amount if term else None)
            kind = ChoiceField(
                desk.words("term_kinds", TERM_KINDS),
                term.kind if term else "",
                open_list=True,
            )
            text = TextField(term.text if term else "")
            self._fields |= {"kind": kind, "text": text}
        else:
            main = self._simple_field(value)
        self.add_row(sentence_case(name), main)
        self._main = main
        for key, field in self._fields.items():
            self.add_row(sentence_case(desk.voice.word("fields", key)), field)

    def _simple_field(self, value: object) -> Field:
        desk = self.desk
        if self._field in _AMOUNTS:
            unit = "%" if self._field in ("stake", "share") else None
            return AmountField(
                desk, value if isinstance(value, Amount) else None, unit=unit
            )
        if self._field in _DATES:
            return DateField(desk, value if isinstance(value, When) else None)
        if self._field == "scope":
            return ChoiceField(self._perimeters(), str(value or ""), empty="")
        names, known = _WORDS.get(self._field, ("outcomes", OUTCOMES))
        if getattr(self._record, "kind", "") == "deadline":
            names, known = "deadline_outcomes", DEADLINE_OUTCOMES
        return ChoiceField(
            desk.words(names, known), str(value or ""), open_list=True, empty=""
        )

    def _perimeters(self) -> list[Option]:
        """What is sold in the bid's contest."""
        bidder = self.desk.tables.bidders.get(getattr(self._record, "bidder", ""))
        return self.desk.perimeters(bidder.contest if bidder else "")

    def _build_evidence(self, claim: Claim[Any] | None) -> None:
        desk = self.desk
        self._according = AccordingTo(desk, claim)
        self._via = ChoiceField(
            desk.sources(), (claim and claim.via) or "", open_list=True, empty=""
        )
        self._via.set_hint(translate("ClaimDialog", "a source, or a name (Reuters)"))
        self._on = DateField(desk, claim.on if claim else None)
        self._translation = TextField(claim.translation if claim else "")
        self._locator = TextField(claim.locator if claim else "")
        self.add_line(translate("ClaimDialog", "According to"))
        self.add_row(translate("ClaimDialog", "Source"), self._according.source)
        self.add_row(translate("ClaimDialog", "Has it from"), self._via)
        self.add_row(translate("ClaimDialog", "Said by"), self._according.said_by)
        self.add_row(translate("ClaimDialog", "Exact words"), self._according.quote)
        self.add_row(translate("ClaimDialog", "Translation"), self._translation)
        self.add_row(translate("ClaimDialog", "Where in it"), self._locator)
        self.add_row(translate("ClaimDialog", "About the day"), self._on)

    def _value(self) -> object:
        main = self._main
        if isinstance(main, DateField):
            return main.when()
        if isinstance(main, ChoiceField):
            return main.chosen() or None
        assert isinstance(main, AmountField)  # noqa: S101 (no other field is built)
        amount = main.amount()
        if self._field == "price":
            return self._price(amount, main.words())
        if self._field == "terms":
            return self._term(amount)
        return amount

    def _price(self, amount: Amount | None, words: str) -> Price | None:
        if amount is None and words:
            amount = Amount(kind="undisclosed", words=words)
        if amount is None:
            return None
        basis, condition = self._fields["basis"], self._fields["condition"]
        of = self._fields.get("of")
        old = self._claim.value if self._claim else Price(amount, "total")
        if isinstance(of, ChoiceField):
            old = msgspec.structs.replace(old, of=of.chosen() or None)
        chosen = basis.chosen() if isinstance(basis, ChoiceField) else "total"
        text = condition.text() if isinstance(condition, TextField) else ""
        return cast(
            Price,
            msgspec.structs.replace(
                old, amount=amount, basis=cast(Basis, chosen), condition=text
            ),
        )

    def _term(self, amount: Amount | None) -> Term | None:
        kind, text = self._fields["kind"], self._fields["text"]
        word = kind.chosen() if isinstance(kind, ChoiceField) else ""
        words = text.text() if isinstance(text, TextField) else ""
        if not (word or amount or words):
            return None
        old = self._claim.value if self._claim else None
        term = old or Term(id=new_record_id(word or "term"), kind="other")
        return cast(
            Term,
            msgspec.structs.replace(
                term, kind=word or "other", amount=amount, text=words
            ),
        )


def _name(record: AnyRecord, desk: Desk) -> str:
    if isinstance(record, Bid):
        bidder = desk.tables.bidders.get(record.bidder)
        return bidder.name if bidder else ""
    if isinstance(record, Bidder):
        return record.name
    return str(getattr(record, "title", "") or getattr(record, "name", ""))
