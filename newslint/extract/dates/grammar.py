"""The grammar: which words in which order make a date, and which handler reads them.

One line a pattern, in the notation of `Vocabulary.pattern`: capitals are classes of words, small letters are words,
`name=` names the part that the handler asks for. Where two patterns fit, the longer wins, then the one further up.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from newslint.extract.dates import absolute, holidays, relative, spans, times, words
from newslint.extract.dates.reading import Context, Hit, Reading
from newslint.extract.dates.scan import Vocabulary

Handler = Callable[[Hit, Context], "list[Reading] | None"]

_MONTHS = frozenset(words.MONTH_NUMBER)
_WEEKDAYS = frozenset(words.WEEKDAY_NUMBER)
_UNITS = frozenset(words.UNIT)
_SINGULAR = frozenset(
    "second minute hour day week month quarter year decade century fortnight night weekend millennium".split()
)
_CLASSES: dict[str, frozenset[str]] = {
    "MON": _MONTHS,
    "MONF": frozenset(name for name in _MONTHS if len(name) > 4 or name in ("may", "june", "july")),
    "MONA": frozenset(name for name in _MONTHS if len(name) <= 4) - {"may", "june", "july"},
    "WD": _WEEKDAYS,
    "WDS": frozenset(words.WEEKDAY_PLURALS),
    "UNIT": _UNITS,
    "SUNIT": _SINGULAR,
    "PUNIT": _UNITS - _SINGULAR,
    "NUMW": frozenset(words.NUMBER) | {"hundred", "thousand"},
    "TENW": frozenset(words.TENS),
    "ORDW": frozenset(words.ORDINAL),
    "ORDQ": frozenset("first second third fourth".split()),
    "DECW": frozenset(words.DECADE_NAME),
    "SEASON": frozenset(words.SEASON),
    "DAYTIME": frozenset(words.DAYTIME),
    "DAYTIMES": frozenset("mornings afternoons evenings nights".split()),
    "NOON": frozenset(words.CLOCK_NAME),
    "ZONE": words.ZONES,
    "SETW": frozenset(words.SET_WORD),
    "PAST": words.PAST_WORDS,
    "SOON": words.FUTURE_WORDS,
    "Q": frozenset({"q"}),
    "REL": frozenset("last next this past previous coming following current same that preceding upcoming".split()),
    "LNT": frozenset("last next this".split()),
    "ART": frozenset(("a", "an")),
    "EARLY": frozenset("early late mid middle end beginning start earlier later".split()),
    "ELM": frozenset("early late mid".split()),
    "VAGUE": frozenset("several few many some couple dozens dozen recent".split()),
    "ABOUT": frozenset(
        "about around nearly almost roughly approximately some over under barely just only exactly".split()
    ),
    "AGO": frozenset("ago hence later earlier before after".split()),
    "TO": frozenset("to through until till and or thru".split()),
    "EVERY": frozenset(("every", "each")),
    "ERA": frozenset("ad bc bce ce".split()),
    "DIGITQ": frozenset(("q1", "q2", "q3", "q4")),
}
_CASED = _MONTHS | _WEEKDAYS | words.ZONES | frozenset("ad bc bce ce".split())
VOCABULARY = Vocabulary(_CLASSES, _CASED)
for _name in sorted(holidays.NAMES):
    for _word in re.findall(r"[a-z]+", _name):
        if len(_word) > 2 and _word not in ("the", "day", "eve", "all", "new", "may"):
            VOCABULARY.word(_word)

# Amounts: "25", "two and a half", "twenty-five", "2 1/2", "several", "a couple of", "the"
_NUM = "((DAY|NUM|YEAR2|BIG|DECIMAL|NUMW)+ ((DASH NUMW)|(and ART half)|(DAY / DAY))? | (ART (few|couple of?|dozen|hundred|thousand|decade)) | several | few | couple | ART)"
_INT = "(DAY|NUM|YEAR2|BIG|NUMW (DASH NUMW)?)"
_APPROX = "(ABOUT | (more|less|fewer|longer|better) than | no (more|less|fewer|later) than | at (least|most) | up to | as (long|many|little) as )"
_DAYNUM = "(DAY|ORD)"
_YEARW = "(NUMW (NUMW|(hundred and? NUMW?)|(thousand (and? NUMW)?)) (DASH? NUMW)? )"

_TABLE: tuple[tuple[str, Handler], ...] = (
    # days
    ("((the? REL)? w=(WD) .? (the? DAYTIME)? ,?)? m=MON .? the? d=(DAY|ORD) ,? y=YEAR", absolute.day),
    ("((the? REL)? w=(WD) .? (the? DAYTIME)? ,?)? m=MON .? the? d=(DAY|ORD)", absolute.day),
    ("(the? REL)? w=(WD) (DAYTIME)? LPAR m=MON .? d=(DAY|ORD) (,? y=YEAR)? RPAR", absolute.day),
    ("(the? REL)? w=(WD) (DAYTIME)? LPAR d=(DAY|ORD) of? m=MON .? (,? y=YEAR)? RPAR", absolute.day),
    ("m=MON .? d=(DAY|ORD) (,? y=YEAR)? (,? LPAR|, a) w=WD (?=RPAR|,|.|;|:|x|$)", absolute.day),
    ("d=(DAY|ORD) of? m=MON .? (,? y=YEAR)? (,? LPAR|, a) w=WD (?=RPAR|,|.|;|:|x|$)", absolute.day),
    ("(w=(WD) .? (DAYTIME)? ,? on? the?)? d=(DAY|ORD) of? m=MON .? ,? y=(YEAR|APOSYEAR)", absolute.day),
    ("(w=(WD) .? (DAYTIME)? ,? on? the?)? d=(DAY|ORD) of? m=MON", absolute.day),
    ("(w=(WD) .? ,?)? d=DAY (DASH|/) m=MON (DASH|/) y=(YEAR|YEAR2|DAY)", absolute.day),
    ("(w=(WD) ,? )? n=(ISO|SLASH)", absolute.written),
    ("(w=(WD) .? ,?)? m=MON .? d=YEAR2 (,? y=YEAR)?", absolute.overflow),
    ("(w=(WD) .? ,?)? m=MON .? d=ORDBIG (,? y=YEAR)?", absolute.overflow),
    ("(w=(WD) .? ,? the?)? d=(YEAR2|ORDBIG) of? m=MON (,? y=YEAR)?", absolute.overflow),
    ("(w=(WD) (TO|DASH|LONGDASH|,) v=(WD) ,?)? m=MON .? d=(DAY|ORD) ,? (TO|DASH|LONGDASH|/) e=(DAY|ORD) (?!MON) (,? y=YEAR)?", absolute.day_span),
    ("(w=WD .? ,?) m=MON .? d=(DAY|ORD) (TO|DASH|LONGDASH|/) (v=WD ,?)? e=(DAY|ORD) (?!MON) (,? y=YEAR)?", absolute.day_span),
    ("(w=(WD) (TO|DASH|LONGDASH|,) v=(WD) ,?)? d=(DAY|ORD) (TO|DASH|LONGDASH|/) e=(DAY|ORD) of? m=MON (,? y=YEAR)?", absolute.day_span),
    # months
    ("(mod=EARLY (DASH|of)? (the)?)? m=MON .? (,|of)? y=(YEAR|APOSYEAR)", absolute.month),
    ("(mod=EARLY (DASH|of)?)? m=MON .? ,? r=(LNT year | of (LNT|the) year)", absolute.month),
    ("(the? mod=EARLY (DASH|of)?)? rel=(REL) m=MON", absolute.month),
    ("this past m=MON", absolute.month),
    ("(mod=EARLY (DASH|of)) m=MON", absolute.month),
    ("mod=EARLY m=MON", absolute.month),
    ("m=MONF", absolute.month),
    ("m=MONA .?", absolute.month),
    # quarters, halves, seasons, fiscal years
    ("(the|(its|their)(?!ORDQ DASH))? (fiscal)? q=(ORDQ|ORD|DIGITQ) DASH? quarter (of? (fiscal)? y=YEAR|r=(of LNT year|LNT year)|ago=(a year (ago|earlier)))?", absolute.quarter),
    ("q=DIGITQ (of? (fiscal)? y=(YEAR|APOSYEAR)|r=(of LNT year|LNT year))?", absolute.quarter),
    ("the ago=(year DASH (ago|earlier)) q=ORDQ quarter", absolute.quarter),
    ("(the|a)? y=YEAR (DASH|fiscal)? q=ORDQ DASH? quarter", absolute.quarter),
    ("h=(first|second) DASH half", absolute.half),
    ("(the)? h=(first|second) half (of (the year|LNT year|this|y=YEAR)|LNT year)", absolute.half),
    ("(the? mod=(ELM) DASH?|the)? (rel=(REL|this past))? s=SEASON (of)? y=(YEAR|APOSYEAR)", absolute.season),
    ("(the? mod=(ELM) DASH?)? rel=(REL|this past) s=SEASON", absolute.season),
    ("(the)? mod=(ELM) DASH? s=SEASON", absolute.season),
    ("the s=(spring|summer|autumn|winter)", absolute.season),
    ("(the)? (fiscal year?|fy) y=YEAR", absolute.fiscal),
    # years
    ("the year y=YEAR", absolute.year),
    ("the? mod=(ELM|end|beginning|start|middle) (of|DASH)? y=YEAR", absolute.year),
    ("y=YEAR", absolute.year),
    ("y=YEAR (DASH|LONGDASH) z=(YEAR|YEAR2|DAY) (?!MON|DASH|/)", absolute.year_span),
    ("(the year) y=" + _YEARW, absolute.spoken_year),
    ("(m=MON)? y=((nineteen|eighteen) (TENW|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen) (DASH? NUMW)?)", absolute.spoken_year),
    ("era=(ad) y=(DAY|YEAR2|NUM|YEAR)", absolute.ad_year),
    ("y=(DAY|YEAR2|NUM|YEAR) era=ERA", absolute.ad_year),
    ("(the)? mod=(ELM) (DASH|to late)? y=(DECADE|DECADE2|DECW)", absolute.decade),
    ("the y=(DECADE|DECADE2|DECW)", absolute.decade),
    ("y=DECADE", absolute.decade),
    ("(the)? (mod=(ELM) (DASH)?)? n=(ORD|ORDW|ORDBIG|TENW DASH ORDW) DASH? century", absolute.century),
    # days by name
    ("n=(today|tomorrow|yesterday|tonight)", relative.named_day),
    ("(later|earlier|early|late) n=(today|tomorrow|yesterday|tonight)", relative.named_day),
    ("n=(yesterday|tomorrow) t=DAYTIME", relative.named_day),
    ("the day beyond=(before|after) n=(yesterday|tomorrow)", relative.named_day),
    ("w=WD", relative.weekday),
    ("(the)? rel=(REL) w=WD", relative.weekday),
    ("this rel=(past|coming) w=WD", relative.weekday),
    ("(the)? (rel=(REL))? (early|late|mid)? w=WD t=DAYTIME", relative.weekday),
    ("(early|late) w=WD", relative.weekday),
    ("m=MON d=(ORDW|TENW DASH? ORDW) (,? y=YEAR)?", absolute.day),
    (f"m=MON d=(ORDW|TENW DASH? ORDW) ,? y={_YEARW}", absolute.day),
    ("ATTACK", relative.attack),
    # units beside last, next, this
    ("(the)? (mod=(early|late|mid|earlier|later|sometime) (in|on)?)? rel=REL u=SUNIT", relative.unit),
    ("(the)? rel=REL calendar? u=SUNIT", relative.unit),
    ("this rel=(past|coming) u=SUNIT", relative.unit),
    ("rel=the u=weekend", relative.unit),
    ("the (current|latest) fiscal year", lambda hit, ctx: [Reading("DATE", f"{ctx.published.year}", "year", relative=True)] if ctx.published else None),
    ("the? (mod=(end|beginning|start|middle) of) (the|rel=(REL)) u=(year|month|week|quarter|decade|century)", relative.year_of_text),
    ("(earlier|later|early|late) in the u=(year|month|week)", relative.year_of_text),
    ("(the)? u=(year|month) (POSS|DASH)? end", relative.year_end),
    ("the u=year", relative.bare_year),
    ("the u=quarter", relative.last_quarter),
    ("the latest u=(quarter|period)", relative.last_quarter),
    ("the? ago=(year DASH (ago|earlier)) (quarter|period)?", relative.last_quarter),
    # so long ago
    (f"(approx={_APPROX})? n={_NUM} more? u=UNIT way=(ago|earlier|later|hence|from now)", relative.ago),
    (f"(approx={_APPROX})? n=(VAGUE) u=UNIT way=ago", relative.ago),
    ("u=PUNIT way=(ago)", relative.ago),
    # durations
    (f"(approx={_APPROX})? another? n={_NUM} (more|full|long|straight|consecutive|additional|further)? u=UNIT", spans.duration),
    (f"(approx={_APPROX})? ART NUMW? u=UNIT and n=(ART half)", spans.and_half),
    (f"the? (last|past|next|coming|previous|following|first|final|latest|(year DASH (earlier|ago)))? n={_NUM} u=UNIT", spans.duration),
    (f"the? (last|past|next|coming|previous|following|first|final) n=couple of u=UNIT", spans.duration),
    (f"ART n={_INT} DASH u=SUNIT period", spans.duration),
    (f"(the? (last|past|next|coming))? n={_INT} (to|or|DASH) {_INT} u=UNIT", spans.between),
    (f"n={_INT} (to|or|DASH) {_INT} DASH u=SUNIT", spans.between),
    (f"(approx={_APPROX})? n=half DASH? ART? DASH? u=SUNIT", spans.duration),
    (f"(approx={_APPROX})? ART NUMW? u=UNIT and n=(ART half) way=(ago|later|earlier)", relative.ago_and_half),
    (f"n=(NUMW DASH and DASH a DASH half) DASH? u=UNIT", spans.duration),
    (f"(approx={_APPROX})? n={_INT} DASH u=SUNIT (DASH long)?", spans.duration),
    ("the? (last|past|next|coming|previous|following) (few|several) u=PUNIT", spans.open_duration),
    ("(the? (last|past|next|coming|recent|previous)) u=PUNIT", spans.open_duration),
    ("(some|many) u=PUNIT", spans.open_duration),
    ("u=(seconds|minutes|hours|days|weeks|months|years|decades|centuries)", spans.open_duration),
    ("u=(decades|years|months|weeks) DASH long", spans.open_duration),
    ("the? (past|coming) u=(decade|century)", spans.duration),
    # sets
    (f"EVERY other? (n={_INT})? u=UNIT", spans.every),
    ("EVERY other? w=WD (DAYTIME)?", spans.every),
    ("EVERY m=MON", spans.every),
    ("w=WDS", spans.every),
    ("n=SETW", spans.rhythm),
    # pointers
    ("n=(now|currently|current|nowadays)", spans.pointer),
    ("n=(PAST|SOON)", spans.pointer),
    ("n=recent", spans.pointer),
    ("(the|near) n=(past|future)", spans.pointer),
    ("the (near|foreseeable) n=future", spans.pointer),
    # times
    ("c=(CLOCK12|CLOCK24|NOON) (local time)? LPAR? (z=ZONE)? RPAR? (,? on? (rel=(REL))? w=WD | n=(today|yesterday|tomorrow))?", times.clock),
    ("(w=WD|n=(today|yesterday|tomorrow)) (,? at) c=(CLOCK12|CLOCK24|NOON) (local time)? LPAR? (z=ZONE)? RPAR?", times.clock),
    ("c=(DAY|DECIMAL|CLOCK24) ap=AMPM (z=ZONE)? (,? on? (rel=(REL))? w=WD | n=(today|yesterday|tomorrow))?", times.clock),
    ("c=(CLOCK12|CLOCK24|NOON) (local time)? (z=ZONE)? ,? on? (w=WD .? ,?)? m=MON .? d=(DAY|ORD) (,? y=YEAR)?", times.clock_and_day),
    ("c=(CLOCK12|CLOCK24|NOON) (local time)? (z=ZONE)? ,? on? (w=WD .? ,? the?)? d=(DAY|ORD) m=MON (,? y=YEAR)?", times.clock_and_day),
    ("c=(DAY|CLOCK24) in the ap=(morning|afternoon|evening)", times.clock),
    ("c=(DAY|NUMW) o MARK? clock", times.clock),
    ("c=(YEAR|NUM) (hours)? z=ZONE", times.military),
    ("rel=(this|that|last|next|following|previous) t=(morning|afternoon|evening|night)", times.daytime),
    ("(later|earlier|early|late) rel=(this|that|the) t=(morning|afternoon|evening)", times.daytime),
    ("the rel=(next|following|previous|same) t=(morning|afternoon|evening|night)", times.daytime),
    ("rel=the t=morning", times.daytime),
    ("t=overnight", times.daytime),
)  # fmt: skip


def _holiday(name: str) -> str:
    spelt = name.replace("'s", " POSS").replace("s'", "s MARK?")
    return f"(rel=(last|this|next|past))? h=({spelt}) (,? y=YEAR)?"


class Rule(NamedTuple):
    """A pattern, its handler, and its rank: the lower wins where two are equally long."""

    rank: int
    expression: re.Pattern[str]
    handler: Handler


def _rules() -> dict[str, tuple[Rule, ...]]:
    """The rules by the character that a match can begin with."""
    table = (*_TABLE, *((_holiday(name), relative.holiday) for name in sorted(holidays.NAMES)))
    by_first: dict[str, list[Rule]] = {}
    for rank, (source, handler) in enumerate(table):
        pattern = VOCABULARY.pattern(source)
        for character in pattern.first:
            by_first.setdefault(character, []).append(Rule(rank, pattern.expression, handler))
    return {character: tuple(rules) for character, rules in by_first.items()}


RULES = _rules()
"""Which rules can begin with a class character."""

# Words that stand in dates but make none: where nothing else is near, there is nothing to read.
_WEAK = (
    "the a an of in on at to and or until till through thru from by about around nearly almost roughly approximately some "
    "over under barely just only exactly more less fewer longer better than no least most up as long many little much last "
    "next this previous coming following same that preceding upcoming latest final early late mid middle end beginning "
    "start earlier later several few couple dozen hundred thousand full straight another its their every each other "
    "before after since new near local st"
).split()
_WEAK_SHAPES = "DAY YEAR2 NUM BIG DECIMAL ORD ORDBIG APOSYEAR OTHER LPAR RPAR POSS DASH LONGDASH MARK AMPM".split()


def _strong() -> re.Pattern[str]:
    weak = {VOCABULARY.word(word) for word in (*_WEAK, *words.NUMBER, *words.ORDINAL)}
    weak -= {VOCABULARY.word("nineteen"), VOCABULARY.word("eighteen")}  # years are spoken with them
    weak |= {VOCABULARY.classes[name] for name in _WEAK_SHAPES}
    known = {character for character, rules in RULES.items() if rules} | set("".join(VOCABULARY.classes.values())) | VOCABULARY.characters()
    return re.compile("[" + "".join(sorted(character for character in known - weak if ord(character) > 0xFF)) + "]")


STRONG = _strong()
"""What every date has at least one of."""
LEAD = 9
"""How many tokens a date can begin before the first such character."""
