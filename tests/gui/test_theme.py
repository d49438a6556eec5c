"""Light and dark have the same roles, with enough contrast."""

import tomllib
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from gui.theme import RESOURCES, Theme

SCHEMES = ("light", "dark")
# Texts and their grounds need 4.5, marks 3.
TEXTS = ("text", "text2", "text3", "link", "alarm")
MARKS = ("mark", "mark_quiet", "accent", "frame")


def colours(scheme: str) -> dict[str, str]:
    path = RESOURCES / "themes" / f"{scheme}.toml"
    roles: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))["colours"]
    return roles


def contrast(one: str, other: str) -> float:
    lights = sorted((_light(one), _light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(name: str) -> float:
    colour = QColor(name)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_light_and_dark_have_the_same_roles() -> None:
    assert colours("light").keys() == colours("dark").keys()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_texts_and_marks_stand_out(scheme: str) -> None:
    roles = colours(scheme)
    for ground in ("base", "raised"):
        for text in TEXTS:
            assert contrast(roles[text], roles[ground]) >= 4.5, (text, ground)
        for mark in MARKS:
            assert contrast(roles[mark], roles[ground]) >= 3.0, (mark, ground)
    assert contrast(roles["banner_text"], roles["banner"]) >= 4.5
    assert contrast(roles["default_text"], roles["default_ground"]) >= 4.5


@pytest.fixture
def dark(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, "dark")
    yield made
    made.force("light")
    made.deleteLater()


def test_forcing_the_other_scheme_tells_all_who_draw(dark: Theme) -> None:
    told: list[str] = []
    dark.changed.connect(lambda: told.append(dark.scheme))
    dark.force("light")
    dark.force("light")
    assert told == ["light"]


def test_sizes_follow_the_font(theme: Theme) -> None:
    assert theme.height(2) == 2 * theme.line_height
    assert theme.font(0.5).pointSizeF() >= 8  # never under eleven pixels
    assert theme.font(1.7, 650).pointSizeF() > theme.font().pointSizeF()
