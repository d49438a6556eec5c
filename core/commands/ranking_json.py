"""A ranking as JSON: codes and values, and the sentence."""

from collections.abc import Iterable
from typing import Any

from core.answers.conversions.steps import Place, Step
from core.answers.missing import Gap
from core.answers.resolved import Resolved, Support
from core.answers.standing import Ending, Incomparable, Ranked, Ranking, Unranked
from core.domain.amount import Amount, plain
from core.domain.price import Price
from core.domain.tables import Tables
from core.wording import Voice

_SILENT = Amount("undisclosed")


def as_json(
    ranking: Ranking, gaps: Iterable[Gap], tables: Tables, voice: Voice
) -> dict[str, Any]:
    """Everything that a ranking says, in values that JSON knows."""
    highest = ranking.highest
    ended = ranking.ended
    return {
        "sentence": voice.sentence(ranking, tables).text,
        "contest": ranking.contest,
        "title": tables.contests[ranking.contest].title,
        "as_of": ranking.lens.as_of.isoformat(),
        "ranked_on": ranking.ranked_on.day.isoformat(),
        "clock": ranking.lens.clock,
        "without": sorted(ranking.lens.without),
        "perimeter": ranking.perimeter,
        "perimeters_differ": list(ranking.perimeters_differ),
        "basis": ranking.basis,
        "currency": ranking.currency,
        "assumed": list(ranking.assumed),
        "stakes_differ": ranking.stakes_differ,
        "whole": ranking.whole,
        "converted": list(ranking.converted),
        "highest_stated": list(ranking.highest_stated),
        "highest": {
            "state": highest.state,
            "among": highest.among,
            "bids": list(highest.bids),
            "reasons": [
                {"code": one.code, "bids": list(one.bids)} for one in highest.reasons
            ],
        },
        "completed": _end(ended) if ended and ended.outcome == "completed" else None,
        "ended": _end(ended) if ended else None,
        "unread": ranking.unread,
        "ranking": [_ranked(one, tables, voice) for one in ranking.ranked],
        "not_ranked": [_unranked(one, tables, voice) for one in ranking.unranked],
        "not_comparable": [
            _incomparable(one, tables, voice) for one in ranking.incomparable
        ],
        "missing": [_gap(one, tables, voice) for one in gaps],
    }


def _end(ended: Ending) -> dict[str, Any]:
    return {
        "outcome": ended.outcome,
        "on": ended.on.edtf if ended.on else None,
        "bid": ended.bid,
        "bidder": ended.bidder,
        "name": ended.name,
    }


def _ranked(one: Ranked, tables: Tables, voice: Voice) -> dict[str, Any]:
    hides = one.about_hides
    stake = one.stake.value
    return {
        "bidder": one.bidder,
        "name": one.name,
        "bid": one.bid,
        "best": one.best,
        "worst": one.worst,
        "about_hides": plain(hides) if hides is not None else None,
        "price": _price(one.price),
        "ranked_by": _amount(one.amount),
        "converted": _amount(one.amount) if one.converted else None,
        "about": one.about,
        "steps": [_step(step, tables, voice) for step in one.steps],
        "reported": one.reported,
        "stake": _amount(stake) if stake else None,
        "perimeter": one.perimeter,
        "assumed_currency": one.assumed_currency,
        "debt_not_stated": one.debt_not_stated,
        "rejected": one.rejected,
        "support": _support(one.price.support),
    }


def _unranked(one: Unranked, tables: Tables, voice: Voice) -> dict[str, Any]:
    bid = tables.bids.get(one.bid)
    return {
        "bidder": one.bidder,
        "name": one.name,
        "bid": one.bid,
        "code": one.code,
        "reason": voice.unranked(one.code, bid.kind if bid else ""),
        "price": _price(one.price),
        "support": _support(one.price.support),
    }


def _incomparable(one: Incomparable, tables: Tables, voice: Voice) -> dict[str, Any]:
    return {
        "bidder": one.bidder,
        "name": one.name,
        "bid": one.bid,
        "code": one.code,
        "reason": voice.incomparable(one, tables),
        "has": one.has,
        "wanted": one.wanted,
        "missing": one.missing,
        "place": _place(one.place) if one.place else None,
        "price": _price(one.price),
        "support": _support(one.price.support),
    }


def _step(step: Step, tables: Tables, voice: Voice) -> dict[str, Any]:
    return {
        "kind": step.kind,
        "formula": step.formula,
        "text": voice.step(step, tables),
        "before": _amount(step.before) if step.before else None,
        "after": _amount(step.after),
        "used": _amount(step.used) if step.used else None,
        "ratio": _amount(step.ratio) if step.ratio else None,
        "figure": step.figure,
        "term": step.term,
        "claims": list(step.claims),
        "on": step.on.edtf if step.on else None,
        "of": step.of or None,
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "table": place.table,
        "field": place.field,
        "record": place.record,
        "about": list(place.about),
        "on": place.on.isoformat() if place.on else None,
        "why": place.why,
    }


def _gap(gap: Gap, tables: Tables, voice: Voice) -> dict[str, Any]:
    return {
        "code": gap.code,
        "text": voice.gap(gap, tables),
        "place": _place(gap.place),
        "bids": list(gap.bids),
        "hidden": list(gap.hidden),
    }


def _price(price: Resolved[Price]) -> dict[str, Any]:
    value = price.value
    if value is None:
        return {**_amount(_SILENT), "basis": None}
    return {**_amount(value.amount), "basis": value.basis}


def _amount(amount: Amount) -> dict[str, Any]:
    return {
        "words": amount.words,
        "kind": amount.kind,
        "low": plain(amount.low) if amount.low is not None else None,
        "high": plain(amount.high) if amount.high is not None else None,
        "unit": amount.unit,
    }


def _support(support: Support) -> dict[str, Any]:
    return {
        "word": support.word,
        "against": support.against,
        "reports": support.reports,
        "roots": support.roots,
    }
