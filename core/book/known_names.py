"""Who and what the book knows under a name: bidders, parties and sources."""

import unicodedata
from collections.abc import Iterable

from core.domain.records import Bidder, Party, Source
from core.domain.tables import Tables


def name_key(name: str) -> str:
    """What equal names have in common: case, accents and blanks do not count."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(one for one in apart if not unicodedata.combining(one))
    return " ".join(bare.split()) or name


class _Named:
    """Ids by name; a name that several share gives none of them."""

    def __init__(self) -> None:
        self._ids: dict[str, set[str]] = {}

    def add(self, names: Iterable[str], record_id: str) -> None:
        for name in names:
            if name.strip():
                self._ids.setdefault(name_key(name), set()).add(record_id)

    def only(self, name: str) -> str | None:
        found = self._ids.get(name_key(name), set())
        return next(iter(found)) if len(found) == 1 else None

    def __contains__(self, name: str) -> bool:
        return name_key(name) in self._ids


class KnownBidders:
    """The bidders of one contest, by their own names and by those of their leads."""

    def __init__(self, tables: Tables, contest_id: str) -> None:
        self._own: dict[str, Bidder] = {}
        self._by_lead = _Named()
        self._all = tables.bidders
        for bidder in tables.bidders.values():
            if bidder.contest != contest_id:
                continue
            self._own.setdefault(name_key(bidder.name), bidder)
            lead = tables.party(bidder.lead)
            if lead is not None:
                self._by_lead.add(_names(lead), bidder.id)

    def find(self, name: str) -> Bidder | None:
        """The bidder of a name, else the only one whose lead has that name."""
        own = self._own.get(name_key(name))
        return own or self._all.get(self._by_lead.only(name) or "")


class KnownParties:
    """The parties of the book, by their names and aliases."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._names, self._aliases = _Named(), _Named()
        for party in tables.parties.values():
            real = tables.party(party.id) or party
            names = _names(party)
            self._names.add(names[:1], real.id)
            self._aliases.add(names[1:], real.id)

    def find(self, name: str) -> Party | None:
        """The only party of a name, else the only one that is also called so."""
        named = self._names if name in self._names else self._aliases
        return self._tables.parties.get(named.only(name) or "")

    def __contains__(self, name: str) -> bool:
        return name in self._names or name in self._aliases


class KnownSources:
    """The sources of the book, by address, title and outlet."""

    def __init__(self, tables: Tables) -> None:
        self._all = tables.sources
        self._by_address, self._by_title, self._by_outlet = _Named(), _Named(), _Named()
        for source in tables.sources.values():
            addresses = (source.url, source.archive_url)
            self._by_address.add((one.rstrip("/") for one in addresses), source.id)
            titles = [source.title]
            if source.outlet and source.title:
                titles.append(f"{source.outlet}, {source.title}")
            self._by_title.add(titles, source.id)
            self._by_outlet.add([source.outlet], source.id)

    def find(self, words: str) -> Source | None:
        """The only source with this address, title or outlet; in that order."""
        found = (
            self._by_address.only(words.rstrip("/"))
            or self._by_title.only(words)
            or self._by_outlet.only(words)
        )
        return self._all.get(found or "")

    def find_by_address(self, url: str) -> Source | None:
        """The only source with this address."""
        return self._all.get(self._by_address.only(url.rstrip("/")) or "")

    def is_outlet(self, words: str) -> bool:
        """Whether some source was published by an outlet of this name."""
        return words in self._by_outlet


def _names(party: Party) -> tuple[str, ...]:
    """The names of a party, its own first; a mask hides who it is, and is none."""
    return () if party.masked else (party.name, *party.aliases)
