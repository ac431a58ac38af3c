"""The vocabulary of the grammar: which words form a class, and the shorthands that patterns use."""

from __future__ import annotations

import re

from newslint.extract.dates import holidays, words
from newslint.extract.dates.scan import Vocabulary

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
    "Q": frozenset({"q"}),
    "REL": frozenset(
        "last next this past prior previous coming following current same that preceding upcoming".split()
    ),
    "LNT": frozenset("last next this".split()),
    "ART": frozenset(("a", "an")),
    "EARLY": frozenset("early late mid middle end beginning start earlier later".split()),
    "ELM": frozenset("early late mid".split()),
    "VAGUE": frozenset("several few many some couple dozens dozen recent".split()),
    "ABOUT": frozenset("about around nearly almost roughly approximately some over under barely just exactly".split()),
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

MACROS: dict[str, str] = {
    # Amounts: "25", "two and a half", "twenty-five", "2 1/2", "several", "a couple of"
    "AMOUNT": "((DAY|NUM|YEAR2|BIG|DECIMAL|NUMW)+ ((DASH NUMW)|(and ART half)|(DAY / DAY))? "
    "| (ART (few|couple of?|dozen|hundred|thousand|decade)) | several | few | couple | ART)",
    "WHOLE": "(DAY|NUM|YEAR2|BIG|NUMW (DASH NUMW)?)",
    "ROUGHLY": "(approx=(ABOUT | (more|less|fewer|longer|better) than | no (more|less|fewer|later) than "
    "| at (least|most) | up to | as (long|many|little) as))?",
    "CIRCA": "(about|around|approximately)",
    "MDAY": "(DAY|ORD)",
    "NODAY": "(?! .? (DAY|ORD))",
    "YEARHERE": "(,? y=YEAR)?",
    "ONWEEKDAY": "(w=WD .? ,?)?",
    "SPOKEN": "(NUMW (NUMW|(hundred and? NUMW?)|(thousand (and? NUMW)?)) (DASH? NUMW)?)",
    "TEENS": "(ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)",
    "CLOCK": "(CLOCK12|CLOCK24|NOON)",
    "INZONE": "(local time)? (z=ZONE)?",
    "ONDAY": "(,? on? (rel=REL)? w=WD (DAYTIME)? | n=(today|yesterday|tomorrow))?",
    "YEARWORDS": "(LNT year | of (LNT|the) year)",
    "SPAN": "(TO|DASH|LONGDASH|/)",
    "TWODAYS": "(w=WD (TO|DASH|LONGDASH|,) v=WD ,?)?",
    "LATEST": "(last|past|next|coming|previous|following)",
}
"""Shorthands: a pattern's capitals that stand here are replaced before it is read."""


def spelt(pattern: str) -> str:
    """`pattern` with its shorthands written out."""
    return re.sub(r"[A-Z]+[0-9]*", lambda found: MACROS.get(found[0], found[0]), pattern)
