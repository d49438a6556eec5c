"""Keeps what is typed in one open form on the disk, and offers what was kept before."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance

from core.domain.when import When
from core.wording.voice import Voice
from gui.drafts import Draft, DraftStore, DraftTooLongError, Fields, Kept
from gui.phrases import translate
from gui.widgets.draft_line import DraftLine

# What is typed is written so soon, in milliseconds; two seconds are promised.
PAUSE = 1000


class Drafted(Protocol):
    """What a form has to offer for its drafts to be kept."""

    draft_line: DraftLine
    edited: SignalInstance
    discarded: SignalInstance
    finished: SignalInstance

    def windowTitle(self) -> str:
        """What stands at its head."""

    def typed(self, *, whole: bool) -> Fields:
        """What stands in the fields that were changed, or in all."""

    def type_again(self, fields: Fields) -> None:
        """Put back what was typed once."""


class Drafting(QObject):
    """The draft of one form, from its opening to its end.

    The first change starts a short pause, at whose end all is written; further changes
    do not put it off. Saving and discarding unlink the file; any other end keeps it.
    """

    def __init__(
        self,
        form: Drafted,
        store: DraftStore,
        blank: Draft,
        kept: Sequence[Kept],
        now: Callable[[], datetime],
        voice: Voice,
        parent: QObject | None = None,
    ) -> None:
        """Begin.

        Args:
            form: The form.
            store: Where drafts lie.
            blank: Book, purpose and title of what will be typed.
            kept: Drafts of the same purpose, the newest first.
            now: The clock.
            voice: Words days.
            parent: Whoever lives at least as long as the form.
        """
        super().__init__(parent)
        self._form, self._store, self._blank = form, store, blank
        self._offered = list(kept)
        self._now, self._voice = now, voice
        self._name = ""
        self._in_trouble = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._write)
        form.edited.connect(self._on_edited)
        form.discarded.connect(self.forget)
        form.finished.connect(self._on_finished)
        form.draft_line.keeps = True
        form.draft_line.used.connect(self.use)
        form.draft_line.dropped.connect(self._drop)
        self._offer()

    # Properties

    @property
    def name(self) -> str:
        """Name of the file; empty while nothing was written."""
        return self._name

    # Methods

    def use(self) -> None:
        """Put the offered draft into the fields; it goes on as the draft of now."""
        if not self._offered:
            return
        # What was typed meanwhile is offered in its turn.
        self.write()
        mine = Kept(self._name, self._draft()) if self._name else None
        taken = self._offered.pop(0)
        if mine is not None:
            self._offered.insert(0, mine)
        self._name = taken.name
        self._form.type_again(taken.draft.fields)
        self.write()
        self._offer()

    def write(self) -> None:
        """Put what is typed on the disk now, if there is something new."""
        if self._timer.isActive():
            self._timer.stop()
            self._write()

    def forget(self) -> None:
        """It was saved, or is not wanted: nothing of it stays on the disk."""
        self._timer.stop()
        if self._name:
            self._store.remove(self._name)
            self._name = ""

    # Internal

    def _write(self) -> None:
        name = self._name or self._store.new_name(self._blank.book)
        line = self._form.draft_line
        try:
            self._store.write(name, self._draft())
        except DraftTooLongError:
            line.say(translate("DraftLine", "This is too long to be kept as a draft."))
        except OSError as error:
            template = translate("DraftLine", "No draft can be kept: {reason}.")
            line.say(template.format(reason=error.strerror or type(error).__name__))
        else:
            self._name = name
            if self._in_trouble:
                self._in_trouble = False
                self._offer()
            return
        self._in_trouble = True

    def _draft(self) -> Draft:
        whole = self._blank.purpose[0].startswith("new_")
        return Draft(
            book=self._blank.book,
            purpose=self._blank.purpose,
            title=self._blank.title,
            typed_at=self._now(),
            fields=self._form.typed(whole=whole),
        )

    def _on_edited(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _on_finished(self, result: int) -> None:
        if result == 1:
            self.forget()
        else:
            self.write()

    def _drop(self) -> None:
        if self._offered:
            self._store.remove(self._offered.pop(0).name)
        self._offer()

    def _offer(self) -> None:
        line = self._form.draft_line
        if self._offered:
            line.offer(moment_of(self._offered[0].draft, self._voice))
        else:
            line.withdraw()


def moment_of(draft: Draft, voice: Voice) -> str:
    """When a draft was typed, on the clock of this machine: "24 Nov 14:03"."""
    local = draft.typed_at.replace(tzinfo=draft.typed_at.tzinfo or UTC).astimezone()
    day = voice.when(When(local.date().isoformat()), short=True)
    return f"{day} {local:%H:%M}"
