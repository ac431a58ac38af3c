"""The one flag that refreshes what is recorded."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh", action="store_true", help="write down what the seeds print now; read the difference")
