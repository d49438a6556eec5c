"""The line "according to": one source for every value that a dialog fills."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.book.according import According
from core.domain.claim import SPEAKER_KINDS, Claim, Speaker, SpeakerKind
from core.domain.identifiers import new_record_id
from core.domain.records import Source
from core.domain.when import When
from gui.widgets.choice_field import ChoiceField
from gui.widgets.desk import Desk
from gui.widgets.field import Field, NotesField, TextField, Typed

translate = QCoreApplication.translate


class AccordingTo(Field):
    """Source, who said it, and the exact words.

    A source that is not in the book is made of what is typed.
    """

    def __init__(
        self,
        desk: Desk,
        claim: Claim[Any] | None = None,
        parent: QWidget | None = None,
        *,
        quoted: bool = True,
    ) -> None:
        """Make the line.

        Args:
            desk: The book and the reader.
            claim: The claim whose source and speaker it shows at first.
            parent: The widget around it.
            quoted: Whether it shows the claim's words, too; a form of several values
                has none that are about all of them.
        """
        super().__init__(parent)
        self._desk = desk
        said_by = claim.said_by if claim else None
        speaker = said_by or Speaker(kind="nobody")
        self.source = ChoiceField(
            desk.sources(),
            (claim and claim.source) or "",
            open_list=True,
            empty=translate("AccordingTo", "no source"),
        )
        self.source.set_hint(translate("AccordingTo", "Choose, or type a new one"))
        self._kind = ChoiceField(
            desk.words("speaker_kinds", SPEAKER_KINDS), speaker.kind
        )
        self._who = ChoiceField(
            desk.parties(),
            speaker.party or speaker.name or speaker.descriptor,
            open_list=True,
            empty="",
        )
        self._who.set_hint(translate("AccordingTo", "Name or description"))
        self._capacity = TextField(speaker.capacity)
        self._capacity.set_hint(translate("AccordingTo", "in what capacity"))
        self._who.call(translate("AccordingTo", "Name or description"))
        self._capacity.call(translate("AccordingTo", "In what capacity"))
        self.said_by = _Beside(self._kind, self._who, self._capacity)
        self.quote = NotesField(claim.quote if claim and quoted else "")
        self._new_source: Source | None = None
        self._parts = (
            *(self.source, self._kind, self._who, self._capacity),
            self.quote,
        )
        for field in self._parts:
            field.edited.connect(self.edited)

    def according(self) -> According:
        """Whom the values are from."""
        self._new_source = None
        chosen = self.source.chosen()
        if chosen and self.source.is_own_text():
            today = self._desk.today.isoformat()
            self._new_source = Source(
                id=new_record_id(chosen),
                kind="news_article",
                title=chosen,
                accessed=When(today),
            )
            chosen = self._new_source.id
        return According(
            source=chosen or None,
            said_by=self._speaker(),
            quote=self.quote.text(),
        )

    def new_source(self) -> tuple[Source, ...]:
        """The source that ``according`` made, if it is a new one."""
        return (self._new_source,) if self._new_source else ()

    def typed(self) -> Typed:
        """A line for each of its fields."""
        return tuple(field.typed()[0] for field in self._parts)

    def type_again(self, typed: Typed) -> None:
        """Put back what differs."""
        for field, line in zip(self._parts, typed, strict=False):
            if field.typed() != (line,):
                field.type_again((line,))

    def _speaker(self) -> Speaker | None:
        kind: SpeakerKind = next(
            (known for known in SPEAKER_KINDS if known == self._kind.chosen()), "nobody"
        )
        who, capacity = self._who.chosen(), self._capacity.text()
        if kind == "nobody" and not (who or capacity):
            return Speaker(kind="nobody") if self.source.chosen() else None
        if who in self._desk.tables.parties:
            return Speaker(kind=kind, party=who, capacity=capacity)
        if kind == "unnamed":
            return Speaker(kind=kind, descriptor=who, capacity=capacity)
        return Speaker(kind=kind, name=who, capacity=capacity)


class _Beside(Field):
    """Several fields in one line."""

    def __init__(self, *fields: Field) -> None:
        super().__init__()
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        for field in fields:
            line.addWidget(field, 1)
            field.edited.connect(self.edited)
        self._column.addWidget(row)
        self.setFocusProxy(fields[0])
