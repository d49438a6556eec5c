"""Tiny books for the tests of the answers, and the shipped one."""

import json
from pathlib import Path

import msgspec
import pytest

from core.domain.records import RECORD_TYPES
from core.domain.tables import Tables
from tests.core.answers.books import Book

SHIPPED = Path(__file__).parents[3] / "data.json"


@pytest.fixture
def book() -> Book:
    """A book with nothing but a contest."""
    return Book()


@pytest.fixture(scope="session")
def shipped() -> Tables:
    """The shipped book."""
    tables = json.loads(SHIPPED.read_bytes())
    return Tables.of(
        msgspec.convert(document, kind)
        for table, kind in RECORD_TYPES.items()
        for document in tables[table].values()
    )
