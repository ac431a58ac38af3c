"""Documentation made of what runs: a page for each group of rules, and one of all checks."""

from __future__ import annotations

from itertools import groupby

from newslint.authoring.examples import unmark
from newslint.checks.registry import CHECKS, load_check
from newslint.config.rule import Rule, load_folder
from newslint.config.shipped import shipped_folder

_MADE = "<!-- Made by docs/make_rules.py from the rules. Change the rule, not this page. -->\n\n"
_ABOUT_CHECKS = """A rule extends one of these (`extends: name-variant`), and sets its options beside the keys that
every rule has: [add a rule](../how-to/add-a-rule.md). [A new check](../how-to/add-a-check.md) is a file in Python.

"""
_ABOUT_RULES = """What is found stands between → and ←. A rule is switched on or off, or given another level, in
[`.newslint.yml`](../configuration.md).

"""


def rule_pages() -> dict[str, str]:
    """The page of each group of the rules that come with newslint, by the group's name, as Markdown."""
    groups = groupby(_shipped(), key=lambda rule: rule.id.split(".")[0])
    return {group: _rule_page(group, list(rules)) for group, rules in groups}


def checks_page() -> str:
    """The page of all checks: their docstrings, their options, the values that messages may name, and who uses them."""
    users: dict[str, list[str]] = {}
    for rule in _shipped():
        page = f"rules/{rule.id.split('.')[0]}.md"
        users.setdefault(rule.kind, []).append(f"[{rule.id}]({page}#{rule.id.replace('.', '')})")
    parts = [_MADE + "# Checks: families of rules\n\n" + _ABOUT_CHECKS + "| group | checks |\n|---|---|\n"]
    for group in sorted(set(CHECKS.values())):
        parts.append(f"| {group} | {', '.join(f'[{name}](#{name})' for name in CHECKS if CHECKS[name] == group)} |\n")
    for name in CHECKS:
        module = load_check(name)
        options = "".join(
            f"| `{field.alias or key}` | {'needed' if field.is_required() else _default(field.default)} "
            f"| {(field.description or '').replace('|', chr(92) + '|')} |\n"
            for key, field in module.Options.model_fields.items()
        )
        table = f"\n| option | default | |\n|---|---|---|\n{options}" if options else ""
        values = ", ".join(f"`{{{value}}}`" for value in module.VALUES) or "none"
        rules = f"\nRules: {', '.join(users[name])}\n" if name in users else ""
        about = (module.__doc__ or "").strip()
        parts.append(f"\n## {name}\n\n{about}\n{table}\nValues for messages: {values}\n{rules}")
    return "".join(parts)


def _shipped() -> list[Rule]:
    return sorted(load_folder(shipped_folder()), key=lambda rule: rule.id)


def _rule_page(group: str, rules: list[Rule]) -> str:
    rows = "".join(f"| [{rule.id}](#{rule.id.replace('.', '')}) | {_state(rule)} |\n" for rule in rules)
    table = f"| rule | level |\n|---|---|\n{rows}"
    return f"{_MADE}# {group}\n\n{_ABOUT_RULES}{table}" + "".join(map(_section, rules))


def _state(rule: Rule) -> str:
    return rule.words.level if rule.words.enabled else f"{rule.words.level}, off until switched on"


def _section(rule: Rule) -> str:
    words = rule.words
    source = f" [Source]({words.link})" if words.link else ""
    parts = [f"\n## {rule.id}\n\n*{_state(rule)}; check `{rule.kind}`.* {words.why}{source}\n"]
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
