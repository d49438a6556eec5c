"""The tables of bidders, sources and figures."""

from collections.abc import Iterator

from core.answers.figures import FigureView
from core.answers.members import members_of
from core.domain.records import Bidder
from core.exchange.exporting.remarks import Remarks, cells
from core.exchange.exporting.scope import Scope
from core.exchange.exporting.subset import sources_in
from core.exchange.exporting.table import Cell, Layout, row_of
from core.exchange.exporting.value_cells import (
    CLAIM_LAYOUT,
    ValueCells,
    amount_layout,
    when_layout,
)

BIDDERS: Layout = (
    ("contest", "text"),
    ("name", "text"),
    ("lead", "text"),
    ("members", "text"),
    ("formed_from", "text"),
    ("bids", "count"),
    ("status", "text"),
    ("remarks", "text"),
    ("notes", "text"),
    ("id", "text"),
)
SOURCES: Layout = (
    ("source", "text"),
    ("kind", "text"),
    ("outlet", "text"),
    ("title", "text"),
    ("authors", "text"),
    ("language", "text"),
    *when_layout("published"),
    ("accessed", "text"),
    ("url", "text"),
    ("archive_url", "text"),
    ("derives_from", "text"),
    ("reliability", "text"),
    ("status", "text"),
    ("remarks", "text"),
    ("notes", "text"),
    ("id", "text"),
)
FIGURES: Layout = (
    ("contest", "text"),
    ("kind", "text"),
    ("about", "text"),
    *amount_layout("value"),
    *when_layout("on"),
    *CLAIM_LAYOUT,
    ("status", "text"),
    ("remarks", "text"),
    ("notes", "text"),
    ("id", "text"),
)


def bidder_rows(scope: Scope) -> Iterator[tuple[Cell, ...]]:
    """The rows of all bidders of which a bid or a member is seen, or without bids."""
    for contest in scope.contests:
        seen = {view.bid.bidder for view in scope.field(contest).views.values()}
        for bidder_id in scope.index.bidders_of(contest):
            without = not scope.index.bids_of(bidder_id)
            if bidder_id in seen or without or _has_members(scope, bidder_id):
                bidder = scope.tables.bidders[bidder_id]
                yield row_of(BIDDERS, _bidder(scope, contest, bidder))


def source_rows(scope: Scope) -> Iterator[tuple[Cell, ...]]:
    """The rows of the sources of what is exported."""
    made, remarks, voice = ValueCells(scope), Remarks(scope), scope.voice
    for source_id in sources_in(scope):
        source = scope.release.source(source_id)
        if source is None:
            continue
        own = scope.tables.sources[source_id]
        said = remarks.of_record(own)
        if own.confidential:
            said.append(remarks.of("withheld", field=voice.word("fields", "source")))
        origins = (one.source for one in source.derives_from)
        found: dict[str, Cell] = {
            "source": voice.source(source),
            "kind": voice.word("source_kinds", source.kind),
            "outlet": source.outlet,
            "title": source.title,
            "authors": "; ".join(source.authors),
            "language": source.language,
            **made.when("published", source.published),
            "accessed": voice.when(source.accessed, short=True),
            "url": source.url,
            "archive_url": source.archive_url,
            "derives_from": "; ".join(origins),
            "reliability": source.reliability,
            **cells(said),
            "notes": source.notes,
            "id": source.id,
        }
        yield row_of(SOURCES, found)


def figure_rows(scope: Scope) -> Iterator[tuple[Cell, ...]]:
    """The rows of all figures about what is exported, each once."""
    maker = _Figures(scope)
    done: set[str] = set()
    each = [(one, view) for one in scope.contests for view in scope.figures_of(one)]
    for contest, view in [*each, *(("", view) for view in scope.other_figures())]:
        if view.figure.id not in done:
            done.add(view.figure.id)
            yield row_of(FIGURES, maker.row(contest, view))


class _Figures:
    """Makes the rows of figures."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._cells = ValueCells(scope)
        self._remarks = Remarks(scope)

    def row(self, contest: str, view: FigureView) -> dict[str, Cell]:
        """One row."""
        scope, text = self._scope, self._cells.text
        shown = view.value.shown
        claim = shown.claim if shown else None
        about = (text(scope.name_of(one) or one) for one in view.figure.about)
        return {
            "contest": text(scope.tables.contests[contest].title) if contest else "",
            "kind": scope.voice.word("figure_kinds", view.figure.kind),
            "about": "; ".join(about),
            **self._cells.amount("value", view.value.value),
            **self._cells.when("on", claim.on if claim else None),
            **self._cells.claim(claim),
            **cells(
                [
                    *self._remarks.of_value(view.value),
                    *self._remarks.of_record(view.figure),
                ]
            ),
            "notes": text(view.figure.notes),
            "id": scope.release.id(view.figure.id),
        }


def _has_members(scope: Scope, bidder: str) -> bool:
    """Whether anything is reported about any member of a bidder."""
    members = members_of(scope.tables, scope.index, scope.lens, bidder)
    return any(
        one.weighed
        for member in members
        for one in (member.standing, member.share, member.since, member.until)
    )


def _bidder(scope: Scope, contest: str, bidder: Bidder) -> dict[str, Cell]:
    made, voice = ValueCells(scope), scope.voice
    views = scope.field(contest).views
    members, said = [], []
    for member in members_of(scope.tables, scope.index, scope.lens, bidder.id):
        name = made.text(member.name)
        role = voice.word("member_roles", member.role)
        standing = voice.word("member_standings", member.standing.value or "")
        told = ", ".join(filter(None, (role, made.text(standing))))
        members.append(f"{name} ({told})" if told else name)
        said += Remarks(scope).of_value(member.standing)
    formed = (scope.name_of(one) for one in bidder.formed_from)
    return {
        "contest": made.text(scope.tables.contests[contest].title),
        "name": made.text(bidder.name),
        "lead": made.names((bidder.lead,) if bidder.lead else ()),
        "members": "; ".join(members),
        "formed_from": "; ".join(map(made.text, formed)),
        "bids": sum(one in views for one in scope.index.bids_of(bidder.id)),
        **cells([*said, *Remarks(scope).of_record(bidder)]),
        "notes": made.text(bidder.notes),
        "id": scope.release.id(bidder.id),
    }
