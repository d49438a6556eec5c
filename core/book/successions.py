"""Which of the bids of one bidder takes the place of which, as far as dates tell."""

from collections.abc import Iterable
from itertools import pairwise

from core.domain.when import When


def successions(dated: Iterable[tuple[int, str, When]]) -> dict[int, int]:
    """For places of priced rows, the place of the row that each supersedes.

    A row supersedes the one before it by date if it is certainly later.

    Args:
        dated: Place, bidder and date of each row.
    """
    of_bidder: dict[str, list[tuple[int, When]]] = {}
    for place, bidder, made_on in dated:
        of_bidder.setdefault(bidder, []).append((place, made_on))
    found: dict[int, int] = {}
    for rows in of_bidder.values():
        rows.sort(key=lambda one: one[1].sort_key)
        for (earlier, before), (later, after) in pairwise(rows):
            if before.before(after) == "certain":
                found[later] = earlier
    return found
