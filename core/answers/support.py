"""How well a value stands: who speaks for it, and what speaks against it."""

from collections.abc import Iterable
from functools import cache

from core.answers.resolved import AgainstWord, Support, SupportWord
from core.answers.roots import count_roots
from core.answers.seen import Entry
from core.domain.claim import SPEAKER_KINDS, Claim

# The smaller, the stronger.
_STRENGTHS = {kind: place for place, kind in enumerate(SPEAKER_KINDS)}
_WEAKEST = _STRENGTHS["nobody"]
_CONFIRMED = _STRENGTHS["other"]
_WORDS: dict[int, SupportWord] = {0: "documented", 1: "announced", 2: "confirmed"}


def strength(claim: Claim[object]) -> int:
    """How strong the speaker of a claim is: zero is the strongest."""
    said_by = claim.said_by
    return _WEAKEST if said_by is None else _STRENGTHS[said_by.kind]


def support_of(
    entries: Iterable[Entry],
    against: AgainstWord = "none",
    denials: tuple[str, ...] = (),
    *,
    confirmed: bool = False,
) -> Support:
    """The support that some claims of one value give it.

    Args:
        entries: The claims that report the value, copies included.
        against: What speaks against it, denials apart.
        denials: Ids of the events that deny it, or what it hangs on.
        confirmed: Whether a response confirms it.
    """
    entries = tuple(entries)
    if denials and against != "disputed":
        against = "denied"
    sourced = [entry for entry in entries if entry.chain.ends]
    roots = len(sourced)
    if roots > 1:
        roots = count_roots(entry.chain.ends for entry in sourced)
    best = min([strength(entry.claim) for entry in sourced], default=_WEAKEST)
    if confirmed:
        best = min(best, _CONFIRMED)
    word = _word(best, roots)
    if denials or len(entries) != 1:
        return Support(
            word=word,
            against=against,
            reports=len(entries),
            roots=roots,
            denials=denials,
        )
    return _of_one(word, against, roots)


@cache
def _of_one(word: SupportWord, against: AgainstWord, roots: int) -> Support:
    """The support by one report, which most values have."""
    return Support(word=word, against=against, reports=1, roots=roots)


def _word(best: int, roots: int) -> SupportWord:
    if best in _WORDS:
        return _WORDS[best]
    if roots > 1:
        return "several_roots"
    return "one_source" if roots else "unsourced"
