"""References: what points at what, and what becomes of it when that goes.

The shapes below say it once, for every record and everything inside it. A reference
that loses its target is either *cleared*, or takes along the nearest element of a list
(a claim, a member, a derivation) or the record in which it stands: a claim is nothing
without its source, a bid nothing without its bidder. ``hanging`` acts on it.
"""

from collections.abc import Iterator, Mapping, Set
from functools import lru_cache
from typing import Literal, NamedTuple

from core.domain.identifiers import is_claim_id, is_record_id
from core.domain.records import RECORD_TYPES, AnyRecord
from core.domain.tables import Tables
from core.domain.value import Value

Fate = Literal["cleared", "goes", "goes_when_empty", "response_goes_when_empty"]

CLAIMS, TERMS, MEMBERS, PERIMETERS = "claims", "terms", "members", "perimeters"


class Link(NamedTuple):
    """A field that holds one id or several.

    Attributes:
        field: Name of the field.
        kinds: What the ids may name: tables, claims, terms, members or perimeters.
        fate: What becomes of the holder when a target goes.
        free: Whether something that is no id may stand there (a name, a currency).
        name_in: The field that keeps the target's name when the target goes.
    """

    field: str
    kinds: frozenset[str]
    fate: Fate = "cleared"
    free: bool = False
    name_in: str = ""


class Part(NamedTuple):
    """A field that holds a value, or a tuple of values, with links of their own."""

    field: str
    shape: "Shape"


class Shape(NamedTuple):
    """Where in a value links and ids stand.

    Attributes:
        kind: What the value's own ``id`` names; empty for a value without one.
        links: Fields that hold ids of others.
        parts: Fields that hold values with links or ids.
    """

    kind: str = ""
    links: tuple[Link, ...] = ()
    parts: tuple[Part, ...] = ()


class Reference(NamedTuple):
    """That a record names something else.

    Attributes:
        path: Where: field names, ``#id`` for an element with an id, a position as
            a decimal for one without.
        id: What is named.
        kinds: What it may be.
        free: Whether it may also be no id at all.
    """

    path: tuple[str, ...]
    id: str
    kinds: frozenset[str]
    free: bool


class Owned(NamedTuple):
    """An id that a record gives: its own, or that of a part."""

    id: str
    kind: str


def _link(
    field: str,
    *kinds: str,
    fate: Fate = "cleared",
    free: bool = False,
    name_in: str = "",
) -> Link:
    return Link(field, frozenset(kinds), fate, free, name_in)


_SPEAKER = Shape(links=(_link("party", "parties", name_in="name"),))
_CLAIM = Shape(
    CLAIMS,
    links=(
        _link("source", "sources", fate="goes"),
        _link("via", "sources", free=True, name_in="via"),
    ),
    parts=(Part("said_by", _SPEAKER),),
)
# A price for a perimeter that is gone would pass for one for the whole.
_PRICE = Shape(links=(_link("of", PERIMETERS, fate="goes"),))
_TERM = Shape(
    TERMS,
    links=(
        _link("of", "parties", PERIMETERS, fate="goes"),
        _link("from_", "parties"),
        _link("to", "parties"),
    ),
)
_PRICE_CLAIM = _CLAIM._replace(parts=(*_CLAIM.parts, Part("value", _PRICE)))
_TERM_CLAIM = _CLAIM._replace(parts=(*_CLAIM.parts, Part("value", _TERM)))
_SCOPE_CLAIM = _CLAIM._replace(
    links=(*_CLAIM.links, _link("value", PERIMETERS, fate="goes"))
)


def _claims(*fields: str) -> tuple[Part, ...]:
    return tuple(Part(field, _CLAIM) for field in fields)


_PERIMETER = Shape(
    PERIMETERS,
    links=(_link("variant_of", PERIMETERS), _link("part_of", PERIMETERS)),
)
_MEMBER = Shape(
    MEMBERS,
    links=(_link("party", "parties", fate="goes"),),
    parts=_claims("standing", "share", "since", "until"),
)
_DERIVATION = Shape(links=(_link("source", "sources", fate="goes"),))

SHAPES: Mapping[str, Shape] = {
    "contests": Shape(
        "contests",
        links=(_link("targets", "parties"), _link("sellers", "parties")),
        parts=(Part("perimeters", _PERIMETER), *_claims("outcome")),
    ),
    "parties": Shape("parties", links=(_link("same_as", "parties"),)),
    "bidders": Shape(
        "bidders",
        links=(
            _link("contest", "contests", fate="goes"),
            _link("lead", "parties"),
            _link("formed_from", "bidders"),
        ),
        parts=(Part("members", _MEMBER),),
    ),
    "bids": Shape(
        "bids",
        links=(_link("bidder", "bidders", fate="goes"), _link("supersedes", "bids")),
        parts=(
            *_claims("made_on"),
            Part("price", _PRICE_CLAIM),
            *_claims("stake"),
            Part("scope", _SCOPE_CLAIM),
            *_claims("binding", "stage"),
            Part("terms", _TERM_CLAIM),
        ),
    ),
    "events": Shape(
        "events",
        links=(
            _link("contest", "contests", fate="goes"),
            _link("by", "parties"),
            _link("to", "parties"),
            _link(
                "about",
                *("bids", "bidders", MEMBERS, CLAIMS, "events"),
                fate="response_goes_when_empty",
            ),
            _link("extends", "events"),
            _link("set_by", "events"),
        ),
        parts=_claims("on", "until", "outcome"),
    ),
    "sources": Shape("sources", parts=(Part("derives_from", _DERIVATION),)),
    "figures": Shape(
        "figures",
        links=(
            _link(
                "about",
                *("contests", "parties", "bidders", "bids", "events"),
                *(MEMBERS, CLAIMS, PERIMETERS),
                fate="goes_when_empty",
                free=True,
            ),
        ),
        parts=_claims("value"),
    ),
}
_TABLE_OF_TYPE = {kind: table for table, kind in RECORD_TYPES.items()}


def shape_of(record: AnyRecord) -> Shape:
    """Where in a record links and ids stand."""
    return SHAPES[_TABLE_OF_TYPE[type(record)]]


def references(record: AnyRecord) -> Iterator[Reference]:
    """Everything that a record names, in itself and in its parts."""
    return _references(record, shape_of(record), ())


def owned_ids(record: AnyRecord) -> list[Owned]:
    """The ids that a record gives: its own and those of its parts."""
    found: list[Owned] = []
    _collect(record, _with_ids(shape_of(record)), found)
    return found


def mentions(tables: Tables, ids: Mapping[str, str]) -> Iterator[tuple[str, AnyRecord]]:
    """The records that name any of some ids, with their tables.

    Args:
        tables: Where to look.
        ids: What to look for, each with its kind; only fields that may hold such
            a kind are looked at.
    """
    kinds = frozenset(ids.values())
    for table, shape in SHAPES.items():
        narrow = _narrowed(shape, kinds)
        if narrow.links or narrow.parts:
            for record in tables.table(table).values():
                if _mentions(record, narrow, ids.keys()):
                    yield table, record


def _references(
    value: Value, shape: Shape, path: tuple[str, ...]
) -> Iterator[Reference]:
    for link in shape.links:
        held = getattr(value, link.field)
        for one in held if isinstance(held, tuple) else (held,):
            if one is not None and (not link.free or _is_id(one)):
                yield Reference((*path, link.field), one, link.kinds, link.free)
    for part in shape.parts:
        held = getattr(value, part.field)
        if not isinstance(held, tuple):
            if held is not None:
                yield from _references(held, part.shape, (*path, part.field))
            continue
        for position, one in enumerate(held):
            step = f"#{one.id}" if part.shape.kind else str(position)
            yield from _references(one, part.shape, (*path, part.field, step))


def _is_id(text: str) -> bool:
    return is_record_id(text) or is_claim_id(text)


def _collect(value: Value, shape: Shape, found: list[Owned]) -> None:
    if shape.kind:
        found.append(Owned(value.id, shape.kind))  # type: ignore[attr-defined] # has one
    for part in shape.parts:
        held = getattr(value, part.field)
        if not held:
            continue
        if held.__class__ is tuple:
            for one in held:
                _collect(one, part.shape, found)
        else:
            _collect(held, part.shape, found)


def _mentions(value: Value, shape: Shape, ids: Set[str]) -> bool:
    for link in shape.links:
        held = getattr(value, link.field)
        if not held:
            continue
        if held in ids if held.__class__ is str else not ids.isdisjoint(held):
            return True
    for part in shape.parts:
        held = getattr(value, part.field)
        if not held:
            continue
        if held.__class__ is tuple:
            for one in held:
                if _mentions(one, part.shape, ids):
                    return True
        elif _mentions(held, part.shape, ids):
            return True
    return False


@lru_cache
def _narrowed(shape: Shape, kinds: frozenset[str]) -> Shape:
    """The shape with only the links that may hold one of these kinds."""
    parts = (Part(part.field, _narrowed(part.shape, kinds)) for part in shape.parts)
    return Shape(
        shape.kind,
        tuple(link for link in shape.links if link.kinds & kinds),
        tuple(part for part in parts if part.shape.links or part.shape.parts),
    )


@lru_cache
def _with_ids(shape: Shape) -> Shape:
    """The shape with only the parts that have an id, or hold one that has."""
    parts = (Part(part.field, _with_ids(part.shape)) for part in shape.parts)
    return Shape(
        shape.kind,
        (),
        tuple(part for part in parts if part.shape.kind or part.shape.parts),
    )
