"""One person, two ages; or an age that the year of birth denies.

Compares the ages that stand right beside a person's name ("Ann Reed, 34", "34-year-old Ann Reed", "Reed, aged 34",
"Reed, born in 1990") with each other and, where the article says when it was published, with the year of birth. An age
of another time ("then 34", "34 when she left", a sentence with a year) is let pass.

```yaml
extends: age-drift
message: "{name} is {found} here and {expected} elsewhere."
```
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from newslint.core.facts import Age, Facts, Name
from newslint.core.finding import Match, Related
from newslint.language.titles import FAMILY, title_gender

NEEDS: frozenset[str] = frozenset({"sentences", "names"})
VALUES: tuple[str, ...] = ("name", "found", "expected")


_BESIDE = 60
"""Letters before a name in which a word of family makes another person of its bearer."""


class Options(BaseModel):
    """This kind has no options."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each age that differs from the first one stated of the same person."""
    stated: defaultdict[int, list[tuple[Name, Age]]] = defaultdict(list)
    for name in facts.names:
        if name.age and not name.age.past and name.label == "person":
            stated[name.entity].append((name, name.age))
    for ages in stated.values():
        if _is_family(facts, [name for name, _ in ages]):
            continue
        first = next(((name, age) for name, age in ages if age.years is not None), None)
        for name, age in ages if first else ():
            if first and age is not first[1] and _conflict(first[1], age, facts):
                yield _match(name, age, *first)


def _is_family(facts: Facts, names: list[Name]) -> bool:
    """Whether the mentions may be of two people of one surname: by genders, forenames, or words of family beside."""
    genders = {title_gender(name.title) for name in names} - {""}
    bearers = {one.forename.lower() for one in facts.names if one.forename and one.surname == names[0].surname}
    lone = any(not name.forename for name in names)
    near = (facts.article.text[max(0, name.span.start - _BESIDE) : name.span.end] for name in names)
    return len(genders) > 1 or (lone and (len(bearers) > 1 or any(FAMILY.search(words) for words in near)))


def _conflict(one: Age, other: Age, facts: Facts) -> bool:
    if one.years is not None and other.years is not None:
        return one.years != other.years
    born = one.born or other.born
    years = one.years if one.years is not None else other.years
    published = facts.article.published
    return bool(born and years is not None and published) and years not in _ages(
        born or 0, published.year if published else 0
    )


def _ages(born: int, year: int) -> tuple[int, int]:
    """The ages that somebody born in `born` can have in `year`."""
    return year - born - 1, year - born


def _match(name: Name, age: Age, other: Name, first: Age) -> Match:
    return Match(
        span=age.span,
        values={"name": " ".join(other.text.split()), "found": _said(age), "expected": _said(first)},
        related=(Related(first.span, f"{' '.join(other.text.split())}: {_said(first)}"),),
        confidence=0.9,
    )


def _said(age: Age) -> str:
    return str(age.years) if age.years is not None else f"born in {age.born}"
