"""The phrases with which a sentence says that one of its figures comes from others.

A phrase is a pattern over the sentence with one sign for each quantity, and a test of what kinds those must be. Only
phrases that leave no doubt are listed; a figure that merely stands near another is never taken for its result.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from newslint.core.facts import DerivationWay
from newslint.extract.quantities import fitting


class Phrase(NamedTuple):
    """`expression` names the inputs a, b, c… and the result r; `fits` must hold for (a, b, …, r).

    `figures` are the fewest that a sentence must have for it.
    """

    how: DerivationWay
    expression: str
    fits: fitting.Test
    figures: int

    @property
    def pattern(self) -> regex.Pattern[str]:
        """The expression, compiled when a sentence first may hold it."""
        return _compiled(self.expression)


@cache
def _compiled(expression: str) -> regex.Pattern[str]:
    return regex.compile(expression, regex.IGNORECASE)


_UP = (
    r"(?:rises?|rose|risen|rising|increase[sd]?|increasing|jump(?:s|ed)?|grow(?:s|n|th)?|grew|climb(?:s|ed)?|soar(?:s|ed)?|surge[sd]?|gain(?:s|ed)?|"
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


def _phrase(how: DerivationWay, pattern: str, fits: fitting.Test) -> Phrase:
    """In `pattern`, <a> is a quantity, ~ (before) and ≈ (behind) a few words without a mark.

    UP is a word of change, OR what begins an apposition, § may be a time ("in five years").
    """
    figures = len(set(regex.findall(r"<(\w)>", pattern)))
    pattern = regex.sub(r"<(\w)>", lambda m: rf"(?P<{m[1]}>[\uE100-\uE1FF])", pattern)
    pattern = (
        pattern.replace("UP", _UP)
        .replace("OR", _OR)
        .replace("§", _IN_TIME)
        .replace("≈", r"(?:[ -][\w'’.-]+){0,5}?")
        .replace("~", r"(?:[\w'’.-]+ ){0,5}?")
    )
    return Phrase(how, pattern, fits, figures)


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
_TO = r" ?(?:to|or|and|[-–—]) ?"
_BASE = r"(?: of (?!the (?:women|men))[\w’' -]{1,40}?)?"

_VOTES = r"(?:of the (?:popular )?votes?|of (?:the )?votes)"
_CHOSE = (
    r"(?:backed|supported?|preferred|favou?red|chose|picked|voted for|would vote for|would back|"
    r"would choose|will vote for|were for|"
    r"said yes|said no|said they would (?:back|support|vote for))"
)
_MIND = (
    r"(?:had not made up (?:their|its) minds?|had yet to decide|had no view|have no view|were "
    r"still unsure|didn['’]t know|don['’]t know)"
)
_OWNER = r"(?:(?:the|its|their|his|her|all|these|those) )?(?:[\w’'-]+['’]s? )?"
_ALL_TOLD = r"(?:in all|in total|altogether|all told|combined|overall)\b"

PHRASES: tuple[Phrase, ...] = (
    # shares of one whole, told as a list
    _phrase("whole", rf"<a> {_VOTES},? (?:[\w’'.-]+ ){{0,3}}<a>(?: for ≈)?,? and (?:[\w’'.-]+ )"
                     rf"{{0,3}}<r>(?=[,.;]|$| for )",
            fitting.whole),
    _phrase("whole", rf"<a>{_BASE} {_CHOSE}≈, <a>(?: {_CHOSE})?≈,? and <r>(?: {_CHOSE}| {_MIND}| "
                     rf"{_UNSURE})?\b", fitting.whole),
    _phrase("whole", rf"<a>{_BASE} {_CHOSE}≈,? (?:and )?<a>≈,? and <r> (?:{_MIND}|{_UNSURE})", fitting.whole),
    _phrase("whole", r"\b(?:gets?|got|takes?|comes?|came|derives?|draws?)\b≈ <a>≈ from [\w’' "
                     r"-]{2,30}?(?:, <a> from [\w’' -]{2,30}?)*,?"
            r" (?:and )?<r> from\b", fitting.whole),
    _phrase("whole", r"<a> of≈ (?:goes|go|went|is left|was left|will go)\b≈ to≈(?:, <a>(?: goes| "
                     r"went)? to≈)*,? and <r>(?: goes| went)? to\b",
            fitting.whole),
    _phrase("whole", rf"<a>{_BASE} (?:are|is|were) (?:under |below |younger than )?<x>,? (?:and )"
                     rf"?<a>(?: are| were)? (?:between |aged )?"
            r"<x>(?: (?:and|to) <x>)?,? and <r> (?:are |were )?(?:older|over|above|<x>)", fitting.whole),
    # a part of a whole, which it can't be larger than
    _phrase("part", rf"<r> (?:out )?of {_OWNER}<a>", fitting.part),
    _phrase("part", rf"^Of {_OWNER}<a>≈,? ~<r>(?! ?(?:more|other|times|per|%))", fitting.part_of),
    _phrase("part", r"<r> per <a>", fitting.per),
    # totals with all their parts
    _phrase("sum", rf"^[^\uE100-\uE1FF]*<a>≈(?:, <a>≈){{0,4}},? and ~<a>≈,? ~<r>(?: [\w’'-]+)"
                   rf"{{0,3}}? {_ALL_TOLD}", fitting.parts),
    _phrase("sum", r"^[^\uE100-\uE1FF]*<a>≈(?:, <a>≈){0,4},? and ~<a>≈, (?:for |making |giving |or )"
                   r"?an? (?:combined |grand |overall )?"
            r"total of <r>", fitting.parts),
    _phrase("sum", r"^[^\uE100-\uE1FF]*<a>≈(?:, <a>≈){0,4},? and ~<a>≈, ~<r>(?: [\w’'-]+)? (?:will "
                   r"go|are to go|were lost|will be lost) "
            r"(?:in all|in total|altogether|all told)", fitting.parts),
    _phrase("sum", r"\b(?:[Ii]n all|[Ii]n total|[Aa]ltogether|[Aa]ll told|[Aa] total of),? ~<r>≈: "
                   r"<a>≈(?:, <a>≈){0,4},? and <a>≈(?=[.;]|$)",
            fitting.parts),
    _phrase("sum", r"\b[Ww]on <a>(?: [a-z]+)?,? (?:drew|drawn|tied) <a>(?: [a-z]+)?,? and lost <a> "
                   r"of (?:their|its|the) <r>", fitting.tally),
    # margins and rates
    _phrase("difference", r"<a>[^\uE100-\uE1FF]{0,90}?\b(?:an?|the|their|its) <r> (?:win|victory|"
                          r"defeat|loss|margin)\b", fitting.game),
    _phrase("difference", r"\bby <r>(?: votes)?, (?:polling|taking|winning|with|getting) <a>(?: votes)? (?:to|against) "
            r"(?:[\w’'-]+ ){0,3}<b>", fitting.margin),
    _phrase("rate", r"<b>≈ at <r>,? (?:so|and|which)≈ (?:raised|brought in|made|cost|earned|fetched)"
                    r"(?: about)? <a>", fitting.each),
    _phrase("rate", r"<a> (?:on|for) ~<b>≈, (?:which (?:comes to|is|makes)|or) (?:about )?<r> "
                    r"(?:for )?each\b", fitting.apiece),
    # shares and changes
    _phrase("share", rf"\b[Oo]f {_OWNER}~<b>≈, <a>,? (?:or )<r>", fitting.share),
    _phrase("share", rf"<a> (?:out )?of {_OWNER}~<b>≈ ?\(<r>\)", fitting.share),
    _phrase("share", rf"<r>: <a> (?:out )?of {_OWNER}~<b>", fitting.share),
    _phrase("share", rf"<a> (?:out )?of {_OWNER}~<b>≈, which (?:is|was|makes) (?:about |some )?<r>", fitting.share),
    _phrase("share", rf"<a> (?:out )?of {_OWNER}<b>(?: [\w’'-]+){{0,3}}, (?:or |about )?<r> of the\b", fitting.share),
    _phrase("percent-change", r"(?<!\bfrom |\bbut |\band )<b>(?:(?! but| and| from)≈),? UP (?:by )"
                              r"?<r>,? (?:from|on) <a>", fitting.change),
    _phrase("points-change", r"<b>, <r> (?:higher|lower|more|less|up|down) (?:than|on|from) ~<a>", fitting.points),
    _phrase("points-change", r"from <a>≈ to <b>≈, an? (?:drop|fall|rise|increase|decline|gain|jump|"
                             r"loss) of <r>", fitting.points),
    _phrase("percent-of", r"<a> of ~<b>≈OR(?:about |around )?<r>", fitting.percent_of),
    _phrase("percent-of", r"<a> (?:of|on) ~<b>≈ (?:is|equals|comes to|works out at|makes) <r>", fitting.percent_of),
    _phrase("percent-of", r"<r>≈(?:,? or |,? equal to |,? equivalent to | ?\()<a> of ~<b>", fitting.percent_of),
    _phrase("share", r"<a> (?:out )?of ~<b>≈(?:,? or | ?\(| [-–—] )<r>", fitting.share),
    _phrase("percent-change", r"from <a>≈ to ~<b>≈(?:OR|, )~(?:UP )(?:of |by )?<r>", fitting.change),
    _phrase("percent-change", r"\bUP≈,? from <a>≈ to ~<b>≈(?:OR|, )<r>(?! of)", fitting.change),
    _phrase("percent-change", r"\bUP (?:by )?<r>≈,? from <a>≈ to ~<b>", fitting.change),
    _phrase("percent-change", r"\bUP (?:by )?<r>≈,? to ~<b>≈,? from <a>", fitting.change),
    _phrase("percent-change", r"<r> (?:UP )~from <a>≈ to ~<b>", fitting.change),
    _phrase("points-change", r"from <a>≈ to ~<b>≈(?:OR|, )~(?:UP )(?:of |by )?<r>", fitting.points),
    _phrase("points-change", r"\bUP (?:by )?<r>,? from <a>≈ to ~<b>", fitting.points),
    _phrase("points-change", r"\bUP (?:by )?<r>,? to ~<b>≈,? from <a>", fitting.points),
    _phrase("multiple", r"<r>≈§,? from <a>≈ to ~<b>", fitting.multiple),
    _phrase("multiple", r"<r>≈§,? to ~<b>≈,? from <a>", fitting.multiple),
    _phrase("sum", r"<r>(?:,| ?\(|:| [-–—]) ?(?:<a>, )?<a>,? and <a>(?! ?(?:of|more|other))(?=[\s,.);:–—-]|$)",
            fitting.sum),
    _phrase("sum", r"<r>(?: [\w’'-]+){1,4}: (?:<a>, )?<a>,? and <a>(?=[.;]|$)", fitting.sum),
    _phrase("sum", r"(?:<a>, )?<a>,? and <a>(?:,| ?\(| [-–—]) ?~(?:total(?:ling|ing)?|in all)(?: of)? <r>",
            fitting.sum),
    _phrase("difference", r"<a>(?: votes)?≈(?: to | against |, against | versus )<b>(?: votes)?(?:OR|, )"
            r"~(?:margin|majority|lead|difference|gap) of <r>", fitting.margin),
    _phrase("rate", r"<a>≈ (?:over|for|across|during) (?:the |a period of )?~<b>≈OR~<r>", fitting.rate),
    _phrase("rate", r"<r>≈ (?:over|for|across) (?:the )?~<b>≈"
            r"(?:,? or |,? for |,? )~(?:total(?:ling|ing)?|in all|altogether)(?: of)? <a>", fitting.rate),
    _phrase("whole", rf"<a>{_BASE} {_FOR}≈{_AND}<r> {_AGAINST}", fitting.whole),
    _phrase("whole", rf"<a>{_BASE} {_FOR}≈{_AND}<a> {_AGAINST}{_AND}<r> {_UNSURE}", fitting.whole),
    _phrase("whole", rf"<a>{_BASE} {_BE} (?:men|male|boys){_AND}<r> (?:{_BE} )?(?:women|female|girls)\b",
            fitting.whole),
    _phrase("whole", rf"<a>{_BASE} {_BE} (?:women|female|girls){_AND}<r> (?:{_BE} )?(?:men|male|boys)\b",
            fitting.whole),
    _phrase("whole", r"<a> of the (?:popular )?votes?,? (?:to|against|ahead of|compared (?:to|with)) "
            r"(?:<r> for |[\w’'. -]{1,40}?['’]s <r>)", fitting.whole),
    _phrase("whole", rf"\b{_OWNS} (?:an? )?<a>≈{_AND}~the (?:remaining|other) <r>", fitting.whole),
    _phrase("whole", rf"<a> of ≈ (?:{_BE}|goes|go|went|comes?|came)≈{_AND}~the (?:remaining|other) <r>", fitting.whole),
    _phrase("conversion", r"(?<!\+/- ?|± ?)<a>,? (?:and )?<b> ?(?:\(| ?/ ?|, or )<r>(?! ?(?:\+/-|±))",
            fitting.compound),  # "12 pounds, 3 ounces (5.5 kg)"
    _phrase("conversion", rf"(?<!\+/- ?|± ?|[\uE100-\uE1FF] ?(?:to|or|[-–—]) ?)<a>(?: [a-z]+)? ?(?:\(| ?/ ?|, or )<r>"
            rf"(?! ?(?:\+/-|±))(?!{_TO}[\uE100-\uE1FF])", fitting.conversion),
    _phrase("conversion", rf"<a>{_TO}<x> ?\(<r>{_TO}<x>\)", fitting.conversion),  # "30C to 20C (86F to 68F)"
    _phrase("conversion", rf"<x>{_TO}<a> ?\(<x>{_TO}<r>\)", fitting.conversion),
    _phrase("percent-change", r"from ~<a>≈ to ~<b>≈§(?:,| ?\(| [-–—]) ?an? <r> UP", fitting.change),
    _phrase("percent-change", r"\bUP ~by <r>,? from ~<a>≈ to ~<b>", fitting.change),
    _phrase("percent-change", r"\bUP ~by <r>,? to ~<b>≈,? from <a>", fitting.change),
    _phrase("percent-change", r"\bUP (?:by )?<r>§,? from ~<a>≈ to ~<b>", fitting.change),
    _phrase("percent-change", r"<b>≈,? UP from ~<a>≈§, an? UP of <r>", fitting.change),
    _phrase("percent-change", r"<a> in \d{4}≈,? (?:and|to|against) ~<b> in \d{4}≈, an? (?:rise|increase) of <r>",
            fitting.rise),
    _phrase("percent-change", r"<a> in \d{4}≈,? (?:and|to|against) ~<b> in \d{4}≈, an? (?:fall|drop|decline|decrease)"
            r" of <r>", fitting.fall),
    _phrase("points-change", r"from ~<a>≈ to ~<b>≈(?:,| ?\(| [-–—]) ?an? <r>(?: UP|[- ]points?)", fitting.points),
    _phrase("points-change", r"\bUP ~by <r>,? to ~<b>≈,? from <a>", fitting.points),
    _phrase("points-change", r"\bUP ~by <r>,? from ~<a>≈ to ~<b>", fitting.points),
    _phrase("percent-change", r"\bUP (?:by )?<r>§,? to ~<b>≈,? (?:compared (?:with|to)|versus|against) ~<a>",
            fitting.change),
    _phrase("percent-change", r"\bUP ~to ~<b>≈,? from ~<a>≈, an? UP of <r>", fitting.change),
    _phrase("points-change", r"<b>≈,? UP from ~<a>≈§, an? UP of <r>", fitting.points),
    _phrase("points-change", r"\bUP ~to ~<b>≈,? from ~<a>≈, an? UP of <r>", fitting.points),
    _phrase("share", r"\bof (?:the |its |their |all )?~<b>≈,? <a>≈(?:,? ?\(|,? or )<r>(?=[),.;]|$)", fitting.share),
    _phrase("share", r"<a> (?:out )?of ~<b>≈, an? (?:[a-z]+ )?(?:rate|share|proportion|turnout) of <r>", fitting.share),
    _phrase("share", r"<a> (?:out )?of ~<b>≈, (?:or )?<r>(?:,| of (?:them|the total|all))", fitting.share),
    _phrase("sum", r"\bwon <a>(?: [a-z]+)?,? (?:drew|drawn|tied) <a>,? and lost <a>≈ (?:in|of|from|over) ~<r>",
            fitting.tally),
    _phrase("sum", r"^[^\uE100-\uE1FF]*<a>≈,? (?:<a>≈,? ){0,4}(?:and|plus) ~<a>≈,? "
            r"(?:for|making|giving|which makes) an? (?:combined |grand |overall )?total of <r>", fitting.addends),
    _phrase("difference", r"\bby <r>(?: votes| points)?, <a>(?: votes)? (?:to|against) <b>", fitting.margin),
    _phrase("difference", r"<a>(?: votes?)?, (?:with |by )?an? <r>[- ](?:votes? )?(?:margin|majority)", fitting.score),
    _phrase("difference", r"<a>(?: votes?)?,? (?:with |by )?an? (?:margin|majority) of <r>", fitting.score),
    _phrase("difference", r"<a>≈, <r>(?: more| fewer| less)? than ~<b>(?! ?(?:per|a|each))", fitting.more),
    _phrase("rate", r"<r> ~in (?:an? |the )?<b>,? <a> (?:deal|contract|agreement|package)", fitting.rate),
    _phrase("rate", r"<b>,? <a> (?:deal|contract|agreement|package)≈ (?:worth|paying|that pays|which pays|at) ~<r>",
            fitting.rate),
    _phrase("rate", r"<r> for (?:each of )?~<b>,? (?:or |for |at )?an? (?:total|cost|bill)(?: cost| bill)? of <a>",
            fitting.each),
    _phrase("rate", r"\bat <r>,? ~<b>≈ (?:(?:would|will|could|should) )?"
            r"(?:bring|raise|cost|make|earn|come|yield|fetch)(?:s|ed)?(?: in| to)? <a>", fitting.each),
    _phrase("pace", r"<a>,? (?:or|which is|that is) ~<r>", fitting.pace),
    _phrase("pace", r"<a> ?\(<r>\)", fitting.pace),
    _phrase("conversion", r"<a>, <r>,? (?:long|high|tall|wide|deep|above|below|away|from|across|in length|in height)\b",
            fitting.translation),
    _phrase("whole", r"\b(?:split (?:between|among)|made up of|consists? of|comprises?|(?:mix|mixture|blend) (?:is|of)|"
            r"composed of) (?:about )?(?:<a>(?: [\w’'-]+){1,4}, ){0,4}<a>(?: [\w’'-]+){1,4},? and <r>", fitting.whole),
)  # fmt: skip
