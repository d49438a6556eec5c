"""Sentences with what each says, and how much of that a reading finds."""

import re
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple, TypeAlias

from core.domain.amount import Amount, AmountKind
from core.reading import find_amounts, find_dates

_FOLDER = Path(__file__).parent / "data"
_MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]|\{([^|}]+)\|([^}]+)\}")
_READING = re.compile(
    r"(?P<kind><=|>=|[~<>])?(?P<low>\d+(?:\.\d+)?(?:e\d+)?)"
    r"(?:\.\.(?P<high>\d+(?:\.\d+)?(?:e\d+)?))? (?P<unit>[A-Z]{3}|-)(?P<share> /share)?"
)
_KINDS: dict[str | None, AmountKind] = {
    "~": "about",
    ">": "more_than",
    ">=": "at_least",
    "<": "less_than",
    "<=": "at_most",
    None: "exact",
}
Ends: TypeAlias = tuple[Decimal | None, Decimal | None]
Value: TypeAlias = tuple[frozenset[Decimal | None], str | None]


class Sentence(NamedTuple):
    """One sentence, and the amounts and dates that stand in it."""

    text: str
    amounts: tuple[tuple[AmountKind, Ends, str | None], ...]
    dates: tuple[str | None, ...]


class Score(NamedTuple):
    """How many were found rightly, found, and wanted."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found

    @property
    def recall(self) -> float:
        """The share of what stands there that was found."""
        return self.right / self.wanted


def sentences(language: str) -> list[Sentence]:
    """The sentences of a language."""
    lines = (_FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [_sentence(line) for line in lines if line and not line.startswith("#")]


def scores(language: str) -> tuple[dict[str, Score], list[str]]:
    """How well values, kinds and dates are read, and what was missed."""
    totals = {"values": [0, 0, 0], "kinds": [0, 0, 0], "dates": [0, 0, 0]}
    missed = []
    for one in sentences(language):
        found = [_worded(each.read.amount) for each in find_amounts(one.text, language)]
        wanted = [(kind, ends, unit) for kind, ends, unit in one.amounts]
        dates = [each.read.when.edtf for each in find_dates(one.text, language)]
        pairs: dict[str, tuple[list[object], list[object]]] = {
            "values": ([_value(f) for f in found], [_value(w) for w in wanted]),
            "kinds": (list(found), list(wanted)),
            "dates": (list(dates), list(one.dates)),
        }
        for name, (mine, theirs) in pairs.items():
            right = (Counter(mine) & Counter(theirs)).total()
            for place, count in enumerate((right, len(mine), len(theirs))):
                totals[name][place] += count
            if right < max(len(mine), len(theirs)):
                missed.append(f"{name}: {one.text}\n  {mine}\n  {theirs}")
    return {name: Score(*counts) for name, counts in totals.items()}, missed


def _worded(amount: Amount | None) -> tuple[str, Ends, str | None]:
    if amount is None:
        return "unread", (None, None), None
    return amount.kind, (amount.low, amount.high), amount.unit


def _value(one: tuple[str, Ends, str | None]) -> Value:
    _, ends, unit = one
    return frozenset(end for end in ends if end is not None), unit


def _sentence(line: str) -> Sentence:
    amounts, dates = [], []
    for match in _MARK.finditer(line):
        if match[1]:
            amounts.append(_amount(match[2]))
        else:
            dates.append(None if match[4] == "?" else match[4])
    text = _MARK.sub(lambda match: match[1] or match[3], line)
    return Sentence(text, tuple(amounts), tuple(dates))


def _amount(reading: str) -> tuple[AmountKind, Ends, str | None]:
    match = _READING.fullmatch(reading)
    assert match, reading
    low = Decimal(match["low"])
    high = Decimal(match["high"]) if match["high"] else None
    kind: AmountKind = "range" if high is not None else _KINDS[match["kind"]]
    ends: Ends = (low, high if high is not None else low)
    if kind in ("more_than", "at_least"):
        ends = (low, None)
    elif kind in ("less_than", "at_most"):
        ends = (None, low)
    return kind, ends, None if match["unit"] == "-" else match["unit"]
