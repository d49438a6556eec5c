"""References: what a record names, what ids it gives, and who names something."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from functools import lru_cache
from itertools import chain, islice, repeat
from operator import attrgetter
from typing import NamedTuple

from core.domain.identifiers import is_claim_id, is_record_id
from core.domain.records import RECORD_TYPES, AnyRecord
from core.domain.shapes import SHAPES, Shape
from core.domain.tables import Tables
from core.domain.value import Value

_TABLE_OF_TYPE = {kind: table for table, kind in RECORD_TYPES.items()}


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


def all_owned_ids(tables: Tables) -> dict[str, str]:
    """The ids that all records and their parts give, with their kinds."""
    found: dict[str, str] = {}
    for some in owned_ids_by_and_by(tables, len(tables.bids) or 1):
        found |= some
    return found


def owned_ids_by_and_by(tables: Tables, records: int) -> Iterator[dict[str, str]]:
    """The same in steps of so many records, for who has not the time for all."""
    for table, shape in SHAPES.items():
        values = iter(tables.table(table).values())
        while some := list(islice(values, records)):
            found: dict[str, str] = {}
            for kind, ids in _gathered(some, _with_ids(shape)):
                found.update(zip(ids, repeat(kind), strict=False))
            yield found


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
            for record in _naming(tables.table(table).values(), narrow, ids.keys()):
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
        if not part.many:
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
        if part.many:
            for one in held:
                _collect(one, part.shape, found)
        else:
            _collect(held, part.shape, found)


def _gathered(
    values: Collection[Value], shape: Shape
) -> Iterator[tuple[str, Iterable[str]]]:
    """Ids by kind; all values at once, as a big book has hundreds of thousands."""
    if shape.kind:
        yield shape.kind, map(attrgetter("id"), values)
    for part in shape.parts:
        held = map(attrgetter(part.field), values)
        parts = list(chain.from_iterable(held)) if part.many else list(held)
        yield from _gathered(parts, part.shape)


def _naming(
    records: Collection[AnyRecord], shape: Shape, ids: Set[str]
) -> Iterable[AnyRecord]:
    found: dict[str, AnyRecord] = {}
    for link in shape.links:
        held_by_each = map(attrgetter(link.field), records)
        for record, held in zip(records, held_by_each, strict=True):
            if held and (
                held in ids if held.__class__ is str else not ids.isdisjoint(held)
            ):
                found[record.id] = record
    if shape.parts:
        parts = shape._replace(links=())
        for record in records:
            if _mentions(record, parts, ids):
                found[record.id] = record
    return found.values()


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
        if part.many:
            for one in held:
                if _mentions(one, part.shape, ids):
                    return True
        elif _mentions(held, part.shape, ids):
            return True
    return False


@lru_cache
def _narrowed(shape: Shape, kinds: frozenset[str]) -> Shape:
    """The shape with only the links that may hold one of these kinds."""
    parts = (part._replace(shape=_narrowed(part.shape, kinds)) for part in shape.parts)
    return Shape(
        shape.kind,
        tuple(link for link in shape.links if link.kinds & kinds),
        tuple(part for part in parts if part.shape.links or part.shape.parts),
    )


@lru_cache
def _with_ids(shape: Shape) -> Shape:
    """The shape with only the parts that have an id, or hold one that has."""
    parts = (part._replace(shape=_with_ids(part.shape)) for part in shape.parts)
    return Shape(
        shape.kind,
        (),
        tuple(part for part in parts if part.shape.kind or part.shape.parts),
    )
