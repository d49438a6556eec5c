"""The sentences of an article, each with what was found in it."""

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from core.reading.names import Name
from core.reading.prose_words import Cue
from core.reading.results import Found, FoundDate
from core.reading.sentences import Span
from core.reading.tokens import Token

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
