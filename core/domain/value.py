"""The base of all values: frozen, strict when read, short when written."""

import msgspec


class Value(
    msgspec.Struct,
    frozen=True,
    omit_defaults=True,
    forbid_unknown_fields=True,
    gc=False,
):
    """A frozen value that leaves empty fields out of the file.

    A field that it does not know is refused when reading, so that the store notices
    and keeps it; no value refers back to its owner, so the collector may skip it.
    """
