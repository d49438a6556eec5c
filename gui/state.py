"""What the window is asked to show: one frozen value, and nothing outside it."""

from datetime import date
from typing import Literal

import msgspec
from msgspec.structs import replace

from core.answers.lens import Choice, Lens
from gui.models.board_rows import Sort

# In place of a contest: all of them, as one long list.
ALL_CONTESTS = "*"
Scale = Literal["linear", "logarithmic"]
View = Literal["standing", "over_time", "both"]
_ANY_CHOICE = Choice()
_BY_RANK = Sort()


class WindowState(msgspec.Struct, frozen=True, kw_only=True):
    """What a person chose: all else in the window follows from it and the book.

    Attributes:
        lens: As of which day, on which clock, without which sources.
        choice: The contest, and on what its bids are compared.
        bid: Id of the selected bid.
        bidder: Id of its bidder; selected where the bid is not in the list.
        filters: Filters that are set, as typed (``stage:offer``).
        query: What is being typed in the search field.
        sort: The order of the list.
        scale: Of the chart's axis.
        view: Which chart stands beside the list.
        why: The field that "Why this number?" is about.
    """

    lens: Lens
    choice: Choice = _ANY_CHOICE
    bid: str | None = None
    bidder: str | None = None
    filters: tuple[str, ...] = ()
    query: str = ""
    sort: Sort = _BY_RANK
    scale: Scale = "linear"
    view: View = "standing"
    why: str = "price"

    @property
    def search(self) -> str:
        """All that the rows are filtered by, as one query."""
        return " ".join([*self.filters, self.query]).strip()

    def in_contest(self, contest: str) -> "WindowState":
        """The same window on another contest: selection and filters start anew."""
        choice = Choice(contest=contest)
        return replace(self, choice=choice, bid=None, bidder=None, filters=(), query="")

    def as_of(self, day: date) -> "WindowState":
        """The same window as of another day."""
        lens = Lens(day, self.lens.clock, self.lens.without)
        return replace(self, lens=lens)
