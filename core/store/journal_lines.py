"""The lines of a journal: what each says, and the checksum that it ends with."""

import hashlib
from typing import NamedTuple

import msgspec

from core.domain.value import Value
from core.store.entry import JournalEntry

# A line is an object whose last key is its checksum.
_SUM = b',"sum":"'
_SUM_LENGTH = 16
_TAIL = len(_SUM) + _SUM_LENGTH + len(b'"}')


class Head(Value, frozen=True, kw_only=True):
    """The first line of a piece: whose journal it is.

    Attributes:
        book: Id of the book.
        journal: Version of the journal's format.
    """

    book: str
    journal: int


class Mark(Value, frozen=True, kw_only=True):
    """That a checkpoint is about to take the file's place, or has taken it.

    Attributes:
        mark: Digest of the checkpoint's bytes.
        n: Number of the last change in it.
        done: Whether it has taken its place. If not, it may have.
    """

    mark: str
    n: int
    done: bool = False


Line = Head | Mark | JournalEntry


class Lines(NamedTuple):
    """The readable lines of some bytes, and whether others are among them.

    Attributes:
        lines: What could be read.
        broken: Whether a line could not be read.
    """

    lines: tuple[Line, ...]
    broken: bool


_ENCODER = msgspec.json.Encoder()
_DECODERS: dict[bytes, msgspec.json.Decoder[Line]] = {
    b'{"n"': msgspec.json.Decoder(JournalEntry),
    b'{"ma': msgspec.json.Decoder(Mark),
    b'{"bo': msgspec.json.Decoder(Head),
}


def write_line(line: Line) -> bytes:
    """A line as it stands in the journal."""
    text = _ENCODER.encode(line)
    return text[:-1] + _SUM + _checksum(text) + b'"}\n'


def read_lines(data: bytes) -> Lines:
    """The lines of a piece; a torn or changed one is left out."""
    lines = []
    broken = False
    for text in data.split(b"\n"):
        if not text:
            continue
        line = _read(text)
        if line is None:
            broken = True
        else:
            lines.append(line)
    if data and not data.endswith(b"\n"):
        broken = True
    return Lines(tuple(lines), broken)


def _read(text: bytes) -> Line | None:
    body = text[:-_TAIL] + b"}"
    tail = _SUM + _checksum(body) + b'"}'
    decoder = _DECODERS.get(text[:4])
    if decoder is None or text[-_TAIL:] != tail:
        return None
    try:
        return decoder.decode(body)
    except (msgspec.MsgspecError, ValueError):
        return None


def _checksum(text: bytes) -> bytes:
    return hashlib.blake2b(text, digest_size=_SUM_LENGTH // 2).hexdigest().encode()
