"""Runs of text laid out in lines: the emphasised in weight, markup read by nobody."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextCharFormat, QTextLayout

from core.wording.texts import Run
from gui.theme import Theme


def lay_out_runs(
    runs: Sequence[Run], theme: Theme, size: float, width: float, behind: str = ""
) -> tuple[QTextLayout, float]:
    """The lines of a text, and how high they are together.

    Args:
        runs: The text.
        theme: Fonts and colours.
        size: The size of the font, as a factor.
        width: How wide a line may be.
        behind: What stands behind the text, to keep room there.
    """
    text = "".join(run.text for run in runs) + behind
    layout = QTextLayout(text, theme.font(size))
    layout.setFormats(_formats(runs, theme, size))
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, height))
        height += line.height() + theme.unit / 2
    layout.endLayout()
    return layout, height


def _formats(
    runs: Sequence[Run], theme: Theme, size: float
) -> list[QTextLayout.FormatRange]:
    formats = []
    start = 0
    for run in runs:
        # Qt counts in UTF-16, where some letters take two places.
        length = len(run.text.encode("utf-16-le")) // 2
        if run.strong:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = start, length
            style = QTextCharFormat()
            style.setFont(theme.font(size, 650))
            style.setForeground(theme.colour("text"))
            piece.format = style
            formats.append(piece)
        start += length
    return formats
