"""Rules that change while the server runs: the next articles are checked by the new ones, and no broken one is used."""

import time
from pathlib import Path

from starlette.testclient import TestClient

from newslint.http.app import Limits, make_app
from newslint.http.jobs import Selection
from newslint.http.middleware import Doors
from tests.patience import patience

TEXT = {"text": "The council met. The the bridge opened on Friday."}


def test_a_change_comes_into_force_and_a_broken_one_does_not(tmp_path: Path) -> None:
    config = tmp_path / ".newslint.yml"
    config.write_text("min-level: suggestion\n")
    told: list[str] = []
    app = make_app(
        Selection(config), Limits(timeout=30, workers=1, look=0.05), Doors(frozenset()), lambda _: None, told.append
    )
    with TestClient(app) as client:

        def found() -> list[str]:
            return [one["rule"] for one in client.post("/v1/lint", json=TEXT).json()["findings"]]

        def heard(count: int) -> str:
            deadline = time.monotonic() + patience(30)
            while len(told) < count and time.monotonic() < deadline:
                time.sleep(0.05)
            return told[count - 1]

        assert found() == ["text.doubled-word"]
        config.write_text("rules: {text.doubled-word: off}\n")
        assert "were read again" in heard(1)
        assert found() == []
        config.write_text("rules: {text.doubled-wodr: off}\n")
        assert "text.doubled-wodr" in heard(2)
        assert "stay in force" in told[1]
        assert found() == []
        config.write_text("rules: {}\n")
        assert "were read again" in heard(3)
        assert found() == ["text.doubled-word"]
        assert client.get("/healthz").json()["workers"] == 1
