"""What the window says of rows: the words of core.wording, cut to the list's cells."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from core.answers.board import Axis, Group, Row
from core.domain.amount import Amount
from core.wording.computed import readable
from core.wording.voice import Voice
from gui.models.board_rows import Entry, Heading

translate = QCoreApplication.translate
# How many prices, and other texts, are kept in words.
_MOST_KEPT = 4096
# Stands before a price that was brought to what is compared.
CONVERTED = "⇄"
Tone = Literal["plain", "strong", "quiet", "italic"]


class Piece(NamedTuple):
    """A piece of a cell's text in one tone."""

    text: str
    tone: Tone = "plain"


class BoardPhrases:
    """Words the cells of the list and the lanes of the chart.

    Attributes:
        voice: The reader's language.
        how_compared: By a bid's id, how its price was brought to what is compared, or
            why it can't be; empty where it is compared as stated. Worded when asked.
    """

    def __init__(self, voice: Voice) -> None:
        self.voice = voice
        self.how_compared: Callable[[str], str] = lambda _bid: ""
        self._prices: dict[tuple[object, ...], tuple[Piece, ...]] = {}
        self._texts: dict[tuple[object, ...], str] = {}

    def rank(self, row: Row) -> str:
        """The range of ranks: "1–6"; a dash where it isn't ranked.

        A sign behind it says that it rests on the bid's own "about".
        """
        best, worst = row.best, row.worst
        rank = self._once(("rank", best, worst), lambda: self.voice.rank(best, worst))
        return f"{rank} ≈" if _rests_on_about(row) else rank

    def rank_tip(self, row: Row) -> str:
        """The range of ranks, and how much "about" would have to hide to change it."""
        rank = self.voice.rank(row.best, row.worst)
        if row.about_hides is None or not _rests_on_about(row):
            return rank
        template = translate("Board", "{rank}, unless “about” hides {share}")
        return template.format(rank=rank, share=self.voice.percent(row.about_hides))

    def price(self, row: Row, axis: Axis) -> tuple[Piece, ...]:
        """The price, with its unit only where that isn't the axis's; worded once."""
        computed = row.amount if row.converted else None
        key = (row.price, computed, row.kind, row.group, axis.unit, axis.per_share)
        found = self._prices.get(key)
        if found is None:
            if len(self._prices) >= _MOST_KEPT:
                self._prices.clear()
            found = self._prices[key] = self._price(row, axis)
        return found

    def price_tip(self, row: Row, axis: Axis) -> str:
        """The price, and how it was brought to what is compared."""
        said = self.how_compared(row.bid) if row.converted or row.code else ""
        return said or plain(self.price(row, axis))

    def _price(self, row: Row, axis: Axis) -> tuple[Piece, ...]:
        if row.converted:
            return self._converted(row, axis)
        if row.price is None and row.group == "incomparable":
            return (Piece(translate("Board", "paid in parts"), "quiet"),)
        if row.price is None:
            if row.kind in ("talks", "intent"):
                return (Piece("–", "quiet"),)
            return (Piece(self.voice.price(None), "quiet"),)
        amount = row.price.amount
        parts = self.voice.amount_parts(amount)
        if not parts.figure:
            tone: Tone = "italic" if amount.kind == "no_price" else "quiet"
            return (Piece(parts.qualifier, tone),)
        pieces = [Piece(f"{parts.qualifier} ", "quiet")] if parts.qualifier else []
        pieces.append(Piece(parts.figure, "strong"))
        if parts.unit and parts.unit != axis.unit:
            pieces.append(Piece(f" {parts.unit}", "quiet"))
        if row.price.basis == "per_share" and not axis.per_share:
            a_share = translate("Board", "a share")
            pieces.append(Piece(f" {a_share}", "quiet"))
        return tuple(pieces)

    def _converted(self, row: Row, axis: Axis) -> tuple[Piece, ...]:
        """A computed amount: rounded, and with the sign that says so."""
        parts = self.voice.amount_parts(readable(row.amount)[0])
        pieces = [Piece(f"{CONVERTED} ", "quiet")]
        if parts.qualifier:
            pieces.append(Piece(f"{parts.qualifier} ", "quiet"))
        pieces.append(Piece(parts.figure, "strong"))
        if parts.unit and parts.unit != axis.unit:
            pieces.append(Piece(f" {parts.unit}", "quiet"))
        return tuple(pieces)

    def date(self, row: Row) -> str:
        """The bid's date, short; empty where none is known."""
        made_on = row.made_on
        return self._once(
            ("date", made_on), lambda: self.voice.when(made_on, short=True)
        )

    def stage(self, row: Row) -> str:
        """The last stage, or the kind of bid."""
        if row.stage and row.stage != row.kind:
            key = ("stages", row.stage)
        else:
            key = ("bid_kinds", row.kind)
        return self._once(key, lambda: self.voice.word(*key))

    def _once(self, key: tuple[object, ...], word: Callable[[], str]) -> str:
        """A text that many rows have: worded once."""
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) >= _MOST_KEPT:
                self._texts.clear()
            found = self._texts[key] = word()
        return found

    def support(self, row: Row) -> str:
        """What speaks for the price, and against it."""
        said = [self.voice.support(row.support)]
        if row.support.against != "none":
            said.append(self.voice.texts.say(f"support.against.{row.support.against}"))
        return ", ".join(said)

    def spoken(self, row: Row) -> str:
        """A row as a screen reader says it."""
        from core.wording.chart import row_told  # noqa: PLC0415 (only once it is heard)

        return row_told(self.voice, row)

    def heading(self, group: Group) -> str:
        """What stands over a group of rows."""
        if group == "incomparable":
            return translate("Board", "Not comparable")
        if group == "ended":
            return translate("Board", "Ended")
        if group == "unranked":
            return translate("Board", "Listed, not ranked")
        return translate("Board", "Ranked")

    def lane(self, row: Row, reasons: Mapping[str, str], *, first: bool) -> str:
        """What stands in a row's lane, by the mark that is drawn there.

        Args:
            row: The row.
            reasons: By bid, why it is not ranked or not comparable.
            first: Whether it is the first lane whose price is undisclosed.
        """
        if row.mark == "undisclosed":
            said = self.voice.price(row.price)
            if row.price is not None:
                said = self.voice.amount_parts(row.amount).qualifier
            if not first:
                return said
            template = translate("Board", "{undisclosed}: may be any amount")
            return template.format(undisclosed=said)
        if row.mark in ("no_price", "other_basis", "none"):
            return reasons.get(row.bid, "")
        return ""

    def ticks(self, axis: Axis) -> tuple[str, ...]:
        """The labels of the axis; the currency once, on the last."""
        labels = []
        for tick in axis.ticks:
            amount = Amount("exact", low=tick, high=tick)
            labels.append(self.voice.amount_parts(amount).figure if tick else "0")
        if labels and axis.unit:
            labels[-1] = f"{labels[-1]} {axis.unit}"
        return tuple(labels)


def plain(pieces: Sequence[Piece]) -> str:
    """A cell's text as one."""
    return "".join(piece.text for piece in pieces)


def _rests_on_about(row: Row) -> bool:
    return row.about_hides is not None and row.amount.kind == "about"


def counted(number: int) -> str:
    """A number of things, with the signs of the window's language: "12.345"."""
    return QLocale().toString(number)


def in_quotes(words: str) -> str:
    """Words as somebody said them, in the marks of the window's language."""
    return translate("Quote", "“{words}”").format(words=words)


def sentence_case(text: str) -> str:
    """A word of the wording files at the beginning of a label."""
    return text[:1].upper() + text[1:]


def first_undisclosed(entries: Sequence[Entry]) -> str:
    """The bid in whose lane it is said what undisclosed means."""
    for entry in entries:
        if not isinstance(entry, Heading) and entry.mark == "undisclosed":
            return entry.bid
    return ""
