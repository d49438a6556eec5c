"""The search field over the list: filters as you type, with chips for set filters."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from gui.badges import badge_icon
from gui.phrases import translate
from gui.text import on_ground
from gui.theme import SMALL, Theme


class SearchField(QLineEdit):
    """A line that Escape clears, then leaves; Enter sets its filter as a chip.

    Signals:
        left: The list is to have the keyboard again.
    """

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """The key that leads here stands in the empty field."""
        super().paintEvent(event)
        if self.text() or self.width() < self._theme.height(18):
            return
        painter = QPainter(self)
        painter.setFont(self._theme.font(SMALL))
        painter.setPen(self._theme.colour("text3"))
        place = self.rect().adjusted(0, 0, -2 * self._theme.unit, 0)
        key = QKeySequence(QKeySequence.StandardKey.Find)
        text = key.toString(QKeySequence.SequenceFormat.NativeText)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(right), text)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears, then leaves; Down leaves for the list."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
            return
        if event.key() == Qt.Key.Key_Down and not self._completing():
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _completing(self) -> bool:
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        return popup is not None and popup.isVisible()


class SearchBar(QWidget):
    """Search field, chips of the set filters, and a way to clear them all.

    Signals:
        query_changed: What is typed now.
        filter_added: A finished ``field:value``.
        filter_removed: Place of a chip that was taken away.
        clear_requested: All filters are to go.
        left: The list is to have the keyboard.
    """

    query_changed = Signal(str)
    filter_added = Signal(str)
    filter_removed = Signal(int)
    clear_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        on_ground(self, "raised")
        self._chips: list[QPushButton] = []
        self._filters: tuple[str, ...] = ()
        self.field = SearchField(theme, self)
        self.field.setObjectName("search")
        self.field.setPlaceholderText(translate("Search", "Search, or field:value"))
        self.field.setAccessibleName(translate("Search", "Search"))
        self.field.setClearButtonEnabled(False)
        self._icon = self.field.addAction(
            badge_icon("search", theme.colour("text2"), theme.height(0.9)),
            QLineEdit.ActionPosition.LeadingPosition,
        )
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.field.setCompleter(completer)
        self._clear = QPushButton(translate("Search", "Clear all"), self)
        self._clear.setProperty("link", True)
        self._clear.setFont(theme.font(SMALL))
        self._clear.setCursor(Qt.CursorShape.PointingHandCursor)
        self._assemble()
        self._connect()
        self._clear.hide()

    # Methods

    def show_query(self, query: str, filters: Sequence[str]) -> None:
        """Show what is searched for; tells nobody."""
        if self.field.text() != query:
            self.field.blockSignals(True)
            self.field.setText(query)
            self.field.blockSignals(False)
        if tuple(filters) != self._filters:
            self._filters = tuple(filters)
            self._fill_chips()
        self._clear.setVisible(bool(filters) or bool(query))

    def set_completions(self, words: Sequence[str]) -> None:
        """Offer these while a field and value are typed."""
        if self._words.stringList() != list(words):
            self._words.setStringList(list(words))

    def focus(self) -> None:
        """Take the keyboard, with everything selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    # Internal

    def _assemble(self) -> None:
        theme = self._theme
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(round(2.5 * theme.unit), 0, theme.unit, 0)
        self._box.setSpacing(2 * theme.unit)
        self._box.addWidget(self.field, 1)
        self._box.addWidget(self._clear)

    def _connect(self) -> None:
        self.field.textEdited.connect(self.query_changed)
        self.field.textChanged.connect(self._on_text_changed)
        self.field.returnPressed.connect(self._on_return_pressed)
        self.field.left.connect(self.left)
        self._clear.clicked.connect(self.clear_requested)
        self._theme.changed.connect(self._on_theme_changed)

    def _fill_chips(self) -> None:
        for chip in self._chips:
            self._box.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for place, text in enumerate(self._filters):
            # A mnemonic would hide an ampersand of the text.
            chip = QPushButton(f"{text}  ×".replace("&", "&&"), self)
            chip.setProperty("chip", True)
            chip.setFont(self._theme.font(SMALL, 500))
            remove = translate("Search", "Remove the filter {text}")
            chip.setAccessibleName(remove.format(text=text))
            chip.clicked.connect(
                lambda _checked=False, n=place: self.filter_removed.emit(n)
            )
            self._box.insertWidget(1 + place, chip)
            self._chips.append(chip)

    def _on_text_changed(self, text: str) -> None:
        if not self.field.isModified() or not text:
            self.query_changed.emit(text)

    def _on_return_pressed(self) -> None:
        text = self.field.text().strip()
        if ":" in text:
            self.field.clear()
            self.filter_added.emit(text)
        else:
            self.left.emit()

    def _on_theme_changed(self) -> None:
        theme = self._theme
        icon = badge_icon("search", theme.colour("text2"), theme.height(0.9))
        self._icon.setIcon(icon)
