"""A proposal from words that a person selected in an article."""

from collections.abc import Sequence
from typing import TypeVar

from core.reading.article import Article
from core.reading.choices import Choice, Tier
from core.reading.names import Name
from core.reading.proposals import Proposal, ProposalKind
from core.reading.results import Found, FoundDate
from core.reading.sentences import Span

NEAR: Tier = "sentence"
REST: Tier = "rest"
_MOST_WORDS = 6
T = TypeVar("T", Found, FoundDate, Name, Span)


def selected(article: Article, start: int, end: int) -> Span:
    """The whole sentences that a selection lies in; the selection where there is none.

    Args:
        article: The article.
        start: Where the selection begins.
        end: Where it ends (exclusive).
    """
    touched = _touched(article.sentences, start, end)
    if not touched:
        return Span(start, end)
    return Span(touched[0].start, touched[-1].end)


def proposal_of(article: Article, start: int, end: int, kind: ProposalKind) -> Proposal:
    """What a selection proposes: the amount, date and names in it come first.

    What is not in the selection is looked for in its sentence; nothing else is guessed.
    """
    sentence = selected(article, start, end)
    near = [
        *_touched(article.names, start, end),
        *_touched(article.names, *sentence),
    ]
    choices: dict[str, Choice] = {}
    words = " ".join(article.text[start:end].split())
    if _may_be_a_name(words) and not _touched(article.names, start, end):
        choices[words] = Choice(words, None, NEAR)
    for names, tier in ((near, NEAR), (article.names, REST)):
        for name in names:
            choice = Choice(name.name, name.key, tier)
            choices.setdefault(name.key or name.name, choice)
    amount = _first(article.amounts, start, end, sentence)
    return Proposal(
        kind=kind,
        span=Span(start, end),
        sentence=sentence,
        choices=tuple(choices.values()),
        found=amount if kind in ("bid", "figure") else None,
        role="bid" if kind == "bid" else "",
        basis="per_share" if amount and amount.read.per_share else "total",
        date=_first(article.dates, start, end, sentence),
        stance="declines" if kind == "response" else "",
    )


def _may_be_a_name(words: str) -> bool:
    """Whether all that was selected may be a name that the reading did not see."""
    parts = words.split()
    return 0 < len(parts) <= _MOST_WORDS and all(
        part[0].isupper() or part == "&" for part in parts
    )


def _first(things: Sequence[T], start: int, end: int, sentence: Span) -> T | None:
    inside = _touched(things, start, end) or _touched(things, *sentence)
    return inside[0] if inside else None


def _touched(things: Sequence[T], start: int, end: int) -> list[T]:
    return [one for one in things if one.start < end and start < one.end]
