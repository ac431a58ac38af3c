"""`newslint facts`: what newslint sees in articles, to understand a finding or to score an extraction."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from newslint.cli import options
from newslint.errors import NewslintError, ReadError
from newslint.extract import GROUPS, extract
from newslint.facts import Facts
from newslint.files import find_files
from newslint.readers import read


@click.command("facts")
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["console", "json"]),
    default="console",
    show_default=True,
    help="What to print.",
)
@options.config_option
def command(paths: tuple[str, ...], form: str, config_path: Path | None) -> None:
    """Show what newslint sees in articles: names, dates, figures, quotations, sources."""
    if not paths:
        raise click.UsageError("Name an article or a folder, for example: newslint facts drafts/")
    config = options.open_config(config_path)
    files, missing = find_files([path for path in paths if path != "-"], config.keys.ignore, config.folder)
    errors: list[NewslintError] = list(missing)
    seen: list[tuple[str, Facts]] = []
    pipeline = options.open_pipeline(config)
    for path in [*(["-"] if "-" in paths else []), *files]:
        try:
            content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
            seen.append((path, extract(read(content, path), GROUPS, pipeline)))
        except OSError as error:
            errors.append(ReadError(f"can't be read ({error.strerror}). Check its name and your rights.", path=path))
        except NewslintError as error:
            errors.append(error)
    if form == "json":
        from newslint.reporters.json import render_facts

        click.echo(render_facts(seen, errors))
    else:
        from rich.console import Console

        from newslint.reporters.facts import print_facts

        print_facts(Console(highlight=False), seen)
    if options.complain(errors):
        sys.exit(options.BROKEN)
