"""Shows rows pasted from a spreadsheet before they become bidders and bids."""

from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.book.operations.pasting import Effect, PastedRow, paste_effect
from core.domain.price import Basis, Price
from core.exchange.pasted_rows import PastedTable, ReadRow, Role, read_rows
from core.exchange.sheet_habits import DayPlace, DecimalSign
from gui.dialogs.form import Form
from gui.dialogs.missing import NameMissingError
from gui.dialogs.paste_table import PasteTable
from gui.models.pasted_rows import CellReadings, PastedRowsModel
from gui.text import PlainLabel
from gui.widgets.choice_field import ChoiceField
from gui.widgets.desk import Desk
from gui.widgets.field import CheckField

translate = QCoreApplication.translate


class PasteDialog(Form):
    """A preview of pasted rows; ``rows`` says what to make of them once it is offered.

    What each column holds was found by its head or by what stands in it, and can be
    chosen anew; so can how the sheet writes its numbers and dates, where its own cells
    leave it open.
    """

    def __init__(
        self, desk: Desk, text: str, contest_id: str, parent: QWidget | None = None
    ) -> None:
        """Make the dialog.

        Args:
            desk: The book and the reader.
            text: What was copied from a spreadsheet.
            contest_id: Id of the contest whose bids the rows are.
            parent: The window.
        """
        contest = desk.tables.contests.get(contest_id)
        title = translate("PasteDialog", "Paste rows")
        super().__init__(desk, title, contest.title if contest else "", parent)
        self._contest = contest_id
        table = read_rows(
            text, desk.languages, home_currency=desk.currency, today=desk.today
        )
        self._model = PastedRowsModel(table, CellReadings(desk, contest_id), self)
        self._build_table(table)
        self._heads = CheckField(
            translate("PasteDialog", "says what the columns hold"),
            checked=table.has_heads,
        )
        still_open = translate("PasteDialog", "left open")
        self._sign = ChoiceField(
            [
                (".", translate("PasteDialog", "point for decimals, as in 1.25")),
                (",", translate("PasteDialog", "comma for decimals, as in 1,25")),
            ],
            empty=still_open,
        )
        self._day = ChoiceField(
            [
                ("day_first", translate("PasteDialog", "day first, as in 31/12/2025")),
                (
                    "month_first",
                    translate("PasteDialog", "month first, as in 12/31/2025"),
                ),
            ],
            empty=still_open,
        )
        self.add_row(translate("PasteDialog", "First row"), self._heads)
        self.add_row(translate("PasteDialog", "Numbers"), self._sign)
        self.add_row(translate("PasteDialog", "Dates"), self._day)
        self._accept.setText(translate("PasteDialog", "Add"))
        self._model.ticked.connect(self._show_effect)
        self._view.role_chosen.connect(self._choose_role)
        self._heads.edited.connect(self._choose_heads)
        self._sign.edited.connect(self._choose_sign)
        self._day.edited.connect(self._choose_day)
        self._show(table)
        self.fit()
        self._view.selectRow(0)
        self._view.setFocus()

    # Methods

    def rows(self) -> tuple[PastedRow, ...]:
        """The rows that are ticked and have a name, in their order.

        Raises:
            NameMissingError: There is none.
        """
        table = self._model.table
        places = self._model.places()
        if not places:
            raise NameMissingError(field=translate("PasteDialog", "Bidder"))
        return tuple(_pasted(table.row(place)) for place in places)

    def fit(self) -> None:
        """Take the size that the rows need, as far as the screen allows."""
        super().fit()
        theme = self.desk.theme
        screen = self.screen().availableSize()
        wide = self._view.horizontalHeader().length() + theme.unit * 14
        high = self.height() + self._view.verticalHeader().length()
        self.resize(
            max(theme.height(46), min(wide, round(screen.width() * 0.9))),
            min(high, round(screen.height() * 0.85)),
        )

    # Internal

    def _build_table(self, table: PastedTable) -> None:
        self._view = PasteTable(self.desk.theme, self._model)
        self._view.setAccessibleName(translate("PasteDialog", "Pasted rows"))
        self._view.setMinimumHeight(self.desk.theme.height(12))
        said = PlainLabel(" ".join(_hints(table)), tone="alarm")
        said.setWordWrap(True)
        said.setVisible(bool(said.whole))
        row = self._grid.rowCount()
        self._grid.addWidget(said, row, 0, 1, 2)
        self._grid.addWidget(self._view, row + 1, 0, 1, 2)
        self._grid.setRowStretch(row + 1, 1)
        # The table takes what room there is; a form leaves it free.
        column = self._inside.layout()
        if isinstance(column, QVBoxLayout):
            column.setStretch(0, 1)
            column.setStretch(1, 0)

    def _show(self, table: PastedTable) -> None:
        self._model.set_table(table)
        self._view.show_table(table)
        self._sign.choose(table.sign)
        self._day.choose(table.place)
        for field, needed in (
            (self._sign, table.open_number),
            (self._day, table.open_date),
        ):
            field.setVisible(bool(needed))
            for label in self._labels:
                if label.buddy() is field:
                    label.setVisible(bool(needed))
        self._show_effect()

    def _show_effect(self) -> None:
        table, places = self._model.table, self._model.places()
        named = [(table.name(place), table.source(place)) for place in places]
        effect = paste_effect(self.desk.tables, self._contest, named)
        unnamed = sum(not table.name(place) for place in range(len(table)))
        self.show_effect(_said(effect, unnamed))
        self._accept.setEnabled(bool(places))

    def _choose_role(self, column: int, role: str) -> None:
        self._show(self._model.table.assigned(column, cast(Role, role)))

    def _choose_heads(self) -> None:
        self._show(self._model.table.with_heads(self._heads.checked()))

    def _choose_sign(self) -> None:
        sign = cast(DecimalSign, self._sign.chosen())
        self._show(self._model.table.with_sign(sign))

    def _choose_day(self) -> None:
        place = cast(DayPlace, self._day.chosen())
        self._show(self._model.table.with_day_place(place))


def _pasted(row: ReadRow) -> PastedRow:
    """The bid of a row; words that are no price go into its notes."""
    read, price, notes = row.amount, None, ""
    if read is not None:
        basis: Basis = "per_share" if read.per_share else "total"
        if read.amount is not None and "amount_no_money" not in row.notes:
            price = Price(read.amount, basis)
        else:
            notes = translate("PasteDialog", "Price as pasted: {words}").format(
                words=read.words
            )
    return PastedRow(
        name=row.name,
        price=price,
        made_on=row.date.when if row.date else None,
        source=row.source,
        notes=notes,
    )


def _said(effect: Effect, unnamed: int) -> str:
    """What will be made: "5 new bidders, 7 bids, 1 row without a name is left out"."""
    counted = (
        (
            effect.bidders,
            translate("PasteDialog", "1 new bidder"),
            translate("PasteDialog", "{count} new bidders"),
        ),
        (
            effect.bids,
            translate("PasteDialog", "1 bid"),
            translate("PasteDialog", "{count} bids"),
        ),
        (
            effect.sources,
            translate("PasteDialog", "1 new source"),
            translate("PasteDialog", "{count} new sources"),
        ),
        (
            unnamed,
            translate("PasteDialog", "1 row without a name is left out"),
            translate("PasteDialog", "{count} rows without a name are left out"),
        ),
    )
    said = [
        (one if count == 1 else many).format(count=count)
        for count, one, many in counted
        if count
    ]
    return ", ".join(said) or translate("PasteDialog", "Nothing is added.")


def _hints(table: PastedTable) -> list[str]:
    """What was left out of the pasted text."""
    known = {
        "control_characters": translate(
            "PasteDialog", "Characters that can’t be shown were taken out."
        ),
        "too_long": translate(
            "PasteDialog", "Only the first 5 million characters are here."
        ),
        "too_many_rows": translate(
            "PasteDialog", "Only the first 10,000 rows are here."
        ),
        "too_many_columns": translate(
            "PasteDialog", "Only the first 300 columns are here."
        ),
    }
    said = [known[hint] for hint in table.hints]
    if not len(table):
        said.append(translate("PasteDialog", "The clipboard holds no rows."))
    return said
