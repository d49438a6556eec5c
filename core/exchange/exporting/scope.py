"""What is exported: which book and contests, through which lens, in which words."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from core.answers.figures import FigureView, figures_of
from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.answers.live import Field, field_of
from core.answers.ranking import rank
from core.answers.resolve import currency_to_assume, moment_of
from core.answers.standing import Incomparable, Ranked, Ranking
from core.answers.unread import unread_in
from core.answers.weigh import Moment
from core.domain.records import Bid, Bidder, Contest, Event, Figure, Party
from core.domain.tables import Tables
from core.exchange.confidential import Release
from core.wording import Voice


class Standing(NamedTuple):
    """Where a bid stands in the ranking of its contest."""

    ranking: Ranking
    ranked: Ranked | None = None
    incomparable: Incomparable | None = None


class Scope:
    """A book through a lens, for one contest, or for all.

    Attributes:
        tables: The book.
        index: Its index.
        lens: The lens.
        contests: Ids of the contests, in the order of the file.
        voice: The language of titles and remarks.
        release: What may leave.
    """

    def __init__(
        self,
        tables: Tables,
        index: Index,
        lens: Lens,
        voice: Voice,
        *,
        contest: str | None = None,
        choice: Choice | None = None,
    ) -> None:
        """Choose what to export.

        Args:
            tables: The book.
            index: Its index.
            lens: The lens.
            voice: The language.
            contest: Id of the contest; none for all.
            choice: What the window compares, for ranks of the contest it names.
        """
        self.tables, self.index, self.lens, self.voice = tables, index, lens, voice
        self.contests = tuple(tables.contests) if contest is None else (contest,)
        self.contest = contest
        self.release = Release(tables, voice)
        self._choice = choice

    def ranking(self, contest: str) -> Ranking:
        """The ranking of a contest, on the usual basis if no other was chosen."""
        return self._rankings[contest]

    def field(self, contest: str) -> Field:
        """The bids of a contest that the lens lets through."""
        assumed = self.assumed(contest)
        return field_of(self.tables, self.index, contest, self.lens, assumed)

    def assumed(self, contest: str) -> str | None:
        """The currency that a price of a contest without one is taken in."""
        choice = self.chosen(contest)
        return currency_to_assume(self.tables.contests[contest], choice.assume_currency)

    def assumes(self, contest: str) -> bool | None:
        """Whether a missing currency is taken as the contest's, if that was chosen."""
        return self.chosen(contest).assume_currency

    def name_of(self, any_id: str) -> str:
        """What an id names, for a reader; empty if nothing that has a name."""
        tables = self.tables
        record = tables.find(any_id)
        if record is None:
            record = tables.find(self.index.holder_of(any_id) or "")
        match record:
            case Bid():
                bidder = tables.bidders.get(record.bidder)
                return bidder.name if bidder else ""
            case Bidder() | Party():
                return record.name
            case Contest() | Event():
                return record.title
            case Figure():
                return self.voice.word("figure_kinds", record.kind)
        return ""

    def _figured(self, contest: str) -> Iterator[str]:
        record = self.tables.contests[contest]
        yield from (contest, *record.targets, *record.sellers)
        # Rates from and to the currency that bids are compared in.
        yield record.currency or ""
        yield from (one.id for one in record.perimeters)
        for each in self.index.records_of(contest):
            yield each.id
            if isinstance(each, Bidder):
                yield from (one.id for one in each.members)
                yield from (one.party for one in each.members)
                yield each.lead or ""

    def figures_of(self, contest: str) -> tuple[FigureView, ...]:
        """The figures about a contest, those that the lens shows."""
        about = tuple(self._figured(contest))
        return figures_of(self.tables, self.index, about, self.lens)

    def other_figures(self) -> tuple[FigureView, ...]:
        """The figures about no contest, if all contests are exported."""
        if self.contest is not None:
            return ()
        figures = self.tables.figures.values()
        about = tuple(dict.fromkeys(each for one in figures for each in one.about))
        return figures_of(self.tables, self.index, about, self.lens)

    def standing(self, contest: str, bid: str) -> Standing:
        """Where a bid stands."""
        return self._standings.get(bid) or Standing(self.ranking(contest))

    def unread(self) -> int:
        """How much of what is exported can't be read, and so is not in it."""
        if self.contest is not None:
            return unread_in(self.tables, self.index, self.contest)
        records = self.tables.records()
        parts = sum(bool(one.reason) for record in records for one in record.kept)
        return parts + len(self.tables.unreadable)

    @cached_property
    def moment(self) -> Moment:
        """The lens at work."""
        return moment_of(self.tables, self.index, self.lens)

    @cached_property
    def perimeter_names(self) -> dict[str, str]:
        """What is being sold, by id."""
        return {
            part.id: part.name
            for contest in self.tables.contests.values()
            for part in contest.perimeters
        }

    def chosen(self, contest: str) -> Choice:
        """What the bids of a contest are compared on."""
        if self._choice is not None and self._choice.contest == contest:
            return self._choice
        return Choice(contest=contest)

    @cached_property
    def _rankings(self) -> dict[str, Ranking]:
        return {
            one: rank(self.tables, self.index, self.lens, self.chosen(one))
            for one in self.contests
        }

    @cached_property
    def _standings(self) -> dict[str, Standing]:
        found: dict[str, Standing] = {}
        for ranking in self._rankings.values():
            for one in ranking.ranked:
                found[one.bid] = Standing(ranking, ranked=one)
            for each in ranking.incomparable:
                found[each.bid] = Standing(ranking, incomparable=each)
        return found
