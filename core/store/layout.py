"""How a book stands in its file: which document where, and with which bytes."""

from collections.abc import Iterator, Mapping

import msgspec

from core.domain.records import TABLES, AnyRecord
from core.domain.tables import Tables
from core.store.codec import indented, is_indented, write_record

META = "meta"
# Bytes are handed on in pieces of about this size, so that no step takes long.
_PIECE = 1 << 20


class TableLayout:
    """The documents of one table in the order of the file.

    A number once given stays the record's, also when it is removed and comes back.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.numbers: dict[str, str] = {}
        self.slots: dict[str, str | None] = {}
        self.fixed: dict[str, bytes] = {}
        self.known: dict[str, AnyRecord] = {}
        self.texts: dict[str, msgspec.Raw | bytes] = {}

    def take(
        self,
        documents: Mapping[str, msgspec.Raw],
        ids: Mapping[str, str],
        known: Mapping[str, AnyRecord],
    ) -> None:
        """Take over the documents as they were read.

        Args:
            documents: All documents by number.
            ids: Which record stands in which; those that are missing are kept whole.
            known: The records as they were read.
        """
        self.known = dict(known)
        for number, raw in documents.items():
            record_id = ids.get(number)
            self.slots[number] = record_id
            if record_id is None:
                self.fixed[number] = bytes(raw)
            else:
                self.numbers[record_id] = number
                self.texts[record_id] = raw

    def adopt(self, other: "TableLayout", records: Mapping[str, AnyRecord]) -> None:
        """Give new records the numbers that they have elsewhere, where those are free.

        Args:
            other: Where they have them.
            records: All records.
        """
        for record_id in records:
            number = other.numbers.get(record_id)
            if number is None or record_id in self.numbers or number in self.slots:
                continue
            self.numbers[record_id] = number
            self.slots[number] = record_id

    def put_fixed(self, number: str, text: bytes) -> None:
        """Keep a document that can't be read under a number."""
        self.slots[number] = None
        self.fixed[number] = text

    def drop_fixed(self, number: str) -> None:
        """No longer keep a document that can't be read."""
        del self.slots[number], self.fixed[number]

    def next_number(self) -> str:
        """A number that no document has."""
        return str(max(map(int, self.slots), default=0) + 1)

    def documents(
        self, records: Mapping[str, AnyRecord]
    ) -> Iterator[tuple[str, bytes | msgspec.Raw]]:
        """All documents as they are to be written; what did not change is not encoded.

        The texts are remembered for the next time.
        """
        self._number(records)
        known, texts = self.known, self.texts
        for number, record_id in self.slots.items():
            if record_id is None:
                yield number, self.fixed[number]
                continue
            record = records.get(record_id)
            if record is None:
                continue
            text = texts.get(record_id)
            if text is None or known.get(record_id) is not record:
                text = texts[record_id] = write_record(record)
                known[record_id] = record
            elif isinstance(text, msgspec.Raw) and not is_indented(text):
                text = texts[record_id] = indented(bytes(text))
            yield number, text

    def _number(self, records: Mapping[str, AnyRecord]) -> None:
        numbers = self.numbers
        if len(records) <= len(numbers) and all(map(numbers.__contains__, records)):
            return
        last = max(map(int, self.slots), default=0)
        between: dict[str | None, list[str]] = {}
        waiting: list[str] = []
        known: str | None = None
        for record_id in records:
            if record_id not in numbers:
                last += 1
                waiting.append(str(last))
                numbers[record_id] = str(last)
                self.slots[str(last)] = record_id
            else:
                if waiting:
                    between[known] = waiting
                    waiting = []
                known = numbers[record_id]
        if between:
            self._put_between(between)

    def _put_between(self, after: Mapping[str | None, list[str]]) -> None:
        """Move new documents behind those that they follow; the rest is at the end."""
        moved = {number for numbers in after.values() for number in numbers}
        order = list(after.get(None, ()))
        for number in self.slots:
            if number not in moved:
                order += (number, *after.get(number, ()))
        self.slots = {number: self.slots[number] for number in order}


class Layout:
    """All tables of a file in its order, also those that the program doesn't know."""

    def __init__(self) -> None:
        self.tables: dict[str, TableLayout] = {}

    def table(self, name: str) -> TableLayout:
        """The layout of one table, made if it is new."""
        return self.tables.setdefault(name, TableLayout(name))

    def pieces(self, tables: Tables) -> Iterator[bytes]:
        """The whole file as UTF-8 text, piece by piece."""
        for name in TABLES:
            if tables.table(name):
                self.table(name)
        buffer: list[bytes | msgspec.Raw] = []
        size = 0
        before = b"{\n"
        for layout in self.tables.values():
            known = layout.name in TABLES
            records = tables.table(layout.name) if known else {}
            buffer += [before, b"  ", msgspec.json.encode(layout.name), b": {"]
            between = b'\n    "'
            for number, text in layout.documents(records):
                buffer += (between, number.encode(), b'": ', text)
                between = b',\n    "'
                size += len(memoryview(text))
                if size >= _PIECE:
                    yield b"".join(buffer)
                    buffer, size = [], 0
            buffer.append(b"\n  }" if between.startswith(b",") else b"}")
            before = b",\n"
        buffer.append(b"\n}\n")
        yield b"".join(buffer)
