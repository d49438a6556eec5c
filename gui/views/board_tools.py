"""The tools over the chart: what bids are compared on, the axis, and a copy."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from gui.phrases import translate
from gui.text import as_tip, on_ground
from gui.theme import Theme
from gui.widgets.segments import Segments

# Value and name; an empty value stands for the book's own choice.
Option = tuple[str, str]


class ToolsContent(NamedTuple):
    """What can be chosen, and what is.

    Attributes:
        options: Choices by field of the ranking's choice ("basis").
        chosen: The chosen value by field.
        tips: What a tool tip says beside the field's name.
    """

    options: dict[str, tuple[Option, ...]]
    chosen: dict[str, str]
    tips: dict[str, str]


_FIELDS = ("perimeter", "currency", "basis", "scale")


class ChartTools(QWidget):
    """Choosers that stand only where there is something to choose.

    Attributes:
        view: Which charts are shown.

    Signals:
        choice_requested: A field, and the value chosen for it.
        copy_requested: The chart is to be copied.
    """

    choice_requested = Signal(str, str)
    copy_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "raised")
        self.view = Segments(
            (
                ("standing", translate("Tools", "Standing")),
                ("over_time", translate("Tools", "Over time")),
                ("both", translate("Tools", "Both")),
            ),
            self,
        )
        fixed = QSizePolicy.Policy.Fixed
        self.view.setSizePolicy(fixed, fixed)
        # The width under which a chooser says nothing any more.
        self._least = theme.height(5)
        self._choosers = {field: QComboBox(self) for field in _FIELDS}
        self._names = names = {
            "perimeter": translate("Tools", "What is sold"),
            "currency": translate("Tools", "Currency"),
            "basis": translate("Tools", "Basis"),
            "scale": translate("Tools", "Axis"),
        }
        self._copy = QPushButton(translate("Tools", "Copy"), self)
        self._copy.setToolTip(
            translate("Tools", "Copy the chart as a picture, with its sentence")
        )
        self._copy.clicked.connect(self.copy_requested)
        box = self._box = QHBoxLayout(self)
        box.setContentsMargins(3 * theme.unit, 0, round(3.5 * theme.unit), 0)
        box.setSpacing(2 * theme.unit)
        box.addWidget(self.view)
        for field, chooser in self._choosers.items():
            chooser.setMinimumWidth(self._least)
            chooser.setAccessibleName(names[field])
            chooser.setToolTip(names[field])
            chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            chooser.activated.connect(
                lambda place, name=field: self._on_activated(name, place)
            )
            chooser.hide()
            box.addWidget(chooser)
        box.addStretch(1)
        box.addWidget(self._copy)

    def show_content(self, content: ToolsContent) -> None:
        """Offer these choices."""
        for field, chooser in self._choosers.items():
            options = content.options.get(field, ())
            old = [
                (chooser.itemData(n), chooser.itemText(n))
                for n in range(chooser.count())
            ]
            if old != list(options):
                _fill(chooser, options)
            chooser.setCurrentIndex(
                max(chooser.findData(content.chosen.get(field, "")), 0)
            )
            # Where there is little room, the tip alone says what is chosen.
            whole = f"{self._names[field]}: {chooser.currentText()}"
            tip = content.tips.get(field, whole)
            chooser.setToolTip(as_tip(tip))
            chooser.setVisible(len(options) > 1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._fit()

    # Internal

    def _fit(self) -> None:
        """Let a name of the book's give way first, then the copy, then words.

        The menu has the copy, too. What switches between the charts is never cut.
        """
        shown = [one for one in self._choosers.values() if not one.isHidden()]
        words = [one for one in shown if one is not self._choosers["perimeter"]]
        inset, gap = self._box.contentsMargins(), self._box.spacing()
        room = self.width() - inset.left() - inset.right() - len(shown) * gap
        room -= self.view.sizeHint().width()
        copy = self._copy.sizeHint().width() + gap
        whole = sum(one.sizeHint().width() for one in words)
        whole += self._least * (len(shown) - len(words))
        self._copy.setVisible(whole + copy <= room)
        for one in words:
            fits = whole <= room
            one.setMinimumWidth(one.sizeHint().width() if fits else self._least)
        self._box.activate()

    def _on_activated(self, field: str, place: int) -> None:
        value = self._choosers[field].itemData(place)
        self.choice_requested.emit(field, str(value or ""))


def _fill(chooser: QComboBox, options: Sequence[Option]) -> None:
    chooser.clear()
    for value, name in options:
        chooser.addItem(name, value)
