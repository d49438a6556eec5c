"""Titles of columns, in the language of a reader."""

from core.wording.phrases import Phrases

# Columns beside another one that say the same for a machine, or a part of it.
PARTS = (
    "words",
    "kind",
    "low",
    "high",
    "unit",
    "step",
    "edtf",
    "earliest",
    "latest",
    "id",
    "outlet",
    "title",
    "published",
    "url",
)


def column_title(phrases: Phrases, key: str) -> str:
    """The title of a column: its own, else the field's, else that of a part of one."""
    texts = phrases.texts
    if texts.find(f"columns.{key}") is not None:
        return texts.say(f"columns.{key}")
    field = texts.find(f"words.fields.{key}")
    if isinstance(field, str):
        return field[:1].upper() + field[1:]
    whole, _, part = key.rpartition("_")
    if part in PARTS and whole:
        what = column_title(phrases, whole)
        return texts.say(f"columns.parts.{part}", what=what)
    raise KeyError(f"no title for the column {key!r}")
