"""Colours by role and sizes by the system's font: what all widgets are drawn with.

Light or dark follows the system, unless one is chosen; ``BIDBOOK_THEME`` (light, dark)
overrides both. A theme file that can't be used gives way to the other one.
"""

import os
import tomllib
from pathlib import Path
from string import Template
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

Scheme = Literal["light", "dark"]
RESOURCES = Path(__file__).resolve().parent.parent / "resources"
# Every colour that something is drawn with; both theme files have all of them.
ROLES = (
    "window raised base band line hair grid frame text text2 text3 link accent mark "
    "mark_quiet alarm past_text past banner banner_text banner_blue banner_grey "
    "banner_alarm done amount_ground amount_line date_ground date_line name_line "
    "default_ground default_text"
)
# The property of a widget that keeps its own style sheet, not yet filled.
_SHEET = "themed"
_QT_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
SMALL = 0.92
SMALLEST_PIXELS = 11
PANE_TITLE = 1.15
HEADLINE = 1.23
VALUE = 1.7


class Theme(QObject):
    """Colours, fonts and sizes; ``changed`` is sent when the scheme changed.

    Attributes:
        line_height: H of the grid: the line height of the system's font.
        unit: u of the grid: a quarter of H.
        broken: Name of a theme file that could not be used; empty while all can.
    """

    changed = Signal()

    def __init__(
        self, app: QApplication, scheme: Scheme | None = None, *, dress: bool = True
    ) -> None:
        super().__init__(app)
        self._dressed = dress
        self._app = app
        self._forced = scheme or wanted_scheme()
        self.broken = ""
        self._base_font = QFont(app.font())
        self._colours: dict[str, QColor] = {}
        self._places: dict[str, str] = {}
        self._fonts: dict[tuple[float, int, bool], QFont] = {}
        self.scheme: Scheme = "light"
        height = QFontMetrics(self._base_font).height()
        self.line_height = height
        self.unit = max(3, round(height / 4))
        hints = QGuiApplication.styleHints()
        if self._forced is not None:
            hints.setColorScheme(_QT_SCHEMES[self._forced])
        hints.colorSchemeChanged.connect(self._follow_system)
        self._load(self._forced or _of_system())

    # Methods

    def colour(self, role: str) -> QColor:
        """The colour of a role (``text2``, ``mark``, ``alarm`` …)."""
        return QColor(self._colours[role])

    def tint(self, role: str, share: float) -> QColor:
        """The colour of a role, let through by a share of 0 to 1."""
        colour = self.colour(role)
        colour.setAlphaF(share)
        return colour

    def font(
        self, size: float = 1.0, weight: int = 400, *, italic: bool = False
    ) -> QFont:
        """The system's font, sized by a factor and with tabular figures."""
        key = (size, weight, italic)
        kept = self._fonts.get(key)
        if kept is None:
            kept = self._fonts[key] = self._made_font(size, weight, italic=italic)
        return QFont(kept)

    def style(self, widget: QWidget, sheet: str) -> None:
        """Give one widget a style sheet with places for roles: ``color: $text2``.

        It is filled anew when the scheme changes.
        """
        widget.setProperty(_SHEET, sheet)
        widget.setStyleSheet(self._filled(sheet))

    def height(self, lines: float) -> int:
        """A height of so many line heights, in whole pixels."""
        return round(self.line_height * lines)

    def force(self, scheme: Scheme | None) -> None:
        """Keep to one scheme, or follow the system again."""
        self._forced = scheme
        hints = QGuiApplication.styleHints()
        # What Qt itself draws, such as the frame of the window, keeps to it, too.
        if scheme is None:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(_QT_SCHEMES[scheme])
        self._follow_system()

    def dress(self) -> None:
        """Give all widgets their looks; once, after they are built, is quickest."""
        self._dressed = True
        sheet = (RESOURCES / "themes" / "window.qss").read_text(encoding="utf-8")
        self._app.setStyleSheet(self._filled(sheet))

    # Internal

    def _filled(self, sheet: str) -> str:
        return Template(sheet).substitute(self._places)

    def _dress_one_by_one(self) -> None:
        """Fill the sheets of single widgets with the colours that hold now."""
        for widget in self._app.allWidgets():
            sheet = widget.property(_SHEET)
            if sheet:
                widget.setStyleSheet(self._filled(sheet))

    def _made_font(self, size: float, weight: int, *, italic: bool) -> QFont:
        font = QFont(self._base_font)
        if font.pixelSize() > 0:
            pixels = round(font.pixelSize() * size)
            font.setPixelSize(max(SMALLEST_PIXELS, pixels))
        else:
            font.setPointSizeF(font.pointSizeF() * size)
            smallest = SMALLEST_PIXELS * 72 / self._dots_per_inch()
            if font.pointSizeF() < smallest:
                font.setPointSizeF(smallest)
        font.setWeight(QFont.Weight(weight))
        font.setItalic(italic)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _dots_per_inch(self) -> float:
        screen = self._app.primaryScreen()
        return screen.logicalDotsPerInch() if screen is not None else 96.0

    def _follow_system(self) -> None:
        wanted = self._forced or _of_system()
        if wanted != self.scheme:
            self._load(wanted)
            self.changed.emit()

    def _load(self, scheme: Scheme) -> None:
        self.scheme = scheme
        try:
            self._colours = read_colours(scheme)
        except (OSError, ValueError) as error:
            self.broken = f"{scheme}.toml: {error}"
            self._colours = read_colours("dark" if scheme == "light" else "light")
        names = {role: colour.name() for role, colour in self._colours.items()}
        self._places = names | self._sizes()
        self._app.setPalette(self._palette())
        if self._dressed:
            self.dress()
            self._dress_one_by_one()

    def _sizes(self) -> dict[str, str]:
        unit = self.unit
        icons = RESOURCES / "icons"
        sizes = {f"u{n}": unit * n for n in range(2, 7)}
        sizes |= {"u": unit, "uless": unit - 2, "u2less": 2 * unit - 1}
        sizes |= {"uonce": unit - 1, "u3less": 3 * unit - 1, "u5less": 5 * unit - 2}
        sizes |= {"field": self.height(1.65) - 2, "fieldless": self.height(1.65) - 4}
        signs = {
            name: (icons / f"{name}-{self.scheme}.svg").as_posix()
            for name in ("chevron", "tick")
        }
        return {name: str(size) for name, size in sizes.items()} | signs

    def _palette(self) -> QPalette:
        role = QPalette.ColorRole
        palette = QPalette()
        for key, name in {
            role.Window: "window",
            role.WindowText: "text",
            role.Base: "base",
            role.AlternateBase: "raised",
            role.Text: "text",
            role.Button: "raised",
            role.ButtonText: "text",
            role.ToolTipBase: "base",
            role.ToolTipText: "text",
            role.PlaceholderText: "text3",
            role.Highlight: "band",
            role.HighlightedText: "text",
            role.Link: "link",
            role.LinkVisited: "link",
            role.BrightText: "alarm",
            role.Light: "base",
            role.Midlight: "raised",
            role.Mid: "line",
            role.Dark: "frame",
            role.Shadow: "frame",
            role.Accent: "accent",
        }.items():
            palette.setColor(key, self.colour(name))
        for key in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, key, self.colour("text3"))
        return palette


def wanted_scheme(setting: str = "") -> Scheme | None:
    """The scheme of the environment, else of the settings; none for the system's."""
    for wanted in (os.environ.get("BIDBOOK_THEME"), setting):
        if wanted in ("light", "dark"):
            return "light" if wanted == "light" else "dark"
    return None


def read_colours(scheme: Scheme) -> dict[str, QColor]:
    """The colours of a theme file by their roles.

    Raises:
        OSError: The file can't be read.
        ValueError: It is no TOML, lacks a role, or has what is no colour.
    """
    text = (RESOURCES / "themes" / f"{scheme}.toml").read_text(encoding="utf-8")
    found = tomllib.loads(text).get("colours", {})
    colours = {role: QColor(str(value)) for role, value in found.items()}
    none = QColor()
    wrong = [one for one in ROLES.split() if not colours.get(one, none).isValid()]
    if wrong:
        raise ValueError(", ".join(wrong))
    return colours


def _of_system() -> Scheme:
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"
