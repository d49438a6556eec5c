"""Bids side by side in words: whether they can be compared, and the rows' titles."""

from typing import cast, get_args

from core.answers.comparison import Comparison, Note, Row
from core.answers.measures import BASIS, CONDITION, CURRENCY, OF, STAKE
from core.answers.resolved import Resolved
from core.answers.standing import Incomparable, IncomparableCode, UnrankedCode
from core.domain.tables import Tables
from core.wording.phrases import Phrases
from core.wording.reasons import incomparable, perimeter, unranked

_UNRANKED = frozenset(get_args(UnrankedCode))
_APART = frozenset(get_args(IncomparableCode))


def verdict(phrases: Phrases, found: Comparison) -> str:
    """Whether the bids can be compared, in a sentence."""
    answer = found.verdict.comparable
    if answer == "some":
        apart = {one.bid for one in found.verdict.obstacles}
        names = [one.name for one in found.sides if one.bid not in apart]
        several = phrases.join(dict.fromkeys(names))
        return phrases.texts.say("comparison.some", names=several)
    if answer == "all":
        return phrases.texts.say("comparison.all", len(found.sides))
    return phrases.texts.say("comparison.none")


def notes(phrases: Phrases, found: Comparison, tables: Tables) -> tuple[str, ...]:
    """By what they are compared, what keeps some apart, and what must be said."""
    said = []
    if found.verdict.comparable != "none" and found.verdict.basis:
        said.append(_by(phrases, found))
    about = (*found.verdict.obstacles, *found.verdict.remarks)
    return (*said, *(note(phrases, one, found, tables) for one in about))


def note(phrases: Phrases, one: Note, found: Comparison, tables: Tables) -> str:
    """What keeps a bid apart, or must be said of it, in a sentence."""
    say = phrases.texts.say
    if one.code in _UNRANKED:
        bid = tables.bids.get(one.bid)
        reason = unranked(phrases, one.code, bid.kind if bid else "")
        return say("comparison.apart", name=one.name, reason=reason)
    if one.code in _APART:
        reason = incomparable(phrases, _as_left_out(one), tables)
        return say("comparison.apart", name=one.name, reason=reason)
    if one.code == "converted":
        kinds = dict.fromkeys(step.kind for step in one.steps)
        by = phrases.join(say(f"comparison.steps.{kind}") for kind in kinds)
        return say("comparison.converted", name=one.name, by=by)
    has = one.has
    if one.code == "over":
        known = ("superseded", "not_begun")
        has = say(f"comparison.{has}") if has in known else phrases.word("stages", has)
    elif one.code == "perimeters_differ":
        contest = found.sides[0].contest if found.sides else ""
        has = perimeter(phrases, has, contest, tables)
    return say(f"comparison.{one.code}", name=one.name, has=has, wanted=one.wanted)


def row_title(phrases: Phrases, row: Row, contest: str, tables: Tables) -> str:
    """What stands before a row: "price per share, GBP", "break fee"."""
    if row.field in ("rank", "compared", "support"):
        return phrases.texts.say(f"comparison.rows.{row.field}")
    if row.field == "price":
        return _price(phrases, row.measure, contest, tables)
    if row.field == "terms":
        return phrases.word("term_kinds", row.measure[0])
    if row.field == "figures":
        return phrases.word("figure_kinds", row.measure[0])
    return phrases.word("fields", row.field)


def _as_left_out(one: Note) -> Incomparable:
    """A note as the ranking has it, whose reasons are worded elsewhere."""
    return Incomparable(
        bidder="",
        bid=one.bid,
        name=one.name,
        code=cast(IncomparableCode, one.code),
        has=one.has,
        wanted=one.wanted,
        missing=one.missing,
        place=one.place,
        price=Resolved(field="price"),
    )


def _by(phrases: Phrases, found: Comparison) -> str:
    basis = phrases.word("bases", found.verdict.basis or "")
    currency = found.verdict.currency
    if not currency:
        return phrases.texts.say("comparison.by_basis", basis=basis)
    return phrases.texts.say("comparison.by", basis=basis, currency=currency)


def _price(
    phrases: Phrases, measure: tuple[str, ...], contest: str, tables: Tables
) -> str:
    if len(measure) <= STAKE:
        return phrases.word("fields", "price")
    say = phrases.texts.say
    text = phrases.word("bases", measure[BASIS])
    if measure[OF]:
        of = perimeter(phrases, measure[OF], contest, tables)
        text = say("comparison.price_of", basis=text, of=of)
    if measure[CURRENCY]:
        text = say("comparison.price_in", basis=text, currency=measure[CURRENCY])
    if measure[STAKE]:
        text = say("comparison.price_share", title=text, stake=measure[STAKE])
    if measure[CONDITION]:
        text = say("comparison.price_if", title=text, condition=measure[CONDITION])
    return text
