"""Whether a clause speaks of what is coming or reports the past.

The cue nearest to the date decides; one before it counts more than one after. No parser: a list of auxiliaries, of
phrases that plan, and the endings of past forms.
"""

from __future__ import annotations

import re

_PLANNED = "expected|scheduled|set|due|planned|slated|supposed|going|poised|meant|likely"
_PLANS = "plans?|planning|hopes?|aims?|intends?|expect(?:s|ing)?|scheduled|expected|due|slated|set|wants?"
_TO_DO = (
    "be|begin|start|take|meet|hold|open|vote|face|appear|visit|attend|discuss|return|run|play|decide|make|leave|travel"
)
_STRONG_VERBS = (
    "made|took|went|came|saw|got|gave|found|held|met|began|became|left|led|lost|won|fell|rose|hit|shot|wrote|spoke|ran|"
    "sent|brought|kept|paid|cut|put|set|stood|struck|sold|bought|drew|flew|grew|built|caught|chose|drove|fought|heard|"
    "knew|lay|rang|rode|shook|showed|slept|spent|stole|swept|swore|taught|threw|understood|woke|wore|beat|bore|burst|"
    "cast|cost|dealt|dug|fled|forbade|broke|sought|thought|died|sank|sang|hung|fed|froze|hid|lit|slid|sped|spread|tore"
)
# Presents that keep to a timetable: "meets Monday", "talks resume Friday", "the game is Saturday".
_TIMETABLE = (
    r"meets?|begins?|(?:re)?opens|reopen|starts|leaves|arrives|airs|debuts|premieres|resumes?|kicks?\s+off|concludes?|"
    r"takes\s+(?:place|effect|office)|take\s+(?:place|effect|office)|convenes?|departs?|votes|returns|plays|"
    r"hosts|visits|travels|(?:is|are)(?=\s+(?:on\s+)?(?:[Nn]ext\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)
# Of these, the forms that can't be a participle or a present.
_ONLY_PAST = (
    "took|went|came|saw|gave|fell|rose|wrote|spoke|ran|drew|flew|grew|chose|drove|knew|rang|rode|shook|stole|swore|threw|woke|"
    "wore|bore|forbade|broke|died|sank|sang|froze|hid|tore|sought|fled|slept"
)
_DONE = rf"been(?!\s+(?:{_PLANNED})\s)|come|gone|become|run|seen|taken|made|given|grown|risen|fallen|known|shown"
"""What "has" and "have" report with, besides the forms in "-ed"."""
_CUE = re.compile(
    rf"""(?P<ahead>\b(?:will|would|shall|won['’]t|(?:may|might)(?!\s+(?:not\s+)?have\b)
          |could\s+(?:\w+ly\s+)?(?:come|begin|start|commence|happen|arrive|reach|resume|return|open|vote)|upcoming|forecast\s+to
          |(?:is|are|was|were|be|(?<!\bhad\s)been|being|'s|'re)\s+(?:\w+\s+){{0,2}}?(?:{_PLANNED})\s(?:\w+\s){{0,3}}?
           (?=to\b|for\b|on\b|in\b|at\b|by\b|back\b|until\b)
          |(?:is|are|['’]s|['’]re|{_PLANS})\s+to|plan(?:s|ned)?\s+an?|go(?:es)?\s+to\s+the\s+polls|{_TIMETABLE}|to\s+(?:{_TO_DO})
          |deadline|starting|beginning|effective|until|scheduled|payable|expires?|expiring)\b|['’]ll\b)
      | (?P<past>\b(?<!-)(?<!\bto\s)(?<!\bwill\s)(?<!\bwould\s)(?<!\bbe\s)
          (?:(?:was|were|had|did)(?:n['’]t)?|(?:has|have)\s+(?:{_DONE})|said|told|since|ago|earlier|{_STRONG_VERBS}|[a-z]{{3,}}ed)\b)
    """,
    re.VERBOSE,
)
_UNTIL = re.compile(
    r"\b(?:by|until|till|due|starting|beginning|effective|from|ahead\s+of|as\s+(?:soon|early)\s+as"
    r"|(?:is|are)\s+(?:expected|scheduled|due|set|planned|forecast|slated|likely)(?:\s+(?:on|for|later))?)\s+(?:next\s+)?$"
)
_BEFORE_ITS_DAY = frozenset(("until", "starting", "beginning", "effective", "since"))
"""Cues for the date behind them only: "from Friday until her rescue"."""
_OVERTAKEN = re.compile(rf"\bhad\s+(?:\w+ly\s+)?been\s+(?:(?:{_PLANNED})\s+(?:to\s+)?)?$")
"""What stands before a plan that came to nothing: "had been scheduled to expire Friday"."""
_BY_THEN = re.compile(
    r"\bto\s+(?!the\b|an?\b|their\b|its\b|his\b|her\b)[a-z]{2,}\s(?:[^,;:.“”\"]{0,60}\s)?(?:by|through)\s+(?:next\s+|early\s+|late\s+)?$"
)
"""What is to be done by then, though the order or the promise is past: "agreed to leave by Friday"."""
_PAST = re.compile(rf"\b(?:was|were|had|did|(?:has|have)\s+(?:{_DONE})|{_STRONG_VERBS}|[a-z]+ed)\b")


def looks_ahead(sentence: str, start: int, end: int) -> bool | None:
    """Whether the clause around `sentence[start:end]` is about the future (True), the past (False), or doesn't say."""
    best: tuple[int, bool] | None = None
    for found in _CUE.finditer(sentence):
        if found.start() < end and found.end() > start:
            continue
        if found.start() >= end and found[0] in _BEFORE_ITS_DAY:
            continue
        distance = start - found.end() if found.end() <= start else (found.start() - end) * 2 + 30
        ahead = found.lastgroup == "ahead"
        if ahead and _OVERTAKEN.search(sentence[max(0, found.start() - 40) : found.start()]):
            continue
        if found[0] == "would" and sentence[end : end + 2] in ("'s", "’s"):
            continue  # "said they would appeal Friday's ruling"
        if best is None or distance < best[0]:
            best = (distance, ahead)
    if _UNTIL.search(sentence[max(0, start - 30) : start]) and not (best and _PAST.search(sentence[:start])):
        return True
    if _BY_THEN.search(sentence[max(0, start - 90) : start]):
        return True
    return best[1] if best else None


_REPORTED = re.compile(
    rf"""\b(?:(?:was|were|had\sbeen|has\sbeen|have\sbeen)\s(?:\w+ly\s)?(?:\w+ed|held|killed|shot|born|sworn|hit|found|seen|sent|struck|made|taken|built|sold|sunk|set\sup)
      |died|opened|began|started|launched|happened|occurred|took\splace|took\soffice|took\seffect|signed|arrived|resigned|won|lost|
       crashed|collapsed|struck|erupted|ended|closed|landed|returned|moved|joined|left|became|married|retired|appeared|visited|
       released|published|announced|introduced|founded|established|{_ONLY_PAST})\b(?:(?!\bto\s[a-z])[^,;:"“”()—–]){{0,60}}\b(?:on|in|since)\s(?:the\s)?$""",
    re.VERBOSE,
)
_ANNOUNCED = re.compile(
    r"""\b(?:is|are)\s(?:scheduled|set|due|expected|slated|planned)\sfor\s(?:the\s)?$|\b(?i:applications|bookings|entries|nominations|registration|submissions|sales)\s(?:\w+\s)?(?:closes?|opens?|begins?|starts?|ends?)\s(?:on|in)\s(?:the\s)?$|\b(?:will|shall|(?:is|are)\sto|(?:is|are)\s(?:scheduled|set|due|expected|slated|planned|going)\s(?:to|for)|(?<!\bthe\s)(?<!\ba\s)(?<!\bhis\s)(?<!\bher\s)(?<!\bits\s)(?<!\btheir\s)plans?\sto)\b
      (?:(?!\b(?:since|after|following|before|until|till|that|which|who|when|where|of)\b)[^,;:"“”()—–]){0,80}\b(?:on|in|from|until|for|by)\s(?:the\s)?$""",
    re.VERBOSE,
)
_UNSURE = re.compile(
    r"""\b(?:expect\w*|schedul\w*|due|set\sto|plan(?:s|ned|ning)?|slated|postpon\w*|delay\w*|until|till|moved?|reschedul\w*|extend\w*|would|will|
      could|may|might|should|target\w*|deadline|expir\w*|going\sto|if|when|before|award\w*|contract\w*|effective|agreed|vote[ds]?|
      order\w*|ruled|sentenced|summon\w*|invited?|booked|propos\w*|project\w*|forecast\w*|predict\w*|promis\w*|pledg\w*|aim\w*|hop\w*|goal|allow\w*|begin\w*|start\w*)\b""",
    re.VERBOSE,
)
_BACKSHIFT = re.compile(r"\b(?:had|was|were|would|once|originally|previously|earlier|[Ii]n\s(?:19|20)\d\d|back)\b")


_BEGUN = re.compile(
    rf"""^(?:,\s|\s)(?:(?:the|an?|its|his|her|their)\s)?(?:[\w’'.-]+\s){{1,4}}?(?:was|were|reported|announced|opened|signed|launched|closed|won|
      lost|died|published|released|sold|approved|voted\sto|arrested|{_ONLY_PAST})\b""",
    re.VERBOSE,
)
"""What a sentence reports that opens with its date: "On 12 December the firm reported a loss"."""


def plain_tense(sentence: str, start: int, end: int | None = None) -> bool | None:
    """The tense that rules may build on: True where `sentence[:start]` announces the date, False where it reports it.

    None where another word of the sentence makes either doubtful.
    """
    before = sentence[:start]
    if _ANNOUNCED.search(before):
        return None if _BACKSHIFT.search(sentence) else True
    begun = end is not None and before in ("On ", "In ") and _BEGUN.match(sentence[end:])
    if _REPORTED.search(before) or begun:
        return None if _UNSURE.search(sentence) else False
    return None
