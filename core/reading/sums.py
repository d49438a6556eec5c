"""Proposals from sums: what each seems to be, and whose."""

from collections.abc import Sequence
from typing import NamedTuple

from core.domain.price import Basis
from core.reading.choices import Choice, ranked
from core.reading.names import Name
from core.reading.passages import Passage
from core.reading.proposals import Proposal, ProposedMember, SumRole
from core.reading.prose_words import Cue
from core.reading.results import Found, FoundDate
from core.reading.sentences import Span
from core.reading.speaking import Saying, saying
from core.reading.story import Story

_SUM_ROLES: dict[str, SumRole] = {
    "bid": "bid",
    "valuation": "valuation",
    "asking_price": "asking_price",
    "funding": "funding",
    "revenue": "revenue",
    "other": "other",
}
_STAGES = (
    "withdrawn",
    "rejected",
    "agreed",
    "signed",
    "completed",
    "firm_offer",
    "indication",
)
# What stands behind a sum says less about it than what stands before.
_BEHIND = 3
_FAR = 25
_HALVES = (";", ":", " – ", " — ")
_SENTENCES_BEFORE = 2


def sums(story: Story) -> list[Proposal]:
    """A proposal for each sum of an article, in the order of the text."""
    found = []
    since_bid = _SENTENCES_BEFORE + 1
    for place, passage in enumerate(story.passages):
        speaks_of_bids = bool(passage.cues_of("bid", "offer", "bids"))
        since_bid = 0 if speaks_of_bids else since_bid + 1
        said_by = saying(story, passage) if passage.amounts else None
        for amount in passage.amounts:
            role = _role(story, passage, amount)
            if not role:
                role = "bid" if since_bid <= _SENTENCES_BEFORE else "other"
            found.append(_proposal(story, place, amount, role, said_by))
    return found


class Group(NamedTuple):
    """A group of bidders: its words, whether there is one, and who takes part."""

    words: str = ""
    acts: bool = False
    members: tuple[ProposedMember, ...] = ()


def group_of(story: Story, passage: Passage, lead: Name | None) -> Group:
    """The group that a name leads, as its sentence says; none without a name."""
    if lead is None or not story.heads_group(passage, lead):
        return Group()
    words = ""
    members: dict[str, ProposedMember] = {}
    last = -1
    for name in passage.names:
        span = story.acting.groups.get(name.first)
        if name.name == lead.name:
            if span is not None:
                words = story.text[span.start : span.end]
            role, last = "lead", name.behind
        elif not story.may_bid(name) or story.is_target(name):
            continue
        elif name.first in story.acting.advisers:
            role = "adviser"
        elif last >= 0 and story.joins(last, name.first):
            role, last = "", name.behind
        else:
            continue
        member = ProposedMember(name=name.name, key=name.key, role=role)
        members.setdefault(name.name, member)
    return Group(words, acts=True, members=tuple(members.values()))


def date_of(story: Story, passage: Passage, at: int) -> FoundDate | None:
    """The date nearest to a place that can be a bid's.

    No deadline or open end, none after the article's day, none in another half of the
    sentence.
    """

    def is_usable(one: FoundDate) -> bool:
        when = one.read.when
        if "/" in (when.edtf or ""):
            return False
        if story.today is not None and when.after_day(story.today) == "certain":
            return False
        between = story.text[min(one.end, at) : max(one.start, at)]
        return not any(sign in between for sign in _HALVES)

    usable = filter(is_usable, passage.dates)
    return min(usable, key=lambda one: abs(one.start - at), default=None)


def stage_of(passage: Passage) -> str:
    """What became of a bid, as the sentence says; empty if it says nothing."""
    cues = passage.cues_of(*_STAGES)
    return cues[0].role if cues else ""


def _proposal(
    story: Story, place: int, amount: Found, role: SumRole, said_by: Saying | None
) -> Proposal:
    passage = story.passages[place]
    at = story.token_at(amount.start)
    who = ranked(story, place, at)
    is_bid = role == "bid"
    group = group_of(story, story.passages[who.place], who.name if is_bid else None)
    return Proposal(
        kind="bid" if is_bid else "figure",
        span=Span(amount.start, amount.end),
        sentence=passage.span,
        choices=who.choices,
        is_sure=who.is_sure,
        found=amount,
        role=role,
        basis=_basis(passage, amount),
        bid_kind="merger" if is_bid and passage.cues_of("merger") else "offer",
        date=date_of(story, passage, amount.start),
        stage=stage_of(passage) if is_bid else "",
        group=group.words,
        is_group=group.acts,
        members=group.members,
        said_by=said_by and said_by.about(_first(who.choices)),
    )


def _first(choices: Sequence[Choice]) -> str:
    return (choices[0].key or choices[0].name) if choices else ""


def _role(story: Story, passage: Passage, amount: Found) -> SumRole:
    """What a sum seems to be: by the nearest words that say so."""
    if amount.read.per_share and not passage.cues_of("other", "revenue"):
        return "bid"
    first = story.token_at(amount.start)
    behind = story.token_at(amount.end)
    best: tuple[int, SumRole] = (_FAR, "")
    for cue in passage.cues:
        role = _SUM_ROLES.get(cue.role)
        if role is None:
            continue
        if cue.behind <= first:
            distance = first - cue.behind
        else:
            distance = max(cue.first - behind, 0) + _BEHIND
        if distance > best[0]:
            continue
        if role == "valuation" and _is_of_an_offer(passage, cue):
            role = "bid"
        best = min(best, (distance, role))
    return best[1]


def _is_of_an_offer(passage: Passage, cue: Cue) -> bool:
    """Whether it is the offer that is worth so much: "the bid values it at"."""
    offers = passage.cues_of("offer")
    return any(0 <= cue.first - one.behind <= _BEHIND for one in offers)


def _basis(passage: Passage, amount: Found) -> Basis:
    if amount.read.per_share:
        return "per_share"
    if passage.cues_of("enterprise_value"):
        return "enterprise_value"
    return "equity" if passage.cues_of("equity") else "total"
