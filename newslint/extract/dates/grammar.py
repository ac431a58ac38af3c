"""The grammar: which words in which order make a date, and which handler reads them.

One line a pattern, in the notation of `Vocabulary.pattern`: capitals are classes of words or shorthands, small letters
are words, `name=` names the part that the handler asks for. Where two patterns fit, the longer wins, then the one
further up.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from newslint.extract.dates import ago, holidays, monthdays, relative, spans, times, words, years
from newslint.extract.dates.reading import Context, Hit, Readings
from newslint.extract.dates.vocabulary import VOCABULARY, spelt

Handler = Callable[[Hit, Context], Readings]

_TABLE: tuple[tuple[str, Handler], ...] = (
    # days
    ("((the? REL)? w=WD .? (the? DAYTIME)? ,?)? m=MON .? the? d=MDAY YEARHERE", monthdays.day),
    ("(the? REL)? w=WD (DAYTIME)? LPAR m=MON .? d=MDAY YEARHERE RPAR", monthdays.day),
    ("(the? REL)? w=WD (DAYTIME)? LPAR d=MDAY of? m=MON .? YEARHERE RPAR", monthdays.day),
    ("m=MON .? d=MDAY YEARHERE (,? LPAR|, a) w=WD (?=RPAR|,|.|;|:|x|$)", monthdays.day),
    ("d=MDAY of? m=MON .? YEARHERE (,? LPAR|, a) w=WD (?=RPAR|,|.|;|:|x|$)", monthdays.day),
    ("(w=WD .? (DAYTIME)? ,? on? the?)? d=MDAY of? m=MON .? ,? y=(YEAR|APOSYEAR)", monthdays.day),
    ("(w=WD .? (DAYTIME)? ,? on? the?)? d=MDAY of? m=MON", monthdays.day),
    ("ONWEEKDAY d=DAY (DASH|/) m=MON (DASH|/) y=(YEAR|YEAR2|DAY)", monthdays.day),
    ("(w=WD ,? )? n=(ISO|SLASH)", monthdays.written),
    ("ONWEEKDAY m=MON .? d=YEAR2 YEARHERE", monthdays.overflow),
    ("ONWEEKDAY m=MON .? d=ORDBIG YEARHERE", monthdays.overflow),
    ("(w=WD .? ,? the?)? d=(YEAR2|ORDBIG) of? m=MON YEARHERE", monthdays.overflow),
    ("TWODAYS m=MON .? d=MDAY ,? SPAN e=MDAY (?!MON) YEARHERE", monthdays.day_span),
    ("w=WD .? ,? m=MON .? d=MDAY SPAN (v=WD ,?)? e=MDAY (?!MON) YEARHERE", monthdays.day_span),
    ("TWODAYS d=MDAY SPAN e=MDAY of? m=MON YEARHERE", monthdays.day_span),
    # months
    ("(mod=EARLY (DASH|of)? (the)?)? m=MON .? (,|of)? y=(YEAR|APOSYEAR)", monthdays.month),
    ("(mod=EARLY (DASH|of)?)? m=MON .? ,? r=YEARWORDS", monthdays.month),
    ("(the? mod=EARLY (DASH|of)?)? rel=(REL) m=MON NODAY", monthdays.month),
    ("this past m=MON", monthdays.month),
    ("(mod=EARLY (DASH|of)) m=MON", monthdays.month),
    ("the mod=(end|beginning|start|middle) of m=MON ,? (y=(YEAR|APOSYEAR))?", monthdays.month),
    ("mod=(early|late) in m=MON ,? (y=(YEAR|APOSYEAR))?", monthdays.month),
    ("the d=ORD of m=MON YEARHERE", monthdays.day),
    ("the month of m=MON ,? (y=YEAR)?", monthdays.month),
    ("the week of m=MON .? d=MDAY YEARHERE", monthdays.week_of),
    ("the week of d=MDAY m=MON YEARHERE", monthdays.week_of),
    ("mod=EARLY m=MON NODAY", monthdays.month),
    ("m=MONF", monthdays.month),
    ("m=MONA .?", monthdays.month),
    # quarters, halves, seasons, fiscal years
    (
        "(the mod=(end|beginning|start|middle) of)? (the|(its|their)(?!ORDQ DASH))? fiscal? "
        "q=(ORDQ|ORD|DIGITQ) (DASH|fiscal)? quarter "
        "(of? fiscal? y=YEAR|r=YEARWORDS|ago=(a year (ago|earlier)))?",
        years.quarter,
    ),
    ("q=DIGITQ (of? (fiscal)? y=(YEAR|APOSYEAR)|r=(of LNT year|LNT year))?", years.quarter),
    ("the ago=(year DASH (ago|earlier)) q=ORDQ quarter", years.quarter),
    ("(the|a)? fiscal? y=YEAR (DASH|fiscal|POSS)? q=ORDQ DASH? quarter", years.quarter),
    ("r=(LNT year) POSS q=ORDQ DASH? quarter", years.quarter),
    ("the (last|final) quarter of y=YEAR", years.last_of_year),
    ("h=(first|second) DASH half", years.half),
    ("(the)? fiscal? y=YEAR POSS? h=(first|second) half", years.half),
    ("(the)? h=(first|second) half (of (the year|LNT year|this|y=YEAR)|LNT year)", years.half),
    ("(the? mod=(ELM) DASH?|the)? (rel=(REL|this past))? s=SEASON (of)? y=(YEAR|APOSYEAR)", years.season),
    ("(the? mod=(ELM) DASH?)? rel=(REL|this past) s=SEASON", years.season),
    ("(the)? mod=(ELM) DASH? s=SEASON", years.season),
    ("the s=(spring|summer|autumn|winter)", years.season),
    ("the? s=SEASON", years.bare_season),
    ("(the)? (fiscal year?|fy) y=YEAR", years.fiscal),
    ("(the|its) y=YEAR fiscal year", years.fiscal),
    # years
    ("the year y=YEAR", years.year),
    ("the (rest|remainder) of y=YEAR", years.year),
    ("the? mod=(ELM|end|beginning|start|middle) (of|DASH)? y=YEAR", years.year),
    ("mod=(early|late) in y=YEAR", years.year),
    ("y=YEAR", years.year),
    ("(the)? year DASH? end y=YEAR", years.year),
    ("y=YEAR (DASH|LONGDASH) z=(YEAR|YEAR2|DAY) (?!MON|DASH|/)", years.year_span),
    ("the year y=SPOKEN", years.spoken_year),
    ("(m=MON)? y=((nineteen|eighteen) (TENW|TEENS) (DASH? NUMW)?)", years.spoken_year),
    ("era=(ad) y=(DAY|YEAR2|NUM|YEAR)", years.ad_year),
    ("y=(DAY|YEAR2|NUM|YEAR) era=ERA", years.ad_year),
    ("(the)? mod=(ELM) (DASH? to DASH? late)? DASH? y=(DECADE|DECADE2|DECW)", years.decade),
    ("the y=(DECADE|DECADE2|DECW)", years.decade),
    ("(the)? (mod=(ELM) DASH?)? nineteen y=DECW", years.decade),
    ("y=DECADE", years.decade),
    ("the y=DECADE2 (?=(and|,|to|through|DASH) (DECADE|DECADE2))", years.decade),
    ("y=DECADE2", years.decade_listed),
    ("(the)? (mod=(ELM) (DASH)?)? n=(ORD|ORDW|ORDBIG|TENW DASH ORDW) DASH? century", years.century),
    # days by name
    ("n=(today|tomorrow|yesterday|tonight)", relative.named_day),
    ("(later|earlier|early|late) n=(today|tomorrow|yesterday|tonight)", relative.named_day),
    ("n=(yesterday|tomorrow) t=DAYTIME", relative.named_day),
    ("the day beyond=(before|after) n=(yesterday|tomorrow)", relative.named_day),
    ("the u=(day|week|month|year) way=(before|after|earlier|later) (?=,|.|;|:|RPAR|$|and|but)", ago.next_to_anchor),
    ("w=WD", relative.weekday),
    ("(a|one) w=WD", relative.some_weekday),
    ("(the)? rel=(REL) w=WD", relative.weekday),
    ("this rel=(past|coming) w=WD", relative.weekday),
    ("(the? rel=(REL))? (early|late|mid)? w=WD t=DAYTIME", relative.weekday),
    ("(early|late) w=WD", relative.weekday),
    ("m=MON d=(ORDW|TENW DASH? ORDW) YEARHERE", monthdays.day),
    ("m=MON d=(ORDW|TENW DASH? ORDW) ,? y=SPOKEN", monthdays.day),
    ("ATTACK", relative.attack),
    # units beside last, next, this
    ("(the)? (mod=(early|late|mid|earlier|later|sometime) (in|on)?)? rel=REL u=SUNIT (or so)?", relative.unit),
    ("(that|this|the) rel=same u=SUNIT", relative.unit),
    ("(the|its)? rel=REL (calendar|fiscal)? u=SUNIT", relative.unit),
    ("this rel=(past|coming) u=SUNIT", relative.unit),
    ("rel=the u=weekend", relative.unit),
    ("(the|its) (latest|full)? fiscal year (?!YEAR)", relative.fiscal_year),
    ("the full year", relative.fiscal_year),
    ("the full year y=YEAR", years.year),
    (
        "the? (mod=(end|beginning|start|middle) of) (the|rel=(REL)) u=(year|month|week|quarter|decade|century)",
        relative.year_of_text,
    ),
    ("(earlier|later|early|late) in the u=(year|month|week|quarter|decade|day)", relative.year_of_text),
    ("(the)? u=(year|month) (POSS|DASH)? end", relative.year_end),
    ("the u=year", relative.bare_year),
    ("the u=quarter", relative.last_quarter),
    ("the same u=quarter ago=((last|a) year (ago|earlier)?)", relative.last_quarter),
    ("the (rest|remainder) of (the|rel=REL) u=(year|month|week|quarter|decade|century|day)", relative.year_of_text),
    ("mid DASH? u=year", relative.year_end),
    ("n=midyear", relative.midyear),
    ("the latest u=(quarter|period)", relative.last_quarter),
    ("the? ago=(year DASH (ago|earlier)) (quarter|period)?", relative.last_quarter),
    ("the ago=(year (ago|earlier)) (quarter|period)", relative.last_quarter),
    ("the ago=(year DASH (ago|earlier)) (month|level|figure)", relative.last_quarter),
    # so long ago
    ("ROUGHLY n=AMOUNT more? u=UNIT (or so)? way=(ago|earlier|later|hence|from now)", ago.ago),
    ("ROUGHLY n=(VAGUE) u=UNIT way=ago", ago.ago),
    ("u=PUNIT way=(ago)", ago.ago),
    ("(not so? | so)? n=long way=ago", ago.long_ago),
    ("(a (long|short|little)|some) (time|while) way=ago", ago.long_ago),
    ("(a while|a generation|generations|moments) way=ago", ago.long_ago),
    (
        "ROUGHLY n=AMOUNT u=UNIT way=(ago|from) "
        "at=(today | this (week|month|year|weekend) | w=WD | rel=LNT (week|month))",
        ago.ago_to_the_day,
    ),
    # durations
    ("ROUGHLY ART? quarter (DASH|of a)? century", spans.quarter_century),
    ("ROUGHLY n=WHOLE u=UNIT (and|,)? o=WHOLE v=UNIT", spans.composite),
    (
        "ROUGHLY another? n=AMOUNT (more|full|long|straight|consecutive|additional|further)? u=UNIT (or so)?",
        spans.duration,
    ),
    ("ROUGHLY ART NUMW? u=UNIT and n=(ART half)", spans.and_half),
    (
        "the? (last|past|next|coming|previous|following|first|final|latest|(year DASH (earlier|ago)))? n=AMOUNT u=UNIT",
        spans.duration,
    ),
    ("the? (last|past|next|coming|previous|following|first|final) n=couple of u=UNIT", spans.duration),
    (
        "(the|these|those)? n=AMOUNT (last|past|next|coming|previous|following|preceding|first|final) u=PUNIT",
        spans.duration,
    ),
    ("(ART|the|this|that) n=WHOLE DASH u=SUNIT period", spans.duration),
    ("(the? LATEST)? n=WHOLE DASH plus DASH? u=UNIT", spans.duration),
    ("(the? (last|past|next|coming))? n=WHOLE (to|or|DASH) WHOLE u=UNIT", spans.between),
    ("n=WHOLE (to|or|DASH) WHOLE DASH u=SUNIT", spans.between),
    ("ROUGHLY n=half DASH? ART? DASH? u=SUNIT", spans.duration),
    ("ROUGHLY ART NUMW? u=UNIT and n=(ART half) way=(ago|later|earlier)", ago.ago_and_half),
    ("n=(NUMW DASH and DASH a DASH half) DASH? u=UNIT", spans.duration),
    ("ROUGHLY n=WHOLE DASH u=SUNIT (DASH long)?", spans.duration),
    ("the? LATEST (few|several) u=PUNIT", spans.open_duration),
    ("(the? l=(last|past|next|coming|recent|previous|prior|subsequent|these|those)) u=PUNIT", spans.open_duration),
    ("(some|many) u=PUNIT", spans.open_duration),
    ("u=(decades|years|months|weeks|days|hours|centuries) DASH (long|old)", spans.open_duration),
    ("u=(decade|century) DASH (long|old)", spans.whole_unit),
    ("u=(year|month|week|day|hour|night) DASH long", spans.whole_unit),
    ("u=(yearlong|monthlong|weeklong|daylong|hourlong|nightlong|decadelong)", spans.whole_unit),
    ("(an entire|the (whole|entire)|a (whole|full|single|entire)) u=SUNIT", spans.whole_unit),
    ("u=PUNIT (or PUNIT)?", spans.bare_units),
    ("the u=(week|month|quarter)", spans.ended),
    ("the? (past|coming) u=(decade|century)", spans.duration),
    ("(the? LATEST) n=dozen u=UNIT", spans.duration),
    ("(the? LATEST) n=half DASH? u=SUNIT", spans.duration),
    # sets
    ("EVERY o=other? (n=WHOLE)? u=UNIT", spans.every),
    ("(once|twice|(WHOLE|several|many) times) (a|per|EVERY) u=SUNIT", spans.every),
    ("EVERY other? w=WD (DAYTIME)?", spans.every),
    ("EVERY m=MON", spans.every),
    ("EVERY s=(SEASON|DAYTIME|weekend)", spans.every),
    ("w=WDS", spans.every),
    ("n=(weekends|weekdays)", spans.every_weekend),
    ("w=WD t=DAYTIMES", spans.every),
    ("n=SETW", spans.rhythm),
    # pointers
    ("n=(now|currently|current|nowadays)", spans.pointer),
    ("n=soon", spans.pointer),
    ("the (recent|distant) n=past", spans.pointer),
    ("the (immediate|distant|not DASH? too DASH? distant|not DASH? so DASH? distant) n=future", spans.pointer),
    ("at n=present", spans.pointer),
    ("(the|that) n=time", spans.pointer),
    ("(the|this) n=moment", spans.pointer),
    ("n=PAST", spans.pointer),
    ("n=recent", spans.pointer),
    ("n=these days", spans.pointer),
    ("(the|near) n=(past|future)", spans.pointer),
    ("the near n=future", spans.pointer),
    # times
    ("c=CLOCK INZONE ONDAY", times.clock),
    ("c=(DAY|NUMW) o MARK? clock (this|in the|LNT) ap=(morning|afternoon|evening|night)", times.clock),
    ("c=(DAY|NUMW) o MARK? clock on? w=WD ap=DAYTIME", times.clock),
    ("c=CLOCK12 (to|DASH|LONGDASH|until|and) e=CLOCK12 INZONE ONDAY", times.clock_span),
    ("c=CLOCK LPAR z=ZONE RPAR ONDAY", times.clock),
    ("(w=WD|n=(today|yesterday|tomorrow)) (,? at) c=CLOCK INZONE", times.clock),
    ("c=(DAY|DECIMAL|CLOCK24) ap=AMPM (z=ZONE)? ONDAY", times.clock),
    ("c=CLOCK (local time)? (z=ZONE)? ,? on? ONWEEKDAY m=MON .? d=MDAY YEARHERE", times.clock_and_day),
    ("c=CLOCK (local time)? (z=ZONE)? ,? on? (w=WD .? ,? the?)? d=MDAY m=MON YEARHERE", times.clock_and_day),
    ("c=(DAY|CLOCK24) in the ap=(morning|afternoon|evening)", times.clock),
    ("c=(DAY|NUMW) o MARK? clock ONDAY", times.clock),
    ("c=(YEAR|NUM) (hours)? z=ZONE", times.military),
    ("n=WIRE", times.wire),
    ("(the? mod=(early|late|mid) DASH?) t=(morning|afternoon|evening)", times.daytime),
    ("t=(midmorning|midafternoon)", times.daytime),
    ("t=(dawn|dusk|daybreak|nightfall) (on? w=WD)?", times.daytime),
    ("(early|late) in the t=(morning|afternoon|evening)", times.daytime),
    ("rel=(this|that|last|next|following|previous) t=(morning|afternoon|evening|night)", times.daytime),
    ("(later|earlier|early|late) rel=(this|that|the) t=(morning|afternoon|evening)", times.daytime),
    ("the rel=(next|following|previous|same) t=(morning|afternoon|evening|night)", times.daytime),
    ("the t=(morning|afternoon|evening|night) of (w=WD ,?)? m=MON .? d=MDAY YEARHERE", times.daytime_of),
    ("the t=(morning|afternoon|evening|night) of (w=WD ,?)? d=MDAY m=MON YEARHERE", times.daytime_of),
    ("the t=(morning|afternoon|evening|night) of w=WD", times.daytime_of),
    ("rel=the t=(morning|afternoon|evening)", times.daytime),
    ("t=overnight", times.daytime),
)


def _holiday(name: str) -> str:
    words_of_it = name.replace("'s", " POSS").replace("s'", "s MARK?")
    article = "the? " if name == "fourth of july" else ""
    return f"{article} (rel=(last|this|next|past))? h=({words_of_it}) YEARHERE"


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
    table = (*_TABLE, *((_holiday(name), relative.holiday) for name in sorted(holidays.NAMES)))
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
