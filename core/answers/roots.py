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
    """The tree of where claims come from: roots first, what was copied below them.

    A claim that says where its source has it from stands below that alone.
    """
    chains = Chains(tables.sources)
    tree = _Tree()
    for claim in claims:
        if claim.via and claim.source:
            tree.via.setdefault(claim.via, {}).setdefault(claim.source, []).append(
                claim.id
            )
        else:
            tree.own.setdefault(claim.source or claim.via, []).append(claim.id)
        for end in chains.of(claim).ends or (None,):
            tree.tops[end] = None
        for child, parent in _steps(tables, claim.via or claim.source):
            tree.below.setdefault(parent, {})[child] = None
    return tuple(tree.grow(top, frozenset((top,))) for top in tree.tops)


class _Tree:
    """What the nodes of the tree are made from.

    Attributes:
        tops: The ends of all chains.
        own: By source, the claims that it makes.
        below: By source, the sources that derive from it.
        via: By source, which sources have which claims from it.
    """

    def __init__(self) -> None:
        self.tops: dict[str | None, None] = {}
        self.own: dict[str | None, list[str]] = {}
        self.below: dict[str | None, dict[str, None]] = {}
        self.via: dict[str | None, dict[str, list[str]]] = {}

    def grow(self, source: str | None, path: frozenset[str | None]) -> Root:
        """The node of a source, with all that is below it; circles are cut."""
        derived = [
            self.grow(child, path | {child})
            for child in self.below.get(source, ())
            if child not in path
        ]
        told = [
            Root(source=child, claims=tuple(claims))
            for child, claims in self.via.get(source, {}).items()
        ]
        own = tuple(self.own.get(source, ()))
        return Root(source=source, claims=own, copies=(*derived, *told))


def _steps(tables: Tables, start: str | None) -> Iterable[tuple[str, str]]:
    """From child to parent, each step of the chains behind a source."""
    waiting = [start] if start else []
    seen = set(waiting)
    while waiting:
        child = waiting.pop()
        source = tables.sources.get(child)
        for origin in source.derives_from if source else ():
            yield child, origin.source
            if origin.source not in seen:
                seen.add(origin.source)
                waiting.append(origin.source)
