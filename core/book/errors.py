"""What can go wrong around an edit."""

from core.domain.errors import BidbookError


class NotFoundError(BidbookError):
    """Something that was to be changed is not in the book, or no longer."""

    key = "not_found"
    english = "{id} is not in the book any more."


class NoOpenEditError(RuntimeError):
    """Something was written after its edit block was left: a mistake of the caller."""


class EditOpenError(RuntimeError):
    """Undo, reload or close within an edit block: a mistake of the caller."""
