"""What site generators put into Markdown: Hugo's shortcodes, Jekyll's tags, MDX's components.

They are masked letter for letter, so that the parser of Markdown sees plain text of the same length, and the captions
that they carry as parameters are read. What no generator knows, `{{ related_stories }}`, stays: it is template residue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.core.text import Span
from newslint.readers.assembly import STAND_IN, RawBlock, Run
from newslint.readers.blocks.excerpt import entity_runs

GONE = "\ue000"
"""Stands in for what leaves nothing to read."""
WORD = "\ue001"
"""Stands in for what will be a word or a value."""
FILL = re.compile(f"[{GONE}{WORD}]+")
_CODE = re.compile(
    r"\{\{[<%]\s*(?P<hugo>highlight|katex|math|mermaid|chart|rawhtml|css|script)\b[^{}]{0,1000}\}\}"
    r"|\{%-?\s*(?P<jekyll>highlight|raw|comment|mermaid)\b[^{}]{0,500}%\}"
)
_CONTROL = (
    "if|elsif|elif|else|endif|for|endfor|unless|endunless|case|when|endcase|block|endblock|extends|macro|endmacro|while"
    "|endwhile|break|continue|switch"
)
"""Tags that steer a template. In an article they are residue; all other tags are the site's own shortcodes."""
_JEKYLL_VALUE = r"""(?:(?:site|page|post|include|layout|content|paginator)\b|["'][^{}\n]{0,200}\|)[^{}\n]{0,300}"""
_SHORTCODE = re.compile(
    rf"""\{{\{{(?:<(?:[^>{{]|>(?!\}}\}})|\{{(?!\{{[<%]))*+>|%(?:[^%{{]|%(?!\}}\}})|\{{(?!\{{[<%]))*+%)\}}\}}
      | \{{%-?\s*(?!(?:{_CONTROL})\b)[a-z][\w-]*(?:[^%{{]|%(?!\}})|\{{(?!%))*+%\}}
      | !\[\[[^\[\]\n]{{1,300}}\]\]
      | \{{\{{-?\s*{_JEKYLL_VALUE}\}}\}}
      | \{{:[^}}\n]{{0,200}}\}} | [ ]\{{\#[\w-]+\}}(?=[ ]*$) | ^:::[^\n]*$""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_EXPRESSION = r"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}"
_ATTRIBUTE = rf"""\s+[\w:.-]+(?:=(?:"[^"]*"|'[^']*'|{_EXPRESSION}))?"""
_MDX = re.compile(
    rf"""(?P<code>^(?:import|export)\s[^\n]*(?:\n(?![ \t]*\n)[^\n]*)*)
      | (?P<note>\{{/\*.{{0,20000}}?\*/\}})
      | (?P<tag></?[A-Z][\w.]*(?:{_ATTRIBUTE}|\s*\{{\.\.\.[\w.]+\}})*\s*/?>|</?>)
      | (?P<value>(?!\{{\}}){_EXPRESSION})""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_NAMED = re.compile(r"(?:\{\{[<%]|(?P<liquid>\{%-?))\s*(?P<close>/?)\s*(?P<name>[\w./-]+)")
_FAR = 20_000
"""Code points in which a shortcode is closed."""
_TEX = re.compile(
    r"(?<![\\$])\$\$(?=[^$]*[\\^_=])[^$]{1,4000}\$\$|\\\[(?:[^\\]|\\(?!\])){1,4000}\\\]|\\\((?:[^\\\n]|\\(?!\))){1,400}\\\)"
    r"|\\begin\{(?P<env>[a-z]+\*?)\}[^$]{1,4000}?\\end\{(?P=env)\}"
    r"|(?<![\\$\w])\$(?=\S)(?=[^$\n]*(?:\\[a-zA-Z]|[\^_][{\w]))[^$\n]{1,200}(?<=\S)\$(?![\d$])"
)
"""Formulas: in TeX's brackets; between single $ where a command, a power or an index stands."""
_FIGURE = re.compile(r"[{<%\s]*\s*(?:include\w*\s+\S*)?\w*(?:fig|img|image|pic|photo)", re.IGNORECASE)
_PARAMETER = re.compile(r"""\b(caption|alt|attr|credit)\s*[=:]\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_BROKEN_NOTE = re.compile(r"\[(?=\^[^\]\n]*\n)")
"""A footnote's label that goes over a line's end, at which the parser would stand for ever."""
_DEEP = 32
"""Brackets nest no deeper in prose; past it the parser of Markdown takes time by the square."""


class Texts(NamedTuple):
    """The text to read, and its copy, letter for letter, that the parser saw."""

    source: str
    masked: str

    def unmasked(self, start: int, end: int) -> str:
        """`[start, end)` of the source with generators' code masked, and nothing else."""
        source, masked = self.source[start:end], self.masked[start:end]
        if source == masked:
            return source
        pairs = zip(source, masked, strict=True)
        return "".join(letter if sign in (letter, "(") else GONE if sign == " " else sign for letter, sign in pairs)

    def runs(self, start: int, end: int) -> Iterator[Run]:
        """The words of `[start, end)`, entities resolved, without what is masked."""
        at = start
        for fill in FILL.finditer(self.unmasked(start, end)):
            yield from entity_runs(self.source, at, start + fill.start())
            if fill[0][0] == WORD:
                yield Run(STAND_IN, start + fill.start(), start + fill.end())
            at = start + fill.end()
        yield from entity_runs(self.source, at, end)


def mask_generators(source: str, mdx: bool) -> tuple[str, list[RawBlock]]:
    """`source`, letter for letter, without generators' code, and the captions that stood in it."""
    figures: list[Span] = []
    masked = source
    if "{" in masked or ":::" in masked or "![[" in masked:
        masked = _replace(masked, _code(masked), figures)
        masked = _replace(masked, _SHORTCODE.finditer(masked), figures)
    if "$" in masked or "\\" in masked:
        masked = _replace(masked, _TEX.finditer(masked), figures)
    if mdx:
        masked = _replace(masked, _MDX.finditer(masked), figures)
    captions = [block for figure in figures for block in _captions(source, figure)]
    return _shallow(_BROKEN_NOTE.sub("(", masked)), captions


def _replace(text: str, found: Iterable[re.Match[str]], figures: list[Span]) -> str:
    parts: list[str] = []
    at = 0
    for code in found:
        parts += text[at : code.start()], _mask(text, code, figures)
        at = code.end()
    return "".join(parts) + text[at:]


def _code(text: str) -> Iterator[re.Match[str]]:
    """What stands between a tag that opens code and the one that closes it, tags included."""
    at = 0
    while opened := _CODE.search(text, at):
        name = opened["hugo"] or opened["jekyll"]
        close = rf"\{{\{{[<%]\s*/\s*{name}\s*[>%]\}}\}}" if opened["hugo"] else rf"\{{%-?\s*end{name}\s*-?%\}}"
        closed = re.compile(close).search(text, opened.end())
        end = closed.end() if closed else opened.end()
        whole = re.compile(r".*", re.DOTALL).match(text, opened.start(), end)
        if whole:
            yield whole
        at = end


def _mask(source: str, code: re.Match[str], figures: list[Span]) -> str:
    """What stands for `code`: on lines of its own blank lines, which part what stands around it."""
    if _FIGURE.match(code[0]):
        figures.append(Span(*code.span()))
    start, end = source.rfind("\n", 0, code.start()) + 1, source.find("\n", code.end())
    if not (source[start : code.start()] + source[code.end() : end if end >= 0 else None]).strip():
        return re.sub(r"[^\n]", " ", code[0])
    if "\n" in code[0]:
        return re.sub(r"[^\n]", GONE, code[0])
    silent = code.lastgroup in ("tag", "note", "code") or code[0].lstrip()[:2] in ("{:", "{#", "::", "![")
    silent = silent or _is_paired(source, code)
    return (GONE if silent else WORD) * len(code[0])


def _is_paired(source: str, code: re.Match[str]) -> bool:
    """Whether the tag `code` stands around text that is read, or closes what does: nothing is left in its place."""
    named = _NAMED.match(code[0])
    if named is None:
        return False
    name = named["name"]
    if named["close"] or (named["liquid"] and name.startswith("end")):
        return True
    closing = rf"\{{%-?\s*end_?{re.escape(name)}\b" if named["liquid"] else rf"\{{\{{[<%]\s*/\s*{re.escape(name)}\b"
    return re.compile(closing).search(source, code.end(), code.end() + _FAR) is not None


def _captions(source: str, figure: Span) -> Iterator[RawBlock]:
    for found in _PARAMETER.finditer(source, *figure):
        name, place = found[1].lower(), found.span(found.lastindex or 0)
        runs = list(entity_runs(source, *place))
        yield RawBlock(
            runs, "alt" if name == "alt" else "paragraph", "credit" if name in ("attr", "credit") else "caption"
        )


def _shallow(text: str) -> str:
    """`text` with the brackets that nest too deeply masked."""
    if text.count("[") <= _DEEP:
        return text
    depth, at = 0, 0
    parts: list[str] = []
    for sign in re.finditer(r"[\[\]]|\n[ \t]*\n", text):
        if sign[0] == "[":
            depth += 1
        elif sign[0] != "]":
            depth = 0
        if depth > _DEEP and sign[0] in "[]":
            parts += text[at : sign.start()], "("
            at = sign.end()
        if sign[0] == "]":
            depth = max(0, depth - 1)
    parts.append(text[at:])
    return "".join(parts)
