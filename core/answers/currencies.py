"""The currencies in which the bids of a contest can be compared."""

from collections.abc import Iterable

from core.answers.index import Index
from core.domain.records import Contest
from core.domain.tables import Tables

_PAIR = 2
_LETTERS = 3


def currencies_of(
    tables: Tables, index: Index, contest: Contest, stated: Iterable[str]
) -> tuple[str, ...]:
    """Those that are stated, the contest's, and those that a rate of the book leads to.

    Args:
        tables: The book.
        index: Its index.
        contest: The contest.
        stated: Currencies of its bids.
    """
    found = set(stated)
    for one in tuple(found):
        for figure_id in index.figures_about(one):
            figure = tables.figures[figure_id]
            if figure.kind == "exchange_rate":
                codes = {code for code in figure.about if _is_code(code)}
                found |= codes if len(codes) == _PAIR else set()
    if contest.currency:
        found.add(contest.currency)
    return tuple(sorted(found))


def _is_code(text: str) -> bool:
    return len(text) == _LETTERS and text.isalpha() and text.isupper()
