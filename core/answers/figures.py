"""The figures about a bid and its bidder: valuations, holdings, payments."""

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.resolve import moment_of, resolve_field
from core.answers.resolved import Resolved
from core.domain.amount import Amount
from core.domain.records import Figure
from core.domain.tables import Tables
from core.domain.value import Value


class FigureView(Value, frozen=True, kw_only=True):
    """A figure through a lens: shown beside a bid, never ranked.

    Attributes:
        figure: The record.
        value: What its number comes to.
    """

    figure: Figure
    value: Resolved[Amount]


def figures_of(
    tables: Tables, index: Index, about: tuple[str, ...], lens: Lens
) -> tuple[FigureView, ...]:
    """The seen figures about any of some ids (a bid, its bidder, a contest)."""
    moment = moment_of(tables, index, lens)
    ids = dict.fromkeys(figure for one in about for figure in index.figures_about(one))
    found = []
    for one in ids:
        figure = tables.figures[one]
        entries = moment.sight.plain_entries(figure, "value", figure.id)
        if not entries or any(entry.seen(lens.as_of) for entry in entries):
            value = resolve_field(tables, index, figure, "value", lens)
            found.append(FigureView(figure=figure, value=value))
    return tuple(found)
