"""The shape of a measurement, and how one is taken."""

import time
from collections.abc import Callable
from typing import Any, Literal, NamedTuple


class Measured(NamedTuple):
    """Ours beside the peer, and the bar that it is held to.

    Attributes:
        name: What was measured, and beside which peer.
        ours: What the program takes.
        peer: What the peer takes.
        limit: The ratio of the bar.
        kind: ``faster`` (peer / ours must reach the limit) or ``within`` (ours / peer
            must stay below it).
        unit: Of both; seconds are shown as milliseconds.
    """

    name: str
    ours: float
    peer: float
    limit: float
    kind: Literal["faster", "within"]
    unit: Literal["s", "MB"] = "s"

    @property
    def ratio(self) -> float:
        """Peer by ours where faster is asked, ours by peer where within is."""
        pair = (
            (self.peer, self.ours) if self.kind == "faster" else (self.ours, self.peer)
        )
        return pair[0] / max(pair[1], 1e-9)

    @property
    def holds(self) -> bool:
        """Whether the bar holds."""
        if self.kind == "faster":
            return self.ratio >= self.limit
        return self.ratio <= self.limit

    @property
    def bar(self) -> str:
        """The bar in words."""
        if self.kind == "faster":
            return f">= {self.limit:g} x faster"
        return f"<= {self.limit:g} x"

    def as_dict(self) -> dict[str, Any]:
        """For ``--json``."""
        return {
            "name": self.name,
            "ours": self.ours,
            "peer": self.peer,
            "unit": self.unit,
            "ratio": self.ratio,
            "bar": self.bar,
            "holds": self.holds,
        }

    def line(self) -> str:
        """For people."""
        verdict = "holds" if self.holds else "MISSED"
        factor, unit = (1e3, "ms") if self.unit == "s" else (1.0, self.unit)
        return (
            f"{self.name:<65} ours {self.ours * factor:10.2f} {unit}  "
            f"peer {self.peer * factor:10.2f} {unit}  ratio {self.ratio:9.2f}  "
            f"bar {self.bar:<18} {verdict}"
        )


def best_of(times: int, action: Callable[[], object]) -> float:
    """Seconds of the quickest of several runs."""
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        action()
        best = min(best, time.perf_counter() - start)
    return best
