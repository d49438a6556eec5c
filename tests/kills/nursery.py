"""A process that has loaded the program, and forks a session for each order.

    python -m tests.kills.nursery window_session

Orders come by standard input; what the sessions tell goes to standard output.
"""

import importlib
import os
import sys
import traceback
from pathlib import Path
from typing import Any

from tests.kills.lines import Line, Order, read, written


def main(module: str) -> None:
    """Fork one session after the other, until there are no more orders."""
    program = importlib.import_module(f"tests.kills.{module}")
    for line in sys.stdin.buffer:
        child = os.fork()
        if child == 0:
            _live(program, read(line, Order))
        _, status = os.waitpid(child, 0)
        _tell(Line(what="ended", n=os.waitstatus_to_exitcode(status)))


def _live(program: Any, order: Order) -> None:  # noqa: ANN401 (a module)
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(Path(order.home) / name.lower())
    code = 70
    try:
        _tell(Line(what="begun", n=os.getpid()))
        code = program.run(order, _tell)
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        # What Qt does at the end of a process is no part of a session.
        os._exit(code)


def _tell(line: Line) -> None:
    try:
        # One write, so that no line is ever cut by a kill.
        os.write(1, written(line))
    except BrokenPipeError:
        # The test is gone; nothing that it started is to outlive it.
        os._exit(71)


if __name__ == "__main__":
    main(sys.argv[1])
