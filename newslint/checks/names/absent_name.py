"""A name in the headline that the story never mentions.

Either the headline has a wrong name, or the story doesn't keep its promise. A name counts as mentioned where the text
has any of its words, a word that begins alike, its initials, its full form, or its country under another name. Names
whose words are English words ("Reds", "Congress"), names of peoples and of places (a story may name the town and not
the state), and stories of fewer than `least` words are let pass; so is a name in a caption alone, which needs no
mention.

```yaml
extends: absent-name
message: "The headline names '{found}', the story doesn't."
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.article import ZoneName
from newslint.core.facts import Facts, Name
from newslint.core.finding import Match, Related
from newslint.core.text import Span
from newslint.language.forenames import are_one_forename
from newslint.language.lexicon import known
from newslint.language.posts import is_address
from newslint.language.spelling import fold_accents

NEEDS: frozenset[str] = frozenset({"sentences", "names"})
VALUES: tuple[str, ...] = ("found",)


_LABELLED = (":", "|", "-", "–", "—", "on", "'s", "’s")
"""What follows a name that only labels the headline: an author's, a series'."""
_LABEL_GOES_ON = re.compile(r"(?:[A-Z][\w.’'-]* ){0,2}[A-Z][\w.’'-]*:")
_SIGNED = ("|", "-", "–", "—", ":", "by", "By", "with")
"""What stands before a name that signs the headline."""
_SHORTEST = 4
_SHORT_FORMS = frozenset(
    "dems repubs mideast gitmo scotus potus congo macca becks brexit trexit aussies kiwis brits scots yanks poms "
    "royale deja vegas philly frisco cali jersey beeb corrie strictly".split()
)
"""Short forms of headlines; the story has the long one."""


class Options(BaseModel):
    """What a rule may set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    zones: tuple[ZoneName, ...] = Field(("headline",), description="Where the name stands.")
    least: int = Field(120, ge=0, description="How many words the story must have.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """One match for each name without a mention."""
    text = facts.article.text
    parted = {
        name: parts
        for name in facts.names
        if name.zone in options.zones
        and _is_telling(text, name, parts := [fold_accents(word.of(text)) for word in name.words])
    }
    if not parted:
        return
    blocks = [zone.span for zone in facts.article.zones if zone.name in ("body", "standfirst", "caption", "dateline")]
    story = fold_accents(" ".join(span.of(text) for span in blocks)).lower()
    words = set(story.replace("'", " ").replace("’", " ").replace("-", " ").split())
    if len(story.split()) < options.least:
        return
    others = [name for name in facts.names if name.zone not in options.zones]
    countries = {name.country for name in others}
    full = {"".join(word.of(text)[0] for word in name.words).lower() for name in others if len(name.words) > 1}
    for name, parts in parted.items():
        if not (name.country and name.country in countries) and not _is_mentioned(parts, story, words, full):
            first = next(iter(blocks))
            yield Match(name.span, {"found": " ".join(name.text.split())}, (Related(first, "the story"),), (), 0.7)


def _is_telling(text: str, name: Name, parts: list[str]) -> bool:
    """Whether the name is a person's or a body's own, as it stands: no label, no byline, no short form, no coinage."""
    if name.label == "place" or name.demonym or any(part.isupper() for part in parts):
        return False
    line = Span(text.rfind("\n", 0, name.span.start) + 1, (text.find("\n", name.span.end) + 1 or len(text) + 1) - 1)
    before, after = text[line.start : name.span.start].strip(), text[name.span.end : line.end].strip()
    opens = not before or before.endswith(":")
    label = opens and (after.startswith(_LABELLED) or _LABEL_GOES_ON.match(after))
    if label or (not after and before.endswith(_SIGNED)) or is_address(text, name.span):
        return False
    return all(_is_name_word(part) for part in parts)


def _is_name_word(part: str) -> bool:
    """Whether a word is a name's: plain letters, no English word or derivation, no coinage, no short form."""
    low = part.lower()
    if len(part) < _SHORTEST or not part.isascii() or not part.isalpha() or not part[1:].islower():
        return False
    return not known(low) and low not in _SHORT_FORMS and not re.search(r"(.)\1\1", low) and not _is_derived(low)


def _is_derived(word: str) -> bool:
    """Whether an ending or a prefix makes it of an English word: "Rebranding"."""
    stems = (word.removesuffix(ending) for ending in ("ing", "ed", "er", "ers", "s", "ism", "ist"))
    made = any(stem != word and (known(stem) or known(stem + "e")) for stem in stems)
    rest = word.removeprefix("re")
    return made or (rest != word and known(rest))


def _is_mentioned(parts: list[str], story: str, words: set[str], full: set[str]) -> bool:
    if any(part.lower()[:4] in story for part in parts):
        return True
    if "".join(part[0] for part in parts).lower() in words | full:
        return True
    return any(are_one_forename(part, word) for part in parts for word in words if word[:1] == part[0].lower())
