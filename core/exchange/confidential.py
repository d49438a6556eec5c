"""What may leave the program of confidential sources: their approved description.

One place for all formats. A ``Release`` hands out records and texts as they may leave:
a confidential source is its description under a neutral id; its claims keep what they
say, but no quote, no place in the source, and nobody who said it; a text that holds a
protected name anywhere is held back as a whole.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, TypeVar

import msgspec

from core.domain.claim import Claim, Speaker
from core.domain.records import AnyRecord, Source, table_of
from core.domain.tables import Tables
from core.domain.value import Value
from core.exchange.neutral_ids import neutral_ids
from core.exchange.protected_names import ProtectedNames
from core.wording.phrases import Phrases

R = TypeVar("R", bound=AnyRecord)
V = TypeVar("V", bound=Value)
# Who said it is not said, not even in what capacity.
_SOMEBODY = Speaker("unnamed")


class HeldBack(Value, frozen=True, kw_only=True):
    """A record of which something does not leave.

    Attributes:
        table: Its table.
        record: Its id.
        fields: Names of the fields that are left out or replaced, without repeats.
        leaves_as: For a source, the description that it leaves by.
    """

    table: str
    record: str
    fields: tuple[str, ...]
    leaves_as: str = ""


class Release:
    """A book as it may leave."""

    def __init__(self, tables: Tables, phrases: Phrases) -> None:
        self._tables = tables
        self._phrases = phrases
        self._held = {one.id for one in tables.sources.values() if one.confidential}
        self._names = ProtectedNames(tables) if self._held else None
        self._ids = neutral_ids(tables, self._held, self._names) if self._names else {}
        self._withheld = phrases.texts.say("export.held_back")

    @property
    def holds_back(self) -> bool:
        """Whether the book has anything confidential at all."""
        return bool(self._held)

    def id(self, any_id: str) -> str:
        """An id as it may leave: one that was made of a protected name is neutral."""
        return self._ids.get(any_id, any_id)

    def text(self, text: str) -> str:
        """A text as it may leave: as it stands, or held back."""
        if self._names is None or not text:
            return text
        if text in self._ids:
            return self._ids[text]
        return self._withheld if self._names.stand_in(text) else text

    def record(self, record: R) -> R:
        """A record as it may leave."""
        if self._names is None:
            return record
        if isinstance(record, Source) and record.confidential:
            return self._described(record)  # type: ignore[return-value]  # R is Source
        plain = msgspec.to_builtins(msgspec.structs.replace(record, kept=()))
        plain.pop("conflicts", None)
        changed = self._walked(plain)
        return msgspec.convert(changed, type(record), str_keys=True)

    def source(self, source_id: str | None) -> Source | None:
        """The source with an id, as it may leave."""
        source = self._tables.sources.get(source_id or "")
        return self.record(source) if source is not None else None

    def claim(self, claim: Claim[Any]) -> Claim[Any]:
        """A claim as it may leave; texts within its value are the caller's to hand in.

        What a confidential source is cited for elsewhere stays, under its description.
        """
        if self._names is None:
            return claim
        if claim.source in self._held:
            claim = msgspec.structs.replace(
                claim,
                source=self.id(claim.source or ""),
                via=None,
                quote="",
                translation="",
                locator="",
                said_by=_SOMEBODY if claim.said_by else None,
                recorded_by="",
            )
        elif claim.via in self._held:
            claim = msgspec.structs.replace(claim, via=self.id(claim.via or ""))
        return claim

    def answer(self, answer: V) -> V:
        """A value that the book gave as an answer, with ids and texts as they leave."""
        if self._names is None:
            return answer
        changed = self._walked(msgspec.to_builtins(answer))
        return msgspec.convert(changed, type(answer), str_keys=True)

    @cached_property
    def tables(self) -> Tables:
        """The whole book as it may leave."""
        if self._names is None:
            return self._tables
        return Tables.of(map(self.record, self._tables.records()))

    def held_back(self) -> Iterator[HeldBack]:
        """What is held back, record by record, before anything is written."""
        if self._names is None:
            return
        for record in self._tables.records():
            released = self.record(record)
            before, after = map(msgspec.to_builtins, (record, released))
            fields = tuple(dict.fromkeys(_differing(before, after)))
            if not fields:
                continue
            leaves_as = released.title if isinstance(released, Source) else ""
            held = isinstance(record, Source) and record.confidential
            yield HeldBack(
                table=table_of(record),
                record=record.id,
                fields=fields,
                leaves_as=leaves_as if held else "",
            )

    def _described(self, source: Source) -> Source:
        description = self._phrases.source(source)
        return Source(
            id=self.id(source.id),
            kind="other",
            title=description,
            confidential=True,
            approved_description=description,
        )

    def _walked(self, value: Any) -> Any:  # noqa: ANN401 (any JSON)
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list | tuple):
            return [self._walked(one) for one in value]
        if isinstance(value, dict):
            if value.get("source") in self._held and "value" in value:
                value = _silent(value)
            return {name: self._walked(one) for name, one in value.items()}
        return value


def held_back(tables: Tables, phrases: Phrases) -> tuple[HeldBack, ...]:
    """What of a book is held back in every export, to be shown before one is made."""
    return tuple(Release(tables, phrases).held_back())


def _silent(claim: dict[str, Any]) -> dict[str, Any]:
    """A confidential source's claim without who said it, and in what words."""
    kept = ("id", "value", "source", "on", "standing", "recorded")
    silent = {name: claim[name] for name in kept if name in claim}
    standing = silent.get("standing")
    if isinstance(standing, dict):
        silent["standing"] = {n: one for n, one in standing.items() if n != "by"}
    if "said_by" in claim:
        silent["said_by"] = msgspec.to_builtins(_SOMEBODY)
    return silent


def _differing(before: Any, after: Any, field: str = "id") -> Iterator[str]:  # noqa: ANN401 (any JSON)
    """Names of the innermost fields that differ."""
    if isinstance(before, dict) and isinstance(after, dict):
        for name in {**before, **after}:
            yield from _differing(before.get(name), after.get(name), name)
    elif isinstance(before, list | tuple) and isinstance(after, list | tuple):
        if len(before) != len(after):
            yield field
        for one, other in zip(before, after, strict=False):
            yield from _differing(one, other, field)
    elif before != after:
        yield field
