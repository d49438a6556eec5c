"""Light and dark have the same roles, with enough contrast."""

import shutil
import tomllib
from collections.abc import Iterator, Sequence
from itertools import product
from math import dist
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

import gui.theme
from gui.theme import RESOURCES, ROLES, Theme

SCHEMES = ("light", "dark")
GROUNDS = ("window", "raised", "base", "band")
BANNERS = ("banner", "banner_blue", "banner_grey", "banner_alarm")
# What is written on what: it needs a contrast of 4.5.
TEXTS = (
    *product(("text", "text2", "text3", "link", "alarm", "past_text"), GROUNDS),
    *product(("text", "link"), BANNERS),
    ("banner_text", "banner"),
    ("text", "amount_ground"),
    ("text", "date_ground"),
    ("base", "accent"),
    ("default_text", "default_ground"),
)
# What is drawn on what, and has a meaning: it needs 3.
MARKS = (
    *product(("mark", "accent", "alarm"), GROUNDS),
    *product(("frame", "mark_quiet", "past"), ("window", "raised", "base")),
    *product(("done", "amount_line", "date_line", "name_line"), ("base",)),
    ("past", "banner"),
    ("text2", "banner_grey"),
    ("accent", "banner_blue"),
    ("alarm", "banner_alarm"),
    ("amount_line", "amount_ground"),
    ("date_line", "date_ground"),
)
Matrix = tuple[tuple[float, float, float], ...]
TO_XYZ: Matrix = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)
D65 = (0.9505, 1.0, 1.089)
# What is left of linear red, green and blue without one kind of cone (Machado, 2009).
EYES: tuple[Matrix, ...] = (
    ((0.1523, 1.0526, -0.2049), (0.1145, 0.7863, 0.0992), (-0.0039, -0.0481, 1.052)),
    ((0.3673, 0.8606, -0.2280), (0.2801, 0.6727, 0.0472), (-0.0118, 0.043, 0.9688)),
)
# Colours that tell things apart in one place; each has a shape of its own as well.
TOLD_APART = (("accent", "alarm"), ("accent", "past"), ("past", "text2"))


def colours(scheme: str) -> dict[str, str]:
    path = RESOURCES / "themes" / f"{scheme}.toml"
    roles: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))["colours"]
    return roles


def contrast(one: str, other: str) -> float:
    lights = sorted((_light(one), _light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(name: str) -> float:
    red, green, blue = _linear(name)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(name: str) -> list[float]:
    colour = QColor(name)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def _lab(name: str, eyes: Matrix) -> list[float]:
    """A colour in CIE L*a*b* as these eyes see it."""
    seen = [max(0.0, part) for part in _times(eyes, _linear(name))]
    x, y, z = (
        part / white for part, white in zip(_times(TO_XYZ, seen), D65, strict=True)
    )
    f = [t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z)]
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]


def _times(matrix: Matrix, values: Sequence[float]) -> list[float]:
    return [
        sum(one * value for one, value in zip(row, values, strict=True))
        for row in matrix
    ]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("eyes", EYES, ids=["protan", "deutan"])
def test_eyes_that_see_red_and_green_alike_tell_the_marks_apart(
    scheme: str, eyes: Matrix
) -> None:
    roles = colours(scheme)
    for one, other in TOLD_APART:
        assert dist(_lab(roles[one], eyes), _lab(roles[other], eyes)) >= 20, one


def test_light_and_dark_have_the_same_roles() -> None:
    assert colours("light").keys() == colours("dark").keys()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_texts_and_marks_stand_out(scheme: str) -> None:
    roles = colours(scheme)
    for pairs, least in ((TEXTS, 4.5), (MARKS, 3.0)):
        faint = {
            pair: round(contrast(roles[pair[0]], roles[pair[1]]), 2)
            for pair in pairs
            if contrast(roles[pair[0]], roles[pair[1]]) < least
        }
        assert faint == {}


def test_both_files_have_every_role() -> None:
    for scheme in SCHEMES:
        assert set(colours(scheme)) == set(ROLES.split())


@pytest.mark.parametrize("text", ["", "[colours", '[colours]\ntext = "no colour"'])
def test_a_broken_theme_file_gives_way_to_the_other_one(
    text: str, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(RESOURCES, tmp_path / "resources")
    (tmp_path / "resources" / "themes" / "dark.toml").write_text(text)
    monkeypatch.setattr(gui.theme, "RESOURCES", tmp_path / "resources")
    theme = Theme(qapp, "dark")
    assert theme.broken.startswith("dark.toml: ")
    assert theme.colour("text") == QColor(colours("light")["text"])
    theme.force("light")
    theme.deleteLater()


def test_a_system_that_turns_dark_is_followed_while_running(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BIDBOOK_THEME")
    theme = Theme(qapp)
    label = QLabel()
    theme.style(label, "color: $text2")
    monkeypatch.setattr(gui.theme, "_of_system", lambda: "dark")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.scheme == "dark"
    assert qapp.palette().window().color() == theme.colour("window")
    assert theme.colour("text2").name() in label.styleSheet()
    theme.force("light")
    theme.deleteLater()


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
