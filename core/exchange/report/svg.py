"""Pictures as SVG: elements with escaped texts, and the colours of print."""

import re
from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, SubElement, tostring

# The light theme's, which is made for paper, too.
INK, QUIET, FAINT = "#1C1E22", "#565B63", "#E7E7E3"
MARK, ENDED, DONE = "#5A6878", "#868F9B", "#00704F"
ACCENT, ALARM, NOW, BAND = "#0072B2", "#B14300", "#B5790A", "#DDEBF6"
PAPER = "#FFFFFF"
_FONT = "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif"
# What XML has no way to hold.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Picture:
    """A picture of a fixed size, drawn from the top left.

    Sizes are in units of the picture, about a pixel on a screen.
    """

    def __init__(self, name: str, width: float, height: float) -> None:
        """Begin a picture.

        Args:
            name: Stands before the ids of its parts, so that two fit on one page.
            width: Its width.
            height: Its height.
        """
        self.name = name
        self._root = Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "viewBox": f"0 0 {width:g} {height:g}",
                "width": "100%",
                "role": "img",
                "font-family": _FONT,
                "font-size": "12",
            },
        )
        self._defs = SubElement(self._root, "defs")

    def describe(self, title: str, told: str) -> None:
        """Say what the picture shows, for those who can't see it."""
        for place, (tag, text) in enumerate((("title", title), ("desc", told))):
            element = Element(tag)
            element.text = clean(text)
            self._root.insert(place, element)

    def add(self, tag: str, text: str = "", **attributes: str | float) -> None:
        """Add an element; an attribute's underlines become hyphens."""
        element = SubElement(self._root, tag, _written(attributes))
        if text:
            element.text = clean(text)

    def line(self, x1: float, y1: float, x2: float, y2: float, **more: str) -> None:
        """Add a line."""
        self.add("line", x1=x1, y1=y1, x2=x2, y2=y2, **{"stroke": MARK, **more})

    def text(self, x: float, y: float, text: str, **more: str) -> None:
        """Add a text with its baseline at a place."""
        self.add("text", text, x=x, y=y, **{"fill": INK, **more})

    def fade(self, name: str, colour: str, stops: Iterable[float], **more: str) -> str:
        """Define a gradient through opacities; what fills with it."""
        made = f"{self.name}-{name}"
        gradient = SubElement(self._defs, "linearGradient", {"id": made, **more})
        opacities = list(stops)
        for place, opacity in enumerate(opacities):
            offset = place / max(len(opacities) - 1, 1)
            stop = {"offset": offset, "stop_color": colour, "stop_opacity": opacity}
            SubElement(gradient, "stop", _written(stop))
        return f"url(#{made})"

    def hatch(self, name: str, colour: str) -> str:
        """Define a hatching; what fills with it."""
        made = f"{self.name}-{name}"
        pattern = SubElement(
            self._defs,
            "pattern",
            {
                "id": made,
                "width": "4",
                "height": "4",
                "patternUnits": "userSpaceOnUse",
                "patternTransform": "rotate(45)",
            },
        )
        line = {"x1": 0, "y1": 0, "x2": 0, "y2": 4, "stroke": colour, "stroke_width": 3}
        SubElement(pattern, "line", _written(line))
        return f"url(#{made})"

    def written(self) -> str:
        """The picture as text."""
        return tostring(self._root, encoding="unicode")


def clean(text: str) -> str:
    """A text without what XML has no way to hold."""
    return _UNWRITABLE.sub("\ufffd", text)


def _written(attributes: Mapping[str, object]) -> dict[str, str]:
    return {
        name.replace("_", "-"): f"{value:.6g}"
        if isinstance(value, float)
        else str(value)
        for name, value in attributes.items()
    }
