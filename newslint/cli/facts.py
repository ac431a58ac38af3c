"""`newslint facts`: what newslint sees in articles, to understand a finding or to score an extraction."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from newslint.cli import options
from newslint.core.errors import NewslintError
from newslint.extract import GROUPS


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
@options.reader_option
@options.config_option
def command(paths: tuple[str, ...], form: str, reader: str | None, config_path: Path | None) -> None:
    """Show what newslint sees in articles: names, dates, figures, quotations, sources."""
    if not paths:
        raise click.UsageError("Name an article or a folder, for example: newslint facts drafts/")
    config = options.open_config(config_path)
    pipeline = options.open_pipeline(config)
    errors: list[NewslintError] = []
    seen = list(options.see_articles(paths, config, GROUPS, errors, pipeline, reader))
    if form == "json":
        from newslint.reporters.json import render_facts

        click.echo(render_facts(seen, errors))
    else:
        from rich.console import Console

        from newslint.reporters.facts import print_facts

        print_facts(Console(highlight=False), seen)
    if options.complain(errors):
        sys.exit(options.BROKEN)
