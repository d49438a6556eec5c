"""Enters a contest: what is sold, by whom, and how its bids are compared."""

from typing import get_args

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.domain.identifiers import new_record_id
from core.domain.records import Contest, RatePolicy
from core.domain.words import CAUSES, PROCESSES
from gui.dialogs.entry import Entry
from gui.dialogs.form import Form
from gui.dialogs.missing import NameMissingError
from gui.widgets.choice_field import ChoiceField, ChoicesField
from gui.widgets.date_field import DateField
from gui.widgets.desk import Desk
from gui.widgets.field import CheckField, NotesField, TextField
from gui.widgets.perimeters_field import PerimetersField

translate = QCoreApplication.translate


class ContestDialog(Form):
    """A new contest, or one that is there already."""

    def __init__(
        self, desk: Desk, contest: Contest | None = None, parent: QWidget | None = None
    ) -> None:
        title = (
            translate("ContestDialog", "Edit contest")
            if contest
            else translate("ContestDialog", "New contest")
        )
        super().__init__(desk, title, parent=parent)
        self._contest = contest
        old = contest or Contest(id=new_record_id("contest"), title="")
        self._build_what(old)
        self._build_how(old)
        self.fit()

    def entry(self) -> Entry:
        """The contest as it is now, and the parties that are new with it."""
        title = self._title.text()
        if not title:
            raise NameMissingError(field=translate("ContestDialog", "Title"))
        old = self._contest or Contest(id=new_record_id(title), title=title)
        contest = msgspec.structs.replace(
            old,
            title=title,
            targets=self._targets.chosen(),
            sellers=self._sellers.chosen(),
            cause=self._cause.chosen(),
            process=self._process.chosen(),
            jurisdictions=_split(self._jurisdictions.text()),
            perimeters=self._perimeters.perimeters(),
            currency=self._currency.text().upper() or None,
            assume_currency=self._assume.checked(),
            reference_date=self._reference.when(),
            rate_policy=self._policy.chosen() or None,
            notes=self._notes.text(),
        )
        return Entry(contest)

    def _build_what(self, old: Contest) -> None:
        desk = self.desk
        parties = desk.parties()
        self._title = TextField(old.title)
        self._targets = ChoicesField(parties, old.targets)
        self._sellers = ChoicesField(parties, old.sellers)
        self._perimeters = PerimetersField(desk.theme, old.perimeters)
        self.add_row(translate("ContestDialog", "Title"), self._title)
        self.add_row(translate("ContestDialog", "For sale"), self._targets)
        self.add_row(translate("ContestDialog", "Sold by"), self._sellers)
        self.add_row(translate("ContestDialog", "What is sold"), self._perimeters)

    def _build_how(self, old: Contest) -> None:
        desk = self.desk
        self._cause = ChoiceField(
            desk.words("causes", CAUSES), old.cause, open_list=True, empty=""
        )
        self._process = ChoiceField(
            desk.words("processes", PROCESSES), old.process, open_list=True, empty=""
        )
        self._jurisdictions = TextField(", ".join(old.jurisdictions))
        self._currency = TextField(old.currency or "")
        self._currency.set_hint("USD")
        self._assume = CheckField(
            translate("ContestDialog", "Take it where a price names no currency"),
            checked=old.assume_currency,
        )
        self._policy = ChoiceField(
            desk.words("rate_policies", get_args(RatePolicy)),
            old.rate_policy or "",
            empty=translate("ContestDialog", "not said: that of the bid’s day"),
        )
        self._reference = DateField(desk, old.reference_date)
        self._reference.set_hint(
            translate("ContestDialog", "the day for rates and share prices")
        )
        self._notes = NotesField(old.notes)
        self.add_row(translate("ContestDialog", "Cause"), self._cause)
        self.add_row(translate("ContestDialog", "Process"), self._process)
        self.add_row(translate("ContestDialog", "Jurisdictions"), self._jurisdictions)
        self.add_row(translate("ContestDialog", "Currency"), self._currency)
        self.add_row("", self._assume)
        self.add_row(translate("ContestDialog", "Exchange rate"), self._policy)
        self.add_row(translate("ContestDialog", "Reference date"), self._reference)
        self.add_row(translate("ContestDialog", "Notes"), self._notes)


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
