"""From a document of the file to a record, and back."""

from collections.abc import Callable, Mapping
from typing import Any, cast

import msgspec

from core.domain.records import RECORD_TYPES, AnyRecord
from core.domain.tables import Unreadable
from core.store.salvage import UNREADABLE, put_back, salvage

_ENCODER = msgspec.json.Encoder()
_DECODERS: dict[str, msgspec.json.Decoder[AnyRecord]] = {
    table: msgspec.json.Decoder(kind) for table, kind in RECORD_TYPES.items()
}
# How deep a document stands in the file.
_MARGIN = b"\n    "
# A colon spelled so in a string would be written back as a plain one.
_HIDDEN_COLON = b"\\u003"

# Refuses a document that is no strict JSON, by raising.
Check = Callable[[bytes], object]


class TableReader:
    """Reads the documents of one table, fast where they are as expected.

    Attributes:
        records: What was read, by id.
        unreadable: Documents that are kept whole.
        ids: Which record stands in the document with which number.
        colons: How many colons the documents have; who has counted those of the
            whole file knows then whether it has a document twice.
    """

    def __init__(self, table: str, check: Check) -> None:
        self._table = table
        self._check = check
        self.records: dict[str, AnyRecord] = {}
        self.unreadable: list[Unreadable] = []
        self.ids: dict[str, str] = {}
        self.colons = 0

    def read(self, documents: Mapping[str, msgspec.Raw]) -> None:
        """Read all documents; what breaks the laws of JSON is refused by the check."""
        decode = _DECODERS[self._table].decode
        encode = _ENCODER.encode
        records, ids = self.records, self.ids
        total = 0
        for number, raw in documents.items():
            text = bytes(raw)
            colons = text.count(b":")
            total += colons
            record: AnyRecord | None
            try:
                record = decode(raw)
            except UNREADABLE:
                record = self._look_closely(number, text)
            else:
                # As many colons as the record has when written: no key stands twice
                # and nothing is left out. Else the slow way looks to the letter.
                if (
                    encode(record).count(b":") != colons
                    or record.kept
                    or _HIDDEN_COLON in text
                ):
                    record = self._look_closely(number, text)
            if record is None:
                continue
            if record.id in records:
                self._keep(number, text, "another record has the same id")
                continue
            records[record.id] = record
            ids[number] = record.id
        self.colons = total

    def _look_closely(self, number: str, text: bytes) -> AnyRecord | None:
        self._check(text)
        try:
            return cast(AnyRecord, salvage(text, RECORD_TYPES[self._table]).record)
        except UNREADABLE as error:
            self._keep(number, text, str(error))
            return None

    def _keep(self, number: str, text: bytes, reason: str) -> None:
        self.unreadable.append(Unreadable(self._table, number, text.decode(), reason))


def write_record(record: AnyRecord) -> bytes:
    """A record as it stands in the file, indented, with what is kept put back."""
    text = _ENCODER.encode(record)
    if record.kept:
        document: dict[str, Any] = msgspec.json.decode(text)
        del document["kept"]
        text = _ENCODER.encode(put_back(document, record.kept))
    return indented(text)


def indented(text: bytes) -> bytes:
    """JSON text laid out as a document of the file; values stay letter for letter."""
    return msgspec.json.format(text, indent=2).replace(b"\n", _MARGIN)


def is_indented(raw: msgspec.Raw) -> bool:
    """Whether a document is laid out as this program does it."""
    return bytes(memoryview(raw)[:8]) == b"{\n      "
