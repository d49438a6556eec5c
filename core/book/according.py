"""According to whom: one source for every value that an operation fills."""

from collections.abc import Set
from datetime import datetime
from typing import Any, TypeVar

import msgspec

from core.domain.claim import Claim, Speaker
from core.domain.records import AnyRecord
from core.domain.references import owned_ids, shape_of
from core.domain.shapes import CLAIMS, Shape
from core.domain.value import Value

R = TypeVar("R", bound=AnyRecord)
V = TypeVar("V", bound=Value)


class According(Value, frozen=True, kw_only=True):
    """Who says what an operation enters; the "according to" line of a dialog.

    Attributes:
        source: Id of the source; none for an unsourced value.
        said_by: Who said it.
        quote: The exact words.
        translation: Own translation of the quote.
        via: Where the source has it from.
        locator: Where in the source.
    """

    source: str | None = None
    said_by: Speaker | None = None
    quote: str = ""
    translation: str = ""
    via: str | None = None
    locator: str = ""


UNSOURCED = According()


class Recorder(Value, frozen=True):
    """What is noted on each new claim.

    Attributes:
        according: Whom it is from, where the claim itself does not say.
        at: When it is entered (UTC).
        by: Who enters it.
    """

    according: According
    at: datetime
    by: str

    def note(self, record: R, before: AnyRecord | None) -> R:
        """The record with source and entry noted on the claims that are new in it."""
        known = {one.id for one in owned_ids(before)} if before else set()
        return _noted(record, shape_of(record), known, self)

    def noted(self, claim: Claim[Any]) -> Claim[Any]:
        """One claim with its source and entry."""
        says: dict[str, Any] = msgspec.structs.asdict(self.according)
        changed = {} if any(getattr(claim, name) for name in says) else says
        if claim.recorded is None:
            changed |= {"recorded": self.at, "recorded_by": self.by}
        return msgspec.structs.replace(claim, **changed)


def _noted(value: V, shape: Shape, known: Set[str], recorder: Recorder) -> V:
    changed: dict[str, Any] = {}
    for part in shape.parts:
        held = getattr(value, part.field)
        if not isinstance(held, tuple):
            continue
        if part.shape.kind == CLAIMS:
            new = tuple(one if one.id in known else recorder.noted(one) for one in held)
        else:
            new = tuple(_noted(one, part.shape, known, recorder) for one in held)
        if new != held:
            changed[part.field] = new
    return msgspec.structs.replace(value, **changed) if changed else value
