"""The sentence: who bid most, as far as the book can know it."""

from collections.abc import Iterable, Iterator

from core.answers.standing import Ending, Ranked, Ranking, Reason
from core.domain.amount import Amount
from core.domain.tables import Tables
from core.domain.value import Value
from core.wording import reasons
from core.wording.conversions import conversion, stated
from core.wording.phrases import Phrases
from core.wording.texts import Run

# After so many names the rest is only counted.
_MOST_NAMES = 4


class Sentence(Value, frozen=True):
    """What the book concludes, in runs of which some are emphasised.

    Attributes:
        runs: The pieces of the text.
    """

    runs: tuple[Run, ...] = ()

    @property
    def text(self) -> str:
        """The whole without emphasis."""
        return "".join(run.text for run in self.runs)


class Teller:
    """Tells one ranking in one language.

    Args:
        phrases: The language.
        ranking: What is told.
        tables: The tables that it was made from.
    """

    def __init__(self, phrases: Phrases, ranking: Ranking, tables: Tables) -> None:
        self._phrases = phrases
        self._texts = phrases.texts
        self._ranking = ranking
        self._tables = tables
        self._ranked = {one.bid: one for one in ranking.ranked}
        self._tense = "before" if ranking.past else "now"

    def tell(self) -> Sentence:
        """All clauses, the gravest first."""
        runs: list[Run] = []
        for clause in self._clauses():
            if runs:
                runs.append(Run(" "))
            runs += clause
        return Sentence(tuple(runs))

    def _clauses(self) -> Iterator[list[Run]]:
        ranking = self._ranking
        if ranking.unread:
            yield list(self._texts.runs("sentence.unread", ranking.unread))
        if ranking.ended is not None:
            yield self._ending(ranking.ended)
        if not ranking.ranked:
            yield self._without_ranked()
        else:
            yield from self._highest()
            yield from self._differences()
        if ranking.incomparable:
            yield self._say("not_comparable", bids=self._left_out())

    # --- the end ---

    def _ending(self, ended: Ending) -> list[Run]:
        key = ended.outcome
        date = self._phrases.dates.at(ended.on) if ended.on else ""
        name = ended.name
        if key == "completed":
            key += {
                (True, True): "",
                (False, True): "_undated",
                (True, False): "_nameless",
                (False, False): "_bare",
            }[bool(date), bool(name)]
        else:
            known = self._texts.find(f"sentence.ended.{key}") is not None
            key = (key if known else "other") + ("" if date else "_undated")
        outcome = self._phrases.word("outcomes", ended.outcome)
        values = {"date": date, "name": name, "outcome": outcome}
        return list(self._texts.runs(f"sentence.ended.{key}", None, **values))

    # --- who is highest ---

    def _without_ranked(self) -> list[Run]:
        ranking = self._ranking
        if not (ranking.unranked or ranking.incomparable):
            day = self._phrases.day(ranking.ranked_on.day)
            return self._say("no_bids", date=day)
        if not ranking.unranked:
            return self._say("none_comparable")
        left = [
            self._texts.say(
                "sentence.left_out",
                name=one.name,
                reason=reasons.unranked(self._phrases, one.code, self._kind(one.bid)),
            )
            for one in ranking.unranked
        ]
        return self._say("no_ranked", reasons=self._some(left))

    def _highest(self) -> Iterator[list[Run]]:
        ranking = self._ranking
        highest, stated = ranking.highest, self._of(ranking.highest_stated)
        if highest.state == "certain":
            yield self._certain(self._of(highest.bids) or stated)
            return
        if stated:
            yield self._bids("stated", stated)
        else:
            yield self._say("no_number")
        if highest.state == "undecided":
            # What is left out is named in a clause of its own.
            told = [
                self._reason(reason)
                for reason in highest.reasons
                if reason.code != "incomparable"
            ]
            why = self._texts.join(told, "clause")
            if highest.among:
                count = len(ranking.ranked)
                yield self._say("undecided_among", count, reasons=why)
            else:
                yield self._say("undecided", reasons=why)

    def _certain(self, bids: list[Ranked]) -> list[Run]:
        if self._ranking.highest.among:
            count = len(self._ranking.ranked)
            return self._bids("among", bids, count=count)
        if len(self._ranked) == 1:
            return self._bids("only", bids)
        hides = [one.about_hides for one in bids if one.about_hides is not None]
        if hides:
            share = self._phrases.percent(min(hides))
            return self._bids("certain_unless", bids, share=share)
        return self._bids("certain", bids)

    def _bids(
        self, key: str, bids: list[Ranked], count: int | None = None, **values: str
    ) -> list[Run]:
        """A clause about bids with their prices, and what is said against them."""
        item = "bid" if len(bids) == 1 else "bid_of_several"
        named = [
            self._clause(item, name=one.name, price=self._price(one)) for one in bids
        ]
        remarks = [
            remark if len(bids) == 1 else f"{one.name}: {remark}"
            for one in bids
            for remark in self._remarks(one)
        ]
        told = f" ({'; '.join(remarks)})" if remarks else ""
        number = len(bids) if count is None else count
        return self._say(key, number, bids=self._some(named), remarks=told, **values)

    def _reason(self, reason: Reason) -> str:
        count = len(reason.bids)
        if reason.code == "undisclosed":
            return self._clause("undisclosed", count)
        bids = self._of(reason.bids)
        if reason.code == "tied":
            names = self._some(one.name for one in bids)
            return self._clause("tied", count, names=names)
        key = "may_exceed" if self._ranking.highest_stated else "may_be_highest"
        return self._clause(key, count, bids=self._some(map(self._quoted, bids)))

    def _quoted(self, ranked: Ranked) -> str:
        """A bid by the printed words of its price: ‘more than 30 billion’ (Tinsley)."""
        remarks = "; ".join((ranked.name, *self._remarks(ranked)))
        words = self._printed(ranked)
        if words:
            said = self._texts.say("list.quoted", words=words)
        else:
            said = self._price(ranked)
        return f"{said} ({remarks})"

    def _printed(self, ranked: Ranked) -> str:
        """The printed words of a price, where they are in this language."""
        shown = ranked.price.shown
        value = ranked.price.value
        if shown is None or value is None or ranked.price.disputed:
            return ""
        source = self._tables.sources.get(shown.claim.source or "")
        language = source.language if source else ""
        if language and language.partition("-")[0] != self._phrases.language:
            return ""
        return value.amount.words.strip()

    def _price(self, ranked: Ranked) -> str:
        if not ranked.reported:
            return self._phrases.price(None)
        value = ranked.price.value
        if ranked.converted:
            return stated(self._phrases, ranked)
        if value is None or ranked.price.disputed or not value.amount.has_number:
            return self._phrases.amount(ranked.amount)
        return self._phrases.price(value)

    def _remarks(self, ranked: Ranked) -> list[str]:
        remarks = []
        support = ranked.price.support
        if ranked.price.disputed:
            remarks.append(self._texts.say("sentence.differ"))
        if support.denials or support.against == "denied":
            names = self._phrases.deniers(support, self._tables)
            key = "denied_by" if names else "denied"
            remarks.append(self._texts.say(f"sentence.{key}", names=names))
        elif support.against != "none" and not ranked.price.disputed:
            remarks.append(self._texts.say(f"sentence.{support.against}"))
        if support.word == "unsourced" and ranked.price.value is not None:
            remarks.append(self._texts.say("sentence.unsourced"))
        if ranked.rejected:
            remarks.append(self._texts.say("sentence.rejected"))
        return remarks

    # --- what differs between the bids ---

    def _differences(self) -> Iterator[list[Run]]:
        ranking = self._ranking
        if ranking.basis in ("equity", "enterprise_value"):
            basis = self._phrases.word("bases", ranking.basis)
            yield self._say("basis", basis=basis)
        debt = [one.name for one in ranking.ranked if one.debt_not_stated]
        if debt:
            yield self._say("debt", len(debt), names=self._some(debt))
        if ranking.converted:
            yield self._say("converted", bids=self._converted())
        if ranking.stakes_differ:
            yield self._say("stakes", stakes=self._stakes())
        if ranking.perimeters_differ:
            yield self._say("perimeters", perimeters=self._perimeters())
        assumed = [one.name for one in self._of(ranking.assumed)]
        if assumed:
            yield self._say(
                "assumed",
                len(assumed),
                names=self._some(assumed),
                currency=self._phrases.numbers.currency(ranking.currency or ""),
            )

    def _converted(self) -> str:
        return self._some(
            conversion(self._phrases, one, self._ranking.basis, self._tables)
            for one in self._of(self._ranking.converted)
        )

    def _stakes(self) -> str:
        by_stake: dict[Amount, list[str]] = {}
        for one in self._ranking.ranked:
            value = one.price.value
            stake = value.stake if value and value.stake else one.stake.value
            if stake is not None:
                by_stake.setdefault(stake, []).append(one.name)
        return self._texts.join(
            self._texts.say(
                "sentence.stake",
                stake=self._phrases.amount(stake),
                names=self._some(names),
            )
            for stake, names in by_stake.items()
        )

    def _perimeters(self) -> str:
        by_perimeter: dict[str, list[str]] = {}
        for one in self._of(self._ranking.perimeters_differ):
            by_perimeter.setdefault(one.perimeter or "", []).append(one.name)
        contest = self._ranking.contest
        return self._texts.join(
            self._texts.say(
                "sentence.perimeter",
                names=self._some(names),
                perimeter=reasons.perimeter(
                    self._phrases, perimeter, contest, self._tables
                ),
            )
            for perimeter, names in by_perimeter.items()
        )

    def _left_out(self) -> str:
        by_reason: dict[str, list[str]] = {}
        for one in self._ranking.incomparable:
            reason = reasons.incomparable(self._phrases, one, self._tables, dated=False)
            by_reason.setdefault(reason, []).append(one.name)
        return self._some(
            self._texts.say("sentence.left_out", name=self._some(names), reason=reason)
            for reason, names in by_reason.items()
        )

    # --- pieces ---

    def _of(self, bids: Iterable[str]) -> list[Ranked]:
        return [self._ranked[bid] for bid in bids if bid in self._ranked]

    def _kind(self, bid_id: str) -> str:
        bid = self._tables.bids.get(bid_id)
        return bid.kind if bid else ""

    def _some(self, items: Iterable[str]) -> str:
        """The first items of a list, and how many more there are."""
        items = list(items)
        more = len(items) - _MOST_NAMES
        if more <= 0:
            return self._texts.join(items)
        names = self._texts.template("list.comma").join(items[:_MOST_NAMES])
        return self._texts.say("list.more", more, names=names)

    def _clause(self, key: str, count: int | None = None, **values: object) -> str:
        return self._texts.say(f"sentence.{self._tense}.{key}", count, **values)

    def _say(self, key: str, count: int | None = None, **values: object) -> list[Run]:
        key = f"sentence.{self._tense}.{key}"
        return list(self._texts.runs(key, count, **values))
