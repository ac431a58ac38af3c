"""A look at a repository: where articles lie, in which formats, which spelling they use. For `newslint init`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from newslint.config.config import Config, Keys, failing
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


_OUTPUT = ("node_modules", "public", "_site", "dist", "build", ".cache")
GENERATORS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Hugo": (
        ("hugo.toml", "hugo.yaml", "hugo.json", "archetypes", "config/_default"),
        ("archetypes", "layouts", "themes", "public", "resources", "assets", "i18n", "data"),
    ),
    "Zola": (("config.toml", "templates"), ("templates", "themes", "public", "sass")),
    "Hexo": (("scaffolds", "_config.yml"), ("scaffolds", "themes", "public")),
    "Jekyll": (
        ("_config.yml", "_config.yaml"),
        ("_includes", "_layouts", "_sass", "_site", "_data", "vendor", "assets"),
    ),
    "Eleventy": (
        (".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts"),
        ("_includes", "_layouts", "_data", "_site", "src/_includes", "src/_layouts", "src/_data"),
    ),
    "Astro": (
        ("astro.config.mjs", "astro.config.ts", "astro.config.js"),
        ("dist", "src/components", "src/layouts", "src/pages/api"),
    ),
    "Docusaurus": (
        ("docusaurus.config.js", "docusaurus.config.ts"),
        ("build", ".docusaurus", "src/theme", "versioned_docs"),
    ),
    "MkDocs": (("mkdocs.yml", "mkdocs.yaml"), ("site", "overrides", "theme")),
    "Ghost": (("content/themes",), ("content/themes",)),
    "WordPress": (
        ("wp-config.php", "wp-content"),
        ("wp-admin", "wp-includes", "wp-content/themes", "wp-content/plugins"),
    ),
}
"""The systems that make a site of a folder: files or folders by one of which each is known (by all of them where one is
another's, too: Zola's and Hexo's), and the folders that hold its templates or what it makes, no articles."""
_ALL = frozenset({"Zola", "Hexo"})


@dataclass(frozen=True, slots=True)
class Survey:
    """What a folder holds.

    `formats` counts articles by suffix, `folders` by their first folder ("." for the folder itself). `opinion` are
    folders whose names say so. `british` and `american` count words that the two spell otherwise. `vale` is a
    configuration of Vale's. `generator` makes a site of the folder, where that is known; `made` are the folders of
    its templates and of what it makes, which are not looked into.
    """

    formats: Mapping[str, int]
    folders: Mapping[str, int]
    opinion: Sequence[str]
    british: int
    american: int
    vale: str | None
    generator: str | None = None
    made: Sequence[str] = ()

    @property
    def dialect(self) -> str | None:
        """The spelling that plainly rules, where one does."""
        sides = sorted([(self.british, "British"), (self.american, "American")])
        return sides[1][1] if sides[1][0] >= _ENOUGH and sides[1][0] >= _RATIO * sides[0][0] else None


def survey(folder: Path) -> Survey:
    """What `folder` holds. Reads some articles; changes nothing."""
    generator, made = _generator(folder)
    left_out = Config(folder, Keys(ignore=tuple(f"/{name}/" for name in made)))
    files, _ = find_files([str(folder)], left_out.ignores)
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
        generator,
        made,
    )


def _generator(folder: Path) -> tuple[str | None, tuple[str, ...]]:
    """What makes a site of `folder`, and the folders there that hold no articles."""
    for name, (signs, templates) in GENERATORS.items():
        seen = [(folder / sign).exists() for sign in signs]
        if all(seen) if name in _ALL else any(seen):
            return name, tuple(one for one in dict.fromkeys((*templates, *_OUTPUT)) if (folder / one).is_dir())
    return None, tuple(one for one in ("node_modules",) if (folder / one).is_dir())


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
