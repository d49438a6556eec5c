"""Footnotes: for each figure the words, who said them, where, when, and the root."""

from typing import Any

from core.answers.resolved import Resolved
from core.exchange.exporting.scope import Scope
from core.wording.footnote import evidence


class Notes:
    """Collects the footnotes of a report; one claim has one note."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._numbers: dict[str, int] = {}
        self._texts: list[str] = []

    @property
    def texts(self) -> tuple[str, ...]:
        """All notes, the first one has the number 1."""
        return tuple(self._texts)

    def of(self, *values: Resolved[Any]) -> tuple[int, ...]:
        """The numbers of the notes behind some values; none where nothing is claimed.

        Args:
            values: The values as the book has them; the notes say them as they may
                leave.
        """
        numbers = (self._number(one) for one in values if one.shown is not None)
        return tuple(dict.fromkeys(numbers))

    def _number(self, resolved: Resolved[Any]) -> int:
        shown = resolved.shown
        key = shown.claim.id if shown else ""
        if key not in self._numbers:
            self._texts.append(self._text(resolved))
            self._numbers[key] = len(self._texts)
        return self._numbers[key]

    def _text(self, resolved: Resolved[Any]) -> str:
        released = self._scope.release.answer(resolved)
        one = released.shown
        if one is None:
            return ""
        voice, tables = self._scope.voice, self._scope.release.tables
        say = voice.texts.say
        note = evidence(one, resolved.field, tables, voice)
        if one.root and one.root != one.claim.source:
            source = tables.sources.get(one.root)
            root = voice.source(source) if source else one.root
            note = say("report_page.root", note=note, root=root)
        if one.changed_in_copy:
            note = say("report_page.changed", note=note)
        if resolved.support.reports > 1:
            support = voice.support(resolved.support)
            note = say("footnote.roots", note=note, support=support)
        against = voice.against(released.support, tables)
        if against:
            note = say("footnote.against", note=note, against=against)
        return f"{note}."
