"""Fingerprints: what must keep a finding's name, and what must give it another."""

from newslint.core.finding import Finding, Report
from newslint.core.fingerprint import fingerprints
from newslint.core.levels import Level
from newslint.core.text import Span

SOURCE = "Harbour vote\n\nOn Monday the the mayor of Leeds spoke. He left.\n\nNobody saw the the van that night.\n"


def names(source: str, words: str = "the the", rule: str = "text.doubled-word", level: Level = "error") -> list[str]:
    spans, at = [], -1
    while (at := source.find(words, at + 1)) >= 0:
        spans.append(Span(at, at + len(words)))
    found = tuple(Finding(span, rule, level, "Twice.") for span in spans)
    return list(fingerprints(Report("a.md", source, found)))


def test_moved_lines_and_edits_elsewhere_keep_the_name() -> None:
    first, second = names(SOURCE)
    blocks = SOURCE.split("\n\n")
    assert names("\n\n".join([blocks[2].strip(), "A new paragraph.", blocks[1], "x"])) == [second, first]
    assert names(SOURCE.replace("Harbour", "The great harbour").replace("He left", "She stayed")) == [first, second]


def test_line_ends_breaks_and_spaces_do_not_count() -> None:
    assert names(SOURCE.replace("\n", "\r\n")) == names(SOURCE)
    assert names(SOURCE.replace("mayor of", "mayor\n  of").replace("Monday ", "Monday\n")) == names(SOURCE)


def test_level_and_wording_do_not_count_but_rule_words_and_surroundings_do() -> None:
    assert names(SOURCE, level="warning") == names(SOURCE)
    assert not set(names(SOURCE, rule="text.other")) & set(names(SOURCE))
    changed = names(SOURCE.replace("mayor of", "mayors of"))
    assert changed[0] != names(SOURCE)[0]
    assert changed[1] == names(SOURCE)[1]


def test_alike_findings_are_numbered_so_that_mending_the_last_renames_none() -> None:
    three = names("Go the the way. " * 3)
    assert len(set(three)) == 3
    assert names("Go the the way. " * 2) == three[:2]


def test_a_finding_about_the_whole_article_goes_by_its_rule() -> None:
    def whole(source: str) -> tuple[str, ...]:
        return fingerprints(Report("a.md", source, (Finding(Span(0, 0), "text.readability", "warning", "m"),) * 2))

    assert whole("One text.") == whole("Quite another one.")
    assert len(set(whole("One text."))) == 2


def test_the_name_is_the_same_on_every_machine_and_in_every_version() -> None:
    assert names("Go the the way.") == ["31831a7c958d24907cf8fdbe20097731"]
