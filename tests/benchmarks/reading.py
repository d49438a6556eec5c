"""Reading an article: one of 8,000 characters, ten of them, and a page of sums."""

from pathlib import Path

from core.reading.article import read_article
from tests.benchmarks.measured import Measured, best_of

_REPORT = Path(__file__).parents[1] / "core" / "reading" / "data" / "tiktok-de.txt"
_LENGTH = 8_000
_SUMS = 100_000
# What may pass, as the peer of what has none.
_ARTICLE = 0.06
_A_SECOND = 1.0


def measure(_size: int) -> list[Measured]:
    """Read an article; ten times as much; and a text that is nothing but sums."""
    report = _REPORT.read_text(encoding="utf-8")
    long = (report + "\n\n") * (10 * _LENGTH // len(report) + 1)
    article, ten = long[:_LENGTH], long[: 10 * _LENGTH]
    sums = "".join(
        f"${n}.{n % 7} billion, £{n}m, {n}.5p a share, about €{n}bn; "
        for n in range(1, 4_000)
    )[:_SUMS]

    def read(text: str) -> float:
        def once() -> None:
            if not read_article(text).amounts:
                raise AssertionError("the text holds sums")

        once()
        return best_of(3, once)

    one = read(article)
    return [
        Measured("an article of 8,000 characters; 60 ms", one, _ARTICLE, 1, "within"),
        Measured("ten times as long; the same of it", read(ten), one, 15, "within"),
        Measured(
            f"{_SUMS:,} characters of sums; 1 s", read(sums), _A_SECOND, 1, "within"
        ),
    ]
