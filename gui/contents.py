"""What board and tools show of a moment of the window."""

from collections.abc import Mapping

from core.answers.board import Row
from core.domain.tables import Tables
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
    else:
        empty = translate(
            "Board", "Nothing was public on this day yet, or no bidder is entered."
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


def tools_content(shown: Shown, phrases: BoardPhrases) -> ToolsContent:
    """What can be chosen: only what occurs in the contest."""
    voice, choice = phrases.voice, shown.state.choice
    rows = shown.board.rows
    priced = [row.price for row in rows if row.price and row.price.amount.has_number]
    units = sorted({price.amount.unit for price in priced if price.amount.unit})
    bases = sorted({price.basis for price in priced})
    options: dict[str, tuple[Option, ...]] = {
        "currency": tuple((unit, unit) for unit in units),
        "basis": tuple((basis, voice.word("bases", basis)) for basis in bases),
        "scale": (
            ("linear", translate("Tools", "linear")),
            ("logarithmic", translate("Tools", "logarithmic")),
        ),
    }
    if shown.contest is not None:
        perimeters = shown.contest.perimeters
        options["perimeter"] = tuple((one.id, one.name) for one in perimeters)
    ranking = shown.ranking
    chosen = {
        "currency": choice.currency or (ranking.currency if ranking else "") or "",
        "basis": choice.basis or (ranking.basis if ranking else "") or "",
        "perimeter": choice.perimeter or (ranking.perimeter if ranking else "") or "",
        "scale": shown.state.scale,
    }
    if not any(isinstance(row, Row) for row in rows):
        options = {}
    return ToolsContent(options, chosen)


def _titles(shown: Shown, tables: Tables) -> Mapping[str, str]:
    """Titles of the contests, where the list shows more than one."""
    if shown.contest is not None:
        return {}
    return {one.id: one.title for one in tables.contests.values()}
