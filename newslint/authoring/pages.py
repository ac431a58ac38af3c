"""Documentation made of what runs: a page for each group of rules, and one of all kinds."""

from __future__ import annotations

from itertools import groupby

from newslint.authoring.examples import unmark
from newslint.checks.registry import CHECKS, load_check
from newslint.config.rule import Rule, load_folder
from newslint.config.shipped import shipped_folder

_MADE = "<!-- Made by docs/make_rules.py from the rules. Change the rule, not this page. -->\n\n"


def rule_pages() -> dict[str, str]:
    """The page of each group of the rules that come with newslint, by the group's name, as Markdown."""
    rules = sorted(load_folder(shipped_folder()), key=lambda rule: rule.id)
    groups = groupby(rules, key=lambda rule: rule.id.split(".")[0])
    return {group: _MADE + f"# {group}\n" + "".join(map(_section, found)) for group, found in groups}


def checks_page() -> str:
    """The page of all checks: their docstrings, their options, the values that messages may name."""
    parts = [_MADE + "# Checks: families of rules\n"]
    for name in CHECKS:
        module = load_check(name)
        options = "".join(
            f"| `{field.alias or key}` | {'needed' if field.is_required() else _default(field.default)} "
            f"| {(field.description or '').replace('|', chr(92) + '|')} |\n"
            for key, field in module.Options.model_fields.items()
        )
        table = f"\n| option | default | |\n|---|---|---|\n{options}" if options else ""
        values = ", ".join(f"`{{{value}}}`" for value in module.VALUES) or "none"
        parts.append(f"\n## {name}\n\n{(module.__doc__ or '').strip()}\n{table}\nValues for messages: {values}\n")
    return "".join(parts)


def _section(rule: Rule) -> str:
    words = rule.words
    state = words.level if words.enabled else f"{words.level}, off until switched on"
    source = f" [Source]({words.link})" if words.link else ""
    parts = [f"\n## {rule.id}\n\n*{state}; check `{rule.kind}`.* {words.why}{source}\n"]
    for title, examples in (("Flagged", words.examples.flag), ("Let pass", words.examples.passes)):
        if examples:
            parts.append(f"\n{title}:\n")
            parts += [f"\n```text\n{_marked(example)}\n```\n" for example in examples]
    return "".join(parts)


def _marked(example: str) -> str:
    """The example with what is found between arrows, which stand out in plain text."""
    text, spans = unmark(example)
    for span in reversed(spans):
        text = f"{text[: span.start]}→{span.of(text)}←{text[span.end :]}"
    return text.strip("\n").replace("```", "'''")


def _default(value: object) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return "" if value in ((), None, "") else f"`{value}`"
