"""Problems of bids; ``core.answers.problems`` lists the keys."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from core.answers.agreement import amount_of, excludes
from core.answers.dossier import Dossier
from core.answers.live import BidView
from core.answers.perimeters import Perimeters
from core.answers.resolved import Resolved
from core.answers.weigh import Moment
from core.domain.amount import plain
from core.domain.label import Problem
from core.domain.records import Contest
from core.domain.tables import Tables
from core.domain.when import When

# What may well come before the bid itself.
_EARLY_STAGES = frozenset(
    {"rumoured", "interest", "invited", "diligence", "indication", "possible_offer"}
)


def problems_of_bid(
    tables: Tables, view: BidView, moment: Moment
) -> tuple[Problem, ...]:
    """What is wrong with one seen bid by itself."""
    kept: tuple[Problem, ...] | None = view.kept.get("problems")
    if kept is None:
        kept = view.kept["problems"] = _problems_of_bid(tables, view, moment)
    return kept


def _problems_of_bid(
    tables: Tables, view: BidView, moment: Moment
) -> tuple[Problem, ...]:
    dossier = view.dossier
    finder = Finder(view.name, tables.bidders[view.bid.bidder].contest, view.bid.id)
    found = []
    if not _has_source(dossier, moment):
        found.append(finder.make("bid_without_source", bidder=view.name))
    results: list[Resolved[Any]] = [view.made_on, view.stage, view.stake, *view.prices]
    results += [
        dossier.one(field, moment)
        for field in ("scope", "binding")
        if len(dossier.entries.get(field, ())) > 1
    ]
    if len(dossier.entries.get("terms", ())) > 1:
        results += dossier.terms(moment)
    found += [
        finder.excluding(result)
        for result in results
        if result.inherited_from is None and result.disputed
    ]
    found.extend(_impossible(view, moment, finder))
    return tuple(found)


class Finder:
    """Makes the problems of one record.

    Attributes:
        name: What the record, or whose it is, is called.
    """

    def __init__(
        self, name: str, contest: str | None, record: str, table: str = "bids"
    ) -> None:
        self.name = name
        self._contest = contest
        self._record = record
        self._table = table

    def make(self, key: str, field: str = "", **values: str) -> Problem:
        """A problem of the record."""
        return Problem(
            key=key,
            table=self._table,
            id=self._record,
            field=field,
            contest=self._contest,
            values=tuple(values.items()),
        )

    def excluding(self, result: Resolved[Any], field: str = "") -> Problem:
        """The problem that standing values exclude each other."""
        values = [
            one.claim.value
            for one in result.weighed
            if one.role in ("shown", "agrees", "conflicts")
        ]
        pairs = (
            (one, other)
            for place, one in enumerate(values)
            for other in values[place + 1 :]
            if excludes(one, other)
        )
        one, other = next(pairs, (values[0], values[-1]))
        return self.make(
            "values_exclude",
            field or result.field,
            name=self.name,
            one=said(one),
            other=said(other),
        )


def said(value: object) -> str:
    """A claimed value as printed, else in plain digits or as its code."""
    if isinstance(value, When):
        return value.words or value.edtf or ""
    amount = amount_of(value)
    if amount is None:
        return str(value)
    if amount.words:
        return amount.words
    ends = [plain(end) for end in (amount.low, amount.high) if end is not None]
    return " ".join([*dict.fromkeys(ends), *([amount.unit] if amount.unit else [])])


def day(when: When) -> str:
    """A date in EDTF notation, else its words."""
    return when.edtf or when.words


def _has_source(dossier: Dossier, moment: Moment) -> bool:
    return any(
        one.chain.ends and one.seen(moment.as_of)
        for entries in dossier.entries.values()
        for one in entries
    )


def _impossible(view: BidView, moment: Moment, finder: Finder) -> Iterator[Problem]:
    dossier, made = view.dossier, view.made_on.value
    if made is None or made.edtf is None:
        return
    if dossier.before is not None:
        older: When | None = dossier.before.one("made_on", moment).value
        if older is not None and made.before(older) == "certain":
            yield finder.make(
                "supersedes_later_bid",
                "supersedes",
                bidder=finder.name,
                day=day(made),
                other=dossier.before.bid.id,
                other_day=day(older),
            )
    for one in dossier.seen("stage", moment.as_of):
        on, stage = one.claim.on, one.claim.value
        if moment.standing(one) == "rejected" or stage in _EARLY_STAGES:
            continue
        if on is not None and on.before(made) == "certain":
            yield finder.make(
                "stage_before_bid",
                "stage",
                bidder=finder.name,
                stage=stage,
                stage_day=day(on),
                day=day(made),
            )


def unlinked(contest: Contest, live: Iterable[BidView]) -> dict[str, str]:
    """By id of a live bid that doesn't count, the later one of its bidder."""
    perimeters = Perimeters(contest)
    live = tuple(live)
    several = Counter(view.bid.bidder for view in live)
    bids: dict[str, list[BidView]] = {}
    for view in live:
        if several[view.bid.bidder] > 1:
            bids.setdefault(view.bid.bidder, []).append(view)
    found = {}
    for views in bids.values():
        views.sort(key=lambda view: view.age)
        for place, older in enumerate(views):
            for newer in views[place + 1 :]:
                if _meet(older.scope, newer.scope, perimeters):
                    found[older.bid.id] = newer.bid.id
                    break
    return found


def _meet(one: str | None, other: str | None, perimeters: Perimeters) -> bool:
    """Whether two bids would stand in one ranking."""
    if one is None or other is None:
        return all(p is None or not perimeters.is_part(p) for p in (one, other))
    return perimeters.root(one) == perimeters.root(other)
