"""The application: routes, what each answers, and how it refuses.

Every refusal is `{"error": {"code": …, "message": …}}`, with words that say what to do.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from newslint._version import __version__
from newslint.config.rule import Rule
from newslint.http.jobs import Answer, Selection, Verb
from newslint.http.middleware import Doors, Guard
from newslint.http.openapi import document
from newslint.http.pool import BrokenError, BusyError, OverdueError, Pool
from newslint.http.reload import Reloading
from newslint.http.requests import Received, RefusedError, receive

STATIC = Path(__file__).parent / "static"
_CODES = {404: "not-found", 405: "method"}


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may take: bytes of body, seconds for its work and for its body to arrive; how many may wait.

    `look` is how often, in seconds, the rules' files are looked at.
    """

    size: int = 1_000_000
    timeout: float = 10.0
    arrival: float = 15.0
    workers: int = 2
    queue: int = 16
    look: float = 2.0


def make_app(
    selection: Selection,
    limits: Limits,
    doors: Doors,
    log: Callable[[str], None],
    tell: Callable[[str], None] = lambda _: None,
) -> ASGIApp:
    """The application with the rules of `selection`, read again when they change.

    `log` is given a line for each request; `tell` what the operator should know. Raises ConfigError or RuleError where
    the rules can't be used from the start.
    """
    current = Reloading(selection)
    pool = Pool(current.linter, limits.workers, limits.queue, limits.timeout)

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        await pool.open()
        following = asyncio.create_task(current.follow(pool, limits.look, tell))
        try:
            yield
        finally:
            following.cancel()
            await pool.close()

    async def health(_: Request) -> Response:
        state = {"version": __version__, "workers": pool.alive, "load": pool.load, "rules": len(current.linter.rules)}
        return JSONResponse({"status": "ok" if pool.alive else "down", **state}, 200 if pool.alive else 503)

    async def list_rules(_: Request) -> Response:
        return JSONResponse({"version": 1, "rules": [_rule_record(rule) for rule in current.linter.rules]})

    async def openapi(_: Request) -> Response:
        return JSONResponse(document(limits.size))

    async def page(_: Request) -> Response:
        return _page()

    def worker(verb: Verb) -> Route:
        async def endpoint(request: Request) -> Response:
            return await _work(request, verb, pool, limits)

        return Route(f"/v1/{verb}", endpoint, methods=["POST"], name=verb)

    routes = [
        worker("lint"),
        worker("facts"),
        worker("report"),
        worker("read"),
        Route("/v1/rules", list_rules),
        Route("/healthz", health),
        Route("/openapi.json", openapi),
        Route("/", page),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    app = Starlette(
        routes=routes,
        lifespan=life,
        exception_handlers={RefusedError: _refused, HTTPException: _http, ClientDisconnect: _gone, Exception: _failed},
    )
    return Guard(app, doors, log)


async def _work(request: Request, verb: Verb, pool: Pool, limits: Limits) -> Response:
    if pool.full:
        raise _busy()
    body = await _body(request, limits)
    received: Received = receive(verb, request.headers.get("content-type", ""), request.query_params, body)
    if not received.job.content.strip():
        raise RefusedError(422, "empty", "There is no text. Send the article.")
    try:
        answer: Answer = await pool.run(received.job)
    except BusyError:
        raise _busy() from None
    except OverdueError as overdue:
        if not overdue.begun:
            raise RefusedError(503, "busy", "The server is busy. Try again shortly.") from None
        words = f"The article took longer than {limits.timeout:g} seconds and was given up. Send it in parts."
        raise RefusedError(504, "timeout", words) from None
    except BrokenError:
        raise RefusedError(500, "failed", "The work on this article broke off. Report it.") from None
    headers = {"newslint-text-start": str(received.text_start)} if received.text_start else {}
    return Response(answer.body, answer.status, headers, answer.type)


async def _body(request: Request, limits: Limits) -> bytes:
    """The body, never more of it than `limits` allow, and never waited for longer."""
    too_large = RefusedError(413, "too-large", f"The body is larger than {limits.size:,} bytes. Send one article.")
    declared = request.headers.get("content-length", "0")
    if declared.isdigit() and int(declared) > limits.size:
        raise too_large
    parts, length = [], 0
    try:
        async with asyncio.timeout(limits.arrival):
            async for part in request.stream():
                parts.append(part)
                length += len(part)
                if length > limits.size:
                    raise too_large
    except TimeoutError:
        raise RefusedError(408, "slow", "The body didn't arrive in time. Send it again.") from None
    return b"".join(parts)


def _busy() -> RefusedError:
    return RefusedError(429, "busy", "Too many articles are waiting. Try again shortly.")


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, RefusedError)
    headers = {"retry-after": "1"} if error.status in (429, 503) else {}
    if error.status in (408, 413):
        headers["connection"] = "close"  # the rest of the body isn't read
    return JSONResponse({"error": {"code": error.code, "message": error.message}}, error.status, headers)


async def _http(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    code = _CODES.get(error.status_code, "http")
    words = (
        "There is nothing here. See /openapi.json."
        if error.status_code == 404
        else f"{error.detail}. See /openapi.json."
    )
    return JSONResponse({"error": {"code": code, "message": words}}, error.status_code, error.headers)


async def _gone(_: Request, __: Exception) -> Response:
    return Response(status_code=499)  # nobody is there to read it; the log shows it


async def _failed(_: Request, error: Exception) -> Response:
    words = f"newslint failed ({type(error).__name__}). Report it."
    return JSONResponse({"error": {"code": "failed", "message": words}}, 500)


def _rule_record(rule: Rule) -> dict[str, object]:
    words = rule.words
    return {
        "id": rule.id,
        "level": rule.level,
        "kind": rule.kind,
        "why": words.why,
        "link": words.link,
        "scope": list(words.scope),
        "quotes": words.quotes,
    }


def _page() -> Response:
    """The page, with the nonce that lets its editor set styles; nothing from elsewhere may load, no form may leave."""
    nonce = secrets.token_urlsafe(16)
    html = (STATIC / "index.html").read_text(encoding="utf-8").replace("{{nonce}}", nonce)
    policy = (
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
        f"style-src 'self' 'nonce-{nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    headers = {"content-security-policy": policy, "cross-origin-opener-policy": "same-origin"}
    return Response(html, headers=headers, media_type="text/html")
