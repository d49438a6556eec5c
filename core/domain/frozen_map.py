"""A mapping that never changes; one that differs from it in little shares the rest."""

from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from typing import Any, TypeVar, overload

T = TypeVar("T")
D = TypeVar("D")

# Below so many entries a copy costs next to nothing.
_SMALL = 256


class FrozenMap(Mapping[str, T]):
    """Values by key, in the order of a dictionary; no value is none.

    It is a dictionary that is shared and a small one of what differs from it: making
    the next map costs as much as what differs, not as much as the whole. Who goes over
    all entries pays one copy, and whoever comes after finds that copy.
    """

    __slots__ = ("_base", "_changed", "_size")

    def __init__(self, entries: dict[str, T] | None = None) -> None:
        """Take over a dictionary; the caller gives it up."""
        self._base: dict[str, T] = {} if entries is None else entries
        # None for a key that is gone.
        self._changed: dict[str, T | None] = {}
        self._size = len(self._base)

    def after(self, changes: Iterable[tuple[str, T | None]]) -> "FrozenMap[T]":
        """The map after some changes, each a key with its value, or none to remove it.

        As in a dictionary a new key comes to stand at the end, and a value that is
        replaced stays in its place.
        """
        result: FrozenMap[T] = FrozenMap(self._base)
        base, changed, size = self._base, self._changed.copy(), self._size
        for key, value in changes:
            known = changed[key] is not None if key in changed else key in base
            size += (value is not None) - known
            if value is not None:
                if key in changed and not known:
                    # It was removed and comes back: to the end, no more in its place.
                    base, changed = _merged(base, changed), {}
                changed[key] = value
            elif key in base:
                changed[key] = None
            else:
                changed.pop(key, None)
        if len(changed) ** 2 > max(len(base), _SMALL):
            base, changed = _merged(base, changed), {}
        result._base, result._changed, result._size = base, changed, size
        return result

    def __getitem__(self, key: str) -> T:
        """The value of a key."""
        changed = self._changed
        if changed and key in changed:
            value = changed[key]
            if value is None:
                raise KeyError(key)
            return value
        return self._base[key]

    @overload
    def get(self, key: str, /) -> T | None: ...
    @overload
    def get(self, key: str, default: T | D, /) -> T | D: ...
    def get(self, key: str, default: Any = None, /) -> Any:
        """The value of a key, or what is handed in."""
        changed = self._changed
        if changed and key in changed:
            value = changed[key]
            return default if value is None else value
        return self._base.get(key, default)

    def __contains__(self, key: object) -> bool:
        """Whether there is a value of a key."""
        changed = self._changed
        if changed and key in changed:
            return changed[key] is not None
        return key in self._base

    def __len__(self) -> int:
        """How many entries there are."""
        return self._size

    def __iter__(self) -> Iterator[str]:
        """All keys in their order."""
        return iter(self._whole())

    def keys(self) -> KeysView[str]:
        """All keys in their order."""
        return self._whole().keys()

    def values(self) -> ValuesView[T]:
        """All values in the order of their keys."""
        return self._whole().values()

    def items(self) -> ItemsView[str, T]:
        """All keys with their values."""
        return self._whole().items()

    def copy(self) -> dict[str, T]:
        """A dictionary of all entries that the caller may change."""
        return self._whole().copy()

    def __eq__(self, other: object) -> bool:
        """Whether another mapping has the same entries."""
        if isinstance(other, FrozenMap):
            return self._whole() == other._whole()
        if isinstance(other, Mapping):
            return self._whole() == other
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]  # as with any dictionary

    def __repr__(self) -> str:
        """As a dictionary."""
        return f"FrozenMap({self._whole()!r})"

    def _whole(self) -> dict[str, T]:
        """One dictionary of all entries; nobody changes it."""
        if self._changed:
            # In this order: another thread that reads in between finds both right.
            self._base = _merged(self._base, self._changed)
            self._changed = {}
        return self._base


def _merged(base: dict[str, T], changed: dict[str, T | None]) -> dict[str, T]:
    whole: dict[str, Any] = base | changed
    for key, value in changed.items():
        if value is None:
            del whole[key]
    return whole
