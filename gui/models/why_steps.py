"""How a price was brought to what is compared, step by step, or why it can't be."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from core.answers.conversions.steps import Place, Step
from core.answers.index import Index
from core.answers.missing import is_gap
from core.answers.standing import Incomparable, Ranked, Ranking
from core.domain.claim import Claim
from core.domain.tables import Tables
from core.wording.conversions import is_paid_in_parts
from core.wording.voice import Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """One step: what follows from what, and the record that it rests on.

    Attributes:
        text: The step in words.
        note: Where what was used is from; empty where it is computed, too.
        table: Table of the record that was used.
        record: Its id; empty where there is none.
        field: Name of the claim's field, where it is a claim of a bid.
        claim: Id of that claim.
    """

    text: str
    note: str = ""
    table: str = ""
    record: str = ""
    field: str = ""
    claim: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedAs:
    """What a bid is compared as.

    Attributes:
        value: The computed price; empty where there is none.
        paid: Whether no price is stated: it is the sum of what is paid for a share.
        support: What speaks for what is paid, in words.
        sign: The badge of that support.
        steps: How it was computed.
        apart: Why the bid can't be compared; empty where it can.
        missing: What is missing, as a person would enter it.
        place: Where that is entered.
    """

    value: str = ""
    paid: bool = False
    support: str = ""
    sign: str = ""
    steps: tuple[StepLine, ...] = ()
    apart: str = ""
    missing: str = ""
    place: Place | None = None


class StepTeller:
    """Words the steps of one ranking."""

    def __init__(
        self, tables: Tables, index: Index, ranking: Ranking, voice: Voice
    ) -> None:
        self._tables, self._index = tables, index
        self._ranking, self._voice = ranking, voice

    def tell(self, bid: str, measure: tuple[str, ...]) -> ComparedAs | None:
        """What a bid is compared as; none where that is its price as stated.

        Args:
            bid: Id of the bid.
            measure: The measure of the price that is looked at.
        """
        for one in self._ranking.incomparable:
            if one.bid == bid:
                return self._apart(one)
        for ranked in self._ranking.ranked:
            if ranked.bid == bid and ranked.steps and ranked.price.measure == measure:
                return self._computed(ranked)
        return None

    def _apart(self, one: Incomparable) -> ComparedAs:
        place = one.place if is_gap(one) else None
        return ComparedAs(
            apart=self._voice.incomparable(one, self._tables),
            missing=self._voice.place(place, self._tables) if place else "",
            place=place,
        )

    def _computed(self, ranked: Ranked) -> ComparedAs:
        support = ranked.price.support
        return ComparedAs(
            value=self._voice.compared(ranked, self._ranking.basis),
            paid=is_paid_in_parts(ranked),
            support=self._voice.support_word(support),
            sign=support.word,
            steps=tuple(self._line(step, ranked) for step in ranked.steps),
        )

    def _line(self, step: Step, ranked: Ranked) -> StepLine:
        target = self._target(step, ranked)
        claims = list(self._claims(step, ranked))
        sources = dict.fromkeys(map(self._source, claims))
        return StepLine(
            text=self._voice.step(step, self._tables),
            note="  ·  ".join(filter(None, sources)),
            **target,
        )

    def _target(self, step: Step, ranked: Ranked) -> dict[str, str]:
        """The record behind a step: a figure, else a claim of a bid."""
        if step.figure is not None:
            return {"table": "figures", "record": step.figure}
        if step.kind == "stake":
            shown = ranked.stake.shown
            if shown is None:
                # The stake stands with the price.
                return self._price(ranked)
            return _claim_of(shown.bid, "stake", shown.claim.id)
        for claim in step.claims:
            holder = self._index.holder_of(claim)
            if holder is not None and step.term is not None:
                return _claim_of(holder, "terms", claim)
        return {}

    def _price(self, ranked: Ranked) -> dict[str, str]:
        shown = ranked.price.shown
        return _claim_of(shown.bid, "price", shown.claim.id) if shown else {}

    def _claims(self, step: Step, ranked: Ranked) -> Iterator[Claim[Any]]:
        """The claims that what was used stands in."""
        if step.kind == "stake":
            shown = ranked.stake.shown or ranked.price.shown
            if shown is not None:
                yield shown.claim
        figure = self._tables.figures.get(step.figure or "")
        used = {one.id: one for one in figure.value} if figure is not None else {}
        for claim_id in step.claims:
            if claim_id in used:
                yield used[claim_id]
            elif step.term is not None:
                bid = self._tables.bids.get(self._index.holder_of(claim_id) or "")
                terms = bid.terms if bid is not None else ()
                yield from (one for one in terms if one.id == claim_id)

    def _source(self, claim: Claim[Any]) -> str:
        return self._voice.source(self._tables.sources.get(claim.source or ""))


def _claim_of(bid: str, field: str, claim: str) -> dict[str, str]:
    return {"table": "bids", "record": bid, "field": field, "claim": claim}
