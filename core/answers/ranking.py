"""The ranking of a contest's live bids through a lens."""

from collections.abc import Iterable, Sequence

from core.answers.comparable import Apart, Brought, Target, bring
from core.answers.conversions.converter import Converter, converter_of
from core.answers.ending import before, end_of
from core.answers.highest import highest_of, highest_stated
from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.answers.live import BidView, Field, field_of
from core.answers.perimeters import Perimeters
from core.answers.ranks import ranks
from core.answers.resolve import currency_to_assume
from core.answers.resolved import Resolved
from core.answers.standing import (
    Incomparable,
    Ranked,
    Ranking,
    Unranked,
    UnrankedCode,
)
from core.answers.unread import unread_in
from core.answers.usual import stakes_differ, usual_basis, usual_currency
from core.domain.amount import Amount
from core.domain.price import Price
from core.domain.records import Contest
from core.domain.tables import Tables


def default_contest(tables: Tables) -> str | None:
    """The first contest of the file."""
    return next(iter(tables.contests), None)


def default_perimeter(
    tables: Tables, index: Index, contest: str, lens: Lens
) -> str | None:
    """The root perimeter that most live bids name; when it ended, that named then."""
    record = tables.contests[contest]
    field = field_of(tables, index, contest, lens, currency_to_assume(record))
    return _usual_perimeter(record, field)


def default_choice(tables: Tables, index: Index, lens: Lens) -> Choice:
    """What window and command line start from: the choice of a book just opened."""
    contest = default_contest(tables)
    if contest is None:
        return Choice()
    ranking = rank(tables, index, lens, Choice(contest=contest))
    return Choice(
        contest=contest,
        perimeter=ranking.perimeter,
        basis=ranking.basis,
        currency=ranking.currency,
        assume_currency=tables.contests[contest].assume_currency,
    )


def rank(tables: Tables, index: Index, lens: Lens, choice: Choice) -> Ranking:
    """Rank the live bids of one contest and perimeter.

    When the contest has ended, the ranking is of the day before.

    Raises:
        KeyError: The book has no such contest, or none at all.
    """
    contest = tables.contests[choice.contest or default_contest(tables) or ""]
    assumed = currency_to_assume(contest, choice.assume_currency)
    field = field_of(tables, index, contest.id, lens, assumed)
    perimeter = choice.perimeter or _usual_perimeter(contest, field)
    seen = (*field.live, *field.over)
    end = end_of(tables, index, contest, lens, seen, perimeter)
    ranked_on = before(lens, end) if end else lens
    if ranked_on != lens:
        field = field_of(tables, index, contest.id, ranked_on, assumed)
    entrants = _one_each(field.live, Perimeters(contest), perimeter)
    target = _target(contest, entrants, choice, perimeter, assumed)
    converter = converter_of(tables, index, ranked_on, contest, choice)
    ranked, unranked, incomparable = _sort_out(contest, entrants, target, converter)
    stated = highest_stated(ranked)
    return Ranking(
        contest=contest.id,
        lens=lens,
        ranked_on=ranked_on,
        perimeter=target.perimeter,
        perimeters_differ=tuple(
            one.bid
            for one in ranked
            if one.perimeter is not None and one.perimeter != target.perimeter
        ),
        stakes_differ=_stakes_differ(ranked),
        basis=target.basis,
        currency=target.currency,
        whole=target.whole,
        assumed=tuple(one.bid for one in ranked if one.assumed_currency),
        converted=tuple(one.bid for one in ranked if one.steps),
        ranked=ranked,
        unranked=unranked,
        incomparable=incomparable,
        highest_stated=stated,
        highest=highest_of(ranked, stated, incomparable),
        ended=end.ending if end else None,
        unread=unread_in(tables, index, contest.id),
    )


def _usual_perimeter(contest: Contest, field: Field) -> str | None:
    views = field.live or field.over
    return Perimeters(contest).usual(view.scope for view in views)


def _one_each(
    live: Iterable[BidView], perimeters: Perimeters, perimeter: str | None
) -> list[BidView]:
    """Of several live bids of one bidder in one ranking, the later one."""
    latest: dict[tuple[str, str | None], BidView] = {}
    for view in live:
        inside = perimeters.covers(perimeter, view.scope)
        apart = None if inside or view.scope is None else perimeters.root(view.scope)
        key = (view.bid.bidder, apart)
        other = latest.get(key)
        if other is None or other.age < view.age:
            latest[key] = view
    return list(latest.values())


def _target(
    contest: Contest,
    entrants: Sequence[BidView],
    choice: Choice,
    perimeter: str | None,
    assumed: str | None,
) -> Target:
    perimeters = Perimeters(contest)
    inside = [
        view
        for view in entrants
        if not unranked_code(view)
        and (
            perimeters.covers(perimeter, view.scope)
            or _names_a_price_for(view, perimeters, perimeter)
        )
    ]
    currency = choice.currency or contest.currency or usual_currency(inside)
    basis = choice.basis or usual_basis(inside, perimeters, perimeter)
    whole = basis != "per_share" and stakes_differ(inside)
    return Target(perimeter, basis, currency, assumed, whole)


def _names_a_price_for(
    view: BidView, perimeters: Perimeters, perimeter: str | None
) -> bool:
    """Whether a bid for the whole names a price for a class of shares."""
    return any(
        one.value is not None
        and one.value.of is not None
        and perimeters.covers(perimeter, one.value.of)
        for one in view.prices
    )


def _sort_out(
    contest: Contest,
    entrants: Sequence[BidView],
    target: Target,
    converter: Converter,
) -> tuple[tuple[Ranked, ...], tuple[Unranked, ...], tuple[Incomparable, ...]]:
    perimeters = Perimeters(contest)
    inside: list[tuple[BidView, Brought]] = []
    unranked: list[Unranked] = []
    incomparable: list[Incomparable] = []
    for view in entrants:
        code = unranked_code(view)
        if code:
            unranked.append(
                Unranked(
                    bidder=view.bid.bidder,
                    bid=view.bid.id,
                    name=view.name,
                    code=code,
                    price=view.prices[0],
                )
            )
            continue
        found = bring(view, target, perimeters, converter)
        if isinstance(found, Apart):
            incomparable.append(
                Incomparable(
                    bidder=view.bid.bidder,
                    bid=view.bid.id,
                    name=view.name,
                    code=found.code,
                    has=found.has,
                    wanted=found.wanted,
                    missing=found.missing,
                    place=found.place,
                    price=found.price,
                )
            )
        else:
            inside.append((view, found))
    unranked.sort(key=lambda one: (one.name.casefold(), one.bid))
    incomparable.sort(key=lambda one: (one.name.casefold(), one.bid))
    return _ranked(inside), tuple(unranked), tuple(incomparable)


def _ranked(inside: list[tuple[BidView, Brought]]) -> tuple[Ranked, ...]:
    inside.sort(key=lambda one: (one[0].name.casefold(), one[0].bid.id))
    places = ranks(
        [brought.amount for _, brought in inside],
        [brought.about for _, brought in inside],
    )
    found = [
        Ranked(
            bidder=view.bid.bidder,
            bid=view.bid.id,
            name=view.name,
            best=place.best,
            worst=place.worst,
            about_hides=place.about_hides,
            price=brought.price,
            amount=brought.amount,
            reported=brought.price.value is not None,
            stake=_stake(view, brought.price),
            perimeter=brought.perimeter,
            assumed_currency=brought.assumed_currency,
            debt_not_stated=brought.debt_not_stated,
            rejected=view.rejected,
            steps=brought.steps,
            about=brought.about,
        )
        for (view, brought), place in zip(inside, places, strict=True)
    ]
    stated = [one for one in found if one.amount.low is not None]
    stated.sort(key=lambda one: one.amount.low or 0, reverse=True)
    bounded = [one for one in found if one.amount.low is None and one.amount.has_number]
    silent = [one for one in found if not one.amount.has_number]
    return (*stated, *bounded, *silent)


def _stake(view: BidView, price: Resolved[Price]) -> Resolved[Amount]:
    """The stake sought: the one of the price, where it has one of its own."""
    own = price.value.stake if price.value else None
    if own is None:
        return view.stake
    return Resolved(field="stake", value=own, rule="only", support=price.support)


def _stakes_differ(ranked: Iterable[Ranked]) -> bool:
    values = (one.stake.value for one in ranked)
    return len({(one.low, one.high) for one in values if one is not None}) > 1


def unranked_code(view: BidView) -> UnrankedCode | None:
    """Why a bid is listed and not ranked; none if it is."""
    match view.bid.kind:
        case "talks" | "intent" | "stake_purchase" as code:
            return code
    if view.has_number or view.payment:
        return None
    kinds = {one.value.amount.kind for one in view.prices if one.value is not None}
    return "no_price" if "no_price" in kinds else None
