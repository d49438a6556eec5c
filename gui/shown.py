"""What the window shows: made from the book and the window's state, by one function."""

from collections.abc import Sequence
from types import MappingProxyType

import msgspec
from msgspec.structs import replace

from core.answers.board import Board, Row
from core.answers.board_rows import board
from core.answers.currencies import currencies_of
from core.answers.deadlines import Deadline, next_deadline
from core.answers.index import Index
from core.answers.missing import is_gap
from core.answers.problems import problems
from core.answers.ranking import rank
from core.answers.standing import Ranking
from core.domain.label import Problem
from core.domain.records import Contest
from core.domain.tables import Tables
from core.wording.texts import Run
from core.wording.voice import Voice
from gui.finder import Finder
from gui.models.board_rows import Entry, entries
from gui.phrases import counted, translate
from gui.state import ALL_CONTESTS, WindowState

_EMPTY = Board()
_PAIR = 2


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """One moment of the window, frozen.

    Attributes:
        state: What a person chose; contest, perimeter and selection filled in.
        contest: The contest; none in a book without one.
        ranking: How its bids stand.
        board: Its rows and axis.
        entries: The lines of the list: filtered, sorted, with headings.
        hidden: How many rows the filters hide.
        total: How many rows there are with the hidden ones.
        sentence: The answer, in runs.
        deadline: The next deadline.
        reasons: By bid, why it isn't ranked or not comparable.
        currencies: In which the bids can be compared.
        problems: What a reader should know about the contest.
        selected: The selected row; none when nothing is.
    """

    state: WindowState
    contest: Contest | None = None
    ranking: Ranking | None = None
    board: Board = _EMPTY
    entries: Sequence[Entry] = ()
    hidden: int = 0
    total: int = 0
    sentence: tuple[Run, ...] = ()
    deadline: Deadline | None = None
    reasons: MappingProxyType[str, str] = msgspec.field(
        default_factory=lambda: MappingProxyType({})
    )
    currencies: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    selected: Row | None = None

    @property
    def gaps(self) -> bool:
        """Whether something missing keeps bids from being compared or placed."""
        ranking = self.ranking
        if ranking is None or len(ranking.ranked) + len(ranking.incomparable) < _PAIR:
            return False
        open_ends = any(one.best != one.worst for one in ranking.ranked)
        return open_ends or any(map(is_gap, ranking.incomparable))


def resolve(
    tables: Tables, index: Index, state: WindowState, voice: Voice, finder: Finder
) -> Shown:
    """What the window shows of a book in a state."""
    if state.choice.contest == ALL_CONTESTS:
        return _resolve_all(tables, state, finder)
    contest = tables.contests.get(state.choice.contest or "")
    if contest is None:
        contest = next(iter(tables.contests.values()), None)
    if contest is None:
        return Shown(state=state)
    choice = replace(state.choice, contest=contest.id)
    ranking = rank(tables, index, state.lens, choice)
    whole = board(tables, index, state.lens, choice, ranking)
    matching = finder.matching(state.lens, state.search)
    rows = tuple(
        row for row in whole.rows if matching is None or row.bidder in matching
    )
    selected = _selected(rows, state)
    state = replace(
        state,
        choice=choice,
        bid=selected.bid if selected else None,
        bidder=selected.bidder if selected else state.bidder,
    )
    return Shown(
        state=state,
        contest=contest,
        ranking=ranking,
        board=whole,
        entries=entries(rows, state.sort),
        hidden=len(whole.rows) - len(rows),
        total=len(whole.rows),
        sentence=voice.sentence(ranking, tables).runs,
        deadline=next_deadline(tables, index, contest.id, state.lens),
        reasons=_reasons(ranking, tables, voice),
        currencies=currencies_of(tables, index, contest, _units(whole.rows)),
        problems=problems(tables, index, state.lens, contest.id),
        selected=selected,
    )


def reselected(shown: Shown, state: WindowState) -> Shown | None:
    """The same moment with another bid selected; none where more than that differs."""
    old = shown.state
    selection = {"bid": old.bid, "bidder": old.bidder, "why": old.why}
    if shown.contest is None or replace(state, **selection) != old:
        return None
    for row in shown.entries:
        if isinstance(row, Row) and row.bid == state.bid:
            found = replace(state, bidder=row.bidder)
            return replace(shown, state=found, selected=row)
    return None


def _resolve_all(tables: Tables, state: WindowState, finder: Finder) -> Shown:
    """All bids of the book in one list: found and sorted, not ranked."""
    rows, total = finder.all_bids(state.lens, state.search, state.sort)
    place = rows.place_of(state.bid) if state.bid else None
    selected = rows[place or 0] if rows else None
    template = translate("Board", "{bids} bids in {contests} contests. ")
    counts = template.format(
        bids=counted(total), contests=counted(len(tables.contests))
    )
    hint = translate("Board", "Ranks and chart stand in each contest.")
    return Shown(
        state=replace(
            state,
            bid=selected.bid if selected else None,
            bidder=selected.bidder if selected else None,
        ),
        entries=rows,
        hidden=total - len(rows),
        total=total,
        sentence=(Run(counts, strong=True), Run(hint)),
        selected=selected,
    )


def _selected(rows: tuple[Row, ...], state: WindowState) -> Row | None:
    """The selected row: the bid's, else its bidder's, else the first."""
    for wanted in ("bid", "bidder"):
        for row in rows:
            if getattr(row, wanted) == getattr(state, wanted):
                return row
    return rows[0] if rows else None


def _units(rows: tuple[Row, ...]) -> set[str]:
    """The currencies that prices are stated in."""
    stated = (row.price.amount.unit for row in rows if row.price is not None)
    return {unit for unit in stated if unit}


def _reasons(
    ranking: Ranking, tables: Tables, voice: Voice
) -> MappingProxyType[str, str]:
    found = {
        one.bid: voice.unranked(one.code, _kind(one.bid, tables))
        for one in ranking.unranked
    }
    for other in ranking.incomparable:
        found[other.bid] = voice.incomparable(other, tables)
    return MappingProxyType(found)


def _kind(bid: str, tables: Tables) -> str:
    record = tables.bids.get(bid)
    return record.kind if record else ""
