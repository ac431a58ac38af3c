"""The command line. Each subcommand is a module that is imported only when it is called."""

from __future__ import annotations

import gc
import io
import os
import sys
from importlib import import_module

import click

from newslint._version import __version__
from newslint.core.errors import NewslintError, reason

_COMMANDS = {
    "baseline": "Record today's findings, so that only new ones are shown.",
    "check": "Check articles and show what is wrong.",
    "config": "Show what is in force, and which line says so.",
    "facts": "Show what newslint sees in articles: names, dates, figures, quotations, sources.",
    "init": "Write a commented .newslint.yml, after a look at what the folder holds.",
    "names": "Draft a newsroom's own list of names from published articles.",
    "rule": "Explain a rule, or list them all.",
    "server": "Serve an editor: findings as you type, by the Language Server Protocol.",
    "test": "Run the examples of rules.",
    "web": "Check articles on a page in the browser, or over HTTP from a CMS.",
}


_COLLECT = (100_000, 50, 50)
"""How seldom a short-lived program looks for cycles: what it loads stays, and looking through it takes time."""


class _Lazy(click.Group):
    """A group whose subcommands are known by name and one line, and loaded when called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"newslint.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], _COMMANDS, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else f"To check a file: newslint check {args[0]}"
            ctx.fail(f"There is no command '{args[0]}'. {hint}")
        return super().resolve_command(ctx, args)


def run() -> None:
    """Runs the command line. An interrupt ends with 130, a reader of the output that went away with 141."""
    gc.set_threshold(*_COLLECT)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it would ask every package installed for some
    sys.stdout = sys.stdout or io.StringIO()  # closed by the caller: there is nobody to tell
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter shows a question mark
    try:
        try:
            main(prog_name="newslint", standalone_mode=False)
        finally:
            sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except NewslintError as error:
        click.echo(f"newslint: {error}", err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nnewslint: interrupted. What was written until then stays.", err=True)
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the interpreter complains when it flushes
        sys.exit(141)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        said = reason(error)
        click.echo(
            f"newslint: {error.filename}: can't be used ({said}). Check its name, your rights and the room on the disk."
            if error.filename
            else f"newslint: the output can't be written ({said}). Make room or name another place.",
            err=True,
        )
        sys.exit(2)


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newslint", message="%(prog)s %(version)s")
def main() -> None:
    """newslint finds where a news article contradicts itself, the calendar, arithmetic, its headline and its sources.

    Try: newslint check article.md
    """
