"""What the window of a comparison shows: bids side by side, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.answers.compare import compare
from core.answers.comparison import FEWEST, Cell, Comparison, Row
from core.answers.conversions.steps import Place
from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.answers.live import BidView, field_of
from core.answers.members import MemberRow
from core.answers.missing import is_gap
from core.answers.resolve import currency_to_assume
from core.answers.resolved import Resolved
from core.answers.standing import Ranking
from core.domain.amount import Amount
from core.domain.price import Basis, Price
from core.domain.tables import Tables
from core.wording import comparison as words
from core.wording.computed import Computed
from core.wording.voice import Voice
from gui.models.text_rows import TextRow, TextTable
from gui.models.why_lines import value_text
from gui.phrases import sentence_case
from gui.widgets.choice_field import Option

translate = QCoreApplication.translate
# Stands before a row whose bids are not all the same.
DIFFERS = "≠"


@dataclass(frozen=True, slots=True)
class ComparedCell:
    """What one bid has in one row.

    Attributes:
        text: In words.
        differs: Whether it differs from the first bid that has anything there.
        missing: Whether the book says nothing there.
    """

    text: str
    differs: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One field of all bids.

    Attributes:
        key: What tells it from the other rows.
        title: What it is called.
        cells: One for each bid.
        differs: Whether they are not all the same.
    """

    key: str
    title: str
    cells: tuple[ComparedCell, ...]
    differs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonContent:
    """All that the window of a comparison shows.

    Attributes:
        subtitle: The contest's title.
        options: The bids that can be chosen: those that stand first.
        chosen: Ids of the chosen bids.
        names: What stands over their columns.
        verdict: Whether they can be compared.
        notes: By what they are, and why some can't be.
        sound: Whether all of them can.
        rows: Their fields.
        missing: What is missing to compare them, each with where it is entered.
    """

    subtitle: str
    options: tuple[Option, ...]
    chosen: tuple[str, ...]
    names: tuple[str, ...] = ()
    verdict: str = ""
    notes: str = ""
    sound: bool = True
    rows: tuple[ComparedRow, ...] = ()
    missing: tuple[tuple[str, Place], ...] = ()

    @property
    def table(self) -> TextTable:
        """The table for other programs, its marks in the first column."""
        rows = (
            TextRow(
                row.key,
                (
                    DIFFERS if row.differs else "",
                    row.title,
                    *(cell.text for cell in row.cells),
                ),
            )
            for row in self.rows
        )
        return TextTable("comparison", "", ("", "", *self.names), tuple(rows))

    @property
    def text(self) -> str:
        """The table as text with tabs, which every spreadsheet takes."""
        lines = [
            f"{self.verdict} {self.notes}".strip(),
            "\t".join(("", "", *self.names)),
        ]
        for row in self.rows:
            sign = DIFFERS if row.differs else ""
            cells = (cell.text for cell in row.cells)
            lines.append("\t".join(map(_one_line, (sign, row.title, *cells))))
        return "\n".join(lines)


def comparison_content(
    tables: Tables,
    index: Index,
    lens: Lens,
    choice: Choice,
    voice: Voice,
    bids: Sequence[str],
    *,
    editable: bool = True,
) -> ComparisonContent:
    """Some bids of the chosen contest side by side, ready to show.

    Args:
        tables: The book.
        index: Its index.
        lens: The lens.
        choice: What the ranking compares; its contest gives the bids to choose from.
        voice: The reader's language.
        bids: Ids of the chosen bids.
        editable: Whether what is missing can be entered.
    """
    found = compare(tables, index, lens, choice, bids)
    contest = choice.contest or next((one.contest for one in found.sides), "")
    record = tables.contests.get(contest)
    options = _options(tables, index, lens, contest, voice)
    return ComparisonContent(
        subtitle=record.title if record else "",
        options=(*options, *_others(found, dict(options), tables)),
        chosen=tuple(one.bid for one in found.sides),
        names=_names(found, tables, voice),
        verdict=words.verdict(voice, found),
        notes=" ".join(words.notes(voice, found, tables)),
        sound=found.verdict.comparable == "all",
        rows=compared_rows(found, contest, tables, voice),
        missing=_missing(found, tables, voice) if editable else (),
    )


def _missing(
    found: Comparison, tables: Tables, voice: Voice
) -> tuple[tuple[str, Place], ...]:
    """What keeps bids apart, each once, as one would enter it."""
    places = (one.place for one in found.verdict.obstacles if is_gap(one))
    distinct = dict.fromkeys(place for place in places if place is not None)
    return tuple((voice.place(place, tables), place) for place in distinct)


def first_bids(ranking: Ranking, bid: str | None) -> tuple[str, ...]:
    """What a comparison begins with: a bid, and the first of the others that stand."""
    standing = [one.bid for one in ranking.ranked]
    standing += [one.bid for one in ranking.incomparable]
    standing += [one.bid for one in ranking.unranked]
    begin = [bid] if bid else []
    return tuple(dict.fromkeys((*begin, *standing)))[:FEWEST]


def compared_rows(
    found: Comparison, contest: str, tables: Tables, voice: Voice
) -> tuple[ComparedRow, ...]:
    """The rows of a comparison in words."""
    nothing = ComparedCell(voice.texts.say("comparison.missing"), missing=True)
    # A rank is nothing that the book could hold.
    apart = ComparedCell(voice.rank(None, None), missing=True)
    notes = found.verdict.remarks
    converted = {note.bid for note in notes if note.code == "converted"}
    computed = [side.bid in converted for side in found.sides]
    basis = found.verdict.basis
    return tuple(
        ComparedRow(
            key="\t".join((row.field, *row.measure)),
            title=sentence_case(words.row_title(voice, row, contest, tables)),
            cells=tuple(
                (apart if row.field in ("rank", "compared") else nothing)
                if cell.missing
                else ComparedCell(
                    _amount(cell.amount, basis, voice, computed=computed[place])
                    if cell.amount is not None
                    else _text(cell, row, tables, voice),
                    cell.differs,
                )
                for place, cell in enumerate(row.cells)
            ),
            differs=row.differs,
        )
        for row in found.rows
    )


def _options(
    tables: Tables, index: Index, lens: Lens, contest: str, voice: Voice
) -> tuple[Option, ...]:
    record = tables.contests.get(contest)
    if record is None:
        return ()
    field = field_of(tables, index, contest, lens, currency_to_assume(record))

    def order(view: BidView) -> tuple[str, object]:
        return view.name.casefold(), view.age

    standing = sorted(field.live, key=order)
    over = sorted(field.over, key=order)
    return tuple(
        (view.bid.id, _named(view, voice, over=place >= len(standing)))
        for place, view in enumerate((*standing, *over))
    )


def _others(
    found: Comparison, known: dict[str, str], tables: Tables
) -> tuple[Option, ...]:
    """Chosen bids that are no bids of this contest, or can't be seen."""
    others = []
    for side in found.sides:
        if side.bid not in known:
            contest = tables.contests.get(side.contest)
            name = side.name or side.bid
            text = f"{name} ({contest.title})" if contest else name
            others.append((side.bid, text))
    return tuple(others)


def _named(view: BidView, voice: Voice, *, over: bool) -> str:
    """A bid among others: who, what, when, and how much."""
    said = [
        voice.word("bid_kinds", view.bid.kind),
        voice.when(view.made_on.value, short=True),
        voice.price(view.prices[0].value),
    ]
    text = f"{view.name}: {', '.join(part for part in said if part)}"
    if over:
        text = translate("CompareDialog", "{bid} (no longer stands)").format(bid=text)
    return text


def _names(found: Comparison, tables: Tables, voice: Voice) -> tuple[str, ...]:
    """What stands over the columns; the date where a bidder has several."""
    bidders = [one.bidder for one in found.sides]
    names = []
    for side in found.sides:
        record = tables.bids.get(side.bid)
        name = side.name or side.bid
        if record is not None and record.made_on and bidders.count(side.bidder) > 1:
            name = f"{name}, {voice.when(record.made_on[0].value, short=True)}"
        names.append(name)
    return tuple(names)


def _amount(
    amount: Amount, basis: Basis | None, voice: Voice, *, computed: bool
) -> str:
    """What a bid is compared by; rounded where it was computed."""
    if computed:
        return str(Computed(voice, amount, basis))
    if basis is None or not amount.has_number:
        return voice.amount(amount)
    return voice.price(Price(amount, basis))


def _text(cell: Cell, row: Row, tables: Tables, voice: Voice) -> str:
    if cell.places is not None:
        return voice.rank(*cell.places)
    if cell.support is not None:
        said = (voice.support(cell.support), voice.against(cell.support, tables))
        return "\n".join(part for part in said if part)
    if cell.members:
        return "\n".join(_member(one, voice) for one in cell.members)
    if cell.word:
        return voice.word("bid_kinds", cell.word)
    return "\n".join(_value(one, row, tables, voice) for one in cell.values)


def _value(found: Resolved[object], row: Row, tables: Tables, voice: Voice) -> str:
    field = "value" if row.field == "figures" else row.field
    text = value_text(found.value, field, voice, tables)
    if row.field == "terms":
        # The kind stands before the row.
        text = text.removeprefix(f"{voice.word('term_kinds', row.measure[0])}: ")
    against = voice.against(found.support, tables)
    return f"{text} ({against})" if against else text


def _member(row: MemberRow, voice: Voice) -> str:
    standing = row.standing.value or ""
    said = [
        voice.word("member_roles", row.role),
        voice.word("member_standings", standing),
    ]
    if row.denials:
        said.append(voice.texts.say("support.against.denied"))
    inner = ", ".join(part for part in dict.fromkeys(said) if part)
    return f"{row.name} ({inner})" if inner else row.name


def _one_line(text: str) -> str:
    return "; ".join(part.strip() for part in text.splitlines() if part.strip())
