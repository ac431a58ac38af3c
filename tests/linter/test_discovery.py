"""Which files a command line names: suffixes, contents, .gitignore."""

from pathlib import Path

import pytest

from newslint.config.config import Config, Keys
from newslint.linter.discovery import find_files


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with articles in several formats, and with what no article is."""
    files = {
        "a.md": "One.",
        "b.txt": "Two.",
        "notes.ini": "x=1",
        "package.json": '{"name": "x", "version": "1", "description": "d"}',
        "story.json": '{"title": "T", "body": "Text."}',
        "log.jsonl": '{"level": "info", "message": "m"}\n',
        "all.jsonl": '{"title": "T", "body": "Text."}\n',
        "feed.xml": "<rss><channel/></rss>",
        "pom.xml": "<project/>",
        "~$draft.docx": "",
        ".hidden/c.md": "x",
        "node_modules/d.md": "x",
        "drafts/e.md": "Three.",
        "drafts/keep.md": "Four.",
        "out/f.md": "Five.",
        "out/deep/g.md": "Six.",
    }
    for name, text in files.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def found(folder: Path, *names: Path, ignore: tuple[str, ...] = ()) -> list[str]:
    files, errors = find_files([str(name) for name in names or (folder,)], Config(folder, Keys(ignore=ignore)).ignores)
    assert not errors
    return [Path(file).relative_to(folder).as_posix() for file in files]


def test_a_folder_gives_what_holds_articles(site: Path) -> None:
    assert found(site, ignore=("out/",)) == [
        "a.md", "all.jsonl", "b.txt", "feed.xml", "story.json", "drafts/e.md", "drafts/keep.md",
    ]  # fmt: skip


def test_gitignore_is_respected_the_innermost_first(site: Path) -> None:
    (site / ".gitignore").write_text("out/\n*.txt\ndrafts/*\n", encoding="utf-8")
    (site / "drafts" / ".gitignore").write_text("!keep.md\n", encoding="utf-8")
    assert found(site) == ["a.md", "all.jsonl", "feed.xml", "story.json", "drafts/keep.md"]


def test_a_repositorys_gitignore_holds_in_its_folders_but_what_is_named_is_taken(site: Path) -> None:
    (site / ".git" / "info").mkdir(parents=True)
    (site / ".git" / "info" / "exclude").write_text("e.md\n", encoding="utf-8")
    (site / ".gitignore").write_text("out/\n/drafts/keep.md\n*.txt\n", encoding="utf-8")
    assert find_files([str(site / "drafts")])[0] == []
    (site / "drafts" / "new.md").write_text("x", encoding="utf-8")
    assert found(site, site / "drafts") == ["drafts/new.md"]
    assert found(site, site / "b.txt", site / "package.json") == ["b.txt", "package.json"]
    assert found(site, site / "out") == ["out/f.md", "out/deep/g.md"]


def test_a_folder_without_articles_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text("{}", encoding="utf-8")
    files, errors = find_files([str(tmp_path), str(tmp_path / "none.md")])
    assert not files
    assert [error.message.split(" (")[0].split(".")[0] for error in errors] == [
        "holds no articles",
        "no such file or folder",
    ]


def test_ignore_holds_for_what_is_named_outright_where_that_is_forced(site: Path) -> None:
    ignores = Config(site, Keys(ignore=("out/",))).ignores
    names = [str(site / "out" / "f.md"), str(site / "a.md")]
    assert find_files(names, ignores) == (names, [])
    assert find_files(names, ignores, force=True) == (names[1:], [])


def test_a_glob_whose_matches_are_all_ignored_says_so(site: Path) -> None:
    _, (error,) = find_files([str(site / "out" / "**" / "*.md")], Config(site, Keys(ignore=("out/",))).ignores)
    assert "all 2 files that match are left out" in error.message
