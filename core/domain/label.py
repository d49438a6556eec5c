"""Texts that are not yet words: a key with values, for labels and problems."""

from core.domain.value import Value


class Label(Value, frozen=True):
    """What an edit is called: a key of the wording files, with values for its places.

    Attributes:
        key: ``raise_bid``.
        values: Pairs of place and text (("bidder", "Reid Rasner"),).
    """

    key: str
    values: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, key: str, **values: object) -> "Label":
        """Make a label from a key and the values of its places."""
        return cls(key, tuple((name, str(text)) for name, text in values.items()))


class Problem(Value, frozen=True, kw_only=True):
    """Something about a record that a reader should know; never in the way.

    Attributes:
        key: Which problem, as a key of the wording files.
        table: The table of the record that it is about.
        id: The record's id (for an unreadable one, TinyDB's document id).
        field: The field, where it is about one.
        contest: Id of the contest that it concerns; none if it concerns the book.
        values: Pairs of place and text.
        damage: Whether something can't be read.
    """

    key: str
    table: str
    id: str
    field: str = ""
    contest: str | None = None
    values: tuple[tuple[str, str], ...] = ()
    damage: bool = False
