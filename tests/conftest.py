"""What all tests share: larger sizes run only when they are asked for."""

import pytest


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Tests marked ``long`` run only with ``-m long``."""
    if not config.option.markexpr:
        larger = [item for item in items if item.get_closest_marker("long")]
        config.hook.pytest_deselected(items=larger)
        items[:] = [item for item in items if item not in larger]
