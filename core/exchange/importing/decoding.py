"""The text of a CSV file: its encoding is found, never guessed from its words."""

import codecs
import re
from typing import NamedTuple

from core.exchange.importing.errors import NotATableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# How pictures, documents and archives begin.
_OTHER_FILES = (b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"\x7fELF")
# Controls, marks that turn the direction of text, halves of characters.
_NEVER_SHOWN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
    "|[\ud800-\udfff]"
)
_SAMPLE = 65_536
_LATIN = "cp1252"
# What a person may choose where the found one is wrong.
ENCODINGS = ("utf-8", "cp1252", "utf-16", "iso8859-2", "mac-roman")
# So large a share of controls is in no text.
_MOST_CONTROLS = 0.05


class Decoded(NamedTuple):
    """A text, the encoding that it was in, and what was changed, as codes."""

    text: str
    encoding: str
    hints: tuple[str, ...] = ()


def decoded(content: bytes, name: str, chosen: str = "") -> Decoded:
    """The text of a file: by its byte-order mark, else UTF-8, else Western European.

    Args:
        content: The bytes.
        name: What they are called, for the error.
        chosen: The encoding that a person chose; empty to find it.

    Raises:
        NotATableError: They are no text.
    """
    if content.startswith(_OTHER_FILES):
        raise NotATableError(path=name)
    encoding = chosen if chosen in ENCODINGS else _encoding(content)
    hints = []
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        if encoding == "utf-8" and not chosen:
            encoding = _LATIN
        text = content.decode(encoding, "replace")
        if "\ufffd" in text:
            hints.append("replaced")
    sample = text[:_SAMPLE]
    controls = sum(one < " " and one not in "\t\n\v\f\r" for one in sample)
    if controls > max(8, len(sample) * _MOST_CONTROLS):
        raise NotATableError(path=name)
    text, stripped = _NEVER_SHOWN.subn("", text)
    if stripped:
        hints.append("control_characters")
    return Decoded(text, encoding.removesuffix("-sig"), tuple(hints))


def shown_text(text: str) -> str:
    """A cell's text without what is never shown."""
    return _NEVER_SHOWN.sub("", text)


def _encoding(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    # UTF-16 without its mark: every other byte of plain letters is zero.
    sample = content[: _SAMPLE // 2 * 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half > 2 and max(even, odd) > half * 0.4 and min(even, odd) < half * 0.1:
        return "utf-16-be" if even > odd else "utf-16-le"
    return "utf-8"
