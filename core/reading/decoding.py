"""Bytes of a file or pipe as the text of an article."""

import codecs
import re

from core.domain.errors import BidbookError

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,30})", re.IGNORECASE)
_HEAD = 4_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Signs of bytes that are no text: all controls but blanks.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_LATIN = "cp1252"


class NotTextError(BidbookError):
    """What was to be read is no text: a picture, a PDF, an archive."""

    key = "not_text"
    english = "{name} is no text. Save the article as text or HTML, or paste it."


def decoded(content: bytes, name: str) -> str:
    """The text of some bytes: UTF-8, else what they say, else Western European.

    Args:
        content: The bytes.
        name: What they are called, for the error.

    Raises:
        NotTextError: They are no text.
    """
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if _CONTROLS.search(text) is None:
            return text
    raise NotTextError(name=name)


def _encodings(content: bytes) -> list[str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return [encoding]
    found = ["utf-8"]
    said = _CHARSET.search(content, 0, _HEAD)
    if said is not None:
        found.append(said[1].decode("ascii"))
    return [*found, _LATIN]
