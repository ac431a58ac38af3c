"""The one flag that refreshes what is recorded, and the mark of tests that start processes."""

from pathlib import Path

import pytest

TESTS = Path(__file__).parent
PROCESSES = ("cli", "faces", "http", "lsp")
"""Folders whose tests start processes: `-m 'not process'` leaves the fast part."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh", action="store_true", help="write down what the seeds print now; read the difference")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(TESTS) and item.path.relative_to(TESTS).parts[0] in PROCESSES:
            item.add_marker("process")
