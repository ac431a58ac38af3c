"""A check alone, on a text: what tests of checks share."""

from newslint.checks.registry import load_check
from newslint.core.facts import Facts
from newslint.core.finding import Match
from newslint.extract import extract
from newslint.readers import read_one


def see(check: str, text: str, path: str = "a.md") -> Facts:
    """The facts of `text` that the check `check` reads."""
    return extract(read_one(text.encode(), path), load_check(check).NEEDS)


def matches(check: str, text: str | Facts, path: str = "a.md", **options: object) -> list[Match]:
    """The matches of the check `check`, with `options`, in a text or its facts."""
    module = load_check(check)
    seen = text if isinstance(text, Facts) else see(check, text, path)
    keys = {name.replace("_", "-"): value for name, value in options.items()}
    known = {field.alias or name for name, field in module.Options.model_fields.items()}
    given = {name if name in known else name.replace("-", "_"): value for name, value in keys.items()}
    return list(module.check(seen, module.Options.model_validate(given)))
