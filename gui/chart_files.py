"""A chart page as a file: SVG or PNG, with its alternative text inside."""

from typing import Literal

from PySide6.QtCore import QBuffer, QIODevice, QRect
from PySide6.QtGui import QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QApplication

from gui.views.chart_page import ChartPage

Format = Literal["svg", "png"]
# Pixels of a picture to one of the page; less where more couldn't be painted.
_SHARP = 2.0
_LONGEST = 30_000
_METRE = 39.3701
_DOTS = 96


def chart_bytes(page: ChartPage, file_format: Format) -> bytes:
    """The bytes of a file of the page."""
    return _svg(page) if file_format == "svg" else _png(page)


def chart_image(page: ChartPage) -> QImage:
    """The page as a picture, sharp also on a screen of fine pixels."""
    size = page.size
    ratio = min(_SHARP, _LONGEST / max(size.width(), size.height(), 1))
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    page.paint(painter)
    painter.end()
    # Only now: fonts are sized by it, and would grow with it.
    dots = round(_DOTS * ratio * _METRE)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    image.setText("Title", page.content.title)
    image.setText("Description", page.content.told)
    return image


def _png(page: ChartPage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    chart_image(page).save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt takes text
    return bytes(buffer.data().data())


def _svg(page: ChartPage) -> bytes:
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 (only when it is saved)

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The smaller profile that is Qt's usual one knows no clips.
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setSize(page.size)
    generator.setViewBox(QRect(0, 0, page.size.width(), page.size.height()))
    generator.setResolution(_DOTS)
    generator.setTitle(page.content.title)
    generator.setDescription(page.content.told)
    painter = QPainter(generator)
    page.paint(painter)
    painter.end()
    return _for_everybody(bytes(buffer.data().data()).decode()).encode()


def _for_everybody(svg: str) -> str:
    """The same for programs that know neither Qt's fonts nor its habits."""
    font = QApplication.font()
    family = f"{QFontInfo(font).family()}, {font.family()}, sans-serif"
    # Screen readers read title and description of what says that it is a picture.
    svg = svg.replace("<svg ", '<svg role="img" ', 1)
    svg = svg.replace(f'font-family="{font.family()}"', f'font-family="{family}"')
    # SVG 1.1 has weights in whole hundreds only.
    return svg.replace('font-weight="650"', 'font-weight="700"')
