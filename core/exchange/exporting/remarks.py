"""What a reader of a table must know beside a value: as codes, and in words.

Codes are the same in all languages; the words behind them are in ``[remarks]`` of the
wording files.
"""

from collections.abc import Iterable
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

from core.answers.resolved import Resolved
from core.domain.records import Record
from core.exchange.exporting.scope import Scope, Standing

Code: TypeAlias = Literal[
    "inherited",
    "no_price_reported",
    "undisclosed",
    "currency_assumed",
    "debt_not_stated",
    "disputed",
    "conflicting",
    "denied",
    "unsourced",
    "changed_in_copy",
    "public_day_assumed",
    "converted",
    "not_comparable",
    "unreadable",
    "withheld",
    "no_date",
]
CODES: tuple[Code, ...] = get_args(Code)
_SEPARATOR = "; "


class Remark(NamedTuple):
    """One remark.

    Attributes:
        code: The code.
        text: The same in words.
    """

    code: Code
    text: str


def codes_in(cell: str) -> frozenset[str]:
    """The codes in a cell of the column ``status``."""
    return frozenset(one.strip() for one in cell.split(";"))


def cells(remarks: Iterable[Remark]) -> dict[str, str]:
    """The cells of the columns ``status`` and ``remarks``."""
    each = tuple(dict.fromkeys(remarks))
    return {
        "status": _SEPARATOR.join(dict.fromkeys(one.code for one in each)),
        "remarks": _SEPARATOR.join(one.text for one in each),
    }


class Remarks:
    """Finds what is to be remarked."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._say = scope.voice.texts.say

    def of(self, code: Code, **values: str) -> Remark:
        """A remark in words."""
        return Remark(code, self._say(f"remarks.{code}", None, **values))

    def of_value(self, resolved: Resolved[Any]) -> list[Remark]:
        """What holds of any value: its origin, and what speaks against it."""
        found = []
        voice, tables = self._scope.voice, self._scope.tables
        field = voice.word("fields", resolved.field)
        if resolved.inherited_from and resolved.value is not None:
            found.append(self.of("inherited", field=field))
        against = resolved.support.against
        if resolved.disputed:
            found.append(self.of("disputed", field=field))
        elif against != "none":
            text = voice.against(resolved.support, tables)
            code: Code = "denied" if against == "denied" else "conflicting"
            found.append(Remark(code, f"{field}: {text}"))
        shown = resolved.shown
        if shown is None:
            return found
        if shown.changed_in_copy:
            found.append(self.of("changed_in_copy", field=field))
        if shown.claim.source is None:
            found.append(self.of("unsourced", field=field))
        elif self.is_withheld(shown.claim.source):
            found.append(self.of("withheld", field=field))
        return found

    def of_standing(self, standing: Standing) -> list[Remark]:
        """What the ranking assumes of a bid, or why it leaves it out."""
        ranked, voice, tables = standing.ranked, self._scope.voice, self._scope.tables
        if standing.incomparable is not None:
            text = voice.incomparable(standing.incomparable, tables)
            return [Remark("not_comparable", text)]
        if ranked is None or not ranked.converted:
            return []
        compared = voice.compared(ranked, standing.ranking.basis)
        return [self.of("converted", price=compared)]

    def of_record(self, record: Record) -> list[Remark]:
        """Whether parts of a record can't be read."""
        return [self.of("unreadable")] if any(one.reason for one in record.kept) else []

    def is_withheld(self, source_id: str) -> bool:
        """Whether a source is confidential."""
        source = self._scope.tables.sources.get(source_id)
        return source is not None and source.confidential
