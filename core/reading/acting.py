"""Which names of a text act: who leads a group, who advises, who is only spoken to."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from core.reading.names import Name
from core.reading.passages import Passage
from core.reading.prose_words import ProseWords
from core.reading.sentences import Span
from core.reading.tokens import Token

# How far an adviser may stand from the word, and a leader from the group's.
_NEAR = 3
_REACH = 8
_OWNED = 4


class Acting(NamedTuple):
    """What names do, each by its first token.

    Attributes:
        beside: Names that are not who acts: "an Vance", "advised by Ohanian".
        advisers: Names that are said to advise somebody.
        groups: The words for a group that a name leads.
        described: Names that only describe another: "Reddit co-founder".
    """

    beside: frozenset[int]
    advisers: frozenset[int]
    groups: Mapping[int, Span]
    described: frozenset[int]


def acting(
    words: tuple[Token, ...], table: ProseWords, passages: Sequence[Passage]
) -> Acting:
    """What the names of a text do, in linear time."""
    beside: set[int] = set()
    advisers: set[int] = set()
    groups: dict[int, Span] = {}
    described: set[int] = set()
    for passage in passages:
        before: Name | None = None
        groups.update(_groups(words, table, passage))
        advisers.update(_advisers(passage))
        described.update(_described(words, table, passage))
        for name in passage.names:
            if _stands_beside(words, table, passage.first, name, before, beside):
                beside.add(name.first)
            before = name
    beside = (beside | advisers) - groups.keys()
    return Acting(frozenset(beside), frozenset(advisers), groups, frozenset(described))


def _advisers(passage: Passage) -> Iterator[int]:
    behind = {cue.behind for cue in passage.cues_of("advised_by", "adviser")}
    first = {cue.first for cue in passage.cues_of("adviser")}
    if not behind:
        return
    for name in passage.names:
        led = range(name.first - _NEAR, name.first + 1)
        followed = range(name.behind, name.behind + _NEAR)
        if not (behind.isdisjoint(led) and first.isdisjoint(followed)):
            yield name.first


def _groups(
    words: tuple[Token, ...], table: ProseWords, passage: Passage
) -> Iterator[tuple[int, Span]]:
    """Leaders: "Konsortium um Frank McCourt", "McCourt's group"."""
    groups = passage.cues_of("group_words")
    if not groups:
        return
    led = sorted((cue.first, -cue.behind) for cue in passage.cues_of("led_by"))
    by_first = {name.first: name for name in passage.names}
    named: set[int] = set()
    for group in sorted(groups):
        last = group.behind + _REACH
        near = (-behind for at, behind in led if group.behind <= at < last)
        first = next(near, None)
        name = by_first.get(_name_start(words, table, first)) if first else None
        if name is not None and name.first not in named:
            named.add(name.first)
            yield name.first, Span(words[group.first].start, name.end)
        for owner in passage.names:
            reach = range(owner.behind, owner.behind + _OWNED + 1)
            if owner.first in named or not _owns(words, owner):
                continue
            if group.first in reach:
                named.add(owner.first)
                yield owner.first, Span(owner.start, words[group.behind - 1].end)


def _described(
    words: tuple[Token, ...], table: ProseWords, passage: Passage
) -> Iterator[int]:
    """Names before a title ("Reddit co-founder"), and firms behind "founder of"."""
    firms = {cue.behind for cue in passage.cues_of("of_firm")}
    for name in passage.names:
        titled = (
            name.behind < passage.behind and words[name.behind].fold in table.titles
        )
        if titled or not firms.isdisjoint((name.first, name.first - 1)):
            yield name.first


def _name_start(words: tuple[Token, ...], table: ProseWords, at: int) -> int:
    """Index of the name behind "led by", titles and small words passed over."""
    for place in range(at, min(at + _OWNED, len(words))):
        if _is_large(words[place]) and words[place].fold not in table.titles:
            return place
    return -1


def _owns(words: tuple[Token, ...], name: Name) -> bool:
    """Whether a name is a genitive: "McCourts Gruppe", "McCourt's group"."""
    if words[name.behind - 1].end > name.end:
        return True
    following = words[name.behind : name.behind + 2]
    return [word.fold for word in following] == ["'", "s"]


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
