"""Rich Text (.rtf): a paragraph a line, so that a line is a paragraph's number and a column a letter's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.core.article import Article
from newslint.core.errors import ReadError
from newslint.readers.assembly import Fault
from newslint.readers.blocks.documents import Paragraph, articles

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+"
)
_GONE = frozenset(
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf "
    "listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore latentstyles "
    "xmlnstbl fldinst annotation atnid atnauthor atntime atnicn bkmkstart bkmkend deleted nonshppict shpinst "
    "mmathPr pgdsctbl".split()
)
"""Groups whose words nobody reads on the page."""
_LETTERS = {
    "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "line": " ", "emspace": " ", "enspace": " ",
}  # fmt: skip
_ENDS = frozenset({"par", "row", "sect", "page", "cell"})


def read_bytes(content: bytes, path: str) -> Iterator[Article | Fault]:
    """The article in the document `content`; its source is the extracted text. Raises ReadError where it is none."""
    if not content.lstrip().startswith(b"{\\rtf"):
        raise ReadError("is no RTF document. Save it again as .rtf, or name another reader.", path=path)
    yield from articles(Paragraph(line, "", "paragraph") for line in _lines(content.decode("latin-1")))


def _lines(source: str) -> Iterator[str]:
    """The paragraphs of the document, empty ones too."""
    groups: list[tuple[bool, int]] = []
    gone, fallback, skipped, page = False, 1, 0, "cp1252"
    line: list[str] = []
    for token in _TOKEN.finditer(source):
        word, number = token["word"], token["number"]
        if token["brace"] == "{":
            groups.append((gone, fallback))
        elif token["brace"]:
            gone, fallback = groups.pop() if groups else (False, 1)
        elif word in _GONE or token["sign"] == "*" or (word == "v" and number != "0"):
            gone = True
        elif word == "ansicpg" and number:
            page = f"cp{number}"
        elif word == "uc" and number:
            fallback = int(number)
        elif gone or word == "bin":
            continue
        elif word in _ENDS:
            yield "".join(line)
            line, skipped = [], 0
        elif word == "u" and number:
            line.append(_letter(int(number)))
            skipped = fallback
        elif skipped and (token["byte"] or token["text"]):
            kept = (token["text"] or "")[skipped:]
            skipped = max(0, skipped - len(token["text"] or " "))
            line.append(kept)
        else:
            line.append(_written(token, page))
    yield "".join(line)


def _letter(number: int) -> str:
    code = number + 0x10000 if number < 0 else number
    return chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"


def _written(token: re.Match[str], page: str) -> str:
    """The letters that a token stands for."""
    if token["byte"]:
        try:
            return bytes.fromhex(token["byte"]).decode(page)
        except (LookupError, UnicodeDecodeError):
            return bytes.fromhex(token["byte"]).decode("cp1252", "replace")
    if token["sign"]:
        sign = token["sign"]
        return {"~": "\u00a0", "_": "\u2011"}.get(sign, sign if sign in "\\{}" else "")
    return token["text"] or _LETTERS.get(token["word"] or "", "")
