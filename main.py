"""Bidbook: start the window."""

import sys

from gui.arguments import parse
from gui.preflight import check

if __name__ == "__main__":
    options = parse(sys.argv[1:])
    check()
    from gui.app import run  # needs Qt, which was just found to load

    sys.exit(run(options))
