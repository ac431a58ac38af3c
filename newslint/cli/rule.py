"""`newslint rule`: explains a rule or lists them all; its subcommands write and try rules."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.text import Text

from newslint.authoring.examples import unmark
from newslint.cli import options, rule_authoring
from newslint.config.measured import Measured, load_measured
from newslint.config.rule import Rule, load_folder
from newslint.config.shipped import shipped_folder
from newslint.core.errors import ConfigError
from newslint.core.finding import is_named
from newslint.core.yaml_source import no_rule

_FIXES = {
    "safe": "Corrections: safe, newslint check --fix makes them.",
    "never": "Corrections: by an editor's hand only.",
}


class _Rules(click.Group):
    """A group where anything but a subcommand is the id of a rule to explain."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if not args or args[0] not in self.commands:
            args = ["explain", *args]
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0].startswith("-") and args[0] not in ("-h", "--help")):
            args = ["explain", *args]
        return super().parse_args(ctx, args)


@click.group("rule", cls=_Rules)
def command() -> None:
    """Explain a rule (newslint rule ID), list them all (newslint rule), or write and try one."""


for _subcommand in (rule_authoring.new, rule_authoring.trial, rule_authoring.correct, rule_authoring.schema):
    command.add_command(_subcommand)


@command.command("explain", hidden=True)
@click.argument("name", required=False, metavar="[ID]")
@click.option("--format", "form", type=click.Choice(["console", "json"]), default="console", help="What to print.")
@options.config_option
def explain(name: str | None, form: str, config_path: Path | None) -> None:
    """Explain the rule ID with its why and examples; without ID, list every rule in force."""
    config = options.open_config(config_path)
    on = options.load(config).rules
    off = [rule for rule in load_folder(shipped_folder()) if not rule.words.enabled]
    rules = sorted(
        [*on, *(rule for rule in off if rule.id not in {r.id for r in on})],
        key=lambda rule: rule.id,
    )
    chosen = [rule for rule in rules if name is None or is_named(rule.id, name)]
    if not chosen:
        options.stop(ConfigError(no_rule(name or "", (rule.id for rule in rules))))
    if form == "json":
        click.echo(json.dumps({"version": 1, "rules": [_record(rule) for rule in chosen]}, ensure_ascii=False))
        return
    console = Console(highlight=False)
    if name is None:
        width = max(len(rule.id) for rule in rules)
        for rule in rules:
            state = rule.level if rule.words.enabled else "off"
            console.print(
                Text.assemble((f"{rule.id:{width}}", "bold"), f"  {state:10}  {rule.words.why}"),
                overflow="ellipsis",
                no_wrap=True,
            )
        return
    for rule in chosen:
        _explain(console, rule)


def _measured(rule: Rule) -> Measured | None:
    return load_measured().get(rule.id) if rule.shipped else None


def _record(rule: Rule) -> dict[str, Any]:
    """The rule as a JSON object; `measured` is null where nobody has read its findings."""
    words, measured = rule.words, _measured(rule)
    figures = measured and {**measured._asdict(), "precision": measured.precision}
    return {
        "id": rule.id,
        "level": rule.level if words.enabled else "off",
        "check": rule.kind,
        "message": words.message,
        "why": words.why,
        "link": words.link,
        "measured": figures,
    }


def _explain(console: Console, rule: Rule) -> None:
    words = rule.words
    console.print(
        Text.assemble(
            (rule.id, "bold underline"), f"  {rule.level if words.enabled else 'off'}, by the kind {rule.kind}"
        )
    )
    console.print(Text(words.why))
    if words.link:
        console.print(Text(words.link, f"dim link {words.link}"), soft_wrap=True)
    console.print(Text.assemble("Reads: ", ", ".join(words.scope), "; quotations: ", words.quotes))
    if words.fix != "ask":
        console.print(_FIXES[words.fix])
    if (measured := _measured(rule)) is not None:
        console.print(Text(f"Measured: {measured}."))
    if words.examples.flag:
        console.print(Text("\nFlagged", "bold"))
        for example in words.examples.flag:
            text, spans = unmark(example)
            shown = Text(text.strip("\n"))
            lead = len(text) - len(text.lstrip("\n"))
            for span in spans:
                shown.stylize("bold red underline", span.start - lead, span.end - lead)
            console.print(_item(shown, "✗"))
    if words.examples.passes:
        console.print(Text("\nLet pass", "bold"))
        for example in words.examples.passes:
            console.print(_item(Text(example.strip("\n")), "✓"))
    console.print()


def _item(text: Text, sign: str) -> Text:
    lines = text.split("\n")
    return Text("\n").join(
        Text.assemble(f"  {sign} " if number == 0 else "    ", line) for number, line in enumerate(lines)
    )
