"""Quotations: from an article to `Quote` records, without their speakers (attribution finds those).

Straight and curly marks, double and single (British) ones; inside a quotation the other sort is left alone. A paragraph
that opens a quotation and doesn't close it, before a paragraph that opens one again or closes it, is one speech in two
paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.core.article import Article, Zone
from newslint.core.facts import Quote, QuoteFault
from newslint.core.text import Span

_ELISION = re.compile(r"[‘'’](?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|n\b|cause\b|bout\b|round\b)", re.IGNORECASE)
_DOUBLED = re.compile(r"“[“\"]|[”\"]”|(?<!\")\"\"(?!\")|,,(?=\s)")
_MARK = re.compile(r"''|``|[“”\"‘']")
_INCHES = re.compile(r"\d['’]\d{1,2}$")
_DOUBLE = re.compile('[“”"]')
_CURLY = re.compile("[“”]")
_REACH = 6
"""So many blocks further on an open speech may end."""
_OPENS_BEFORE = " \t\n\u00a0\u2009(—–-[/:…"


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """The quotations of `article` in reading order; those inside another quotation are part of it."""
    text = article.text
    found: list[Quote] = []
    open_mark = ""  # of a speech that began in an earlier block
    for number, zone in enumerate(article.zones):
        at = zone.span.start
        if open_mark:
            close, _ = _closing(text, at - len(open_mark), open_mark, zone.span.end)
            found.append(_quote(text, Span(at, close or zone.span.end), None, close is None))
            if close is None:
                continue
            at, open_mark = close, ""
        following = [other for other in article.zones[number + 1 : number + _REACH] if other.name == zone.name]
        for quote in _in_block(text, at, zone, following):
            found.append(quote)
            if quote.continues and not _opens(text, following[0].span):
                open_mark = quote.text[:2] if quote.text[:2] in ("''", "``") else quote.text[0]
    return tuple(found)


def _in_block(text: str, at: int, zone: Zone, following: Sequence[Zone]) -> Iterator[Quote]:
    end = zone.span.end
    while at < end:
        opening = _opening(text, at, zone.span)
        if opening is None:
            return
        at, mark = opening
        if mark == "”":  # closes what nothing opened, or opens
            closed = _reversed_closing(text, at, zone.span)
            yield _quote(text, Span(at, closed or at + 1), fault="reversed" if closed else "unopened")
            at = closed or at + 1
            continue
        close, fault = _closing(text, at, mark, end)
        if close is not None:
            yield _quote(text, Span(at, close), fault)
            at = close
            continue
        if mark in "‘'":  # an apostrophe, most likely
            at += 1
            continue
        goes_on = bool(following) and (_opens(text, following[0].span) or _closes_later(text, mark, following))
        if goes_on or text[at + len(mark) : end].strip():
            yield _quote(text, Span(at, end), None if goes_on else "unclosed", goes_on)
        return


def _closes_later(text: str, mark: str, following: Sequence[Zone]) -> bool:
    """Whether the next mark of this sort, in a block further down, closes a speech."""
    for zone in following:
        block = zone.span.of(text)
        if mark == "“" and (curly := _CURLY.search(block)):
            return curly[0] == "”"
        if mark == '"' and '"' in block:
            return block.count('"') % 2 == 1 and not block.startswith('"')
    return False


def _opening(text: str, at: int, block: Span) -> tuple[int, str] | None:
    """The place and the mark of the next quotation; a ” that nothing opened counts too."""
    for found in _MARK.finditer(text, at, block.end):
        place, mark = found.start(), found[0]
        before = text[place - 1] if place > block.start else " "
        after = text[found.end()] if found.end() < block.end else " "
        if before == "=" or after == ">":
            continue  # left-over markup
        if mark == "“" or (mark == "”" and not before.isdigit() and (place > block.start or after.isalnum())):
            return place, mark
        if before.isspace() and after in ".,;)":
            continue  # a closing mark that slipped
        if mark in ("''", "``", '"') and not before.isdigit() and (not after.isspace() or before.isspace()):
            return place, mark
        if mark in "‘'" and before in _OPENS_BEFORE and not after.isspace() and not _ELISION.match(text, place):
            return place, mark
    return None


def _reversed_closing(text: str, at: int, block: Span) -> int | None:
    """The offset after the mark that closes what the ” at `at` opens; None where it doesn't open a quotation."""
    before = text[at - 1] if at > block.start else " "
    if not text[at + 1 : at + 2].isalnum() or before not in _OPENS_BEFORE:
        return None
    for found in _DOUBLE.finditer(text, at + 1, block.end):
        if not _INCHES.search(text, found.start() - 4, found.start()):
            return found.end() if found[0] != "“" and not text[found.start() - 1].isspace() else at + 1
    return None


def _closing(text: str, at: int, mark: str, end: int) -> tuple[int | None, QuoteFault | None]:
    """The offset after the closing mark, or None where there is none, and what is wrong with the marks."""
    if mark in ("‘", "'"):
        return _single_closing(text, at, mark, end), None
    if mark in ("''", "``"):
        place = text.find("''", at + 2, end)
        return (place + 2, None) if place >= 0 else (None, None)
    depth = 1
    for place in range(at + 1, end):
        character = text[place]
        if mark == '"' and character in '"”':
            inches = text[place - 1].isdigit() and text[place + 1 : place + 2] == " "
            if not inches or '"' not in text[place + 1 : end]:
                return place + 1, None if character == '"' else "mismatched"
        elif mark == "“" and character == "“":
            if not text[place - 1].isspace() and not text[place + 1 : place + 2].strip(" .,;:!?\n"):
                return place + 1, "mismatched"
            depth += 1
        elif mark == "“" and character == "”" and not _INCHES.search(text, place - 4, place):
            following = _CURLY.search(text, place + 1, end) if depth > 1 else None
            if following is None or following[0] == "“":
                return place + 1, None if depth == 1 else "mismatched"
            depth -= 1
        elif mark == "“" and character == '"' and not text[place - 1].isspace():
            if text[place + 1 : place + 2].isalnum():
                continue
            curly = _CURLY.search(text, place, end)
            if curly is None or curly[0] == "“":
                return place + 1, "mismatched"
    return None, None


def _single_closing(text: str, at: int, mark: str, end: int) -> int | None:
    closer = "’" if mark == "‘" else "'"
    fallback = None
    for place in range(at + 2, end):
        if text[place] != closer:
            if text[place] in '“”"':
                break
            continue
        after = text[place + 1] if place + 1 < end else " "
        if after.isalnum():
            continue
        if text[place - 1] in ",.!?…" or (fallback is None and text[place - 1] not in "sS"):
            return place + 1
        if fallback is None:
            fallback = place + 1
    return fallback


def _opens(text: str, block: Span) -> bool:
    return text[block.start : block.end].lstrip().startswith(('"', "“", "''", "``"))


def _quote(text: str, span: Span, fault: QuoteFault | None = None, continues: bool = False) -> Quote:
    words = text[span.start : span.end]
    if (
        fault in (None, "mismatched")
        and (doubled := _DOUBLED.search(words[:2] + "\n" + words[-2:]))
        and len(doubled[0]) == 2
    ):
        fault = "doubled"
    return Quote(span, words, None, _is_speech(text, span), fault, continues)


def _is_speech(text: str, span: Span) -> bool:
    """Speech rather than a title, a term or a scare quote: a sentence's punctuation, or enough words in lower case."""
    inner = text[span.start : span.end].strip("\"“”‘’'`")
    words = re.findall(r"[^\W\d_][\w'’-]*", inner)
    if not words:
        return False
    small = [word for word in words if word[0].islower()]
    after = text[span.end : span.end + 1]
    if len(words) >= 3 and len(small) * 2 < len(words):  # a title has its words capitalised
        return False
    if inner.rstrip()[-1:] in ",.!?…" and (len(words) > 2 or text[span.start - 2 : span.start].strip()[-1:] in ",:"):
        return True
    return len(words) >= 6 or (len(words) >= 4 and (after in ",." or inner[:1].isupper()))
