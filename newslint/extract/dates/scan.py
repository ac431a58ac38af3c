"""Text to a string of classes, one character a token, so that the grammar's patterns are short and fast.

Every word that a pattern or a word list names gets a character of its own; numbers get one by their shape; all other
words are `x`. "on Friday, February 27, 2025" becomes seven characters, and `WEEKDAY , MONTH DAY , YEAR` is a regular
expression over them. A text without any word of the vocabulary is all `x` and costs one pass.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, overload

TOKEN = re.compile(
    r"""(?:[ap]\.\s?m\.?|[AP]\.\s?M\.?)(?!\w)              # a.m.
    | [QH][1-4]\b | [^\W\d_]+
    | 9/11\b(?!/)
    | \d\d-\d\d-\d\d\s\d{4}(?:[ECMP][SD]T|GMT)\b              # 08-15-90 1337EDT
    | \d{4}-\d\d?-\d\d?(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])   # ISO 8601
    | \d{1,4}([/.])\d{1,2}\1\d{2,4}(?![\d/])                   # 27/02/2025, 27.2.2025
    | \d{1,2}(?:[:.]\d\d){0,2}\s?[aApP](?:\.\s?[mM](?![^\W\d_])\.?|\s?[mM](?![^\W\d_]))   # 10am, 10.30 p.m.
    | \d{1,2}:\d\d(?::\d\d)?(?![\d:])                          # 14:30
    | \d{1,3}(?:,\d{3})+(?:\.\d+)?                             # 1,200
    | \d+\.\d+
    | ['’]\d0s\b | \d{1,3}0s\b                            # '90s, 1990s
    | ['’]\d\d(?!\d)
    | \d+(?:st|nd|rd|th)\b
    | \d+(?:[^\W\d_]\w*)?                                      # 12, 5k, 4x4
    | ['’]s\b
    | --+
    | [^\w\s]
    """,
    re.VERBOSE,
)
# Shapes of numbers and marks that patterns name. Each has one character.
_SHAPES = (
    "DAY YEAR2 NUM YEAR BIG DECIMAL ORD ORDBIG DECADE DECADE2 APOSYEAR ISO SLASH CLOCK12 CLOCK24 AMPM ATTACK WIRE OTHER"
).split()
SHAPE: dict[str, str] = {name: chr(0xE000 + number) for number, name in enumerate(_SHAPES)}
MARKS = {
    "(": "LPAR",
    ")": "RPAR",
    "’s": "POSS",
    "'s": "POSS",
    "–": "DASH",
    "—": "DASH",
    "-": "DASH",
    "‑": "DASH",
    "‐": "DASH",
}
_MARK_CHAR = {"LPAR": "\ue020", "RPAR": "\ue021", "POSS": "\ue022", "DASH": "\ue023", "LONGDASH": "\ue024", "MARK": "o"}
_PLAIN_MARKS = ",./:;$£€¥%"


class Token(NamedTuple):
    """A word, number or mark at `[start, end)`."""

    text: str
    start: int
    end: int


class Tokens:
    """The tokens of a block, each made when it is asked for: most never are."""

    __slots__ = ("_matches", "_start")

    def __init__(self, matches: Sequence[re.Match[str]], start: int = 0):
        self._matches, self._start = matches, start

    def moved(self, start: int) -> Tokens:
        """The tokens of a block that was scanned by itself, where it begins at `start`."""
        return Tokens(self._matches, start)

    def __len__(self) -> int:
        return len(self._matches)

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> list[Token]: ...

    def __getitem__(self, at: int | slice) -> Token | list[Token]:
        if isinstance(at, slice):
            return [self._token(match) for match in self._matches[at]]
        return self._token(self._matches[at])

    def _token(self, match: re.Match[str]) -> Token:
        return Token(match[0], match.start() + self._start, match.end() + self._start)


class Pattern(NamedTuple):
    """A regular expression over class characters, and the characters that a match of it can begin with."""

    expression: str
    first: frozenset[str]


_PIECE = re.compile(r"(?P<name>[a-z]+)=|(?P<word>[a-z]+)|(?P<set>[A-Z0-9]+)|(?P<look>\(\?[<!=:]*)|(?P<rest>\S)")
_ATOM = re.compile(r"\[(?P<set>[^\]]+)\]|(?P<open>\((?:\?P<\w+>|\?[=!:]+)?)|(?P<mark>[)|?*+])|\\?(?P<one>.)")


def first_characters(expression: str) -> frozenset[str]:
    """The characters that a match can begin with: knows sets, groups, `|`, `?`, `*`, `+` and lookaheads."""
    atoms = list(_ATOM.finditer(expression))
    return frozenset(_first(atoms, 0)[0])


def _first(atoms: list[re.Match[str]], at: int) -> tuple[set[str], bool, int]:
    """First characters of the alternatives from atom `at` on, whether they can be empty, and where they end."""
    found: set[str] = set()
    empty_any, empty = False, True
    while at < len(atoms):
        atom = atoms[at]
        if atom["mark"] == ")":
            break
        if atom["mark"] == "|":
            empty_any, empty, at = empty_any or empty, True, at + 1
            continue
        if atom["open"]:
            first, optional, at = _first(atoms, at + 1)
            if atom["open"] in ("(?=", "(?!"):
                first, optional = set(), True
        else:
            first, optional = set(atom["set"] or atom["one"]), False
        at += 1
        if at < len(atoms) and atoms[at]["mark"] and atoms[at]["mark"] in "?*+":
            optional = optional or atoms[at]["mark"] in "?*"
            at += 1
        if empty:
            found |= first
            empty = optional
    return found, empty_any or empty, at


class Vocabulary:
    """Words to characters, and named sets of words to character classes."""

    def __init__(self, classes: dict[str, frozenset[str]], cased: frozenset[str]):
        """`classes` gives the words (lower case) of a pattern's class; `cased` are the words that need a capital."""
        self._next = 0xE100
        self._lower: dict[str, str] = {}
        self._cased: dict[str, str] = {}
        self._needs_capital = cased
        self._kind = lru_cache(maxsize=20_000)(self._kind_of)
        """The character of a token. All words are named before the first text is read."""
        self.classes: dict[str, str] = {name: SHAPE[name] for name in _SHAPES} | _MARK_CHAR
        for name, words in classes.items():
            self.classes[name] = "".join(sorted({self.word(word) for word in words}))

    def word(self, word: str) -> str:
        """The character of `word`, made on first use."""
        if word in self._needs_capital:
            if word.title() not in self._cased:
                self._cased[word.title()] = self._cased[word.upper()] = self._new()
            return self._cased[word.title()]
        if word not in self._lower:
            self._lower[word] = self._new()
        return self._lower[word]

    def characters(self) -> set[str]:
        """The characters of all words."""
        return {*self._lower.values(), *self._cased.values()}

    def _new(self) -> str:
        self._next += 1
        return chr(self._next)

    def pattern(self, source: str) -> Pattern:
        """A pattern over class characters. Capitals name classes, small letters words; `name=` names what follows."""
        out: list[str] = []
        for part in _PIECE.finditer(source):
            if part["name"]:
                out.append(f"@{part['name']}=")
                continue
            piece = (
                self.word(part["word"]) if part["word"]
                else f"[{self.classes[part['set']]}]" if part["set"]
                else part["look"] or ("\\." if part["rest"] == "." else part["rest"])
            )  # fmt: skip
            if out and out[-1].startswith("@"):
                name = out.pop()[1:-1]
                piece = f"(?P<{name}>{piece})" if piece != "(" else f"(?P<{name}>"
            out.append(piece)
        text = "".join(out)
        return Pattern(text, first_characters(text))

    def scan(self, text: str, start: int, end: int) -> tuple[Tokens, str]:
        """The tokens of `text[start:end]` and their characters."""
        matches = list(TOKEN.finditer(text, start, end))
        return Tokens(matches), "".join([self._kind(match[0]) for match in matches])

    def _kind_of(self, word: str) -> str:
        """The character of a token."""
        kind = self._lower.get(word) or self._cased.get(word)
        first = word[0]
        if kind is not None:
            return kind
        if first.isalpha():
            kind = (self._lower.get(word.lower()) if first.isupper() else None) or "x"
            return SHAPE["AMPM"] if kind == "x" and len(word) > 1 and word[1] in ". " else kind
        if first.isdecimal():
            return SHAPE[shape(word)]
        if first in "'’" and len(word) > 1:
            return _MARK_CHAR["POSS"] if word[1] == "s" else SHAPE["DECADE2" if word[-1] == "s" else "APOSYEAR"]
        if word in MARKS:
            return _MARK_CHAR[MARKS[word]]
        if first == "-":
            return _MARK_CHAR["LONGDASH"]
        return word if word in _PLAIN_MARKS else "o"


_LONGEST = 40
"""Figures that no date or span has; dates in ISO 8601 with time and zone are the longest that some have."""
_MOST = 9
"""Figures of a number that time is counted by: a billion years are no stretch to reckon with."""


def shape(word: str) -> str:
    """Which number shape `word` has (it begins with a digit)."""
    if len(word) > _LONGEST:
        return "OTHER"
    if word.isdecimal():
        if len(word) > _MOST:
            return "OTHER"
        value = int(word)
        if len(word) <= 2:
            return "DAY" if 1 <= value <= 31 else "YEAR2"
        return "YEAR" if len(word) == 4 and 1000 <= value <= 2999 else "NUM"
    if word == "9/11":
        return "ATTACK"
    if word[-1] == "T" and word[2:3] == "-":
        return "WIRE"
    if word[-1] in ".mM" and any(letter in "apAP" for letter in word):
        return "CLOCK12"
    if word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdecimal():
        if len(word) > _MOST:
            return "OTHER"
        return "ORD" if int(word[:-2]) <= 31 else "ORDBIG"
    if word[-1] == "s" and word[:-1].rstrip("'’").isdecimal():
        digits = word[:-1].rstrip("'’")
        return "DECADE" if len(digits) == 4 else "DECADE2" if len(digits) == 2 else "OTHER"
    if word[-1].isalpha() and word[-1] != "Z":
        return "OTHER"
    if "," in word:
        return "BIG" if len(word) <= _MOST + 3 else "OTHER"
    if word.count("-") >= 2:
        return "ISO"
    if "/" in word or word.count(".") == 2:
        return "SLASH"
    if ":" in word:
        return "CLOCK24"
    return "DECIMAL" if "." in word and len(word) <= 2 * _MOST else "OTHER"
