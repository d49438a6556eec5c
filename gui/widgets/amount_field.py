"""A field that takes an amount in the words of the press."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.domain.amount import Amount
from core.reading import Part, ReadAmount, read_amount
from gui.phrases import in_quotes
from gui.widgets.desk import Desk
from gui.widgets.words_field import WordsField

translate = QCoreApplication.translate
_NOT_PRINTED = "-"


class AmountField(WordsField):
    """Takes "rund 20 Mrd. Dollar" and says at once how it understood it.

    What it can't read stays as typed; a field with such words has no amount.
    """

    def __init__(
        self,
        desk: Desk,
        amount: Amount | None = None,
        parent: QWidget | None = None,
        *,
        unit: str | None = None,
    ) -> None:
        """Make the field.

        Args:
            desk: The book and the reader.
            amount: What it shows at first.
            parent: The widget around it.
            unit: The unit that is meant where none is printed (``%``).
        """
        words = "" if amount is None else amount.words or desk.voice.amount(amount)
        super().__init__(desk, words, parent)
        self._unit = unit
        self._given = amount
        self._read: ReadAmount | None = None

    def amount(self) -> Amount | None:
        """The amount; none when the field is empty or was not understood."""
        if self._read is None:
            return self._given
        amount = self._read.amount
        if amount is None or not self.words():
            return None
        if amount.unit is None and self._unit and amount.has_number:
            amount = _with_unit(amount, self._unit)
        return amount

    def per_share(self) -> bool | None:
        """Whether the words say that it is for one share; none if untouched."""
        return self._read.per_share if self._read else None

    def is_unread(self) -> bool:
        """Whether something is typed that was not understood."""
        return bool(self.words()) and self.amount() is None

    # Internal

    def _typed(self, text: str) -> None:
        self._read = read_amount(
            text, self._desk.languages, home_currency=self._desk.currency
        )
        self._choice = ""
        self._show()
        self.edited.emit()

    def _choices(self) -> list[str]:
        read = self._read
        if read is None:
            return []
        if read.ambiguous:
            return [str(place) for place in range(len(read.alternatives))]
        return [*read.currency_choices, _NOT_PRINTED]

    def _choose(self, key: str) -> None:
        if self._read is None:
            return
        self._choice = key
        if self._read.ambiguous:
            self._read = self._read.taking(self._read.alternatives[int(key)])
        elif self._read.amount is not None:
            unit = None if key == _NOT_PRINTED else key
            self._read = self._read.taking(_with_unit(self._read.amount, unit))
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        read = self._read
        if read is None or not self.words():
            self._reading.show_nothing()
            return
        voice = self._desk.voice
        amount = self.amount()
        if amount is not None:
            value = voice.amount(amount, long=True)
            if read.per_share:
                value += " " + translate("AmountField", "a share")
            self._reading.show_reading(
                value, self._parts(read), assumed=bool(read.assumed)
            )
            self._offer_units(read, amount)
        elif read.ambiguous:
            self._reading.show_reading("", self._parts(read))
            self._reading.show_choices(
                translate("AmountField", "Which one is meant?"),
                [
                    (str(place), voice.amount(other, long=True))
                    for place, other in enumerate(read.alternatives)
                ],
            )
        else:
            unread = ", ".join(map(in_quotes, read.unread)) or self.words()
            hint = translate(
                "AmountField", "Not understood: {words}. It stays as typed."
            )
            self._reading.show_reading("", hint.format(words=unread))
            self._reading.show_choices("", [])

    def _offer_units(self, read: ReadAmount, amount: Amount) -> None:
        units = [unit for unit in read.currency_choices if unit != amount.unit]
        if not units or not amount.has_number or self._unit:
            self._reading.show_choices("", [])
            return
        choices = [(unit, unit) for unit in units[:3]]
        if amount.unit is not None:
            choices.append((_NOT_PRINTED, translate("AmountField", "Not printed")))
        question = (
            translate("AmountField", "Which one is not printed. It may be")
            if amount.unit
            else translate("AmountField", "No currency is printed. Take it as")
        )
        self._reading.show_choices(question, choices)

    def _parts(self, read: ReadAmount) -> str:
        said = [
            f"{read.words[part.start : part.end]} = {meaning}"
            for part in read.parts
            if (meaning := self._meaning(part, read))
        ]
        return "   ".join(said)

    def _meaning(self, part: Part, read: ReadAmount) -> str:
        voice = self._desk.voice
        if part.code == "qualifier":
            return voice.word("amount_kinds", part.value) or part.value
        if part.code == "currency":
            unit = read.amount.unit if read.amount else None
            if "currency" in read.assumed and unit:
                template = translate("AmountField", "{currency}, assumed")
                return template.format(currency=unit)
            return unit or part.value
        if part.code == "unread":
            return translate("AmountField", "not read")
        return ""


def _with_unit(amount: Amount, unit: str | None) -> Amount:
    return Amount(
        kind=amount.kind,
        low=amount.low,
        high=amount.high,
        unit=unit,
        step=amount.step,
        words=amount.words,
    )
