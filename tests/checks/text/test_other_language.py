"""Articles in other languages are named, not judged."""

from newslint.checks.text import other_language
from newslint.language.language_tags import is_english, language_name
from newslint.linter.linter import Linter
from newslint.linter.loading import load_linter

RULES = load_linter().rules
GERMAN = "---\ntitle: Die Brücke\nlanguage: de-AT\n---\nDas das Amt schloss die die Brücke.\n"


def test_only_what_says_so_is_found() -> None:
    (finding,) = Linter(RULES).report(GERMAN.encode(), "a.md").findings
    assert finding.rule == "newslint.other-language"
    assert "in German" in finding.message


def test_a_newsroom_s_own_rules_still_look() -> None:
    from newslint.config.rule import parse_rule

    def fail(message: str, place: object) -> Exception:
        return AssertionError(message)

    own = parse_rule("extends: existence\nmessage: m\ntokens: [Amt]\n", "house.amt", "style/amt.yml", fail)  # type: ignore[arg-type]
    assert [found.rule for found in Linter([own]).report(GERMAN.encode(), "a.md").findings] == ["house.amt"]


def test_codes_and_names() -> None:
    assert all(is_english(code) for code in (None, "", "en", "en_GB", "EN-us", "eng", "English", "und"))
    assert not any(is_english(code) for code in ("de", "sv-SE", "zh_Hans", "enm", "German"))
    assert [language_name(code) for code in ("de", "zh-Hans", "Scots")] == ["German", "Chinese", "Scots"]


def test_the_kind_needs_nothing() -> None:
    assert frozenset() == other_language.NEEDS
