"""What speaks against a value, and what is not known of it yet, in lines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.resolve import moment_of
from core.answers.responses import responses_to
from core.answers.shown_values import ShownValue, hangs_on
from core.domain.claim import Claim
from core.domain.records import Bidder, Event
from core.domain.tables import Tables
from core.domain.words import DENYING_STANCES
from core.wording.values import value_text
from core.wording.voice import Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class AgainstLine:
    """One thing that speaks against a value, or is open about it.

    Attributes:
        sign: Its badge.
        text: What it is.
        note: When, where and what exactly it names.
        alarm: Whether it speaks against the value; else it is only open.
        record: Id of the event or record behind it.
        url: The address of its source.
    """

    sign: str
    text: str
    note: str = ""
    alarm: bool = False
    record: str = ""
    url: str = ""


class Against:
    """Finds and words what speaks against values through one lens."""

    def __init__(self, tables: Tables, index: Index, lens: Lens, voice: Voice) -> None:
        self._tables, self._index = tables, index
        self._lens, self._voice = lens, voice

    def lines(self, shown: ShownValue) -> tuple[AgainstLine, ...]:
        """All of it, the gravest first."""
        return (
            *self._conflicts(shown),
            *self._responses(shown),
            *self._hidden(shown),
            *self._found_later(shown),
        )

    def _conflicts(self, shown: ShownValue) -> Iterator[AgainstLine]:
        """Claims that stand and exclude the value, then those outweighed."""
        resolved = shown.resolved
        keys = {"conflicts": "conflicts", "weaker": "outweighed"}
        for one in resolved.weighed:
            key = keys.get(one.role)
            if key is None or one.claim.value == resolved.value:
                continue
            value = value_text(
                one.claim.value, resolved.field, self._voice, self._tables
            )
            yield AgainstLine(
                sign="conflicting",
                text=self._say(key, value=value),
                note=self._where(one.claim),
                alarm=key == "conflicts",
                record=one.bid,
                url=self._url(one.claim),
            )

    def _responses(self, shown: ShownValue) -> Iterator[AgainstLine]:
        """Denials with who and when; then who only declined or stayed silent."""
        parts = dict.fromkeys(
            (*hangs_on(shown, self._tables), *self._also_denied(shown))
        )
        told: set[str] = set()
        quiet: list[AgainstLine] = []
        for part in parts:
            for one in responses_to(self._tables, self._index, self._lens, part):
                event = self._tables.events[one.event]
                if one.event in told or event.id == shown.record:
                    continue
                told.add(one.event)
                line = self._response(event, part)
                if event.stance in DENYING_STANCES:
                    yield line
                elif not event.stance.startswith("confirms"):
                    quiet.append(line)
        yield from quiet

    def _also_denied(self, shown: ShownValue) -> Iterator[str]:
        """What the denials name that an inherited value brought along."""
        for event_id in shown.resolved.support.denials:
            event = self._tables.events.get(event_id)
            yield from event.about if event else ()

    def _response(self, event: Event, part: str) -> AgainstLine:
        voice, tables = self._voice, self._tables
        parties = (tables.party(one) for one in event.by)
        names = voice.join(one.name for one in parties if one is not None)
        claims: tuple[Claim[Any], ...] = (*event.outcome, *event.on)
        claim = next((one for one in claims if one.source), None)
        when = next((one.value for one in event.on), None)
        denies = event.stance in DENYING_STANCES
        named = self._named(part) if denies else ""
        stance = voice.word("stances", event.stance)
        parts = (
            voice.when(when, short=True) if when else "",
            event.title,
            self._where(claim) if claim else voice.source(None),
        )
        return AgainstLine(
            sign="denied" if denies else "one_source",
            text=self._say(
                "denial",
                who=names or self._say("nobody_named"),
                stance=" ".join(filter(None, (stance, named))),
            ),
            note="  ·  ".join(filter(None, parts)),
            alarm=denies,
            record=event.id,
            url=self._url(claim) if claim else "",
        )

    def _named(self, part: str) -> str:
        """What exactly a denial names."""
        tables = self._tables
        for table, key in (
            (tables.bids, "names_bid"),
            (tables.bidders, "names_bidder"),
            (tables.events, "names_event"),
        ):
            if part in table:
                return self._say(key)
        holder = tables.find(self._index.holder_of(part) or "")
        if isinstance(holder, Bidder) and any(part == one.id for one in holder.members):
            return self._say("names_member")
        terms = getattr(holder, "terms", ())
        if any(part == claim.value.id for claim in terms):
            return self._say("names_term")
        return self._say("names_claim")

    def _hidden(self, shown: ShownValue) -> Iterator[AgainstLine]:
        """Claims of the field that the lens doesn't let through, and why."""
        sight = moment_of(self._tables, self._index, self._lens).sight
        weighed = {one.claim.id for one in shown.resolved.weighed}
        day = self._voice.day(self._lens.as_of)
        key = "not_public" if self._lens.clock == "public" else "not_entered"
        for claim in _claims_like(shown, self._tables):
            if claim.id in weighed:
                continue
            why = "left_out" if sight.is_gone(claim) else key
            entry = sight.entry(claim, shown.record)
            if why != "left_out" and entry.seen(self._lens.as_of):
                continue  # it belongs to another measure
            value = value_text(
                claim.value, shown.resolved.field, self._voice, self._tables
            )
            yield AgainstLine(
                sign="clock",
                text=f"{value}: {self._say(why, date=day)}",
                note=self._where(claim),
                record=shown.record,
                url=self._url(claim),
            )

    def _found_later(self, shown: ShownValue) -> Iterator[AgainstLine]:
        if self._lens.clock == "public":
            late = sum(
                one.claim.recorded is not None
                and one.claim.recorded.date() > self._lens.as_of
                for one in shown.resolved.weighed
            )
            if late:
                text = self._voice.texts.say("why.lines.found_later", late)
                yield AgainstLine(sign="clock", text=text)

    def _where(self, claim: Claim[Any]) -> str:
        voice, tables = self._voice, self._tables
        source = tables.sources.get(claim.source or "")
        parts = (voice.speaker(claim.said_by, tables), voice.source(source))
        return "  ·  ".join(filter(None, parts))

    def _url(self, claim: Claim[Any]) -> str:
        source = self._tables.sources.get(claim.source or "")
        return source.url if source is not None and not source.confidential else ""

    def _say(self, key: str, **values: str) -> str:
        return self._voice.texts.say(f"why.lines.{key}", None, **values)


def _claims_like(shown: ShownValue, tables: Tables) -> Iterable[Claim[Any]]:
    """All claims of the same field of the same record."""
    record: Any = tables.get(shown.table, shown.record)
    if isinstance(record, Bidder):
        record = next((one for one in record.members if one.id == shown.member), None)
    claims: tuple[Claim[Any], ...] = getattr(record, shown.resolved.field, ())
    return claims
