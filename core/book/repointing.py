"""References that lead elsewhere: a value with another id where one was named."""

from typing import TypeVar

import msgspec

from core.domain.shapes import Shape
from core.domain.value import Value

V = TypeVar("V", bound=Value)


def repointed(value: V, shape: Shape, kind: str, old: str, new: str) -> V:
    """A value that names another record, in itself and in all its parts.

    Args:
        value: A record, or a part of one.
        shape: Where in it references stand.
        kind: Table of the record that was named.
        old: Its id.
        new: Id of the record that is named instead.
    """
    changed: dict[str, object] = {}
    for link in shape.links:
        held = getattr(value, link.field)
        if kind not in link.kinds:
            continue
        if isinstance(held, tuple) and old in held:
            turned = (new if one == old else one for one in held)
            changed[link.field] = tuple(dict.fromkeys(turned))
        elif held == old:
            changed[link.field] = new
    for part in shape.parts:
        held = getattr(value, part.field)
        if not held:
            continue
        if part.many:
            inner: object = tuple(
                repointed(one, part.shape, kind, old, new) for one in held
            )
        else:
            inner = repointed(held, part.shape, kind, old, new)
        if inner != held:
            changed[part.field] = inner
    return msgspec.structs.replace(value, **changed) if changed else value
