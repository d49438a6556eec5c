"""A workbook is looked at before it is parsed: size, members, declarations.

Everything is counted while unpacking, as the archive's own numbers may lie.
"""

import io
import re
import zipfile
import zlib
from typing import NamedTuple

from core.exchange.importing.errors import (
    BrokenWorkbookError,
    HostileWorkbookError,
    NotATableError,
    OldWorkbookError,
    TooManyBytesError,
    TooManyCellsError,
    TooManyColumnsError,
    TooManyRowsError,
)
from core.exchange.importing.sheet_table import (
    MEGABYTE,
    MOST_COLUMNS,
    MOST_ROWS,
)

MOST_MEMBERS = 2_000
MOST_UNPACKED = 200 * MEGABYTE
MOST_CELLS = 500_000
# Empty ones, too, which take time all the same.
_MOST_ROW_ELEMENTS = 2 * MOST_ROWS
# So many times its packed size is nothing that people type.
_MOST_RATIO = 200
_RATIO_FROM = 5 * MEGABYTE
_CHUNK = 1 << 20
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_DECLARES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
# A cell in a column of three letters: each row of one is filled up to it.
_FAR = re.compile(rb'r="[A-Za-z]{3}\d')
_MOST_FAR = 2_000
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_TAIL = 16


class Looked(NamedTuple):
    """What was found: whether any sheet has a formula."""

    has_formulas: bool


def is_workbook(content: bytes) -> bool:
    """Whether some bytes begin like a workbook, new or old."""
    return content.startswith((_ZIP, _OLD))


def look_at(content: bytes, name: str) -> Looked:
    """Look at a workbook without parsing it.

    Raises:
        TableError: It is none, too large, or made to harm.
    """
    if content.startswith(_OLD):
        raise OldWorkbookError(path=name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) > MOST_MEMBERS:
                raise HostileWorkbookError(path=name)
            if "[Content_Types].xml" not in archive.namelist():
                raise NotATableError(path=name)
            return _look_into(archive, members, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
        raise BrokenWorkbookError(path=name) from error
    except (NotImplementedError, RuntimeError, ValueError) as error:
        # A way of packing or a password that the archive asks for.
        raise BrokenWorkbookError(path=name) from error


def _look_into(
    archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], name: str
) -> Looked:
    left = MOST_UNPACKED
    has_formulas = False
    for member in members:
        found = _Member(name, left)
        with archive.open(member) as stream:
            lower = member.filename.lower()
            while chunk := stream.read(_CHUNK):
                found.take(chunk, lower)
        if found.size > max(_RATIO_FROM, _MOST_RATIO * member.compress_size):
            raise HostileWorkbookError(path=name)
        left -= found.size
        has_formulas = has_formulas or found.has_formulas
    return Looked(has_formulas)


class _Member:
    """Counts what is in one member of the archive, piece by piece."""

    def __init__(self, name: str, left: int) -> None:
        self._name, self._left = name, left
        self.size = 0
        self.has_formulas = False
        self._cells = self._rows = self._far = 0
        self._tail = b""

    def take(self, chunk: bytes, member: str) -> None:
        """Look at the next piece; refuse it as soon as it is too much."""
        self.size += len(chunk)
        if self.size > self._left:
            raise TooManyBytesError(path=self._name, most=MOST_UNPACKED // MEGABYTE)
        if not member.endswith((".xml", ".rels", ".vml")):
            return
        joined = self._tail + chunk
        if b"\x00" in chunk or _DECLARES.search(joined):
            # UTF-16 hides declarations; nobody's workbook is in it.
            raise HostileWorkbookError(path=self._name)
        if "worksheets/" in member:
            self._count(chunk)
            self.has_formulas = self.has_formulas or bool(_FORMULA.search(joined))
        self._tail = chunk[-_TAIL:]

    def _count(self, chunk: bytes) -> None:
        self._cells += len(_CELL.findall(chunk))
        self._rows += len(_ROW.findall(chunk))
        if self._cells > MOST_CELLS:
            raise TooManyCellsError(path=self._name, most=MOST_CELLS)
        self._far += len(_FAR.findall(chunk))
        if self._far > _MOST_FAR:
            raise TooManyColumnsError(path=self._name, most=MOST_COLUMNS)
        if self._rows > _MOST_ROW_ELEMENTS:
            raise TooManyRowsError(path=self._name, most=MOST_ROWS)
