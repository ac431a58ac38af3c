"""What the words between dates say of them: a range, a length, an age, an anniversary, one day named twice.

Each sentence is turned into a skeleton in which every date is one private character, so that patterns see
"from D to D, a D term". Only what stands in one sentence is tied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.core.article import Article
from newslint.core.facts import Date, DateLink, Sentence
from newslint.core.text import Span
from newslint.extract.dates.timex import number_of

_FIRST = 0xE000
_D = "[\ue000-\ue3ff]"
_TERM = (
    r"(?i:term|period|stretch|tenure|reign|run|sentence|spell|span|stint|presidency|premiership|career|mandate|contract|deal|war|"
    r"conflict|era|drought|rule|marriage|festival|exhibition|show|strike|recess|tour|trial|occupation|siege|ban|closure|visit|"
    r"holiday|break|season|campaign|conference|residency|fair|tournament|imprisonment|service|partnership|regime|residence)"
)
_BEGAN = r"(?:began|begun|begins|started|starts|opened|opens|ran|runs|lasted|dated)"
_ENDED = r"(?:ended|ends|finished|finishes|closed|closes|broke\sup|expired|expires)"
_TOOK_UP = (
    r"(?:elected|appointed|joined|founded|opened|began|started|launched|married|crowned|took\soffice|hired|born|signed)"
)
_LEFT = (
    r"(?:left|retired|resigned|closed|ended|divorced|died|folded|stepped\sdown|finished|was\sdissolved|was\sclosed|"
    r"separated|was\soverthrown|was\ssacked|abdicated|expired)"
)
_RANGE = rf"(?:\b(?:[Ff]rom|[Bb]etween)\s+(?P<a>{_D})\s*(?:to|until|till|through|and|[-–—])\s*(?P<b>{_D}))"
_SPAN = rf"(?P<a>{_D})\s?[-–—]\s?(?P<b>{_D})"
_ORDINAL = (
    r"(?P<n>\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"twentieth|fiftieth|hundredth)"
)
_AGED = (
    r"(?:\b(?:aged|at the age of|at age|was|is|turned|died at|dead at|dies at)\s+(?P<n>\d{1,3})"
    r"(?!\d|[.,:]\d|%|\s*(?:percent|per\s|people|points|years? (?!old)|million|and\b)))"
)
_EVENTS = {"twentieth": 20, "fiftieth": 50, "hundredth": 100}


@dataclass(frozen=True, slots=True)
class _Skeleton:
    """A sentence with one character a date, and the way back to the article."""

    text: str
    offsets: tuple[int, ...]
    number: int
    dates: tuple[Date, ...]

    def date(self, found: re.Match[str], name: str) -> Date | None:
        mark = found.groupdict().get(name)
        return self.dates[ord(mark) - _FIRST] if mark else None

    def span(self, found: re.Match[str], name: str | int = 0) -> Span:
        start, end = found.span(name)
        return Span(self.offsets[start], self.offsets[end])


_RANGES = (re.compile(_RANGE), re.compile(_SPAN))
_LASTS = (
    re.compile(rf"{_RANGE},?\s+(?:in\s|for\s|during\s|over\s)?(?:an?\s)?(?P<d>{_D})\s+{_TERM}\b"),
    re.compile(rf"(?P<d>{_D})\s+{_TERM}\b,?\s+(?:which\s|that\s)?(?:ran|running|lasting|was|lasted|,)?\s*{_RANGE}"),
    re.compile(rf"\b(?:for|lasted|ran|served|spent|ruled|reigned|governed)\s+(?:for\s)?(?P<d>{_D}),?\s+{_RANGE}"),
    re.compile(
        rf"\b(?:in|on)\s(?P<a>{_D})\s(?:and|but)\s{_LEFT}\b[^;.\ue000-\ue3ff]{{0,30}}\b(?:in|on)\s(?P<b>{_D}),?\s"
        rf"(?:after|ending)\s(?:an?|his|her|their|its)\s(?P<d>{_D})\s(?:\w+\s)?{_TERM}\b"
    ),
    re.compile(
        rf"(?P<d>{_D})\s(?:[\w’'-]+\s){{0,2}}?{_TERM}\b,?\s(?:which|that)\s(?:{_BEGAN})\s(?:in\s|on\s|from\s)?(?P<a>{_D})"
        rf"\s(?:and\s(?:{_ENDED})|to|until)\s(?:in\s|on\s)?(?P<b>{_D})"
    ),
    re.compile(
        rf"(?P<d>{_D})\s(?:[\w’'-]+\s){{0,2}}?{_TERM}\b,?\s(?:which\s|that\s)?(?:ran|runs|running|lasting|was|lasted|lasts)?,?\s*"
        rf"(?:{_RANGE}|(?:on|in)\s(?P<a2>{_D})\suntil\s(?P<b2>{_D}))"
    ),
    re.compile(
        rf"\b(?:on|in)\s(?P<a>{_D})\sfor\s(?:an?|his|her|their|its)\s(?P<d>{_D})\s(?:\w+\s)?{_TERM}\sand\s(?:\w+\s){{1,4}}?"
        rf"(?:on|in)\s(?P<b>{_D})"
    ),
    re.compile(rf"\bruns\s+{_RANGE},?\s(?:and\s)?lasts\s(?P<d>{_D})"),
)
_LIVED = re.compile(
    rf"\b{_TOOK_UP}\b[^;.\ue000-\ue3ff]{{0,40}}\b(?:in|on)\s(?P<a>{_D}),?\s(?:and|but)\s(?:(?:was|were|had)\s)?(?:later\s)?"
    rf"{_LEFT}\b[^;.\ue000-\ue3ff]{{0,40}}\b(?:in|on)\s(?P<b>{_D})"
)
"""What one begins and ends, told of one subject: "They married in 2001 and divorced in 2006"."""
_SAME = (
    re.compile(rf"(?P<a>{_D})\s?\((?:on\s|in\s)?(?P<b>{_D})\)"),
    re.compile(rf"(?P<a>{_D}),\s+(?:on\s|in\s)?(?P<b>{_D})(?=[,.;:)]|\s*$)"),
)
_ANNIVERSARY = re.compile(
    rf"\b(?:{_ORDINAL}(?:[ -]year)?|(?P<d>{_D}))\s+(?:[a-z]+\s)?anniversary\s+(?:of|since)\s+"
    rf"(?:the\s|his\s|her\s|their\s|its\s|that\s)?(?P<a>{_D})"
)
_ELAPSED = re.compile(
    rf"(?P<d>{_D})\s+(?:after|since|following)\s+(?:the|his|her|their|its|a|an|that|this)?\s*(?P<a>{_D})(?P<tail>[^.;]*)"
)
_BORN = re.compile(rf"\b[Bb]orn\s(?:[^.;,\ue000-\ue3ff]{{0,40}}?)(?:on|in)\s(?P<a>{_D})")
_AT_AGE = (
    re.compile(rf"(?P<a>{_D})[^.;\ue000-\ue3ff]{{0,30}}?{_AGED}"),
    re.compile(rf"{_AGED}[^.;\ue000-\ue3ff]{{0,20}}?\b(?:in|on)\s(?P<a>{_D})"),
)
_BORN_WHEN = re.compile(rf"\b[Bb](?:orn|\.)\s(?:[^.;,\ue000-\ue3ff]{{0,40}}?\s)?(?:on\s|in\s)?(?P<a>{_D})")
_NOW_AGED = re.compile(
    r"(?:\b(?:who\s)?(?:is(?:\snow)?|is\saged|now|currently)\s(?P<n>\d{1,3})(?=[.,;)]|\sand\b|\syears?\sold|\s*$)"
    r"|\b[A-Z][\w’'-]+,\s(?P<m>\d{1,3})(?=[,.;)])|\b(?:[Aa]t|aged)\s(?P<o>\d{1,3}),|\b(?P<p>\d{1,3})-year-old\b"
    r"|\b(?:turns|turned|will\sturn)\s(?P<q>\d{1,3})\s(?:last|this|on|today|yesterday|earlier|next)\b)"
)
_THEN_AGED = re.compile(
    rf"(?:\bdied\b[^.;\ue000-\ue3ff]{{0,40}}?\b(?:in|on)\s(?P<b>{_D})[^.;\ue000-\ue3ff]{{0,30}}?(?:\baged|\bat\sthe\sage\sof|\bat)\s(?P<n>\d{{1,3}})\b"
    rf"|\bdied\b[^.;\ue000-\ue3ff]{{0,20}}?(?:\baged|\bat\sthe\sage\sof|\bat)\s(?P<m>\d{{1,3}})\b[^.;\ue000-\ue3ff]{{0,30}}?\b(?:in|on)\s(?P<c>{_D})"
    rf"|\bturn(?:ed|s)\s(?P<o>\d{{1,3}})\s(?:in|on)\s(?P<d>{_D}))"
)
"""Ages at the time of writing, and ages at another day that the sentence names."""
_WHO = re.compile(r"[A-Z][\w'’-]*[a-z][\w'’-]*(?=(?:,|\s(?:was|is|who|\())[^A-Z]*$)")
_LIFE = re.compile(rf"\((?:born\s|b\.\s)?(?P<a>{_D})\s?[-–—]\s?(?P<b>{_D})\)")
_AGE = re.compile(r"\b(?P<who>[A-Z][\w'’-]+),\s(?:who\s(?:is|was)\s)?(?P<n>\d{1,3}),")


def find_links(article: Article, sentences: tuple[Sentence, ...], dates: tuple[Date, ...]) -> tuple[DateLink, ...]:
    """The ties between `dates` (as `find_dates` gives them), in the order of the sentences."""
    links: list[DateLink] = []
    at = 0
    for number, sentence in enumerate(sentences):
        while at < len(dates) and dates[at].span.end <= sentence.span.start:
            at += 1
        end = at
        while end < len(dates) and dates[end].span.start < sentence.span.end:
            end += 1
        inside = dates[at:end]
        text = sentence.span.of(article.text)
        if inside:
            skeleton = _skeleton(article.text, sentence.span, number, inside)
            links.extend(_links(skeleton))
        for found in _AGE.finditer(text):
            start = sentence.span.start
            figure = Span(start + found.start("n"), start + found.end("n"))
            who = Span(start + found.start(), start + found.end("n"))
            links.append(DateLink("age", who, number, (), float(found["n"]), figure=figure, bearer=found["who"]))
    return tuple(links)


def _skeleton(text: str, span: Span, number: int, dates: tuple[Date, ...]) -> _Skeleton:
    pieces: list[str] = []
    offsets: list[int] = []
    at = span.start
    for index, date in enumerate(dates):
        pieces.append(text[at : date.span.start])
        offsets.extend(range(at, date.span.start))
        pieces.append(chr(_FIRST + min(index, 0x3FF)))
        offsets.append(date.span.start)
        at = date.span.end
    pieces.append(text[at : span.end])
    offsets.extend(range(at, span.end))
    offsets.append(span.end)
    return _Skeleton("".join(pieces), tuple(offsets), number, dates)


def _links(skeleton: _Skeleton) -> Iterator[DateLink]:
    text, number = skeleton.text, skeleton.number
    if len(skeleton.dates) > 1:
        for pattern in _RANGES:
            for found in pattern.finditer(text):
                a, b = skeleton.date(found, "a"), skeleton.date(found, "b")
                if a and b:
                    yield DateLink("range", Span(a.span.start, b.span.end), number, (a, b))
        for found in _LIVED.finditer(text):
            a, b = skeleton.date(found, "a"), skeleton.date(found, "b")
            if a and b:
                yield DateLink("range", Span(a.span.start, b.span.end), number, (a, b))
        for pattern in _SAME:
            for found in pattern.finditer(text):
                a, b = skeleton.date(found, "a"), skeleton.date(found, "b")
                if a and b:
                    yield DateLink("same", Span(a.span.start, b.span.end), number, (a, b))
        told: list[tuple[Date, Date, Date]] = []
        for pattern in _LASTS:
            for found in pattern.finditer(text):
                a, b, d = (skeleton.date(found, name) or skeleton.date(found, f"{name}2") for name in "abd")
                length = period_of(d) if d else None
                if a and b and d and length and (a, b, d) not in told:
                    told.append((a, b, d))
                    yield DateLink("lasts", skeleton.span(found), number, (a, b), *length, figure=d.span)
    yield from _years_from(skeleton)
    yield from _lives(skeleton)


def _lives(skeleton: _Skeleton) -> Iterator[DateLink]:
    text, number = skeleton.text, skeleton.number
    for found in (*_BORN.finditer(text), *_LIFE.finditer(text)):
        a, b = skeleton.date(found, "a"), skeleton.date(found, "b")
        if a:
            who = _WHO.search(text[: found.start()])
            span = Span(skeleton.offsets[found.start()], a.span.end)
            yield DateLink("born", span, number, (a, b) if b else (a,), bearer=who[0] if who else "")
    yield from _aged(skeleton)
    for pattern in _AT_AGE:
        for found in pattern.finditer(text):
            a = skeleton.date(found, "a")
            if a:
                figure = skeleton.span(found, "n")
                yield DateLink("age", figure, number, (a,), float(found["n"]), figure=figure)


def _aged(skeleton: _Skeleton) -> Iterator[DateLink]:
    """The one age of a sentence that tells one birth, with the birth and, where it is named, the day of that age."""
    text = skeleton.text
    births = list(_BORN_WHEN.finditer(text))
    if len(births) != 1 or len(_BIRTH_WORD.findall(text)) != 1:
        return
    born = skeleton.date(births[0], "a")
    then, now = list(_THEN_AGED.finditer(text)), list(_NOW_AGED.finditer(text))
    if born is None or born.part("year") is None:
        return
    found = then[0] if len(then) == 1 else now[0] if len(now) == 1 and not then else None
    if found is None or (found in now and any(date is not born and date.part("year") for date in skeleton.dates)):
        return
    groups = {name: value for name, value in found.groupdict().items() if value}
    name = next((name for name in groups if groups[name].isdigit()), None)
    at = next((skeleton.date(found, name) for name in groups if not groups[name].isdigit()), None)
    if name is not None and at is not born:
        figure = skeleton.span(found, name)
        dates = (born, at) if at else (born,)
        yield DateLink("lived", figure, skeleton.number, dates, float(groups[name]), figure=figure)


_BIRTH_WORD = re.compile(
    r"\b(?:born|births?|parents?|mother|father|sons?|daughters?|brothers?|sisters?|wife|husband)\b", re.IGNORECASE
)
"""More than one of these, and whose age it is nobody can tell."""


def _years_from(skeleton: _Skeleton) -> Iterator[DateLink]:
    text, number = skeleton.text, skeleton.number
    for found in _ANNIVERSARY.finditer(text):
        a, d = skeleton.date(found, "a"), skeleton.date(found, "d")
        length = period_of(d) if d else (_ordinal(found["n"]), "year") if found["n"] else None
        if a and length and length[0]:
            figure = d.span if d else skeleton.span(found, "n")
            yield DateLink("anniversary", Span(figure.start, a.span.end), number, (a,), *length, figure=figure)
    for found in _ELAPSED.finditer(text):
        a, d = skeleton.date(found, "a"), skeleton.date(found, "d")
        length = period_of(d) if d else None
        if a and d and length:
            when = re.search(rf",\s(?:in|on)\s(?P<b>{_D})", found["tail"])
            lead = re.match(rf"^[Ii]n\s(?P<b>{_D}),", text)
            at = skeleton.date(when, "b") if when else skeleton.date(lead, "b") if lead else None
            yield DateLink(
                "elapsed", Span(d.span.start, a.span.end), number, (a, at) if at else (a,), *length, figure=d.span
            )


def _ordinal(word: str) -> float | None:
    return float(_EVENTS[word]) if word in _EVENTS else number_of([word])


def period_of(found: Date) -> tuple[float, str] | None:
    """Amount and unit of a DURATION date's value: P5Y is (5, "year"); None where it is open or mixed."""
    match = re.fullmatch(r"P(T?)(\d+(?:\.\d+)?)([YMWDH])", found.value)
    if match is None:
        return None
    unit = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour"}[match[3]]
    return float(match[2]), "minute" if match[1] and unit == "month" else unit
