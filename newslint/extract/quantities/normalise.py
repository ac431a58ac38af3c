"""Reads the quantities of one sentence: a number, then what stands around it, then what kind of quantity that makes.

Percentages, money, measures, ages, ranks, scores and labels ("Category 3") are told from plain counts by the words that
touch the number; nothing is guessed from its size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newslint.core.facts import Date, Quantity, QuantityKind, Sentence
from newslint.core.text import Placed, Span
from newslint.extract.quantities import age_phrases, around, context
from newslint.extract.quantities.apart import apart
from newslint.extract.quantities.bounds import below_zero, in_metres, in_range
from newslint.extract.quantities.labels import code_names, label
from newslint.extract.quantities.numerals import Numeral, beginnings, find_numerals
from newslint.language.measures import MEASURES

_PAIR = re.compile(
    r"(?<![\w.,:/$£€#’'-])(?P<a>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?P<mark>\s?[-–—]\s?|\sto\s)"
    r"(?P<sign>[$£€])?(?P<b>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"(?P<scale>\s?(?:million|billion|trillion|thousand|m|bn|k)\b)?(?![\w]*\d|[.,:/]\d|-\d)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_CHANGE = re.compile(r"\bfrom\s(?:about |around |some |just |nearly |only )?[£$€]?$", re.IGNORECASE)
_EITHER = re.compile(r"\b(?:between|from|either)\s[£$€]?$", re.IGNORECASE)
_BORROW = re.compile(r"\s(?:and|to|or)\s[£$€]?\d[\d.,]*\s?(million|billion|trillion|mn?|bn)\b", re.IGNORECASE)
_NO = re.compile(r"(?:\b(?:no\.?|number|nos\.?|ranked|rank|ranks|ranking|seed(?:ed)?)\s|#)$", re.IGNORECASE)
_FORM = re.compile(r"-(?P<counted>way|star)\b|[\s-](?:figure|fold|way|star)s?\b", re.IGNORECASE)
_SCORE_NOUN = re.compile(
    r"\s(?:win|victory|defeat|loss|draw|lead|vote|ruling|decision|triumph|success|majority|score|scoreline|margin|advantage|"
    r"aggregate|record|thrashing|on|in favou?r|to|against|half-time|up|down|at|over|home|away|opening|first|verdict)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Reader:
    """Reads sentences of `text`. `taken` are the dates and times, which hold no quantities."""

    text: str
    taken: Placed[Date]

    def read(self, sentence: Sentence, number: int, when: Sequence[Date]) -> Iterator[Quantity]:
        """The quantities of `sentence`, the `number`th of the article."""
        text, (start, end) = self.text, sentence.span
        places = beginnings(text, start, end)
        if not places and not _DIGIT.search(text, start, end):
            return
        taken = [date.span for date in self.taken.overlapping(sentence.span)]
        taken += apart(text, start, end)
        about = context.about(text, sentence.span)
        floor = start
        pairs = {
            m.start(): m
            for m in _PAIR.finditer(text, start, end)
            if not _overlaps(taken, Span(*m.span()))
            and not (m["mark"] == " to " and (_CHANGE.search(text[start : m.start()]) or _falls(m)))
        }
        for at, found in pairs.items():
            taken.append(Span(at, found.end()))
        for named in code_names(text, start, end):
            if named.noun == "/11" or not _overlaps(taken, named.span):
                taken.append(named.span)
                yield replace(named, about=context.words_near(about, named.number), zone=sentence.zone, sentence=number)
        pieces: list[tuple[int, Numeral | re.Match[str]]] = list(pairs.items())
        pieces += [(n.span.start, n) for n in find_numerals(text, start, end, places) if not _overlaps(taken, n.span)]
        pieces.sort(key=lambda piece: piece[0])
        for place, (_, piece) in enumerate(pieces):
            ceiling = pieces[place + 1][0] if place + 1 < len(pieces) else end
            quantity = (
                self._one(piece, floor, ceiling, sentence.zone)
                if isinstance(piece, Numeral)
                else self._two(piece, floor, ceiling)
            )
            if quantity is None or not in_range(quantity):
                continue
            floor = quantity.number.end
            known = context.definite(text, start, quantity.span)
            yield replace(
                quantity,
                about=context.words_near(about, quantity.number),
                recalls=known and not context.picked(text, quantity.span, quantity.noun),
                definite=known,
                as_of=context.nearest(when, quantity.span),
                zone=sentence.zone,
                sentence=number,
            )

    def _one(self, n: Numeral, floor: int, ceiling: int, zone: str) -> Quantity | None:
        text = self.text
        if n.form == "multiple":
            return self._make("multiple", n, n.span.start, n.span.end, floor, ceiling, None)
        if n.form == "ordinal":
            return self._rank(n, floor, ceiling)
        if n.form in ("fraction", "pair"):
            kind: QuantityKind = "fraction"
            end = around.unit(text, n.span.end, ceiling) if n.form == "fraction" else None
            if n.scale == "quarter" and n.value in (0.5, 1.0, 1.25):  # "two quarters" are half a year
                return None
            if n.scale in ("quarter", "half") and end:  # "half an hour", "a quarter mile"
                return None
            after = around.points(text, n.span.end, ceiling)
            if after or re.match(r"[\s-](?:a\s)?(?:percentage[\s-])?point", text[n.span.end : n.span.end + 20]):
                return self._make("points", n, n.span.start, n.span.end, floor, ceiling, "%")
            return self._make(kind, n, n.span.start, n.span.end, floor, ceiling, None)
        return self._cardinal(n, floor, ceiling, zone)

    def _cardinal(self, n: Numeral, floor: int, ceiling: int, zone: str) -> Quantity | None:
        text, start, end = self.text, n.span.start, n.span.end
        n = self._borrowed(n, floor, ceiling)
        if n.scale == "m" and text[end - 1] == "m" and in_metres(text, start, end):
            n = replace(n, value=round(n.value / 1e6, 6), step=n.step / 1e6, scale="")
            return self._make("measure", n, start, end, floor, ceiling, "m")
        after = around.points(text, end, ceiling)
        if after:
            return self._make("points", n, start, after[0], floor, ceiling, "%", factor=after[1])
        stop = around.percent(text, end, ceiling)
        if stop:
            return self._make("percent", n, start, stop, floor, ceiling, "%")
        sign = around.currency_before(text, floor, start)
        if sign:
            word = around.currency_after(text, end, ceiling)
            return self._make("money", n, sign[0], word[0] if word else end, floor, ceiling, sign[1])
        form = _FORM.match(text, end, ceiling)
        if form and form["counted"]:  # "three-way", "five-star"
            made = self._make("label", n, start, end, floor, ceiling, None)
            return replace(made, span=Span(start, form.end()), text=text[start : form.end()], noun=form["counted"])
        if form:
            return None  # "six-figure"
        if n.value == 1 and not n.digits and n.scale == "" and not re.match(r"[\s-]\w", text[end : end + 2]):
            return None
        if _NO.search(text[max(floor, start - 12) : start]):
            found = _NO.search(text[max(floor, start - 12) : start])
            assert found is not None
            return self._make("rank", n, max(floor, start - 12) + found.start(), end, floor, ceiling, None)
        old = age_phrases.old(text, end, ceiling)
        if old:
            return self._make("age", n, start, old[0], floor, ceiling, old[1])
        word = around.currency_after(text, end, ceiling)
        if word and self._is_money(text, start, end, word):
            return self._make("money", n, start, word[0], floor, ceiling, word[1])
        measured = around.unit(text, end, ceiling)
        if measured:
            kind: QuantityKind = (
                "duration" if measured[1] in MEASURES and MEASURES[measured[1]].dimension == "time" else "measure"
            )
            made = self._make(kind, n, start, measured[0], floor, ceiling, measured[1])
            return below_zero(text, made) if measured[1] in ("celsius", "fahrenheit") else made
        if n.scale == "" and n.value < (120 if zone == "body" else 1000) and age_phrases.aged(text, start, end):
            return self._make("age", n, start, end, floor, ceiling, "year")
        named = label(text, n, floor, ceiling, zone)
        if named is not None:
            return named
        return self._make("count", n, start, end, floor, ceiling, None)

    def _borrowed(self, n: Numeral, floor: int, ceiling: int) -> Numeral:
        """ "between $250 and $260 million": the first takes its magnitude from the second."""
        if n.scale or not _EITHER.search(self.text[max(floor, n.span.start - 12) : n.span.start]):
            return n
        found = _BORROW.match(self.text, n.span.end)
        if found is None:
            return n
        factor = {"t": 1e12, "b": 1e9, "m": 1e6}[found[1][0].lower()]
        return replace(n, value=n.value * factor, step=n.step * factor, scale=found[1].lower())

    def _is_money(self, text: str, start: int, end: int, word: tuple[int, str]) -> bool:
        name = text[end : word[0]].lower().strip(" -")
        if name in ("pound", "pounds"):
            return text[end : end + 1] != "-" and ("£" in text or "sterling" in text)
        if name == "p":
            return text[end : end + 1].lower() == "p" and text[end - 1].isdigit()
        return True

    def _rank(self, n: Numeral, floor: int, ceiling: int) -> Quantity | None:
        text = self.text
        if not n.digits and n.value == 2 and re.match(r"\s(?:half|time)\b|s\b", text[n.span.end : n.span.end + 6]):
            return None
        superlative = re.match(
            r"[\s-](?:[a-z]+est|most|least|best|worst|largest|biggest)\b", text[n.span.end : n.span.end + 20]
        )
        end = n.span.end + superlative.end() if superlative else n.span.end
        made = self._make("rank", n, n.span.start, end, floor, ceiling, None)
        return replace(made, unit=superlative[0].strip(" -")) if made and superlative else made

    def _two(self, found: re.Match[str], floor: int, ceiling: int) -> Quantity | None:
        """A range or a score: "10-15 people", "2-1"."""
        text = self.text
        first, second = float(found["a"].replace(",", "")), float(found["b"].replace(",", ""))
        whole = list(find_numerals(text, found.start("b"), found.end()))
        end = Numeral(Span(found.start("b"), found.end("b")), second, 1.0, "cardinal", True)
        if whole and whole[0].span.start == found.start("b"):
            end = whole[0]
        if not found["scale"] and end.value != second:
            end = Numeral(Span(found.start("b"), found.end("b")), second, 1.0, "cardinal", True)
        factor = end.value / second if second else 1.0
        dash = found["mark"].strip() != "to"
        sides = text[max(floor, found.start() - 2) : found.start()], text[found.end() : found.end() + 2]
        between_names = dash and re.match(r"\w $", sides[0]) and re.match(r" [A-Z]", sides[1])
        is_score = (
            factor == 1.0 and "." not in found[0] and not found["sign"] and (dash or first >= second)
            and first < 500 and second < 500 and not around.currency_before(text, floor, found.start())
        )  # fmt: skip
        shape = self._cardinal(end, found.start("b") - 1, ceiling, "body")
        if is_score and (
            first >= second
            or (between_names and first + second < 150)
            or _SCORE_NOUN.match(text, found.end())
            or shape is None
            or (shape.kind == "count" and not shape.noun)
        ):
            return Quantity(
                Span(*found.span()), found[0], first, second, None, None, "score", first, 1.0, Span(*found.span())
            )  # fmt: skip
        if shape is None:
            return None
        low, high = first * factor, shape.value
        sign = around.currency_before(text, floor, found.start())
        start = sign[0] if sign else found.start()
        if sign and shape.kind == "count":
            shape = replace(shape, kind="money", unit=sign[1])
        if low >= high:
            return None
        if not dash and (found["b"].count(".") != found["a"].count(".") or high > 6 * low):
            return replace(shape, text=text[shape.span.start : shape.span.end])
        stop = max(shape.span.end, found.end())
        return replace(
            shape, span=Span(start, stop), text=text[start:stop],
            low=low, high=high, value=(low + high) / 2, number=Span(*found.span()),
        )  # fmt: skip

    def _make(
        self,
        kind: QuantityKind,
        n: Numeral,
        start: int,
        end: int,
        floor: int,
        ceiling: int,
        unit: str | None,
        factor: float = 1.0,
    ) -> Quantity:
        text = self.text
        bound = around.bounds(text, floor, start, end, ceiling)
        if kind == "duration" and re.match(r"over\s", text[bound.start :], re.IGNORECASE):
            bound = around.Bounds(start, end, "")  # "over 10 years" is during
        start, end = bound.start, bound.end
        per = None
        if kind in ("money", "count", "measure", "duration", "percent"):
            rate = around.rate(text, end, ceiling)
            if rate:
                end, per = rate
        noun_end, noun, modifiers = around.noun(text, end, ceiling, n.value == 1 or kind == "rank")
        if kind in ("money", "percent", "fraction", "duration", "measure", "age", "points", "multiple"):
            noun_end = end
        elif kind == "count" and not per and (rate := around.rate(text, noun_end, ceiling)):
            noun_end, per = rate
        chosen = around.selector(text, floor, start)
        value, step = n.value * factor, n.step * factor
        return Quantity(
            Span(start, noun_end),
            text[start:noun_end],
            None if bound.side == "high" else value,
            None if bound.side == "low" else value,
            unit,
            noun,
            kind,
            value,
            step,
            n.span,
            bound.side == "near" or kind == "fraction",
            ((chosen,) if chosen else ()) + modifiers,
            (),
            per,
        )


def _falls(found: re.Match[str]) -> bool:
    """ "8,412 to 8,375": two figures, and no range."""
    return float(found["a"].replace(",", "")) >= float(found["b"].replace(",", ""))


def _overlaps(taken: Sequence[Span], span: Span) -> bool:
    return any(span.overlaps(other) for other in taken)
