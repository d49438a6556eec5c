"""Which sources a chart rests on: those of the claims whose values it shows."""

from collections.abc import Iterable, Iterator

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.shown_values import values_of
from core.domain.records import AnyRecord
from core.domain.tables import Tables

# What is drawn: how high, and when.
_DRAWN = frozenset({"price", "made_on", "on"})


def sources_behind(
    tables: Tables, index: Index, lens: Lens, records: Iterable[str]
) -> tuple[str, ...]:
    """Ids of the sources of what is drawn of some bids and deadlines, each once.

    Args:
        tables: The book.
        index: Its index.
        lens: The lens.
        records: Ids of the bids and events, in the order of the chart.
    """
    found: dict[str, None] = {}
    for record in _known(tables, records):
        for one in values_of(tables, index, lens, record):
            shown = one.resolved.shown
            if one.resolved.field in _DRAWN and shown is not None:
                source = shown.claim.source
                if source is not None and source in tables.sources:
                    found[source] = None
    return tuple(found)


def _known(tables: Tables, records: Iterable[str]) -> Iterator[AnyRecord]:
    for one in records:
        record = tables.bids.get(one) or tables.events.get(one)
        if record is not None:
            yield record
