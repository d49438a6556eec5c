"""What a command says when it is done."""

from typing import NamedTuple


class Said(NamedTuple):
    """What a command prints, and the exit code that it ends with."""

    text: str
    code: int = 0
