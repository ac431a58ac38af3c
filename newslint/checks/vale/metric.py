"""A formula over the counts of an article. Vale's `metric`.

`formula` reckons with words, sentences, paragraphs, characters, syllables, complex_words, long_words,
polysyllabic_words, list, blockquote, pre and heading.h1 to heading.h6, + - * / ( ) and math.sqrt and the like. Where
the result meets `condition` there is one finding for the article.

```yaml
extends: metric
message: "{result} words a sentence are too many."
formula: words / sentences
condition: "> 25"
```
"""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict

from pydantic import BaseModel, ConfigDict, Field, field_validator

from newslint.core.facts import Facts
from newslint.core.finding import Match
from newslint.language.readability import count

VALUES = ("result",)
NEEDS: frozenset[str] = frozenset({"sentences"})
_BINARY: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
}
_COMPARE: dict[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_FUNCTIONS: dict[str, Callable[..., float]] = {
    name: getattr(math, name) for name in ("sqrt", "ceil", "floor", "log", "log10", "log2", "exp", "pow", "fabs")
} | {"abs": abs, "min": min, "max": max, "round": round}
_NAMES = ("pre", "list", "blockquote", *(f"heading_h{level}" for level in range(1, 7)))


class Options(BaseModel):
    """The formula and what its result may not be."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    formula: str = Field(description="The formula.")
    condition: str = Field(description='What the result is compared with, such as "> 25".')

    @field_validator("formula", "condition")
    @classmethod
    def _readable(cls, value: str) -> str:
        text = value.strip()
        evaluate(f"1 {text}" if re.match(r"[<>=!]", text) else text, dict.fromkeys(_ALL, 2.0))
        return value


_ALL = ("words", "sentences", "paragraphs", "characters", "syllables", "polysyllabic_words", "complex_words",
        "long_words", *_NAMES)  # fmt: skip


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """One match for the article (its span is empty, at 0) where the result meets the condition."""
    article = facts.article
    blocks = [zone.span for zone in article.zones if zone.markup == "paragraph"]
    held = sum(any(block.contains(sentence.span) for block in blocks) for sentence in facts.sentences)
    values: dict[str, float] = dict.fromkeys(_NAMES, 0.0)
    values |= asdict(count([span.of(article.text) for span in blocks], held))
    for zone in article.zones:
        name = zone.markup.replace(".", "_")
        if name in values:
            values[name] += 1
    if not values["words"] or not values["sentences"]:
        return
    result = evaluate(options.formula, values)
    if evaluate(f"{result!r} {options.condition}", values):
        yield Match(None, {"result": f"{result:.2f}"})


def evaluate(formula: str, values: Mapping[str, float]) -> float:
    """The value of `formula`. Raises ValueError where it isn't arithmetic over known names."""
    text = re.sub(r"heading\.(h[1-6])", r"heading_\1", formula).replace("&&", " and ").replace("||", " or ")
    try:
        return _value(ast.parse(text.strip(), mode="eval").body, values)
    except (SyntaxError, KeyError, ZeroDivisionError) as error:
        raise ValueError(f"the formula {formula} can't be reckoned: {error}") from None


def _value(node: ast.expr, values: Mapping[str, float]) -> float:
    match node:
        case ast.Constant(value=int() | float() as number):
            return float(number)
        case ast.Name(id=name):
            return float(values[name])
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, values)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _BINARY:
            return _BINARY[type(op)](_value(left, values), _value(right, values))
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _COMPARE:
            return float(_COMPARE[type(op)](_value(left, values), _value(right, values)))
        case ast.BoolOp(op=op, values=parts):
            truths = [bool(_value(part, values)) for part in parts]
            return float(all(truths) if isinstance(op, ast.And) else any(truths))
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name), args=args) if name in _FUNCTIONS:
            return float(_FUNCTIONS[name](*(_value(arg, values) for arg in args)))
    raise ValueError(f"{ast.unparse(node)} is not arithmetic")
