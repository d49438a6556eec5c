"""What a form needs before it can be saved."""

from core.domain.errors import BidbookError


class NameMissingError(BidbookError):
    """The one field that a record can't be without is empty."""

    key = "name_missing"
    english = "Please fill in “{field}” first."
