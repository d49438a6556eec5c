"""What a reading gives: the value, what each word was taken for, what is open."""

from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from core.domain.amount import Amount
from core.domain.when import When


class Part(NamedTuple):
    """What one stretch of the text was taken for.

    Attributes:
        start: Where it begins in the text.
        end: Where it ends (exclusive).
        code: ``figure``, ``scale``, ``currency``, ``qualifier``, ``per_share``,
            ``range``, ``percent``, ``shares``, ``count``, ``undisclosed``,
            ``no_price``, ``stake_above_half``, ``stake_below_half``, ``conversion``,
            ``other_amount``, ``passed_over``, ``unread``; in dates also ``day``,
            ``month``, ``year``, ``season``, ``quarter``, ``half``, ``decade``,
            ``part_of_period``, ``weekday``, ``relative``, ``time``, ``zone``, ``edtf``.
        value: What it means ("1000000000", "USD", "more_than"), or nothing.
    """

    start: int
    end: int
    code: str
    value: str


class ReadAmount(msgspec.Struct, frozen=True, gc=False):
    """An amount as it was understood; empty where the words do not settle it.

    Attributes:
        words: The text, as typed.
        amount: The one reading; none if there is none, or more than one.
        per_share: Whether it is a price for one share.
        parts: What each word was taken for, in order.
        assumed: What the words leave open and was filled in: ``currency``.
        currency_choices: Units that the printed currency may be, the likeliest first;
            without a printed currency the one to suggest.
        alternatives: All readings, the likeliest first, when there is more than one.
        others: Further amounts in the same text, conversions not among them.
        unread: The stretches that were not read, as typed.
        hints: Why something was not read, as codes of the wording files.
        language: The language whose words were read.
    """

    words: str
    amount: Amount | None = None
    per_share: bool = False
    parts: tuple[Part, ...] = ()
    assumed: tuple[str, ...] = ()
    currency_choices: tuple[str, ...] = ()
    alternatives: tuple[Amount, ...] = ()
    others: "tuple[ReadAmount, ...]" = ()
    unread: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    language: str = ""

    @property
    def ambiguous(self) -> bool:
        """Whether the words have more than one reading."""
        return len(self.alternatives) > 1

    def taking(self, amount: Amount) -> "ReadAmount":
        """The same reading, settled on one of its alternatives."""
        return replace(self, amount=amount, alternatives=())


class ReadDate(msgspec.Struct, frozen=True, gc=False):
    """A date as it was understood; a When that keeps its words in any case.

    Attributes:
        words: The text, as typed.
        when: The date; its ``edtf`` is none when it was not read or not settled.
        parts: What each word was taken for, in order.
        assumed: What was filled in: ``century``, ``year``, ``day``.
        alternatives: All readings, the likeliest first, when there is more than one.
        unread: The stretches that were not read, as typed.
        hints: Why something was not read or not sharper, as codes.
        language: The language whose words were read.
    """

    words: str
    when: When
    parts: tuple[Part, ...] = ()
    assumed: tuple[str, ...] = ()
    alternatives: tuple[When, ...] = ()
    unread: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    language: str = ""

    @property
    def ambiguous(self) -> bool:
        """Whether the words have more than one reading."""
        return len(self.alternatives) > 1


class Found(NamedTuple):
    """An amount found in prose."""

    start: int
    end: int
    read: ReadAmount


class FoundDate(NamedTuple):
    """A date found in prose."""

    start: int
    end: int
    read: ReadDate
