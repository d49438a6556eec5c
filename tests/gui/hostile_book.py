"""The shipped book with markup in every text that a stranger could have written."""

import json
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path
from typing import Any

_BOOK = Path(__file__).resolve().parents[2] / "data.json"
# Texts of people; ids, dates, numbers and closed lists stay, so that all still works.
_TEXTS = frozenset(
    {
        *("title", "name", "notes", "quote", "translation", "locator", "text"),
        *("outlet", "words", "descriptor", "capacity", "country", "masked"),
        *("approved_description", "url", "archive_url", "condition", "reason"),
        *("aliases", "authors", "jurisdictions", "identifiers", "cause", "process"),
    }
)
# Open lists: a word that the program does not know is shown as it stands.
_WORDS = frozenset({"kind", "role", "stance"})


def hostile_book(to: Path, payloads: Sequence[str]) -> int:
    """Write such a book; how many texts it spoiled."""
    data = json.loads(_BOOK.read_text(encoding="utf-8"))
    turns = cycle(payloads)
    spoiled = 0
    for table, records in data.items():
        if table != "meta":
            for number, record in enumerate(records.values()):
                # Of the words of open lists a few are enough, or nothing would rank.
                spoiled += _spoil(record, turns, words=number % 7 == 3)
    to.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    return spoiled


def _spoil(value: Any, turns: Iterator[str], *, words: bool) -> int:  # noqa: ANN401 (JSON)
    spoiled = 0
    if isinstance(value, list):
        return sum(_spoil(one, turns, words=words) for one in value)
    if not isinstance(value, dict):
        return 0
    for key, one in value.items():
        if isinstance(one, str) and key in _TEXTS:
            # Before the text and after it: a narrow place shows only the begin.
            value[key] = (
                f"{next(turns)} {one}" if spoiled % 2 else f"{one} {next(turns)}"
            )
            spoiled += 1
        elif isinstance(one, list) and key in _TEXTS:
            value[key] = [f"{next(turns)} {each}" for each in one if each is not None]
            spoiled += len(one)
        elif isinstance(one, str) and words and key in _WORDS and "low" not in value:
            if key != "kind" or "contest" in value or "outlet" in value:
                value[key] = next(turns)
                spoiled += 1
        else:
            spoiled += _spoil(one, turns, words=words)
    return spoiled
