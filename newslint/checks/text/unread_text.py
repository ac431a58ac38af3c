"""An article that was not read whole: a headline without any text, or text in places that no reader knows.

The reader says what it took for the article and what it left out; this says so where too little was read for what is
there. A file that holds a head and nothing else on purpose (a section's page, a redirect) is let pass.

```yaml
extends: unread-text
message: "{fault}"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.article import Article, Left, ZoneName
from newslint.core.facts import Facts
from newslint.core.finding import Match, Related

VALUES: tuple[str, ...] = ("fault", "read", "left")
NEEDS: frozenset[str] = frozenset()
_TEXT: tuple[ZoneName, ...] = ("standfirst", "body", "caption", "correction")


class Options(BaseModel):
    """From when on too little was read."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    words: int = Field(8, description="Fewer words left out under an unknown key or in an unknown form are let pass.")
    share: float = Field(1.0, description="The least words left out so, for each word that was read.")
    page_words: int = Field(80, description="Fewer words of sentences left out of a page as the site's are let pass.")
    page_share: float = Field(3.0, description="The least words left out of a page, for each word that was read.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match at the article's first block, with the largest place that was not read."""
    article = facts.article
    if not article.zones or article.metadata.stub:
        return
    read = sum(len(zone.span.of(article.text).split()) for zone in article.blocks(*_TEXT))
    unread = [left for left in article.left if left.kind == "unread"]
    own = [left for left in article.left if left.kind == "boilerplate" and _is_prose(article, left)]
    if _exceeds(unread, read, options.words, options.share):
        left, where = unread, "under keys or in a form that newslint doesn't read"
    elif _exceeds(own, read, options.page_words, options.page_share):
        left, where = own, "outside what newslint takes for the article"
    elif not read and article.blocks("headline"):
        left, where = [], ""
    else:
        return
    count = sum(part.words for part in left)
    fault = f"{read} words of it were read, and {count} stand {where}" if left else "it has a headline and no text"
    values = {"fault": fault, "read": str(read), "left": str(count)}
    largest = max(left, key=lambda part: part.words, default=None)
    elsewhere = (Related(largest.span, "not read"),) if largest else ()
    yield Match(article.zones[0].span, values, elsewhere=elsewhere)


def _exceeds(left: list[Left], read: int, least: int, share: float) -> bool:
    count = sum(part.words for part in left)
    return count >= least and count > share * read


def _is_prose(article: Article, left: Left) -> bool:
    """Whether sentences were left out, not links and labels."""
    return left.words >= 15 and article.source[left.span.start : left.span.end].rstrip('"”’ ').endswith((".", "!", "?"))
