"""The baseline: findings of a day that were left as they are, known again by their words and surroundings.

Where the surroundings were edited, the words and the rule will do: a record that no finding answers to any more goes to
one of the same rule and words that is not recorded. So a slip that was left stays hidden while its paragraph is
rewritten, and one slip more of its kind in the same file still shows.

Goes in: reports. Comes out: the reports without what is recorded. An old archive is clean by it, and a new slip is not.
It only ever grows by `newslint baseline`; `newslint check` takes out what is mended.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from newslint.core.errors import ConfigError, unread
from newslint.core.finding import Finding, Report
from newslint.core.fingerprint import fingerprints

_WORDS = 60
"""Code points of a finding's words that are put down, for people who read the file."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """Recorded findings: by file (as seen from the folder of `path`), by fingerprint, "rule: words"."""

    path: Path
    files: Mapping[str, Mapping[str, str]]

    def hide(self, report: Report) -> Report:
        """`report` without what is recorded. It must hold all that its rules found, for fingerprints count."""
        known = self.files.get(self.place(report.path))
        if not known:
            return report
        pairs = zip(report.findings, _records(known, report), strict=True)
        return replace(report, findings=tuple(finding for finding, name in pairs if name is None))

    def record(self, pairs: Iterable[tuple[Report, Report]]) -> Baseline:
        """With today's findings of some files in place of what was recorded of those.

        Each pair is a report with all that its rules found and the same with what shall be recorded.
        """
        files = dict(self.files)
        for report, left in pairs:
            keep = set(left.findings)
            names = {
                name: _what(finding, report)
                for finding, name in zip(report.findings, fingerprints(report), strict=True)
                if finding in keep
            }
            files[self.place(report.path)] = names
        return self._with(files)

    def shrink(self, reports: Iterable[Report], ran: Collection[str], *, whole: bool) -> Baseline:
        """Without what `reports` no longer hold, of the rules that `ran`; without lost files where the `whole` ran."""
        files = dict(self.files)
        for report in reports:
            place = self.place(report.path)
            known = files.get(place)
            if known and not report.errors:
                there = set(_records(known, report))
                files[place] = {
                    name: what for name, what in known.items() if name in there or what.split(": ")[0] not in ran
                }
        for place in self.files if whole else ():
            if not os.path.exists(os.path.join(self.path.parent, place)):
                del files[place]
        return self._with(files)

    def place(self, path: str) -> str:
        """`path` as seen from the baseline's folder."""
        return os.path.relpath(os.path.abspath(path), os.path.abspath(self.path.parent)).replace(os.sep, "/")

    def text(self) -> bytes:
        """The file's bytes: one finding a line, in an order that keeps differences small."""
        files = {
            place: dict(sorted(self.files[place].items(), key=lambda item: (item[1], item[0])))
            for place in sorted(self.files)
        }
        return (json.dumps({"version": 1, "files": files}, indent=1, ensure_ascii=False) + "\n").encode("utf-8")

    def __len__(self) -> int:
        return sum(len(known) for known in self.files.values())

    def _with(self, files: Mapping[str, Mapping[str, str]]) -> Baseline:
        return Baseline(self.path, {place: known for place, known in files.items() if known})


def _records(known: Mapping[str, str], report: Report) -> list[str | None]:
    """For each finding of `report` the record of `known` that is its own, if any."""
    names = fingerprints(report)
    lost: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(known.keys() - set(names)):
        lost[known[name]].append(name)
    return [
        name if name in known else rest.pop() if lost and (rest := lost.get(_what(finding, report))) else None
        for finding, name in zip(report.findings, names, strict=True)
    ]


def _what(finding: Finding, report: Report) -> str:
    return f"{finding.rule}: {' '.join(finding.place.of(report.source).split())[:_WORDS]}"


def load_baseline(path: Path) -> Baseline:
    """The baseline in the file at `path`. Raises ConfigError."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["version"] != 1:
            raise ConfigError("is of another version of newslint. Record it anew: newslint baseline.", path=str(path))
        files = {
            str(place): {str(name): str(what) for name, what in known.items()} for place, known in data["files"].items()
        }
    except FileNotFoundError:
        raise ConfigError("there is no such baseline. Record one: newslint baseline.", path=str(path)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(unread(error), path=str(path)) from None
    except json.JSONDecodeError as error:
        raise ConfigError(
            f"is no JSON ({error.msg}). After a merge, record it anew: newslint baseline.",
            path=str(path), line=error.lineno, column=error.colno,
        ) from None  # fmt: skip
    except (KeyError, TypeError, AttributeError):
        raise ConfigError(
            "is no baseline of newslint's. Name another file, or record one anew.", path=str(path)
        ) from None
    return Baseline(path, files)
