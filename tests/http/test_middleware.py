"""The doors: host names, other sites' pages, the token."""

import json

import anyio
import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from newslint.http.middleware import Doors, Guard, doors, is_loopback

EVIL = "https://elsewhere.example"
FRIEND = "https://cms.example"


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse("inside")(scope, receive, send)


def ask(
    doors: Doors, headers: dict[str, str], path: str = "/v1/lint", method: str = "POST"
) -> tuple[int, dict[str, str]]:
    client = TestClient(Guard(app, doors, lambda _: None), base_url="http://127.0.0.1:8484")
    answer = client.request(method, path, headers=headers)
    return answer.status_code, dict(answer.headers)


@pytest.mark.parametrize(
    ("host", "status"),
    [("127.0.0.1:8484", 200), ("localhost", 200), ("[::1]:8484", 200), ("LOCALHOST:1", 200),
     ("elsewhere.example", 421), ("localhost.elsewhere.example", 421), ("127.0.0.1.elsewhere.example:8484", 421)],
)  # fmt: skip
def test_on_loopback_only_own_names_are_answered(host: str, status: int) -> None:
    assert ask(doors("127.0.0.1", frozenset(), frozenset(), None), {"host": host})[0] == status


def test_elsewhere_the_names_that_are_allowed() -> None:
    assert ask(doors("0.0.0.0", frozenset(), frozenset(), None), {"host": "desk.example"})[0] == 200
    named = doors("0.0.0.0", frozenset({"desk.example"}), frozenset(), None)
    assert ask(named, {"host": "desk.example:8484"})[0] == 200
    assert ask(named, {"host": "other.example"})[0] == 421


def test_other_sites_may_not_ask_unless_allowed() -> None:
    shut = Doors()
    assert ask(shut, {"origin": EVIL})[0] == 403
    assert ask(shut, {"origin": "null"})[0] == 403
    assert ask(shut, {"origin": "http://127.0.0.1:8484"})[0] == 200
    assert "access-control-allow-origin" not in ask(shut, {})[1]
    opened = Doors(origins=frozenset({FRIEND}))
    status, headers = ask(opened, {"origin": FRIEND})
    assert (status, headers["access-control-allow-origin"]) == (200, FRIEND)
    assert ask(opened, {"origin": FRIEND, "access-control-request-method": "POST"}, method="OPTIONS")[0] == 204
    assert ask(opened, {"origin": EVIL})[0] == 403


def test_the_token() -> None:
    locked = Doors(token="correct horse", origins=frozenset({FRIEND}))
    assert ask(locked, {})[0] == 401
    assert ask(locked, {"authorization": "Bearer wrong horse"})[0] == 401
    assert ask(locked, {"authorization": "Basic correct horse"})[0] == 401
    assert ask(locked, {"authorization": "bearer correct horse"})[0] == 200
    assert ask(locked, {}, "/healthz")[0] == 200
    assert ask(locked, {"origin": FRIEND}, method="OPTIONS")[0] == 204


def test_what_is_loopback() -> None:
    assert all(is_loopback(host) for host in ("127.0.0.1", "127.8.8.8", "::1", "[::1]", "localhost"))
    assert not any(is_loopback(host) for host in ("0.0.0.0", "::", "192.168.1.2", "desk.example", ""))


def test_a_fault_inside_is_logged_by_its_name_alone() -> None:
    async def broken(scope: Scope, receive: Receive, send: Send) -> None:
        raise ValueError("the article's words")

    lines: list[str] = []
    scope = {"type": "http", "method": "GET", "path": "/", "headers": [(b"host", b"localhost")]}
    anyio.run(Guard(broken, Doors(), lines.append), scope, None, None)
    assert json.loads(lines[0])["error"] == "ValueError"
    assert "words" not in lines[0]
