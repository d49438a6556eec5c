"""Colours by role and sizes by the system's font: what all widgets are drawn with.

Light or dark follows the system; ``BIDBOOK_THEME`` (light, dark) overrides it. A
system palette of high contrast wins over all of this where Qt reports one.
"""

import os
import tomllib
from pathlib import Path
from string import Template
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

Scheme = Literal["light", "dark"]
RESOURCES = Path(__file__).resolve().parent.parent / "resources"
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
    """

    changed = Signal()

    def __init__(
        self, app: QApplication, scheme: Scheme | None = None, *, dress: bool = True
    ) -> None:
        super().__init__(app)
        self._dressed = dress
        self._app = app
        self._forced = scheme or _from_environment()
        self._base_font = QFont(app.font())
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[float, int, bool], QFont] = {}
        self.scheme: Scheme = "light"
        height = QFontMetrics(self._base_font).height()
        self.line_height = height
        self.unit = max(3, round(height / 4))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
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

    def height(self, lines: float) -> int:
        """A height of so many line heights, in whole pixels."""
        return round(self.line_height * lines)

    def force(self, scheme: Scheme | None) -> None:
        """Keep to one scheme, or follow the system again."""
        self._forced = scheme
        self._follow_system()

    def dress(self) -> None:
        """Give all widgets their looks; once, after they are built, is quickest."""
        self._dressed = True
        sheet = (RESOURCES / "themes" / "window.qss").read_text(encoding="utf-8")
        roles = {role: colour.name() for role, colour in self._colours.items()}
        self._app.setStyleSheet(Template(sheet).substitute(roles, **self._sizes()))

    # Internal

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
        text = (RESOURCES / "themes" / f"{scheme}.toml").read_text(encoding="utf-8")
        roles: dict[str, str] = tomllib.loads(text)["colours"]
        self._colours = {role: QColor(value) for role, value in roles.items()}
        self._app.setPalette(self._palette())
        if self._dressed:
            self.dress()

    def _sizes(self) -> dict[str, str]:
        unit = self.unit
        chevron = RESOURCES / "icons" / f"chevron-{self.scheme}.svg"
        sizes = {f"u{n}": unit * n for n in range(2, 7)}
        sizes |= {"u": unit, "uless": unit - 2, "u2less": 2 * unit - 1}
        sizes |= {"field": self.height(1.65) - 2, "fieldless": self.height(1.65) - 4}
        return {**{k: str(v) for k, v in sizes.items()}, "chevron": chevron.as_posix()}

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


def _from_environment() -> Scheme | None:
    wanted = os.environ.get("BIDBOOK_THEME")
    if wanted == "light":
        return "light"
    return "dark" if wanted == "dark" else None


def _of_system() -> Scheme:
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"
