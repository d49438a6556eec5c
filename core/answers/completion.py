"""What may follow at the cursor in the search box: fields, and values of the book."""

from collections.abc import Callable, Iterable, Mapping

from core.answers.filters import NameOf
from core.answers.folding import fold
from core.answers.parts import claims_of
from core.answers.possible import plain
from core.answers.query import FIELDS, Field, Piece, pieces_of, quoted
from core.answers.resolved import AGAINST_WORDS, SUPPORT_WORDS
from core.domain import words
from core.domain.amount import AMOUNT_KINDS
from core.domain.claim import SPEAKER_KINDS
from core.domain.tables import Tables
from core.domain.value import Value

# How many values are offered at a time.
_MOST = 20


class Completion(Value, frozen=True):
    """One thing that may follow.

    Attributes:
        label: What the reader sees: a field, or a value of the book.
        text: What takes the place of the text between start and end.
        start: Where the replaced text begins.
        end: Where it ends.
    """

    label: str
    text: str
    start: int
    end: int


class Completer:
    """Completes what stands in the search box, from the values of a book."""

    def __init__(
        self,
        tables: Tables,
        *,
        names: Mapping[str, Field] | None = None,
        name_of: NameOf = lambda _field, word: word,
        problems: Iterable[str] = (),
    ) -> None:
        """Make it ready; values are gathered when first asked for.

        Args:
            tables: The book.
            names: Further names of the fields, in lower case; the reader's own ones
                are offered where there are any.
            name_of: What the reader calls a known word of a field.
            problems: Keys of the problems that the book has.
        """
        self._tables = tables
        self._names = dict(names or {})
        self._name_of = name_of
        self._problems = tuple(problems)
        self._values: dict[Field, list[tuple[str, str]]] = {}

    def complete(self, text: str, cursor: int) -> tuple[Completion, ...]:
        """What may follow at the cursor, in the order in which to offer it."""
        piece = next(
            (one for one in pieces_of(text[:cursor], self._names) if one.end == cursor),
            Piece(cursor, cursor, cursor, None, "has", ""),
        )
        if piece.field is None:
            return tuple(self._fields(piece))
        return tuple(self._offers(piece, piece.field))

    def values(self, field: Field) -> tuple[str, ...]:
        """All values of a field that the book has, by name."""
        return tuple(value for value, _ in self._known(field))

    def _fields(self, piece: Piece) -> Iterable[Completion]:
        typed = piece.value.lower()
        own = {field: name for name, field in self._names.items()}
        for field in FIELDS:
            name = own.get(field, field)
            if name.startswith(typed) or field.startswith(typed):
                yield Completion(f"{name}:", f"{name}:", piece.start, piece.end)

    def _offers(self, piece: Piece, field: Field) -> list[Completion]:
        typed = plain(piece.value)
        known = [value for value in self._known(field) if typed in value[1]]
        # What begins so comes first; both stay in the order of their names.
        known.sort(key=lambda value: not value[1].startswith(typed))
        return [
            Completion(value, quoted(field, value), piece.value_start, piece.end)
            for value, _ in known[:_MOST]
        ]

    def _known(self, field: Field) -> list[tuple[str, str]]:
        """The values of a field, each beside its folded form."""
        found = self._values.get(field)
        if found is None:
            distinct = {value for value in self._gather(field) if value}
            ordered = sorted(distinct, key=lambda value: (fold(value), value))
            found = self._values[field] = [(one, plain(one)) for one in ordered]
        return found

    def _gather(self, field: Field) -> Iterable[str]:
        gathered: dict[Field, Callable[[], Iterable[str]]] = {
            "bidder": lambda: (one.name for one in self._tables.bidders.values()),
            "contest": lambda: (one.title for one in self._tables.contests.values()),
            "source": lambda: (one.outlet for one in self._tables.sources.values()),
            "kind": lambda: self._called("kind", words.BID_KINDS),
            "stage": lambda: self._called("stage", words.STAGES),
            "price": lambda: self._called("amount", AMOUNT_KINDS),
            "support": lambda: (
                *self._called("support", SUPPORT_WORDS),
                *self._called("against", AGAINST_WORDS[1:]),
            ),
            "said_by": self._speakers,
            "problem": lambda: self._called("problem", self._problems),
            "date": self._years,
        }
        return gathered[field]()

    def _called(self, field: str, known: Iterable[str]) -> Iterable[str]:
        return (self._name_of(field, word) for word in known)

    def _speakers(self) -> Iterable[str]:
        yield from self._called("said_by", SPEAKER_KINDS)
        speaking: set[str | None] = set()
        for bid in self._tables.bids.values():
            for claim in claims_of(bid):
                speaker = claim.said_by
                if speaker is not None:
                    speaking.add(speaker.party)
                    yield from (speaker.name, speaker.descriptor)
        for party_id in speaking:
            party = self._tables.party(party_id)
            if party is not None:
                yield party.name

    def _years(self) -> Iterable[str]:
        for bid in self._tables.bids.values():
            for claim in bid.made_on:
                day = claim.value.latest or claim.value.earliest
                if day is not None:
                    yield f"{day.year:04}"
