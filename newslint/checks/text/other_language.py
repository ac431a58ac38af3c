"""An article that is in another language than English: by its words, or, where it is too short to tell, as it says.

newslint's own rules read English, so none of them looks at such an article; a newsroom's own rules do.

```yaml
extends: other-language
message: "This article is in {language}, which newslint doesn't read."
```
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from newslint.core.facts import Facts
from newslint.core.finding import Match
from newslint.language.language_tags import is_english, language_name

VALUES = ("language",)
NEEDS: frozenset[str] = frozenset()


class Options(BaseModel):
    """Nothing to set."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match at the article's first block."""
    article = facts.article
    language = article.metadata.language
    if language is not None and not is_english(language) and article.zones:
        yield Match(article.zones[0].span, {"language": language_name(language)})
