"""Identifiers: given once, unique in the whole book, never reused."""

import os
import re
import unicodedata

ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
_RECORD_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*-[a-z2-7]{6}")
_CLAIM_ID = re.compile(r"[a-z2-7]{10}")
_LONGEST_STEM = 24
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})


def new_record_id(name: str) -> str:
    """Make an id for a record, term, member or perimeter from its name."""
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    words = re.findall(r"[a-z0-9]+", folded.encode("ascii", "ignore").decode())
    stem = ""
    for word in words:
        longer = f"{stem}-{word}" if stem else word[:_LONGEST_STEM]
        if len(longer) > _LONGEST_STEM:
            break
        stem = longer
    return f"{stem or 'x'}-{_random(6)}"


def new_claim_id() -> str:
    """Make an id for a claim."""
    return _random(10)


def is_record_id(text: str) -> bool:
    """Whether the text has the form of a record's, term's or member's id."""
    return bool(_RECORD_ID.fullmatch(text))


def is_claim_id(text: str) -> bool:
    """Whether the text has the form of a claim's id."""
    return bool(_CLAIM_ID.fullmatch(text))


def _random(length: int) -> str:
    """Letters drawn by lot: of a byte's 256 values each letter has eight."""
    return "".join([ALPHABET[byte & 31] for byte in os.urandom(length)])
