"""What the actions of the window do, by their ids."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from core.domain.errors import BidbookError
from gui.about import about_box
from gui.copying import copy_rows
from gui.models.board_rows import Sort
from gui.phrases import translate
from gui.session import Session


class Commands(QObject):
    """Carries out the actions that need no entry; hands on those that do.

    Signals:
        entry_requested: Id of an action that asks for something to be entered.
    """

    entry_requested = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._window = session.window
        self._does: dict[str, Callable[[], object]] = {
            "new": self._new,
            "open": self._open,
            "create": self._create,
            "save_copy": self._save_copy,
            "quit": self._window.close,
            "undo": self._undo,
            "redo": self._redo,
            "retry": self._retry,
            "dismiss": session.dismiss,
            "copy": self._copy,
            "copy_list": self._copy_list,
            "find": self._window.search.focus,
            "clear_filters": lambda: self._ask(filters=(), query=""),
            "today": session.back_to_today,
            "rank_order": self._rank_order,
            "show_key": self._show_key,
            "assume_currency": self._assume_currency,
            "full_screen": self._full_screen,
            "keys": self._show_keys,
            "about": lambda: about_box(self._window).open(),
        }
        self._window.action_requested.connect(self.do)
        self._window.menus["recent"].aboutToShow.connect(self._fill_recent)
        key = self._window.actions_by_id["show_key"]
        key.setChecked(session.settings.show_key)

    def do(self, name: str) -> None:
        """Carry out an action."""
        does = self._does.get(name)
        if does is not None:
            does()
        else:
            self.entry_requested.emit(name)

    # File

    def _new(self) -> None:
        title = translate("File", "New book")
        path = self._ask_path(title, saving=True)
        if path is not None:
            self._session.create(path)

    def _open(self) -> None:
        path = self._ask_path(translate("File", "Open a book"), saving=False)
        if path is not None:
            self._session.opening.open(path)

    def _create(self) -> None:
        if self._session.missing is not None:
            self._session.create(self._session.missing)

    def _save_copy(self) -> None:
        bridge = self._session.bridge
        if bridge is None:
            return
        path = self._ask_path(translate("File", "Save a copy"), saving=True)
        if path is None:
            return
        try:
            bridge.book.save_copy(path)
        except BidbookError as error:
            self._session.tell(error)

    def _ask_path(self, title: str, *, saving: bool) -> Path | None:
        kinds = translate("File", "Books (*.json);;All files (*)")
        folder = self._session.settings.folder
        if saving:
            text, _ = QFileDialog.getSaveFileName(self._window, title, folder, kinds)
        else:
            text, _ = QFileDialog.getOpenFileName(self._window, title, folder, kinds)
        if not text:
            return None
        path = Path(text)
        self._session.remember(folder=str(path.parent))
        return path

    def _fill_recent(self) -> None:
        menu = self._window.menus["recent"]
        menu.clear()
        for text in self._session.settings.recent:
            path = Path(text)
            action = menu.addAction(text.replace("&", "&&"))
            action.setEnabled(path.exists())
            action.triggered.connect(
                lambda _on=False, one=path: self._session.opening.open(one)
            )
        menu.addSeparator()
        clear = menu.addAction(translate("File", "Clear this list"))
        clear.triggered.connect(lambda: self._session.remember(recent=[]))

    # Edit

    def _undo(self) -> None:
        if self._session.bridge is not None:
            self._session.bridge.undo()

    def _redo(self) -> None:
        if self._session.bridge is not None:
            self._session.bridge.redo()

    def _retry(self) -> None:
        if self._session.bridge is not None:
            self._session.bridge.save_now()

    def _copy(self) -> None:
        board = self._window.board
        copy_rows(board.list, [board.list.currentIndex().row()], titles=False)

    def _copy_list(self) -> None:
        board = self._window.board
        places = range(board.list.bidders.rowCount())
        copy_rows(board.list, places, titles=True)

    # View

    def _ask(self, **changes: object) -> None:
        if self._session.bridge is not None:
            self._session.bridge.ask(**changes)

    def _rank_order(self) -> None:
        self._ask(sort=Sort())

    def _show_key(self) -> None:
        shown = self._window.actions_by_id["show_key"].isChecked()
        self._window.board.key.setVisible(shown)
        self._session.remember(show_key=shown)

    def _assume_currency(self) -> None:
        bridge = self._session.bridge
        if bridge is None:
            return
        assume = self._window.actions_by_id["assume_currency"].isChecked()
        choice = msgspec.structs.replace(bridge.state.choice, assume_currency=assume)
        bridge.ask(choice=choice)

    def _show_keys(self) -> None:
        from gui.dialogs.keys_dialog import (  # noqa: PLC0415 (seldom asked for)
            KeysDialog,
        )

        actions = self._window.actions_by_id.values()
        KeysDialog(self._window.theme, actions, self._window).show()

    def _full_screen(self) -> None:
        on = self._window.actions_by_id["full_screen"].isChecked()
        if on:
            self._window.showFullScreen()
        else:
            self._window.showNormal()
