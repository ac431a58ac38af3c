"""How two spellings differ: the one edit between them, look-alike letters, and keys under which variants meet.

Lower-floor knowledge of letters that several kinds use. The kinds of slip are those that studies of typing and of
transcription name: a letter left out, put in, doubled, swapped with its neighbour, or replaced by the next key, by
another vowel, or by a letter that looks the same.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

EditKind = Literal[
    "same", "lookalike", "diacritic", "double", "transpose", "inside", "end", "front", "vowel", "neighbour", "replace",
    "far",
]  # fmt: skip

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = frozenset("aeiouyäöüáéíóúàèìòùâêîôû")
_LOOKALIKE = str.maketrans({"I": "l", "|": "l", "1": "l", "0": "o", "5": "s", "O": "o"})
_FOREIGN = str.maketrans("аеорсухіјѕԁԛԝһАВЕКМНОРСТУХІЈЅοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcyxijsdqwhABEKMHOPCTYXIJSoABEZHIKMNOPTYX")
_SOUNDS = (
    ("ph", "f"), ("kh", "h"), ("gh", "g"), ("ck", "k"), ("q", "k"), ("c", "k"), ("ou", "u"), ("oo", "u"),
    ("yy", "y"), ("iy", "y"), ("ij", "y"), ("ii", "y"), ("i", "y"), ("ie", "y"), ("ee", "y"), ("tch", "ch"),
    ("tz", "z"), ("ts", "z"), ("sz", "z"), ("z", "s"), ("w", "v"), ("e", "a"), ("o", "u"),
)  # fmt: skip


class Difference(NamedTuple):
    """How two words differ: the kind of edit, and the letters that the second has where the first has others."""

    kind: EditKind
    at: int
    dropped: str
    added: str


def latin_twin(letter: str) -> str:
    """The Latin letter that a Cyrillic or Greek `letter` looks like, or `letter` itself."""
    return letter.translate(_FOREIGN)


def fold_accents(word: str) -> str:
    """`word` without diacritics ("Beyoncé" is "Beyonce")."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def fold_lookalikes(word: str) -> str:
    """`word` in lower case, with letters that look alike made one: I, l and 1; rn and m; Cyrillic а and Latin a.

    A capital I at the front stands for l as well as for i, so "Iowy" and "Lowy" fold alike while "iowy" doesn't.
    """
    folded = fold_accents(word.translate(_FOREIGN)).translate(_LOOKALIKE).lower()
    return folded.replace("rn", "m").replace("vv", "w")


def fold_sound(word: str) -> str:
    """A key that transliterations of one name share: "Gaddafi" and "Qaddafy", "Mohammed" and "Muhammad"."""
    key = fold_accents(word).lower()
    for letters, sound in _SOUNDS:
        key = key.replace(letters, sound)
    return "".join(letter for at, letter in enumerate(key) if letter != key[at - 1 : at] and (letter != "h" or at == 0))


def deletions(word: str, depth: int = 1) -> Iterator[str]:
    """`word` and every word made of it by leaving out at most `depth` letters: two words within one edit share one."""
    yield word
    if depth and len(word) > 2:
        for at in range(len(word)):
            yield from deletions(word[:at] + word[at + 1 :], depth - 1)


def compare(first: str, second: str) -> Difference:
    """The edit that leads from `first` to `second`, both as written; "far" where it takes more than one."""
    if first == second:
        return Difference("same", 0, "", "")
    a, b = first.lower(), second.lower()
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    dropped, added = a[start : len(a) - end], b[start : len(b) - end]
    return Difference(_kind(first, second, a, b, start, end, dropped, added), start, dropped, added)


def _kind(first: str, second: str, a: str, b: str, start: int, end: int, dropped: str, added: str) -> EditKind:
    if a == b:
        return "same"
    if fold_accents(a) == fold_accents(b):
        return "diacritic"
    if fold_lookalikes(first) == fold_lookalikes(second):
        return "lookalike"
    if len(dropped) == len(added) == 2 and dropped == added[::-1]:
        return "transpose"
    if len(dropped) + len(added) == 1:
        letter, longer = (dropped, a) if dropped else (added, b)
        if letter in (longer[start - 1 : start], longer[start + 1 : start + 2]):
            return "double"
        return "end" if end == 0 else "front" if start == 0 else "inside"
    if len(dropped) == len(added) == 1:
        if dropped in _VOWELS and added in _VOWELS:
            return "vowel"
        return "neighbour" if _next_keys(dropped, added) else "replace"
    return "far"


def _next_keys(one: str, other: str) -> bool:
    places = {
        letter: (row, column + row / 2) for row, letters in enumerate(_ROWS) for column, letter in enumerate(letters)
    }
    if one not in places or other not in places:
        return False
    (row, column), (other_row, other_column) = places[one], places[other]
    return abs(row - other_row) <= 1 and abs(column - other_column) <= 1
