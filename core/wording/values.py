"""Any value of a reported field in the reader's words, and as it was printed."""

from core.domain.amount import Amount
from core.domain.price import Price, Term
from core.domain.tables import Tables
from core.domain.when import When
from core.wording.voice import Voice


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
        case str() if field == "outcome":
            name = voice.word("outcomes", value)
            return name if name != value else voice.outcome(value)
        case _:
            return voice.word(_WORD_LISTS.get(field, field), str(value))


_WORD_LISTS = {"stage": "stages", "standing": "member_standings"}


def printed_words(value: object) -> str:
    """The words in which a value was printed, where it keeps them."""
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
