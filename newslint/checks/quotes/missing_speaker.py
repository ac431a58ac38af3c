"""A quotation that nobody speaks: whole sentences of speech, and nobody near who could have said them.

Near are the quotation's own paragraph, the paragraph before (captions, crossheads and advertisements apart) and the one
after. Whoever stands there by name, office or pronoun may be the speaker, verb of saying or not, and so may a post, a
letter or a video: then the rule is silent, for readers find the speaker as well. It is silent in the lead, where a
colon or a question leads in, where a credit stands beneath, and for pull quotes, whose words the text has elsewhere.

```yaml
extends: missing-speaker
message: "Nobody says this. Name the speaker."
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.article import Zone
from newslint.core.facts import Facts, Quote
from newslint.core.finding import Match
from newslint.core.text import Span

VALUES: tuple[str, ...] = ("quote",)
NEEDS: frozenset[str] = frozenset({"sentences", "tokens", "names", "quotes", "attributions"})
_END = re.compile(r"[.!?…:][\"”’')\]]*$")
_ASIDE_WORDS = 12
"""A block of so few words without a full stop is a crosshead, a credit or a caption."""
_AGAIN = 6
"""So many words in a row that stand elsewhere in the text make the quotation a pull quote."""


class Options(BaseModel):
    """Which quotations need a speaker, and what counts as one."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    words: int = Field(6, description="Shorter quotations are let pass.")
    share: float = Field(
        0.25, description="Where more of the speech than this has no speaker, the article is an interview."
    )
    persons: tuple[str, ...] = Field((), description="Words that stand for somebody who may be speaking: he, one, fan.")
    carriers: tuple[str, ...] = Field((), description="Words for what may hold the quotation: post, letter, video.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The quotations with nobody near."""
    speech = [quote for quote in facts.quotes if quote.speech]
    blocks = [zone for zone in facts.article.zones if zone.name == "body"]
    somebody = re.compile(rf"\b(?:{'|'.join((*options.persons, *options.carriers)) or '(?!)'})\b", re.IGNORECASE)
    bare = [quote for quote in speech if _is_bare(facts, quote, options.words)]
    if len(bare) > max(1, options.share * len(speech)):
        return
    for quote in bare:
        near = _near(facts, quote, blocks)
        if near and not any(_names_somebody(facts, span, somebody) for span in near) and not _said_again(facts, quote):
            yield Match(quote.span, {"quote": quote.text})


def _is_bare(facts: Facts, quote: Quote, least: int) -> bool:
    """Whether the quotation is sentences of its own that no attribution reaches."""
    if quote.speaker is not None or quote.fault or quote.continues or not quote.speech:
        return False
    if quote.text[0].isalnum() or len(quote.text.split()) < least:
        return False
    zone = facts.article.zone_at(quote.span.start)
    if zone is None or zone.markup != "paragraph":
        return False
    inner = quote.text.strip("\"“”‘’' ")
    before = facts.article.text[zone.span.start : quote.span.start].rstrip()
    after = facts.article.text[quote.span.end : zone.span.end].lstrip()
    return (
        inner[:1].isupper()
        and inner[-1:] in (*".!?…",)
        and (not before or before[-1] in ".!?")
        and (not after or after[0].isupper())
    )


def _near(facts: Facts, quote: Quote, blocks: Sequence[Zone]) -> list[Span]:
    """The words around the quotation where its speaker may stand; empty where it can't be told."""
    at = next((number for number, zone in enumerate(blocks) if zone.span.contains(quote.span)), 0)
    own = blocks[at].span
    if at == 0 and own.start == quote.span.start:
        return []  # the paragraph after a lead that is all quotation names its speaker
    before, after = Span(own.start, quote.span.start), Span(quote.span.end, own.end)
    near = [span for span in (before, after) if facts.text(span).strip()]
    for step in (-1, 1):
        place = at + step
        while 0 < place < len(blocks) and _is_aside(facts, blocks[place].span, down=step > 0):
            place += step
        if 0 <= place < len(blocks):
            near.append(blocks[place].span)
    return near


def _is_aside(facts: Facts, span: Span, *, down: bool) -> bool:
    """Whether a block stands between paragraphs and says nothing of who speaks; a line beneath may be a credit."""
    words = facts.text(span).strip()
    return not down and len(words.split()) <= _ASIDE_WORDS and not _END.search(words)


def _names_somebody(facts: Facts, span: Span, somebody: re.Pattern[str]) -> bool:
    """Whether anybody stands in `span` who may be the speaker, or the words lead in to a quotation or away from one."""
    words = facts.text(span).strip()
    if words.endswith((":", "：", "?", ",")) or not _END.search(words) or somebody.search(words):
        return True
    if any(quote.span.overlaps(span) for quote in facts.quotes if quote.speech):
        return True
    if any(a.source is not None and a.cue.overlaps(span) for a in facts.attributions):
        return True
    return any(name.span.overlaps(span) for name in facts.names if name.label == "person")


def _said_again(facts: Facts, quote: Quote) -> bool:
    """Whether the article's own text has the words of the quotation elsewhere, as with a pull quote."""
    rest = facts.article.text[: quote.span.start] + " | " + facts.article.text[quote.span.end :]
    elsewhere = " ".join(re.findall(r"[^\W_]+|\|", rest.lower()))
    words = re.findall(r"[^\W_]+", quote.text.lower())
    return any(f" {' '.join(words[at : at + _AGAIN])} " in elsewhere for at in range(len(words) - _AGAIN + 1))
