"""The article before a word that sounds otherwise than the article: "a hour", "an unique", "a MP", "a 18-year-old".

What counts is the sound. A word of small letters sounds as its first letter says, unless `consonant` or `vowel` of
`sounds` matches it. Capitals are spoken letter by letter where they are in `letters` or hold no vowel, and as a word
where they are in `said_as_words`; a capitalised word is judged only where `names` has it. What nobody can tell is let
pass, and so are `either` words. A figure sounds as its words do. Where another article follows ("a either a"), the
article itself is the slip: it is told without an edit.

```yaml
extends: indefinite-article
message: "'{found}' can't stand before '{next}'. {remedy}"
sounds:
  consonant: [eu.*, uni.*]
  vowel: [hour.*]
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from newslint.core.facts import Facts
from newslint.core.finding import Edit, Match
from newslint.core.text import Span
from newslint.language.lexicon import known

VALUES = ("found", "next", "remedy", "expected")
NEEDS: frozenset[str] = frozenset({"sentences"})
_ARTICLE = regex.compile(
    r"(?<![\w’'“\"‘/&.+-])(?P<article>[Aa]n?)[ \u00A0\n](?P<next>[\p{L}\d][\w’'-]*(?:[.,]\d+)*)(?P<rest>(?: [\w’'-]+)?)"
)
_SPOKEN_VOWEL = frozenset("AEFHILMNORSX")
"""Letters whose own name begins with a vowel."""
_LABEL = regex.compile(
    r"(?i)\b(?:vitamin|grade|hepatitis|group|plan|team|type|class|series?|section|category|level|part|schedule|exhibit|"
    r"point|option|model|influenza|list|appendix|block|building|gate|hall|platform|side|unit|zone|flight|vowel|letter|"
    r"letters|the)\s*$|[:;]\s*$"
)
"""What stands before a letter that is a label, or before a word of another language."""
_FOREIGN = frozenset("de di da dem den der je ka ke ko pu to van von tu ti the la le las los lo du des et te".split())


class Sounds(BaseModel):
    """How words begin when they are spoken: patterns of whole words, in small letters."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    consonant: tuple[str, ...] = Field((), description="Words that begin with a vowel's letter only.")
    vowel: tuple[str, ...] = Field((), description="Words that begin with a consonant's letter only.")
    either: tuple[str, ...] = Field((), description="Words that may have either article.")
    names: tuple[str, ...] = Field((), description="Capitalised words that are judged, by the same patterns.")
    said_as_words: tuple[str, ...] = Field((), description="Words in capitals that begin with the letter's sound.")
    letters: tuple[str, ...] = Field((), description="Words in capitals that are spoken letter by letter.")
    _patterns: dict[str, regex.Pattern[str]] = PrivateAttr()

    @model_validator(mode="after")
    def _compile(self) -> Sounds:
        kinds = ("consonant", "vowel", "either", "names", "said_as_words", "letters")
        self._patterns = {kind: alternatives(getattr(self, kind)) for kind in kinds}
        return self

    def has(self, kind: str, word: str) -> bool:
        """Whether one of the patterns of `kind` matches the whole of `word`, in small letters."""
        return self._patterns[kind].fullmatch(word.lower()) is not None


class Options(BaseModel):
    """How words begin when they are spoken."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    sounds: Sounds = Field(description="Words that don't begin with the sound of their first letter.")


def alternatives(patterns: Sequence[str]) -> regex.Pattern[str]:
    """One pattern of all; of none, what matches nothing. Raises ValueError where one isn't a valid expression."""
    try:
        return regex.compile("(?:" + "|".join(patterns) + ")" if patterns else "(?!)")
    except regex.error as error:
        raise ValueError(f"{error}") from None


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each article that the next word's sound contradicts."""
    text = facts.article.text
    starts = {sentence.span.start for sentence in facts.sentences}
    for zone in facts.article.zones:
        for found in _ARTICLE.finditer(text, *zone.span):
            article, word = found["article"], found["next"]
            vowel = begins_with_vowel(word, options.sounds)
            if vowel is None or vowel == (article.lower() == "an"):
                continue
            if article == "A" and not _opens(text, found.start(), starts):
                continue
            if _LABEL.search(text[max(zone.span.start, found.start() - 20) : found.start()]) and article != "A":
                continue
            yield _match(found, "an" if vowel else "a")


def begins_with_vowel(word: str, sounds: Sounds) -> bool | None:
    """Whether `word` begins with a vowel when it is spoken; None where nobody can tell."""
    word = regex.split(r"[’']", word)[0]
    if word[:1].isdigit():
        return _figure(word)
    first = word.split("-")[0]
    if first.isupper() and (len(first) > 1 or "-" in word):
        return _capitals(first, sounds)
    if sounds.has("either", word) or len(word) < 3 or not first.isalpha():
        return None
    if word[0].isupper() and not sounds.has("names", first):
        return None
    if not (word[0].isupper() or known(first)) or word in _FOREIGN:
        return None
    if sounds.has("consonant", word):
        return False
    return sounds.has("vowel", word) or word[0].lower() in "aeiou"


def _capitals(word: str, sounds: Sounds) -> bool | None:
    if sounds.has("letters", word):
        return word[0] in _SPOKEN_VOWEL
    if sounds.has("said_as_words", word):
        return word[0] in "AEIO"
    if word[0] in "AEIO":  # as a word or by letters, it is a vowel
        return True
    if len(word) > 4 or regex.search("[AEIOUY]", word[1:]) or word[0] == "U":
        return False if word[0] in "BCDGJKPQTVWZ" or word in ("UK", "US", "UN", "USA", "UFO", "UFOs") else None
    return word[0] in _SPOKEN_VOWEL


def _figure(word: str) -> bool | None:
    """An eight, an eleven, an eighteen; eighties and eight thousands too. 1,100 and 1800 are said in two ways."""
    digits = regex.match(r"\d+", word)
    assert digits is not None
    figure, grouped = digits[0], word[digits.end() : digits.end() + 1] == ","
    if figure[0] == "8":
        return True
    if figure in ("11", "18"):
        return True
    if figure[:2] in ("11", "18") and not (len(figure) == 3 or grouped):
        return None
    return None if figure[0] == "0" or (figure[0] == "1" and len(figure) > 2) else False


def _opens(text: str, at: int, starts: set[int]) -> bool:
    """Whether a capital A begins a sentence, and so is no label."""
    return at in starts or regex.search(r"(?:^|[.!?:]\s|[“\"‘'—–-])$", text[max(0, at - 3) : at]) is not None


def _match(found: regex.Match[str], right: str) -> Match:
    article, word, rest = found["article"], found["next"], found["rest"].strip().lower()
    span = Span(*found.span("article"))
    right = right.capitalize() if article[0].isupper() else right
    if rest in ("a", "an", "the") or word.lower() in ("either", "and", "any", "all", "already"):
        return Match(span, {"found": article, "next": word, "expected": "", "remedy": "One of the two is too many."})
    return Match(
        span,
        {"found": article, "next": word, "expected": right, "remedy": f"Write '{right}', if an article it must be."},
        edits=(Edit(span, right),),
    )
