"""What keeps bids apart, in words: a proof, all ranks, what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from core.answers.conversions.steps import Place
from core.answers.index import Index
from core.answers.missing import missing
from core.answers.proof import ProofState, proof
from core.answers.rank_reasons import rank_reasons
from core.answers.standing import Incomparable, Ranked, Ranking, Unranked
from core.domain.tables import Tables
from core.wording.voice import Voice
from gui.models.text_rows import TextRow, TextTable
from gui.phrases import sentence_case
from gui.widgets.choice_field import Option

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofContent:
    """All that the window shows.

    Attributes:
        subtitle: The contest, and by what its bids are compared.
        options: The bids that can be chosen: those that stand.
        first: Id of one chosen bid; empty where there is none.
        second: Id of the other.
        state: Whether it is certain which is the higher one; empty without two bids.
        proof: How they stand to each other, in a line.
        ranks: All bids with the ranks that they may have, and why.
        gaps: What is missing; the last column leads to where it is entered.
        places: By key of a gap's row, where that is.
    """

    subtitle: str
    options: tuple[Option, ...]
    first: str = ""
    second: str = ""
    state: ProofState | None = None
    proof: str = ""
    ranks: TextTable
    gaps: TextTable
    places: Mapping[str, Place] = field(default_factory=dict)


def first_pair(ranking: Ranking, bid: str | None) -> tuple[str, str]:
    """What the window begins with: the highest stated bid, and the selected one."""
    standing = _bids(ranking)
    highest = next(iter(ranking.highest_stated), "")
    first = highest or next(iter(standing), "")
    if bid in standing and bid != first:
        return first, bid or ""
    return first, next((one for one in standing if one != first), "")


def proof_content(
    tables: Tables,
    index: Index,
    ranking: Ranking,
    voice: Voice,
    pair: tuple[str, str],
    *,
    editable: bool = True,
) -> ProofContent:
    """Everything about what keeps the bids of a ranking apart, in words.

    Args:
        tables: The book.
        index: Its index.
        ranking: The ranking.
        voice: The reader's language.
        pair: Ids of the two bids to prove.
        editable: Whether what is missing can be entered.
    """
    standing = _bids(ranking)
    first, second = (one if one in standing else "" for one in pair)
    chosen = bool(first and second and first != second)
    found = proof(ranking, first, second) if chosen else None
    gaps, places = _gaps(tables, index, ranking, voice, editable=editable)
    return ProofContent(
        subtitle=_subtitle(tables, ranking, voice),
        options=tuple(
            (bid, f"{one.name}: {_price(one, ranking, voice)}")
            for bid, one in standing.items()
        ),
        first=first,
        second=second,
        state=found.state if found else None,
        proof=voice.proof(found, ranking, tables)
        if found
        else translate("ProofDialog", "Choose two bids."),
        ranks=_ranks(tables, ranking, voice),
        gaps=gaps,
        places=places,
    )


_Standing = Ranked | Incomparable | Unranked


def _bids(ranking: Ranking) -> dict[str, _Standing]:
    parts: tuple[tuple[_Standing, ...], ...] = (
        ranking.ranked,
        ranking.incomparable,
        ranking.unranked,
    )
    return {one.bid: one for part in parts for one in part}


def _subtitle(tables: Tables, ranking: Ranking, voice: Voice) -> str:
    said = [tables.contests[ranking.contest].title]
    if ranking.basis:
        said.append(voice.word("bases", ranking.basis))
    if ranking.currency:
        said.append(ranking.currency)
    said.append(voice.day(ranking.ranked_on.day))
    return "  ·  ".join(said)


def _price(one: _Standing, ranking: Ranking, voice: Voice) -> str:
    """The price as it is compared, else as it is stated."""
    if isinstance(one, Ranked) and one.converted:
        return voice.compared(one, ranking.basis)
    if isinstance(one, Ranked) and one.price.disputed:
        return voice.amount(one.amount)
    return voice.price(one.price.value)


def _ranks(tables: Tables, ranking: Ranking, voice: Voice) -> TextTable:
    reasons = {one.bid: one for one in rank_reasons(ranking)}
    rows = [
        TextRow(
            one.bid,
            (
                voice.rank(one.best, one.worst),
                one.name,
                _price(one, ranking, voice),
                sentence_case(voice.rank_reason(reasons[one.bid], tables)),
            ),
            "bids",
            one.bid,
        )
        for one in ranking.ranked
    ]
    left_out: list[tuple[Incomparable | Unranked, str]] = [
        *((one, voice.incomparable(one, tables)) for one in ranking.incomparable),
        *(
            (one, voice.unranked(one.code, tables.bids[one.bid].kind))
            for one in ranking.unranked
        ),
    ]
    rows += [
        TextRow(
            one.bid,
            (
                voice.rank(None, None),
                one.name,
                _price(one, ranking, voice),
                sentence_case(reason),
            ),
            "bids",
            one.bid,
        )
        for one, reason in left_out
    ]
    return TextTable(
        "ranks",
        translate("ProofDialog", "Ranks"),
        (
            translate("ProofDialog", "Rank"),
            translate("ProofDialog", "Bidder"),
            translate("ProofDialog", "Compared as"),
            translate("ProofDialog", "What makes the range"),
        ),
        tuple(rows),
        translate("ProofDialog", "No bid stands on this day."),
    )


def _gaps(
    tables: Tables, index: Index, ranking: Ranking, voice: Voice, *, editable: bool
) -> tuple[TextTable, dict[str, Place]]:
    places: dict[str, Place] = {}
    rows = []
    enter = translate("ProofDialog", "Enter…") if editable else ""
    for found in missing(tables, index, ranking):
        place = found.place
        parts = (found.code, place.missing, place.record, *place.about, place.on)
        key = " ".join(str(part) for part in parts if part)
        places[key] = place
        rows.append(TextRow(key, (sentence_case(voice.gap(found, tables)), enter)))
    table = TextTable(
        "gaps",
        translate("ProofDialog", "What is missing"),
        (translate("ProofDialog", "What is missing"), ""),
        tuple(rows),
        voice.texts.say("gap.none"),
    )
    return table, places
