"""Opens a big book in a thread: the window goes on, and waiting can be given up."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.book.book import Book
from core.domain.errors import BidbookError
from gui.phrases import translate
from gui.places import state_folder

if TYPE_CHECKING:
    from concurrent.futures import Future

    from gui.session import Session

# A file of this many bytes opens in about a tenth of a second.
BIG = 8_000_000
CANCEL = "cancel_opening"


class Opening(QObject):
    """Opens one book at a time into a session; the last one asked for counts."""

    _came = Signal(object)

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._wanted: Future[Book] | None = None
        self._path = Path()
        self._came.connect(self._on_came)
        session.window.no_book.action_requested.connect(self._on_action)

    @property
    def busy(self) -> bool:
        """Whether a book is being opened."""
        return self._wanted is not None

    def open(self, path: Path) -> None:
        """Open a book in place of the one that is open: a small one at once."""
        self.cancel()
        if not _is_big(path):
            self._session.open(path)
        elif self._session.close_book():
            self._show_waiting(path)
            self._start(path)

    def cancel(self) -> None:
        """Give up waiting; what comes of it is closed again."""
        self._wanted = None

    # Internal

    def _show_waiting(self, path: Path) -> None:
        session = self._session
        session.missing = session.refusal = None
        title = translate("NoBook", "Opening {name}…").format(name=path.name)
        size = f"{path.stat().st_size / 1e6:.0f} MB"
        cancel = translate("NoBook", "Cancel")
        session.window.no_book.show_waiting(title, size, (CANCEL, cancel))
        session.window.show_page(book=False)
        session.refresh_frame()

    def _start(self, path: Path) -> None:
        from concurrent.futures import (  # noqa: PLC0415 (not at the start)
            ThreadPoolExecutor,
        )

        session, worker = self._session, ThreadPoolExecutor(1, "open")
        self._path = path
        self._wanted = worker.submit(
            Book.open,
            path.absolute(),
            now=session.now,
            who=session.who,
            state_folder=state_folder(),
        )
        # Where it is done by now, this calls at once.
        self._wanted.add_done_callback(self._came.emit)
        worker.shutdown(wait=False)

    def _on_action(self, action: str) -> None:
        if action == CANCEL and self.busy:
            self.cancel()
            self._session.show_no_book(translate("NoBook", "Opening was cancelled."))

    def _on_came(self, job: "Future[Book]") -> None:
        if job is not self._wanted:
            if job.exception() is None:
                job.result().close()
            return
        self._wanted = None
        try:
            book = job.result()
        except BidbookError as error:
            self._session.refuse(self._path, error)
        else:
            self._session.show_book(book)


def _is_big(path: Path) -> bool:
    try:
        return path.stat().st_size >= BIG
    except OSError:
        return False
