"""Ids are made of names: what stands in for one that would give a name away."""

from collections.abc import Iterator

from core.domain.identifiers import ALPHABET
from core.domain.references import all_owned_ids
from core.domain.tables import Tables
from core.exchange.protected_names import ProtectedNames


def neutral_ids(
    tables: Tables, held: set[str], names: ProtectedNames
) -> dict[str, str]:
    """New ids for confidential sources, and for all that is named like them.

    They are the same in every export of the same book.

    Args:
        tables: The book.
        held: Ids of the confidential sources.
        names: The protected names.
    """
    owned = all_owned_ids(tables)
    free = (one for one in _ids() if one not in owned)
    return {
        one: next(free) for one in owned if one in held or names.stand_in(_stem(one))
    }


def _stem(record_id: str) -> str:
    return record_id.rpartition("-")[0].replace("-", " ")


def _ids() -> Iterator[str]:
    number = 0
    while True:
        digits, rest = "", number
        for _ in range(6):
            rest, digit = divmod(rest, len(ALPHABET))
            digits = ALPHABET[digit] + digits
        yield f"withheld-{digits}"
        number += 1
