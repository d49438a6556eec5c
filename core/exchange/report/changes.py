"""The section on what changed since an earlier day: added, changed, gone."""

from collections.abc import Iterator
from datetime import date

import msgspec

from core.answers.lens import Lens
from core.answers.live import field_of
from core.answers.ranking import rank
from core.answers.shown_values import ShownValue, shown_values
from core.answers.standing import Ranking
from core.answers.timeline import Entry, timeline_of_contest
from core.exchange.exporting.scope import Scope
from core.exchange.report.pieces import Section
from core.wording.values import value_text


def changes(scope: Scope, contest: str, since: date) -> Section:
    """What the book shows now and did not then, line by line.

    Args:
        scope: The book, its lens and language.
        contest: Id of the contest.
        since: The earlier day, on the clock of the lens.
    """
    found = _Changes(scope, contest, since)
    say = scope.voice.texts.say
    parts = (
        ("added", (*found.new_bids(), *found.new_events(), *found.new_values())),
        ("changed_value", (*found.changed_values(), *found.moved_ranks())),
        ("gone", (*found.ended_bids(), *found.gone_values())),
    )
    points = [
        say(f"report_page.{kind}", what=scope.release.text(line))
        for kind, lines in parts
        for line in lines
    ]
    day = scope.voice.day(since)
    return Section(
        name="changes",
        title=say("report_page.section.changes", date=day),
        points=tuple(points),
        paragraphs=() if points else (say("report_page.none.changes"),),
    )


class _Changes:
    """The same contest through two lenses."""

    def __init__(self, scope: Scope, contest: str, since: date) -> None:
        self._scope, self._contest = scope, contest
        self._then = msgspec.structs.replace(scope.lens, as_of=since)
        self._bids = {
            lens: field_of(
                scope.tables, scope.index, contest, lens, scope.assumed(contest)
            )
            for lens in (self._then, scope.lens)
        }
        self._before, self._after = (
            self._values(lens) for lens in (self._then, scope.lens)
        )

    def new_bids(self) -> Iterator[str]:
        """Bids that were not seen then."""
        voice = self._scope.voice
        known = self._bids[self._then].views
        for bid, view in self._bids[self._scope.lens].views.items():
            if bid not in known:
                price = voice.price(view.prices[0].value)
                when = voice.when(view.made_on.value)
                told = voice.texts.say("chart.dated", price=price, date=when)
                yield voice.texts.say("report_page.line", name=view.name, what=told)

    def new_events(self) -> Iterator[str]:
        """Events that were not seen then."""
        voice = self._scope.voice
        known = {entry.id for entry in self._timeline(self._then)}
        for entry in self._timeline(self._scope.lens):
            if entry.table == "events" and entry.id not in known:
                kind = voice.word("event_kinds", entry.word)
                title = entry.title or kind
                when = voice.when(entry.when)
                yield voice.texts.say("chart.dated", price=title, date=when)

    def new_values(self) -> Iterator[str]:
        """Values that bids and bidders did not have then."""
        views = self._bids[self._then].views.values()
        known = {one for view in views for one in (view.bid.id, view.bid.bidder)}
        for key, one in self._after.items():
            # What a bidder was entered with is no news of its own.
            is_new = one.record not in known and one.table in ("bids", "bidders")
            if key not in self._before and one.table != "events" and not is_new:
                yield self._line(one, self._text(one))

    def changed_values(self) -> Iterator[str]:
        """Values that are another now."""
        for key, one in self._after.items():
            other = self._before.get(key)
            if other is None:
                continue
            before, after = self._text(other), self._text(one)
            if before != after:
                yield self._line(one, f"{before} → {after}")

    def moved_ranks(self) -> Iterator[str]:
        """Bidders whose range of ranks is another now."""
        voice = self._scope.voice
        now = self._scope.ranking(self._contest)
        then = {one.bidder: one for one in self._ranking_then().ranked}
        for one in now.ranked:
            other = then.get(one.bidder)
            if other is None or (other.best, other.worst) == (one.best, one.worst):
                continue
            before = voice.rank(other.best, other.worst)
            after = voice.rank(one.best, one.worst)
            yield voice.texts.say(
                "report_page.field",
                name=one.name,
                field=voice.texts.say("report_page.head.rank"),
                what=f"{before} → {after}",
            )

    def ended_bids(self) -> Iterator[str]:
        """Bids that stood then and don't any more."""
        voice = self._scope.voice
        standing = {view.bid.id for view in self._bids[self._scope.lens].live}
        for view in self._bids[self._then].live:
            if view.bid.id in standing:
                continue
            now = self._bids[self._scope.lens].views.get(view.bid.id)
            stage = now.stage.value if now else None
            superseded = now is not None and not now.ended
            told = voice.texts.say("chart.over.superseded")
            if not superseded:
                told = voice.word("stages", stage or "")
            price = voice.price(view.prices[0].value)
            what = f"{price}, {told}" if told else price
            yield voice.texts.say("report_page.line", name=view.name, what=what)

    def gone_values(self) -> Iterator[str]:
        """Values that are not shown any more."""
        for key, one in self._before.items():
            if key not in self._after:
                yield self._line(one, self._text(one))

    # Internal

    def _values(self, lens: Lens) -> dict[str, ShownValue]:
        scope = self._scope
        found = shown_values(
            scope.tables,
            scope.index,
            lens,
            self._contest,
            assume_currency=scope.assumes(self._contest),
        )
        return {one.key: one for one in found if one.resolved.value is not None}

    def _timeline(self, lens: Lens) -> tuple[Entry, ...]:
        scope = self._scope
        return timeline_of_contest(scope.tables, scope.index, lens, self._contest)

    def _ranking_then(self) -> Ranking:
        scope = self._scope
        choice = scope.chosen(self._contest)
        return rank(scope.tables, scope.index, self._then, choice)

    def _text(self, one: ShownValue) -> str:
        resolved = one.resolved
        return value_text(
            resolved.value, resolved.field, self._scope.voice, self._scope.tables
        )

    def _line(self, one: ShownValue, what: str) -> str:
        voice = self._scope.voice
        return voice.texts.say(
            "report_page.field",
            name=self._name(one),
            field=voice.word("fields", one.resolved.field),
            what=what,
        )

    def _name(self, one: ShownValue) -> str:
        """Whose value it is; a member's is told apart from its bidder's."""
        tables, name = self._scope.tables, self._scope.name_of(one.record)
        bidder = tables.bidders.get(one.record)
        for member in bidder.members if bidder else ():
            party = tables.party(member.party)
            if member.id == one.member and party is not None and party.name != name:
                return f"{name} ({party.name})"
        return name
