"""What every field and dialog needs to name, read and draw: handed in, never global."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from core.domain.records import Source
from core.domain.tables import Tables
from core.wording.voice import Voice
from gui.theme import Theme
from gui.widgets.choice_field import Option


@dataclass(frozen=True, slots=True)
class Desk:
    """The book as it is, and how this reader reads and is spoken to.

    Attributes:
        tables: The book when the dialog was opened.
        voice: Words values in the reader's language.
        theme: Colours, fonts and sizes.
        today: The reader's day; relative dates count from it.
        currency: The currency suggested where none is printed.
        languages: Languages in which fields are read, the likeliest first.
    """

    tables: Tables
    voice: Voice
    theme: Theme
    today: date
    currency: str | None = None
    languages: tuple[str, ...] = field(default=("en", "de"))

    def words(self, list_name: str, known: Iterable[str]) -> list[Option]:
        """The known words of an open list with their names."""
        return [(word, self.voice.word(list_name, word)) for word in known]

    def parties(self) -> list[Option]:
        """All parties by name; one that turned out to be another is left out."""
        named = [
            (party.id, party.name)
            for party in self.tables.parties.values()
            if not party.same_as
        ]
        return sorted(named, key=lambda option: option[1].casefold())

    def sources(self) -> list[Option]:
        """All sources by their short names, the newest first."""

        def newest(source: Source) -> tuple[int, str]:
            latest = source.published.latest if source.published else None
            return -(latest.toordinal() if latest else 0), source.title

        ordered = sorted(self.tables.sources.values(), key=newest)
        return [(source.id, self.voice.source(source)) for source in ordered]

    def bidders(self, contest: str) -> list[Option]:
        """The bidders of a contest by name."""
        named = [
            (bidder.id, bidder.name)
            for bidder in self.tables.bidders.values()
            if bidder.contest == contest
        ]
        return sorted(named, key=lambda option: option[1].casefold())

    def perimeters(self, contest: str) -> list[Option]:
        """The perimeters of a contest."""
        record = self.tables.contests.get(contest)
        return [(one.id, one.name) for one in record.perimeters] if record else []
