"""`newslint names`: a newsroom's own list of names."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from newslint.authoring.house_list import format_list, learn_names
from newslint.cli import options
from newslint.core.errors import NewslintError


@click.group("names")
def command() -> None:
    """A newsroom's own list of names."""


@command.command("learn")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--least", default=3, show_default=True, help="List names that at least so many articles have.")
@click.option("--times", default=10, show_default=True, help="Wrong is what another spelling outnumbers so often.")
@options.config_option
def learn(paths: tuple[str, ...], least: int, times: int, config_path: Path | None) -> None:
    """Draft a list from published articles, as YAML on standard output, for an editor to read and edit."""
    errors: list[NewslintError] = []
    groups = frozenset({"sentences", "tokens", "names"})
    articles = (facts for _, facts in options.see_articles(paths, options.open_config(config_path), groups, errors))
    if learnt := learn_names(articles, least=least, times=times):
        click.echo(format_list(learnt), nl=False)
    elif not errors:
        click.echo(f"newslint: no name stands in {least} articles or more. Give more articles, or --least 1.", err=True)
    if options.complain(errors):
        sys.exit(options.BROKEN)
