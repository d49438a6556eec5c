"""Two versions of one claim: put together where they don't touch, else side by side."""

import base64
import hashlib
from typing import Any

import msgspec

from core.domain.claim import Claim
from core.domain.price import Term

# What says one thing together: the number and the words that it stands in.
_UNITS = (("value", "quote", "translation"),)
_ENCODER = msgspec.json.Encoder()


def merge_claims(
    base: Claim[Any] | None, ours: Claim[Any], theirs: Claim[Any]
) -> tuple[Claim[Any], Claim[Any] | None]:
    """The claim that keeps the id, and theirs beside it where both changed one thing.

    A claim that stands beside has an id that follows from what it says, so that
    whoever merges the same two gets the same.
    """
    changed: dict[str, Any] = {}
    for unit in _units():
        mine, their = _of(ours, unit), _of(theirs, unit)
        old = None if base is None else _of(base, unit)
        if their in (mine, old):
            continue
        if mine != old:
            return ours, renamed(theirs)
        changed |= dict(zip(unit, their, strict=True))
    return msgspec.structs.replace(ours, **changed), None


def renamed(claim: Claim[Any]) -> Claim[Any]:
    """The same claim under an id that follows from what it says."""
    value = claim.value
    if isinstance(value, Term):
        value = msgspec.structs.replace(value, id=other_record_id(value.id, claim))
    return msgspec.structs.replace(
        claim, id=_letters(_ENCODER.encode(claim), 10), value=value
    )


def other_record_id(part_id: str, holder: object) -> str:
    """Another id with the same stem, that follows from what it is given to."""
    stem = part_id.rpartition("-")[0] or "x"
    return f"{stem}-{_letters(_ENCODER.encode((part_id, holder)), 6)}"


def _letters(data: bytes, count: int) -> str:
    digest = hashlib.blake2b(data, digest_size=20).digest()
    return base64.b32encode(digest).decode().lower()[:count]


def _units() -> list[tuple[str, ...]]:
    together = {name for unit in _UNITS for name in unit}
    alone = [
        (name,)
        for name in Claim.__struct_fields__
        if name not in together and name != "id"
    ]
    return [*_UNITS, *alone]


def _of(claim: Claim[Any], unit: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(getattr(claim, name) for name in unit)
