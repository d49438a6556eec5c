"""Bidbook: start the window."""

import gc
import sys
from collections.abc import Sequence

from gui.arguments import Options, parse
from gui.preflight import check


def prepare(arguments: Sequence[str]) -> Options:
    """Read the command line, and end the program where no window can open."""
    options = parse(arguments)
    # What a start makes is there to stay; the window turns this on again.
    gc.disable()
    from gui.before_qt import spare_reading  # noqa: PLC0415 (it says why it comes here)

    check()
    spare_reading()
    return options


if __name__ == "__main__":
    found = prepare(sys.argv[1:])
    from gui.app import run  # needs Qt, which was just found to load

    sys.exit(run(found))
