"""Counts the kill points, and says at the end how many there were."""

from collections import Counter

import pytest

_POINTS = pytest.StashKey[Counter[str]]()


@pytest.fixture
def points(pytestconfig: pytest.Config) -> Counter[str]:
    """The kill points of the whole run, by what they hit."""
    return pytestconfig.stash.setdefault(_POINTS, Counter())


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """One line on the kill points."""
    points = config.stash.get(_POINTS, Counter())
    if points:
        counts = ", ".join(f"{count} {what}" for what, count in points.items())
        terminalreporter.write_line(f"kill points survived: {counts}")
