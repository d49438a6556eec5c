"""Figures and questions that the tests of conversions share."""

from typing import Any

from core.answers.lens import Lens
from core.answers.standing import Ranked
from core.domain.amount import Amount
from core.domain.records import Figure
from tests.core.answers.books import Book, amount


def figure(
    book: Book,
    kind: str,
    about: tuple[str, ...] | str,
    *values: tuple[str, Amount],
    name: str = "",
) -> str:
    """A figure with a value for each of some days."""
    claims = tuple(book.claim(value, on=day or None) for day, value in values)
    about = (about,) if isinstance(about, str) else about
    return book.add(Figure(id=name or kind, kind=kind, about=about, value=claims))


def per_cent(number: int | str) -> Amount:
    return amount("exact", number, unit="%")


def shares(number: int | str) -> Amount:
    return amount("exact", number, unit="shares")


def rate(number: str) -> Amount:
    return amount("exact", number, unit=None)


def only(book: Book, lens: Lens | None = None, **choice: Any) -> Ranked:  # noqa: ANN401 (any field of a choice)
    """The one ranked bid."""
    (found,) = (book.rank(lens, **choice) if lens else book.rank(**choice)).ranked
    return found


def low(ranked: Ranked) -> Any:  # noqa: ANN401 (compared with integers)
    """The low end of what a bid is ranked by."""
    return ranked.amount.low


def ends(amount: Amount) -> Any:  # noqa: ANN401 (compared with integers)
    """Both ends of an amount."""
    return amount.low, amount.high


def formulas(ranked: Ranked) -> list[str]:
    return [step.formula for step in ranked.steps]


def gap(book: Book, **choice: Any) -> tuple[str, str, str, tuple[str, ...]]:  # noqa: ANN401 (any field of a choice)
    """Why the one bid is left out, and where what is missing is entered."""
    (apart,) = book.rank(**choice).incomparable
    assert apart.place is not None
    return apart.code, apart.missing, apart.place.why, apart.place.about
