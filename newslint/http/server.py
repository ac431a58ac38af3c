"""Runs the application: one process for the requests, `workers` for the work, and an end that finishes what runs."""

from __future__ import annotations

import json
import logging
import signal
import socket
import sys
from collections.abc import Callable
from typing import NamedTuple

import uvicorn

from newslint.core.errors import NewslintError
from newslint.http.app import Limits, make_app
from newslint.http.jobs import Selection
from newslint.http.middleware import Doors


class Place(NamedTuple):
    """Where the server listens. Port 0 means any free one."""

    host: str = "127.0.0.1"
    port: int = 8484


def serve(
    place: Place, selection: Selection, limits: Limits, doors: Doors, *, log: bool, ready: Callable[[str], None]
) -> None:
    """Serves until SIGINT or SIGTERM, then takes no more requests and finishes those that run.

    `ready` is called with the address once it listens. Raises OSError where the place is taken, ConfigError or
    RuleError where the rules can't be used.
    """

    def write(line: str) -> None:
        sys.stderr.write(line + "\n")
        sys.stderr.flush()

    def tell(message: str) -> None:
        write(json.dumps({"level": "warning", "message": message}) if log else f"newslint: {message}")

    _keep_to_lines(write if log else None)
    app = make_app(selection, limits, doors, write if log else lambda _: None, tell)
    config = uvicorn.Config(
        app,
        host=place.host,
        port=place.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=int(limits.timeout) + 5,
        limit_concurrency=512,
        h11_max_incomplete_event_size=64 * 1024,
    )
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    listener = socket.create_server((place.host, place.port), family=family)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # or each answer waits 40 ms for the asker's "go on"
    host, port = listener.getsockname()[:2]

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                ready(f"http://{f'[{host}]' if ':' in host else host}:{port}/")

    before = signal.signal(signal.SIGTERM, lambda *_: None)  # uvicorn repeats the signal once all is finished
    try:
        server = Server(config)
        server.run([listener])
    finally:
        signal.signal(signal.SIGTERM, before)
        listener.close()
    if not server.started:
        raise NewslintError("the processes that check could not start. Run newslint check on a file to see why.")


def _keep_to_lines(write: Callable[[str], None] | None) -> None:
    """Has uvicorn's own warnings written as JSON lines too, without tracebacks, or not at all."""

    class Lines(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if write is not None:
                write(json.dumps({"level": record.levelname.lower(), "message": record.getMessage()}))

    logger = logging.getLogger("uvicorn")
    logger.handlers, logger.propagate = [Lines(logging.WARNING)], False
