"""Who says it: "three people familiar with the matter", "the company said"."""

from collections.abc import Iterator
from typing import NamedTuple

from core.domain.claim import SpeakerKind
from core.reading.names import Name
from core.reading.passages import Passage
from core.reading.prose_words import Cue
from core.reading.story import Story
from core.reading.tokens import Token

# How far a speaker's words go to the left and right of what names them, and how far
# their verb may stand.
_MOST_BEFORE = 4
_MOST_BEHIND = 9
_NEAR = 3
_TITLES = 5
_SIGNS = frozenset(',;:.!?()"“”„«»')
_FOLLOWED = ("according",)
_LED = ("says", "says_behind")


class Saying(NamedTuple):
    """Who is said to have said something.

    Attributes:
        kind: A document, the party itself, a named other, or somebody unnamed.
        name: The name in full; empty where there is none.
        key: The caller's key of the name; none where it is not known.
        words: How the text describes who has no name.
    """

    kind: SpeakerKind
    name: str = ""
    key: str | None = None
    words: str = ""

    def about(self, bidder: str) -> "Saying":
        """The same, if it is about somebody, who may speak for themselves.

        Args:
            bidder: Name or key of whom it is about; empty for nobody.
        """
        is_own = bool(bidder) and bidder in (self.key, self.name)
        return self._replace(kind="party") if is_own else self


def saying(story: Story, passage: Passage) -> Saying | None:
    """Who says what a sentence says; none where it tells nobody."""
    heard = {
        at for cue in passage.cues_of("hearsay") for at in range(cue.first, cue.behind)
    }
    if heard:
        told = tuple(cue for cue in passage.cues if cue.first not in heard)
        passage = passage._replace(cues=told)
    if not passage.cues_of(*_FOLLOWED, *_LED):
        return None
    described = next(_described(story, passage), None)
    if described is not None:
        return described
    name = next(_named(story, passage), None)
    return None if name is None else Saying("other", name.name, name.key)


def _described(story: Story, passage: Passage) -> Iterator[Saying]:
    """Those who have no name: people, a filing, "the company"."""
    heads = passage.cues_of("unnamed", "document", "itself")
    for head in sorted(heads, key=lambda one: (one.first, -one.behind)):
        kind: SpeakerKind = "unnamed"
        if head.role == "document":
            kind = "document"
        elif head.role == "itself":
            kind = "party"
        begin, end = _reach(story, passage, head)
        is_title = any(name.first == head.behind for name in passage.names)
        if is_title or not _is_heard(passage, begin, end):
            continue
        words = " ".join(
            story.text[story.words[begin].start : story.words[end - 1].end].split()
        )
        yield Saying(kind, words="" if kind == "party" else words)


def _reach(story: Story, passage: Passage, head: Cue) -> tuple[int, int]:
    """The words that belong to somebody: from the article to the end of the clause."""
    stops = {cue.first for cue in passage.cues_of(*_LED)}
    begin = _begin(story, passage, head)
    end = head.behind
    if head.role == "itself" or story.table.large_nouns:
        # Where nouns are large, what describes somebody stands before them.
        return begin, end
    while end < min(passage.behind, head.behind + _MOST_BEHIND):
        word = story.words[end]
        if end in stops or _ends_clause(word) or word.fold in story.table.verbs:
            break
        end += 1
    return begin, end


def _begin(story: Story, passage: Passage, head: Cue) -> int:
    """Where the words begin: behind "according to", or at the head's own article."""
    words = story.words
    for cue in passage.cues_of(*_FOLLOWED):
        between = words[cue.behind : head.first]
        is_near = cue.behind <= head.first and len(between) <= _MOST_BEHIND
        if is_near and not any(word.fold in _SIGNS for word in between):
            is_joined = bool(between) and between[0].fold in story.table.particles
            return cue.behind + is_joined
    verbs = passage.cues_of("says")
    stops = {at for cue in verbs for at in (cue.first, cue.behind - 1)}
    begin = head.first
    while begin > max(passage.first, head.first - _MOST_BEFORE):
        before = words[begin - 1]
        if before.fold in _SIGNS or begin - 1 in stops:
            break
        if before.fold in story.table.beside or before.fold in story.table.verbs:
            break
        begin -= 1
    return begin


def _is_heard(passage: Passage, begin: int, end: int) -> bool:
    """Whether "according to" stands before them, or "said" on either side."""
    for cue in passage.cues:
        if cue.role in _FOLLOWED and 0 <= begin - cue.behind <= 1:
            return True
        if cue.role in _LED and 0 <= cue.first - end <= _NEAR:
            return True
        if cue.role == "says" and 0 <= begin - cue.behind <= 1:
            return True
        # "Teilte das Unternehmen mit": the verb stands around them.
        if cue.role == "says" and cue.first < begin < end < cue.behind:
            return True
    return False


def _named(story: Story, passage: Passage) -> Iterator[Name]:
    """Those who are named: behind "according to", before or behind "said"."""
    told = {cue.first for cue in passage.cues_of("tells")}
    for name in passage.names:
        if name.is_attribute:
            continue
        for cue in passage.cues:
            introduced = cue.role in _FOLLOWED or (
                cue.role == "says" and cue.first not in told
            )
            behind = name.first - cue.behind
            led = cue.role in _LED and _leads(story, name, cue)
            if led or (introduced and _is_titles(story, cue.behind, behind)):
                yield name


def _leads(story: Story, name: Name, cue: Cue) -> bool:
    """Whether a verb follows a name: "Doe said", "its chairman, John Doe, said"."""
    if cue.first == name.behind:
        return True
    words = story.words
    if cue.first != name.behind + 1 or words[name.behind].fold != ",":
        return False
    if cue.behind >= len(words):
        return True
    following = words[cue.behind]
    # "… for Acme, said Jane Doe": who speaks follows.
    return not (following.text[0].isupper() or following.fold in story.table.titles)


def _is_titles(story: Story, first: int, count: int) -> bool:
    """Whether nothing but titles and small words leads up to a name."""
    if not 0 <= count <= _TITLES:
        return False
    table = story.table
    titles = tuple(table.titles)
    return all(
        word.fold in table.determiners
        or word.fold in table.openers
        or word.fold in table.particles
        or (word.fold.endswith(titles) if table.large_nouns else word.fold in titles)
        for word in story.words[first : first + count]
    )


def _ends_clause(word: Token) -> bool:
    return word.fold in _SIGNS or word.fold in ("and", "that")
