"""The library of sources in rows, and what is behind each."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from core.answers.folding import fold
from core.answers.index import Index
from core.answers.source_library import (
    SourceClaim,
    SourceRow,
    claims_of_source,
    source_library,
)
from core.domain.records import Bidder, Source
from core.domain.tables import Tables
from core.wording.values import value_text
from core.wording.voice import Voice
from gui.models.text_rows import TextRow, TextTable
from gui.phrases import sentence_case, translate


@dataclass(frozen=True, slots=True)
class SourceDetails:
    """What is behind one source.

    Attributes:
        lines: Lines about it.
        claims: Its claims, and those that others have from it.
        url: Its address.
        own: How many claims are its own.
    """

    lines: tuple[str, ...]
    claims: TextTable
    url: str
    own: int = 0


class SourceLibrary:
    """Words the library of one book; a search goes over all that a row says."""

    def __init__(self, tables: Tables, index: Index, voice: Voice) -> None:
        self._tables, self._index, self._voice = tables, index, voice

    def table(self, query: str = "", *, alike: bool = False) -> TextTable:
        """The sources that a query finds.

        Args:
            query: Words that must all be in a source.
            alike: Whether only those are shown that look like another one.
        """
        words = fold(query).split()
        rows = [
            self._row(row)
            for row in source_library(self._tables, self._index)
            if (row.same_as or not alike) and _holds(row.source, words)
        ]
        return TextTable(
            "sources",
            translate("SourcesDialog", "Sources"),
            (
                translate("SourcesDialog", "Outlet"),
                translate("SourcesDialog", "Title"),
                translate("SourcesDialog", "Published"),
                translate("SourcesDialog", "Kind"),
                translate("SourcesDialog", "Claims"),
                translate("SourcesDialog", "Reliability"),
                translate("SourcesDialog", "Remarks"),
            ),
            tuple(rows),
            translate("SourcesDialog", "No source is found."),
        )

    def details(self, source_id: str) -> SourceDetails | None:
        """What is behind a source; none for one that is gone."""
        library = source_library(self._tables, self._index)
        row = next((one for one in library if one.source.id == source_id), None)
        if row is None:
            return None
        claims = claims_of_source(self._tables, self._index, source_id)
        table = self.claims_table(self._claim(one) for one in claims)
        lines = tuple(self._lines(row))
        return SourceDetails(lines, table, row.source.url, row.claims)

    def twins(self, source_id: str) -> tuple[tuple[str, str], ...]:
        """The sources that one may be the same as: those that look like it first."""
        library = source_library(self._tables, self._index)
        row = next((one for one in library if one.source.id == source_id), None)
        if row is None:
            return ()
        alike = [one for one in library if one.source.id in row.same_as]
        others = [one for one in library if one not in alike and one is not row]
        return tuple(
            (one.source.id, self._full_name(one.source)) for one in (*alike, *others)
        )

    def _full_name(self, source: Source) -> str:
        short = self._voice.source(source)
        if source.confidential or not source.title or source.title in short:
            return short
        return f"{short}: {source.title}"

    @staticmethod
    def claims_table(rows: Iterable[TextRow]) -> TextTable:
        """Claims of one source."""
        return TextTable(
            "source_claims",
            translate("SourcesDialog", "Claims"),
            (
                translate("SourcesDialog", "About"),
                translate("SourcesDialog", "Field"),
                translate("SourcesDialog", "Value"),
                translate("SourcesDialog", "Exact words"),
                translate("SourcesDialog", "Said by"),
            ),
            tuple(rows),
            translate("SourcesDialog", "Nothing in the book is from this source."),
        )

    # Internal

    def _row(self, row: SourceRow) -> TextRow:
        voice, source = self._voice, row.source
        cells = (
            source.outlet,
            source.title,
            voice.when(source.published, short=True),
            voice.word("source_kinds", source.kind),
            str(row.claims),
            self._judged(source),
            "  ·  ".join(self._remarks(row)),
        )
        return TextRow(source.id, cells, "sources", source.id, quiet=row.unused)

    def _judged(self, source: Source) -> str:
        letter = source.reliability or "F"
        words = self._voice.texts.say(f"reliability.{letter}")
        return f"{source.reliability}  {words}" if source.reliability else words

    def _remarks(self, row: SourceRow) -> list[str]:
        found = []
        if row.same_as:
            found.append(translate("SourcesDialog", "looks like another one"))
        if row.source.confidential:
            found.append(translate("SourcesDialog", "confidential"))
        if row.source.derives_from:
            found.append(translate("SourcesDialog", "a copy"))
        if row.copies:
            said = translate("SourcesDialog", "copies: {count}")
            found.append(said.format(count=len(row.copies)))
        return found

    def _lines(self, row: SourceRow) -> list[str]:
        source = row.source
        lines = ["  ·  ".join(filter(None, (source.outlet, source.title)))]
        if source.confidential:
            said = translate("SourcesDialog", "Confidential; it leaves only as: {name}")
            lines.append(said.format(name=self._voice.source(source)))
        for text, ids in (
            (
                translate("SourcesDialog", "Has it from: {names}"),
                tuple(one.source for one in source.derives_from),
            ),
            (translate("SourcesDialog", "Copied by: {names}"), row.copies),
            (translate("SourcesDialog", "Looks like: {names}"), row.same_as),
        ):
            if ids:
                lines.append(text.format(names=self._names(ids)))
        if source.url:
            lines.append(source.url)
        if source.notes:
            lines.append(source.notes)
        return lines

    def _names(self, ids: tuple[str, ...]) -> str:
        sources = (self._tables.sources.get(one) for one in ids)
        return "; ".join(self._voice.source(one) for one in sources)

    def _claim(self, one: SourceClaim) -> TextRow:
        voice, tables, claim = self._voice, self._tables, one.claim
        field = sentence_case(voice.word("fields", one.field))
        if one.cited:
            source = voice.source(tables.sources.get(claim.source or ""))
            field = f"{field} ({source})"
        cells = (
            self._about(one),
            field,
            value_text(claim.value, one.field, voice, tables),
            claim.quote,
            voice.speaker(claim.said_by, tables),
        )
        return TextRow(
            claim.id, cells, one.table, one.record, claim.id, one.field, quiet=one.cited
        )

    def _about(self, one: SourceClaim) -> str:
        tables = self._tables
        record: Any = tables.get(one.table, one.record)
        if isinstance(record, Bidder) and one.member is not None:
            members = (member for member in record.members if member.id == one.member)
            parties = (tables.party(member.party) for member in members)
            named = [party.name for party in parties if party is not None]
            return ", ".join((record.name, *named))
        bidder = tables.bidders.get(getattr(record, "bidder", ""))
        if bidder is not None:
            return bidder.name
        kind = self._voice.word("figure_kinds", getattr(record, "kind", ""))
        return str(getattr(record, "title", "") or kind)


def _holds(source: Source, words: list[str]) -> bool:
    parts = (source.outlet, source.title, *source.authors, source.url, source.notes)
    text = fold(" ".join(parts))
    return all(word in text for word in words)
