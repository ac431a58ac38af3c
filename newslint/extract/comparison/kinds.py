"""What kind of document a source is, guessed from its name and its look, so that its wording binds as it should."""

from __future__ import annotations

import re

from newslint.core.article import Article
from newslint.core.facts import DocumentKind

_IN_NAME: tuple[tuple[str, DocumentKind], ...] = (
    (r"auto[-_ .]?(?:transcript|caption)|otter|whisper|\bvtt\b|\bsrt\b", "machine transcript"),
    (r"transcript|verbatim|interview", "transcript"),
    (r"translat", "translation"),
    (r"(?:^|[-_ .])(?:v\d+|earlier|previous|old|first[-_ ]version)(?:[-_ .]|$)", "earlier version"),
    (r"release|statement", "release"),
)
_RELEASE = re.compile(
    r"^\W*(?:for immediate release|embargo(?:ed)?\b|(?:media|press) (?:contact|release|enquir)"
    r"|notes? to editors|ends\W*$)",
    re.IGNORECASE | re.MULTILINE,
)
_TIMED = re.compile(r"^\W*(?:\d\d?:)?\d\d?:\d\d(?:[.,]\d+)?\b", re.MULTILINE)
_TURN = re.compile(r"^(?:\[?[\d:.]+\]?\s+)?(?:[A-Z][\w.'’-]*\s?){1,4}(?:\([^)\n]*\))?:\s", re.MULTILINE)
_TURNS = 3
"""Lines that begin with who speaks, from which a text is a transcript: a release has one or two ("Contact: …")."""


def guess_kind(path: str, article: Article) -> DocumentKind:
    """The kind of the document `article`, which is called `path`."""
    name = path.replace("\\", "/").rpartition("/")[2].lower()
    for pattern, kind in _IN_NAME:
        if re.search(pattern, name):
            return kind
    text = article.text
    if len(_TIMED.findall(text)) >= _TURNS and text.count("\n") >= _TURNS:
        return "machine transcript"
    if len(_TURN.findall(text)) >= _TURNS:
        return "transcript"
    return "release" if _RELEASE.search(text) else "document"
