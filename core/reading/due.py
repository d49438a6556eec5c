"""Proposals of deadlines: by when something must be done, as a sentence says."""

from core.reading.passages import Passage
from core.reading.proposals import Proposal
from core.reading.results import FoundDate
from core.reading.sentences import Span
from core.reading.speaking import saying
from core.reading.story import Story


def deadlines(story: Story) -> list[Proposal]:
    """One proposal for each date that a sentence calls a deadline."""
    found: dict[str, Proposal] = {}
    for passage in story.passages:
        date = _due(story, passage)
        if date is None:
            continue
        proposal = Proposal(
            kind="deadline",
            span=Span(date.start, date.end),
            sentence=passage.span,
            date=date,
            said_by=saying(story, passage),
        )
        found.setdefault(date.read.when.edtf or date.read.words, proposal)
    return list(found.values())


def _due(story: Story, passage: Passage) -> FoundDate | None:
    """The date that stands nearest to the word for a deadline."""
    cues = passage.cues_of("deadline")
    if not cues or not passage.dates:
        return None

    def distance(date: FoundDate) -> int:
        at = story.token_at(date.start)
        return min(max(one.first - at, at - one.behind, 0) for one in cues)

    can_be = [one for one in passage.dates if not _is_open(one)]
    return min(can_be, key=distance, default=None)


def _is_open(date: FoundDate) -> bool:
    """Whether it has no end: "since 2012" is no deadline."""
    return (date.read.when.edtf or "").endswith("/..")
