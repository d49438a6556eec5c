"""Runs the benchmarks: ours beside the peer, the ratio, the bar, whether it holds.

    python tests/benchmarks/run.py [NAME …] [--json] [--size N]

A benchmark is a module of this folder with ``measure(size) -> list[Measured]``. Each
measures its peer in the same run, on the same data.
"""

import argparse
import importlib
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.measured import Measured

NAMES = (
    *("launch", "durable_edit", "opening", "search", "sorting", "scrolling"),
    *("checkpoint", "ranking", "slider", "selection", "reading", "without_source"),
)
BIG = 100_000


def main() -> int:
    """Run what was asked for; 1 when a bar is missed."""
    parser = argparse.ArgumentParser(description="Measure Bidbook beside its peers.")
    parser.add_argument("name", nargs="*", choices=[[], *NAMES], default=[])
    parser.add_argument("--json", action="store_true", help="print a list of objects")
    parser.add_argument("--size", type=int, default=BIG, help="bids in the big book")
    asked = parser.parse_args()
    results: list[Measured] = []
    for name in asked.name or NAMES:
        module = importlib.import_module(f"tests.benchmarks.{name}")
        for result in module.measure(asked.size):
            results.append(result)
            if not asked.json:
                print(result.line(), flush=True)
    if asked.json:
        print(json.dumps([result.as_dict() for result in results], indent=1))
    return 0 if all(result.holds for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
