"""Pages that are made are fresh; links, files, rules and levels that pages name are there; the index leads to all."""

import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.config.rule import load_folder

ROOT = Path(__file__).parent.parent
RULES = {rule.id: rule.words for rule in load_folder(ROOT / "rules")}


def test_the_pages_of_rules_and_checks_are_fresh() -> None:
    command = [sys.executable, "docs/make_rules.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


PAGES = [
    page
    for pattern in ("*.md", "docs/**/*.md", "examples/*.md", "editors/**/README.md")
    for page in sorted(ROOT.glob(pattern))
    if "node_modules" not in page.parts
]
_LINK = re.compile(r"\]\(([^)\s]+)\)")


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    heads = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.replace("`", "")).strip().lower().replace(" ", "-") for head in heads}


def prose(page: Path) -> str:
    """A page without its blocks of code."""
    return re.sub(r"^( *)```.*?^\1```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


def links(page: Path) -> list[tuple[str, Path, str]]:
    """The links of a page within the project: as written, the place, the anchor."""
    found = [(link, *link.partition("#")[::2]) for link in _LINK.findall(prose(page))]
    return [
        (link, (page.parent / target).resolve() if target else page, anchor)
        for link, target, anchor in found
        if ":" not in target.split("/")[0]
    ]


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link, place, anchor in links(page):
        assert place.exists(), link
        assert not anchor or place.suffix != ".md" or anchor in anchors(place), link


def test_the_index_leads_to_every_page() -> None:
    reached = {place for _, place, _ in links(ROOT / "docs" / "index.md")}
    pages = set(ROOT.glob("docs/**/*.md")) - {ROOT / "docs" / "index.md"}
    assert sorted(page.name for page in pages - reached) == []


_MADE_BY_FOLLOWING = {ROOT / "docs" / "how-to" / f"add-a-{what}.md" for what in ("check", "reader", "reporter")}
_FILE = re.compile(r"`([\w-]+(?:/[\w.-]+)*/[\w.-]+\.\w+)`|python (bench/\S+\.py)")
_TOP = {"newslint", "tests", "bench", "rules", "training", "editors", "seeds", "docs", "web"}
_LATER = {"rules/measured.json"}  # made by a measurement
_RULE = re.compile(r"`([a-z]+\.[a-z-]+)`")
_SUFFIXES = (".py", ".yml", ".md", ".json")


def files_named(page: Path) -> set[str]:
    """The files that a page names, by their way from the root, or from the package."""
    names = {first or second for first, second in _FILE.findall(page.read_text(encoding="utf-8"))} - _LATER
    rooms = {room.name for room in (ROOT / "newslint").iterdir() if room.is_dir()} - _TOP
    return {f"newslint/{name}" if name.split("/")[0] in rooms else name for name in names if "/" in name}


@pytest.mark.parametrize("page", sorted({*PAGES} - _MADE_BY_FOLLOWING - {ROOT / "CHANGELOG.md"}), ids=str)
def test_files_and_rules_that_a_page_names_are_there(page: Path) -> None:
    files = [name for name in files_named(page) if name.split("/")[0] in _TOP]
    assert sorted(name for name in files if not (ROOT / name).exists()) == []
    groups = {ident.split(".")[0] for ident in RULES} - {"newslint"}  # `newslint.lint` is Python
    named = {name for name in _RULE.findall(page.read_text(encoding="utf-8")) if name.split(".")[0] in groups}
    assert sorted(name for name in named - {*RULES} if not name.endswith(_SUFFIXES)) == []


_ROW = re.compile(r"^\| ((?:`[\w.-]+`(?:, )?)+) \| (error|warning|suggestion|off)\b", re.MULTILINE)


@pytest.mark.parametrize("page", sorted(ROOT.glob("docs/explanation/*.md")), ids=str)
def test_tables_of_rules_have_the_levels_in_force(page: Path) -> None:
    for names, level in _ROW.findall(page.read_text(encoding="utf-8")):
        first, *others = re.findall(r"`([^`]+)`", names)
        for name in (first, *(first.rpartition("-")[0] + name if name[0] == "-" else name for name in others)):
            assert (name, level) == (name, RULES[name].level if RULES[name].enabled else "off")


def test_a_released_section_says_what_it_said() -> None:
    """New lines belong under Unreleased; a merge likes to put them further down."""
    released = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").partition("\n## 0.1.0 - ")[2]
    assert hashlib.sha256(released.encode()).hexdigest()[:16] == "143a05784e6b7339"
