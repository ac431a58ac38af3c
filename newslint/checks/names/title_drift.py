"""One person under two titles that can't both hold.

Five questions, by `look_for`. `pronoun`: "himself" right after a name that is "Ms Holloway" elsewhere. `gender`: one
"Ms Holloway" among several of "Mr Holloway" where the article names one Holloway only. `rank`: two titles of one
ladder (senator and representative, colonel and major, bishop and cardinal) before one full name. `office`: one office
at two bodies, or two offices that exclude each other at one body, right before one full name ("FA chief executive",
"Premier League chief executive"). Families ("Mrs", a wife, a brother, two full names), "then" and "former" are let
pass.

`affiliation`: one lawmaker with two parties or two states ("Ann Holt, D-Ohio" and "Holt, a Republican").

```yaml
extends: title-drift
message: "{found} here, but {expected} elsewhere. Which is right?"
look_for: [gender, rank]
```
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from newslint.checks.names._affiliations import Affiliation, affiliations_of
from newslint.core.facts import Facts, Name
from newslint.core.finding import Match, Related
from newslint.core.text import Span
from newslint.language.posts import in_post
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

    look_for: tuple[Literal["gender", "pronoun", "rank", "office", "affiliation"], ...] = Field(
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
    if "affiliation" in options.look_for:
        yield from _affiliations(facts)


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
        if not _is_body(name.body) or in_post(facts.article.text, name.span):
            continue
        known = first.setdefault((name.forename.lower(), name.surname.lower()), name)
        one_body = _same_body(name.body, known.body)
        if one_body != (name.role == known.role) and {name.role, known.role} <= EXCLUSIVE:
            yield Match(
                name.span,
                {"found": _office(name), "expected": _office(known)},
                (Related(known.span, _office(known)),),
                (),
                0.8,
            )


def _affiliations(facts: Facts) -> Iterator[Match]:
    """One person with two parties, or with two states: at the rarer, or at the later where both stand equally often."""
    told: defaultdict[tuple[object, str], list[tuple[Name, Affiliation]]] = defaultdict(list)
    bearers = _bearers(facts)
    for sentence in facts.sentences:
        for name in _names_in(facts, sentence.span):
            key = bearers.get(name.span)
            if key and not in_post(facts.article.text, name.span):
                for one in affiliations_of(facts.article.text, sentence.span, name):
                    told[key, one.sort].append((name, one))
    for found in told.values():
        values = [one.value for _, one in found]
        if len(set(values)) != 2:  # one is right; three are a table
            continue
        odd = min(reversed(found), key=lambda it: values.count(it[1].value))
        usual = next(it for it in found if it[1].value != odd[1].value)
        yield Match(
            odd[1].span,
            {"found": _told(facts, odd), "expected": _told(facts, usual)},
            (Related(usual[1].span, _told(facts, usual)),),
            (),
            0.85,
        )


def _bearers(facts: Facts) -> dict[Span, tuple[str, str]]:
    """The person of each mention by forename and surname; lone surnames where the article has one bearer only."""
    full: defaultdict[str, set[str]] = defaultdict(set)
    people = [name for name in facts.names if name.label == "person" and name.surname]
    for name in people:
        if name.forename:
            full[name.surname.lower()].add(name.forename.lower())
    found: dict[Span, tuple[str, str]] = {}
    for name in people:
        surname = name.surname.lower()
        forenames = {name.forename.lower()} if name.forename else full[surname]
        if len(forenames) == 1:
            found[name.span] = (next(iter(forenames)), surname)
    return found


def _names_in(facts: Facts, span: Span) -> list[Name]:
    """The names that stand in `span`."""
    first = bisect_left(facts.names, span.start, key=lambda name: name.span.start)
    last = bisect_left(facts.names, span.end, key=lambda name: name.span.start)
    return list(facts.names[first:last])


def _told(facts: Facts, found: tuple[Name, Affiliation]) -> str:
    """The words from the name to what is told of it, or from there to the name."""
    name, one = found
    span = Span(min(name.span.start, one.span.start), max(name.span.end, one.span.end))
    return f"'{' '.join(span.of(facts.article.text).split())}'"


def _is_body(words: str) -> bool:
    """Whether the words before an office name a body: "Harbour Board", "FA", not a place's, a party's or a people's."""
    return len(words.split()) > 1 or words.isupper()


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
