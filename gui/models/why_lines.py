"""What "Why this number?" says: one resolved value in the reader's words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.resolved import Otherwise, Resolved, Role, Weighed
from core.answers.roots import Root, root_tree
from core.answers.shown_values import ShownValue
from core.domain.amount import Amount
from core.domain.price import Price
from core.domain.records import Bidder
from core.domain.tables import Tables
from core.wording.footnote import footnote
from core.wording.values import printed_words, value_text
from core.wording.voice import Voice
from gui.models.why_against import Against, AgainstLine
from gui.models.why_steps import ComparedAs
from gui.phrases import sentence_case

__all__ = ["ClaimLine", "OtherValue", "RootLine", "Why", "WhyTeller", "value_text"]

# How a claim's role is drawn; the word stands beside it.
_SIGNS: dict[Role, str] = {
    "shown": "shown",
    "agrees": "agrees",
    "conflicts": "conflicting",
    "weaker": "one_source",
    "copy": "agrees",
    "history": "clock",
    "announced": "clock",
    "rejected": "rejected",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """One claim: its words, who said it, where, and what became of it.

    Attributes:
        id: Id of the claim.
        record: Id of the record in which it stands.
        words: The exact words, or the value in words.
        quoted: Whether the words are a quote or printed words.
        who: Who said it.
        where: The source, with what it cites.
        note: What else is to be said (own translation, taken from, a changed copy).
        role: What became of it, in a word.
        sign: The badge of its role.
        root: Which independent source it goes back to.
        public: Since when it is public, and whether that is assumed.
        letter: The source's reliability, A to F; empty where nobody judged it.
        judged: The letter in words.
        url: The source's address.
        chosen: Whether its value is shown.
        struck: Whether it was rejected.
        alarm: Whether the note speaks against it.
    """

    id: str
    record: str
    words: str
    quoted: bool
    who: str
    where: str
    note: str
    role: str
    sign: str
    root: str
    public: str = ""
    letter: str = ""
    judged: str = ""
    url: str = ""
    chosen: bool = False
    struck: bool = False
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class RootLine:
    """One node of the tree of sources.

    Attributes:
        depth: How deep it lies; zero for a root.
        name: The source.
        flag: How a value changed while being copied; empty where it did not.
    """

    depth: int
    name: str
    flag: str = ""


@dataclass(frozen=True, slots=True)
class OtherValue:
    """Another measure of the same field: its key, value and support."""

    key: str
    value: str
    support: str
    sign: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """All that "Why this number?" says about one value.

    Attributes:
        field: Name of the field.
        record: Id of the record that it belongs to.
        title: What it is about ("Price, Reid Rasner").
        value: The shown value.
        support: What speaks for it, in words.
        support_sign: The badge of the support.
        against: What speaks against it, in words; empty for nothing.
        against_sign: The badge of what speaks against it.
        rule: The rule that chose it.
        counted: How many reports and roots.
        claims: All claims, the shown one first.
        roots: The tree of sources.
        key: What tells the value from all others (``ShownValue.key``).
        table: Table of the record.
        open: What the words leave open, for an amount.
        stand: How many claims there are, and how many stand.
        independent: How many independent sources.
        history: The claims about other days, in the order of time.
        speaks: What speaks against it, or is open.
        points: How many such points.
        others: Other measures of the same field.
        footnote: The value with its evidence, to be pasted into a text.
        compared: What the bid is compared as; none where that is the value itself.
    """

    field: str
    record: str
    title: str
    value: str
    support: str
    support_sign: str
    against: str = ""
    against_sign: str = ""
    rule: str = ""
    counted: str = ""
    claims: tuple[ClaimLine, ...] = ()
    roots: tuple[RootLine, ...] = ()
    key: str = ""
    table: str = "bids"
    open: str = ""
    stand: str = ""
    independent: str = ""
    history: tuple[ClaimLine, ...] = ()
    speaks: tuple[AgainstLine, ...] = ()
    points: str = ""
    others: tuple[OtherValue, ...] = ()
    footnote: str = ""
    compared: ComparedAs | None = None


_STAND = frozenset({"shown", "agrees", "conflicts"})
_OTHER_DAYS = frozenset({"history", "announced"})


class WhyTeller:
    """Words values of a book through one lens."""

    def __init__(self, tables: Tables, index: Index, lens: Lens, voice: Voice) -> None:
        self._tables, self._index = tables, index
        self._lens, self._voice = lens, voice

    def tell(self, shown: ShownValue, others: Iterable[ShownValue] = ()) -> Why:
        """Word one value with all its claims.

        Args:
            shown: The value.
            others: Other values of its record; those of the same field are told.
        """
        voice, tables = self._voice, self._tables
        resolved, support = shown.resolved, shown.resolved.support
        tree = root_tree(tables, [one.claim for one in resolved.weighed])
        ends = {root.source: place for place, root in enumerate(tree, 1)}
        lines = {
            one.claim.id: self._claim(one, resolved.field, ends)
            for one in resolved.weighed
        }
        other_days = [one for one in resolved.weighed if one.role in _OTHER_DAYS]
        other_days.sort(key=_day_of)
        late = {one.claim.id for one in other_days}
        stand = sum(one.role in _STAND for one in resolved.weighed)
        speaks = Against(tables, self._index, self._lens, voice).lines(shown)
        against = support.against != "none"
        say = voice.texts.say
        reports = len(resolved.weighed)
        return Why(
            field=resolved.field,
            record=shown.record,
            title=self.title(shown),
            value=value_text(resolved.value, resolved.field, voice, tables),
            support=voice.support_word(support),
            support_sign=support.word,
            against=voice.against(support, tables) if against else "",
            against_sign=support.against if against else "",
            rule=self._rule(resolved),
            counted=voice.support(support) if support.reports else "",
            claims=tuple(line for one, line in lines.items() if one not in late),
            roots=tuple(self._walk(tree, resolved)),
            key=shown.key,
            table=shown.table,
            open=self._open(resolved.value),
            stand=say("why.lines.counted", reports, stand=stand) if reports else "",
            independent=say("why.lines.roots", support.roots) if support.roots else "",
            history=tuple(lines[one.claim.id] for one in other_days),
            speaks=speaks,
            points=say("why.lines.points", len(speaks)) if speaks else "",
            others=tuple(
                self._other(one)
                for one in others
                if one.resolved.field == resolved.field
                and one.member == shown.member
                and one.record == shown.record
                and one.key != shown.key
            ),
            footnote=footnote(shown, tables, self._lens, voice),
        )

    def title(self, shown: ShownValue) -> str:
        """What a value is about: "Price, Reid Rasner"."""
        voice, tables = self._voice, self._tables
        say = voice.texts.say
        field = sentence_case(voice.word("fields", shown.resolved.field))
        record = tables.get(shown.table, shown.record)
        if isinstance(record, Bidder) and shown.member is not None:
            member = next((m for m in record.members if m.id == shown.member), None)
            party = tables.party(member.party if member else None)
            name = party.name if party else ""
            return say(
                "why.lines.of_member", field=field, party=name, bidder=record.name
            )
        name = _name_of(record, tables)
        if shown.table == "figures":
            kind = voice.word("figure_kinds", getattr(record, "kind", ""))
            abouts = getattr(record, "about", ())
            named = [_name_of(tables.find(one), tables) or one for one in abouts]
            return say(
                "why.lines.about", kind=sentence_case(kind), name=voice.join(named)
            )
        if not name:
            name = voice.word("event_kinds", getattr(record, "kind", ""))
        return say("why.lines.of_record", field=field, name=name)

    # Internal

    def _rule(self, resolved: Resolved[Any]) -> str:
        """The rule that chose the value, in a sentence or two."""
        voice = self._voice
        if not resolved.weighed:
            return voice.texts.say("why.says.nothing")
        said = [self._decided(resolved)]
        if resolved.span is not None:
            span = voice.amount(resolved.span)
            said.append(voice.texts.say("why.says.span", span=span))
        if resolved.otherwise is not None:
            said.append(self._otherwise(resolved, resolved.otherwise))
        before = self._tables.bids.get(resolved.inherited_from or "")
        if before is not None:
            name = _name_of(before, self._tables)
            made = next((one.value for one in before.made_on), None)
            day = voice.when(made, short=True) if made else ""
            bid = ", ".join(filter(None, (name, day)))
            said.append(voice.texts.say("why.says.inherited", bid=bid))
        return " ".join(said)

    def _decided(self, resolved: Resolved[Any]) -> str:
        say, shown = self._voice.texts.say, resolved.shown
        if resolved.rule != "preferred" or shown is None:
            return say(f"why.says.{resolved.rule}")
        standing, by = shown.claim.standing, ""
        if standing.on is not None:
            reason = standing.reason
            by = say(
                "why.says.decided_because" if reason else "why.says.decided",
                date=self._voice.day(standing.on),
                reason=reason,
            )
        if standing.by:
            return say("why.says.preferred_by", who=standing.by, by=by)
        return say("why.says.preferred", by=by)

    def _otherwise(self, resolved: Resolved[Any], other: Otherwise[Any]) -> str:
        """What would be shown if nobody had preferred a claim."""
        say = self._voice.texts.say
        if other.value == resolved.value and not other.disputed:
            return say("why.says.otherwise_same")
        value = value_text(other.value, resolved.field, self._voice, self._tables)
        because = say(f"why.says.because.{other.rule}")
        key = "otherwise_disputed" if other.disputed else "otherwise"
        return say(f"why.says.{key}", value=value, because=because)

    def _open(self, value: object) -> str:
        amount = value.amount if isinstance(value, Price) else value
        if not isinstance(amount, Amount):
            return ""
        return self._voice.texts.say(f"why.says.open.{amount.kind}")

    def _claim(
        self, weighed: Weighed[Any], field: str, ends: dict[str | None, int]
    ) -> ClaimLine:
        voice, tables, claim = self._voice, self._tables, weighed.claim
        source = tables.sources.get(claim.source or "")
        where = [voice.source(source), voice.via(claim, tables), claim.locator]
        if claim.on is not None:
            where.append(voice.when(claim.on, short=True))
        notes = [claim.translation]
        if claim.standing.kind == "rejected" and claim.standing.reason:
            notes.append(voice.word("rejection_reasons", claim.standing.reason))
        if weighed.changed_in_copy:
            notes.append(voice.texts.say("why.changed_in_copy"))
        value = value_text(claim.value, field, voice, tables)
        printed = printed_words(claim.value)
        words = claim.quote or printed or value
        if (claim.quote or printed) and value and value != words:
            notes.insert(0, value)
        letter = (source.reliability or "") if source is not None else ""
        link = source is not None and not source.confidential
        return ClaimLine(
            id=claim.id,
            record=weighed.bid,
            words=words,
            quoted=bool(claim.quote or printed),
            who=voice.speaker(claim.said_by, tables),
            where="  ·  ".join(part for part in where if part),
            note="  ·  ".join(note for note in notes if note),
            role=voice.role(weighed.role),
            sign=_SIGNS[weighed.role] if claim.source else "unsourced",
            root=self._root(weighed, ends),
            public=self._public(weighed),
            letter=letter,
            judged=voice.texts.say(f"reliability.{letter}") if letter else "",
            url=source.url if source is not None and link else "",
            chosen=weighed.role == "shown",
            struck=weighed.role == "rejected",
            alarm=weighed.changed_in_copy,
        )

    def _root(self, weighed: Weighed[Any], ends: dict[str | None, int]) -> str:
        place = ends.get(weighed.root)
        if place is None or weighed.root is None:
            return ""
        own = weighed.claim.source == weighed.root and not weighed.claim.via
        key = "why.root" if own else "why.lines.copy_of"
        return self._voice.texts.say(key, number=place)

    def _public(self, weighed: Weighed[Any]) -> str:
        said = []
        if weighed.public_on is not None:
            key = "public_assumed" if weighed.public_assumed else "public"
            day = self._voice.day(weighed.public_on, short=True)
            said.append(self._voice.texts.say(f"why.lines.{key}", date=day))
        recorded = weighed.claim.recorded
        if recorded is not None:
            day = self._voice.day(recorded.date(), short=True)
            said.append(self._voice.texts.say("why.lines.entered", date=day))
        return "  ·  ".join(said)

    def _other(self, shown: ShownValue) -> OtherValue:
        resolved = shown.resolved
        value = value_text(resolved.value, resolved.field, self._voice, self._tables)
        support = resolved.support
        word = self._voice.support_word(support)
        return OtherValue(shown.key, value or "–", word, support.word)

    def _walk(
        self,
        tree: tuple[Root, ...],
        resolved: Resolved[Any],
        depth: int = 0,
        above: str = "",
    ) -> list[RootLine]:
        """The tree line by line; a value that changed on the way is flagged."""
        changed = {one.claim.id for one in resolved.weighed if one.changed_in_copy}
        values = {one.claim.id: one.claim.value for one in resolved.weighed}
        voice, tables = self._voice, self._tables
        lines: list[RootLine] = []
        for root in tree:
            source = tables.sources.get(root.source or "")
            known = source is not None or root.source is None
            name = voice.source(source) if known else str(root.source)
            said = [
                value_text(values[one], resolved.field, voice, tables)
                for one in root.claims
                if one in values
            ]
            flag = ""
            if changed.intersection(root.claims):
                flag = voice.texts.say("why.changed_in_copy")
                if above and said and above != said[0]:
                    flag = voice.texts.say(
                        "why.lines.changed", before=above, after=said[0]
                    )
            lines.append(RootLine(depth, name, flag))
            below = said[0] if said else above
            lines += self._walk(root.copies, resolved, depth + 1, below)
        return lines


def _day_of(weighed: Weighed[Any]) -> tuple[object, ...]:
    on = weighed.claim.on
    return on.sort_key if on is not None else ()


def _name_of(record: object, tables: Tables) -> str:
    """What a record is called: by its own name, or its bidder's."""
    bidder = tables.bidders.get(getattr(record, "bidder", ""))
    for holder in (record, bidder):
        name = getattr(holder, "name", "") or getattr(holder, "title", "")
        if name:
            return str(name)
    return ""
