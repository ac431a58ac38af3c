"""Labels a name by its words and the words beside it: titles, heads, gazetteers, forenames."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.core.facts import NameLabel
from newslint.extract.names.cues import (
    EVENT,
    HONORIFICS,
    ORGANISATION,
    PARTICLES,
    PLACE,
    PLACE_BEFORE,
    SPEECH,
    SURNAME_FIRST,
)
from newslint.extract.names.gazetteer import country_of, demonym_of, is_city
from newslint.language.forenames import is_forename


def guess_label(words: Sequence[str], title: str, before: str, after: str) -> tuple[NameLabel, int]:
    """The label of a name made of `words` (without possessives), and how strong the evidence is (0 to 3).

    `title` stands before it and is no part of it; `before` is the word before both, `after` the word after the name.
    """
    low = [word.lower() for word in words]
    if title:
        return "person", 3
    name = " ".join(words)
    if country_of(name) or is_city(name):
        return "place", 3
    if demonym_of(name):
        return "other", 3
    if low[-1] in EVENT and len(words) > 1:
        return "event", 2
    if low[-1] in ORGANISATION or (low[0] in ORGANISATION and "of" in low):
        return "organisation", 2
    if low[-1] in PLACE or (low[0] in PLACE and not is_forename(words[0])):
        return "place", 2
    if len(words) == 1:
        if words[0].isupper() and 1 < len(words[0]) < 6:
            return "organisation", 1
        if before.lower() in PLACE_BEFORE:
            return "place", 1
        return ("person", 1) if is_forename(words[0]) or after in SPEECH else ("other", 0)
    capitals = [word for word in words if word.lower() not in PARTICLES and word != "."]
    if is_forename(words[0]) and len(capitals) in (2, 3) and not any(word in ORGANISATION for word in low):
        return "person", 2
    if "of" in low or "&" in low or "and" in low or any(word in ORGANISATION for word in low):
        return "organisation", 1
    return ("person", 0) if len(capitals) in (2, 3) else ("organisation", 0)


_KOREAN = re.compile(r"[A-Z]\w*-[a-z]")


def parts_of_person(words: Sequence[str]) -> tuple[str, str]:
    """The forename and the surname of a person's name: "Ludwig van Beethoven" is ("Ludwig", "van Beethoven")."""
    words = [word for word in words if word not in (".", ",")]
    if len(words) < 2:
        return "", words[0] if words else ""
    if len(words) == 2 and _KOREAN.match(words[1]):
        return words[1].replace("-", " "), words[0]  # Kim Jong-un
    if words[0].lower() in SURNAME_FIRST and len(words) == 3 and (len(words[2]) < 6 or not is_forename(words[1])):
        return " ".join(words[1:]), words[0]  # Kim Jong Un
    start = len(words) - 1
    if words[start].lower() in ("jr", "sr", "ii", "iii") and start > 1:
        start -= 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    return words[0].split("-")[0], " ".join(words[start:])


def gender_of_title(title: str) -> str:
    """ "male", "female" or "" for a courtesy title such as "Mr"."""
    return HONORIFICS.get(title.lower().rstrip("."), "")
