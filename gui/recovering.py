"""A damaged or missing book: its earlier states are offered, and put back."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from core.book.rescuing import Candidate, candidates, restore, salvage_records
from core.domain.errors import BidbookError
from gui.models.candidate_rows import candidate_kind, candidates_table
from gui.phrases import translate
from gui.places import state_folder
from gui.session import Session
from gui.views.banner import Notice

# Refusals that may be over when the file is opened once more.
_PASSING = ("file_unreadable", "unstable_file")


class Recovering(QObject):
    """Fills the page of a book that could not be opened, and does what it offers."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._path: Path | None = None
        self._found: tuple[Candidate, ...] = ()
        self._said: Notice | None = None
        self._does = {
            "restore": self._restore,
            "salvage": self._salvage,
            "open_again": self._open_again,
        }
        session.opened.connect(self._on_opened)
        self._on_opened()

    # Methods

    def do(self, action: str) -> None:
        """Carry out what the page offers."""
        does = self._does.get(action)
        if does is not None and self._path is not None:
            does()

    # Internal

    def _on_opened(self) -> None:
        refusal = self._session.refusal
        self._path, self._found = None, ()
        if self._said is not None:
            self._session.replace_notice(self._said, None)
            self._said = None
        if refusal is None:
            return
        self._path = refusal[0].absolute()
        # What was said so far is painted first: to read all backups takes its time.
        QTimer.singleShot(0, self, self._offer)

    def _offer(self) -> None:
        refusal, path = self._session.refusal, self._path
        if refusal is None or path is None:
            return
        error = refusal[1]
        damage, missing = _damaged(error), error.key == "file_missing"
        if damage or missing:
            self._found = candidates(path, state_folder())
        if damage or self._found:
            self._show_states(damage=damage)
        elif not missing:
            # That a disk or a system refuses is no damage: nothing is replaced.
            page = self._session.window.no_book
            again = [_again()] if error.key in _PASSING else []
            page.show_reason(page.sentence, [*again, _other()])

    def _show_states(self, *, damage: bool) -> None:
        session = self._session
        title = translate("NoBook", "The book is gone")
        hint = translate("NoBook", "These earlier states of it are kept:")
        if damage:
            title = translate("NoBook", "The book is damaged")
            hint = translate(
                "NoBook",
                "These earlier states of it are kept. The damaged file is copied aside"
                " before one of them takes its place.",
            )
        if not self._found:
            hint = translate("NoBook", "No earlier state of it is kept here.")
        actions = []
        if self._found:
            actions.append(("restore", translate("NoBook", "Open this one")))
        if damage:
            text = translate("NoBook", "Save single records into a new book…")
            actions.append(("salvage", text))
        else:
            actions.append(("create", translate("NoBook", "Create it")))
        actions += [_again(), _other()]
        table = candidates_table(self._found, session.voice)
        session.window.no_book.show_states(title, hint, table, actions)

    def _restore(self) -> None:
        session, path = self._session, self._path
        states = session.window.no_book.states
        row = states.current() if states is not None else None
        if row is None or path is None:
            return
        chosen = self._found[int(row.key)]
        try:
            aside = restore(path, chosen, state_folder=state_folder())
        except BidbookError as error:
            session.tell(error)
            return
        if session.open(path):
            self._say(self._restored(chosen, aside))

    def _restored(self, chosen: Candidate, aside: Path | None) -> Notice:
        voice = self._session.voice
        template = translate("Banner", "Restored: {state}, {when}.")
        statement = template.format(
            state=candidate_kind(chosen), when=voice.moment(chosen.at)
        )
        detail = ""
        if aside is not None:
            kept = translate("Banner", "The damaged file is kept as {name}.")
            detail = kept.format(name=aside.name)
        return Notice("note", statement, detail, lasting=False)

    def _salvage(self) -> None:
        session, path = self._session, self._path
        if path is None:
            return
        into = self._ask_path(path)
        if into is None:
            return
        try:
            done = salvage_records(path, into)
        except BidbookError as error:
            session.tell(error)
            return
        if session.open(done.path):
            statement = translate("Banner", "Records that are whole: {count}.")
            lost = translate("Banner", "Others, which are not: {count}.")
            name = translate("Banner", "The damaged file is as it was: {name}.")
            detail = f"{lost.format(count=done.lost)} {name.format(name=path.name)}"
            said = statement.format(count=done.records)
            self._say(Notice("note", said, detail, lasting=False))

    def _say(self, notice: Notice) -> None:
        """Say something of the book that is open now, until it is another one."""
        self._said = notice
        self._session.add_notice(notice)

    def _ask_path(self, path: Path) -> Path | None:
        saved = translate("NoBook", "saved")
        beside = path.with_name(f"{path.stem}-{saved}.json")
        text, _ = QFileDialog.getSaveFileName(
            self._session.window,
            translate("NoBook", "New book for single records"),
            str(beside),
            translate("File", "Books (*.json);;All files (*)"),
        )
        return Path(text) if text else None

    def _open_again(self) -> None:
        if self._path is not None:
            self._session.open(self._path)


def _damaged(error: BidbookError) -> bool:
    return bool(getattr(error, "damage", False))


def _again() -> tuple[str, str]:
    return "open_again", translate("NoBook", "Try again")


def _other() -> tuple[str, str]:
    return "open", translate("NoBook", "Open another book…")
