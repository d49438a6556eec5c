"""How tables were imported before, by their heads: a strict JSON file of the user."""

from pathlib import Path

import msgspec
from msgspec.structs import replace

from core.domain.errors import BidbookError
from core.exchange.importing.mapping import Mapping
from core.exchange.importing.proposal import with_habits
from core.exchange.importing.sheet_table import SheetTable
from gui.settings import save

_MOST = 50
_LARGEST = 2_000_000


class Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of table.

    Attributes:
        heads: What stands above its columns.
        mapping: How it was imported last.
    """

    heads: tuple[str, ...]
    mapping: Mapping


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kept: tuple[Kept, ...] = ()


class KeptMappings:
    """Finds the mapping with which a table of the same heads was imported last."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept: tuple[Kept, ...] | None = None

    def find(self, table: SheetTable, proposed: Mapping) -> Mapping | None:
        """The mapping of a table; none if none like it was imported.

        What the cells prove of their numbers and dates goes before what is remembered.
        """
        heads = proposed.heads_of(table)
        found = next((one.mapping for one in self._all() if one.heads == heads), None)
        if found is None:
            return None
        mapping = replace(
            found,
            heads=proposed.heads,
            sheet=proposed.sheet,
            languages=proposed.languages,
        )
        proven = with_habits(mapping, table)
        mapping = replace(
            mapping, sign=proven.sign or found.sign, day=proven.day or found.day
        )
        try:
            mapping.places(table)
        except BidbookError:
            return None
        return mapping

    def keep(self, table: SheetTable, mapping: Mapping) -> None:
        """Remember how a table was imported; a table without heads is like no other."""
        heads = mapping.heads_of(table)
        if not any(heads):
            return
        others = [one for one in self._all() if one.heads != heads]
        mapping = replace(mapping, contest="")
        self._kept = (Kept(heads, mapping), *others)[:_MOST]
        save(_File(self._kept), self._path)

    def _all(self) -> tuple[Kept, ...]:
        if self._kept is None:
            self._kept = _read(self._path)
        return self._kept


def _read(path: Path) -> tuple[Kept, ...]:
    """What is in the file; nothing where it can't be read: it is only a comfort."""
    try:
        if path.stat().st_size > _LARGEST:
            return ()
        return msgspec.json.decode(path.read_bytes(), type=_File).kept
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return ()
