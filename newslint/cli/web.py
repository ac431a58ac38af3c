"""`newslint web`: the page and the HTTP API, on this machine."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from newslint.cli import options
from newslint.core.errors import ConfigError, NewslintError, reason


@click.command("web")
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen; others can't reach the default.")
@click.option("--port", default=8484, show_default=True, type=click.IntRange(0, 65535), help="0 takes any free one.")
@click.option("--open", "show", is_flag=True, help="Open the page in the browser.")
@click.option("--token", metavar="TOKEN", help="Answer only to who sends it (others here can see it).")
@click.option("--token-file", type=click.Path(path_type=Path), help="The same, from the first line of a file.")
@click.option("--allow-host", "hosts", multiple=True, metavar="NAME", help="Answer to this host name too. Repeatable.")
@click.option(
    "--allow-origin", "origins", multiple=True, metavar="URL", help="Let pages of this site ask (CORS). Repeatable."
)
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 64), help="Processes that check.")
@click.option(
    "--queue",
    default=16,
    show_default=True,
    type=click.IntRange(0, 10_000),
    help="How many may wait; more get 429.",
)
@click.option(
    "--timeout", default=10.0, show_default=True, type=click.FloatRange(0.1, 600), help="Seconds an article may take."
)
@click.option(
    "--max-size", default=1_000_000, show_default=True, type=click.IntRange(1), help="Bytes of a request's body."
)
@click.option("--log/--no-log", default=None, help="Log requests as JSON lines. Default: unless on a terminal.")
@options.select_option
@options.ignore_option
@options.config_option
def command(
    host: str,
    port: int,
    show: bool,
    token: str | None,
    token_file: Path | None,
    hosts: tuple[str, ...],
    origins: tuple[str, ...],
    workers: int,
    queue: int,
    timeout: float,
    max_size: int,
    log: bool | None,
    chosen: tuple[str, ...],
    ignored: tuple[str, ...],
    config_path: Path | None,
) -> None:
    """Check articles on a page in the browser, or over HTTP from a CMS.

    Drafts stay in the browser and in this process; nothing is stored or sent elsewhere. The API is described at
    /openapi.json.
    """
    from newslint.http.app import Limits
    from newslint.http.jobs import Selection
    from newslint.http.middleware import doors, is_loopback
    from newslint.http.server import Place, serve

    secret = _token(token, token_file)
    if not is_loopback(host) and secret is None:
        click.echo(
            f"newslint: warning: everybody who can reach {host} may send articles here. Set --token-file.", err=True
        )

    def ready(address: str) -> None:
        click.echo(f"newslint is at {address} (Ctrl-C ends it)", err=True)
        if show:
            click.launch(address + (f"#token={secret}" if secret else ""))

    selection = Selection(config_path, _names(chosen), _names(ignored))
    limits = Limits(size=max_size, timeout=timeout, workers=workers, queue=queue)
    way_in = doors(host, frozenset(name.lower() for name in hosts), frozenset(origins), secret)
    try:
        serve(
            Place(host, port),
            selection,
            limits,
            way_in,
            log=not sys.stderr.isatty() if log is None else log,
            ready=ready,
        )
    except NewslintError as error:
        options.stop(error)
    except OSError as error:
        options.stop(NewslintError(f"can't listen at {host}:{port} ({error.strerror}). Name another --port or --host."))


def _names(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(" ".join(given).replace(",", " ").split())


def _token(given: str | None, file: Path | None) -> str | None:
    if given is not None and file is not None:
        options.stop(ConfigError("both --token and --token-file are given. Give one."))
    if file is not None:
        try:
            given = (file.read_text(encoding="utf-8").splitlines() or [""])[0].strip()
        except (OSError, UnicodeDecodeError) as error:
            options.stop(
                ConfigError(f"can't be read ({reason(error)}). Name a text file with the token.", path=str(file))
            )
    if given is not None and len(given) < 8:
        options.stop(ConfigError("the token is shorter than 8 characters. Take a longer one."))
    return given
