"""From the format of an older version to today's, step by step."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

# A whole file as plain JSON: tables, documents by number, their fields.
Plain = dict[str, dict[str, Any]]
Step = Callable[[Plain], Plain]

# The step at index n leads from version n + 1 to n + 2. Steps are never changed
# once released; a file of each released version stays in the tests.
STEPS: tuple[Step, ...] = ()
VERSION = len(STEPS) + 1


def migrate(plain: Plain, version: int, steps: Sequence[Step] | None = None) -> bytes:
    """Bring a file up to date.

    Args:
        plain: The file as JSON.
        version: The version that it has.
        steps: The steps; all that there are, if none are named.

    Returns:
        The bytes of the file in today's format.
    """
    known = STEPS if steps is None else steps
    for number, step in enumerate(known[version - 1 :], version + 1):
        plain = step(plain)
        first = next(iter(plain["meta"]))
        plain["meta"][first]["version"] = number
    return msgspec.json.encode(plain)
