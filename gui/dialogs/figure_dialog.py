"""Enters a figure: a dated number that is no bid."""

from collections.abc import Mapping
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.book.entering import fill
from core.domain.claim import Claim
from core.domain.identifiers import new_record_id
from core.domain.records import Figure
from core.domain.when import When
from core.domain.words import FIGURE_KINDS
from gui.dialogs.entry import Entry
from gui.dialogs.form import Form
from gui.dialogs.missing import NameMissingError
from gui.widgets.according_to import AccordingTo
from gui.widgets.amount_field import AmountField
from gui.widgets.choice_field import ChoiceField, ChoicesField, Option
from gui.widgets.date_field import DateField
from gui.widgets.desk import Desk
from gui.widgets.field import NotesField

translate = QCoreApplication.translate
# The unit of what is typed without one.
_UNITS = {"shares_outstanding": "shares", "stake_held": "%", "votes_held": "%"}


class FigureDialog(Form):
    """A new figure, or one that is there already."""

    def __init__(
        self,
        desk: Desk,
        figure: Figure,
        shown: Mapping[str, Claim[Any]],
        parent: QWidget | None = None,
        *,
        new: bool = False,
        on: When | None = None,
    ) -> None:
        """Make the dialog.

        Args:
            desk: The book and the reader.
            figure: The figure.
            shown: The claim shown for its value.
            parent: The window.
            new: Whether the figure is not in the book yet.
            on: The day that a new value is about.
        """
        title = (
            translate("FigureDialog", "New figure")
            if new
            else translate("FigureDialog", "Edit figure")
        )
        super().__init__(desk, title, parent=parent)
        self._figure = figure
        self._shown = shown.get("value")
        claim = self._shown
        self._kind = ChoiceField(
            desk.words("figure_kinds", FIGURE_KINDS), figure.kind, open_list=True
        )
        self._about = ChoicesField(_subjects(desk), figure.about, open_list=True)
        self._value = AmountField(
            desk, claim.value if claim else None, unit=_UNITS.get(figure.kind)
        )
        if figure.kind == "exchange_rate" and len(figure.about) == 2:
            one, other = figure.about
            hint = translate("FigureDialog", "how many {other} for 1 {one}")
            self._value.set_hint(hint.format(one=one, other=other))
        self._on = DateField(desk, claim.on if claim else on)
        self._according = AccordingTo(desk, None if new else claim)
        self._notes = NotesField(figure.notes)
        self.add_row(translate("FigureDialog", "Kind"), self._kind)
        self.add_row(translate("FigureDialog", "About"), self._about)
        self.add_row(translate("FigureDialog", "Value"), self._value)
        self.add_row(translate("FigureDialog", "As of"), self._on)
        self.add_evidence(self._according)
        self.add_row(translate("FigureDialog", "Notes"), self._notes)
        self.fit()

    def entry(self) -> Entry:
        """The figure as it is now, with the source that is new with it."""
        according = self._according.according()
        value, claims = self._value.amount(), self._figure.value
        if value is None and not claims:
            raise NameMissingError(field=translate("FigureDialog", "Value"))
        shown = self._shown
        on = self._on.when()
        same = shown is not None and (shown.value, shown.on) == (value, on)
        if value is not None and not same:
            mine = shown.id if shown else None
            claims = fill(claims, value, according, shown=mine, on=on)
        figure = msgspec.structs.replace(
            self._figure,
            kind=self._kind.chosen() or self._figure.kind,
            about=self._about.chosen(),
            value=claims,
            notes=self._notes.text(),
        )
        return Entry(figure, according, self._according.new_source())


def empty_figure(kind: str, about: tuple[str, ...] = ()) -> Figure:
    """A figure with nothing in it yet."""
    return Figure(id=new_record_id(kind), kind=kind, about=about)


def _subjects(desk: Desk) -> list[Option]:
    """What a figure may be about: contests, what they sell, parties, bids."""
    tables = desk.tables
    found: list[Option] = [(one.id, one.title) for one in tables.contests.values()]
    for contest in tables.contests.values():
        parts = contest.perimeters
        found += [(one.id, f"{one.name} ({contest.title})") for one in parts]
    found += desk.parties()
    for bidder in tables.bidders.values():
        sale = tables.contests.get(bidder.contest)
        title = sale.title if sale else ""
        found.append((bidder.id, f"{bidder.name} ({title})"))
    for bid in tables.bids.values():
        owner = tables.bidders.get(bid.bidder)
        day = bid.made_on[0].value if bid.made_on else None
        when = desk.voice.when(day, short=True)
        kind = desk.voice.word("bid_kinds", bid.kind)
        found.append((bid.id, f"{owner.name if owner else ''}: {kind} {when}".strip()))
    return found
