"""Where reports come from: chains of sources, their ends, and the tree of both."""

from collections.abc import Iterable, Mapping
from typing import Any

from core.domain.claim import Claim
from core.domain.records import Source
from core.domain.tables import Tables
from core.domain.value import Value


class Chain(Value, frozen=True):
    """Where something comes from.

    Attributes:
        ends: Ids or names of the sources in which it ends, in their order.
        above: All sources that it passed through before, ends included.
    """

    ends: tuple[str, ...] = ()
    above: frozenset[str] = frozenset()


class Root(Value, frozen=True, kw_only=True):
    """One node of the tree of reports: a source, and what was copied from it.

    Attributes:
        source: Id or name of the source; none for unsourced claims.
        claims: Ids of the claims that this source makes itself.
        copies: The sources that have it from this one.
    """

    source: str | None
    claims: tuple[str, ...] = ()
    copies: tuple["Root", ...] = ()


NO_CHAIN = Chain()


class Chains:
    """The chains of all sources of a book, followed when first asked for."""

    __slots__ = ("_found", "_sources")

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._found: dict[str, Chain] = {}

    def of(self, claim: Claim[Any]) -> Chain:
        """The chain behind a claim: of where its source has it from, or its source."""
        if claim.via:
            if claim.via not in self._sources:
                return Chain((claim.via,), frozenset((claim.via,)))
            behind = self.of_source(claim.via)
            return Chain(behind.ends, behind.above | {claim.via})
        return self.of_source(claim.source) if claim.source else NO_CHAIN

    def of_source(self, source: str) -> Chain:
        """The chain behind a source; one that derives from none is its own end."""
        found = self._found.get(source)
        if found is None:
            found = self._found[source] = self._follow(source)
        return found

    def _follow(self, source: str) -> Chain:
        ends: dict[str, None] = {}
        seen = {source: None}
        waiting = [source]
        while waiting:
            name = waiting.pop()
            record = self._sources.get(name)
            origins = [one.source for one in record.derives_from] if record else []
            if not origins:
                ends[name] = None
            for origin in origins:
                if origin not in seen:
                    seen[origin] = None
                    waiting.append(origin)
        # A circle has no end: its least member stands for it.
        found = tuple(sorted(ends)) or (min(seen),)
        return Chain(found, frozenset(seen) - {source})


def count_roots(claims: Iterable[tuple[str, ...]]) -> int:
    """How many independent sources the ends of some claims' chains come to.

    A claim whose source has several origins may be from any of them: it adds none
    when one of them is there already, else one.
    """
    roots: set[str] = set()
    for ends in sorted(claims, key=lambda ends: (len(ends), ends)):
        if ends and roots.isdisjoint(ends):
            roots.add(ends[0])
    return len(roots)


def derived_alone(sources: Mapping[str, Source], without: frozenset[str]) -> set[str]:
    """Some sources, and all that derive from these alone."""
    gone = set(without)
    children: dict[str, list[Source]] = {}
    if without:
        for source in sources.values():
            for origin in source.derives_from:
                children.setdefault(origin.source, []).append(source)
    waiting = list(without)
    while waiting:
        for child in children.get(waiting.pop(), ()):
            alone = all(origin.source in gone for origin in child.derives_from)
            if alone and child.id not in gone:
                gone.add(child.id)
                waiting.append(child.id)
    return gone


def root_tree(tables: Tables, claims: Iterable[Claim[Any]]) -> tuple[Root, ...]:
    """The tree of where claims come from: roots first, what was copied below them."""
    chains = Chains(tables.sources)
    made: dict[str | None, list[str]] = {}
    below: dict[str, dict[str, None]] = {}
    tops: dict[str | None, None] = {}
    for claim in claims:
        made.setdefault(claim.source or claim.via, []).append(claim.id)
        if not claim.source and not claim.via:
            tops[None] = None
            continue
        for end in chains.of(claim).ends:
            tops[end] = None
        for child, parent in _steps(tables, claim):
            below.setdefault(parent, {})[child] = None

    def grow(source: str | None, path: frozenset[str | None]) -> Root:
        copies = [
            grow(child, path | {child})
            for child in below.get(source or "", ())
            if child not in path
        ]
        return Root(
            source=source,
            claims=tuple(made.get(source, ())),
            copies=tuple(copies),
        )

    return tuple(grow(top, frozenset((top,))) for top in tops)


def _steps(tables: Tables, claim: Claim[Any]) -> Iterable[tuple[str, str]]:
    """From child to parent, each step of the chains behind a claim."""
    waiting = [claim.via or claim.source or ""]
    if claim.via and claim.source:
        yield claim.source, claim.via
    seen = set(waiting)
    while waiting:
        child = waiting.pop()
        source = tables.sources.get(child)
        for origin in source.derives_from if source else ():
            yield child, origin.source
            if origin.source not in seen:
                seen.add(origin.source)
                waiting.append(origin.source)
