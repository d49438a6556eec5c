"""What leaving out sources changes, in rows; and which sources much hangs on."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.answers.index import Index
from core.answers.lens import UNNAMED, Choice, Lens
from core.answers.shown_values import ShownValue
from core.answers.single_points import SinglePoint
from core.answers.without_source import Difference, claims_by_source
from core.domain.tables import Tables
from core.wording.values import value_text
from core.wording.voice import Voice
from gui.models.text_rows import TextRow, TextTable
from gui.models.why_lines import WhyTeller
from gui.phrases import translate


@dataclass(frozen=True, slots=True)
class SourceChoice:
    """One source that can be ticked off.

    Attributes:
        id: Its id, or ``UNNAMED``.
        outlet: Under which outlet it stands; empty for none.
        name: What it is called.
        claims: How many seen claims it has.
    """

    id: str
    outlet: str
    name: str
    claims: int


class Without:
    """Words the comparison of one contest with itself without sources."""

    def __init__(
        self, tables: Tables, index: Index, lens: Lens, choice: Choice, voice: Voice
    ) -> None:
        self._tables, self._index, self._lens = tables, index, lens
        self._choice, self._voice = choice, voice
        self._teller = WhyTeller(tables, index, lens, voice)

    def choices(self) -> tuple[SourceChoice, ...]:
        """What can be ticked off: all unnamed first, then by outlet."""
        counts = claims_by_source(
            self._tables, self._index, self._lens, self._choice.contest or ""
        )
        found = []
        for source_id, claims in counts.items():
            source = self._tables.sources.get(source_id or "")
            if source is not None:
                shown = source.approved_description if source.confidential else ""
                outlet = "" if source.confidential else source.outlet
                name = shown or source.title or self._voice.source(source)
                found.append(SourceChoice(source.id, outlet, name, claims))
        found.sort(key=lambda one: ((one.outlet or one.name).casefold(), one.name))
        if UNNAMED in counts:
            name = translate("WithoutDialog", "All unnamed sources")
            found.insert(0, SourceChoice(UNNAMED, "", name, counts[UNNAMED]))
        return tuple(found)

    def answer(self, difference: Difference) -> tuple[str, str]:
        """The sentence now, and the one without the sources."""
        now = self._voice.sentence(difference.before, self._tables).text
        then = self._voice.sentence(difference.after, self._tables).text
        return now, then

    def table(self, difference: Difference) -> TextTable:
        """All that changes: ranks, values, problems."""
        rows = (
            *self._ranks(difference),
            *self._values(difference),
            *self._problems(difference),
        )
        return self.changes_table(rows, asked=bool(difference.without))

    def changes_table(
        self, rows: Iterable[TextRow], *, asked: bool = False
    ) -> TextTable:
        """What changes; where nothing does, it says so once it was asked."""
        if asked:
            empty = translate("WithoutDialog", "Nothing changes.")
        elif self.choices():
            empty = translate("WithoutDialog", "Tick off a source on the left.")
        else:
            empty = translate("WithoutDialog", "No source is entered for this contest.")
        return TextTable(
            "changes",
            translate("WithoutDialog", "What changes"),
            (
                translate("WithoutDialog", "What"),
                translate("WithoutDialog", "Now"),
                translate("WithoutDialog", "Without them"),
            ),
            tuple(rows),
            empty,
        )

    def points(self, points: Iterable[SinglePoint]) -> TextTable:
        """The single points of failure, the gravest first."""
        return TextTable(
            "points",
            translate("WithoutDialog", "Single points of failure"),
            (
                translate("WithoutDialog", "Source"),
                translate("WithoutDialog", "Ranks"),
                translate("WithoutDialog", "Values"),
                translate("WithoutDialog", "Falls with it"),
            ),
            tuple(self._point(one) for one in points),
            translate("WithoutDialog", "No shown value hangs on one source alone."),
        )

    # Internal

    def _ranks(self, difference: Difference) -> Iterable[TextRow]:
        for one in difference.ranks:
            what = translate("WithoutDialog", "Rank, {name}").format(name=one.name)
            pairs = [
                self._voice.rank(*pair)
                if pair
                else translate("WithoutDialog", "not ranked")
                for pair in (one.before, one.after)
            ]
            if one.bid != one.bid_after and one.bid and one.bid_after:
                pairs[1] += translate("WithoutDialog", " (by another bid)")
            bid = one.bid or one.bid_after or ""
            yield TextRow(f"rank {one.bidder}", (what, *pairs), "bids", bid)

    def _values(self, difference: Difference) -> Iterable[TextRow]:
        for one in difference.values:
            place = one.place
            cells = (
                self._teller.title(place),
                self._value(
                    one.before, with_support=one.kind in ("support", "against")
                ),
                self._value(one.after, with_support=one.kind in ("support", "against")),
            )
            yield TextRow(
                place.key, cells, place.table, place.record, field=place.resolved.field
            )

    def _value(self, shown: ShownValue | None, *, with_support: bool) -> str:
        if shown is None:
            return translate("WithoutDialog", "nothing")
        voice, resolved = self._voice, shown.resolved
        value = value_text(resolved.value, resolved.field, voice, self._tables)
        if not with_support:
            return value
        against = voice.against(resolved.support, self._tables)
        parts = (value, voice.support(resolved.support), against)
        return ", ".join(filter(None, parts))

    def _problems(self, difference: Difference) -> Iterable[TextRow]:
        there = translate("WithoutDialog", "is there")
        gone = translate("WithoutDialog", "is gone")
        for problems, cells in (
            (difference.solved, (there, gone)),
            (difference.raised, ("", there)),
        ):
            for one in problems:
                text = self._voice.problem(one)
                key = f"problem {one.key} {one.id} {one.field} {text}"
                yield TextRow(key, (text, *cells), one.table, one.id)

    def _point(self, point: SinglePoint) -> TextRow:
        source = self._tables.sources.get(point.source)
        falls = [self._teller.title(one.place) for one in point.values]
        cells = (
            self._voice.source(source),
            str(len(point.ranks)),
            str(len(point.values)),
            "; ".join(falls),
        )
        return TextRow(point.source, cells, "sources", point.source)
