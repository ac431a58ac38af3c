"""The grammar: the table of patterns made ready, and which of them can begin where."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from newslint.extract.dates import holidays, words
from newslint.extract.dates.patterns import PATTERNS, Handler
from newslint.extract.dates.vocabulary import VOCABULARY, spelt


def _holiday(name: str) -> str:
    words_of_it = name.replace("'s", " POSS").replace("s'", "s MARK?")
    article = "the? " if name == "fourth of july" else ""
    dated = "(?=(,|LPAR) on? ONWEEKDAY (MON .? MDAY|MDAY of? MON) .? ,? b=YEAR)"  # "Halloween (Oct. 31, 2024)"
    return f"{article} (rel=(last|this|next|past))? h=({words_of_it}) YEARHERE (v=(week|weekend))? ({dated}|)"


class Rule:
    """A pattern, its handler, and its rank: the lower wins where two are equally long.

    The pattern is compiled when it is first tried: most articles need but half of them.
    """

    __slots__ = ("characters", "expression", "handler", "match", "rank")

    def __init__(self, rank: int, expression: str, handler: Handler):
        self.rank = rank
        self.expression = expression
        self.characters = frozenset(expression)
        self.handler = handler
        self.match: Callable[[str, int], re.Match[str] | None] = self._compile

    def _compile(self, classes: str, start: int) -> re.Match[str] | None:
        self.match = re.compile(self.expression).match
        return self.match(classes, start)


def _rules() -> dict[str, tuple[Rule, ...]]:
    """The rules by the character that a match can begin with."""
    table = (*PATTERNS, *((_holiday(name), holidays.holiday) for name in sorted(holidays.NAMES)))
    by_first: dict[str, list[Rule]] = {}
    for rank, (source, handler) in enumerate(table):
        pattern = VOCABULARY.pattern(spelt(source))
        rule = Rule(rank, pattern.expression, handler)
        for character in pattern.first:
            by_first.setdefault(character, []).append(rule)
    return {character: tuple(rules) for character, rules in by_first.items()}


RULES = _rules()
"""Which rules can begin with a class character."""

# Words that stand in dates but make none: where nothing else is near, there is nothing to read.
_WEAK = (
    "the a an of in on at to and or until till through thru from by about around nearly almost roughly "
    "approximately some over under barely just only exactly more less fewer longer better than no least most up "
    "as long many little much last next this previous coming following same that preceding upcoming latest final "
    "early late mid middle end beginning start earlier later several few couple dozen hundred thousand full "
    "straight another its their every each other before after since new near local st "
    "trading business working ahead comparable corresponding equivalent "
).split()
_WEAK_SHAPES = "DAY YEAR2 NUM BIG DECIMAL ORD ORDBIG APOSYEAR OTHER LPAR RPAR POSS DASH LONGDASH MARK AMPM".split()


def _strong() -> re.Pattern[str]:
    weak = {VOCABULARY.word(word) for word in (*_WEAK, *words.NUMBER, *words.ORDINAL)}
    weak -= {VOCABULARY.word("nineteen"), VOCABULARY.word("eighteen")}  # years are spoken with them
    weak |= {VOCABULARY.classes[name] for name in _WEAK_SHAPES}
    known = set(RULES) | set("".join(VOCABULARY.classes.values())) | VOCABULARY.characters()
    return re.compile("[" + "".join(sorted(character for character in known - weak if ord(character) > 0xFF)) + "]")


STRONG = _strong()
"""What every date has at least one of."""


@cache
def rules_from(first: str, strong: str) -> tuple[Rule, ...]:
    """The rules that can begin with the character `first` and hold `strong`, the first strong one from there on."""
    return tuple(rule for rule in RULES.get(first, ()) if strong in rule.characters)


LEAD = 9
"""How many tokens a date can begin before the first such character."""
