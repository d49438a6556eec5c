"""Numbers for bids: given once, so that sets of bids are quick to join."""

from collections.abc import Iterable


class Numbering:
    """The number of each bid, from zero, kept for as long as the book is open.

    Attributes:
        ids: The ids of the bids by their numbers; a removed bid keeps its own.
    """

    __slots__ = ("_numbers", "ids")

    def __init__(self, bids: Iterable[str] = ()) -> None:
        self.ids = list(bids)
        self._numbers = {bid: number for number, bid in enumerate(self.ids)}

    def of(self, bid: str) -> int:
        """The number of a bid, which gets the next one if it has none."""
        number = self._numbers.get(bid)
        if number is None:
            number = self._numbers[bid] = len(self.ids)
            self.ids.append(bid)
        return number

    def __len__(self) -> int:
        return len(self.ids)


_FLAGS = bytes.maketrans(b"01", b"\0\1")
_DIGITS = bytes.maketrans(b"\0\1", b"01")


def as_set(flags: bytes | bytearray) -> int:
    """The set of the positions at which a one stands: an integer, a bit for each."""
    return int(flags[::-1].translate(_DIGITS), 2) if flags else 0


def as_flags(numbers: int, length: int) -> bytes:
    """The members of a set, as a one at each of their positions."""
    return f"{numbers:0{length}b}".encode()[::-1].translate(_FLAGS) if length else b""


def members(numbers: int) -> list[int]:
    """The members of a set, ascending."""
    flags = as_flags(numbers, numbers.bit_length())
    return [number for number, flag in enumerate(flags) if flag]
