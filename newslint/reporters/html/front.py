"""The page before its articles: the headline, what could not be checked, the index, the filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newslint.core.finding import Report
from newslint.core.levels import GRAVEST_FIRST, Level
from newslint.core.positions import portable
from newslint.core.run import Results
from newslint.reporters.html.escape import quoted, shown
from newslint.reporters.html.proof import Proof

_LISTED = 1_000
"""Files that a list names; of the others it says how many they are."""


def headline(results: Results, proofs: Sequence[Proof]) -> str:
    """How many findings of each level in how many articles, or files where one holds several."""
    counts = Counter(finding.level for report in results.reports for finding in report.findings)
    checked = [report for report in results.reports if report.findings or not report.errors]
    faulty = sum(bool(report.findings) for report in checked)
    total = _count(len(checked), "article" if len({proof.path for proof in proofs}) == len(proofs) else "file")
    if not counts:
        return f"Nothing to mend in {total}" if checked else "Nothing could be checked"
    parts = [_count(counts[level], level) for level in GRAVEST_FIRST if counts[level]]
    where = f"{faulty:,} of {total}" if len(checked) > 1 else total
    return f"{' and '.join([', '.join(parts[:-1]), parts[-1]] if parts[:-1] else parts)} in {where}"


def lead(results: Results) -> str:
    """What the levels mean, and what is not shown."""
    hidden = f" {_count(results.hidden, 'finding')} of a lower level left out." if results.hidden else ""
    return (
        "<p>An <em>error</em> is what an editor would always fix, a <em>warning</em> what an editor would want to see. "
        f"Each finding has a number: at the words in question, and again, in a ring, at the place they disagree with."
        f"{hidden}</p>"
    )


def broken(results: Results) -> str:
    """What could not be checked, which must not look clean."""
    faults = list(results.broken())
    if not faults:
        return ""
    rows = "".join(f"<li>{shown(str(error))}</li>" for error in faults[:_LISTED])
    return (
        f'<section class="broken" aria-label="Not checked"><h2>{_count(len(faults), "fault")} kept newslint from '
        f"checking everything</h2><ul>{rows}{_more(len(faults))}</ul></section>\n"
    )


def index(proofs: Sequence[Proof], counted: Sequence[Report], clean: Sequence[Report]) -> str:
    """The articles on this page, those that had no room on it, and those without findings."""
    parts = []
    if len(proofs) > 1:
        rows = "".join(
            f'<li><a href="#a{number}">{_title(proof)}</a> {_levels([found.level for found in proof.findings])}</li>'
            for number, proof in enumerate(proofs, 1)
        )
        parts.append(f"<ol>{rows}</ol>")
    if counted:
        rows = "".join(
            f"<li>{shown(portable(report.path))} {_levels([found.level for found in report.findings])}</li>"
            for report in counted[:_LISTED]
        )
        parts.append(
            f"<details><summary>{_count(len(counted), 'article')} more with findings, for which this page has no room"
            f"</summary><ul>{rows}{_more(len(counted))}</ul></details>"
        )
    if clean and (proofs or counted):
        rows = "".join(f"<li>{shown(portable(report.path))}</li>" for report in clean[:_LISTED])
        parts.append(
            f"<details><summary>{_count(len(clean), 'article')} with nothing to mend</summary>"
            f"<ul>{rows}{_more(len(clean))}</ul></details>"
        )
    return f'<nav class="index" aria-label="Articles">{"".join(parts)}</nav>\n' if parts else ""


def controls(proofs: Sequence[Proof]) -> str:
    """The filters, which the script shows."""
    counts = Counter(finding.level for proof in proofs for finding in proof.findings)
    totals = Counter(finding.rule for proof in proofs for finding in proof.findings)
    levels = "".join(
        f'<label class="{level}"><input type="checkbox" name="level" value="{level}" checked>'
        f"<span>{_count(counts[level], level)}</span></label>"
        for level in GRAVEST_FIRST
        if counts[level]
    )
    rules = "".join(
        f'<label><input type="checkbox" name="rule" value={quoted(rule)} checked><span>{shown(rule)}</span> '
        f'<span class="count">{number:,}</span></label>'
        for rule, number in sorted(totals.items())
    )
    return (
        '<form class="controls" id="controls" aria-label="Filters" hidden autocomplete="off">'
        f'<fieldset class="levels"><legend>Levels</legend>{levels}</fieldset>'
        f'<details class="rules"><summary>Rules</summary><fieldset><legend>Rules</legend>{rules}'
        '<p><button type="button" data-rules="all">All</button> <button type="button" data-rules="none">None</button>'
        '</p></fieldset></details><p class="walk"><button type="button" data-step="-1" title="Previous finding (k)" '
        'aria-label="Previous finding">↑</button><output id="at" aria-live="polite"></output><button type="button" '
        'data-step="1" title="Next finding (j)" aria-label="Next finding">↓</button></p></form>\n'
    )


def _title(proof: Proof) -> str:
    title = proof.title
    path = f'<span class="path">{shown(portable(proof.path))}</span>'
    return f'<span class="title">{shown(title)}</span> {path}' if title else path


def _levels(found: Sequence[Level]) -> str:
    counts = Counter(found)
    return " ".join(
        f'<span class="count {level}" title="{_count(counts[level], level)}">{counts[level]:,}</span>'
        for level in GRAVEST_FIRST
        if counts[level]
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _more(total: int) -> str:
    return f"<li>and {total - _LISTED:,} more</li>" if total > _LISTED else ""
