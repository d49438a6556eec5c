"""Claims and members inside a record: to find, add, replace and take out."""

from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar

import msgspec

from core.book.errors import NotFoundError
from core.domain.claim import Claim
from core.domain.identifiers import new_claim_id
from core.domain.records import AnyRecord, Bidder, Member
from core.domain.references import shape_of
from core.domain.shapes import CLAIMS, Shape
from core.domain.value import Value
from core.domain.when import When

V = TypeVar("V", bound=Value)
T = TypeVar("T")
AnyClaim: TypeAlias = Claim[Any]


def new_claim(value: T, *, on: When | None = None) -> Claim[T]:
    """A claim that does not say yet whom it is from."""
    return Claim(id=new_claim_id(), value=value, on=on)


def find_claim(record: AnyRecord, claim_id: str) -> tuple[str, AnyClaim]:
    """The field and the claim with an id, in the record or in a member of it.

    Raises:
        NotFoundError: There is none.
    """
    found = _find(record, shape_of(record), claim_id)
    if found is None:
        raise NotFoundError(id=claim_id)
    return found


def with_claim(
    record: AnyRecord, field: str, claim: AnyClaim, member_id: str | None = None
) -> AnyRecord:
    """The record with one more claim at the end of a field, also of a member.

    Raises:
        NotFoundError: There is no such member.
    """
    if member_id is None:
        return _added(record, field, claim)
    if not isinstance(record, Bidder):
        raise NotFoundError(id=member_id)
    return with_member(record, _added(find_member(record, member_id), field, claim))


def replace_claim(
    record: AnyRecord,
    claim_id: str,
    become: Callable[[AnyClaim], AnyClaim | None],
) -> AnyRecord:
    """The record with a claim made another one, or taken out.

    Raises:
        NotFoundError: There is no such claim.
    """
    find_claim(record, claim_id)
    return _replaced(record, shape_of(record), claim_id, become)


def find_member(bidder: Bidder, member_id: str) -> Member:
    """The member with an id.

    Raises:
        NotFoundError: There is none.
    """
    for member in bidder.members:
        if member.id == member_id:
            return member
    raise NotFoundError(id=member_id)


def with_member(bidder: Bidder, member: Member) -> Bidder:
    """The bidder with a member in the place of the one with its id.

    Raises:
        NotFoundError: There is none.
    """
    find_member(bidder, member.id)
    each = (member if one.id == member.id else one for one in bidder.members)
    return msgspec.structs.replace(bidder, members=tuple(each))


def _added(value: V, field: str, claim: AnyClaim) -> V:
    held = getattr(value, field)
    return msgspec.structs.replace(value, **{field: (*held, claim)})


def _find(value: Value, shape: Shape, claim_id: str) -> tuple[str, AnyClaim] | None:
    for part in shape.parts:
        held = getattr(value, part.field)
        for one in held if isinstance(held, tuple) else ():
            if part.shape.kind != CLAIMS:
                found = _find(one, part.shape, claim_id)
                if found is not None:
                    return found
            elif one.id == claim_id:
                return part.field, one
    return None


def _replaced(
    value: V,
    shape: Shape,
    claim_id: str,
    become: Callable[[AnyClaim], AnyClaim | None],
) -> V:
    changed: dict[str, Any] = {}
    for part in shape.parts:
        held = getattr(value, part.field)
        if not isinstance(held, tuple):
            continue
        if part.shape.kind != CLAIMS:
            new = tuple(_replaced(one, part.shape, claim_id, become) for one in held)
        else:
            each = (become(one) if one.id == claim_id else one for one in held)
            new = tuple(one for one in each if one is not None)
        if new != held:
            changed[part.field] = new
    return msgspec.structs.replace(value, **changed) if changed else value
