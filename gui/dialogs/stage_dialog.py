"""Enters that a bid reached a stage: withdrawn, rejected, lapsed or completed."""

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.book.parts import new_claim
from core.domain.records import Bid
from core.domain.words import STAGES
from gui.dialogs.entry import Entry
from gui.dialogs.form import Form
from gui.dialogs.missing import NameMissingError
from gui.widgets.according_to import AccordingTo
from gui.widgets.choice_field import ChoiceField
from gui.widgets.date_field import DateField
from gui.widgets.desk import Desk

translate = QCoreApplication.translate


class StageDialog(Form):
    """Adds one stage to a bid's history."""

    def __init__(
        self, desk: Desk, bid: Bid, stage: str = "", parent: QWidget | None = None
    ) -> None:
        bidder = desk.tables.bidders.get(bid.bidder)
        title = translate("StageDialog", "What became of the bid")
        super().__init__(desk, title, bidder.name if bidder else "", parent)
        self._bid = bid
        self._stage = ChoiceField(
            desk.words("stages", STAGES), stage, open_list=True, empty=""
        )
        self._on = DateField(desk)
        self._according = AccordingTo(desk)
        self.add_row(translate("StageDialog", "Stage"), self._stage)
        self.add_row(translate("StageDialog", "Since"), self._on)
        self.add_evidence(self._according)
        self.fit()

    def entry(self) -> Entry:
        """The bid with the stage in it."""
        stage = self._stage.chosen()
        if not stage:
            raise NameMissingError(field=translate("StageDialog", "Stage"))
        according = self._according.according()
        claim = new_claim(stage, on=self._on.when())
        bid = msgspec.structs.replace(self._bid, stage=(*self._bid.stage, claim))
        return Entry(bid, according, self._according.new_source())
