"""Where the figure of an amount stands, with its unit, without what bounds it."""

from core.reading.results import Found

_AROUND = frozenset(["qualifier", "passed_over", "per_share"])
_BETWEEN = frozenset(["between", "from"])


def figure_span(found: Found) -> tuple[int, int]:
    """The stretch from an amount's first figure or currency to its last."""
    parts = [
        part
        for part in found.read.parts
        if part.code not in _AROUND and part.value not in _BETWEEN
    ]
    if not parts:
        return found.start, found.end
    return parts[0].start, parts[-1].end
