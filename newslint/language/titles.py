"""What titles say: a gender, a place on a ladder; and the words of families."""

from __future__ import annotations

import re

FAMILY = re.compile(
    r"\b(?:brothers?|sisters?|twins?|siblings?|sons?|daughters?|fathers?|mothers?|dad|mum|mom|parents?|wife|wives|"
    r"husbands?|spouses?|widow(?:er)?s?|uncles?|aunts?|nephews?|nieces?|cousins?|grand(?:father|mother|son|daughter|"
    r"parents?|child(?:ren)?)s?|step-?(?:father|mother|son|daughter|brother|sister|dad|mum|mom|child(?:ren)?|parent|famil(?:y|ies))s?|in-law|famil(?:y|ies)|married|marriage|divorced?|couple|namesakes?|"
    r"no relation|not related|unrelated|relatives?|heir|clan|dynasty|elder|younger|née)\b|"
    r"\bM(?:r|essrs)\.? and M(?:r|s|rs)\b",
    re.IGNORECASE,
)

_GENDERS = {
    "mr": "male", "sir": "male", "lord": "male", "king": "male", "prince": "male", "congressman": "male",
    "mrs": "female", "ms": "female", "miss": "female", "dame": "female", "lady": "female", "queen": "female",
    "princess": "female", "congresswoman": "female",
}  # fmt: skip

_LADDERS = {
    "legislator": ("senator sen", "representative rep congressman congresswoman"),
    "officer": ("general gen", "colonel col", "major maj", "captain capt", "lieutenant lt", "sergeant sgt",
                "corporal cpl", "admiral adm", "commander"),
    "church": ("pope", "cardinal", "archbishop", "bishop"),
    "state": ("president", "premier minister chancellor", "king", "queen"),
    "noble": ("prince", "duke", "earl", "count", "baron"),
}  # fmt: skip


EXCLUSIVE = frozenset(
    """
    president|chairman|chairwoman|chief executive|chief of staff|counselor|counsel|treasurer|press secretary|spokesman|
    spokeswoman|captain|coach|head coach|prime minister|foreign minister|finance minister|defence minister|
    home secretary|foreign secretary|vice president|finance director|editor
    """.replace("\n", " ")
    .replace("    ", "")
    .strip()
    .split("|")
)
"""Offices of which one person holds one in one body at a time."""


def title_gender(title: str) -> str:
    """ "male", "female", or "" where the title goes with both."""
    return _GENDERS.get(title.lower().rstrip("."), "")


def ladder_of(title: str) -> tuple[str, str] | None:
    """The ladder that a title stands on and its step there: "Sen." is ("legislator", "senator sen")."""
    words = title.lower().replace(".", "").split()
    if not words or (words[-1] == "minister" and words[:1] != ["prime"]):
        return None
    for ladder, steps in _LADDERS.items():
        for step in steps:
            if words[-1] in step.split():
                return ladder, step
    return None


def same_title(one: str, other: str) -> bool:
    """Whether two titles of a rank or an office are one, spelt out or short: "Gov." and "Governor". Not "Mr"."""
    a, b = (title.lower().rstrip(".") for title in (one, other))
    if title_gender(a) or title_gender(b) or len(a) < 3 or len(b) < 3:
        return False
    if not {a, b} <= TITLE_WORDS:
        return False
    short, long = sorted((a, b), key=len)
    return (
        long.startswith(short) or (short, long) in _SHORT or (ladder_of(a) is not None and ladder_of(a) == ladder_of(b))
    )


_SHORT = frozenset((("supt", "superintendent"), ("sgt", "sergeant"), ("lt", "lieutenant"), ("adm", "admiral")))
"""Titles that a short form isn't the beginning of."""

TITLE_WORDS = frozenset(
    "president senator sen representative rep governor gov general gen colonel col lieutenant lt sergeant sgt captain "
    "capt major maj judge justice professor prof director secretary chairman chairwoman mayor ambassador commander "
    "admiral adm reverend rev bishop cardinal archbishop sheikh rabbi inspector superintendent supt constable "
    "detective councillor councilman councilwoman commissioner coach minister chancellor".split()
)
"""Titles of rank and office, in full and short."""
