"""The library of sources: what each says, what it derives from, and duplicates."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from core.answers.folding import fold
from core.answers.index import Index
from core.answers.parts import CLAIM_FIELDS, claiming_records, claims_of
from core.answers.roots import Chains
from core.domain.claim import Claim
from core.domain.records import AnyRecord, Bidder, Member, Source, table_of
from core.domain.tables import Tables
from core.domain.value import Value

_WORD = re.compile(r"\w+")
# What an address carries for those who count its readers.
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|ref|src")


class SourceRow(Value, frozen=True, kw_only=True):
    """One source in the library.

    Attributes:
        source: The record.
        claims: How many claims name it as their source.
        cited: How many claims of other sources are from it, as they say.
        copies: Ids of the sources that derive from it.
        roots: Ids of the sources in which its own chain ends; itself for a root.
        contests: Ids of the contests that it has claims in.
        same_as: Ids of the sources that look like the same one.
    """

    source: Source
    claims: int = 0
    cited: int = 0
    copies: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()
    contests: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()

    @property
    def unused(self) -> bool:
        """Whether nothing in the book is from it."""
        return not (self.claims or self.cited or self.copies)


class SourceClaim(Value, frozen=True, kw_only=True):
    """A claim of a source, and where it stands.

    Attributes:
        table: Table of the record.
        record: Id of the record.
        member: Id of the member, for a claim about one.
        field: Name of the field.
        claim: The claim.
        contest: Id of the contest.
        cited: Whether another source has it from this one.
    """

    table: str
    record: str
    member: str | None = None
    field: str
    claim: Claim[Any]
    contest: str | None = None
    cited: bool = False


def source_library(tables: Tables, index: Index) -> tuple[SourceRow, ...]:
    """All sources in the order of the file; kept until something changes."""
    memo = index.memo.setdefault(None, {})
    if "library" not in memo:
        memo["library"] = _rows(tables, index)
    found: tuple[SourceRow, ...] = memo["library"]
    return found


def claims_of_source(
    tables: Tables, index: Index, source: str
) -> tuple[SourceClaim, ...]:
    """All claims that name a source, or that another source has from it."""
    found: list[SourceClaim] = []
    for record in claiming_records(tables):
        if _names(record, source):
            contest = index.contest_of(record.id)
            found.extend(_in_record(record, source, contest))
    return tuple(found)


def _in_record(
    record: AnyRecord, source: str, contest: str | None
) -> Iterator[SourceClaim]:
    for holder, member in _holders(record):
        for field in CLAIM_FIELDS[type(holder)]:
            for claim in getattr(holder, field):
                if source in (claim.source, claim.via):
                    yield SourceClaim(
                        table=table_of(record),
                        record=record.id,
                        member=member,
                        field=field,
                        claim=claim,
                        contest=contest,
                        cited=claim.source != source,
                    )


def duplicates(tables: Tables) -> tuple[tuple[str, ...], ...]:
    """Groups of sources that look like one: same address, or same title and date.

    One that derives from the other is a copy, and known to be one.
    """
    chains = Chains(tables.sources)
    first: dict[str, str] = {}
    groups: dict[str, dict[str, None]] = {}
    for source in tables.sources.values():
        group: dict[str, None] = {source.id: None}
        for mark in _marks(source):
            other = first.setdefault(mark, source.id)
            copied = other in chains.of_source(source.id).above
            if not copied and source.id not in chains.of_source(other).above:
                group |= groups.get(other, {})
        for one in group:
            groups[one] = group
    alike = {id(group): tuple(group) for group in groups.values() if len(group) > 1}
    places = {one: place for place, one in enumerate(tables.sources)}
    return tuple(
        tuple(sorted(group, key=places.__getitem__)) for group in alike.values()
    )


def bare_address(url: str) -> str:
    """An address without what makes no difference: scheme, "www.", tracking, end."""
    try:
        parts = urlsplit(url.strip())
        pairs = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return url.strip()
    host = (parts.netloc or "").lower().removeprefix("www.")
    kept = [pair for pair in pairs if not _TRACKING.fullmatch(pair[0])]
    query = f"?{urlencode(sorted(kept))}" if kept else ""
    return f"{host}{parts.path.rstrip('/')}{query}"


def _marks(source: Source) -> list[str]:
    urls = map(bare_address, (source.url, source.archive_url))
    marks = [f"at {address}" for address in urls if address]
    title = " ".join(_WORD.findall(fold(source.title)))
    if title and source.published is not None and source.published.edtf:
        marks.append(f"on {source.published.edtf.rstrip('~?%')} {title}")
    return marks


def _rows(tables: Tables, index: Index) -> tuple[SourceRow, ...]:
    claims: dict[str, int] = {}
    cited: dict[str, int] = {}
    contests: dict[str, dict[str, None]] = {}
    for one in claiming_records(tables):
        named: dict[str, None] = {}
        for claim in claims_of(one):
            if claim.source:
                claims[claim.source] = claims.get(claim.source, 0) + 1
                named[claim.source] = None
            if claim.via in tables.sources:
                cited[claim.via or ""] = cited.get(claim.via or "", 0) + 1
        contest = index.contest_of(one.id) if named else None
        if contest is not None:
            for source in named:
                contests.setdefault(source, {})[contest] = None
    copies: dict[str, list[str]] = {}
    for record in tables.sources.values():
        for origin in record.derives_from:
            copies.setdefault(origin.source, []).append(record.id)
    alike = {member: group for group in duplicates(tables) for member in group}
    chains = Chains(tables.sources)
    return tuple(
        SourceRow(
            source=source,
            claims=claims.get(source.id, 0),
            cited=cited.get(source.id, 0),
            copies=tuple(copies.get(source.id, ())),
            roots=chains.of_source(source.id).ends,
            contests=tuple(contests.get(source.id, ())),
            same_as=tuple(
                other for other in alike.get(source.id, ()) if other != source.id
            ),
        )
        for source in tables.sources.values()
    )


def _holders(record: AnyRecord) -> list[tuple[AnyRecord | Member, str | None]]:
    if isinstance(record, Bidder):
        return [(member, member.id) for member in record.members]
    return [(record, None)]


def _names(record: AnyRecord, source: str) -> bool:
    return any(source in (claim.source, claim.via) for claim in claims_of(record))
