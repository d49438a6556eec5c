"""Bidbook: start the window."""

import gc
import sys

from gui.arguments import parse
from gui.preflight import check

if __name__ == "__main__":
    options = parse(sys.argv[1:])
    # What a start makes is there to stay; the window turns this on again.
    gc.disable()
    import gui.before_qt  # noqa: F401 (it says why it comes first)

    check()
    from gui.app import run  # needs Qt, which was just found to load

    sys.exit(run(options))
