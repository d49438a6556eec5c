"""Why a bid is left out of a ranking, in words."""

from core.answers.missing import is_gap
from core.answers.standing import Incomparable
from core.domain.tables import Tables
from core.wording import places
from core.wording.phrases import Phrases

# A bid of one of these kinds without a price proposes something else in its place.
_INSTEAD_OF_A_PRICE = ("merger", "joint_venture")


def unranked(phrases: Phrases, code: str, kind: str = "") -> str:
    """Why a live bid is listed and not ranked.

    Args:
        phrases: The language.
        code: The code that the ranking gives.
        kind: The bid's kind.
    """
    if code == "no_price" and kind in _INSTEAD_OF_A_PRICE:
        code = f"no_price_{kind}"
    return phrases.texts.say(f"unranked.{code}")


def incomparable(
    phrases: Phrases, entry: Incomparable, tables: Tables, *, dated: bool = True
) -> str:
    """Why a live priced bid can't be compared, naming the missing field.

    Args:
        phrases: The language.
        entry: The bid.
        tables: The tables, for names.
        dated: Whether the day of what is missing is named.
    """
    has, wanted = entry.has, entry.wanted
    if entry.code == "basis":
        has, wanted = phrases.word("bases", has), phrases.word("bases", wanted)
    elif entry.code == "perimeter":
        bid = tables.bids.get(entry.bid)
        bidder = tables.bidders.get(bid.bidder if bid else entry.bidder)
        contest = bidder.contest if bidder else ""
        has = perimeter(phrases, has, contest, tables)
        wanted = perimeter(phrases, wanted, contest, tables)
    code: str = entry.code
    if code == "perimeter" and is_gap(entry):
        # The price of another class of shares would do.
        code = "perimeter_part"
    return phrases.texts.say(
        f"incomparable.{code}",
        has=has,
        wanted=wanted,
        missing=_missing(phrases, entry, tables, wanted, dated=dated),
    )


def perimeter(
    phrases: Phrases, perimeter_id: str, contest_id: str, tables: Tables
) -> str:
    """The name of what is sold."""
    contest = tables.contests.get(contest_id)
    for one in contest.perimeters if contest else ():
        if one.id == perimeter_id:
            return one.name
    return perimeter_id or phrases.texts.say("incomparable.no_perimeter")


def _missing(
    phrases: Phrases, entry: Incomparable, tables: Tables, wanted: str, *, dated: bool
) -> str:
    place = entry.place
    priced = place is not None and (place.table, place.field) == ("bids", "price")
    if place is None or (priced and entry.code != "perimeter"):
        return _field(phrases, entry.missing, wanted)
    return places.missing(phrases, place, tables, dated=dated)


def _field(phrases: Phrases, missing: str, wanted: str) -> str:
    """What the book would need: "figures:net_debt" is net debt."""
    table, _, field = missing.rpartition(":")
    if table == "figures":
        return phrases.word("figure_kinds", field)
    if (table, field) == ("bids", "price"):
        return phrases.texts.say("incomparable.another_report", wanted=wanted)
    return phrases.word("fields", field)
