"""What is reported about one bid, value by value, in the reader's words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from core.answers.figures import figures_of
from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.resolve import resolve_field, resolve_price, resolve_terms
from core.answers.resolved import Resolved
from core.domain.records import Bid
from core.domain.tables import Tables
from core.wording.voice import Voice
from gui.models.why_lines import value_text

_FIELDS = ("made_on", "stage", "stake", "scope", "binding")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One value with its support.

    Attributes:
        key: What tells it from the other values: record, field and measure.
        record: Id of the record that it belongs to.
        table: The record's table.
        label: What it is.
        value: The value in words.
        strong: Whether the value is said at all.
        support: What speaks for it, in words.
        sign: The badge of the support.
        against: What speaks against it; empty for nothing.
        against_sign: The badge of that.
        resolved: The answer behind it.
    """

    key: str
    record: str
    table: str
    label: str
    value: str
    strong: bool
    support: str
    sign: str
    against: str
    against_sign: str
    resolved: Resolved[Any]

    @property
    def field(self) -> str:
        """Name of the field."""
        return self.resolved.field


def bid_facts(
    tables: Tables, index: Index, bid: Bid, lens: Lens, voice: Voice
) -> tuple[Fact, ...]:
    """All values of a bid, and the figures that are told beside it."""
    makers = _Facts(tables, voice)
    found = [
        makers.fact("bids", bid.id, resolved)
        for resolved in _of_bid(tables, index, bid, lens)
    ]
    for view in figures_of(tables, index, (bid.id, bid.bidder), lens):
        label = voice.word("figure_kinds", view.figure.kind)
        found.append(makers.fact("figures", view.figure.id, view.value, label))
    return tuple(found)


def _of_bid(
    tables: Tables, index: Index, bid: Bid, lens: Lens
) -> Iterator[Resolved[Any]]:
    yield from resolve_price(tables, index, bid, lens)
    for field in _FIELDS:
        resolved = resolve_field(tables, index, bid, field, lens)
        if resolved.value is not None or field in ("made_on", "stage"):
            yield resolved
    yield from resolve_terms(tables, index, bid, lens)


class _Facts:
    """Words resolved values as facts."""

    def __init__(self, tables: Tables, voice: Voice) -> None:
        self._tables, self._voice = tables, voice

    def fact(
        self, table: str, record: str, resolved: Resolved[Any], label: str = ""
    ) -> Fact:
        voice, support = self._voice, resolved.support
        against = support.against != "none"
        value = value_text(resolved.value, resolved.field, voice, self._tables)
        return Fact(
            key="/".join((record, resolved.field, *resolved.measure)),
            record=record,
            table=table,
            label=label or voice.word("fields", resolved.field),
            value=value or "–",
            strong=resolved.value is not None,
            support=voice.support(support) if resolved.weighed else "",
            sign=support.word if resolved.weighed else "",
            against=voice.texts.say(f"support.against.{support.against}")
            if against
            else "",
            against_sign=support.against if against else "",
            resolved=resolved,
        )
