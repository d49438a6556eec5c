"""How a table is read: what was found of its file and its habits, to be changed."""

from collections.abc import Iterable
from typing import cast

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from core.exchange.importing.csv_cells import SEPARATORS
from core.exchange.importing.decoding import ENCODINGS
from core.exchange.importing.mapping import Mapping
from core.exchange.importing.sheet_table import SheetTable
from core.exchange.sheet_habits import DayPlace, DecimalSign
from gui.text import PlainLabel
from gui.widgets.choice_field import ChoiceField, Option
from gui.widgets.desk import Desk

translate = QCoreApplication.translate
# Heads stand in one of the first rows.
_HEADS_WITHIN = 20
_CURRENCIES = ("USD", "EUR", "GBP", "JPY", "CNY", "CHF")


class ImportSettings(QWidget):
    """Choices about a file and its habits; those that do not apply are not there.

    Signals:
        reread_requested: The file is to be read with another sheet or encoding.
        heads_chosen: Number of the row with the heads, from 1; 0 for none.
        habits_chosen: Its numbers, dates or currency are to be read in another way.
    """

    reread_requested = Signal()
    heads_chosen = Signal(int)
    habits_chosen = Signal()

    def __init__(self, desk: Desk, columns: int) -> None:
        """Make the choices.

        Args:
            desk: The book and the reader.
            columns: How many choices stand beside each other.
        """
        super().__init__()
        self._desk, self._columns = desk, columns
        left_open = translate("ImportSettings", "left open")
        self.sheet = ChoiceField(())
        self.encoding = ChoiceField(())
        self.separator = ChoiceField(_separators())
        self.heads = ChoiceField(())
        self.sign = ChoiceField(_signs(), empty=left_open)
        self.day = ChoiceField(_days(), empty=left_open)
        self.currency = ChoiceField((), empty=left_open)
        self._rows = [
            (translate("ImportSettings", "Sheet"), self.sheet),
            (translate("ImportSettings", "Encoding"), self.encoding),
            (translate("ImportSettings", "Separator"), self.separator),
            (translate("ImportSettings", "Column heads"), self.heads),
            (translate("ImportSettings", "Numbers"), self.sign),
            (translate("ImportSettings", "Dates"), self.day),
            (translate("ImportSettings", "Bare figures are"), self.currency),
        ]
        self._labels = [self._label(text, field) for text, field in self._rows]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(desk.theme.unit * 3)
        self._grid.setVerticalSpacing(desk.theme.unit * 2)
        for column in range(columns):
            self._grid.setColumnStretch(2 * column + 1, 1)
        for field in (self.sheet, self.encoding, self.separator):
            field.edited.connect(self.reread_requested)
        self.heads.edited.connect(
            lambda: self.heads_chosen.emit(int(self.heads.chosen()))
        )
        for field in (self.sign, self.day, self.currency):
            field.edited.connect(self.habits_chosen)

    # Methods

    def show_table(self, table: SheetTable, mapping: Mapping) -> None:
        """Show what was found."""
        self.sheet.offer(((one, one) for one in table.sheets), table.sheet)
        self.encoding.offer(_encodings(table.encoding), table.encoding)
        self.separator.choose(table.separator)
        self.heads.offer(_heads(table), str(mapping.heads))
        self.show_mapping(mapping)
        shown = {
            self.sheet: len(table.sheets) > 1,
            self.encoding: bool(table.encoding),
            self.separator: bool(table.separator),
        }
        self._arrange([shown.get(field, True) for _, field in self._rows])

    def show_mapping(self, mapping: Mapping) -> None:
        """Show the habits that a mapping takes for granted."""
        self.sign.choose(mapping.sign)
        self.day.choose(mapping.day)
        own = (self._desk.currency or "", mapping.currency)
        codes = dict.fromkeys(filter(None, (*own, *_CURRENCIES)))
        self.currency.offer(((one, one) for one in codes), mapping.currency)

    def of_file(self) -> tuple[str, str, str]:
        """Sheet, encoding and separator that are chosen."""
        chosen = (self.sheet, self.encoding, self.separator)
        return chosen[0].chosen(), chosen[1].chosen(), chosen[2].chosen()

    def with_habits(self, mapping: Mapping) -> Mapping:
        """A mapping with the habits that are chosen."""
        return replace(
            mapping,
            sign=cast(DecimalSign, self.sign.chosen()),
            day=cast(DayPlace, self.day.chosen()),
            currency=self.currency.chosen(),
        )

    # Internal

    def _label(self, text: str, field: ChoiceField) -> PlainLabel:
        label = PlainLabel(text, tone="quiet")
        label.setBuddy(field)
        label.setMinimumHeight(self._desk.theme.height(1.65))
        field.setAccessibleName(text)
        if (line := field.focusProxy()) is not None:
            line.setAccessibleName(text)
        return label

    def _arrange(self, shown: Iterable[bool]) -> None:
        """Put those that apply side by side."""
        place = 0
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for label, (_, field), on in zip(self._labels, self._rows, shown, strict=True):
            label.setVisible(on)
            field.setVisible(on)
            self._grid.removeWidget(label)
            self._grid.removeWidget(field)
            if on:
                row, column = divmod(place, self._columns)
                self._grid.addWidget(label, row, 2 * column, right)
                self._grid.addWidget(field, row, 2 * column + 1)
                place += 1


def _separators() -> list[Option]:
    names = {
        ",": translate("ImportSettings", "comma"),
        ";": translate("ImportSettings", "semicolon"),
        "\t": translate("ImportSettings", "tab"),
        "|": translate("ImportSettings", "upright bar"),
    }
    return [(one, names[one]) for one in SEPARATORS]


def _encodings(found: str) -> list[Option]:
    names = {
        "utf-8": "UTF-8",
        "utf-16": "UTF-16",
        "cp1252": translate("ImportSettings", "Western European"),
        "iso8859-2": translate("ImportSettings", "Central European"),
        "mac-roman": translate("ImportSettings", "Macintosh"),
    }
    codes = dict.fromkeys((*ENCODINGS, *filter(None, (found,))))
    return [(one, names.get(one, one.upper())) for one in codes]


def _heads(table: SheetTable) -> list[Option]:
    row = translate("ImportSettings", "in row {number}")
    numbers = enumerate(table.numbers[:_HEADS_WITHIN], 1)
    rows = [(str(n), row.format(number=number)) for n, number in numbers]
    return [("0", translate("ImportSettings", "there are none")), *rows]


def _signs() -> list[Option]:
    return [
        (".", translate("ImportSettings", "point: 1.25")),
        (",", translate("ImportSettings", "comma: 1,25")),
    ]


def _days() -> list[Option]:
    return [
        ("day_first", translate("ImportSettings", "day first: 31/12/2025")),
        ("month_first", translate("ImportSettings", "month first: 12/31/2025")),
    ]
