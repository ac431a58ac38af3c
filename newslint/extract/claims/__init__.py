"""Claims: sentences and clauses that assert something checkable, and whether anybody stands behind them.

From sentences, quotations and attributions to `Claim` records. What shows a claim stands in `claims.yml`. Every claim
knows its hedge and the stems of its words, so that what one paragraph states flatly can be compared with what another
only reports as possible.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.core.article import Article
from newslint.core.facts import Attribution, Claim, Quote, Sentence
from newslint.core.text import Placed, Span
from newslint.extract.claims.opinion import is_opinion
from newslint.extract.claims.patterns import Sign, compiled, patterns
from newslint.extract.claims.terms import terms
from newslint.extract.claims.worth import check_worth

__all__ = ["find_claims", "is_opinion"]
_EDGE = re.compile(r",(?!\d)|[;:“”\"()—–]|\b(?:but|while|because|although|who|which|whether|that)\b")
_OPEN = re.compile(r"\b(?:whether|if|denied|denies|denying|not)\b")
_QUESTION = re.compile(r"\?[\"”’')]*$")
_SILENT = ("byline", "dateline", "credit", "residue")
_HEDGED, _EXCUSED, _UNSURE = 0.3, 0.4, 0.65


def find_claims(
    article: Article, sentences: Sequence[Sentence], quotes: Sequence[Quote], attributions: Sequence[Attribution]
) -> tuple[Claim, ...]:
    """The claims of `article` in reading order: one a sentence, one more for each hedged clause."""
    sieve = None if is_opinion(article, quotes) else patterns().sieve
    spots = sieve.spots(article.text) if sieve else ([], [])
    said, reported = Placed(quote for quote in quotes if quote.speech), Placed(attributions)
    claims = [
        claim
        for sentence in sentences
        if sentence.zone not in _SILENT and not _QUESTION.search(sentence.span.of(article.text))
        for claim in _in_sentence(
            article, sentence, said, reported, sieve.within(spots, sentence.span) if sieve else frozenset()
        )
    ]
    return tuple(sorted(claims, key=lambda claim: (claim.span.start, -claim.span.end)))


def _in_sentence(
    article: Article,
    sentence: Sentence,
    said: Placed[Quote],
    reported: Placed[Attribution],
    signs: frozenset[int],
) -> Iterator[Claim]:
    text = sentence.span.of(article.text)
    near = reported.overlapping(sentence.span)
    own = [a for a in near if sentence.span.overlaps(a.content) or sentence.span.overlaps(a.cue)]
    sourced = [a for a in own if a.source is not None and a.how in ("speech", "showing", "noun")]
    source = next((a.kind for a in sourced if a.kind), None)
    spoken = [quote.span for quote in said.overlapping(sentence.span)]
    hedged = list(_hedged(article.text, sentence.span, own))
    yield from hedged
    for sign in (sign for number, sign in enumerate(patterns().signs) if number in signs):
        match = compiled(sign.pattern).search(article.text, *sentence.span)
        if match is None or any(quote.overlaps(Span(*match.span())) for quote in spoken):
            continue
        if not _OPEN.search(article.text, sentence.span.start, match.start()):
            judged = any(a.source and a.how == "judgement" and a.content.contains(Span(*match.span())) for a in own)
            attributed = bool(sourced) or judged or bool(sign.on_file and compiled(sign.on_file).search(text))
            score = sign.score - (
                _EXCUSED if _excused(sign, article.text, text, match.start() - sentence.span.start) else 0
            )
            score = max(score, min(check_worth(text), _UNSURE)) if score < _UNSURE else score
            yield Claim(sentence.span, sign.kind, attributed, score, Span(*match.span()), source, None, terms(text))
            return
    if not spoken:
        hedge = hedged[0].hedge if hedged else None
        yield Claim(sentence.span, "other", bool(sourced), check_worth(text), None, source, hedge, terms(text))


def _excused(sign: Sign, article: str, sentence: str, at: int) -> bool:
    """Whether the claim, told `at` so many characters, needs no source: history, what a court found, what may be."""
    if sign.unless and compiled(sign.unless).search(sentence):
        return True
    if sign.unless_before and compiled(sign.unless_before).search(sentence, 0, at):
        return True
    return bool(sign.unless_article and compiled(sign.unless_article).search(article))


def _hedged(text: str, sentence: Span, own: Sequence[Attribution]) -> Iterator[Claim]:
    """Clauses of the sentence that are only possible, apparent or claimed."""
    for match in patterns().hedge.finditer(text, *sentence):
        hedge = Span(*match.span())
        content = next((a.content for a in own if a.content.contains(hedge)), sentence)
        clause = _clause(text, content if sentence.contains(content) else sentence, hedge)
        rest = text[clause.start : hedge.start] + " " + text[hedge.end : clause.end]
        yield Claim(clause, "other", bool(own), _HEDGED, None, None, hedge, terms(rest))
    for attribution in own:
        verb = attribution.cue.of(text).split()[-1]
        if attribution.source is not None and patterns().claiming.fullmatch(verb):
            said = _clear_of(
                text, attribution.content, [part for other in own for part in (other.source, other.cue) if part]
            )
            yield Claim(said, "other", True, _HEDGED, None, attribution.kind, attribution.cue, terms(said.of(text)))


def _clear_of(text: str, content: Span, parts: Sequence[Span]) -> Span:
    """`content` up to the first source or cue of another attribution in it: "arson, a spokesman said"."""
    end = min((part.start for part in parts if content.start < part.start < content.end), default=content.end)
    return _trimmed(text, Span(content.start, end))


def _clause(text: str, sentence: Span, hedge: Span) -> Span:
    """The words round `hedge` up to the next comma, quotation mark or conjunction."""
    start, end = sentence
    for edge in _EDGE.finditer(text, sentence.start, hedge.start):
        start = edge.end()
    following = _EDGE.search(text, hedge.end, sentence.end)
    if following:
        end = following.start()
    return _trimmed(text, Span(start, end))


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".!,;"):
        end -= 1
    return Span(start, end)
