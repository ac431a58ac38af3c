"""Page furniture: blocks that belong to the page and not to the article, told by their shape.

Advertising slots, share bars, menus, newsletter and app prompts, player and cookie notices, links to other stories. No
list of known lines: a label is judged by the few words it is made of, a prompt by its verb and its object, a menu by
how many of its words are sections.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_LONGEST = 200
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_MARKS = r"[-–—*=_#~>\[\]()|•·▼▲►▶→»:.!…\s]*"

_PHRASES = "boilerplate.txt"
"""The file beside this one that has the phrases and words, by class, a pattern a line."""
_FOR_MORE = re.compile(r"for (?:more|all|the latest|full)\b[^,.]{0,60},\s*", re.IGNORECASE)


class _Lists(NamedTuple):
    """What the file has: patterns of labels and notices, and the words that menus, share bars and prompts hold."""

    label: re.Pattern[str]
    notice: re.Pattern[str]
    verbs: frozenset[str]
    firm: frozenset[str]
    networks: frozenset[str]
    objects: frozenset[str]
    ours: frozenset[str]
    sections: frozenset[str]


@cache
def _lists() -> _Lists:
    """The lists, read when first needed."""
    classes = phrases()
    labels = "|".join(pattern for name, lines in classes.items() if name.startswith("labels") for pattern in lines)
    notices = "|".join(pattern for name, lines in classes.items() if name.startswith("notices") for pattern in lines)
    verbs, firm, networks, objects, ours, sections = (
        frozenset(" ".join(lines).split()) for name, lines in classes.items() if name.startswith("words")
    )
    return _Lists(
        re.compile(rf"^{_MARKS}(?:\d+ +)?(?:{labels}){_MARKS}$", re.IGNORECASE),
        re.compile(notices, re.IGNORECASE),
        verbs,
        firm,
        networks,
        objects | (networks - _WORDS_TOO),
        ours,
        sections,
    )


_WORDS_TOO = frozenset({"x", "line", "link", "copy", "print", "apple", "google"})
"""Networks and buttons whose names mean other things in a prompt."""


def phrases() -> dict[str, list[str]]:
    """The lines of the file by their class."""
    classes: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in files("newslint.readers").joinpath(_PHRASES).read_text("utf-8").splitlines():
        if line.startswith("[") and line.endswith("]") and ":" in line:
            lines = classes.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return classes


def is_furniture(text: str) -> bool:
    """Whether a block is page furniture. Judged by its shape alone."""
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST:
        return False
    if _lists().label.match(text):
        return True
    if _lists().notice.search(text):
        return True
    words = [word.lower() for word in _WORD.findall(text)]
    return _is_menu(text, words) or _is_share_bar(text, words) or _is_prompt(text, words)


def heads_section(text: str) -> bool:
    """Whether what a page calls its links to other stories may also head a part of a newsletter: "More news"."""
    return _PART.match(text.strip()) is not None


_PART = re.compile(
    r"(?:more|other|top|latest|today['’]s)\b|(?:feedback|comments?|social media|(?:external|useful) links?|topics?"
    r"|tags?|navigation|search|menu|subscriptions?|newsletters?|jobs|contact us|about us|home|archives?|photo gallery"
    r"|videos?|media|prints?|reprints|reports?|privacy policy|site map|quizz?(?:es)?|podcasts?)\W*$",
    re.IGNORECASE,
)
"""Labels that are subjects, too: "Social media" over a paragraph about it."""


def is_teaser(text: str) -> bool:
    """Whether furniture may also be a headline: a label, a colon, and a sentence's worth of words."""
    label, colon, rest = text.strip().partition(":")
    return bool(colon) and len(label.split()) <= 3 and len(_WORD.findall(rest)) >= 4


def _is_menu(text: str, words: list[str]) -> bool:
    """Names of sections in a row, and nothing that makes a sentence of them."""
    if len(words) < 3 or text.endswith((".", "!", "?")) or any(mark in text for mark in '"“”;'):
        return False
    sections = sum(word in _lists().sections for word in words)
    capital = sum(word[:1].isupper() for word in _WORD.findall(text))
    rails = len(re.findall(r"\s[|>»›·•/]\s", text))
    if rails >= 2 and sections >= 0.3 * len(words):
        return True
    return sections >= 3 and sections >= 0.8 * len(words) and capital >= len(words) - 1


def _is_share_bar(text: str, words: list[str]) -> bool:
    """Names of networks in a row, with at most a call to share: "Share this on Facebook Twitter Email"."""
    networks = sum(word in _lists().networks for word in words)
    rest = [word for word in words if word not in _lists().networks]
    if networks >= 3 and len(rest) <= networks and "," not in text:
        return not rest or rest[0] in _lists().verbs or len(rest) <= 2
    return networks >= 2 and bool(words) and words[0] in {"share", "follow", "tweet", "like", "print", "save", "email"}


def _is_prompt(text: str, words: list[str]) -> bool:
    """A call to the reader to do something on the page: "Get our top stories in your inbox"."""
    lead = _FOR_MORE.match(text)
    if lead:
        text, words = text[lead.end() :], [word.lower() for word in _WORD.findall(text[lead.end() :])]
    if not 2 <= len(words) <= 30 or words[0] == "please":
        words = words[1:]
    if not 2 <= len(words) <= 30 or re.search(r"[\"“”]|\b(?:said|says|told|according)\b", text):
        return False
    if re.match(r"(?:don['’]t|never) miss (?:out|an?|any|the|our)\b", text, re.IGNORECASE) and not text.endswith("."):
        return len(words) <= 9
    if words[0] not in _lists().verbs:
        return False
    if re.search(r"(?<!\w)@\w+|\bhttps?://|\bwww\.", text) and words[0] in _lists().firm | {
        "visit",
        "email",
        "find",
        "like",
    }:
        return True
    objects = sum(word in _lists().objects for word in words[1:])
    ours = sum(word in _lists().ours for word in words[1:])
    closed = text.endswith(".")
    firm = words[0] in _lists().firm or (words[0] == "sign" and words[1] in ("up", "in"))
    if firm:
        return objects >= 1 or (ours >= 1 and not closed)
    if not closed and len(words) <= 6 and (objects >= 2 or (objects and words[0] in ("get", "support", "join"))):
        return True
    return objects >= 1 and ours >= 1 and (not closed or objects + ours >= 3)
