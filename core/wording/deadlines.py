"""Deadlines in words: what is left, what became of them, who set them, for whom."""

from collections.abc import Iterable

from core.answers.deadline_days import Countdown
from core.answers.deadline_suggestions import Suggestion
from core.answers.deadlines import Deadline, DeadlineDate
from core.answers.in_time import Kept
from core.domain.tables import Tables
from core.domain.when import Order
from core.wording.phrases import Phrases

_ORDERS: tuple[Order, ...] = ("certain", "possible", "no")


def title(phrases: Phrases, deadline: Deadline) -> str:
    """What ends."""
    return deadline.title or phrases.texts.say("deadlines.untitled")


def left(phrases: Phrases, deadline: Deadline) -> str:
    """What is left of a running deadline: "in 2 days", "in 19 hours"; else nothing."""
    if deadline.state != "running":
        return ""
    count = deadline.countdown
    if count.days is None:
        return phrases.texts.say("deadlines.undated")
    if count.passed == "possible":
        if not count.days and count.hours is None:
            return phrases.texts.say("deadlines.may_have_passed_today")
        return phrases.texts.say(
            "deadlines.may_have_passed", left=_left(phrases, count)
        )
    return _left(phrases, count)


def state(phrases: Phrases, deadline: Deadline) -> str:
    """What became of a deadline: "running", "met", "moot: the sale ended before it"."""
    if deadline.state in ("running", "passed"):
        return phrases.texts.say(f"deadlines.{deadline.state}")
    if deadline.because == "ending":
        return phrases.texts.say(f"deadlines.ended.{deadline.state}")
    return phrases.word("deadline_outcomes", deadline.state)


def path(phrases: Phrases, deadline: Deadline) -> str:
    """All its dates, the valid one last: "19 Jan 2025 → 5 Apr 2025"."""
    dates = [phrases.when(one.on.value, short=True) for one in deadline.dates]
    return phrases.texts.say("deadlines.path").join(one for one in dates if one)


def set_by(phrases: Phrases, date: DeadlineDate, tables: Tables) -> str:
    """Who set a date, and by what: "Donald Trump: Executive Order 14166"."""
    names = _names(phrases, date.by, tables)
    event = tables.events.get(date.set_by or "")
    by = (event.title or phrases.word("event_kinds", event.kind)) if event else ""
    if names and by:
        return phrases.texts.say("deadlines.set_by_event", names=names, event=by)
    return names or by


def binds(phrases: Phrases, deadline: Deadline, tables: Tables) -> str:
    """Whom it binds."""
    if not deadline.to:
        return phrases.texts.say("deadlines.everybody")
    return _names(phrases, deadline.to, tables)


def notes(phrases: Phrases, deadline: Deadline, tables: Tables) -> tuple[str, ...]:
    """What a reader should know about its date, a sentence each."""
    say, on, found = phrases.texts.say, deadline.on.value, []
    if on is None:
        found.append(say("deadlines.no_date"))
    elif on.edtf is None:
        found.append(
            say("deadlines.words_only", words=on.words)
            if on.words
            else say("deadlines.no_date")
        )
    elif on.time and not on.zone:
        found.append(say("deadlines.no_zone", time=on.time))
    if deadline.on.disputed:
        found.append(say("deadlines.disputed"))
    events = (tables.events.get(one.event) for one in deadline.dates)
    if any(event is not None and event.kept for event in events):
        found.append(say("deadlines.unread"))
    if deadline.circular:
        found.append(say("deadlines.circular"))
    return tuple(found)


def suggestion(phrases: Phrases, found: Suggestion) -> str:
    """The rule that gives a date, with its reference and the day it was read."""
    return phrases.texts.say(
        f"deadline_rules.{found.rule}",
        found.count,
        start=phrases.day(found.start),
        reference=found.reference,
        as_of=phrases.day(found.as_of) if found.as_of else "",
    )


def in_time(phrases: Phrases, bids: Iterable[Kept]) -> str:
    """Which bids were made in time, which perhaps, which too late."""
    bids = tuple(bids)
    if not bids:
        return phrases.texts.say("in_time.nobody")
    said = []
    for order in _ORDERS:
        names = [
            phrases.texts.say(
                "in_time.bid", name=one.name, date=phrases.when(one.made_on)
            )
            for one in bids
            if one.in_time == order
        ]
        if names:
            joined = phrases.join(names)
            said.append(phrases.texts.say(f"in_time.{order}", names=joined))
    return " ".join(said)


def _left(phrases: Phrases, count: Countdown) -> str:
    say = phrases.texts.say
    if count.hours:
        return say("deadlines.hours", count.hours)
    if count.hours == 0:
        minutes = count.minutes or 0
        return (
            say("deadlines.minutes", minutes) if minutes else say("deadlines.at_once")
        )
    days = count.days or 0
    return say("deadline.in_days", days) if days else say("deadline.today")


def _names(phrases: Phrases, parties: Iterable[str], tables: Tables) -> str:
    """Names of parties; an id that names none stands as it is."""
    found = []
    for one in parties:
        party = tables.party(one)
        bidder = tables.bidders.get(one)
        known = party or bidder
        found.append(known.name if known is not None else one)
    return phrases.join(dict.fromkeys(found))
