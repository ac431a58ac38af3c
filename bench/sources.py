"""Who says so, against PolNeAR: attributions found and annotated, compared word by word.

    python bench/sources.py FOLDER

FOLDER holds `text/*.txt` and `attributions/*.ann` (brat's stand-off format), as a part of PolNeAR does
(https://github.com/networkdynamics/PolNeAR); of an article with several annotators the first counts. Printed, over
words: precision, recall and F of what stands inside reported content, of the sources, of the cues (by overlap) and of
reports without a source; and of the annotated contents that were found (half their words) the share whose source was
found too.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newslint.extract import extract
from newslint.readers import read_one

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One attribution: where its parts stand, each in one or several pieces."""

    content: Ranges
    cue: Ranges
    source: Ranges


def annotated(path: Path) -> Iterator[Report]:
    """The attributions of a brat file."""
    spans: dict[str, Ranges] = {}
    for line in path.read_text("utf-8").splitlines():
        ident, _, rest = line.partition("\t")
        if ident.startswith("T"):
            places = rest.partition("\t")[0].partition(" ")[2]
            pieces = (piece.split() for piece in places.split(";"))
            spans[ident] = tuple((int(piece[0]), int(piece[1])) for piece in pieces if len(piece) == 2)
        elif ident.startswith("E"):
            roles: dict[str, Ranges] = {}
            for role in rest.split():
                name, _, target = role.partition(":")
                name = name.rstrip("0123456789")
                roles[name] = roles.get(name, ()) + spans.get(target, ())
            yield Report(roles.get("Content", ()), roles.get("Cue", ()), roles.get("Source", ()))


def found(path: Path) -> Iterator[Report]:
    """The attributions that newslint finds in an article."""
    article = read_one(path.read_bytes(), path.name)
    for attribution in extract(article, frozenset({"attributions"})).attributions:
        place = article.source_map.to_source
        yield Report(
            (place(attribution.content),),
            (place(attribution.cue),),
            (place(attribution.source),) if attribution.source else (),
        )


def words(text: str, ranges: Iterable[tuple[int, int]]) -> set[int]:
    """The places of the words in `ranges`."""
    return {start + word.start() for start, end in ranges for word in re.finditer(r"\w+", text[start:end])}


def touch(one: Ranges, other: Ranges) -> bool:
    """Whether the two share a character."""
    return any(start < end2 and end > start2 for start, end in one for start2, end2 in other)


def score(text: str, gold: list[Report], own: list[Report], counts: Counter[str]) -> None:
    """Adds an article's hits, findings and annotations to `counts`."""
    for part in ("content", "source"):
        theirs = words(text, (piece for report in gold for piece in getattr(report, part)))
        ours = words(text, (piece for report in own for piece in getattr(report, part)))
        counts.update({f"{part} hit": len(theirs & ours), f"{part} found": len(ours), f"{part} gold": len(theirs)})
    bare = [report for report in own if not report.source]
    for report in gold:
        content = words(text, report.content)
        near = [r for r in own if content and 2 * len(content & words(text, r.content)) >= len(content)]
        counts["cue gold"] += bool(report.cue)
        counts["cue hit"] += bool(report.cue) and any(touch(report.cue, r.cue) for r in own)
        if report.source and near:
            counts["linked gold"] += 1
            counts["linked hit"] += any(touch(report.source, r.source) for r in near)
        elif not report.source:
            counts["no source gold"] += 1
            counts["no source hit"] += any(
                touch(report.cue, r.cue) or 2 * len(content & words(text, r.content)) > len(content) for r in bare
            )
    counts.update({"cue found": len(own), "no source found": len(bare)})


def main(folder: Path) -> None:
    """Prints the figures for the articles of `folder`."""
    counts: Counter[str] = Counter()
    done: set[str] = set()
    for notes in sorted((folder / "attributions").glob("*.ann")):
        stem = notes.stem if (folder / "text" / f"{notes.stem}.txt").exists() else notes.stem.rpartition("_")[0]
        if stem in done:
            continue
        done.add(stem)
        path = folder / "text" / f"{stem}.txt"
        score(path.read_text("utf-8"), list(annotated(notes)), list(found(path)), counts)
    for part in ("content", "source", "cue", "no source"):
        hit, all_found, gold = (counts[f"{part} {what}"] for what in ("hit", "found", "gold"))
        precision, recall = hit / max(1, all_found), hit / max(1, gold)
        mean = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{part:10} P {100 * precision:5.1f}  R {100 * recall:5.1f}  F {100 * mean:5.1f}  ({gold} annotated)")
    print(f"{'linked':10} {100 * counts['linked hit'] / max(1, counts['linked gold']):.1f}%")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
