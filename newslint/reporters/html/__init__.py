"""HTML: one page that an editor can be sent, a proof with notes in the margin. It needs no network and no script.

Every article with findings stands there in its own text, places marked by level and numbered, each note beside its
paragraph. The script only adds: filters, both places lit together with a line between them, keys. A policy in the page
forbids it to load or send anything. The same findings make the same page, byte for byte.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from newslint._version import __version__
from newslint.core.finding import Report
from newslint.core.run import Results
from newslint.reporters.html import front
from newslint.reporters.html.article import section
from newslint.reporters.html.proof import Proof, proofs

_FINDINGS = 2_000
_LETTERS = 3_000_000
"""What a browser shows without effort: past either, articles stand in the index with their counts alone."""


def render(results: Results) -> Iterator[str]:
    """The page, in pieces: its head, what was found, the index, an article after the other."""
    style, script = (Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    allowed = f"style-src {_hash(style)}; script-src {_hash(script)}"
    pages, counted = _within_bounds(results)
    headline = front.headline(results, pages)
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        f"content=\"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="newslint {__version__}">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{headline} · newslint</title>\n<style>{style}</style>\n</head>\n"
        "<body>\n<!-- newslint: ignore-file -- a report, no article -->\n"
        f'<header class="masthead"><p class="name">newslint</p><h1>{headline}</h1>{front.lead(results)}</header>\n'
    )
    yield front.broken(results)
    clean = [report for report in results.reports if not report.findings and not report.errors]
    yield front.index(pages, counted, clean)
    if pages:
        yield front.controls(pages)
        yield '<main id="proofs">\n'
        for number, proof in enumerate(pages, 1):
            yield section(proof, f"a{number}", results.rules)
        yield "</main>\n"
    yield f"<footer><p>newslint {__version__}. To check these articles nothing was sent anywhere.</p></footer>\n"
    yield f"<script>{script}</script>\n</body>\n</html>\n"


def _within_bounds(results: Results) -> tuple[list[Proof], list[Report]]:
    """The articles that the page has room for, in order, and the reports whose articles it has none for."""
    pages: list[Proof] = []
    findings = letters = 0
    faulty = [report for report in results.reports if report.findings]
    for at, report in enumerate(faulty):
        if findings >= _FINDINGS or letters >= _LETTERS:
            return pages, faulty[at:]
        for proof in proofs(report, results.articles(report)):
            if findings >= _FINDINGS or letters >= _LETTERS:
                return pages, faulty[at:]
            pages.append(proof)
            findings += len(proof.findings)
            letters += len(proof.text)
    return pages, []


def _hash(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
