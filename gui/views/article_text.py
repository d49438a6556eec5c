"""The text of an article, with its amounts, dates and names lit."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from core.reading.article import Article
from gui.theme import Theme

translate = QCoreApplication.translate
_Line = QTextCharFormat.UnderlineStyle
_SIZE = 1.15
_BAR = 3


class ArticleText(QPlainTextEdit):
    """Shows plain text only; what is pasted is handed on to be read.

    Signals:
        pasted: A text was pasted or dropped.
        place_chosen: The place in the text on which a click fell.
        selection_changed: Words are selected now, or none are.
    """

    pasted = Signal(str)
    place_chosen = Signal(int)
    selection_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article: Article | None = None
        self._offsets: list[int] = []
        self._sentence: tuple[int, int] | None = None
        self._current: tuple[int, int] | None = None
        self.setFont(theme.font(_SIZE))
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(theme.unit * 6)
        self.setPlaceholderText(
            translate("Article", "Paste an article here, or open a text or HTML file.")
        )
        self.setAccessibleName(translate("Article", "Text of the article"))
        self.selectionChanged.connect(
            lambda: self.selection_changed.emit(self.selected() is not None)
        )
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._light())

    # Methods

    def show_article(self, article: Article) -> None:
        """Show an article as it was read."""
        self._article = None
        if self.toPlainText() != article.text:
            self.setPlainText(article.text)
        self._article = article
        self._offsets = _utf16_offsets(article.text)
        self._sentence = self._current = None
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._light()

    def selected(self) -> tuple[int, int] | None:
        """Where the selected words stand; none if there are none."""
        cursor = self.textCursor()
        if self._article is None or not cursor.hasSelection():
            return None
        return (
            bisect_left(self._offsets, cursor.selectionStart()),
            bisect_left(self._offsets, cursor.selectionEnd()),
        )

    def clear_article(self) -> None:
        """Be ready for another text."""
        self._article = None
        self.setReadOnly(False)
        self.clear()
        self.setExtraSelections([])

    def show_current(
        self, sentence: tuple[int, int] | None, span: tuple[int, int] | None
    ) -> None:
        """Mark a sentence with a bar, and the words in it that are meant."""
        self._sentence, self._current = sentence, span
        if span is not None:
            cursor = self._cursor(*span)
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        self._light()
        self.viewport().update()
        self.update()

    # What Qt calls

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand on what was pasted; its markup is never looked at."""
        if source.hasText():
            self.pasted.emit(source.text())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say which place was clicked."""
        super().mouseReleaseEvent(event)
        cursor = self.cursorForPosition(event.position().toPoint())
        if self._article is not None and not self.textCursor().hasSelection():
            place = bisect_left(self._offsets, cursor.position())
            self.place_chosen.emit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Light what is visible now."""
        super().resizeEvent(event)
        self._light()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and the bar beside the current sentence."""
        super().paintEvent(event)
        if self._sentence is None or self._article is None:
            return
        painter = QPainter(self.viewport())
        accent = self._theme.colour("accent")
        start = self._cursor(self._sentence[0], self._sentence[0])
        end = self._cursor(self._sentence[1], self._sentence[1])
        top, bottom = self.cursorRect(start).top(), self.cursorRect(end).bottom()
        painter.fillRect(QRect(self._theme.unit * 3, top, _BAR, bottom - top), accent)
        painter.end()

    # Internal

    def _light(self) -> None:
        """Light what can be seen; a long page has more than Qt draws at once."""
        article = self._article
        if article is None:
            return
        first, last = self._visible()
        theme = self._theme
        name = _under(_Line.DotLine, theme, "name_line")
        day = _under(_Line.DashUnderline, theme, "date_line", "date_ground")
        amount = _under(_Line.SingleUnderline, theme, "amount_line", "amount_ground")
        found = [
            self._selection(span, look)
            for things, look in (
                (article.names, name),
                (article.dates, day),
                (article.amounts, amount),
            )
            for span in _spans(things, first, last)
        ]
        if self._current is not None:
            look = QTextCharFormat()
            look.setBackground(theme.colour("accent"))
            look.setForeground(theme.colour("base"))
            found.append(self._selection(self._current, look))
        self.setExtraSelections(found)

    def _visible(self) -> tuple[int, int]:
        area = self.viewport().rect()
        first = self.cursorForPosition(QPoint(0, 0)).position()
        last = self.cursorForPosition(area.bottomRight()).position()
        return bisect_left(self._offsets, first), bisect_left(self._offsets, last) + 1

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        most = len(self._offsets) - 1
        cursor.setPosition(self._offsets[min(start, most)])
        keep = QTextCursor.MoveMode.KeepAnchor
        cursor.setPosition(self._offsets[min(end, most)], keep)
        return cursor

    def _selection(
        self, span: tuple[int, int], look: QTextCharFormat
    ) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(*span)
        selection.format = look
        return selection


def _under(
    line: QTextCharFormat.UnderlineStyle, theme: Theme, role: str, ground: str = ""
) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(line)
    look.setUnderlineColor(theme.colour(role))
    if ground:
        look.setBackground(theme.colour(ground))
    return look


class _Stretch(Protocol):
    """Anything that stands in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def _spans(things: Sequence[_Stretch], first: int, last: int) -> list[tuple[int, int]]:
    """The stretches that can be seen."""
    begin = max(bisect_left(things, first, key=lambda one: one.start) - 1, 0)
    found = []
    for place in range(begin, len(things)):
        one = things[place]
        if one.start > last:
            break
        found.append((one.start, one.end))
    return found


def _utf16_offsets(text: str) -> list[int]:
    """Where each character stands as Qt counts: those beyond the first plane twice."""
    found = [0]
    for letter in text:
        found.append(found[-1] + (2 if letter > "\uffff" else 1))
    return found
