"""Who a sum or an offer belongs to: a ranked choice, never a decision."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from core.reading.names import Name
from core.reading.passages import Passage
from core.reading.story import Story

Tier = Literal["sentence", "before", "rest", "target"]
# How many names beyond those near by are offered.
_MOST_OF_THE_REST = 30
_MOST_HERE = 12
# A name behind the sum counts as this much further away.
_BEHIND = 4
_SENTENCES_BEFORE = 2


class Choice(NamedTuple):
    """One party that may be meant.

    Attributes:
        name: Its name in full.
        key: The caller's key; none where the caller does not know it.
        tier: Where it stands: in the sentence, in the two before it, elsewhere; or
            that it is what is sold.
    """

    name: str
    key: str | None
    tier: Tier


class Ranked(NamedTuple):
    """All choices, and whether the first stands alone.

    Attributes:
        choices: The likeliest first.
        name: Where the first was found; none where nobody near by may be meant.
        place: Index of the passage in which that is.
        is_sure: Whether no other is as likely by its place alone.
    """

    choices: tuple[Choice, ...]
    name: Name | None
    place: int
    is_sure: bool


def ranked(
    story: Story, place: int, anchor: int | None, *, targets_too: bool = False
) -> Ranked:
    """Who may be meant at a place.

    Args:
        story: The article.
        place: Index of the passage.
        anchor: The token that somebody is looked for; none takes who is named first.
        targets_too: Whether what is sold may be meant, as in a response.
    """
    passage = story.passages[place]
    if not story.frequent:
        return Ranked((), None, place, is_sure=False)
    scored = _scored(story, passage, anchor, targets_too=targets_too)
    apart = [one for one in scored if targets_too or not story.is_target(one)]
    earlier = range(place - 1, max(place - 1 - _SENTENCES_BEFORE, -1), -1)
    before = [_open_names(story, at) for at in earlier]
    rest = [one for one in story.frequent[:_MOST_OF_THE_REST] if not one.is_attribute]
    choices: dict[str, Choice] = {}
    _add(choices, apart, "sentence")
    for names in before:
        _add(choices, names, "before")
    _add(choices, filter(lambda one: _is_open(story, one), rest), "rest")
    _add(choices, (*scored, *rest), "target")
    for at, names in zip((place, *earlier), (apart, *before), strict=True):
        if names:
            near = anchor if at == place else None
            sure = _stands_alone(story, names, near, targets_too=targets_too)
            return Ranked(tuple(choices.values()), names[0], at, sure)
    return Ranked(tuple(choices.values()), None, place, is_sure=False)


def _scored(
    story: Story, passage: Passage, anchor: int | None, *, targets_too: bool = False
) -> list[Name]:
    """The names of a sentence that may be meant, the likeliest first."""
    near = sorted(passage.names, key=lambda name: abs(name.first - (anchor or 0)))
    here = [name for name in near[:_MOST_HERE] if story.may_bid(name)]
    here.sort(key=lambda name: _score(story, name, anchor, targets_too))
    return here


def _open_names(story: Story, place: int) -> list[Name]:
    """Who may be meant of an earlier sentence; worked out once."""
    found = story.open_names.get(place)
    if found is None:
        scored = _scored(story, story.passages[place], None)
        found = [one for one in scored if _is_open(story, one)]
        story.open_names[place] = found
    return found


def _is_open(story: Story, name: Name) -> bool:
    return not (name.is_attribute or story.is_target(name))


def _stands_alone(
    story: Story,
    names: Sequence[Name],
    anchor: int | None,
    *,
    targets_too: bool,
) -> bool:
    """Whether no other name is as likely as the first, by its place alone."""
    classes = [
        _score(story, one, anchor, targets_too)[:4]
        for one in {one.name: one for one in reversed(names)}.values()
    ]
    best = min(classes)
    return classes.count(best) == 1 and not best[1]


def _score(
    story: Story,
    name: Name,
    anchor: int | None,
    targets_too: bool,
) -> tuple[bool, bool, bool, bool, int]:
    beside = name.first in story.acting.beside
    if anchor is None:
        distance = name.first
    elif name.first < anchor:
        distance = anchor - name.behind
    else:
        distance = name.first - anchor + _BEHIND
    is_sold = not targets_too and story.is_target(name)
    leads = name.first in story.acting.groups
    return (
        is_sold,
        beside,
        not targets_too and name.role != "bidder",
        not leads,
        distance,
    )


def _add(choices: dict[str, Choice], names: Iterable[Name], tier: Tier) -> None:
    for one in names:
        choices.setdefault(one.key or one.name, Choice(one.name, one.key, tier))
