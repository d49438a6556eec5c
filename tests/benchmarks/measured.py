"""The shape of a measurement, and how one is taken."""

import time
from collections.abc import Callable
from typing import Any, Literal, NamedTuple


class Measured(NamedTuple):
    """Ours beside the peer, and the bar that it is held to.

    Attributes:
        name: What was measured, and beside which peer.
        ours: Seconds that the program takes.
        peer: Seconds that the peer takes.
        limit: The ratio of the bar.
        kind: ``faster`` (peer / ours must reach the limit) or ``within`` (ours / peer
            must stay below it).
    """

    name: str
    ours: float
    peer: float
    limit: float
    kind: Literal["faster", "within"]

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
            "ratio": self.ratio,
            "bar": self.bar,
            "holds": self.holds,
        }

    def line(self) -> str:
        """For people."""
        verdict = "holds" if self.holds else "MISSED"
        return (
            f"{self.name:<58} ours {self.ours * 1e3:10.2f} ms  "
            f"peer {self.peer * 1e3:10.2f} ms  ratio {self.ratio:9.2f}  "
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
