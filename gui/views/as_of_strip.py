"""The controls of the as-of strip: the day as text, the clock, and play."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStyle, QWidget

from core.answers.lens import Clock
from gui.phrases import translate
from gui.text import PlainLabel, on_ground
from gui.theme import Theme
from gui.views.as_of_strip_track import AsOfTrack
from gui.widgets.segments import Segments

# One pass through a contest by play, and its frames, in milliseconds.
_PASS, _FRAME = 12_000, 50
# With less motion play goes from tick to tick.
_BEAT = 1_100


@dataclass(frozen=True, slots=True, kw_only=True)
class StripContent:
    """What the controls show.

    Attributes:
        as_of: The day of the lens.
        today: The day on which it is looked at.
        clock: The clock of the lens.
        text: The day in words.
        languages: Languages in which days are read, the likeliest first.
    """

    as_of: date
    today: date
    clock: Clock = "public"
    text: str = ""
    languages: Sequence[str] = ("en", "de")


class AsOfStrip(QWidget):
    """The left half of the strip; its track stands below the chart.

    Signals:
        as_of_requested: The day as of which the book is to be seen.
        clock_requested: The clock on which.
    """

    as_of_requested = Signal(object)
    clock_requested = Signal(str)

    def __init__(
        self, theme: Theme, track: AsOfTrack, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._track = track
        self._content: StripContent | None = None
        self._puzzling = False
        self._understood = True
        self.setFixedHeight(theme.height(3.1))
        on_ground(self, "raised")
        label = PlainLabel(translate("AsOf", "As of"), self, tone="quiet")
        self.field = QLineEdit(self)
        self.field.setAccessibleName(translate("AsOf", "As of which day"))
        self.field.setToolTip(
            translate("AsOf", "A day in words: 3 April 2025, today, end of May")
        )
        label.setBuddy(self.field)
        self.clock = Segments(
            (
                ("public", translate("AsOf", "when public")),
                ("recorded", translate("AsOf", "when recorded")),
            ),
            self,
        )
        self.clock.setToolTip(
            translate("AsOf", "By when it was published, or entered in this book")
        )
        self.play = QPushButton("▶", self)
        self.play.setCheckable(True)
        self.play.setAccessibleName(translate("AsOf", "Play"))
        self.play.setToolTip(translate("AsOf", "Play from the first day on"))
        self._timer = QTimer(self)
        box = QHBoxLayout(self)
        box.setContentsMargins(round(3.5 * theme.unit), 0, 2 * theme.unit, 0)
        box.setSpacing(2 * theme.unit)
        box.addWidget(label)
        box.addWidget(self.field, 1)
        box.addWidget(self.clock)
        box.addWidget(self.play)
        box.addStretch(1)
        self.field.setMinimumWidth(theme.height(7.2))
        self.field.setMaximumWidth(theme.height(9))
        self._connect()

    # Properties

    @property
    def track(self) -> AsOfTrack:
        """The right half, below the chart."""
        return self._track

    # Methods

    def show_content(self, content: StripContent) -> None:
        """Show this day and clock."""
        old, self._content = self._content, content
        if old is None or (old.text, old.as_of) != (content.text, content.as_of):
            self.field.setText(content.text)
            self._mark(understood=True)
        self.clock.choose(content.clock)

    @property
    def playing(self) -> bool:
        """Whether days are passing by themselves."""
        return self._timer.isActive()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and the line over it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("raised"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), self._theme.colour("line"))
        painter.end()

    def stop(self) -> None:
        """Let no more days pass."""
        self._timer.stop()
        self.play.setChecked(False)
        self.play.setText("▶")

    # Internal

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._on_typed)
        self.field.editingFinished.connect(self._on_left)
        self.field.textEdited.connect(lambda _text: self._mark(understood=True))
        self.clock.chosen.connect(self._on_clock)
        self.play.clicked.connect(self._on_play)
        self._track.toggled.connect(self._on_toggled)
        self._track.as_of_requested.connect(self.as_of_requested)
        self._timer.timeout.connect(self._on_time)

    def _on_typed(self) -> None:
        content = self._content
        if content is None:
            return
        text = self.field.text().strip()
        day = content.today
        if text:
            from core.reading import read_date  # noqa: PLC0415 (only once typed)

            when = read_date(text, content.languages, today=content.today).when
            found = when.latest or when.earliest
            if found is None:
                self._mark(understood=False)
                self._puzzling = True
                return
            day = min(found, content.today)
        self.stop()
        if day == content.as_of:
            self.field.setText(content.text)
        self.as_of_requested.emit(day)

    def _on_left(self) -> None:
        """What was typed and not asked for is put back."""
        if self._puzzling:
            # Enter ends the editing, too: the words stay for now.
            self._puzzling = False
        elif self._content is not None:
            self.field.setText(self._content.text)
            self._mark(understood=True)

    def _mark(self, *, understood: bool) -> None:
        """Show that what was typed is no day; the words stay."""
        if understood == self._understood:
            return
        self._understood = understood
        text = "" if understood else translate("AsOf", "not understood as a day")
        self.field.setAccessibleDescription(text)
        self._theme.style(self.field, "" if understood else "color: $alarm")

    def _on_clock(self, value: str) -> None:
        self.stop()
        self.clock_requested.emit(value)

    def _on_toggled(self) -> None:
        self._on_play(not self.playing)

    def _on_play(self, on: bool) -> None:
        content = self._content
        if not on or content is None:
            self.stop()
            return
        self.play.setChecked(True)
        self.play.setText("■")
        if content.as_of >= content.today or content.as_of >= self._end:
            self.as_of_requested.emit(self._track.first)
        self._timer.start(_BEAT if self._less_motion else _FRAME)

    def _on_time(self) -> None:
        """One frame: some days further, or at the next tick with less motion."""
        content = self._content
        if content is None:
            self.stop()
            return
        if self._less_motion:
            moved = content.as_of < self._end and self._track.step(1)
        else:
            moved = self._glide(content)
        if not moved:
            self.stop()

    def _glide(self, content: StripContent) -> bool:
        scale = self._track.scale
        days = max(round((scale.last - scale.first) * _FRAME / _PASS), 1)
        ordinal = content.as_of.toordinal() + days
        day = min(date.fromordinal(ordinal), content.today)
        if content.as_of >= self._end:
            return False
        self.as_of_requested.emit(day)
        return True

    @property
    def _end(self) -> date:
        """The last day on which anything changes."""
        days = self._track.picture.days
        last = max((one for one in (days.last, *days.ticks[-1:]) if one), default=None)
        return last or self._track.picture.today

    @property
    def _less_motion(self) -> bool:
        """Whether the system asks for less motion: its widgets aren't animated."""
        return not self.style().styleHint(QStyle.StyleHint.SH_Widget_Animate)
