"""The doors: who may ask, and what every answer carries. Plain ASGI, around the whole application.

- Host: on loopback a request must name this machine, or a page elsewhere could reach it under a name of its own
  (DNS rebinding).
- Origin: another site's page may not ask unless it is allowed by name (CORS is off by default).
- Token: where one is set, `/v1/` answers only to its bearer, compared in constant time.
- One log line a request, in JSON, without a word of the article: not its text, name, headline, or address query.
"""

from __future__ import annotations

import hmac
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_ALLOWED = "authorization, content-type"


@dataclass(frozen=True, slots=True)
class Doors:
    """Who may ask. `hosts` empty means any host name; `origins` are other sites whose pages may ask."""

    hosts: frozenset[str] = _LOOPBACK
    origins: frozenset[str] = frozenset()
    token: str | None = None


def is_loopback(host: str) -> bool:
    """Whether `host` is this machine alone."""
    try:
        return host == "localhost" or ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def doors(host: str, also: frozenset[str], origins: frozenset[str], token: str | None) -> Doors:
    """The doors of a server bound to `host`: on loopback only its own names and those in `also`, elsewhere `also`."""
    own = _LOOPBACK | {host.strip("[]").lower()} if is_loopback(host) else frozenset[str]()
    return Doors(own | also, origins, token)


class Guard:
    """Turns away whom it must, adds the headers that every answer has, and calls `log` once a request."""

    def __init__(self, app: ASGIApp, doors: Doors, log: Callable[[str], None]):
        self._app = app
        self._doors = doors
        self._log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        status, sent, received, fault = 0, 0, 0, ""
        headers = Headers(scope=scope)
        origin = headers.get("origin", "")
        allowed = origin in self._doors.origins

        async def count(message: Message) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = message["status"]
                _finish(MutableHeaders(scope=message), origin if allowed else None)
            elif message["type"] == "http.response.body":
                sent += len(message.get("body", b""))
            await send(message)

        async def take() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b"")) if message["type"] == "http.request" else 0
            return message

        try:
            refusal = self._refusal(scope, headers, origin, allowed)
            if refusal is not None:
                await _refuse(count, *refusal)
            elif allowed and scope["method"] == "OPTIONS":
                await _respond(count, 204, b"")
            else:
                await self._app(scope, take, count)
        except Exception as error:  # answered already; its words may hold the article's, so that only its name is kept
            fault = type(error).__name__
        finally:
            self._log(
                json.dumps(
                    {
                        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
                        "method": scope["method"],
                        "path": scope["path"] if status not in (0, 404) else "",
                        "status": status,
                        "ms": round(1000 * (time.perf_counter() - began), 1),
                        "bytes_in": received,
                        "bytes_out": sent,
                        **({"error": fault} if fault else {}),
                    }
                )
            )

    def _refusal(self, scope: Scope, headers: Headers, origin: str, allowed: bool) -> tuple[int, str, str] | None:
        host = headers.get("host", "").lower()
        if self._doors.hosts and _name(host) not in self._doors.hosts:
            return 421, "host", "This server answers to its own name only. Allow another with --allow-host."
        if origin and not allowed and origin.lower().split("://")[-1] != host:
            return 403, "origin", "Pages of other sites may not ask here. Allow one with --allow-origin."
        if self._doors.token is None or not scope["path"].startswith("/v1/") or scope["method"] == "OPTIONS":
            return None
        given = headers.get("authorization", "")
        if given[:7].lower() == "bearer " and hmac.compare_digest(given[7:].encode(), self._doors.token.encode()):
            return None
        return 401, "token", "A token is needed: send the header 'Authorization: Bearer …'."


def _finish(headers: MutableHeaders, origin: str | None) -> None:
    headers.setdefault("x-content-type-options", "nosniff")
    headers.setdefault("referrer-policy", "no-referrer")
    headers.setdefault("cross-origin-resource-policy", "same-origin" if origin is None else "cross-origin")
    headers.setdefault("cache-control", "no-store")
    if origin is not None:
        headers["access-control-allow-origin"] = origin
        headers["access-control-allow-headers"] = _ALLOWED
        headers["access-control-allow-methods"] = "GET, POST"
        headers["access-control-expose-headers"] = "newslint-text-start, retry-after"
        headers["vary"] = "origin"


async def _refuse(send: Send, status: int, code: str, message: str) -> None:
    await _respond(send, status, json.dumps({"error": {"code": code, "message": message}}).encode())


async def _respond(send: Send, status: int, body: bytes) -> None:
    headers = [(b"content-length", str(len(body)).encode())]
    if body:
        headers.append((b"content-type", b"application/json"))
    if status == 401:
        headers.append((b"www-authenticate", b'Bearer realm="newslint"'))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _name(host: str) -> str:
    """The name of a Host header without its port."""
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.rpartition(":")[0] if ":" in host else host
