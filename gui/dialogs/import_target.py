"""What is said of all rows of an import: contest, source, and who said it."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from core.book.imported_rows import ForAllRows
from core.domain.imported import ImportedBid, ImportedSource
from gui.dialogs.missing import NameMissingError
from gui.text import PlainLabel
from gui.widgets.according_to import AccordingTo
from gui.widgets.choice_field import ChoiceField
from gui.widgets.desk import Desk
from gui.widgets.field import Field

translate = QCoreApplication.translate
_ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm")


class ImportTarget(QWidget):
    """Contest and source for the rows that name none.

    Signals:
        edited: A person chose or typed something.
    """

    edited = Signal()

    def __init__(self, desk: Desk, contest_id: str) -> None:
        super().__init__()
        self._desk = desk
        contests = [(one.id, one.title) for one in desk.tables.contests.values()]
        if not contest_id and contests:
            contest_id = contests[0][0]
        self._contest = ChoiceField(contests, contest_id, open_list=True)
        self._contest.set_hint(translate("ImportTarget", "Choose, or type a new one"))
        self._according = AccordingTo(desk)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(desk.theme.unit * 3)
        self._grid.setVerticalSpacing(desk.theme.unit * 2)
        self._grid.setColumnStretch(1, 1)
        heading = PlainLabel(
            translate("ImportTarget", "For rows that do not say it themselves"),
            tone="quiet",
        )
        self._grid.addWidget(heading, 0, 0, 1, 2)
        self._add(translate("ImportTarget", "Contest"), self._contest)
        self._add(translate("ImportTarget", "According to"), self._according.source)
        self._add(translate("ImportTarget", "Said by"), self._according.said_by)
        self._contest.edited.connect(self.edited)
        self._according.edited.connect(self.edited)

    # Methods

    def contest(self) -> str | None:
        """Id of the contest; none for a new one, or where none is chosen."""
        chosen = self._contest.chosen()
        return chosen if chosen in self._desk.tables.contests else None

    def for_all(self) -> ForAllRows:
        """What is said of all rows."""
        said_by = self._according.according().said_by
        chosen = self._according.source.chosen()
        known = chosen in self._desk.tables.sources
        source = ImportedSource(id=chosen) if known else ImportedSource(words=chosen)
        return ForAllRows(
            contest="" if self.contest() else self._contest.chosen(),
            source=source if chosen else None,
            said_by=said_by,
        )

    def suggest(self, name: str) -> None:
        """Take the name of a file for the title of a contest where there is none."""
        if not self._contest.chosen() and not self._desk.tables.contests:
            for ending in _ENDINGS:
                name = name.removesuffix(ending)
            self._contest.choose(name)

    def check(self, rows: Iterable[ImportedBid]) -> None:
        """See that every row has a contest.

        Raises:
            NameMissingError: One has none.
        """
        if self.contest() is None and any(not row.contest for row in rows):
            raise NameMissingError(field=translate("ImportTarget", "Contest"))

    def show_book(self, desk: Desk) -> None:
        """Look things up in the book as it is now."""
        self._desk = desk

    # Internal

    def _add(self, text: str, field: Field) -> None:
        row = self._grid.rowCount()
        label = PlainLabel(text, tone="quiet")
        label.setBuddy(field)
        label.setMinimumHeight(self._desk.theme.height(1.65))
        field.setAccessibleName(text)
        inner = field.focusProxy()
        while inner is not None:
            inner.setAccessibleName(text)
            inner = inner.focusProxy()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(label, row, 0, right)
        self._grid.addWidget(field, row, 1)
