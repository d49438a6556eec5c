"""Sources that rows of a table name: those of the book, and the new ones."""

from core.book.known_names import KnownSources, name_key
from core.domain.imported import ImportedSource
from core.domain.records import Source
from core.domain.tables import Tables


class SourceFinder:
    """Finds the source of a row: by id, address, or all that tells it apart."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._known = KnownSources(tables)
        self._by_parts: dict[tuple[str, ...], str] = {}
        for source in tables.sources.values():
            key = _parts(source.outlet, source.title, source.published)
            self._by_parts.setdefault(key, source.id)
        self._made: dict[tuple[str, ...], str] = {}

    @property
    def new(self) -> int:
        """How many new sources were made or noted."""
        return len(set(self._made.values()))

    def find(self, wanted: ImportedSource) -> str | None:
        """Id of the source; none if it is new."""
        if wanted.id in self._tables.sources:
            return wanted.id
        for key in _keys(wanted):
            if key in self._made:
                return self._made[key]
        if wanted.url:
            found = self._known.find_by_address(wanted.url)
            return found.id if found is not None else None
        if wanted.outlet or wanted.title:
            parts = _parts(wanted.outlet, wanted.title, wanted.published)
            return self._by_parts.get(parts)
        found = self._known.find(wanted.words) if wanted.words else None
        return found.id if found is not None else None

    def made(self, wanted: ImportedSource, source_id: str) -> None:
        """Remember a source that was made for later rows."""
        for key in _keys(wanted):
            self._made.setdefault(key, source_id)

    def note(self, wanted: ImportedSource | None) -> None:
        """Remember that a source would be made, if it is new."""
        if wanted is not None and self.find(wanted) is None:
            self.made(wanted, f"new {len(self._made)}")

    def new_source(self, wanted: ImportedSource) -> Source:
        """The source that a row names, with nothing for its id yet."""
        words = wanted.words
        is_address = "://" in words and " " not in words
        is_outlet = bool(words) and self._known.is_outlet(words)
        return Source(
            id="",
            kind=wanted.kind or "news_article",
            outlet=wanted.outlet or (words if is_outlet else ""),
            title=wanted.title or ("" if is_address or is_outlet else words),
            published=wanted.published,
            url=wanted.url or (words if is_address else ""),
        )


def _keys(wanted: ImportedSource) -> list[tuple[str, ...]]:
    """By what two rows name the same source; the id first."""
    keys: list[tuple[str, ...]] = []
    if wanted.id:
        keys.append(("id", wanted.id))
    if wanted.url:
        keys.append(("url", wanted.url.rstrip("/")))
    elif wanted.outlet or wanted.title:
        keys.append(_parts(wanted.outlet, wanted.title, wanted.published))
    elif wanted.words:
        keys.append(("words", name_key(wanted.words)))
    return keys


def _parts(outlet: str, title: str, published: object) -> tuple[str, ...]:
    return "parts", name_key(outlet), name_key(title), str(published)
