"""One application for the tests of this folder, with a worker process as in life."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from newslint.http.app import Limits, make_app
from newslint.http.jobs import Selection
from newslint.http.middleware import Doors


@pytest.fixture(scope="session")
def log() -> list[str]:
    return []


@pytest.fixture(scope="session")
def client(log: list[str]) -> Iterator[TestClient]:
    limits = Limits(size=200_000, timeout=30, workers=1, queue=4)
    app = make_app(Selection(), limits, Doors(hosts=frozenset({"testserver"})), log.append)
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client
