"""What a person says of all rows of a table: contest, source and speaker."""

from collections.abc import Iterable

from msgspec.structs import replace

from core.domain.claim import Speaker
from core.domain.imported import ImportedBid, ImportedSource, ImportedValue
from core.domain.value import Value


class ForAllRows(Value, frozen=True, kw_only=True):
    """What holds for the rows that do not say it themselves.

    Attributes:
        contest: Title of a new contest; empty for the one that is imported into.
        source: The source of values that name none.
        said_by: Who said them.
    """

    contest: str = ""
    source: ImportedSource | None = None
    said_by: Speaker | None = None


def completed(
    rows: Iterable[ImportedBid], for_all: ForAllRows
) -> tuple[ImportedBid, ...]:
    """The rows with what a person says of all of them; what they say goes first."""
    return tuple(
        replace(
            row,
            contest=row.contest or for_all.contest,
            values=tuple(_completed(value, for_all) for value in row.values),
        )
        for row in rows
    )


def _completed(value: ImportedValue, for_all: ForAllRows) -> ImportedValue:
    if value.source is not None:
        return value
    said_by = value.said_by or for_all.said_by
    return replace(value, source=for_all.source, said_by=said_by)
