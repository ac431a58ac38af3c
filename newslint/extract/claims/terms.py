"""Terms: the stems of a claim's content words, so that two claims can be compared."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.language.stems import content, stem

_LIGHT = frozenset("take taken plac mak com us hav report appear seem accord includ lik tell add".split())
_ENDINGS = ("ations", "ation", "ments", "ment", "ions", "ion")
_SHORTEST = 4


@lru_cache(maxsize=4096)  # an editor's article comes again and again, but for a sentence
def terms(text: str) -> frozenset[str]:
    """The stems of the content words of `text`: "redeployed" and "deployments" both give "deploy"."""
    words = re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "", text.lower()))
    return frozenset(root for word in words if (root := _root(word))) - _LIGHT


@lru_cache(maxsize=20_000)
def _root(word: str) -> str:
    """The stem of a content word, "" for another."""
    if not content(word):
        return ""
    root = stem(word)
    if root.startswith("re") and len(root) > _SHORTEST + 3:
        root = root[2:]
    for ending in _ENDINGS:
        if root.endswith(ending) and len(root) - len(ending) >= _SHORTEST:
            return root[: -len(ending)]
    return root.rstrip("e")
