"""`newslint server`: the language server, for editors to start."""

from __future__ import annotations

import gc
import logging
import sys

import click


@click.command("server")
@click.option("--stdio", is_flag=True, help="Speak over standard input and output. It always does.")
def command(stdio: bool) -> None:
    """Serve an editor: findings as you type, by the Language Server Protocol over standard input and output.

    Editors start it by themselves: docs/how-to/editors.md says how to tell them.
    """
    from newslint.lsp.app import App

    if sys.stdin.isatty():
        raise click.UsageError("This is for editors to start, not for a terminal. To check a file: newslint check FILE")
    logging.getLogger("pygls").setLevel(logging.CRITICAL)  # its log repeats what is typed
    gc.set_threshold(1_000_000, 10, 10)  # the desk frees memory while nobody types
    spoken = sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing else may write between the protocol's messages
    App().server.start_io(sys.stdin.buffer, spoken)
