"""What is no book is refused with one sentence, and stays byte for byte as it was."""

import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from core.domain.records import TABLES, table_of
from core.domain.tables import Change, Tables
from core.store import reading
from core.store.content import Content
from core.store.errors import (
    DocumentNumberError,
    DuplicateKeyError,
    EmptyFileError,
    FileUnreadableError,
    FolderError,
    MergeMarksError,
    MissingFileError,
    NewerFormatError,
    NotABookError,
    NotANumberError,
    NotJsonError,
    NotRegularFileError,
    NotUtf8Error,
    NumberTooLongError,
    RefusedError,
    TableNotObjectError,
    TooDeepError,
    TooLargeError,
    Utf16Error,
)
from core.store.store import Store, read_book
from tests.core.store.conftest import MOMENT, FaultyFiles, OpenBook
from tests.core.store.odd_files import ODD
from tests.core.store.odd_files import book as odd_book

META = '"meta": {"1": {"format": "bidbook", "version": 1, "book": "b-aaaaaa"}}'
PARTY = '{"id": "a-aaaaaa", "name": "A"}'


def book(rest: str = "", meta: str = META) -> bytes:
    return f"{{{meta}{', ' if rest else ''}{rest}}}".encode()


def party(fields: str, number: str = "1") -> bytes:
    return book(f'"parties": {{"{number}": {{"id": "a-aaaaaa", "name": "A"{fields}}}}}')


HOSTILE: dict[str, tuple[bytes, type[RefusedError]]] = {
    "no bytes": (b"", EmptyFileError),
    "only white space": (b" \n\t", EmptyFileError),
    "only a byte order mark": (b"\xef\xbb\xbf", EmptyFileError),
    "null": (b"null", NotABookError),
    "an empty object": (b"{}", NotABookError),
    "a list": (b"[]", NotABookError),
    "a number": (b"42", NotABookError),
    "a text": (b'"book"', NotABookError),
    "another TinyDB file": (b'{"_default": {"1": {"a": 1}}}', NotABookError),
    "other JSON": (b'{"name": "package", "version": "1.0"}', NotABookError),
    "zero bytes": (b"\x00" * 100, Utf16Error),
    "half a file": (book('"parties": {"1": ' + PARTY)[:-20], NotJsonError),
    "text behind the end": (book() + b"x", NotJsonError),
    "two books": (book() + book(), NotJsonError),
    "single quotes": (book().replace(b'"', b"'"), NotJsonError),
    "a trailing comma": (b"{" + META.encode() + b",}", NotJsonError),
    "a comment": (b"// hello\n" + book(), NotJsonError),
    "a line break in a text": (party(', "notes": "a\nb"'), NotJsonError),
    "half a character": (party(', "notes": "\\ud800"'), NotJsonError),
    "half a character in what is not known": (party(', "x": "\\udc00"'), NotJsonError),
    "UTF-16": (book().decode().encode("utf-16"), Utf16Error),
    "UTF-16 without a mark": (book().decode().encode("utf-16-le"), Utf16Error),
    "UTF-32": (book().decode().encode("utf-32"), Utf16Error),
    "Latin-1": (
        party(', "notes": "ü"').decode().encode("latin-1"),
        NotUtf8Error,
    ),
    "no UTF-8 in what is not known": (
        party(', "x": ["?"]').replace(b"?", b"\xff"),
        NotUtf8Error,
    ),
    "no UTF-8 in a table not known": (
        book('"x": {"1": {"a": "?"}}').replace(b"?", b"\xff"),
        NotUtf8Error,
    ),
    "merge marks": (
        b"{\n<<<<<<< HEAD\n" + META.encode() + b"\n=======\n>>>>>>> other\n}",
        MergeMarksError,
    ),
    "merge marks inside": (
        book('"parties": {\n<<<<<<< ours\n"1": ' + PARTY + "\n=======\n}"),
        MergeMarksError,
    ),
    "a table twice": (book('"bids": {}, "bids": {}'), DuplicateKeyError),
    "a table not known twice": (book('"x": {}, "x": {}'), DuplicateKeyError),
    "meta twice": (book(META), DuplicateKeyError),
    "a document twice": (
        book(f'"parties": {{"1": {PARTY}, "1": {PARTY}}}'),
        DuplicateKeyError,
    ),
    "an empty document twice": (book('"x": {"1": {}, "1": {}}'), DuplicateKeyError),
    "a field twice": (party(', "name": "B"'), DuplicateKeyError),
    "a field twice, spelled oddly": (party(', "n\\u0061me" : "B"'), DuplicateKeyError),
    "a field twice, hidden by colons": (
        party(', "notes": "\\u003a", "name": "B"'),
        DuplicateKeyError,
    ),
    "an unknown field twice": (party(', "x": 1, "x": 2'), DuplicateKeyError),
    "a field twice, deep": (
        party(', "identifiers": [{"scheme": "a", "value": "b", "value": "c"}]'),
        DuplicateKeyError,
    ),
    "a key twice in what is not known": (
        party(', "x": {"a": 1, "a": 2}'),
        DuplicateKeyError,
    ),
    "NaN": (party(', "x": NaN'), NotANumberError),
    "Infinity": (party(', "x": -Infinity'), NotANumberError),
    "a number beyond all": (party(', "x": 1e400'), NotANumberError),
    "5,000 digits": (party(', "x": ' + "9" * 5000), NumberTooLongError),
    "5,000 digits in a field": (
        book('"bids": {"1": {"id": "b-aaaaaa", "round": ' + "9" * 5000 + "}}"),
        NumberTooLongError,
    ),
    "100,000 brackets": (b"[" * 100_000, TooDeepError),
    "100,000 objects": (b'{"a":' * 100_000, TooDeepError),
    "65 brackets in a field": (party(', "x": ' + "[" * 65 + "]" * 65), TooDeepError),
    "a table that is a list": (book('"bids": []'), TableNotObjectError),
    "a table that is null": (book('"bids": null'), TableNotObjectError),
    "a table not known that is a text": (book('"x": "y"'), TableNotObjectError),
    "a document 01": (party("", "01"), DocumentNumberError),
    "a document -1": (party("", "-1"), DocumentNumberError),
    "a document with a space": (party("", " 1"), DocumentNumberError),
    "a document 1_0": (party("", "1_0"), DocumentNumberError),
    "a document in wide digits": (party("", "１"), DocumentNumberError),
    "a document abc": (party("", "abc"), DocumentNumberError),
    "a document of 5,000 digits": (party("", "9" * 5000), DocumentNumberError),
    "a document without a number": (party("", ""), DocumentNumberError),
    "another format": (book(meta=META.replace("bidbook", "x")), NotABookError),
    "no book id": (book(meta=META.replace("b-aaaaaa", "")), NotABookError),
    "meta that is a text": (book(meta='"meta": {"1": "bidbook"}'), NotABookError),
    "version 0": (book(meta=META.replace("1,", "0,")), NotABookError),
    "a version in words": (book(meta=META.replace("1,", '"1",')), NotABookError),
    "version true": (book(meta=META.replace("1,", "true,")), NotABookError),
    "a newer version": (book(meta=META.replace("1,", "2,")), NewerFormatError),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_and_stays_as_it_is(
    name: str, path: Path, counts: Counter[str]
) -> None:
    counts["hostile files refused"] += 1
    data, kind = HOSTILE[name]
    path.write_bytes(data)
    with pytest.raises(RefusedError) as refused:
        Store.open(path, now=lambda: MOMENT, who="A. Reader")
    assert type(refused.value) is kind
    assert str(path) in str(refused.value)
    assert len(str(refused.value)) < len(str(path)) + 140
    with pytest.raises(kind):
        read_book(path)
    assert path.read_bytes() == data
    assert list(path.parent.iterdir()) == [path]


def test_a_newer_version_is_refused_with_both_numbers(path: Path) -> None:
    path.write_bytes(book(meta=META.replace("1,", "7,")))
    with pytest.raises(NewerFormatError, match=r"has format 7.* knows up to 1"):
        read_book(path)


def test_a_byte_order_mark_is_accepted(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + party(""))
    assert list(read_book(path).tables.parties) == ["a-aaaaaa"]


@pytest.mark.parametrize(
    "fields",
    [
        ', "notes": "a : b"',
        ', "notes": "a\\":b"',
        ', "notes": "\\u003a\\u0022:"',
        ', "notes" : "a"',
        ', "notes"\n:\n"a"',
        ', "notes": "end with a backslash \\\\"',
        ', "x:y": {":": "::"}',
    ],
)
def test_colons_and_odd_spacing_are_no_offence(path: Path, fields: str) -> None:
    path.write_bytes(party(fields))
    assert list(read_book(path).tables.parties) == ["a-aaaaaa"]


@pytest.mark.parametrize("name", ODD)
def test_an_odd_file_opens_whole_and_stays_as_it_is(
    name: str, path: Path, open_book: OpenBook, counts: Counter[str]
) -> None:
    counts["odd files opened"] += 1
    data = odd_book(ODD[name])
    path.write_bytes(data)
    assert_whole(data, read_book(path).tables)
    writer = open_book(path, FaultyFiles())
    assert path.read_bytes() == data
    writer.put(1)
    writer.checkpoint()
    after = json.loads(path.read_bytes())
    assert after.pop("contests")
    assert after == json.loads(data)


def assert_whole(data: bytes, tables: Tables) -> None:
    """Every document of a file is a record, or kept."""
    documents = {
        name: len(table) for name, table in json.loads(data).items() if name != "meta"
    }
    there = Counter(one.table for one in tables.unreadable)
    there.update({name: len(tables.table(name)) for name in TABLES})
    assert +there == +Counter(documents)


def test_a_book_cut_at_any_byte_is_refused_and_none_reads_as_less(
    sale: Tables, counts: Counter[str]
) -> None:
    noted = [r for r in sale.records() if hasattr(r, "notes")]
    tables = sale.apply(
        Change(table_of(r), r.id, r, replace(r, notes=f"„{r.id}“ " * 30)) for r in noted
    )
    whole = b"".join(Content(book()).layout.pieces(tables)).rstrip()
    assert len(whole) >= 20_000
    for size in range(len(whole)):
        with pytest.raises(RefusedError):
            Content(whole[:size])
        counts["cuts of a whole file"] += 1
    assert Content(whole).tables() == tables


TOKENS = (
    *(bytes([letter]) for letter in b'{}[],:"-\\\xff'),
    *(b"null", b"1e999", b"NaN", b"\\u0000", b'"id"', b'"1"', b"\n<<<<<<< ours\n"),
)


def mutations(whole: bytes, count: int) -> Iterator[bytes]:
    """Bits flipped, tokens swapped, and pieces lost, doubled or moved."""
    random = Random(20261122)  # noqa: S311 - nothing secret comes of it
    for _ in range(count):
        data = bytearray(whole)
        for _ in range(random.choice((1, 1, 1, 2, 5))):
            at = random.randrange(len(data))
            length = random.randrange(1, 60)
            kind = random.randrange(5)
            if kind == 0:
                data[at] ^= 1 << random.randrange(8)
            elif kind == 1:
                data[at : at + random.randrange(4)] = random.choice(TOKENS)
            elif kind == 2:
                del data[at : at + length]
            elif kind == 3:
                data[at:at] = data[at : at + length]
            else:
                data += data[at : at + length]
                del data[at : at + length]
        yield bytes(data)


def mutate(whole: bytes, count: int, counts: Counter[str]) -> None:
    for data in mutations(whole, count):
        try:
            content = Content(data)
        except RefusedError:
            counts["mutations refused"] += 1
            continue
        # What opens is strict JSON, and all of it is there.
        assert_whole(data.removeprefix(b"\xef\xbb\xbf"), content.tables())
        assert json.loads(b"".join(content.layout.pieces(content.tables()))) == (
            json.loads(data)
        )
        counts["mutations opened whole"] += 1


def test_2000_mutations_are_refused_or_open_whole(
    sale_book: Path, counts: Counter[str]
) -> None:
    mutate(sale_book.read_bytes(), 2000, counts)
    assert counts["mutations refused"] + counts["mutations opened whole"] >= 2000


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_100000_mutations_are_refused_or_open_whole(
    sale_book: Path, counts: Counter[str]
) -> None:
    mutate(sale_book.read_bytes(), 100_000, counts)
    assert counts["mutations refused"] + counts["mutations opened whole"] >= 100_000


def test_there_are_enough_hostile_files() -> None:
    assert len(HOSTILE) + len(ODD) >= 120


def test_a_missing_file_a_folder_and_a_pipe_are_named(
    path: Path, tmp_path: Path
) -> None:
    with pytest.raises(MissingFileError):
        read_book(path)
    with pytest.raises(MissingFileError):
        read_book(path / "below")
    with pytest.raises(FolderError):
        read_book(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotRegularFileError):
        read_book(tmp_path / "pipe")
    assert {found.name for found in tmp_path.iterdir()} == {"pipe"}


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/full"])
def test_a_device_is_refused_at_once(device: str) -> None:
    if not Path(device).is_char_device():
        pytest.skip(f"{device} is no device here")
    with pytest.raises(NotRegularFileError):
        Store.open(Path(device), now=lambda: MOMENT, who="A. Reader")


def test_links_to_nowhere_and_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "dangling").symlink_to(tmp_path / "nothing")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    with pytest.raises(MissingFileError):
        read_book(tmp_path / "dangling")
    with pytest.raises(FileUnreadableError):
        read_book(tmp_path / "circle")
    with pytest.raises(RefusedError):
        read_book(tmp_path / ("x" * 300))


def test_a_file_that_may_not_be_read_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(book())

    # Tests may run as root, who may read everything: the refusal is planted.
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(FileUnreadableError, match="Permission denied"):
        read_book(path)


def test_a_file_above_the_limit_is_refused_before_it_is_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(book())
    monkeypatch.setattr(reading, "LARGEST", 10)
    with pytest.raises(TooLargeError):
        read_book(path)


def test_the_shortest_book_opens(path: Path) -> None:
    path.write_bytes(book())
    assert json.loads(path.read_bytes())["meta"]["1"]["book"] == "b-aaaaaa"
    assert read_book(path).meta.book == "b-aaaaaa"
