"""One bid's claims, prepared for every day of a lens, with those it inherits from."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec

from core.answers.measures import (
    BASIS,
    CONDITION,
    NO_PRICE,
    OF,
    SILENT,
    STAKE,
    Measure,
    gather,
    is_deduction,
    is_payment,
    price_claims,
    term_measure,
)
from core.answers.parts import CLAIM_FIELDS
from core.answers.resolved import Resolved, Support
from core.answers.seen import Entry, Sight, first_day, first_seen, undated
from core.answers.support import support_of
from core.answers.turns import Place, place_between, turns
from core.answers.weigh import Moment, weigh
from core.domain import words
from core.domain.records import Bid

_INHERITED = frozenset({"price", "stake", "scope", "binding", "terms"})
_UNCLAIMED = {field: Resolved[Any](field=field) for field in CLAIM_FIELDS[Bid]}


class Dossier:
    """A bid through a clock: what is seen of it, and what each field comes to.

    Attributes:
        bid: The bid.
        before: The dossier of the bid that it supersedes.
        claimed: The fields about which it has claims, or may inherit some.
        entries: Its claims by field.
        seen_from: The day from which the bid is seen; none for always.
        found_days: The days on which anything may change, once asked for.
        field_days: By field, the days on which it may, once asked for.
        kept: What was made of it, by place between these days.
        pays: Whether terms of it, or of a bid before it, say what is paid for a share.
    """

    __slots__ = (
        "_above",
        "_assumed",
        "_priced",
        "_sight",
        "before",
        "bid",
        "claimed",
        "entries",
        "field_days",
        "found_days",
        "kept",
        "pays",
        "seen_from",
    )

    def __init__(
        self, bid: Bid, sight: Sight, assumed: str | None, before: "Dossier | None"
    ) -> None:
        self.bid = bid
        self.before = before
        self._sight = sight
        self._assumed = assumed
        self._above = (bid.id, bid.bidder)
        made_on = first_day(bid.made_on)
        self.entries: dict[str, list[Entry]] = {
            field: [sight.entry(claim, bid.id, made_on) for claim in claims]
            for field in CLAIM_FIELDS[Bid]
            if field != "made_on" and (claims := getattr(bid, field))
        }
        if bid.made_on:
            self.entries["made_on"] = [
                sight.entry(claim, bid.id, claim.value) for claim in bid.made_on
            ]
        self.seen_from = first_seen(
            entry for entries in self.entries.values() for entry in entries
        )
        self.claimed: set[str] = set(self.entries)
        if before is not None:
            self.claimed |= before.claimed & _INHERITED
        self.pays: bool = (before is not None and before.pays) or any(
            is_payment(one.value) or is_deduction(one.value) for one in bid.terms
        )
        self.found_days: tuple[date, ...] | None = None
        self.field_days: dict[str, tuple[date, ...]] = {}
        self._priced: dict[Measure, list[Entry]] | None = None
        self.kept: dict[Any, Any] = {}

    def place(self, moment: Moment) -> Place:
        """Where a day falls between the days on which anything may change."""
        days = self.found_days
        if days is None:
            days = self.days()
        return place_between(days, moment)

    def field_place(self, field: str, moment: Moment) -> Place:
        """Where a day falls between those on which one field may change."""
        days = self.field_days.get(field)
        if days is None:
            days = self._days_of_field(field)
        return place_between(days, moment)

    def days(self) -> tuple[date, ...]:
        """The days on which anything about the bid may change, ascending."""
        chain: list[Dossier] = []
        one: Dossier | None = self
        while one is not None and one.found_days is None:
            chain.append(one)
            one = one.before
        for dossier in reversed(chain):
            dossier.found_days = dossier.find_days()
        return self.found_days or ()

    def _days_of_field(self, field: str) -> tuple[date, ...]:
        """The days on which a field may change, those of older bids included."""
        chain: list[Dossier] = [self]
        if field in _INHERITED:
            while (older := chain[-1].before) and field not in older.field_days:
                chain.append(older)
        for dossier in reversed(chain):
            before = dossier.before if field in _INHERITED else None
            found = set(before.field_days[field]) if before else set()
            # What is paid for a share says whether an older price still holds.
            also = ("terms",) if field == "price" and dossier.pays else ()
            for one in (field, *also):
                for entry in dossier.entries.get(one, ()):
                    found.update(turns(entry))
            found.update(dossier.response_days())
            found.discard(date.max)
            dossier.field_days[field] = tuple(sorted(found))
        return self.field_days[field]

    def find_days(self) -> tuple[date, ...]:
        """Gather the days anew, those of the superseded bid included."""
        found = set(self.before.days()) if self.before else set()
        for entries in self.entries.values():
            for entry in entries:
                found.update(turns(entry))
        found.update(self.response_days())
        found.discard(date.max)
        return tuple(sorted(found))

    def response_days(self) -> Iterable[date]:
        """The days on which responses about the bid, or a part of it, are seen."""
        index, events = self._sight.index, self._sight.tables.events
        if not index.about:
            return
        ids = [*self._above]
        ids += [one.claim.id for claims in self.entries.values() for one in claims]
        ids += [claim.value.id for claim in self.bid.terms]
        for one in ids:
            for event in index.events_about(one):
                seen_from = self._sight.event_seen_from(events[event])
                if seen_from is not None:
                    yield seen_from

    def seen(self, field: str, day: date) -> list[Entry]:
        """The claims of a field that are seen as of a day."""
        return [one for one in self.entries.get(field, ()) if one.seen(day)]

    def one(self, field: str, moment: Moment) -> Resolved[Any]:
        """What a field without measures comes to; inherited where it may be."""
        if field not in self.claimed:
            return _UNCLAIMED[field]
        return self._through_chain(field, moment)[0]

    def prices(self, moment: Moment) -> tuple[Resolved[Any], ...]:
        """What each measure of the price comes to; at least one, if only "nothing"."""
        return self._through_chain("price", moment)

    def terms(self, moment: Moment) -> tuple[Resolved[Any], ...]:
        """What each term comes to, those of the superseded bid behind its own."""
        return self._through_chain("terms", moment)

    def _through_chain(self, field: str, moment: Moment) -> tuple[Resolved[Any], ...]:
        """A field's results, each bid's from those of the one before it."""
        place = self.field_place(field, moment)
        results: tuple[Resolved[Any], ...] | None = self.kept.get((field, *place))
        if results is not None:
            return results
        if self.before is None or field not in _INHERITED:
            results = self.kept[field, *place] = self.own(field, moment)[0]
            return results
        results = ()
        # A loop, since a long chain would run out of stack.
        chain: list[tuple[Dossier, tuple[str, int, int]]] = []
        one: Dossier | None = self
        while one is not None:
            key = (field, *one.field_place(field, moment))
            if key in one.kept:
                results = one.kept[key]
                break
            chain.append((one, key))
            one = one.before
        for dossier, key in reversed(chain):
            own, complete = dossier.own(field, moment)
            if not complete:
                own = dossier.with_old(own, results, moment)
            results = dossier.kept[key] = own
        return results

    def own(self, field: str, moment: Moment) -> tuple[tuple[Resolved[Any], ...], bool]:
        """The results of the bid's own claims, and whether nothing is inherited."""
        if field == "price":
            results, silent = self._own_prices(moment)
            return tuple(results) or (Resolved(field=field),), silent
        entries = self.seen(field, moment.as_of)
        if field == "terms":
            measures = {one.claim.id: term_measure(one.claim.value) for one in entries}
            found = gather(entries, measures).items()
            return tuple(
                weigh(field, measure, some, moment, self._above, entries)
                for measure, some in found
            ), False
        if not entries:
            return (Resolved(field=field),), False
        if field == "made_on":
            entries = undated(entries)
        return (weigh(field, (), entries, moment, self._above),), False

    def with_old(
        self,
        own: tuple[Resolved[Any], ...],
        old: tuple[Resolved[Any], ...],
        moment: Moment,
    ) -> tuple[Resolved[Any], ...]:
        """Results with those measures of the superseded bid that have none here.

        A bid that states a price of its own, on whatever basis and in whatever
        currency, inherits no older price for the same perimeter, condition and stake:
        an old total does not hold after a raise per share. So does one that says what
        is paid for each share. A bid that changes only a fee inherits all.
        """
        has = {one.measure for one in own if one.value is not None}
        if own and own[0].field == "price":
            if has:
                # A number of its own leaves nothing of an earlier silence.
                has.update((SILENT, NO_PRICE))
            old = tuple(
                one for one in old if not self._outdates(has, one.measure, moment)
            )
        inherited = [
            self._inherit(one, moment)
            for one in old
            if one.value is not None and one.measure not in has
        ]
        if not inherited:
            return own
        valued = [one for one in own if one.value is not None]
        rejected = [one for one in own if one.value is None and one.weighed]
        return (*valued, *inherited, *rejected)

    def _outdates(self, own: set[Measure], old: Measure, moment: Moment) -> bool:
        """Whether an older measure of the price does not hold beside the own ones."""
        if len(old) <= STAKE:
            return False
        if not old[OF] and not old[CONDITION] and self._pays_anew(moment):
            return True
        return any(
            len(one) > STAKE
            and (one[OF], one[CONDITION]) == (old[OF], old[CONDITION])
            and (one[STAKE] == old[STAKE] or "per_share" in (one[BASIS], old[BASIS]))
            for one in own
        )

    def _pays_anew(self, moment: Moment) -> bool:
        """Whether terms of its own say what is paid for a share."""
        return self.pays and any(
            is_payment(one.claim.value) for one in self.seen("terms", moment.as_of)
        )

    def _own_prices(self, moment: Moment) -> tuple[list[Resolved[Any]], bool]:
        """The measures of the bid's own claims, and whether they give no number."""
        if "price" not in self.entries:
            return [], False
        if self._priced is None:
            self._priced = price_claims(
                self.entries["price"], self._assumed, self.bid.stake
            )
        seen = {
            measure: found
            for measure, entries in self._priced.items()
            if (found := [one for one in entries if one.seen(moment.as_of)])
        }
        every = [one for entries in seen.values() for one in entries]
        silent = seen.pop(SILENT, [])
        unpriced = seen.pop(NO_PRICE, [])
        numbers, rejected = [], []
        for measure, entries in seen.items():
            beside = entries + silent
            result = weigh("price", measure, beside, moment, self._above, every)
            if result.value is None or not result.value.amount.has_number:
                result = weigh("price", measure, entries, moment, self._above, every)
                rejected.append(result)
            else:
                numbers.append(result)
        if numbers:
            return numbers + rejected, False
        for measure, entries in ((NO_PRICE, unpriced), (SILENT, silent)):
            if entries:
                result = weigh("price", measure, entries, moment, self._above, every)
                if result.value is not None:
                    return [result, *rejected], True
                rejected.append(result)
        return rejected, False

    def whole(self, moment: Moment) -> Support:
        """How well the bid itself stands, whatever is said about it."""
        entries = [
            one
            for entries in self.entries.values()
            for one in entries
            if one.seen(moment.as_of) and moment.standing(one) != "rejected"
        ]
        denials = moment.stances(self._above, words.DENYING_STANCES)
        confirmed = moment.stances(self._above, words.CONFIRMING_STANCES)
        return support_of(entries, "none", denials, confirmed=bool(confirmed))

    def _inherit(self, found: Resolved[Any], moment: Moment) -> Resolved[Any]:
        """Take over what the superseded bid says; denials of this bid count, too."""
        if self.before is None or not found.weighed:
            return found
        support = found.support
        denials = moment.stances(self._above, words.DENYING_STANCES)
        if denials:
            against = "disputed" if support.against == "disputed" else "denied"
            support = msgspec.structs.replace(
                support,
                against=against,
                denials=tuple(dict.fromkeys((*support.denials, *denials))),
            )
        return msgspec.structs.replace(
            found,
            support=support,
            inherited_from=found.inherited_from or self.before.bid.id,
        )
