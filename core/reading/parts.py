"""The parts of a reading: what was not read, and where the read words end."""

from collections.abc import Sequence

from core.reading.results import Part


def stretches(text: str, parts: Sequence[Part]) -> tuple[str, ...]:
    """The unread words as typed; those side by side as one."""
    found: list[tuple[int, int]] = []
    joins = False
    for part in parts:
        if part.code == "unread":
            start = found.pop()[0] if joins else part.start
            found.append((start, part.end))
        joins = part.code == "unread"
    return tuple(text[start:end] for start, end in found)


def trimmed(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts without what was passed over at both ends."""
    said = [at for at, part in enumerate(parts) if part.code != "passed_over"]
    return tuple(parts[said[0] : said[-1] + 1]) if said else ()
