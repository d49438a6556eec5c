"""The sentences of an article, each with what was found in it."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from core.reading.names import Name
from core.reading.prose_words import Cue, ProseWords
from core.reading.results import Found, FoundDate
from core.reading.sentences import Span
from core.reading.tokens import Token

# How far an adviser may stand from the word, and a leader from the group's.
_NEAR = 3
_REACH = 8
P = TypeVar("P", Found, FoundDate, Name)


class Passage(NamedTuple):
    """One sentence and what stands in it; places are indices of tokens.

    Attributes:
        span: Where it stands in the text.
        first: Its first token.
        behind: The token behind its last.
        amounts: The sums of money in it.
        dates: The dates in it.
        names: The names in it.
        cues: What its words say about a bid.
    """

    span: Span
    first: int
    behind: int
    amounts: tuple[Found, ...]
    dates: tuple[FoundDate, ...]
    names: tuple[Name, ...]
    cues: tuple[Cue, ...]

    def cues_of(self, *roles: str) -> list[Cue]:
        """The cues of some roles."""
        return [cue for cue in self.cues if cue.role in roles]


class Story(NamedTuple):
    """An article cut into passages, with all that decides about its names.

    Attributes:
        text: The text.
        words: Its tokens.
        table: The words of its language.
        passages: Its sentences.
        targets: Names of what is sold, as far as the words say so.
        frequent: All names, the most frequent first.
        beside: First tokens of the names that are not who acts.
        today: The article's day, where it is known.
    """

    text: str
    words: tuple[Token, ...]
    table: ProseWords
    passages: tuple[Passage, ...]
    targets: frozenset[str]
    frequent: tuple[Name, ...]
    beside: frozenset[int]
    today: date | None = None

    def token_at(self, start: int) -> int:
        """Index of the token at or behind a place in the text."""
        return bisect_left(self.words, start, key=lambda word: word.start)

    def is_beside(self, passage: Passage, name: Name) -> bool:
        """Whether a name is not who acts: "an Vance", "advised by Ohanian"."""
        if name.first in self.beside:
            return not self.is_leader(passage, name)
        return self.advises(passage, name)

    def advises(self, passage: Passage, name: Name) -> bool:
        """Whether a name is said to advise somebody."""
        behind = {cue.behind for cue in passage.cues_of("advised_by", "adviser")}
        if not behind.isdisjoint(range(name.first - _NEAR, name.first + 1)):
            return True
        first = {cue.first for cue in passage.cues_of("adviser")}
        return not first.isdisjoint(range(name.behind, name.behind + _NEAR))

    def is_leader(self, passage: Passage, name: Name) -> bool:
        """Whether a group is said to be led by the name."""
        return self.group_of(passage, name) is not None

    def group_of(self, passage: Passage, name: Name) -> Span | None:
        """The words for a group that a name leads ("Konsortium um Frank McCourt")."""
        groups = passage.cues_of("group_words")
        if not groups:
            return None
        led = sorted((cue.first, -cue.behind) for cue in passage.cues_of("led_by"))
        for group in groups:
            last = group.behind + _REACH
            near = (-behind for at, behind in led if group.behind <= at < last)
            first = next(near, None)
            if first is not None and self._name_start(first) == name.first:
                return Span(self.words[group.first].start, name.end)
        for group in groups:
            if name.behind <= group.first <= name.behind + 4 and self._owns(name):
                return Span(name.start, self.words[group.behind - 1].end)
        return None

    def heads_group(self, passage: Passage, name: Name) -> bool:
        """Whether a name acts with a group: "X soll mit einer Gruppe … bieten"."""
        if self.is_leader(passage, name):
            return True
        groups = passage.cues_of("group_words")
        others = [
            one for one in passage.names if self.is_leader(passage, one) and one != name
        ]
        return bool(groups) and not others and name.behind <= groups[0].first

    def is_target(self, name: Name) -> bool:
        """Whether a name is what is sold or who sells it."""
        return name.role in ("target", "seller") or (
            name.role != "bidder" and name.name in self.targets
        )

    def may_bid(self, passage: Passage, name: Name) -> bool:
        """Whether a name may be a bidder: no attribute, and no firm of a founder."""
        if name.is_attribute:
            return False
        following = self.words[name.behind] if name.behind < passage.behind else None
        described = following is not None and following.fold in self.table.titles
        firm_of = any(
            0 <= name.first - cue.behind <= 1 for cue in passage.cues_of("of_firm")
        )
        return not described and not firm_of

    def joins(self, last: int, first: int) -> bool:
        """Whether only "and" or a comma stands between two names of a list."""
        between = self.words[last:first]
        signs = self.table.joiners | {","}
        return len(between) in (1, 2) and all(word.fold in signs for word in between)

    def _name_start(self, at: int) -> int:
        """Index of the name behind "led by", titles and small words passed over."""
        for place in range(at, min(at + 4, len(self.words))):
            word = self.words[place]
            large = word.kind == "word" and word.text[0].isupper()
            if large and word.fold not in self.table.titles:
                return place
        return -1

    def _owns(self, name: Name) -> bool:
        """Whether a name is a genitive: "McCourts Gruppe", "McCourt's group"."""
        last = self.words[name.behind - 1]
        if last.end > name.end:
            return True
        following = self.words[name.behind : name.behind + 2]
        return [word.fold for word in following] == ["'", "s"]


def beside_names(
    words: tuple[Token, ...], table: ProseWords, passages: Sequence[Passage]
) -> frozenset[int]:
    """First tokens of the names behind "to", "von" and their like, lists included."""
    found: set[int] = set()
    for passage in passages:
        before: Name | None = None
        for name in passage.names:
            if _stands_beside(words, table, passage.first, name, before, found):
                found.add(name.first)
            before = name
    return frozenset(found)


def _stands_beside(
    words: tuple[Token, ...],
    table: ProseWords,
    begin: int,
    name: Name,
    before: Name | None,
    found: set[int],
) -> bool:
    at = name.first - 1
    lowest = before.behind if before is not None else begin
    while at >= lowest and _is_large(words[at]):
        at -= 1
    if at < lowest:
        return False
    if words[at].fold not in table.joiners or before is None:
        return words[at].fold in table.beside
    listed = all(_is_large(words[place]) for place in range(lowest, at))
    return listed and before.first in found


def _is_large(word: Token) -> bool:
    return word.kind == "word" and word.text[0].isupper()


def passages_of(
    words: tuple[Token, ...],
    spans: Sequence[Span],
    amounts: Sequence[Found],
    dates: Sequence[FoundDate],
    names: Sequence[Name],
    cues: Sequence[Cue],
) -> tuple[Passage, ...]:
    """Sort what was found into the sentences of a text, in linear time."""
    found = []
    at = cue_at = 0
    places = [0, 0, 0]
    for span in spans:
        while at < len(words) and words[at].start < span.start:
            at += 1
        first = at
        while at < len(words) and words[at].start < span.end:
            at += 1
        mine_amounts, places[0] = _within(amounts, span, places[0])
        mine_dates, places[1] = _within(dates, span, places[1])
        mine_names, places[2] = _within(names, span, places[2])
        while cue_at < len(cues) and cues[cue_at].first < first:
            cue_at += 1
        begin = cue_at
        while cue_at < len(cues) and cues[cue_at].first < at:
            cue_at += 1
        mine_cues = tuple(cues[begin:cue_at])
        found.append(
            Passage(span, first, at, mine_amounts, mine_dates, mine_names, mine_cues)
        )
    return tuple(found)


def _within(things: Sequence[P], span: Span, place: int) -> tuple[tuple[P, ...], int]:
    while place < len(things) and things[place].start < span.start:
        place += 1
    begin = place
    while place < len(things) and things[place].start < span.end:
        place += 1
    return tuple(things[begin:place]), place
