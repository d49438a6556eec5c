"""The settings: few, and each with effect at once."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.dialogs.side_dialog import SideDialog
from gui.phrases import translate
from gui.settings import Settings
from gui.text import PlainLabel
from gui.theme import Theme
from gui.widgets.labelled_rows import LabelledRows, chooser


class SettingsDialog(SideDialog):
    """Shows the settings; what is chosen is told and kept by others.

    Signals:
        language_requested: A language, or nothing for that of the system.
        scheme_requested: ``light``, ``dark``, or nothing for that of the system.
        name_requested: The name under which edits are recorded.
    """

    language_requested = Signal(str)
    scheme_requested = Signal(str)
    name_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        languages: Sequence[tuple[str, str]],
        system_name: str,
        parent: QWidget | None = None,
    ) -> None:
        """Build the window.

        Args:
            theme: Colours, fonts and sizes.
            settings: What is chosen now.
            languages: The languages with the names that they call themselves.
            system_name: What the system calls the person who edits.
            parent: The main window.
        """
        super().__init__(theme, translate("Settings", "Settings"), parent)
        system = translate("Settings", "As the system")
        self.language = chooser([("", system), *languages])
        self.scheme = chooser(
            [
                ("", system),
                ("light", translate("Settings", "Light")),
                ("dark", translate("Settings", "Dark")),
            ]
        )
        self.name = QLineEdit(settings.name)
        self.name.setPlaceholderText(system_name)
        rows = LabelledRows(theme)
        rows.add(translate("Settings", "Language"), self.language)
        rows.add(translate("Settings", "Appearance"), self.scheme)
        rows.add(translate("Settings", "Recorded by"), self.name)
        self.column.addLayout(rows)
        self._hint = PlainLabel(tone="quiet")
        self._hint.setWordWrap(True)
        self.column.addWidget(self._hint)
        self.column.addStretch(1)
        self.end_foot()
        self.show_settings(settings)
        self.say(translate("Settings", "Each choice takes effect at once."))
        self.hint("")
        self._connect()
        self.language.setFocus()
        self.fit(28, 14)

    # Methods

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        for box, value in (
            (self.language, settings.language),
            (self.scheme, settings.scheme),
        ):
            with QSignalBlocker(box):
                box.setCurrentIndex(max(box.findData(value), 0))

    def hint(self, text: str) -> None:
        """Say why a choice has to wait; nothing when it has not."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    # Internal

    def _connect(self) -> None:
        self.language.activated.connect(
            lambda _place: self.language_requested.emit(self.language.currentData())
        )
        self.scheme.activated.connect(
            lambda _place: self.scheme_requested.emit(self.scheme.currentData())
        )
        self.name.editingFinished.connect(
            lambda: self.name_requested.emit(self.name.text().strip())
        )
