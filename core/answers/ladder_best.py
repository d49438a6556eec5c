"""The best certain bid over time: the highest amount that some bid surely stood at."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from heapq import heappop, heappush

from core.answers.ladder import Best, Step


def best_over_time(steps: Iterable[Step]) -> tuple[Best, ...]:
    """The highest surely standing low end, from each day on which it changes.

    A bid surely stands from the latest day on which it may have been made to the day
    before the earliest on which it may have ended. In n log n.
    """
    stands = sorted(_stands(steps))
    days = sorted({day for begin, end, _, _ in stands for day in (begin, end)})
    found: list[Best] = []
    heap: list[tuple[Decimal, date, str]] = []
    place = 0
    for day in days:
        while place < len(stands) and stands[place][0] <= day:
            _, end, low, bid = stands[place]
            heappush(heap, (-low, end, bid))
            place += 1
        while heap and heap[0][1] <= day:
            heappop(heap)
        best = Best(day, -heap[0][0], heap[0][2]) if heap else Best(day, None, None)
        if day < date.max and (not found or found[-1].low != best.low):
            found.append(best)
    return tuple(found)


def _stands(steps: Iterable[Step]) -> Iterable[tuple[date, date, Decimal, str]]:
    """From which day to which (not included) each bid with a low end surely stood."""
    for step in steps:
        low, begin = step.amount.low, step.begins.latest
        if step.quiet or low is None or begin is None or not step.has_height:
            continue
        end = date.max
        if step.over != "live":
            # An end whose day is not known may have come at once.
            end = step.ends.earliest or begin
        if begin < end:
            yield begin, end, low, step.bid
