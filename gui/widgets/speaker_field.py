"""Who said it: of which kind, and by name or description."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.domain.claim import SPEAKER_KINDS, Speaker, SpeakerKind
from gui.widgets.choice_field import ChoiceField, Option
from gui.widgets.field import Field, Typed

translate = QCoreApplication.translate


class SpeakerField(Field):
    """A speaker: the kind in one box, the name or description beside it."""

    def __init__(
        self,
        kinds: Sequence[Option],
        names: Sequence[Option],
        speaker: Speaker | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        given = speaker or Speaker(kind="nobody")
        self._capacity = given.capacity
        self._known = {stored for stored, name in names if stored != name}
        self._kind = ChoiceField(kinds, given.kind)
        self._who = ChoiceField(
            names,
            given.party or given.name or given.descriptor,
            open_list=True,
            empty="",
        )
        self._who.set_hint(translate("SpeakerField", "Name or description"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        for field, share in ((self._kind, 2), (self._who, 3)):
            row.addWidget(field, share)
            field.edited.connect(self.edited)
        self._column.addLayout(row)
        self.setFocusProxy(self._kind)

    def speaker(self) -> Speaker | None:
        """Who it is; none where nobody is meant."""
        kind: SpeakerKind = next(
            (one for one in SPEAKER_KINDS if one == self._kind.chosen()), "nobody"
        )
        who = self._who.chosen()
        if kind == "nobody":
            return None
        if who in self._known:
            return Speaker(kind=kind, party=who, capacity=self._capacity)
        if kind in ("unnamed", "document"):
            return Speaker(kind=kind, descriptor=who, capacity=self._capacity)
        return Speaker(kind=kind, name=who, capacity=self._capacity)

    def typed(self) -> Typed:
        """A line for each of the two."""
        return (self._kind.typed()[0], self._who.typed()[0])

    def type_again(self, typed: Typed) -> None:
        """Put back what differs."""
        for field, line in zip((self._kind, self._who), typed, strict=False):
            if field.typed() != (line,):
                field.type_again((line,))
