"""Draft a newsroom's list of names from its published articles, for an editor to read and edit.

A name is listed where enough articles have it. A rare spelling that is one slip away from a common one, in one word of
several, is put down as wrong beside it: an archive that has "Lowy Institute" a hundred times and "Iowy Institute" once
has decided. What the draft calls wrong is a proposal; names of two real bearers may meet in it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

import yaml

from newslint.core.facts import Facts
from newslint.language.house_names import HouseName
from newslint.language.lexicon import known, known_name
from newslint.language.spelling import compare

_HEAD = """\
# Names as published, drafted by `newslint names learn`. Read it before you use it, and delete what is wrong.
# right: the spelling to use. wrong: spellings never to use. seen: how often the right one stood in the articles.
# You may add note, link, and when / unless (words that the article must or must not have).
"""


def learn_names(articles: Iterable[Facts], *, least: int = 3, times: int = 10) -> tuple[HouseName, ...]:
    """The names that at least `least` articles have, from the facts of each, the commonest first.

    A spelling is listed as wrong where the right one stands at least `times` as often.
    """
    seen: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    for facts in articles:
        found = Counter(
            " ".join(name.text.split()) for name in facts.names if not name.demonym and name.zone != "headline"
        )
        seen.update(found)
        spread.update(found.keys())
    right = [name for name, count in spread.items() if count >= least]
    wrong = _slips(right, seen, times)
    taken = {slip for slips in wrong.values() for slip in slips}
    return tuple(
        HouseName.model_validate({"right": name, "wrong": sorted(wrong.get(name, ())), "seen": seen[name]})
        for name in sorted(right, key=lambda name: (-seen[name], name))
        if len(name) > 1 and name not in taken
    )


def format_list(names: Iterable[HouseName]) -> str:
    """The list as a YAML file, in the order given."""
    rows = [{key: list(value) if isinstance(value, tuple) else value for key, value in name if value} for name in names]
    return _HEAD + str(yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=110))


def _slips(right: Iterable[str], seen: Counter[str], times: int) -> dict[str, list[str]]:
    """Rare names that are one slip in one word away from a common one: right name to its slips."""
    gaps: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in right:
        for gap in _gaps(name):
            gaps[gap].append(name)
    slips: defaultdict[str, list[str]] = defaultdict(list)
    for name, count in seen.items():
        for at, gap in enumerate(_gaps(name)):
            for common in gaps.get(gap, ()):
                if count * times <= seen[common] and _is_slip(name.split()[at], common.split()[at]):
                    slips[common].append(name)
    return slips


def _gaps(name: str) -> list[tuple[str, ...]]:
    words = name.split()
    return [(*words[:at], "", *words[at + 1 :]) for at in range(len(words))] if len(words) > 1 else []


def _is_slip(word: str, common: str) -> bool:
    if len(word) < 4 or known(word.lower()) or known_name(word):
        return False
    return compare(word, common).kind not in ("same", "far", "end")
