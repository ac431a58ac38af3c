"""Who says what: quotations, attributions (PolNeAR's source, cue and content), claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newslint.core.text import Span

ClaimKind = Literal["statistic", "casualties", "cause", "motive", "superlative", "allegation", "forecast", "other"]
QuoteFault = Literal["unclosed", "unopened", "reversed", "mismatched", "doubled"]
SourceKind = Literal["named", "described", "anonymous", "crowd", "document", "outlet", "pronoun"]
CueKind = Literal["speech", "judgement", "thought", "showing", "hedge", "noun"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words inside quotation marks, marks included.

    `speaker` is the words that name who speaks, the name rather than "he" or "the minister" where the text leaves no
    doubt; None where the text names nobody.

    `speech` is False for titles, terms and scare quotes. `fault` says what is wrong with the marks themselves.
    `continues` is True where the paragraph after this one goes on with the same speech.
    """

    span: Span
    text: str
    speaker: Span | None = None
    speech: bool = True
    fault: QuoteFault | None = None
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: `source` is None where the content is reported but nobody is named.

    `kind` is what sort of source it is: named (a person or body by name), described (the minister, a neighbour),
    anonymous (an official, sources), crowd (experts, many), document (a report, the data), outlet, pronoun.
    `how` is what sort of cue it is: "appears", "reportedly", "is believed" are hedges.
    """

    content: Span
    cue: Span
    source: Span | None
    kind: SourceKind | None = None
    how: CueKind = "speech"

    @property
    def span(self) -> Span:
        """From the first of content and cue to the last of them."""
        return Span(min(self.content.start, self.cue.start), max(self.content.end, self.cue.end))


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence or clause that asserts something checkable. `score` is in 0 to 1.

    `trigger` is the words that make it a claim of its kind, `hedge` the words that make it less than certain ("may",
    "appear", "claimed"), `terms` the stems of its content words, so that two claims can be compared. `source` is the
    kind of source that stands behind it, None where nobody does.
    """

    span: Span
    kind: ClaimKind
    attributed: bool
    score: float
    trigger: Span | None = None
    source: SourceKind | None = None
    hedge: Span | None = None
    terms: frozenset[str] = frozenset()
