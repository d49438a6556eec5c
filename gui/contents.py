"""What board and tools show of a moment of the window."""

from collections.abc import Callable, Mapping

from core.answers.lens import Choice
from core.domain.price import BASES
from core.domain.records import Contest
from core.domain.tables import Tables
from core.wording.voice import Voice
from gui.phrases import BoardPhrases, translate
from gui.shown import Shown
from gui.views.board import BoardContent
from gui.views.board_tools import Option, ToolsContent


def board_content(shown: Shown, tables: Tables) -> BoardContent:
    """The rows and their axis; a sentence where there are none."""
    total = shown.total
    if total and not shown.entries:
        empty = translate("Board", "No bidder matches. Show all, or search otherwise.")
    elif shown.contest is None and not tables.contests:
        empty = translate(
            "Board", "The book is empty. Contest > Add contest… begins it."
        )
    elif shown.contest is not None and not any(
        one.contest == shown.contest.id for one in tables.bidders.values()
    ):
        empty = translate(
            "Board", "No bidder is entered yet. Bidder > Add bidder… enters one."
        )
    else:
        empty = translate(
            "Board", "Nothing was public on this day yet, or no bid is entered."
        )
    return BoardContent(
        entries=shown.entries,
        axis=shown.board.axis,
        reasons=shown.reasons,
        sort=shown.state.sort,
        scale=shown.state.scale,
        hidden=shown.hidden,
        total=total,
        empty=empty,
        titles=_titles(shown, tables),
    )


def how_compared(shown: Shown, tables: Tables, voice: Voice) -> Callable[[str], str]:
    """Tells how a bid's price was brought to what is compared, or why it can't be."""
    ranking, reasons = shown.ranking, shown.reasons

    def told(bid: str) -> str:
        for one in ranking.ranked if ranking else ():
            if ranking is not None and one.bid == bid and one.converted:
                return voice.conversion(one, ranking.basis, tables)
        return reasons.get(bid, "")

    return told


def tools_content(shown: Shown, phrases: BoardPhrases) -> ToolsContent:
    """What can be chosen, and what is."""
    voice, state, contest = phrases.voice, shown.state, shown.contest
    rows = shown.board.rows
    options: dict[str, tuple[Option, ...]] = {}
    if rows and contest is not None:
        options = {
            "perimeter": tuple((one.id, one.name) for one in contest.perimeters),
            "currency": tuple((unit, unit) for unit in shown.currencies),
            "scale": (
                ("linear", translate("Tools", "linear")),
                ("logarithmic", translate("Tools", "logarithmic")),
            ),
        }
        if shown.ranking is not None and shown.ranking.basis:
            options["basis"] = tuple((one, voice.word("bases", one)) for one in BASES)
    ranking, choice = shown.ranking, state.choice
    chosen = {
        field: getattr(choice, field) or (getattr(ranking, field, None)) or ""
        for field in ("perimeter", "currency", "basis")
    }
    tips = {}
    if contest is not None:
        tips["currency"] = _rates(contest, choice, voice)
    return ToolsContent(options, {**chosen, "scale": state.scale}, tips)


def _rates(contest: Contest, choice: Choice, voice: Voice) -> str:
    """Which day's rates a chosen currency takes."""
    template = translate("Tools", "Currency; {policy}")
    if choice.rate_on is not None:
        text = template.format(policy=voice.word("rate_policies", "chosen_date"))
        return f"{text} ({voice.day(choice.rate_on, short=True)})"
    policy = contest.rate_policy or "bid_day"
    text = template.format(policy=voice.word("rate_policies", policy))
    if policy != "bid_day" and contest.reference_date is not None:
        text = f"{text} ({voice.when(contest.reference_date, short=True)})"
    return text


def _titles(shown: Shown, tables: Tables) -> Mapping[str, str]:
    """Titles of the contests, where the list shows more than one."""
    if shown.contest is not None:
        return {}
    return {one.id: one.title for one in tables.contests.values()}
