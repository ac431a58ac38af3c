from newslint.checks.dates import weekday_date
from newslint.core.facts import Facts
from newslint.extract import extract
from newslint.readers import read_one


def facts(body: str, published: str = "2025-02-27") -> Facts:
    front = f"---\ntitle: A title\ndate: {published}\n---\n" if published else ""
    return extract(read_one((front + body + "\n").encode(), "a.md"), weekday_date.NEEDS)


def found(body: str, published: str = "2025-02-27", **options: object) -> list[str]:
    seen = facts(body, published)
    matches = weekday_date.check(seen, weekday_date.Options.model_validate(options))
    return [f"{match.values['date']} {match.values['was']} {match.values['actual']}" for match in matches]


def test_the_calendar_decides_where_the_year_is_given() -> None:
    assert found("It opens on Friday, February 27, 2026.", published="") == []
    assert found("It opened on Friday, February 27, 2025.", published="") == ["February 27, 2025 was Thursday"]
    assert found("It opens on Monday, March 30, 2026.") == []
    assert found("It opens on Sunday, March 30, 2026.") == ["March 30, 2026 is Monday"]


def test_the_past_had_two_calendars() -> None:
    assert found("He was beheaded on Tuesday, January 30, 1649.") == []
    assert found("It was Bloody Sunday: Sunday, January 9, 1905, by Russia's calendar.") == []
    assert found("He was beheaded on Monday, January 30, 1649.") == ["January 30, 1649 was Saturday"]


def test_a_date_without_a_year_is_the_nearest_to_the_articles() -> None:
    assert found("It opened on Thursday (February 27).") == []
    assert found("It opened on Friday (February 27).") == ["February 27, 2025 was Thursday"]
    assert found("It opened on Friday (February 27).", yearless=False) == []
    assert found("It opened on Friday (February 27).", published="") == []


def test_far_from_the_articles_date_either_year_will_do() -> None:
    assert found("It opens on Monday, August 4.") == []  # in 2025
    assert found("It opened on Sunday, August 4.") == []  # in 2024
    assert len(found("It opens on Friday, August 4.")) == 1


def test_a_year_just_named_may_be_the_one_told_of() -> None:
    assert found("Last year it ran from Tuesday 27 February to Sunday 3 March.") == []
    assert found("It snowed on the night of Wednesday to Thursday, February 26-27.") == []
    assert found("In 2015 the river rose. On Friday, February 27, it took the bridge.") == []


def test_an_old_photograph_is_not_judged_by_this_year() -> None:
    assert found("![A bridge, seen on Friday, February 27.](a.jpg)") == []
    assert len(found("![A bridge, seen on Friday, February 27, 2025.](a.jpg)")) == 1


def test_both_repairs_are_offered_and_neither_is_safe() -> None:
    seen = facts("It opened on Fri 27th February 2025.")
    (match,) = weekday_date.check(seen, weekday_date.Options())
    assert [(seen.text(edit.span), edit.text, edit.safe) for edit in match.edits] == [
        ("Fri", "Thu", False),
        ("27th", "28th", False),
    ]
    assert [seen.text(other.span) for other in match.related] == ["27th February 2025"]


def test_an_article_kept_up_to_date_under_its_first_date_is_not_judged_by_it() -> None:
    assert found("It will be enlarged in April 2027. It opened on Friday, February 27.") == [
        "February 27, 2025 was Thursday"
    ]
    assert found("It was enlarged in April 2027. It opened on Friday, February 27.") == []
