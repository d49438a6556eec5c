"""What is no strict JSON is refused here, each kind with its own sentence."""

import json
import math
import re
from pathlib import Path
from typing import Any, NoReturn

from core.store.errors import (
    DuplicateKeyError,
    EmptyFileError,
    MergeMarksError,
    NotANumberError,
    NotJsonError,
    NotUtf8Error,
    NumberTooLongError,
    TooDeepError,
    Utf16Error,
)

DEEPEST = 64
MOST_DIGITS = 4300
_BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_MERGE_MARK = re.compile(rb"^(<<<<<<< |>>>>>>> |\|\|\|\|\|\|\| )", re.MULTILINE)
_BRACKETS = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
_LONE_SURROGATE = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])"
    rb"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F]"
)


def check_encoding(data: bytes, path: Path) -> bytes:
    """Refuse what is no text in UTF-8 at first sight; drop a byte order mark.

    That all bytes are UTF-8 is found out while decoding.
    """
    if data.startswith(_WIDE_BOMS) or b"\x00" in data[:4]:
        raise Utf16Error(path=path)
    data = data.removeprefix(_BOM)
    if not data.strip():
        raise EmptyFileError(path=path)
    return data


def check_json(data: bytes, path: Path) -> Any:  # noqa: ANN401 - any JSON value
    """Read strict JSON, slowly and to the letter.

    Returns:
        The decoded value.

    Raises:
        RefusedError: Some law of strict JSON is broken; the type says which.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotUtf8Error(path=path, position=error.start) from error
    _check_depth(data, path)

    def refuse_constant(name: str) -> NoReturn:
        raise NotANumberError(path=path, number=name)

    def integer(digits: str) -> int:
        if len(digits) > MOST_DIGITS:
            raise NumberTooLongError(path=path, limit=MOST_DIGITS)
        return int(digits)

    def number(digits: str) -> float:
        value = float(digits)
        if math.isinf(value):
            raise NotANumberError(path=path, number=digits[:20])
        return value

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        result = dict(found)
        if len(result) != len(found):
            names = [name for name, _ in found]
            twice = next(name for name in names if names.count(name) > 1)
            raise DuplicateKeyError(path=path, name=repr(twice[:40]))
        return result

    try:
        value = json.loads(
            text,
            parse_constant=refuse_constant,
            parse_int=integer,
            parse_float=number,
            object_pairs_hook=pairs,
        )
    except json.JSONDecodeError as error:
        _check_merge_marks(data, path)
        raise NotJsonError(path=path, line=error.lineno, column=error.colno) from error
    _check_surrogates(data, path)
    return value


def _check_depth(data: bytes, path: Path) -> None:
    depth = 0
    for match in _BRACKETS.finditer(data):
        first = match[0]
        if first in (b"[", b"{"):
            depth += 1
            if depth > DEEPEST:
                raise TooDeepError(path=path, limit=DEEPEST)
        elif first in (b"]", b"}"):
            depth -= 1


def _check_merge_marks(data: bytes, path: Path) -> None:
    match = _MERGE_MARK.search(data)
    if match:
        line = data.count(b"\n", 0, match.start()) + 1
        raise MergeMarksError(path=path, line=line)


def _check_surrogates(data: bytes, path: Path) -> None:
    """Half a character (a lone surrogate) can't be written as UTF-8 again."""
    match = _LONE_SURROGATE.search(data)
    if match:
        start = data.rfind(b"\n", 0, match.start())
        line = data.count(b"\n", 0, match.start()) + 1
        raise NotJsonError(path=path, line=line, column=match.start() - start)
