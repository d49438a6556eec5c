"""What header, banner and status bar say of a moment of the window."""

from datetime import UTC, date, datetime

from core.answers.calendar_days import Hidden
from core.answers.deadlines import Deadline
from core.book.book import Book
from core.domain.tables import Tables
from core.wording.texts import Run
from core.wording.voice import Voice
from gui.phrases import counted, translate
from gui.saving_words import read_only_notice, trouble_notice
from gui.shown import Shown
from gui.state import ALL_CONTESTS
from gui.views.banner import Notice
from gui.views.header import HeaderContent
from gui.views.status_bar import StatusContent


def header_content(
    shown: Shown, tables: Tables, voice: Voice, deadline: Deadline | None
) -> HeaderContent:
    """The contest, what it is about, and its next deadline.

    Args:
        shown: What is shown.
        tables: The book.
        voice: Words days and names.
        deadline: The next deadline, counted from where the reader is.
    """
    contests = tuple((one.id, one.title) for one in tables.contests.values())
    if len(contests) > 1:
        contests = (*contests, (ALL_CONTESTS, translate("Header", "All contests")))
    if shown.contest is None:
        return HeaderContent(contests, shown.state.choice.contest or "")
    contest = shown.contest
    facts = []
    targets = _names(contest.targets, tables, voice)
    sellers = _names(contest.sellers, tables, voice)
    if targets:
        facts.append(translate("Header", "Target {names}").format(names=targets))
    if sellers:
        facts.append(translate("Header", "Seller {names}").format(names=sellers))
    if contest.cause:
        cause = voice.word("causes", contest.cause)
        facts.append(translate("Header", "Cause {cause}").format(cause=cause))
    return HeaderContent(
        contests,
        contest.id,
        "   ".join(facts),
        _deadline(deadline, voice),
        _chain(deadline, voice),
    )


def past_notice(
    shown: Shown, today: date, voice: Voice, hidden: Hidden | None = None
) -> Notice | None:
    """The banner while the book is seen as of another day, or on the other clock.

    Args:
        shown: What is shown.
        today: The day on which it is looked at.
        voice: Words days.
        hidden: How much is hidden because it was public or recorded later.
    """
    lens = shown.state.lens
    if lens.as_of == today and lens.clock == "public" and not lens.without:
        return None
    template = translate("Banner", "You are looking at {day}")
    if lens.as_of == today:
        template = translate("Banner", "You are looking at today")
    if lens.clock == "recorded":
        detail = translate("Banner", "as it was recorded in this book by then.")
    else:
        detail = translate("Banner", "as it was public that day.")
    if lens.without:
        one, more = (
            translate("Banner", "One source is left out."),
            translate("Banner", "{n} sources are left out."),
        )
        left_out = (one if len(lens.without) == 1 else more).format(n=len(lens.without))
        detail = f"{detail} {left_out}"
    if hidden is not None and hidden.anything:
        detail = f"{detail} {_hidden(hidden, recorded=lens.clock == 'recorded')}"
    now = translate("Banner", "What you enter is recorded today.")
    detail = f"{detail} {now}"
    statement = template.format(day=voice.day(lens.as_of))
    back = ("today", translate("Banner", "Back to today"))
    return Notice("past", statement, detail, (back,))


def _hidden(hidden: Hidden, *, recorded: bool) -> str:
    """How much is hidden: "Hidden because it became public later: 9 bids"."""
    counts = (
        (hidden.bids, translate("Banner", "1 bid"), translate("Banner", "{n} bids")),
        (
            hidden.claims,
            translate("Banner", "1 claim"),
            translate("Banner", "{n} claims"),
        ),
        (
            hidden.deadlines,
            translate("Banner", "1 deadline"),
            translate("Banner", "{n} deadlines"),
        ),
    )
    said = [
        one if count == 1 else many.format(n=counted(count))
        for count, one, many in counts
        if count
    ]
    template = translate("Banner", "Hidden because it became public later: {counts}.")
    if recorded:
        template = translate("Banner", "Hidden because recorded later: {counts}.")
    return template.format(counts=", ".join(said))


def saving_notices(book: Book, voice: Voice) -> list[Notice]:
    """Banners on the file: read-only, changed by others, not saved."""
    found = []
    if book.state.trouble is not None:
        found.append(trouble_notice(book.state.trouble, voice))
    if book.read_only is not None:
        found.append(read_only_notice(book.read_only, voice))
    return found


def status_content(shown: Shown, book: Book) -> StatusContent:
    """State word, counts and file."""
    state = book.state
    total = shown.total
    since = ""
    if state.saved_at is not None:
        since = f"{_local(state.saved_at):%H:%M}"
    if state.trouble is not None:
        word = translate("StatusBar", "Not saved")
    elif book.read_only is not None:
        word = translate("StatusBar", "Read-only")
    else:
        word = translate("StatusBar", "Saved")
        if state.file_follows:
            follows = translate("StatusBar", "file follows")
            since = f"{since}, {follows}"
    return StatusContent(
        word=word,
        since=since,
        trouble=state.trouble is not None,
        shown=total - shown.hidden,
        total=total,
        bids=shown.state.choice.contest == ALL_CONTESTS,
        problems=len(shown.problems),
        file=book.path.name,
        path=str(book.path),
    )


def _local(moment: datetime) -> datetime:
    """A moment on the clock of this machine."""
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone()


def _names(parties: tuple[str, ...], tables: Tables, voice: Voice) -> str:
    found = [tables.party(one) for one in parties]
    return voice.join(party.name for party in found if party is not None)


def _deadline(deadline: Deadline | None, voice: Voice) -> tuple[Run, ...]:
    """The next deadline: its date in weight, then how many days or hours are left."""
    texts = voice.texts
    if deadline is None or deadline.on.value is None:
        return (Run(texts.say("deadline.none")),)
    before, _, after = texts.template("deadline.next").partition("{deadline}")
    runs = [Run(before), Run(voice.when(deadline.on.value), strong=True)]
    from core.wording.deadlines import left  # noqa: PLC0415 (few starts need it)

    if said := left(voice, deadline):
        runs.append(Run(f", {said}{after}", strong=True))
    return tuple(runs)


def _chain(deadline: Deadline | None, voice: Voice) -> str:
    """How often it moved, and along which dates."""
    if deadline is None or not deadline.moved or deadline.on.value is None:
        return ""
    dates = [*deadline.moved_from, deadline.on.value]
    path = " → ".join(voice.when(one, short=True) for one in dates)
    return f"{voice.texts.say('deadline.moved', deadline.moved)}: {path}"
