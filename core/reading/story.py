"""An article cut into passages, with all that decides about its names."""

from bisect import bisect_left
from datetime import date
from typing import NamedTuple

from core.reading.acting import Acting
from core.reading.names import Name
from core.reading.passages import Passage
from core.reading.prose_words import ProseWords
from core.reading.tokens import Token


class Story(NamedTuple):
    """An article cut into passages.

    Attributes:
        text: The text.
        words: Its tokens.
        starts: Where each of them begins.
        table: The words of its language.
        passages: Its sentences.
        targets: Names of what is sold, as far as the words say so.
        frequent: All names, the most frequent first.
        acting: What the names do.
        today: The article's day, where it is known.
        open_names: Who may bid in a passage, by its place, as far as it was asked.
    """

    text: str
    words: tuple[Token, ...]
    starts: tuple[int, ...]
    table: ProseWords
    passages: tuple[Passage, ...]
    targets: frozenset[str]
    frequent: tuple[Name, ...]
    acting: Acting
    today: date | None
    open_names: dict[int, list[Name]]

    def token_at(self, start: int) -> int:
        """Index of the token at or behind a place in the text."""
        return bisect_left(self.starts, start)

    def heads_group(self, passage: Passage, name: Name) -> bool:
        """Whether a name acts with a group: "X soll mit einer Gruppe … bieten"."""
        groups = self.acting.groups
        if name.first in groups:
            return True
        cues = passage.cues_of("group_words")
        led = any(one.first in groups for one in passage.names)
        return bool(cues) and not led and name.behind <= cues[0].first

    def is_target(self, name: Name) -> bool:
        """Whether a name is what is sold or who sells it."""
        return name.role in ("target", "seller") or (
            name.role != "bidder" and name.name in self.targets
        )

    def may_bid(self, name: Name) -> bool:
        """Whether a name may be a bidder: no attribute, and no firm of a founder."""
        return not name.is_attribute and name.first not in self.acting.described

    def joins(self, last: int, first: int) -> bool:
        """Whether only "and" or a comma stands between two names of a list."""
        between = self.words[last:first]
        signs = self.table.joiners | {","}
        return len(between) in (1, 2) and all(word.fold in signs for word in between)
