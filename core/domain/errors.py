"""Errors whose text is ready to show: a key with values, worded by core.wording."""

from typing import ClassVar


class BidbookError(Exception):
    """An error that a reader may be shown.

    A subclass is one error: its ``key`` names it in the wording files, its ``english``
    is the text with places for the values. ``str()`` gives the English, for logs.
    """

    key: ClassVar[str] = "error"
    english: ClassVar[str] = "Something went wrong."

    def __init__(self, **values: object) -> None:
        super().__init__()
        self.values: dict[str, str] = {name: str(v) for name, v in values.items()}

    def __str__(self) -> str:
        return self.english.format(**self.values)


def error_types(base: type[BidbookError] = BidbookError) -> list[type[BidbookError]]:
    """All kinds of error below a base that have been imported."""
    found: list[type[BidbookError]] = []
    for kind in base.__subclasses__():
        found += [kind, *error_types(kind)]
    return found


class LawBrokenError(BidbookError):
    """An edit would make something worse that a book promises."""

    key = "law_broken"
    english = "This can't be entered: {reason}"
