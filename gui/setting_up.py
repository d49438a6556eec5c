"""The settings at work: keeps what is chosen, and gives it effect at once."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from gui.arguments import LANGUAGES
from gui.dialogs.settings_dialog import SettingsDialog
from gui.languages import language_for
from gui.phrases import translate
from gui.session import Session
from gui.side_windows import SideWindows
from gui.theme import wanted_scheme

ACTION = "settings"
# Builds the window anew in a language, and does these actions in it.
Renew: TypeAlias = Callable[[str, Sequence[str]], object]


class SettingUp(QObject):
    """Opens the settings and carries out what is chosen there.

    Another language needs another window, which is built around the open book. It waits
    while a form or another window holds what is being typed.
    """

    def __init__(self, session: Session, beside: SideWindows, renew: Renew) -> None:
        """Make ready.

        Args:
            session: The open book.
            beside: The windows that can be closed and opened again.
            renew: Builds the window anew.
        """
        super().__init__(session)
        self._session, self._beside, self._renew = session, beside, renew
        self.dialog: SettingsDialog | None = None
        self._waited_for: set[QDialog] = set()
        self._over = False

    # Methods

    def do(self, action: str) -> None:
        """Open the settings, or bring them to the front."""
        if action != ACTION:
            return
        if self.dialog is None:
            self.dialog = self._made()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    # Internal

    def _made(self) -> SettingsDialog:
        session = self._session
        dialog = SettingsDialog(
            session.window.theme,
            session.settings,
            tuple(LANGUAGES.items()),
            session.system_name,
            session.window,
        )
        dialog.language_requested.connect(self._choose_language)
        dialog.scheme_requested.connect(self._choose_scheme)
        dialog.name_requested.connect(session.sign)
        dialog.finished.connect(lambda _code: self._closed(dialog))
        return dialog

    def _closed(self, dialog: SettingsDialog) -> None:
        self.dialog = None
        dialog.deleteLater()

    def _choose_scheme(self, scheme: str) -> None:
        self._session.remember(scheme=scheme)
        self._session.window.theme.force(wanted_scheme(scheme))

    def _choose_language(self, language: str) -> None:
        self._session.remember(language=language)
        self._speak()

    def _speak(self) -> None:
        """Build the window in the chosen language, once nothing is in the way."""
        if self._over:
            return
        language = language_for(self._session.settings.language)
        busy = self._busy() if language != self._session.voice.language else set()
        for window in busy - self._waited_for:
            # Once it is closed; not before whoever else hears of that is done.
            window.finished.connect(lambda _code: QTimer.singleShot(0, self._speak))
        self._waited_for |= busy
        if self.dialog is not None:
            waits = translate(
                "Settings", "The language changes once the other windows are closed."
            )
            self.dialog.hint(waits if busy else "")
        if language != self._session.voice.language and not busy:
            self._over = True
            again = [ACTION] if self.dialog is not None else []
            self._renew(language, [*self._beside.shown, *again])

    def _busy(self) -> set[QDialog]:
        """Windows that would lose what was entered in them."""
        harmless = {self.dialog, *self._beside.windows}
        return {
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QDialog) and one.isVisible() and one not in harmless
        }
