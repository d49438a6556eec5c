"""A place in the phrases of a text, and what was taken on the way."""

from collections.abc import Set

from core.reading.phrases import Item
from core.reading.results import Part


class Reader:
    """Walks over the phrases of a text and notes what each was taken for."""

    def __init__(self, items: tuple[Item, ...], at: int = 0) -> None:
        self.items = items
        self.at = at
        self.parts: list[Part] = []

    @property
    def item(self) -> Item | None:
        """The phrase that is next; none at the end."""
        return self.items[self.at] if self.at < len(self.items) else None

    def role(self, code: str, ahead: int = 0) -> str | None:
        """The value of a role of a phrase further on; none if it has no such role."""
        # The reader asks this more than anything else, and hardly ever at the end.
        try:
            return self.items[self.at + ahead].roles.get(code)
        except IndexError:
            return None

    def roles(self, ahead: int = 0) -> Set[str]:
        """All roles of a phrase further on."""
        try:
            return self.items[self.at + ahead].roles.keys()
        except IndexError:
            return frozenset()

    def is_figure(self, ahead: int = 0) -> bool:
        """Whether a phrase further on is a figure."""
        try:
            return bool(self.items[self.at + ahead].figures)
        except IndexError:
            return False

    def touches(self, ahead: int = 0) -> bool:
        """Whether a phrase follows the one before it without a space."""
        at = self.at + ahead
        return (
            0 < at < len(self.items) and self.items[at - 1].end == self.items[at].start
        )

    def take(self, code: str, value: str = "") -> None:
        """Note what the next phrase is taken for, and go on."""
        item = self.items[self.at]
        self.parts.append(Part(item.start, item.end, code, value))
        self.at += 1

    def take_if(self, role: str, code: str) -> bool:
        """Take the next phrase if it has a role."""
        value = self.role(role)
        if value is None:
            return False
        self.take(code, value)
        return True

    def take_glue(self) -> None:
        """Pass over a hyphen that ties two words into one."""
        if self.role("dash") is not None and self.touches() and self.touches(1):
            self.at += 1

    def mark(self) -> tuple[int, int]:
        """The present place, to come back to."""
        return self.at, len(self.parts)

    def back(self, mark: tuple[int, int]) -> None:
        """Come back to a place; what was taken since is forgotten."""
        self.at = mark[0]
        del self.parts[mark[1] :]
