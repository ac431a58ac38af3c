"""A draft beside its sources: which places tell the same, and where the words of its quotations stand there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newslint.core.facts import Facts, SourceFacts


def compare(facts: Facts, sources: Sequence[SourceFacts]) -> Facts:
    """`facts` with its `sources`, its `parallels` in them and the `wordings` of its quotations."""
    from newslint.extract.comparison.parallels import find_parallels
    from newslint.extract.comparison.wordings import find_wordings

    seen = replace(facts, sources=tuple(sources))
    return replace(seen, parallels=find_parallels(seen), wordings=find_wordings(seen))
