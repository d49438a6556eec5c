"""Names that would give a confidential source away, wherever they stand."""

import re
from collections.abc import Iterator
from typing import Any

from core.answers.parts import claiming_records, claims_of
from core.domain import words
from core.domain.claim import Claim
from core.domain.records import Source
from core.domain.references import references
from core.domain.tables import Tables

_WORD = re.compile(r"[^\W_]+")
# A run of words with capitals is taken for a name.
_NAME = re.compile(r"[^\W\d_a-z]\w*(?:[ .'’-]+(?:[^\W\d_a-z]\w*|v[ao]n|de[rn]?|of))+")
_SHORTEST = 4
_KNOWN = frozenset(
    word
    for name, known in vars(words).items()
    if name.isupper() and isinstance(known, tuple)
    for word in known
)


class ProtectedNames:
    """All that names the confidential sources of a book, and those who spoke there.

    Names that the book also has from elsewhere (a bidder, another source's outlet)
    give nothing away and are free.
    """

    def __init__(self, tables: Tables) -> None:
        held = {one.id for one in tables.sources.values() if one.confidential}
        claims = [
            claim
            for record in claiming_records(tables)
            for claim in claims_of(record)
            if claim.source in held
        ]
        free = set(map(_folded, _open_names(tables, held)))
        free_words = {word for name in free for word in name.split()}
        names = {
            *(
                name
                for source in tables.sources.values()
                if source.id in held
                for name in _names_of_source(source)
            ),
            *(name for claim in claims for name in _names_of_claim(claim, tables)),
        }
        folded = set(map(_folded, names)) - free
        folded |= _surnames(tables, held) - free_words
        for party in tables.parties.values():
            # Somebody named so is known by all other names of theirs, too.
            called = set(map(_folded, (party.name, *party.aliases)))
            if called & folded:
                folded |= called - free
        self._names = sorted(one for one in folded if _gives_away(one))
        joined = "|".join(map(re.escape, self._names))
        self._pattern = re.compile(f" (?:{joined}) ") if joined else None

    def stand_in(self, text: str) -> bool:
        """Whether any of the names stands in a text, whatever its case and signs."""
        if self._pattern is None or text in _KNOWN:
            return False
        return self._pattern.search(f" {_folded(text)} ") is not None


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _gives_away(folded: str) -> bool:
    return len(folded) >= _SHORTEST and folded not in _KNOWN


def _names_of_source(source: Source) -> Iterator[str]:
    yield from (source.outlet, source.title, *source.authors)
    yield from (source.url, source.archive_url, source.digest)
    for text in (source.title, source.notes, source.outlet):
        yield from _NAME.findall(text)


def _surnames(tables: Tables, held: set[str]) -> set[str]:
    authors = (one for each in held for one in tables.sources[each].authors)
    return {_folded(one).rpartition(" ")[2] for one in authors}


def _names_of_claim(claim: Claim[Any], tables: Tables) -> Iterator[str]:
    yield claim.quote
    speaker = claim.said_by
    if speaker is not None:
        yield speaker.name
        party = tables.parties.get(speaker.party or "")
        if party is not None:
            yield from (party.name, *party.aliases)
    if claim.via and claim.via not in tables.sources:
        yield claim.via


def _open_names(tables: Tables, held: set[str]) -> Iterator[str]:
    """Names that stand in the book for another reason than a confidential source."""
    for source in tables.sources.values():
        if source.id not in held:
            yield from (source.outlet, source.title, *source.authors)
            yield from _NAME.findall(source.title)
    for bidder in tables.bidders.values():
        yield bidder.name
    for contest in tables.contests.values():
        yield contest.title
        yield from (one.name for one in contest.perimeters)
    for party_id in _acting(tables, held):
        party = tables.parties.get(party_id)
        if party is not None:
            yield from (party.name, *party.aliases)


def _acting(tables: Tables, held: set[str]) -> set[str]:
    """Ids of what is named otherwise than as somebody who spoke in confidence."""
    found = set()
    for record in tables.records():
        silent = {f"#{claim.id}" for claim in claims_of(record) if claim.source in held}
        for one in references(record):
            if "said_by" in one.path and silent.intersection(one.path):
                continue
            found.add(one.id)
    return found
