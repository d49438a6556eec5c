"""One signal: whoever wants to hear of something leaves a callable."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Signal(Generic[T]):
    """A list of listeners that are called in the order in which they came."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[T], object]] = []

    def connect(self, listener: Callable[[T], object]) -> None:
        """Call a listener from now on."""
        self._listeners.append(listener)

    def disconnect(self, listener: Callable[[T], object]) -> None:
        """Call a listener no longer."""
        self._listeners.remove(listener)

    def send(self, value: T) -> None:
        """Hand a value to all who listen."""
        for listener in tuple(self._listeners):
            listener(value)
