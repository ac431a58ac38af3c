"""Every seed article against its recorded console output, and what each must and must not give."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from newslint.core.finding import Report
from newslint.linter.linter import Linter
from newslint.linter.loading import load_linter
from newslint.reporters.console import print_reports, summary

ROOT = Path(__file__).parent.parent
SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".md", ".txt"))
KOREA = ROOT / "seeds" / "000_e1b896ece3891865.txt"
RULES = load_linter().rules


def report_on(path: Path) -> Report:
    return Linter(RULES).report(path.read_bytes(), f"seeds/{path.name}")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_the_console_prints_what_is_recorded(path: Path, request: pytest.FixtureRequest) -> None:
    report = report_on(path)
    out = io.StringIO()
    console = Console(file=out, width=100, highlight=False, legacy_windows=False)
    print_reports(console, [report], {})
    console.print(summary([report], 0))
    recorded = ROOT / "seeds" / "expected" / f"{path.name}.console"
    if request.config.getoption("--refresh"):
        recorded.parent.mkdir(exist_ok=True)
        recorded.write_text(out.getvalue(), encoding="utf-8")
    assert report.errors == ()
    assert out.getvalue() == recorded.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [path for path in SEEDS if path.name.startswith("clean-")], ids=lambda path: path.name)
def test_clean_seeds_are_silent_at_every_level(path: Path) -> None:
    assert report_on(path).findings == ()


def test_the_given_article_gives_these_findings_and_no_others() -> None:
    report = report_on(KOREA)
    found = [(finding.level, finding.rule, finding.span.of(report.source)[:33]) for finding in report.findings]
    assert found == [
        ("warning", "residue.page-furniture", "Trending:"),
        ("error", "names.house-name", "National Intelligence Agency"),
        ("warning", "residue.page-furniture", "Advertisement"),
        ("suggestion", "text.duplicate-paragraph", "Russia's President Vladimir Putin"),
        ("suggestion", "sources.hedge-drift", "North Korea has sent additional s"),
        ("suggestion", "sources.vague-source", "previous reports suggested"),
        ("warning", "residue.page-furniture", "STORY CONTINUES BELOW THIS AD"),
        ("suggestion", "sources.anonymous-source", "An official from Seoul’s National"),
        ("error", "names.house-name", "National Intelligence Agency"),
        ("error", "names.spelling-drift", "Iowy Institute"),
        ("warning", "sources.unattributed-motive", "North Korea has increasingly soug"),
        ("warning", "residue.page-furniture", "QUICK LINKS"),
        ("warning", "residue.page-furniture", "Home Video Shorts Live TV"),
    ]
    slip = next(finding for finding in report.findings if finding.rule == "names.spelling-drift")
    assert [other.span.of(report.source) for other in slip.related] == ["Lowy Institute"]


@pytest.mark.parametrize(
    ("name", "rule", "words", "others"),
    [
        ("planning-chief.md", "names.spelling-drift", "Gonzales", ["Teresa Gonzalez"]),
        ("bridge-closure.md", "dates.weekday", "Friday", ["February 27, 2025"]),
        ("library-prize.md", "names.spelling-drift", "Amara Whitfeld", ["Amara Whitfield"]),
        ("pension-fund-fee.md", "numbers.wrong-percentage", "$2 billion", ["1%", "$21.1 billion"]),
        ("flood-shelters.md", "numbers.headline-contradicts-body", "4,200 people", ["2,400 people"]),
    ],
)
def test_each_faulty_seed_gives_its_one_error(name: str, rule: str, words: str, others: list[str]) -> None:
    report = report_on(ROOT / "seeds" / name)
    assert len(report.findings) == 1
    finding = report.findings[0]
    assert (finding.rule, finding.level) == (rule, "error")
    assert words in finding.span.of(report.source)
    related = [other.span.of(report.source) for other in finding.related]
    assert all(any(other in text for text in related) for other in others)
