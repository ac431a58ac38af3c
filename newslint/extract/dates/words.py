"""The words that dates are made of, and what they stand for.

`CASED` words count only with a capital (or in capitals), because "march", "may" and "sun" are other words.
"""

from __future__ import annotations

from newslint.language.calendar import MONTHS, WEEKDAYS

_MONTH_SHORT = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTH_NUMBER: dict[str, int] = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
MONTH_NUMBER |= {name: number for number, name in enumerate(_MONTH_SHORT, 1)} | {"sept": 9}

WEEKDAY_NUMBER: dict[str, int] = {name.lower(): number for number, name in enumerate(WEEKDAYS)}
_DAY_SHORT = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
WEEKDAY_NUMBER |= _DAY_SHORT
WEEKDAY_PLURALS: dict[str, int] = {name.lower() + "s": number for number, name in enumerate(WEEKDAYS)}

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
NUMBER: dict[str, int] = {word: number for number, word in enumerate(_ONES.split(), 1)}
TENS: dict[str, int] = {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
NUMBER |= TENS
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
ORDINAL: dict[str, int] = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
_CENTURIES = "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
ORDINAL |= {word: number for number, word in enumerate(_CENTURIES.split(), 13)}
DECADE_NAME: dict[str, int] = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip

UNIT: dict[str, str] = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month",
    "quarter": "quarter", "year": "year", "decade": "decade", "century": "century", "fortnight": "fortnight",
    "night": "night", "weekend": "weekend", "millennium": "millennium", "min": "minute", "hr": "hour",
    "mins": "minute", "hrs": "hour", "centuries": "century", "millennia": "millennium",
}  # fmt: skip
UNIT |= {word + "s": unit for word, unit in list(UNIT.items()) if word == unit and word != "century"}
DURATION_CODE: dict[str, tuple[str, int, str]] = {
    # unit: (prefix, factor, code) of an ISO 8601 period
    "second": ("PT", 1, "S"), "minute": ("PT", 1, "M"), "hour": ("PT", 1, "H"), "day": ("P", 1, "D"),
    "night": ("P", 1, "D"), "week": ("P", 1, "W"), "fortnight": ("P", 2, "W"), "month": ("P", 1, "M"),
    "quarter": ("P", 1, "Q"), "year": ("P", 1, "Y"), "decade": ("P", 10, "Y"), "century": ("P", 100, "Y"),
    "millennium": ("P", 1000, "Y"), "weekend": ("P", 1, "WE"),
}  # fmt: skip

SEASON: dict[str, str] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAYTIME: dict[str, str] = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "dawn": "TMO", "daybreak": "TMO",
    "dusk": "TEV", "nightfall": "TNI",
}  # fmt: skip
CLOCK_NAME: dict[str, str] = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
SET_WORD: dict[str, str] = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W",
    "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip
ZONES = frozenset(
    "gmt utc bst est edt cst cdt mst mdt pst pdt et ct mt pt cet cest eet eest msk ist jst kst hkt sgt wib aest "
    "aedt acst awst nzst nzdt sast eat wat cat pkt akst akdt hst".split()
)
PAST_WORDS = frozenset("recently lately".split())
FUNCTION = frozenset(
    "a an the at in on to of and or as for from by with when where while after before until till through that "
    "which who but if so than then is was were are be been has have had will would may could should did does it "
    "he she they we i his her their its this these last next since during following over under against about amid "
    "near also not because after, local ended ending is—".split()
)
"""Words that may follow a date. Another small word makes "In January 25 people died" a count."""
COUNTED = frozenset(
    "people men women children percent per million billion trillion thousand times degrees points miles km metres "
    "meters feet homes houses jobs troops soldiers students workers members dollars euros pounds cases deaths "
    "others votes seats words copies units tonnes tons acres hectares runs goals rupees yen pages cars families "
    "residents".split()
)
"""What figures before it count, so that "2000 people" is no year."""
DETERMINERS = frozenset("the a an his her its their our my this that these those each every 's ’s".split())
