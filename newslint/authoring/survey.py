"""A look at a repository: where articles lie, in which formats, which spelling they use. For `newslint init`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from newslint.config.config import failing
from newslint.config.shipped import shipped_folder
from newslint.config.vale.ini import FILE_NAMES as VALE_NAMES
from newslint.core.yaml_source import load_marked
from newslint.linter.discovery import find_files

_SAMPLE = 200
"""Articles whose spelling is looked at."""
_MOST = 200_000
"""Bytes of each."""
_OPINION = frozenset({"opinion", "opinions", "comment", "commentisfree", "editorial", "editorials", "op-ed", "columns"})
_ENOUGH, _RATIO = 10, 5


@dataclass(frozen=True, slots=True)
class Survey:
    """What a folder holds.

    `formats` counts articles by suffix, `folders` by their first folder ("." for the folder itself). `opinion` are
    folders whose names say so. `british` and `american` count words that the two spell otherwise. `vale` is a
    configuration of Vale's.
    """

    formats: Mapping[str, int]
    folders: Mapping[str, int]
    opinion: Sequence[str]
    british: int
    american: int
    vale: str | None

    @property
    def dialect(self) -> str | None:
        """The spelling that plainly rules, where one does."""
        sides = sorted([(self.british, "British"), (self.american, "American")])
        return sides[1][1] if sides[1][0] >= _ENOUGH and sides[1][0] >= _RATIO * sides[0][0] else None


def survey(folder: Path) -> Survey:
    """What `folder` holds. Reads some articles; changes nothing."""
    files, _ = find_files([str(folder)])
    places = [PurePath(file).relative_to(folder) for file in files]
    opinion = sorted({
        "/".join(place.parts[: at + 1])
        for place in places
        for at, part in enumerate(place.parts[:-1])
        if part.lower() in _OPINION
    })  # fmt: skip
    british, american = _spellings(files[:: max(1, len(files) // _SAMPLE)])
    return Survey(
        Counter(place.suffix.lower() for place in places),
        Counter(place.parts[0] if len(place.parts) > 1 else "." for place in places),
        opinion,
        british,
        american,
        next((name for name in VALE_NAMES if (folder / name).is_file()), None),
    )


def _spellings(files: Sequence[str]) -> tuple[int, int]:
    path = shipped_folder() / "spelling" / "_varieties.yml"
    pairs: dict[str, str] = load_marked(path.read_text(encoding="utf-8"), failing(path)).data
    words: Counter[str] = Counter()
    for file in files:
        try:
            words.update(re.findall(r"[a-z]{4,}", Path(file).read_bytes()[:_MOST].decode("utf-8", "replace")))
        except OSError:
            continue
    return sum(words[word] for word in pairs), sum(words[word] for word in pairs.values())
