"""Enters a bid: price, date, stage and terms, according to one source."""

from collections.abc import Mapping
from functools import partial
from typing import Any, TypeVar, cast

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.book.entering import fill_shown
from core.domain.amount import Amount
from core.domain.claim import Claim
from core.domain.identifiers import new_record_id
from core.domain.price import BASES, Basis, Price
from core.domain.records import Bid
from core.domain.when import When
from core.domain.words import BID_KINDS, BINDING, STAGES
from gui.dialogs.entry import Entry
from gui.dialogs.form import Form
from gui.widgets.according_to import AccordingTo
from gui.widgets.amount_field import AmountField
from gui.widgets.choice_field import ChoiceField
from gui.widgets.date_field import DateField
from gui.widgets.desk import Desk
from gui.widgets.field import NotesField
from gui.widgets.terms_field import TermsField

translate = QCoreApplication.translate
T = TypeVar("T")


class BidDialog(Form):
    """A new bid, a raise, or a bid that is there already.

    Values that were not touched keep their claims. A touched value corrects the claim
    that was shown if the source stays the same, and is another claim if it does not.
    """

    def __init__(
        self,
        desk: Desk,
        bid: Bid,
        shown: Mapping[str, Claim[Any]],
        parent: QWidget | None = None,
        *,
        new: bool = False,
    ) -> None:
        """Make the dialog.

        Args:
            desk: The book and the reader.
            bid: The bid as it is; an empty one of its bidder when it is new.
            shown: The claim shown for each field.
            parent: The window.
            new: Whether the bid is not in the book yet.
        """
        bidder = desk.tables.bidders.get(bid.bidder)
        contest = desk.tables.contests.get(bidder.contest) if bidder else None
        title = translate("BidDialog", "Edit bid")
        if new:
            title = translate("BidDialog", "New bid")
        if new and bid.supersedes:
            title = translate("BidDialog", "Raise the bid")
        about = ", ".join(
            part for part in (bidder and bidder.name, contest and contest.title) if part
        )
        super().__init__(desk, title, about, parent)
        self._bid, self._shown, self._new = bid, shown, new
        self._build_offer(contest.id if contest else "")
        self._build_evidence()
        self.fit()

    def entry(self) -> Entry:
        """The bid as it is now, with the source that is new with it."""
        according = self._according.according()
        filled = partial(fill_shown, self._bid, self._shown, according)
        bid = msgspec.structs.replace(
            self._bid,
            kind=self._kind.chosen() or self._bid.kind,
            made_on=filled("made_on", self._made_on.when()),
            price=filled("price", self._price()),
            stake=filled("stake", self._stake.amount()),
            scope=filled("scope", self._scope.chosen() or None),
            binding=filled("binding", self._binding.chosen() or None),
            stage=filled(
                "stage",
                self._stage.chosen() or None,
                on=self._made_on.when() if self._new else None,
            ),
            terms=self._terms.claims(according),
            notes=self._notes.text(),
        )
        return Entry(bid, according, self._according.new_source())

    def bid_id(self) -> str:
        """Id of the bid."""
        return self._bid.id

    # Internal

    def _build_offer(self, contest: str) -> None:
        desk = self.desk
        price = self._value("price", Price)
        self._amount = AmountField(desk, price.amount if price else None)
        self._amount.set_hint(translate("BidDialog", "rund 20 Mrd. Dollar, $30bn-plus"))
        self._basis = ChoiceField(
            desk.words("bases", BASES), price.basis if price else "total"
        )
        self._stake = AmountField(desk, self._value("stake", Amount), unit="%")
        self._scope = ChoiceField(
            desk.perimeters(contest),
            self._value("scope", str) or "",
            empty=translate("BidDialog", "not said"),
        )
        self._made_on = DateField(desk, self._value("made_on", When))
        self._kind = ChoiceField(
            desk.words("bid_kinds", BID_KINDS), self._bid.kind, open_list=True
        )
        self._stage = self._word("stage", "stages", STAGES)
        self._binding = self._word("binding", "binding", BINDING)
        self._terms = TermsField(desk, self._bid.terms)
        self._amount.edited.connect(self._follow_words)
        self.add_row(translate("BidDialog", "Price"), self._amount)
        self.add_row(translate("BidDialog", "Basis"), self._basis)
        self.add_row(translate("BidDialog", "Stake sought"), self._stake)
        self.add_row(translate("BidDialog", "For"), self._scope)
        self.add_row(translate("BidDialog", "Made on"), self._made_on)
        self.add_row(translate("BidDialog", "Kind"), self._kind)
        self.add_row(translate("BidDialog", "Stage"), self._stage)
        self.add_row(translate("BidDialog", "Binding"), self._binding)
        self.add_row(translate("BidDialog", "Terms"), self._terms)

    def _build_evidence(self) -> None:
        first = self._shown.get("price") or self._shown.get("made_on")
        claim = None if self._new else first
        self._according = AccordingTo(self.desk, claim, quoted=False)
        self._notes = NotesField(self._bid.notes)
        self.add_evidence(self._according)
        self.add_row(translate("BidDialog", "Notes"), self._notes)

    def _word(self, field: str, names: str, known: tuple[str, ...]) -> ChoiceField:
        return ChoiceField(
            self.desk.words(names, known),
            self._value(field, str) or "",
            open_list=True,
            empty="",
        )

    def _follow_words(self) -> None:
        """Words that say "a share" settle the basis."""
        if self._amount.per_share() and self._basis.chosen() != "per_share":
            self._basis.choose("per_share")

    def _value(self, field: str, kind: type[T]) -> T | None:
        claim = self._shown.get(field)
        return claim.value if claim and isinstance(claim.value, kind) else None

    def _price(self) -> Price | None:
        amount = self._amount.amount()
        if amount is None and self._amount.is_unread():
            # What can't be read stays as typed: its words without a number.
            amount = Amount(kind="undisclosed", words=self._amount.words())
        if amount is None:
            return None
        basis = cast(Basis, self._basis.chosen() or "total")
        old = self._value("price", Price) or Price(amount, basis)
        return msgspec.structs.replace(old, amount=amount, basis=basis)


def empty_bid(bidder: str, name: str, supersedes: str | None = None) -> Bid:
    """A bid of a bidder with nothing in it yet."""
    bid_id = new_record_id(f"{name} bid")
    return Bid(id=bid_id, bidder=bidder, kind="offer", supersedes=supersedes)
