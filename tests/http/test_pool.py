"""Work that takes too long is stopped, a full queue refuses, and the next article is answered all the same."""

import time
from concurrent.futures import ThreadPoolExecutor

import httpx2 as httpx
from starlette.testclient import TestClient

from newslint.http.app import Limits, make_app
from newslint.http.jobs import Selection
from newslint.http.middleware import Doors

LONG = "The council of Barton met Mr Lee on Friday, March 3, and he said that it cost $3 million.\n\n" * 8_000
PLAIN = {"content-type": "text/plain"}


def test_overdue_busy_and_well_again() -> None:
    limits = Limits(timeout=3, workers=1, queue=0)
    with TestClient(make_app(Selection(), limits, Doors(frozenset()), lambda _: None)) as client:

        def post(text: str) -> httpx.Response:
            return client.post("/v1/lint", content=text, headers=PLAIN)

        assert post("The the bridge.").status_code == 200
        with ThreadPoolExecutor(1) as threads:
            began = time.monotonic()
            long = threads.submit(post, LONG)
            while client.get("/healthz").json()["load"] == 0:
                time.sleep(0.01)
            busy = post("The the bridge.")
            assert (busy.status_code, busy.headers["retry-after"]) == (429, "1")
            assert long.result().status_code == 504
            assert time.monotonic() - began < 12, "the article alone takes longer than that"
        for _ in range(100):
            answer = post("The the bridge.")
            if answer.status_code == 200:
                break
            assert answer.status_code == 503, "until the next worker is ready"
        assert answer.json()["findings"]
