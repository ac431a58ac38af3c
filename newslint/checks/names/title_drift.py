"""One person under two titles that can't both hold.

Four questions, by `look_for`. `pronoun`: "himself" right after a name that is "Ms Holloway" elsewhere. `gender`: one
"Ms Holloway" among several of "Mr Holloway" where the article names one Holloway only. `rank`: two titles of one
ladder (senator and representative, colonel and major, bishop and cardinal) before one full name. `office`: one office
at two bodies, or two offices that exclude each other at one body, right before one full name ("FA chief executive",
"Premier League chief executive"). Families ("Mrs", a wife, a brother, two full names), "then" and "former" are let
pass.

```yaml
extends: title-drift
message: "{found} here, but {expected} elsewhere. Which is right?"
look_for: [gender, rank]
```
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Facts, Name
from newslint.core.finding import Match, Related
from newslint.core.text import Span
from newslint.language.titles import EXCLUSIVE, FAMILY, ladder_of, title_gender

NEEDS: frozenset[str] = frozenset({"sentences", "names"})
VALUES: tuple[str, ...] = ("found", "expected")

_ANOTHER_TIME = re.compile(
    r"\b(?:then|former(?:ly)?|promoted|retired|late|ex|would-be|future|incoming|outgoing|became|now)\b[\s\w-]{0,20}$",
    re.IGNORECASE,
)

_REFLEXIVE = re.compile(r"\s+(himself|herself)\b")


class Options(BaseModel):
    """What a rule may set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    look_for: tuple[Literal["gender", "pronoun", "rank", "office"], ...] = Field(
        ("gender", "rank"), description="Which titles to compare."
    )


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each title that an earlier one of the same person denies."""
    titled = [name for name in facts.names if name.title and name.label == "person" and name.surname]
    if "gender" in options.look_for:
        yield from _genders(facts, titled)
    if "pronoun" in options.look_for:
        yield from _pronouns(facts, titled)
    if "rank" in options.look_for:
        yield from _ranks(facts, titled)
    if "office" in options.look_for:
        yield from _offices(facts)


def _genders(facts: Facts, titled: list[Name]) -> Iterator[Match]:
    by_surname: defaultdict[str, list[Name]] = defaultdict(list)
    for name in titled:
        if title_gender(name.title):
            by_surname[name.surname.lower()].append(name)
    for surname, names in by_surname.items():
        genders = [title_gender(name.title) for name in names]
        odd = min(("male", "female"), key=lambda gender: (genders.count(gender), gender == genders[0]))
        wrong = names[genders.index(odd)] if genders.count(odd) == 1 and len(genders) > 2 else None
        if (
            wrong is None
            or any(name.title.lower().startswith("mrs") for name in names)
            or _family(facts, surname, wrong)
        ):
            continue
        right = next(name for name, gender in zip(names, genders, strict=True) if gender != odd)
        yield _match(facts, wrong, right, 0.85)


def _pronouns(facts: Facts, titled: list[Name]) -> Iterator[Match]:
    """A reflexive right after a name is certain to mean its bearer; other pronouns may mean somebody else."""
    for name in facts.names:
        found = _REFLEXIVE.match(facts.article.text, name.span.end)
        if name.label != "person" or not name.surname or found is None or _family(facts, name.surname.lower(), name):
            continue
        gender = "male" if found[1].lower() == "himself" else "female"
        other = next(
            (one for one in titled if one.entity == name.entity and title_gender(one.title) not in ("", gender)),
            None,
        )
        if other is not None:
            span = Span(*found.span(1))
            words = f"{' '.join(name.text.split())} {found[1]}"
            yield Match(span, {"found": words, "expected": _said(other)}, (Related(other.span, _said(other)),), (), 0.9)


def _family(facts: Facts, surname: str, odd: Name) -> bool:
    """Whether the article may speak of two people of that surname."""
    forenames = {name.forename for name in facts.names if name.forename and name.surname.lower() == surname}
    near = [at for at, sentence in enumerate(facts.sentences) if sentence.span.contains(odd.span)]
    first = max(0, near[0] - 2) if near else 0
    around = " ".join(facts.text(sentence.span) for sentence in facts.sentences[first : first + 5])
    return len(forenames) > 1 or bool(FAMILY.search(around))


def _ranks(facts: Facts, titled: list[Name]) -> Iterator[Match]:
    first: dict[tuple[str, str, str], Name] = {}
    for name in titled:
        ladder = ladder_of(name.title)
        if not ladder or not name.forename or _another_time(facts, name):
            continue
        known = first.setdefault((ladder[0], name.forename.lower(), name.surname.lower()), name)
        step = ladder_of(known.title)
        if step and step[1] != ladder[1]:
            yield _match(facts, name, known, 0.8)


def _offices(facts: Facts) -> Iterator[Match]:
    first: dict[tuple[str, str], Name] = {}
    for name in facts.names:
        if not name.role or not name.forename or _another_time(facts, name, len(name.role) + len(name.body)):
            continue
        known = first.setdefault((name.forename.lower(), name.surname.lower()), name)
        one_body = _same_body(name.body, known.body)
        if one_body != (name.role == known.role) and (not one_body or {name.role, known.role} <= EXCLUSIVE):
            yield Match(
                name.span,
                {"found": _office(name), "expected": _office(known)},
                (Related(known.span, _office(known)),),
                (),
                0.8,
            )


def _office(name: Name) -> str:
    return f"{' '.join(name.body.split())} {name.role} {' '.join(name.text.split())}"


def _same_body(one: str, other: str) -> bool:
    """Whether one is short for the other: a part of its words, a beginning, or its initials."""
    shorter, longer = sorted((one.lower().replace(".", ""), other.lower().replace(".", "")), key=len)
    initials = "".join(word[0] for word in longer.split() if word not in ("of", "the", "for", "and"))
    return shorter in longer or shorter == initials or bool(set(shorter.split()) & set(longer.split()))


def _another_time(facts: Facts, name: Name, back: int = 0) -> bool:
    start = name.span.start - max(len(name.title), back)
    before = facts.article.text[max(0, start - 40) : start]
    return bool(_ANOTHER_TIME.search(before))


def _match(facts: Facts, name: Name, other: Name, confidence: float) -> Match:
    start = facts.article.text.rfind(name.title.split()[0], 0, name.span.start)
    return Match(
        span=name.span._replace(start=start) if start >= 0 else name.span,
        values={"found": _said(name), "expected": _said(other)},
        related=(Related(other.span, _said(other)),),
        confidence=confidence,
    )


def _said(name: Name) -> str:
    return f"{name.title} {' '.join(name.text.split())}"
