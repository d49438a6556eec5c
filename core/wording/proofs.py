"""Proofs of pairs, and what is missing, in words."""

from collections.abc import Iterable

from core.answers.missing import Gap
from core.answers.proof import Proof
from core.answers.rank_reasons import RankReason
from core.answers.standing import Ranked, Ranking
from core.domain.tables import Tables
from core.wording import places, reasons
from core.wording.computed import Computed
from core.wording.phrases import Phrases


def proof(phrases: Phrases, found: Proof, ranking: Ranking, tables: Tables) -> str:
    """How two bids stand to each other, in one line."""
    say = phrases.texts.say
    match found.code:
        case "not_listed":
            return say("proof.not_listed")
        case "not_ranked" | "incomparable":
            why = _left_out(phrases, found.because, ranking, tables)
            return say(f"proof.{found.code}", bids=phrases.join(why))
        case "undisclosed":
            names = phrases.join(_names(found.because, tables))
            return say("proof.undisclosed", len(found.because), names=names)
    ranked = {one.bid: one for one in ranking.ranked}
    first, second = (ranked[bid] for bid in found.because)
    above = found.code in ("above", "equal")
    key = found.code + ("_unless" if found.state == "certain_unless" else "")
    high, low = (first, second) if above else (second, first)
    return say(
        f"proof.{key}",
        first=first.name,
        second=second.name,
        high=_compared(phrases, high, ranking),
        low=_compared(phrases, low, ranking),
        share=phrases.percent(found.hides) if found.hides is not None else "",
    )


def gap(phrases: Phrases, found: Gap, tables: Tables) -> str:
    """A field that keeps bids apart, and whose: "shares outstanding (for Fox)"."""
    text = phrases.texts.say(
        f"gap.{found.code}",
        len(found.bids),
        what=places.missing(phrases, found.place, tables),
        names=phrases.join(_names(found.bids, tables)),
    )
    return phrases.texts.say("gap.hidden", gap=text) if found.hidden else text


def rank_reason(phrases: Phrases, found: RankReason, tables: Tables) -> str:
    """What makes the range of ranks of a bid, in one line."""
    say = phrases.texts.say
    said = []
    if found.own is not None:
        said.append(say(f"ranges.own.{found.own}"))
    for key, bids, more in (
        ("above", found.above, found.more_above),
        ("may", found.may, found.more_may),
    ):
        if bids:
            names = _with_more(phrases, _names(bids, tables), more)
            said.append(say(f"ranges.{key}", len(bids) + more, names=names))
    if found.worst == 1:
        said.append(say("ranges.first"))
    text = "; ".join(said)
    if found.hides is None or found.hides >= 1:
        # Nobody's "about" hides as much as the figure itself.
        return text
    return say("ranges.unless", reason=text, share=phrases.percent(found.hides))


def _with_more(phrases: Phrases, names: list[str], more: int) -> str:
    if more <= 0:
        return phrases.join(names)
    listed = phrases.texts.template("list.comma").join(names)
    return phrases.texts.say("list.more", more, names=listed)


def _compared(phrases: Phrases, ranked: Ranked, ranking: Ranking) -> str:
    if ranked.converted:
        return str(Computed(phrases, ranked.amount, ranking.basis))
    value = ranked.price.value
    if value is None or ranked.price.disputed:
        return phrases.amount(ranked.amount)
    return phrases.price(value)


def _left_out(
    phrases: Phrases, bids: Iterable[str], ranking: Ranking, tables: Tables
) -> list[str]:
    found = {}
    for one in ranking.unranked:
        bid = tables.bids.get(one.bid)
        found[one.bid] = (
            one.name,
            reasons.unranked(phrases, one.code, bid.kind if bid else ""),
        )
    for apart in ranking.incomparable:
        found[apart.bid] = (
            apart.name,
            reasons.incomparable(phrases, apart, tables),
        )
    return [
        phrases.texts.say("sentence.left_out", name=name, reason=reason)
        for name, reason in (found[bid] for bid in bids if bid in found)
    ]


def _names(bids: Iterable[str], tables: Tables) -> list[str]:
    names = []
    for one in bids:
        bid = tables.bids.get(one)
        bidder = tables.bidders.get(bid.bidder) if bid else None
        names.append(bidder.name if bidder else one)
    return list(dict.fromkeys(names))
