"""The phrases with which a sentence says that one of its figures comes from others.

A phrase is a pattern over the sentence with one sign for each quantity, and a test of what kinds those must be. Only
phrases that leave no doubt are listed; a figure that merely stands near another is never taken for its result.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

import regex

from newslint.fact import DerivationWay, Quantity
from newslint.knowledge.measures import MEASURES, PACES
from newslint.knowledge.stems import stem

Test = Callable[[Sequence[Quantity]], bool]


class Phrase(NamedTuple):
    """`expression` names the inputs a, b, c… and the result r; `fits` must hold for (a, b, …, r)."""

    how: DerivationWay
    expression: str
    fits: Test

    @property
    def pattern(self) -> regex.Pattern[str]:
        """The expression, compiled when a sentence first may hold it."""
        return _compiled(self.expression)


@cache
def _compiled(expression: str) -> regex.Pattern[str]:
    return regex.compile(expression, regex.IGNORECASE)


_UP = (
    r"(?:rise|rose|risen|rising|increase[sd]?|increasing|jump(?:s|ed)?|grow(?:s|n|th)?|grew|climb(?:s|ed)?|soar(?:s|ed)?|surge[sd]?|gain(?:s|ed)?|"
    r"went up|gone up|up|(?:edged|inched|crept|ticked) up|fall|fell|fallen|falls|falling|drop(?:s|ped)?|decline[sd]?|"
    r"decrease[sd]?|slump(?:s|ed)?|plunge[sd]?|"
    r"dip(?:s|ped)?|went down|down|"
    r"cut|reduced|reduction|slipped|slid|shrank|shrunk|tumbled|sank|hike[sd]?|raised|lowered|change)"
)
_IN_TIME = (
    r"(?: (?:in|over|within|during|for|since) (?:just |only |the |about )*(?:past |last )?[\uE100-\uE1FF](?: alone)?"
    r"| [\uE100-\uE1FF] (?:ago|earlier|before))?"
)
_OR = (
    r"(?:,? or |,? equal to |,? equivalent to |,? which is |,? that is |,? i\.e\. |,? amounting to |,? some "
    r"| ?\(| [-–—] |, )"
)


def _phrase(how: DerivationWay, pattern: str, fits: Test) -> Phrase:
    """In `pattern`, <a> is a quantity, ~ (before) and ≈ (behind) a few words without a mark.

    UP is a word of change, OR what begins an apposition, § may be a time ("in five years").
    """
    pattern = regex.sub(r"<(\w)>", lambda m: rf"(?P<{m[1]}>[\uE100-\uE1FF])", pattern)
    pattern = (
        pattern.replace("UP", _UP)
        .replace("OR", _OR)
        .replace("§", _IN_TIME)
        .replace("≈", r"(?:[ -][\w'’.-]+){0,5}?")
        .replace("~", r"(?:[\w'’.-]+ ){0,5}?")
    )
    return Phrase(how, pattern, fits)


def _kinds(*kinds: str) -> Test:
    return lambda figures: (
        len(figures) == len(kinds) and all(q.kind in kind.split("|") for q, kind in zip(figures, kinds, strict=True))
    )


def _alike(one: Quantity, other: Quantity) -> bool:
    return one.kind == other.kind and one.unit == other.unit and one.per == other.per


def _percent_of(figures: Sequence[Quantity]) -> bool:
    share, whole, part = figures
    return (
        _rated(share)
        and whole.kind in ("money", "count")
        and whole.kind == part.kind
        and whole.unit == part.unit
        and not whole.per
        and not part.per
    )


def _rated(share: Quantity) -> bool:
    """A percentage, or a fraction that nothing bounds: "more than half" may be two thirds."""
    return share.kind == "percent" or (share.kind == "fraction" and share.low == share.high)


def _share(figures: Sequence[Quantity]) -> bool:
    part, whole, share = figures
    alike = part.kind == whole.kind in ("count", "money") and part.unit == whole.unit and part.per == whole.per
    return _rated(share) and alike and part.value <= whole.value


def _bare(q: Quantity) -> bool:
    """ "to 1.8 million barrels a day from 2.4 million": a number that takes its unit from the one beside it."""
    return q.kind == "count" and not q.noun and not q.per


def _change(figures: Sequence[Quantity]) -> bool:
    before, after, change = figures
    return (
        (_alike(before, after) or (_bare(before) and before.step == after.step))
        and after.kind in ("money", "count", "measure")
        and _rated(change)
        and not change.per  # "20% a year" is no change from first to last
    )


def _points(figures: Sequence[Quantity]) -> bool:
    before, after, change = figures
    return before.kind == after.kind == "percent" and (change.kind in ("percent", "points") or _in_points(change))


def _in_points(q: Quantity) -> bool:
    return q.kind == "count" and stem(q.noun or "") == "point"


def _rise(figures: Sequence[Quantity]) -> bool:
    return _change(figures) and figures[0].value < figures[1].value


def _fall(figures: Sequence[Quantity]) -> bool:
    return _change(figures) and figures[0].value > figures[1].value


def _multiple(figures: Sequence[Quantity]) -> bool:
    before, after, factor = figures
    return (
        _alike(before, after) and before.kind in ("money", "count", "percent", "measure") and factor.kind == "multiple"
    )


_HEADS = frozenset("person head ticket each seat share pupil student employee worker family child household".split())
_FAMILIES = (
    frozenset("man woman child".split()),
    frozenset("boy girl".split()),
    frozenset("male female".split()),
    frozenset("adult child".split()),
    frozenset("republican democrat independent".split()),
    frozenset("son daughter".split()),
    frozenset("brother sister".split()),
    frozenset("soldier civilian".split()),
)
_WHOLES = frozenset(
    "person child victim suspect student pupil juror passenger teenager lawmaker senator member patient sibling worker "
    "other civilian adult defendant justice survivor hostage migrant die hurt arrest".split()
)


def _sum(figures: Sequence[Quantity]) -> bool:
    *parts, total = figures
    if any(q.kind != "count" or not q.noun or q.modifiers[:1] in (("other",), ("another",)) for q in figures):
        return False
    nouns = {stem(q.noun or "") for q in parts}
    return (
        len(nouns) == len(parts)
        and any(nouns <= family for family in _FAMILIES)
        and stem(total.noun or "") in _WHOLES
        and stem(total.noun or "") not in nouns
    )


def _tally(figures: Sequence[Quantity]) -> bool:
    """ "won 12, drew five and lost four of its 21 matches"."""
    return all(q.kind == "count" and not q.per for q in figures)


def _addends(figures: Sequence[Quantity]) -> bool:
    """Parts and total of one kind, for a sentence that names them all and calls the last a total."""
    first = figures[0]
    return first.kind in ("money", "count", "measure") and all(_alike(first, q) and not q.per for q in figures)


def _score(figures: Sequence[Quantity]) -> bool:
    score, margin = figures
    return score.kind == "score" and margin.kind == "count"


def _more(figures: Sequence[Quantity]) -> bool:
    one, other, more = figures
    return one.kind in ("count", "money") and _alike(one, other) and _alike(one, more)


def adds_up(parts: Sequence[Quantity], total: Quantity) -> bool:
    """Whether "all seven" may take up "three adults and four children"."""
    nouns = {stem(q.noun or "") for q in parts}
    return (
        len(nouns) == len(parts) > 1
        and any(nouns <= family for family in _FAMILIES)
        and (total.noun is None or stem(total.noun) in _WHOLES or not total.noun.endswith("s"))  # "all seven went"
    )


def _margin(figures: Sequence[Quantity]) -> bool:
    one, other, margin = figures
    if one.kind == "percent":
        return other.kind == "percent" and margin.kind in ("points", "percent", "count")
    return one.kind == other.kind == "count" and margin.kind in ("count", "points")


def _rate(figures: Sequence[Quantity]) -> bool:
    total, units, each = figures
    return (
        total.kind in ("money", "count")
        and total.kind == each.kind
        and total.unit == each.unit
        and not total.per
        and units.kind == "duration"
        and each.per == units.unit
    )


def _each(figures: Sequence[Quantity]) -> bool:
    total, units, each = figures
    return (
        total.kind == each.kind == "money"
        and total.unit == each.unit
        and not total.per
        and units.kind == "count"
        and units.value > 1
        and each.per in _HEADS
    )


def _pace(figures: Sequence[Quantity]) -> bool:
    one, other = figures
    return one.kind == other.kind == "count" and (one.per, other.per) in PACES  # a year's subscription is cheaper


def _conversion(figures: Sequence[Quantity]) -> bool:
    one, other = figures
    if one.kind != "measure" or other.kind != "measure" or one.unit == other.unit or one.per or other.per:
        return False
    if one.unit not in MEASURES or other.unit not in MEASURES:
        return False
    first, second = MEASURES[one.unit], MEASURES[other.unit]
    return first.dimension == second.dimension and (
        bool(first.factor and second.factor) or first.dimension == "temperature"
    )


def _whole(figures: Sequence[Quantity]) -> bool:
    return all(q.kind == "percent" and not q.per and 0 < q.value <= 100 for q in figures)


_SIDE = r"(?:(?:said|say) they |would |had |were |are )?"
_FOR = (
    rf"{_SIDE}(?:support(?:ed|s)?|back(?:ed|s)?|favou?r(?:ed|s)?|approved?|agreed?|voted (?:for|yes|in favou?r)|"
    r"in favou?r|for|said yes)"
)
_AGAINST = (
    rf"{_SIDE}(?:oppos(?:ed|es|e|ing)|disapproved?|disagreed?|voted (?:against|no)|against|opposed to|said no)"
    r"(?: (?:it|him|her|them|the \w+))?(?=[.,;)]|$| and | while | with )"
)
_UNSURE = (
    r"(?:said they )?(?:(?:were |are |was )?(?:undecided|unsure|not sure)|d(?:id|o)(?:n['’]t| not) know|"
    r"had no opinion|abstained|abstaining)"
)
_AND = r"(?:,? and |, |,? while |,? with |; |,? but )(?:the (?:other|remaining) )?"
_BE = r"(?:are|were|is|was)"
_OWNS = r"(?:owns?|owned|holds?|held|has|had|controls?|controlled)"
_BASE = r"(?: of (?!the (?:women|men))[\w’' -]{1,40}?)?"

PHRASES: tuple[Phrase, ...] = (
    _phrase("percent-of", r"<a> of ~<b>≈OR(?:about |around )?<r>", _percent_of),
    _phrase("percent-of", r"<a> (?:of|on) ~<b>≈ (?:is|equals|comes to|works out at|makes) <r>", _percent_of),
    _phrase("percent-of", r"<r>≈(?:,? or |,? equal to |,? equivalent to | ?\()<a> of ~<b>", _percent_of),
    _phrase("share", r"<a> (?:out )?of ~<b>≈(?:,? or | ?\(| [-–—] )<r>", _share),
    _phrase("percent-change", r"from <a>≈ to ~<b>≈(?:OR|, )~(?:UP )?(?:of |by )?<r>", _change),
    _phrase("percent-change", r"\bUP (?:by )?<r>≈,? from <a>≈ to ~<b>", _change),
    _phrase("percent-change", r"\bUP (?:by )?<r>≈,? to ~<b>≈,? from <a>", _change),
    _phrase("percent-change", r"<r> (?:UP )~from <a>≈ to ~<b>", _change),
    _phrase("points-change", r"from <a>≈ to ~<b>≈(?:OR|, )~(?:UP )(?:of |by )?<r>", _points),
    _phrase("points-change", r"\bUP (?:by )?<r>,? from <a>≈ to ~<b>", _points),
    _phrase("points-change", r"\bUP (?:by )?<r>,? to ~<b>≈,? from <a>", _points),
    _phrase("multiple", r"<r>≈§,? from <a>≈ to ~<b>", _multiple),
    _phrase("multiple", r"<r>≈§,? to ~<b>≈,? from <a>", _multiple),
    _phrase("sum", r"<r>(?:,| ?\(|:| [-–—]) ?(?:<a>, )?<a>,? and <a>(?! ?(?:of|more|other))(?=[\s,.);:–—-]|$)", _sum),
    _phrase("sum", r"<r>(?: [\w’'-]+){1,4}: (?:<a>, )?<a>,? and <a>(?=[.;]|$)", _sum),
    _phrase("sum", r"(?:<a>, )?<a>,? and <a>(?:,| ?\(| [-–—]) ?~(?:total(?:ling|ing)?|in all)(?: of)? <r>", _sum),
    _phrase("difference", r"<a>(?: votes)?≈(?: to | against |, against | versus )<b>(?: votes)?(?:OR|, )"
            r"~(?:margin|majority|lead|difference|gap) of <r>", _margin),
    _phrase("rate", r"<a>≈ (?:over|for|across|during) (?:the |a period of )?~<b>≈OR~<r>", _rate),
    _phrase("rate", r"<r>≈ (?:over|for|across) (?:the )?~<b>≈"
            r"(?:,? or |,? for |,? )~(?:total(?:ling|ing)?|in all|altogether)(?: of)? <a>", _rate),
    _phrase("whole", rf"<a>{_BASE} {_FOR}≈{_AND}<r> {_AGAINST}", _whole),
    _phrase("whole", rf"<a>{_BASE} {_FOR}≈{_AND}<a> {_AGAINST}{_AND}<r> {_UNSURE}", _whole),
    _phrase("whole", rf"<a>{_BASE} {_BE} (?:men|male|boys){_AND}<r> (?:{_BE} )?(?:women|female|girls)\b", _whole),
    _phrase("whole", rf"<a>{_BASE} {_BE} (?:women|female|girls){_AND}<r> (?:{_BE} )?(?:men|male|boys)\b", _whole),
    _phrase("whole", r"<a> of the (?:popular )?votes?,? (?:to|against|ahead of|compared (?:to|with)) "
            r"(?:<r> for |[\w’'. -]{1,40}?['’]s <r>)", _whole),
    _phrase("whole", rf"\b{_OWNS} (?:an? )?<a>≈{_AND}~the (?:remaining|other) <r>", _whole),
    _phrase("whole", rf"<a> of ≈ (?:{_BE}|goes|go|went|comes?|came)≈{_AND}~the (?:remaining|other) <r>", _whole),
    _phrase("conversion", r"(?<!\+/- ?|± ?)<a> ?(?:\(| ?/ ?|, or )<r>(?! ?(?:\+/-|±))", _conversion),
    _phrase("percent-change", r"from ~<a>≈ to ~<b>≈(?:,| ?\(| [-–—]) ?an? <r> UP", _change),
    _phrase("percent-change", r"\bUP ~by <r>,? from ~<a>≈ to ~<b>", _change),
    _phrase("percent-change", r"\bUP ~by <r>,? to ~<b>≈,? from <a>", _change),
    _phrase("percent-change", r"\bUP (?:by )?<r>§,? from ~<a>≈ to ~<b>", _change),
    _phrase("percent-change", r"<b>≈,? UP from ~<a>≈§, an? UP of <r>", _change),
    _phrase("percent-change", r"<a> in \d{4}≈,? (?:and|to|against) ~<b> in \d{4}≈, an? (?:rise|increase) of <r>",
            _rise),
    _phrase("percent-change", r"<a> in \d{4}≈,? (?:and|to|against) ~<b> in \d{4}≈, an? (?:fall|drop|decline|decrease)"
            r" of <r>", _fall),
    _phrase("points-change", r"from ~<a>≈ to ~<b>≈(?:,| ?\(| [-–—]) ?an? <r>(?: UP|[- ]points?)", _points),
    _phrase("points-change", r"\bUP ~by <r>,? to ~<b>≈,? from <a>", _points),
    _phrase("points-change", r"\bUP ~by <r>,? from ~<a>≈ to ~<b>", _points),
    _phrase("percent-change", r"\bUP (?:by )?<r>§,? to ~<b>≈,? (?:compared (?:with|to)|versus|against) ~<a>",
            _change),
    _phrase("percent-change", r"\bUP ~to ~<b>≈,? from ~<a>≈, an? UP of <r>", _change),
    _phrase("points-change", r"<b>≈,? UP from ~<a>≈§, an? UP of <r>", _points),
    _phrase("points-change", r"\bUP ~to ~<b>≈,? from ~<a>≈, an? UP of <r>", _points),
    _phrase("share", r"\bof (?:the |its |their |all )?~<b>≈,? <a>≈(?:,? ?\(|,? or )<r>(?=[),.;]|$)", _share),
    _phrase("share", r"<a> (?:out )?of ~<b>≈, an? (?:[a-z]+ )?(?:rate|share|proportion|turnout) of <r>", _share),
    _phrase("share", r"<a> (?:out )?of ~<b>≈, (?:or )?<r>(?:,| of (?:them|the total|all))", _share),
    _phrase("sum", r"\bwon <a>(?: [a-z]+)?,? (?:drew|drawn|tied) <a>,? and lost <a>≈ (?:in|of|from|over) ~<r>",
            _tally),
    _phrase("sum", r"^[^\uE100-\uE1FF]*<a>≈,? (?:<a>≈,? ){0,4}(?:and|plus) ~<a>≈,? "
            r"(?:for|making|giving|which makes) an? (?:combined |grand |overall )?total of <r>", _addends),
    _phrase("difference", r"\bby <r>(?: votes| points)?, <a>(?: votes)? (?:to|against) <b>", _margin),
    _phrase("difference", r"<a>(?: votes?)?, (?:with |by )?an? <r>[- ](?:votes? )?(?:margin|majority)", _score),
    _phrase("difference", r"<a>(?: votes?)?,? (?:with |by )?an? (?:margin|majority) of <r>", _score),
    _phrase("difference", r"<a>≈, <r>(?: more| fewer| less)? than ~<b>(?! ?(?:per|a|each))", _more),
    _phrase("rate", r"<r> ~in (?:an? |the )?<b>,? <a> (?:deal|contract|agreement|package)", _rate),
    _phrase("rate", r"<b>,? <a> (?:deal|contract|agreement|package)≈ (?:worth|paying|that pays|which pays|at) ~<r>",
            _rate),
    _phrase("rate", r"<r> for (?:each of )?~<b>,? (?:or |for |at )?an? (?:total|cost|bill)(?: cost| bill)? of <a>",
            _each),
    _phrase("rate", r"\bat <r>,? ~<b>≈ (?:(?:would|will|could|should) )?"
            r"(?:bring|raise|cost|make|earn|come|yield|fetch)(?:s|ed)?(?: in| to)? <a>", _each),
    _phrase("pace", r"<a>,? (?:or|which is|that is) ~<r>", _pace),
    _phrase("pace", r"<a> ?\(<r>\)", _pace),
    _phrase("conversion", r"<a>, <r>,? (?:long|high|tall|wide|deep|above|below|away|from|across|in length|in height)\b",
            _conversion),
    _phrase("whole", r"\b(?:split (?:between|among)|made up of|consists? of|comprises?|(?:mix|mixture|blend) (?:is|of)|"
            r"composed of) (?:about )?(?:<a>(?: [\w’'-]+){1,4}, ){0,4}<a>(?: [\w’'-]+){1,4},? and <r>", _whole),
)  # fmt: skip
