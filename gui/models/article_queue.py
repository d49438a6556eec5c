"""The queue of an article's proposals as a list."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from core.wording.voice import Voice
from gui.models.article_draft import Draft
from gui.text import as_tip

translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex
# Hands the delegate the whole draft, and what accepting it will do.
DRAFT_ROLE = int(Qt.ItemDataRole.UserRole)
EFFECT_ROLE = DRAFT_ROLE + 1


class ArticleQueueModel(QAbstractListModel):
    """Shows drafts, one a line: who, what, and what it will do."""

    def __init__(
        self,
        voice: Voice,
        name_of: Callable[[str], str],
        effect_of: Callable[[Draft], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._voice, self._name_of, self._effect_of = voice, name_of, effect_of
        self._drafts: list[Draft] = []

    # Properties

    @property
    def drafts(self) -> Sequence[Draft]:
        """The drafts, in their order."""
        return tuple(self._drafts)

    # Methods

    def set_drafts(self, drafts: Sequence[Draft]) -> None:
        """Show other drafts."""
        self.beginResetModel()
        self._drafts = list(drafts)
        self.endResetModel()

    def set_draft(self, place: int, draft: Draft) -> None:
        """Show a draft that was changed or judged."""
        self._drafts[place] = draft
        self.dataChanged.emit(self.index(place), self.index(place))

    def count(self, status: str) -> int:
        """How many drafts have a status."""
        return sum(one.status == status for one in self._drafts)

    def next_waiting(self, after: int) -> int:
        """Place of the next draft that waits, from the top again at the end; or -1."""
        places = [*range(after + 1, len(self._drafts)), *range(after + 1)]
        waits = (n for n in places if n < len(self._drafts))
        return next((n for n in waits if self._drafts[n].status == "waiting"), -1)

    # What Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own
        """How many drafts there are."""
        return 0 if parent.isValid() else len(self._drafts)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (what Qt takes depends on the role)
        """The line of a draft, and what the delegate needs."""
        if not index.isValid() or not 0 <= index.row() < len(self._drafts):
            return None
        draft = self._drafts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(draft)
        if role == DRAFT_ROLE:
            return draft
        if role == EFFECT_ROLE:
            return self.state(draft)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(draft.sentence)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.title(draft)}, {self.state(draft)}"
        return None

    # Internal

    def title(self, draft: Draft) -> str:
        """Who and what: "Reid Rasner: 47.5 bn USD"."""
        if draft.proposal.kind == "deadline":
            return self._deadline(draft)
        name = self._name_of(draft.who) or translate("Article", "nobody named")
        return f"{name}: {self._what(draft)}"

    def state(self, draft: Draft) -> str:
        """What became of a draft, or what accepting it will do."""
        if draft.status == "accepted":
            return translate("Article", "accepted")
        if draft.status == "rejected":
            return translate("Article", "rejected")
        return self._effect_of(draft)

    def _deadline(self, draft: Draft) -> str:
        day = self._voice.when(draft.when, short=True) if draft.when else ""
        template = translate("Article", "Deadline: {day}")
        return template.format(day=day or translate("Article", "day not settled"))

    def _what(self, draft: Draft) -> str:
        voice = self._voice
        if draft.proposal.kind == "response":
            return voice.word("stances", draft.stance)
        amount = ""
        if draft.amount is not None and draft.amount.has_number:
            amount = voice.amount(draft.amount)
            if draft.amount.unit is None:
                template = translate("Article", "{amount}, currency not printed")
                amount = template.format(amount=amount)
        if draft.proposal.kind == "figure":
            return f"{amount} ({voice.word('figure_kinds', draft.kind)})"
        kind = voice.word("bid_kinds", draft.kind)
        if amount:
            return amount if draft.kind == "offer" else f"{kind}, {amount}"
        silent = translate("Article", "no price printed")
        return f"{kind}, {silent}"
