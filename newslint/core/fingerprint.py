"""A report's findings to fingerprints: names of findings that hold while lines move and text elsewhere changes.

SARIF, GitLab and a baseline know yesterday's finding again by its rule, its words and the few words around them, never
by its line. Path, level and wording are left out: a renamed file, another level and a better message keep the name.
"""

from __future__ import annotations

import re
from collections import Counter
from hashlib import blake2b

from newslint.core.finding import Finding, Report

_AROUND = 3
"""Words on either side: enough to part two uses of one word, few enough that an edit nearby seldom matters."""
_NEAR = 160
"""Code points that surely hold that many words."""
_BREAK = re.compile(r"""[.!?]["'”’»)\]]*\s|\n\s*\n""")
"""Where the surroundings end: a sentence or a paragraph. What stands past that may move."""


def fingerprints(report: Report) -> tuple[str, ...]:
    """For each of `report.findings`, in their order, 32 hexadecimal digits; no two are alike.

    The same words in the same surroundings are told apart by their order, so that of three such slips the first keeps
    its name when the third is mended. Line ends, line breaks and runs of spaces don't count. A finding about the
    article as a whole (its span is empty, at 0) goes by its rule alone.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    names = []
    for finding in report.findings:
        key = _key(finding, report.source)
        text = "\0".join((*key, str(seen[key])))
        seen[key] += 1
        names.append(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest())
    return tuple(names)


def _key(finding: Finding, source: str) -> tuple[str, ...]:
    start, end = finding.place
    if end == 0:
        return (finding.rule,)
    before = _BREAK.split(_lines(source[max(0, start - _NEAR) : start]))[-1].split()[-_AROUND:]
    after = _BREAK.split(_lines(source[end : end + _NEAR]))[0].split()[:_AROUND]
    words = finding.place.of(source).split()
    return (finding.rule, " ".join(before), " ".join(words), " ".join(after))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
