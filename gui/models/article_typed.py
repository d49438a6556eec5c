"""What a person made of the proposals of an article, as text that can be kept."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import msgspec

from core.book.operations.article import AcceptedMember
from core.domain.amount import Amount
from core.domain.claim import Speaker
from core.domain.price import Basis
from core.domain.when import When
from core.reading.proposals import ProposalKind
from gui.models.article_draft import Draft, Status

Selected = Callable[[ProposalKind, int, int], Draft]


class _Judged(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One proposal by its place in the text, and what was made of it."""

    proposed: ProposalKind
    start: int
    end: int
    who: str
    lead: str
    amount: Amount | None
    basis: Basis
    kind: str
    when: When | None
    stage: str
    stance: str
    members: tuple[tuple[str, str], ...]
    status: Status
    is_new: bool
    said_by: Speaker | None = None
    title: str = ""
    is_own: bool = False


def judged_lines(
    now: Sequence[Draft], fresh: Sequence[Draft]
) -> tuple[tuple[str, ...], ...]:
    """A line for each proposal that is not as it was read.

    Args:
        now: The proposals as they are.
        fresh: The proposals as the text alone gives them.
    """
    read = {_place(one): one for one in fresh}
    changed = [one for one in now if one != read.get(_place(one))]
    return tuple((msgspec.json.encode(_judged(one)).decode(),) for one in changed)


def judged_again(
    fresh: Sequence[Draft], lines: Sequence[Sequence[str]], selected: Selected
) -> list[Draft]:
    """The proposals with what was made of them; lines that fit none are left.

    Args:
        fresh: The proposals as the text alone gives them.
        lines: What was kept.
        selected: Makes a proposal of a selection again, by its kind and place.
    """
    by_place: dict[tuple[ProposalKind, int, int], _Judged] = {}
    for line in lines:
        try:
            one = msgspec.json.decode("".join(line), type=_Judged)
        except msgspec.DecodeError:
            continue
        by_place[one.proposed, one.start, one.end] = one
    own = [
        _applied(selected(*place), one) for place, one in by_place.items() if one.is_own
    ]
    return [*own, *(_applied(one, by_place.get(_place(one))) for one in fresh)]


def _place(draft: Draft) -> tuple[ProposalKind, int, int]:
    proposal = draft.proposal
    return proposal.kind, proposal.span.start, proposal.span.end


def _judged(draft: Draft) -> _Judged:
    kind, start, end = _place(draft)
    return _Judged(
        proposed=kind,
        start=start,
        end=end,
        who=draft.who,
        lead=draft.lead,
        amount=draft.amount,
        basis=draft.basis,
        kind=draft.kind,
        when=draft.when,
        stage=draft.stage,
        stance=draft.stance,
        members=tuple((one.party, one.role) for one in draft.members),
        status=draft.status,
        is_new=draft.is_new,
        said_by=draft.said_by,
        title=draft.title,
        is_own=draft.is_own,
    )


def _applied(draft: Draft, judged: _Judged | None) -> Draft:
    if judged is None:
        return draft
    return replace(
        draft,
        who=judged.who,
        lead=judged.lead,
        amount=judged.amount,
        basis=judged.basis,
        kind=judged.kind,
        when=judged.when,
        stage=judged.stage,
        stance=judged.stance,
        members=tuple(AcceptedMember(*one) for one in judged.members),
        status=judged.status,
        is_new=judged.is_new,
        said_by=judged.said_by,
        title=judged.title,
    )
