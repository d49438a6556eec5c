"""What stands in the search box: words and ``field:value`` filters, both ways."""

import re
from collections.abc import Mapping
from typing import Literal, get_args

from core.domain.value import Value

Field = Literal[
    "bidder",
    "stage",
    "kind",
    "price",
    "date",
    "source",
    "said_by",
    "support",
    "contest",
    "problem",
]
FIELDS: tuple[Field, ...] = get_args(Field)
Relation = Literal["has", "<", "<=", ">", ">="]
# Fields whose values come before or after each other.
_ORDERED: frozenset[Field] = frozenset({"price", "date"})
_RELATIONS: tuple[Relation, ...] = ("<=", ">=", "<", ">")
_HEAD = re.compile(r"([^\W\d]\w*):", re.UNICODE)
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)("|\\?$)', re.DOTALL)
_BARE = re.compile(r"\S*")
_NO_NAMES: Mapping[str, Field] = {}


class Filter(Value, frozen=True):
    """One ``field:value`` of a query.

    Attributes:
        field: What is looked at.
        relation: ``has`` (contains, is, or is in) or a comparison.
        value: As typed.
    """

    field: Field
    relation: Relation
    value: str

    def __str__(self) -> str:
        relation = "" if self.relation == "has" else self.relation
        return f"{self.field}:{relation}{quoted(self.field, self.value)}"


class Query(Value, frozen=True):
    """What is searched for: all of its words and all of its filters.

    Attributes:
        words: Words, and phrases with white space in them.
        filters: The filters.
    """

    words: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()

    def __str__(self) -> str:
        words = [_word_text(word) for word in self.words]
        return " ".join([*words, *map(str, self.filters)])

    def __bool__(self) -> bool:
        return bool(self.words or self.filters)

    def without(self, part: Filter) -> "Query":
        """The query without one of its filters."""
        return Query(self.words, tuple(one for one in self.filters if one != part))


class Piece(Value, frozen=True):
    """A stretch of the text between white space.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        value_start: Where its value begins, behind field and relation.
        field: The field in front of the value; none for a word.
        relation: The relation in front of the value.
        value: The value or the word, without quotes.
    """

    start: int
    end: int
    value_start: int
    field: Field | None
    relation: Relation
    value: str


def parse(text: str, names: Mapping[str, Field] = _NO_NAMES) -> Query:
    """Read what stands in the search box.

    A value or word with white space stands in quotes. What looks like a filter on an
    unknown field is a word, and a field without a value yet is left out.

    Args:
        text: The text.
        names: Further names of the fields, in lower case ("bieter").
    """
    pieces = [one for one in pieces_of(text, names) if one.value]
    return Query(
        tuple(one.value for one in pieces if one.field is None),
        tuple(
            Filter(one.field, one.relation, one.value) for one in pieces if one.field
        ),
    )


def pieces_of(text: str, names: Mapping[str, Field] = _NO_NAMES) -> list[Piece]:
    """The stretches of a text, with where each stands."""
    pieces: list[Piece] = []
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        piece = _piece(text, place, names)
        pieces.append(piece)
        place = piece.end
    return pieces


def _piece(text: str, start: int, names: Mapping[str, Field]) -> Piece:
    field = None
    place = start
    head = _HEAD.match(text, start)
    if head:
        field = _field(head[1].lower(), names)
        place = head.end() if field else start
    relation: Relation = "has"
    if field in _ORDERED:
        starts = (one for one in _RELATIONS if text.startswith(one, place))
        relation = next(starts, "has")
        place += len(relation) if relation != "has" else 0
    quoted = _QUOTED.match(text, place)
    if quoted:
        value = re.sub(r"\\(.)", r"\1", quoted[1], flags=re.DOTALL)
        return Piece(start, quoted.end(), place, field, relation, value)
    bare = _BARE.match(text, place)
    end = bare.end() if bare else len(text)
    return Piece(start, end, place, field, relation, text[place:end])


def _field(name: str, names: Mapping[str, Field]) -> Field | None:
    return next((one for one in FIELDS if one == name), names.get(name))


def _word_text(word: str) -> str:
    head = _HEAD.match(word)
    return _quoted(word) if head or _needs_quotes(word) else word


def quoted(field: Field, value: str) -> str:
    """A value as it has to stand behind its field, in quotes if need be."""
    looks_related = field in _ORDERED and value[:1] in ("<", ">", "=")
    return _quoted(value) if looks_related or _needs_quotes(value) else value


def _needs_quotes(text: str) -> bool:
    return text.startswith('"') or any(one.isspace() for one in text)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
