"""Parties that look like one: equal names or aliases, legal forms apart."""

import re
from functools import lru_cache

from core.answers.folding import fold
from core.domain.records import Party
from core.domain.tables import Tables

_WORD = re.compile(r"\w+")
_LEGAL_FORMS = frozenset(
    [
        "ab",
        "ag",
        "bv",
        "co",
        "company",
        "corp",
        "corporation",
        "gmbh",
        "inc",
        "incorporated",
        "kg",
        "llc",
        "llp",
        "lp",
        "ltd",
        "limited",
        "nv",
        "oyj",
        "plc",
        "pte",
        "sa",
        "sarl",
        "se",
        "spa",
        "srl",
        "the",
    ]
)


def look_alikes(tables: Tables) -> list[tuple[str, str]]:
    """Pairs of parties that look like one and aren't known to be, later one first."""
    first: dict[str, str] = {}
    found: dict[tuple[str, str], None] = {}
    for party in tables.parties.values():
        one = tables.party(party.id)
        for name in _names(party):
            other = tables.party(first.setdefault(name, party.id))
            if one is not None and other is not None and one.id != other.id:
                found[(party.id, first[name])] = None
    return list(found)


def _names(party: Party) -> set[str]:
    """The party's names, made equal; a mask is no name."""
    if party.masked:
        return set()
    return {bare for name in (party.name, *party.aliases) if (bare := _bare(name))}


@lru_cache(maxsize=1 << 16)
def _bare(name: str) -> str:
    words = _WORD.findall(fold(name).replace(".", ""))
    return " ".join([word for word in words if word not in _LEGAL_FORMS] or words)
