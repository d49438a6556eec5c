"""Reading a record of which a part can't be read: the part is kept, the rest read."""

import re
from typing import Any, NamedTuple, TypeAlias, TypeGuard, get_args, get_origin

import msgspec

from core.domain.claim import Claim
from core.domain.records import Kept
from core.domain.value import Value

_OBJECT = msgspec.json.Decoder(dict[str, msgspec.Raw])
_ARRAY = msgspec.json.Decoder(list[msgspec.Raw])
_POSITION = re.compile(r"0|[1-9]\d*")

# A type or a generic one; a value of such a type, or plain JSON.
Kind: TypeAlias = Any
Parsed: TypeAlias = Any

# What decoding raises for a value of the wrong form.
UNREADABLE = (msgspec.MsgspecError, ValueError, TypeError)


class Salvaged(NamedTuple):
    """A record with the parts that were taken out of it."""

    record: Any
    kept: tuple[Kept, ...]


def salvage(text: bytes, kind: type[Value]) -> Salvaged:
    """Read a record, taking out what is unknown or can't be read.

    Args:
        text: The record as JSON.
        kind: Its type.

    Raises:
        ValueError: Its identity (id, or a required field) can't be read.
        msgspec.MsgspecError: The same.
    """
    kept: list[Kept] = []
    record = _object(text, kind, (), kept, whole=False)
    ordered = tuple(kept)
    return Salvaged(msgspec.structs.replace(record, kept=ordered), ordered)


def _read(
    text: bytes, kind: Kind, path: tuple[str, ...], kept: list[Kept], *, whole: bool
) -> Parsed:
    """Read a value; inside a claim (``whole``) only what is unknown is taken out."""
    try:
        value = msgspec.json.decode(text, type=kind)
    except UNREADABLE:
        element = _element_type(kind)
        if element is not None:
            return _array(text, element, path, kept, whole=whole)
        struct = _struct_type(kind)
        if struct is None:
            raise
        return _object(text, struct, path, kept, whole=whole)
    return value


def _object(
    text: bytes, kind: Kind, path: tuple[str, ...], kept: list[Kept], *, whole: bool
) -> Parsed:
    parts = _OBJECT.decode(text)
    record = not path
    whole = whole or _is_claim(kind)
    values: dict[str, Any] = {}
    for field in msgspec.structs.fields(kind):
        if field.encode_name not in parts or (record and field.name == "kept"):
            if field.required:
                raise ValueError(f"{field.name} is missing")
            continue
        part = bytes(parts.pop(field.encode_name))
        here = (*path, field.encode_name)
        found: list[Kept] = []
        # What can stand alone is taken out; an element with a bad field is not read.
        sole = record or _element_type(field.type) is not None
        try:
            values[field.name] = _read(part, field.type, here, found, whole=whole)
        except UNREADABLE as error:
            if whole or field.required or not sole:
                raise
            found = [Kept(here, part.decode(), str(error))]
        value = values.get(field.name)
        if found and isinstance(value, Value) and value == field.default:
            # A value that says no more than nothing is not written, so what is kept
            # inside it would have no place to go back to.
            del values[field.name]
            found = [Kept(here, part.decode())]
        kept += found
    kept += [Kept((*path, name), bytes(part).decode()) for name, part in parts.items()]
    return _concrete(kind)(**values)


def _array(
    text: bytes, kind: Kind, path: tuple[str, ...], kept: list[Kept], *, whole: bool
) -> tuple[Any, ...]:
    parts = [bytes(part) for part in _ARRAY.decode(text)]
    names = addresses(parts)
    values = []
    for position, (part, name) in enumerate(zip(parts, names, strict=True)):
        found: list[Kept] = []
        try:
            value = _read(part, kind, (*path, name), found, whole=whole)
        except UNREADABLE as error:
            if whole:
                raise
            kept.append(Kept((*path, str(position)), part.decode(), str(error)))
            continue
        values.append(value)
        kept += found
    return tuple(values)


def addresses(parts: list[bytes]) -> list[str]:
    """How the elements of an array are named: by a unique id, else by position."""
    ids = [_id_of(part) for part in parts]
    return [
        f"#{found}" if found is not None and ids.count(found) == 1 else str(position)
        for position, found in enumerate(ids)
    ]


def put_back(document: dict[str, Any], kept: tuple[Kept, ...]) -> dict[str, Any]:
    """Put the kept parts back where they stood in a record's plain JSON.

    A part whose surroundings are gone has gone with them; one whose place was filled
    since gives way.
    """
    # Elements first and in order, so that positions count as they did when read.
    for part in sorted(kept, key=_element_position):
        _put(document, part)
    return document


def _element_position(part: Kept) -> tuple[int, int]:
    last = part.path[-1]
    if len(part.path) > 1 and _POSITION.fullmatch(last):
        return len(part.path), int(last)
    return 1000, 0


def _put(document: dict[str, Any], part: Kept) -> None:
    *parents, last = part.path
    value = msgspec.Raw(part.text.encode())
    is_element = bool(_POSITION.fullmatch(last))
    place: Any = document
    for depth, name in enumerate(parents, 1):
        # A list of which every element was taken out had been left out as empty.
        if isinstance(place, dict) and is_element and depth == len(parents):
            place.setdefault(name, [])
        place = _step(place, name)
    if isinstance(place, dict):
        place.setdefault(last, value)
    elif isinstance(place, list) and is_element:
        place.insert(min(int(last), len(place)), value)


def _step(place: Parsed, name: str) -> Parsed:
    if isinstance(place, dict):
        return place.get(name)
    if isinstance(place, list) and name.startswith("#"):
        for element in place:
            if isinstance(element, dict) and element.get("id") == name[1:]:
                return element
    if isinstance(place, list) and _POSITION.fullmatch(name):
        return place[int(name)] if int(name) < len(place) else None
    return None


def _id_of(text: bytes) -> str | None:
    try:
        found = msgspec.json.decode(_OBJECT.decode(text)["id"], type=str)
    except (*UNREADABLE, KeyError):
        return None
    return found


def _element_type(kind: Kind) -> Kind:
    origin: object = get_origin(kind)
    if origin is tuple:
        return get_args(kind)[0]
    return None


def _struct_type(kind: Kind) -> Kind:
    """The struct of a type, also of an optional one."""
    for option in (kind, *get_args(kind)):
        if _is_struct(option):
            return option
    return None


def _concrete(kind: Kind) -> Kind:
    return get_origin(kind) or kind


def _is_struct(kind: Kind) -> TypeGuard[type[Value]]:
    concrete = _concrete(kind)
    return isinstance(concrete, type) and issubclass(concrete, msgspec.Struct)


def _is_claim(kind: Kind) -> bool:
    return _concrete(kind) is Claim
