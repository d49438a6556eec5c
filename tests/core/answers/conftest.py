"""Tiny books for the tests of the answers."""

import pytest
from tests.core.answers.books import Book


@pytest.fixture
def book() -> Book:
    """A book with nothing but a contest."""
    return Book()
