"""Asks for the source that reports the shown values, too."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.book.according import According
from core.domain.records import Source
from gui.dialogs.form import Form
from gui.dialogs.missing import NameMissingError
from gui.widgets.according_to import AccordingTo
from gui.widgets.desk import Desk

translate = QCoreApplication.translate


class ReportDialog(Form):
    """One more source for all shown values of a bid."""

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        title = translate("ReportDialog", "Also reported by")
        under = translate(
            "ReportDialog", "Adds this source to every shown value of the bid: {bid}"
        )
        super().__init__(desk, title, under.format(bid=name), parent)
        self._according = AccordingTo(desk)
        self.add_evidence(self._according)
        self.fit()

    def report(self) -> tuple[According, tuple[Source, ...]]:
        """The source, and the record of it where it is new.

        Raises:
            NameMissingError: No source was chosen.
        """
        according = self._according.according()
        if according.source is None:
            raise NameMissingError(field=translate("ReportDialog", "Source"))
        return according, self._according.new_source()
