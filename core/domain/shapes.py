"""Shapes: where in each record the ids of others stand, and its own.

They say once for all what points at what. A reference that loses its target is either
*cleared*, or takes along the nearest element of a list (a claim, a member, a
derivation) or the record in which it stands: a claim is nothing without its source, a
bid nothing without its bidder.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

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
    """A field that holds values with links or ids of their own.

    Attributes:
        field: Name of the field.
        shape: Where in such a value they stand.
        many: Whether the field holds a tuple of values; else one, or none.
    """

    field: str
    shape: "Shape"
    many: bool = True


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
    parts=(Part("said_by", _SPEAKER, many=False),),
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
_PRICE_CLAIM = _CLAIM._replace(parts=(*_CLAIM.parts, Part("value", _PRICE, many=False)))
_TERM_CLAIM = _CLAIM._replace(parts=(*_CLAIM.parts, Part("value", _TERM, many=False)))
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
