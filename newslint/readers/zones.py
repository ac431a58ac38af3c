"""Names the zone of each block by its shape and place, where the format itself doesn't say.

Every reader calls `infer_zones`; nothing here knows a format. Residue (advertising slots, navigation, share bars) is
recognised by shape, so that a headline is found behind it and rules can point at it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from newslint.core.article import ZoneName
from newslint.language.timestamps import find_timestamp
from newslint.readers.boilerplate import heads_section, is_furniture, is_teaser


class Block(NamedTuple):
    """A block's words, its markup in Vale's words, and its zone where the source states it."""

    text: str
    markup: str = "paragraph"
    zone: ZoneName | None = None


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_AGENCY = r"(?:Reuters|AP|AFP|PA|EPA|Getty(?:\ Images)?|Shutterstock|Sputnik|Xinhua|Bloomberg|ANI|PTI|Kyodo|Yonhap)"
_CAPTION = re.compile(
    rf"""\b(?:source|photo(?:graph)?s?|picture|image|pic|credit|illustration)(?:\ (?:by|credit))?\s*:\s*\S.{{0,80}}$
      | ^(?:file(?:\ photo|\ -)|photo|picture|pictured|image|in\ this\ (?:photo|image|picture))\b\s*[:,–—-]
      | (?:\bvia\ |/|\|\ ?){_AGENCY}\b.{{0,20}}$
      | \(\s*(?:photo|image|ap\ photo|file|{_AGENCY})[^()]{{0,60}}\)\s*\.?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CREDIT = re.compile(
    r"""^(?:\(?with\ (?:inputs?|reporting|additional\ reporting|files?)\ (?:from|by)\b.{0,80}
      | (?:additional\ |reporting\ |editing\ |writing\ )+by\b.{0,160}
      | \(?(?:reporting|editing|writing|additional\ reporting)\ by\ .{0,160}
      | (?:photo(?:graph)?s?|image|picture|credit)\s*(?:by|:)\s*.{1,60}
      | (?:©|copyright)\s*.{0,80})$""",
    re.VERBOSE | re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"""^[\[(*_]*(?:(?:correction|clarification|editor['’]s\ note|update)\b\s*(?:\([^)]*\))?\s*[:–—-]
      | (?:an\ earlier|a\ previous|the\ original)\ version\ of\ this
      | this\ (?:article|story|report|piece|headline)\ (?:was|has\ been)\ (?:amended|corrected|updated|changed))""",
    re.VERBOSE | re.IGNORECASE,
)
_DATELINE = re.compile(
    rf"""^(?:[A-Z][A-Z\ .'’/-]{{2,30}}(?:,\s+[A-Z][\w.\ ]{{1,20}})?,?\s*
            (?:[A-Z][a-z]{{2,8}}\.?\s+\d{{1,2}}|\d{{1,2}}\s+[A-Z][a-z]{{2,8}})?\s*(?:\(\s*{_AGENCY}[^)]{{0,20}}\))?
          | [A-Z][\w.'\ -]{{2,40}}\(\s*{_AGENCY}[^)]{{0,20}}\)
        )\s*(?:[—–]|--?)\s+(?=\S)""",
    re.VERBOSE,
)
_BYLINE = re.compile(r"^(?:by|from|written by|reported by)\s+[A-Z]", re.IGNORECASE)


def infer_zones(blocks: Sequence[Block]) -> list[ZoneName]:
    """A zone for each of `blocks`, which stand in reading order. A zone that a block states is kept."""
    zones: list[ZoneName] = [block.zone or _by_shape(block) for block in blocks]
    if blocks and blocks[0].zone is None and (blocks[0].markup == "heading.h1" or is_teaser(blocks[0].text)):
        zones[0] = "body"  # "Watch: the bridge opens" above everything is this story's headline, not a link to another
    for at, block in enumerate(blocks):
        if zones[at] == "residue" and block.markup.startswith("heading.") and heads_section(block.text):
            zones[at] = "body" if _is_prose(blocks[at + 1 : at + 4]) else "residue"
    titled = any(block.zone == "headline" for block in blocks)
    texts = [at for at, zone in enumerate(zones) if zone == "body" and blocks[at].zone is None]
    if not titled and len(texts) > 1:
        first = texts[0]
        if _is_headline(blocks[first]):
            zones[first] = "headline"
            titled = True
    if titled:
        _name_the_opening(blocks, zones)
    return zones


def _is_prose(blocks: Sequence[Block]) -> bool:
    """Whether whole sentences stand in `blocks`, up to the next heading."""
    below = takewhile(lambda block: not block.markup.startswith("heading."), blocks)
    return any(len(block.text.split()) > 5 and block.text.rstrip('"”’) ').endswith((".", "!", "?")) for block in below)


def split_dateline(text: str) -> int:
    """How many code points of a paragraph are its dateline ("SEOUL, Feb. 27 (Reuters) — "); 0 where it has none."""
    match = _DATELINE.match(text)
    if match is None:
        return 0
    place = match[0].split("(")[0].split(",")[0].strip(" -–—")
    return match.end() if place.isupper() or "(" in match[0] else 0


def _by_shape(block: Block) -> ZoneName:
    text = block.text.strip()
    if not block.markup.startswith("table") and is_furniture(text):
        return "residue"  # what heads a column may sound like a button: "Comments"
    if block.markup == "alt":
        return "caption"
    if _CORRECTION.match(text):
        return "correction"
    if len(text) < 200 and _CREDIT.match(text):
        return "credit"
    if len(text) < 600 and block.markup == "paragraph" and _CAPTION.search(text):
        return "caption"
    if block.markup == "paragraph" and is_byline(text):
        return "byline" if _names_somebody(text) else "dateline"
    return "body"


def is_byline(text: str) -> bool:
    """A line that says by whom or when: short, and little is left of it without its name or its date."""
    if len(text) > 140 or "\n" in text.strip():
        return False
    stamp = find_timestamp(text)
    rest = _WORD.findall(text[: stamp.start] + " " + text[stamp.end :]) if stamp else _WORD.findall(text)
    capital = sum(word[:1].isupper() or word in ("and", "in", "for", "at", "on", "of", "the", "by") for word in rest)
    if stamp is None:
        return (
            bool(_BYLINE.match(text)) and len(rest) <= 14 and capital >= len(rest) - 1 and not text.endswith((".", "?"))
        )
    return len(rest) <= 10 and capital == len(rest) and not re.search(r"[.?!]$", text)


def _names_somebody(text: str) -> bool:
    stamp = find_timestamp(text)
    rest = _WORD.findall(text[: stamp.start] + " " + text[stamp.end :]) if stamp else _WORD.findall(text)
    stamps = {"published", "updated", "posted", "last", "modified", "on", "at", "first", "date"}
    return any(word.lower() not in stamps for word in rest)


def _is_headline(block: Block) -> bool:
    text = block.text.strip()
    words = _WORD.findall(text)
    if block.markup == "heading.h1":
        return True
    if not 2 <= len(words) <= 30 or len(text) > 220 or "\n" in text:
        return False
    if not text.endswith((".", ":", ";", ",")):
        return True
    return text.endswith(".") and sum(word[:1].isupper() for word in words) >= 0.7 * len(words) and len(words) > 3


def _name_the_opening(blocks: Sequence[Block], zones: list[ZoneName]) -> None:
    """Finds the standfirst: between headline and byline, or set off from the body by what isn't body."""
    head = zones.index("headline") if "headline" in zones else -1
    texts = [at for at in range(head + 1, len(zones)) if zones[at] == "body"]
    if len(texts) < 2 or "standfirst" in zones or blocks[texts[0]].markup != "paragraph":
        return
    first, second = texts[0], texts[1]
    between = set(zones[first + 1 : second])
    ends_open = not re.search(r"[.!?…:][\"'”’)\]]*$", blocks[first].text.strip())
    before_byline = "byline" in between or "dateline" in between
    if len(_WORD.findall(blocks[first].text)) <= 70 and (before_byline or (ends_open and first <= head + 3)):
        zones[first] = "standfirst"
