"""Deadlines in words, in both languages."""

from collections.abc import Sequence
from datetime import date

import pytest

from core.answers.deadline_days import UNKNOWN, Countdown
from core.answers.deadline_suggestions import RULE_KEYS, suggest
from core.answers.deadlines import Deadline, DeadlineDate
from core.answers.in_time import Kept
from core.answers.resolved import Resolved
from core.domain.records import Event, Party
from core.domain.records import Kept as Unread
from core.domain.tables import Tables
from core.domain.when import When
from core.wording import deadlines as words
from core.wording import languages
from core.wording.voice import Voice

TABLES = Tables.of(
    [
        Party(id="panel-aaaaaa", name="Takeover Panel"),
        Event(id="order-aaaaaa", contest="sale", kind="order", title="Order of June"),
    ]
)


def dated(*days: str | When, **more: object) -> Deadline:
    """A deadline with some dates."""
    whens = [one if isinstance(one, When) else When(edtf=one) for one in days]
    dates = tuple(
        DeadlineDate(event=f"e{n}", on=Resolved(field="on", value=one))
        for n, one in enumerate(whens)
    )
    fields: dict[str, object] = {
        "id": "e",
        "contest": "sale",
        "on": dates[-1].on if dates else Resolved(field="on"),
        "dates": dates,
        "outcome": Resolved(field="outcome"),
    }
    return Deadline(**{**fields, **more})  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    ("count", "english"),
    [
        (Countdown(days=2), "in 2 days"),
        (Countdown(days=0), "today"),
        (Countdown(days=1, hours=19, minutes=3), "in 19 hours"),
        (Countdown(days=0, hours=1, minutes=3), "in 1 hour"),
        (Countdown(days=0, hours=0, minutes=3), "in 3 minutes"),
        (Countdown(days=0, hours=0, minutes=0), "in less than a minute"),
        (UNKNOWN, "date not known"),
        (
            Countdown(days=20, passed="possible"),
            "may have passed; at the latest in 20 days",
        ),
        (Countdown(days=0, passed="possible"), "may have passed; at the latest today"),
    ],
)
def test_what_is_left_is_said_in_the_largest_unit(
    count: Countdown, english: str
) -> None:
    assert words.left(Voice("en"), dated("2025-04-05", countdown=count)) == english


def test_nothing_is_left_of_a_deadline_that_is_over() -> None:
    over = dated("2025-04-05", state="met", countdown=Countdown(days=3))
    assert words.left(Voice("en"), over) == ""


@pytest.mark.parametrize(
    ("state", "because", "german"),
    [
        ("running", "dates", "läuft"),
        ("passed", "dates", "verstrichen, Ausgang nicht eingetragen"),
        ("moot", "ending", "hinfällig: Der Verkauf endete vorher"),
        ("met", "ending", "eingehalten: vorher vollzogen"),
        ("met", "claim", "eingehalten"),
    ],
)
def test_the_state_says_what_it_rests_on(state: str, because: str, german: str) -> None:
    deadline = dated("2025-04-05", state=state, because=because)
    assert words.state(Voice("de"), deadline) == german


def test_the_moved_dates_stay_visible() -> None:
    path = words.path(Voice("en"), dated("2025-01-19", "2025-04-05"))
    assert path == "19 Jan 2025 → 5 Apr 2025"


def test_who_set_it_and_whom_it_binds_are_named() -> None:
    voice = Voice("en")
    set_at = DeadlineDate(
        event="e",
        on=Resolved(field="on"),
        set_by="order-aaaaaa",
        by=("panel-aaaaaa",),
    )
    assert words.set_by(voice, set_at, TABLES) == "Takeover Panel: Order of June"
    bound = dated("2025-04-05", to=("panel-aaaaaa", "nobody-knows"))
    assert words.binds(voice, bound, TABLES) == "Takeover Panel and nobody-knows"
    assert words.binds(voice, dated("2025-04-05"), TABLES) == "everybody"


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    "deadline",
    [
        dated(),
        dated(When(words="after the vote")),
        dated(When()),
        dated(When(edtf="2025-04-05", time="17:00")),
        dated("2025-04-05", circular=True),
    ],
)
def test_whatever_is_wrong_with_a_date_is_a_sentence(
    deadline: Deadline, language: str
) -> None:
    (note,) = words.notes(Voice(language), deadline, TABLES)
    assert note.endswith(".")
    assert "{" not in note


def test_a_sound_date_needs_no_note() -> None:
    sound = When(edtf="2025-04-05", time="17:00", zone="Europe/London")
    assert words.notes(Voice("en"), dated(sound), TABLES) == ()


def test_a_date_that_cannot_be_read_is_said() -> None:
    kept = (Unread(path=("on", "0"), text="{}", reason="no time zone: 'Mars'"),)
    event = Event(id="e0", contest="sale", kind="deadline", kept=kept)
    date_of = DeadlineDate(event="e0", on=Resolved(field="on"))
    deadline = dated(dates=(date_of,))
    assert words.notes(Voice("en"), deadline, Tables.of([event]))[1] == (
        "A part of it can’t be read; the list of problems says why."
    )


@pytest.mark.parametrize("language", languages())
def test_each_rule_says_from_when_it_counts(language: str) -> None:
    voice = Voice(language)
    for rule in RULE_KEYS:
        text = words.suggestion(voice, suggest(rule, date(2025, 4, 3), 10))
        assert "2025" in text
        assert voice.texts.say(f"deadline_rule_names.{rule}")


def test_the_rule_of_the_uk_is_no_advice_and_has_its_day() -> None:
    text = words.suggestion(
        Voice("en"), suggest("uk_put_up_or_shut_up", date(2025, 4, 3), 0)
    )
    assert "Rule 2.6(a), as of 11 December 2023" in text
    assert "Not legal advice; rules change." in text


def kept(*orders: str) -> Sequence[Kept]:
    return [
        Kept(
            bid=f"b{n}",
            bidder=f"b{n}",
            name=f"Bidder {n}",
            made_on=When(edtf="2025-04-01"),
            in_time=order,  # type: ignore[arg-type]  # from a list of words
        )
        for n, order in enumerate(orders)
    ]


def test_bids_are_named_by_how_surely_they_were_in_time() -> None:
    text = words.in_time(Voice("en"), kept("no", "certain", "possible"))
    assert text == (
        "In time: Bidder 1 (1 April 2025). Perhaps in time: Bidder 2 (1 April 2025). "
        "Too late: Bidder 0 (1 April 2025)."
    )
    assert words.in_time(Voice("en"), ()) == "No bid is known that it binds."
