"""Proposals without a sum: offers, mergers, interest; and what others say of them."""

from collections.abc import Sequence

from core.reading.choices import ranked
from core.reading.names import Name
from core.reading.passages import Passage
from core.reading.proposals import Proposal, unstated
from core.reading.prose_words import Cue
from core.reading.sentences import Span
from core.reading.speaking import saying
from core.reading.story import Story
from core.reading.sums import date_of, group_of, stage_of

STANCES = (
    "denies",
    "declines",
    "no_answer",
    "dismisses",
    "confirms",
    "not_for_sale",
)
# The strongest first: an offer says more than a wish to merge, and that than interest.
_KINDS = ("offer", "merger", "intent")
_NEAR = 3
_FAR = 12
_LINKED = 4


def offers(story: Story) -> list[Proposal]:
    """One proposal for each bidder that the text gives no sum of."""
    best: dict[str, Proposal] = {}
    for place, passage in enumerate(story.passages):
        for name, kind, cue in _said(story, passage):
            key = name.key or name.name
            known = best.get(key)
            if known is None or _KINDS.index(kind) < _KINDS.index(known.bid_kind):
                best[key] = _offer(story, place, name, kind, cue)
    return list(best.values())


def responses(story: Story) -> list[Proposal]:
    """What parties deny, confirm or leave without an answer."""
    found: dict[tuple[str, str], Proposal] = {}
    for place, passage in enumerate(story.passages):
        for cue in _apart(passage.cues_of(*STANCES)):
            who = ranked(story, place, cue.first, targets_too=True)
            if who.name is None or who.place != place:
                continue
            key = (who.name.name, cue.role)
            words = story.words
            span = Span(words[cue.first].start, words[cue.behind - 1].end)
            found.setdefault(
                key,
                Proposal(
                    kind="response",
                    span=span,
                    sentence=passage.span,
                    choices=who.choices,
                    is_sure=who.is_sure,
                    date=date_of(story, passage, span.start),
                    stance=cue.role,
                ),
            )
    return list(found.values())


def _said(story: Story, passage: Passage) -> list[tuple[Name, str, Cue]]:
    """Who bids, wants to merge or is interested, as a sentence says."""
    able = [
        name
        for name in passage.names
        if story.may_bid(name) and not story.is_target(name)
    ]
    found: list[tuple[Name, str, Cue]] = []
    if not able:
        return found
    kind = "merger" if passage.cues_of("merger") else "offer"
    acting = [name for name in able if name.first not in story.acting.beside]
    for cue in passage.cues:
        if cue.role == "offer":
            who = _offering(story, passage, cue, able, acting)
            found += [(one, kind, cue) for one in who]
        elif cue.role == "bids":
            near = [one for one in acting if 0 <= cue.first - one.behind <= _NEAR]
            found += [(near[-1], kind, cue)] if near else []
        elif cue.role == "merger" and acting:
            proposes = passage.cues_of("proposes")
            first = acting[0]
            if any(one.first >= first.behind for one in proposes) and (
                first.first < cue.first
            ):
                found.append((first, "merger", cue))
        elif cue.role == "interest":
            who = _interested(story, passage, cue, able)
            found += [(one, "intent", cue) for one in who]
    return found


def _offering(
    story: Story,
    passage: Passage,
    cue: Cue,
    able: Sequence[Name],
    acting: Sequence[Name],
) -> list[Name]:
    """Who makes the offer that a word speaks of."""
    for name in able:
        owned = 0 <= cue.first - name.behind <= _NEAR and _is_genitive(story, name)
        by = name.first - cue.behind
        word = story.words[name.first - 1].fold if by >= 1 else ""
        if owned or (1 <= by <= _NEAR and word in ("von", "from", "by", "de", "des")):
            return [name]
    gives = passage.cues_of("gives")
    for name in acting:
        following = story.words[name.behind : name.behind + 1]
        if not following or following[0].fold not in story.table.verbs:
            continue
        given = any(name.behind <= one.first for one in gives)
        if given and name.first < cue.first:
            return [name]
    return []


def _interested(
    story: Story, passage: Passage, cue: Cue, able: Sequence[Name]
) -> list[Name]:
    """Who is interested: named beside the word, or linked to it by "gelten als"."""
    found: list[Name] = []
    last = -1
    for name in able:
        joined = last >= 0 and story.joins(last, name.first)
        before = cue.first - name.behind
        after = name.first - cue.behind
        linked = any(
            word.fold in story.table.links
            for word in story.words[max(cue.behind, name.first - _LINKED) : name.first]
        )
        if 0 <= before <= _FAR:
            links = _links_behind(story, passage, name, able)
        else:
            links = 0 <= after <= _FAR and (linked or after == 0)
        if links or (joined and found):
            found.append(name)
            last = name.behind
    return found


def _links_behind(
    story: Story, passage: Passage, name: Name, able: Sequence[Name]
) -> bool:
    """Whether a link follows a name, or the last of the list that it stands in."""
    behind = name.behind
    for other in able:
        if other.first > behind and story.joins(behind, other.first):
            behind = other.behind
    following = story.words[behind : min(behind + 2, passage.behind)]
    return any(word.fold in story.table.links for word in following)


def _is_genitive(story: Story, name: Name) -> bool:
    last = story.words[name.behind - 1]
    if last.end > name.end:
        return True
    following = [word.fold for word in story.words[name.behind : name.behind + 2]]
    return following == ["'", "s"] or following[:1] == ["'"]


def _offer(story: Story, place: int, name: Name, kind: str, cue: Cue) -> Proposal:
    passage = story.passages[place]
    who = ranked(story, place, None)
    key = name.key or name.name
    first = [one for one in who.choices if (one.key or one.name) == key]
    others = [one for one in who.choices if one not in first]
    span = Span(story.words[cue.first].start, story.words[cue.behind - 1].end)
    following = story.passages[place + 1 : place + 2]
    silent = any(one.cues_of("no_sum") for one in (passage, *following))
    said_by = saying(story, passage)
    group = group_of(story, passage, name if kind == "offer" else None)
    return Proposal(
        kind="bid",
        span=span,
        sentence=passage.span,
        choices=(*first, *others),
        is_sure=True,
        price=unstated(says_no_sum=silent and kind == "offer", bid_kind=kind),
        role="bid",
        bid_kind=kind,
        date=date_of(story, passage, span.start),
        stage="interest" if kind == "intent" else stage_of(passage),
        group=group.words,
        is_group=group.acts,
        members=group.members,
        said_by=said_by and said_by.about(key),
    )


def _apart(cues: Sequence[Cue]) -> list[Cue]:
    """The cues that do not lie within another: "refused to comment" is one."""
    found: list[Cue] = []
    for cue in sorted(cues, key=lambda one: (one.first, -one.behind)):
        if not found or cue.first >= found[-1].behind:
            found.append(cue)
    return found
