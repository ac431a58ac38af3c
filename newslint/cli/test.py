"""`newslint test`: runs the examples of rules and shows what differs."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from newslint.authoring.examples import Outcome, run_examples
from newslint.cli import options
from newslint.config.rule import Rule, load_folder, load_rule
from newslint.config.shipped import shipped_folder
from newslint.core.errors import NewslintError


@click.command("test")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH...]")
def command(paths: tuple[Path, ...]) -> None:
    """Run the examples of rules: of the rule files or folders PATH, or of all that come with newslint."""
    rules: list[Rule] = []
    errors: list[NewslintError] = []
    for path in paths or (shipped_folder(),):
        try:
            rules += load_folder(path) if path.is_dir() else [load_rule(path)]
        except NewslintError as error:
            errors.append(error)
    console = Console(highlight=False)
    outcomes = [outcome for rule in rules for outcome in run_examples(rule)]
    failed = [outcome for outcome in outcomes if not outcome.passed]
    for outcome in failed:
        _show(console, outcome)
    bare = [rule.id for rule in rules if not rule.words.examples.flag]
    for ident in bare:
        console.print(Text.assemble((ident, "bold"), "  has no example to flag: nobody knows that it works"))
    tested = f"{len(outcomes)} examples of {len(rules)} {'rule' if len(rules) == 1 else 'rules'}"
    verdict = (f"{len(failed)} failed", "bold red") if failed else ("all as they should be", "bold green")
    if rules:
        console.print(Text.assemble(f"{tested}: ", verdict))
    if options.complain(errors):
        sys.exit(options.BROKEN)
    sys.exit(1 if failed else 0)


def _show(console: Console, outcome: Outcome) -> None:
    """The example with its marks: green where expected and found, red where only expected, yellow where only found."""
    console.print(Text(outcome.rule, "bold underline"))
    text = Text(outcome.text)
    for span in sorted({*outcome.expected, *outcome.found}):
        style = (
            "green"
            if span in outcome.expected and span in outcome.found
            else "red"
            if span in outcome.expected
            else "yellow"
        )
        text.stylize(f"bold underline {style}", *span)
    console.print(text)
    for span in outcome.expected:
        if span not in outcome.found:
            console.print(Text.assemble("  missed: ", (span.of(outcome.text), "red")))
    for span in outcome.found:
        if span not in outcome.expected:
            console.print(Text.assemble("  found, not expected: ", (span.of(outcome.text), "yellow")))
    if outcome.error:
        console.print(Text(f"  {outcome.error}", "red"))
    console.print()
