"""What is missing in the book, and where, in words."""

from core.answers.conversions.steps import Place
from core.domain.tables import Tables
from core.wording.phrases import Phrases


def missing(
    phrases: Phrases, place: Place, tables: Tables, *, dated: bool = True
) -> str:
    """What a person would enter: "exchange rate GBP to USD of 3 January 2025".

    Args:
        phrases: The language.
        place: Where it is missing.
        tables: The tables, for names.
        dated: Whether its day is named.
    """
    say = phrases.texts.say
    what = _what(phrases, place, tables)
    if place.on is not None and dated:
        key = "ahead" if place.why == "ahead" else "on_day"
        return say(f"missing.{key}", what=what, date=phrases.day(place.on))
    if place.why in ("zero", "above_whole", "no_currency"):
        return say(f"missing.{place.why}", what=what)
    return what


def name_of(thing: str, tables: Tables) -> str:
    """The name of a party, a perimeter, a contest's target; else nothing."""
    party = tables.party(thing)
    if party is not None:
        return party.name
    contest = tables.contests.get(thing)
    if contest is not None:
        target = tables.party(next(iter(contest.targets), None))
        return target.name if target else contest.title
    for one in tables.contests.values():
        for perimeter in one.perimeters:
            if perimeter.id == thing:
                return perimeter.name
    return ""


def _what(phrases: Phrases, place: Place, tables: Tables) -> str:
    if place.table == "figures":
        what = phrases.word("figure_kinds", place.field)
    else:
        what = phrases.word("fields", place.field)
    if place.field == "exchange_rate" and len(place.about) == 2:
        has, wanted = place.about
        return phrases.texts.say("missing.rate", what=what, has=has, wanted=wanted)
    names = [name for one in place.about if (name := name_of(one, tables))]
    if names:
        return phrases.texts.say("missing.of", what=what, name=phrases.join(names))
    return what
