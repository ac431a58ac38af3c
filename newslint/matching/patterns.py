"""Patterns as Vale's styles write them, searched fast and never for ever.

A rule's patterns are alternatives of one expression. Those that hold a literal are run only on text where one of the
literals stands (found by one Aho-Corasick pass over the text), the others always. A pattern that runs away is stopped
and named. Vale's expressions are .NET's: an inline flag such as `(?i)` holds from where it stands to its group's end.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import regex

from newslint.core.text import Span
from newslint.matching.literals import choices, class_end, required_literals
from newslint.matching.prefilter import Sieve

TIME_LIMIT = 1.0
"""Seconds that the patterns of one rule may take on one article of up to LONG letters; longer ones get more."""
LONG = 50_000


class Hit(NamedTuple):
    """Where an alternative matched `[start, end)`, and which one (its number in the order given)."""

    start: int
    end: int
    number: int

    @property
    def span(self) -> Span:
        """The place of the hit."""
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Patterns:
    """Alternatives to search for. Made by `alternatives`; each is compiled when a text holds one of its literals."""

    tokens: tuple[str, ...]
    expressions: tuple[str, ...]
    flags: int
    _compiled: dict[int, regex.Pattern[str]] = field(default_factory=dict, repr=False, compare=False)

    def prove(self) -> None:
        """Compiles them all. Raises ValueError, naming the token, where one isn't a valid expression."""
        try:
            for number in range(len(self.expressions)):
                self._ready(number)
        except ValueError:
            for token in self.tokens:  # to name the token as it was written, not the whole
                compile_pattern(token, self.flags)
            raise

    def find(self, text: str) -> Iterator[Hit]:
        """The hits in `text`, from left to right, none overlapping; at one place the alternative named first wins.

        Raises TimeoutError where a pattern takes longer than TIME_LIMIT.
        """
        return self.find_among(text, self.sieve.within(self.sieve.spots(text), Span(0, len(text))))

    def words(self, text: str) -> list[str]:
        """The words of the hits in `text`. Raises TimeoutError as `find` does."""
        if len(self.expressions) > 1 or self._ready(0).groups:
            return [hit.span.of(text) for hit in self.find(text)]
        try:
            words: list[str] = self._ready(0).findall(text, timeout=max(0.01, _deadline(text) - time.monotonic()))
        except TimeoutError:
            raise _too_slow(self._ready(0)) from None
        return words

    def find_among(self, text: str, numbers: Iterable[int], deadline: float | None = None) -> Iterator[Hit]:
        """The hits of the alternatives `numbers`."""
        deadline = _deadline(text) if deadline is None else deadline
        hits = sorted(hit for number in numbers for hit in self._run(number, text, deadline))
        reached = -1
        for start, number, end in hits:
            if start >= reached:
                yield Hit(start, end, number)
                reached = max(end, start + 1)

    @cached_property
    def sieve(self) -> Sieve:
        """Tells which of the alternatives can match where."""
        return Sieve(self.expressions)

    def _ready(self, number: int) -> regex.Pattern[str]:
        if number not in self._compiled:
            self._compiled[number] = compile_pattern(self.expressions[number], self.flags)
        return self._compiled[number]

    def _run(self, number: int, text: str, deadline: float) -> Iterator[tuple[int, int, int]]:
        pattern = self._ready(number)
        try:
            for match in pattern.finditer(text, timeout=max(0.01, deadline - time.monotonic())):
                if match.end() > match.start():  # nothing is nothing to show
                    yield match.start(), number, match.end()
        except TimeoutError:
            raise _too_slow(pattern) from None


def alternatives(
    tokens: Sequence[str],
    *,
    word: bool = True,
    ignorecase: bool = False,
    before: str = "",
    after: str = "",
    numbered: bool = False,
) -> Patterns:
    """`tokens` as alternatives, between word boundaries where `word`, with `before` and `after` put around each.

    Only where `numbered` does a hit's number say which token it was. Whether they are valid expressions shows when they
    are first used, or by their `prove`.
    """
    flags = regex.IGNORECASE if ignorecase else 0
    template = r"(?m){}\b(?:{})\b{}" if word else "(?m){}(?:{}){}"
    tokens = [_NEEDLESS.sub("", token) for token in tokens]
    whole = "|".join(tokens)
    if numbered:
        wanted = list(tokens)
    elif _shares_groups(whole):
        wanted = [whole]
    else:  # those that a literal can rule out stand apart, the others are searched together
        parts = list(_with_flags([part for token in tokens for part in choices(token)]))
        ruled = [part for part in parts if required_literals(f"(?:{part})")]  # the group that its expression has
        others = "|".join(f"(?:{part})" for part in parts if part not in ruled)
        wanted = [*ruled, others] if others else ruled
    expressions = [template.format(before, part, after) for part in wanted]
    return Patterns(tuple(tokens), tuple(expressions), flags)


@dataclass(frozen=True, slots=True)
class Exceptions:
    """What lets a match pass: `inside` what it may hold, `around` what it may stand in."""

    inside: Patterns | None
    around: Patterns

    def prove(self) -> None:
        """Raises ValueError where one isn't a valid expression."""
        for patterns in (self.inside, self.around):
            if patterns is not None:
                patterns.prove()


def make_exceptions(exceptions: Sequence[str]) -> Exceptions | None:
    """The patterns of a rule's `exceptions`, longest first so that the greedy one wins; None where there are none.

    Those that look around themselves are tried in their company only. Plain phrases hold a match in any case.
    """
    if not exceptions:
        return None
    phrases = [rf"(?i:{item})" for item in exceptions if regex.fullmatch(r"[\w'’-]+(?: [\w'’-]+)+", item)]
    alone = sorted((item for item in exceptions if not regex.search(r"\(\?<?[=!]", item)), key=len, reverse=True)
    return Exceptions(
        alternatives(alone, numbered=True) if alone else None,
        alternatives(sorted([*exceptions, *phrases], key=len, reverse=True), numbered=True),
    )


def find_in(
    patterns: Patterns, text: str, places: Iterable[Span], exceptions: Exceptions | None = None
) -> Iterator[Hit]:
    """The hits of `patterns` inside each of `places`, except those whose words match one of `exceptions`."""
    sieve = patterns.sieve
    spots = sieve.spots(text)
    if not spots[0] and not sieve.always:
        return
    deadline = _deadline(text)
    for place in places:
        numbers = sieve.within(spots, place)
        if not numbers:
            continue
        allowed = Allowed(exceptions, place, text)
        for hit in patterns.find_among(place.of(text), numbers, deadline):
            found = Hit(hit.start + place.start, hit.end + place.start, hit.number)
            if not allowed.has(found.span):
                yield found


class Allowed:
    """What `exceptions` let pass in one `place` of `text`; looked for when first asked."""

    def __init__(self, exceptions: Exceptions | None, place: Span, text: str):
        self._exceptions, self._place, self._text = exceptions, place, text

    def has(self, found: Span) -> bool:
        """Whether `found` holds an exception, or stands inside a longer one."""
        if self._exceptions is None:
            return False
        inside = self._exceptions.inside
        if inside is not None and any(inside.find(found.of(self._text).strip())):
            return True
        at = bisect_right(self._around, found.start, key=lambda span: span.start) - 1
        return at >= 0 and self._around[at].contains(found)

    @cached_property
    def _around(self) -> list[Span]:
        assert self._exceptions is not None
        hits = self._exceptions.around.find(self._place.of(self._text))
        return [hit.span.shift(self._place.start) for hit in hits]


def compile_pattern(expression: str, flags: int = 0) -> regex.Pattern[str]:
    """`expression`, written for .NET as Vale's are, compiled. Raises ValueError in plain words."""
    try:
        return regex.compile(_scope_flags(expression), flags)
    except regex.error as error:
        raise ValueError(f"the pattern {expression} isn't a valid expression: {error}") from None


def _too_slow(pattern: regex.Pattern[str]) -> TimeoutError:
    shown = pattern.pattern if len(pattern.pattern) < 80 else pattern.pattern[:77] + "..."
    return TimeoutError(f"the pattern {shown} takes too long. Make it simpler")


def _deadline(text: str) -> float:
    return time.monotonic() + TIME_LIMIT * max(1.0, len(text) / LONG)


_NEEDLESS = regex.compile(r"(?<!\\)\(\?m\)")
"""A flag that holds for every expression here."""


def _shares_groups(expression: str) -> bool:
    """Whether alternatives may refer to each other's groups, so that they have to stay one expression."""
    return regex.search(r"\\[1-9]|\\k<|\(\?P?<\w", expression) is not None


def _with_flags(parts: Iterable[str]) -> Iterator[str]:
    """`parts` of one expression, each with the inline flags that those before it leave on: `(?i)a|b` gives (?i) to b.

    Flags inside a part's groups end with these.
    """
    on = ""
    for part in parts:
        yield on + part
        if not _FLAGS.search(part):
            continue
        at, depth = 0, 0
        while at < len(part):
            if part[at] == "[":
                at = class_end(part, at)
                continue
            if (flag := _FLAGS.match(part, at)) and not depth and flag[0] not in on:
                on += flag[0]
            depth += (part[at] == "(") - (part[at] == ")")
            at += 2 if part[at] == "\\" else 1


_FLAGS = regex.compile(r"\(\?([a-zA-Z]*(?:-[a-zA-Z]+)?)\)")


def _scope_flags(expression: str) -> str:
    """`expression` with every inline flag bound to the rest of its group, as .NET reads it: `a|(?i)b|c` becomes
    `a|(?i:b)|(?i:c)`. Flags at the very beginning stay as they are."""
    opening = _FLAGS.match(expression)
    head = 0
    while opening:
        head = opening.end()
        opening = _FLAGS.match(expression, head)
    if _FLAGS.search(expression, head) is None:
        return expression
    out: list[str] = [expression[:head]]
    open_flags: list[list[str]] = [[]]
    at = head
    while at < len(expression):
        character = expression[at]
        if character == "\\":
            out.append(expression[at : at + 2])
            at += 2
        elif character == "[":
            end = class_end(expression, at)
            out.append(expression[at:end])
            at = end
        elif flag := _FLAGS.match(expression, at):
            open_flags[-1].append(flag[1])
            out.append(f"(?{flag[1]}:")
            at = flag.end()
        else:
            closing = ")" * len(open_flags[-1])
            if character == "(":
                open_flags.append([])
            elif character == ")" and len(open_flags) > 1:
                out.append(closing)
                open_flags.pop()
            elif character == "|":
                character = closing + "|" + "".join(f"(?{name}:" for name in open_flags[-1])
            out.append(character)
            at += 1
    return "".join(out) + ")" * len(open_flags[-1])
