"""The page: every finding in the article's own text, both places joined, and nothing that a browser would obey."""

import re
import shutil
import subprocess
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from newslint.core.article import Article
from newslint.core.errors import ReadError
from newslint.core.finding import Finding, Related, Report
from newslint.core.run import Results
from newslint.core.text import Span
from newslint.readers import read
from newslint.reporters.html import render

VOID = {"meta", "input", "br"}


class Page(HTMLParser):
    """A page's elements, in order, each with its attributes and its text; complains about a tag that isn't closed.

    The numbers behind places are no part of the text around them.
    """

    def __init__(self, text: str):
        super().__init__()
        self.elements: list[tuple[str, dict[str, str], list[str]]] = []
        self._open: list[tuple[str, dict[str, str], list[str]]] = []
        self.feed(text)
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = (tag, {key: value or "" for key, value in attrs}, list[str]())
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        number = self._open and "ref" in self._open[-1][1].get("class", "")
        for _, _, words in self._open[-1:] if number else self._open:
            words.append(data)

    def all(self, tag: str, kind: str = "") -> list[tuple[dict[str, str], str]]:
        return [
            (attributes, "".join(words))
            for name, attributes, words in self.elements
            if name == tag and kind in ("", *attributes.get("class", "").split())
        ]


def articles(report: Report) -> list[Article]:
    read_again = read(report.source.encode(), report.path)
    return [article for article in read_again if isinstance(article, Article)]


def page(results: Results) -> Page:
    return Page("".join(render(replace(results, articles=articles))))


def test_marks_numbers_and_notes_lead_to_each_other(full: Results) -> None:
    shown = page(full)
    ids = [attributes["id"] for _, attributes, _ in shown.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {attributes["href"][1:] for attributes, _ in shown.all("a") if attributes["href"].startswith("#")}
    assert targets <= set(ids)
    names = {attributes["data-f"] for attributes, _ in shown.all("aside", "note")}
    assert {name for attributes, _ in shown.all("mark") for name in attributes["data-f"].split()} <= names
    assert len(names) == 4
    assert [text for _, text in shown.all("mark", "error")] == ["Ann Whitfield", "Ann Whitfeld"]
    assert [text for _, text in shown.all("mark", "other")] == ["Ann Whitfield"]
    assert ("Whitfeld", "Ann Whitfield") in zip(
        (text.removeprefix("Ann ") for _, text in shown.all("del")), (text for _, text in shown.all("ins")), strict=True
    )


def test_the_text_is_the_articles_own_whatever_is_marked(full: Results) -> None:
    (article,) = articles(full.reports[0])
    shown = page(full)
    blocks = [zone.span.of(article.text) for zone in article.zones]
    told = [re.sub(r"\s+", " ", text) for tag in ("h3", "p") for _, text in shown.all(tag, "text")]
    for block in blocks:
        words = re.sub(r"\s+", "", block.replace("\x07", "�").replace("\u202e", "RLO").replace("\u202c", "PDF"))
        assert any(words == re.sub(r"\s", "", text) for text in told), block


def test_nothing_in_an_article_is_obeyed_and_nothing_is_loaded(full: Results) -> None:
    text = "".join(render(replace(full, articles=articles)))
    shown = Page(text)
    assert text.count("<script>") == text.count("</script>") == 1
    assert not {"b", "img", "link", "iframe", "base"} & {tag for tag, _, _ in shown.elements}
    assert not [attributes for _, attributes, _ in shown.elements if {"style", "src", "onclick"} & set(attributes)]
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", text)
    (policy,) = [attributes["content"] for attributes, _ in shown.all("meta") if "http-equiv" in attributes]
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        (content,) = [words for _, words in shown.all(tag)]
        assert f"{tag}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in policy
        assert "//" not in content.replace("http://www.w3.org/2000/svg", "").replace("// ", "")


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "//example.org"])
def test_only_links_to_pages_are_links(full: Results, link: str) -> None:
    about = {rule: replace(about, link=link) for rule, about in full.rules.items()}
    assert link not in "".join(render(replace(full, rules=about)))


def test_what_broke_and_what_is_hidden_is_said_first(full: Results, clean: Results) -> None:
    shown = page(replace(full, hidden=3))
    assert shown.all("h1")[0][1] == "1 error, 1 warning and 2 suggestions in 1 of 2 articles"
    assert "gone.md: no such file" in shown.all("section", "broken")[0][1]
    assert "3 findings of a lower level left out" in shown.all("header", "masthead")[0][1]
    assert page(clean).all("h1")[0][1] == "Nothing to mend in 1 article"
    assert page(Results((), (ReadError("gone.", path="a"),))).all("h1")[0][1] == "Nothing could be checked"


def test_without_the_article_the_source_is_shown(full: Results) -> None:
    shown = Page("".join(render(full)))
    assert [text for _, text in shown.all("mark", "warning")] == ["the the"]
    assert "# Ann Whitfield opens" in shown.all("p", "text")[0][1]


def test_places_that_cut_through_each_other(full: Results) -> None:
    source = "One two three four.\n"

    def finding(words: str, *others: str) -> Finding:
        spans = [Span(source.index(text), source.index(text) + len(text)) for text in (words, *others)]
        return Finding(spans[0], "a.b", "error", words, tuple(Related(span, "there") for span in spans[1:]))

    found = (finding("One two three", "four"), finding("two three four"), finding("three"))
    shown = page(Results((Report("a.txt", source, found),)))
    assert [(text, attributes["data-f"]) for attributes, text in shown.all("mark")] == [
        ("One ", "a1f1"),
        ("two ", "a1f1 a1f2"),
        ("three", "a1f1 a1f2 a1f3"),
        (" ", "a1f2"),
        ("four", "a1f2 a1f1"),
    ]
    assert [text for _, text in shown.all("a", "ref")] == ["1", "3", "1", "2"]


def test_a_long_article_shows_what_is_near_a_finding() -> None:
    source = "".join(f"Paragraph {number} says nothing.\n\n" for number in range(200))
    at = source.index("Paragraph 100")
    shown = page(Results((Report("a.txt", source, (Finding(Span(at, at + 9), "a.b", "error", "m"),)),)))
    assert [text for _, text in shown.all("p", "text")] == [
        *(f"Paragraph {number} says nothing." for number in range(2)),
        "96 paragraphs without a finding",
        *(f"Paragraph {number} says nothing." for number in range(98, 103)),
        "97 paragraphs without a finding",
    ]


def test_an_archive_is_bounded_and_says_so(full: Results, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.reporters.html._FINDINGS", 6)
    reports = tuple(replace(full.reports[0], path=f"{number}.md") for number in range(9))
    shown = page(replace(full, reports=reports))
    assert len(shown.all("article", "proof")) == 2
    assert "7 articles more with findings" in shown.all("nav", "index")[0][1]


BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.mark.skipif(BROWSER is None, reason="no Chromium at hand")
def test_a_browser_lets_the_script_run_and_the_script_shows_the_filters(full: Results, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("".join(render(full)), encoding="utf-8", errors="replace")
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom"]
    command = [str(BROWSER), *options, (tmp_path / "page.html").as_uri()]
    done = subprocess.run(command, capture_output=True, timeout=120, check=False)
    shown = Page(done.stdout.decode())
    ((form, _),) = shown.all("form", "controls")
    assert "hidden" not in form
    assert [text for _, text in shown.all("output")] == ["4 findings"]
