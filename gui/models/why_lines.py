"""What "Why this number?" says: one resolved value in the reader's words."""

from dataclasses import dataclass
from typing import Any

from core.answers.resolved import Resolved, Role, Weighed
from core.answers.roots import Root
from core.domain.amount import Amount
from core.domain.price import Price, Term
from core.domain.tables import Tables
from core.domain.when import When
from core.wording.voice import Voice
from gui.phrases import sentence_case

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
    url: str = ""
    chosen: bool = False
    struck: bool = False
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class RootLine:
    """One node of the tree of sources: how deep it lies, and its name."""

    depth: int
    name: str


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


def value_text(value: object, field: str, voice: Voice, tables: Tables) -> str:
    """Any value of a reported field in words."""
    match value:
        case None:
            return voice.price(None) if field == "price" else ""
        case Price():
            return voice.price(value)
        case Amount():
            return voice.amount(value)
        case When():
            return voice.when(value)
        case Term():
            return _term(value, voice)
        case str() if field == "scope":
            return _perimeter(value, tables)
        case _:
            return voice.word(_WORD_LISTS.get(field, field), str(value))


_WORD_LISTS = {"stage": "stages", "outcome": "outcomes", "standing": "member_standings"}


def why(
    resolved: Resolved[Any],
    record: str,
    name: str,
    tree: tuple[Root, ...],
    voice: Voice,
    tables: Tables,
) -> Why:
    """Word one resolved value with all its claims.

    Args:
        resolved: The value.
        record: Id of the record that it belongs to.
        name: What the record is called.
        tree: The tree of its sources.
        voice: The reader's language.
        tables: The book.
    """
    support = resolved.support
    ends = {root.source: place for place, root in enumerate(tree, 1)}
    against = support.against != "none"
    return Why(
        field=resolved.field,
        record=record,
        title=f"{sentence_case(voice.word('fields', resolved.field))}, {name}",
        value=value_text(resolved.value, resolved.field, voice, tables),
        support=voice.support_word(support),
        support_sign=support.word,
        against=voice.against(support, tables) if against else "",
        against_sign=support.against if against else "",
        rule=sentence_case(_rule(resolved, voice, tables)),
        counted=voice.support(support) if support.reports else "",
        claims=tuple(
            _claim(one, resolved.field, ends, voice, tables) for one in resolved.weighed
        ),
        roots=tuple(_walk(tree, 0, voice, tables)),
    )


def _rule(resolved: Resolved[Any], voice: Voice, tables: Tables) -> str:
    rule = voice.rule(resolved.rule)
    before = tables.bids.get(resolved.inherited_from or "")
    if before is not None:
        return voice.texts.say("why.inherited", rule=rule)
    return rule


def _claim(
    weighed: Weighed[Any],
    field: str,
    ends: dict[str | None, int],
    voice: Voice,
    tables: Tables,
) -> ClaimLine:
    claim = weighed.claim
    source = tables.sources.get(claim.source or "")
    printed = _printed(claim.value)
    place = ends.get(weighed.root)
    where = [voice.source(source), voice.via(claim, tables), claim.locator]
    if claim.on is not None:
        where.append(voice.when(claim.on, short=True))
    notes = [claim.translation]
    if claim.standing.kind == "rejected" and claim.standing.reason:
        notes.append(voice.word("rejection_reasons", claim.standing.reason))
    if weighed.changed_in_copy:
        notes.append(voice.texts.say("why.changed_in_copy"))
    value = value_text(claim.value, field, voice, tables)
    words = claim.quote or printed or value
    if (claim.quote or printed) and value and value != words:
        notes.insert(0, value)
    return ClaimLine(
        id=claim.id,
        record=weighed.bid,
        words=words,
        quoted=bool(claim.quote or printed),
        who=voice.speaker(claim.said_by, tables),
        where="  ·  ".join(part for part in where if part),
        note="  ·  ".join(note for note in notes if note),
        role=voice.role(weighed.role),
        sign=_SIGNS[weighed.role],
        root="" if place is None else voice.texts.say("why.root", number=place),
        url=source.url if source is not None else "",
        chosen=weighed.role == "shown",
        struck=weighed.role == "rejected",
        alarm=weighed.changed_in_copy,
    )


def _walk(
    tree: tuple[Root, ...], depth: int, voice: Voice, tables: Tables
) -> list[RootLine]:
    lines: list[RootLine] = []
    for root in tree:
        source = tables.sources.get(root.source or "")
        known = source is not None or root.source is None
        name = voice.source(source) if known else str(root.source)
        lines.append(RootLine(depth, name))
        lines += _walk(root.copies, depth + 1, voice, tables)
    return lines


def _printed(value: object) -> str:
    match value:
        case Price():
            return value.amount.words
        case Amount() | When():
            return value.words
        case Term():
            return value.text or (value.amount.words if value.amount else "")
        case _:
            return ""


def _term(term: Term, voice: Voice) -> str:
    kind = voice.word("term_kinds", term.kind)
    amount = voice.amount(term.amount) if term.amount else ""
    if term.per:
        amount += f" / {voice.word('per', term.per)}"
    said = ", ".join(part for part in (amount, term.text, term.condition) if part)
    return f"{kind}: {said}" if said else kind


def _perimeter(perimeter: str, tables: Tables) -> str:
    for contest in tables.contests.values():
        for one in contest.perimeters:
            if one.id == perimeter:
                return one.name
    return perimeter
