import re
from datetime import date

import pytest

from newslint.core.article import Article, Metadata, Zone
from newslint.core.facts import Date
from newslint.core.text import SourceMap, Span
from newslint.extract.dates import find_dates
from newslint.extract.dates.grammar import RULES
from newslint.extract.sentences import split_sentences

THURSDAY = date(2025, 2, 27)


def dates(text: str, published: date | None = THURSDAY) -> tuple[Date, ...]:
    zones = (Zone("body", Span(0, len(text))),)
    article = Article(text, zones, SourceMap.identity(len(text)), text, Metadata(published=published))
    return find_dates(article, split_sentences(article))


def values(text: str, published: date | None = THURSDAY) -> list[tuple[str, str, str]]:
    return [(found.text, found.type, found.value) for found in dates(text, published)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It opened on Friday, February 28, 2025.", "2025-02-28"),
        ("It opened on Fri 28 Feb 2025.", "2025-02-28"),
        ("It opened on the 28th of February, 2025.", "2025-02-28"),
        ("It opened on 28/02/2025.", "2025-02-28"),
        ("It opened on 02/28/2025.", "2025-02-28"),
        ("It opened on 2025-02-28.", "2025-02-28"),
        ("It opened on Feb. 28.", "2025-02-28"),
        ("It opened on Nov. 28.", "2024-11-28"),
        ("It will open on Nov. 28.", "2025-11-28"),
        ("It opened in January first, nineteen ninety.", "1990-01-01"),
        ("It opened in mid-January.", "2025-01"),
        ("It opened in December last year.", "2024-12"),
        ("It opened in the spring of 1999.", "1999-SP"),
        ("It opened in Q1 2024.", "2024-Q1"),
        ("It opened in the first half of 2023.", "2023-H1"),
        ("It opened in the late 1970s.", "197"),
        ("It opened in the '90s.", "199"),
        ("It opened in the 19th century.", "18"),
        ("It opened in AD 70.", "0070"),
        ("It opened in fiscal 2021.", "2021"),
        ("It opened on 9/11.", "2001-09-11"),
        ("It opened on Christmas Eve.", "2024-12-24"),
        ("It opened last Thanksgiving.", "2024-11-28"),
        ("It opened last Wednesday.", "2025-02-19"),
        ("It opened on the last Saturday of January.", "2025-01-25"),
        ("It opened on the first weekend in February 2025.", "2025-W05-WE"),
        ("It opened at about 3 p.m. on June 1, 2023.", "2023-06-01T15:00"),
        ("It opened on December 22, last year.", "2024-12-22"),
        ("It grew in the previous financial year.", "2024"),
        ("It opened 10 or 20 years ago.", "PAST_REF"),
        ("It could one day open.", "FUTURE_REF"),
        ("It grew in the last year.", "P1Y"),
        ("It ended a monthslong strike.", "PXM"),
        ("It fell in the poor summer.", "2024-SU"),
        ("It chose the virtual 2020 Green Party slate.", "2020"),
        ("It opened yesterday.", "2025-02-26"),
        ("It opened the day before yesterday.", "2025-02-25"),
        ("It opened on Tuesday.", "2025-02-25"),
        ("It will open on Tuesday.", "2025-03-04"),
        ("It opened last Thursday.", "2025-02-20"),
        ("It opens next Thursday.", "2025-03-06"),
        ("It opened on Wednesday night.", "2025-02-26TNI"),
        ("It opened last week.", "2025-W08"),
        ("It opened over the past two weeks.", "P2W"),
        ("It opened two years ago.", "2023"),
        ("It opened a month ago.", "2025-01"),
        ("It opened at 10 p.m. Wednesday.", "2025-02-26T22:00"),
        ("It opened at 0430 GMT.", "2025-02-27T04:30"),
        ("It rose in last year's third quarter.", "2024-Q3"),
        ("It rose in 2023's third quarter.", "2023-Q3"),
        ("It rose in its 2023 fiscal year.", "2023"),
        ("It rose over the past year.", "P1Y"),
        ("It shut last Oct. 13.", "2024-10-13"),
        ("It meets Monday.", "2025-03-03"),
        ("It could meet as soon as Tuesday.", "2025-03-04"),
        ("It might meet Tuesday.", "2025-03-04"),
        ("It might have met Tuesday.", "2025-02-25"),
        ("It had been scheduled to end Tuesday.", "2025-02-25"),
        ("It had been expected to expire Tuesday.", "2025-02-25"),
        ("They swore to leave the camp by Sunday.", "2025-03-02"),
        ("They swore they would fight Tuesday's ruling.", "2025-02-25"),
        ("Voters go to the polls Sunday.", "2025-03-02"),
        ("Prices have come down from the middle of October.", "2024-10"),
        ("In May, it had closed.", "2024-05"),
        ("It lost a tenth in the week.", "2025-W09"),
        ("It was seen in the weeks before the vote.", "PXW"),
        ("It has shrunk over the years.", "PXY"),
        ("It shut hours after a fire.", "PTXH"),
        ("It took nine trading days.", "P9D"),
        ("It could reopen Tuesday.", "2025-03-04"),
        ("It is due in the last half of 2026.", "2026-H2"),
        ("It has grown in recent years.", "PAST_REF"),
        ("More recently it has grown.", "PAST_REF"),
        ("It opens Tuesday nights.", "XXXX-WXX-2TNI"),
        ("It opened at 9 a.m. (GMT).", "2025-02-27T09:00"),
        ("It took two and a half years.", "P2Y6M"),
        ("It took nearly forty years.", "P40Y"),
        ("It was a ten-hour tour.", "PT10H"),
        ("It opens every Friday.", "XXXX-WXX-5"),
        ("It opens daily.", "P1D"),
        ("Talks resume Friday.", "2025-02-28"),
        ("The vote is Sunday.", "2025-03-02"),
        ("The storm is expected to hit late Sunday.", "2025-03-02"),
        ("He will be sentenced in June.", "2025-06"),
        ("He didn't appear on Monday.", "2025-02-24"),
        ("It votes this Saturday.", "2025-03-01"),
        ("It shut in the week of January 6.", "2025-W02"),
        ("It will open in the month of May.", "2025-05"),
        ("It grew in the mid-to-late 1980s.", "198"),
        ("It will open in the fall.", "2025-FA"),
        ("It was shut last fall.", "2024-FA"),
        ("It shut at the end of January.", "2025-01"),
        ("It will open by the end of the third quarter.", "2025-Q3"),
        ("It shut in the last quarter of 2007.", "2007-Q4"),
        ("It shut for the rest of the year.", "2025"),
        ("It opened ten years ago this week.", "2015-W09"),
        ("It opened a week ago Friday.", "2025-02-14"),
        ("It opened 30 years ago Saturday.", "1995-03-01"),
        ("It fell on March 4 last year.", "2024-03-04"),
        ("It opened a year and a half ago.", "2023"),
        ("It was built 7,000 years ago.", "BC4976"),
        ("It was built years ago.", "PAST_REF"),
        ("It was built a long time ago.", "PAST_REF"),
        ("It will open soon.", "FUTURE_REF"),
        ("It will open in the coming weeks.", "FUTURE_REF"),
        ("It will one day be shut.", "FUTURE_REF"),
        ("It is shut at the moment.", "PRESENT_REF"),
        ("It was small at the time.", "PAST_REF"),
        ("It has grown for decades.", "PXDE"),
        ("It follows months of talks.", "PXM"),
        ("It was a decade-long war.", "P10Y"),
        ("It was a yearlong war.", "P1Y"),
        ("It took an entire week.", "P1W"),
        ("It took a couple of days.", "P2D"),
        ("It took one hour and 57 minutes.", "PT1H57M"),
        ("It took a quarter-century.", "P25Y"),
        ("It opens once a year.", "P1Y"),
        ("It opens every other day.", "P2D"),
        ("It opens every summer.", "XXXX-SU"),
        ("It opens every night.", "XXXX-XX-XXTNI"),
        ("It opens on weekends.", "XXXX-WXX-WE"),
        ("It opens on a Monday.", "XXXX-WXX-1"),
        ("It shut on the night of February 3.", "2025-02-03TNI"),
        ("It shut before dawn Tuesday.", "2025-02-25TMO"),
        ("It shut by midafternoon.", "2025-02-27TAF"),
        ("It shut overnight.", "2025-02-26TNI"),
        ("It shut at two o'clock this afternoon.", "2025-02-27T14:00"),
        ("It was the worst in decades.", "PXDE"),
        ("It fell half a century ago.", "197"),
        ("It fell a day or two ago.", "PAST_REF"),
        ("It fell on Labor Day weekend.", "2024-W35-WE"),
        ("It was a May vote.", "2025-05"),
        ("It was the Sept. 11 attacks.", "2001-09-11"),
        ("AP-NR-02-03-90 1337EST", "1990-02-03T13:37"),
        ("It was printed on 02/03/90.", "1990-XX-XX"),
        ("It is open now.", "PRESENT_REF"),
        ("It was recently opened.", "PAST_REF"),
    ],
)
def test_an_expression_has_its_timex_value(text: str, value: str) -> None:
    assert [found.value for found in dates(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May may march on.",
        "The Sun sat there, and Jan met April Jones.",
        "The 49ers sold 1,200 seats at $2,015, open 24/7.",
        "It took a second. She is 37 years old; a 52-year-old man left.",
        "About 2000 people came to Room 2019.",
        "The March on Washington was no march.",
        "The case soon went cold.",
        "He reads the Daily Mail and USA Today.",
        "It won by 6-4, 3-2 and 25:10.",
        "It pays $30 a day, or $16K a month.",
        "The fall of the wall, the Summer Olympics, the Sunday Times and Super Tuesday.",
        "The future generations saw a 454,000-year-old hut.",
        "It builds 9,000 boats annually.",
        "It was the pick of the week, until the early hours.",
        "Temperatures fell into the 20s at the Halloween-themed show.",
        "She was on ABC's This Week and on Saturday Night Live.",
    ],
)
def test_words_that_only_look_like_dates_are_none(text: str) -> None:
    assert values(text) == []


def test_two_days_of_one_month_are_two_dates() -> None:
    assert [found.value for found in dates("It ran on March 3-5, 2025.")] == ["2025-03-03", "2025-03-05"]
    assert [found.value for found in dates("It ran from 1989-91.")] == ["1989", "1991"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ran from Nov. 6 through Nov. 9, 1989.", ["1989-11-06", "1989-11-09"]),
        ("It ran in May and June 1989.", ["1989-05", "1989-06"]),
        ("It is forecast for Friday and Saturday.", ["2025-02-28", "2025-03-01"]),
        ("It ran in the '80s and '90s.", ["198", "199"]),
        ("It ran from 2 p.m. to 4 p.m. Saturday.", ["2025-02-22T14:00", "2025-02-22T16:00"]),
        ("It shut on Dec. 31, 1999, at midnight.", ["1999-12-31", "1999-12-31T24:00"]),
        ("It shut on Feb. 4. The next day it rained.", ["2025-02-04", "2025-02-05"]),
        ("It shut on Feb. 4. It rained the day before.", ["2025-02-04", "2025-02-03"]),
        ("It shut on Feb. 4. A year later, it fell in.", ["2025-02-04", "P1Y"]),
        ("For the year ended Jan. 31 it fell.", ["P1Y", "2025-01-31"]),
        ("It fell on Thursday and Wednesday.", ["2025-02-27", "2025-02-26"]),
        ("It fell Friday and will open soon.", ["2025-02-21", "FUTURE_REF"]),
    ],
)
def test_dates_lean_on_each_other(text: str, expected: list[str]) -> None:
    assert [found.value for found in dates(text)] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It said the year-ago results were poor.", "year-ago"),
        ("It gives them only nine days.", "nine days"),
        ("It will grow in the weeks ahead.", "the weeks ahead"),
        ("It fell in the year-ago period.", "the year-ago period"),
        ("It fell over the next year or so.", "the next year or so"),
        ("It fell earlier this month.", "earlier this month"),
        ("A few days later it fell.", "A few days"),
        ("It fell at the end of November.", "the end of November"),
        ("It fell in the six-month period.", "the six-month period"),
        ("It shut at 4am. It reopened.", "4am"),
        ("It shut at 4 a.m. It reopened.", "4 a.m."),
        ("It fell in the three previous months.", "the three previous months"),
    ],
)
def test_an_expression_takes_the_words_that_belong_to_it(text: str, words: str) -> None:
    assert [found.text for found in dates(text)] == [words]


def test_a_holiday_that_every_country_has_on_another_day_can_be_any_day_of_its_year() -> None:
    found = dates("India's Independence Day was hot, Halloween cold, Orthodox Easter wet.")
    assert [(one.value, one.earliest) for one in found] == [
        ("2024-07-04", date(2024, 1, 1)),
        ("2024-10-31", date(2024, 10, 31)),
        ("2025-04-20", date(2025, 1, 1)),
    ]


def test_a_holiday_has_the_year_that_is_written_beside_it() -> None:
    found = dates("Halloween (Thursday, Oct. 31, 2019) was dry; Bastille Day, 14 July 2016, too.")
    assert [one.value for one in found] == ["2019-10-31", "2019-10-31", "2016-07-14", "2016-07-14"]


def test_the_end_of_a_stretch_follows_its_beginning() -> None:
    assert [found.value for found in dates("It ran from Monday to Friday.")] == ["2025-02-24", "2025-02-28"]
    assert [found.value for found in dates("It ran from November to April.")] == ["2024-11", "2025-04"]


def test_a_quarter_is_compared_with_the_one_a_year_before() -> None:
    text = (
        "In the third quarter it earned more than in the year-earlier third quarter, and the year-ago period was poor."
    )
    assert [found.value for found in dates(text)] == ["2024-Q3", "2023-Q3", "2023-Q3"]
    text = "It rose in the fourth quarter of 2024, from the same period a year earlier and from the 2022 quarter."
    assert [found.value for found in dates(text)] == ["2024-Q4", "2023-Q4", "2022-Q4"]
    assert [found.value for found in dates("It rose in the quarter ended Sept. 30.")] == ["2024-Q3", "2024-09-30"]


def test_without_a_day_of_publication_only_what_stands_in_the_text_is_resolved() -> None:
    found = dates("On Friday and on March 3, and on March 3, 2024; two weeks later it shut.", published=None)
    assert [(one.value, one.earliest) for one in found] == [
        ("XXXX-WXX-5", None),
        ("XXXX-03-03", None),
        ("2024-03-03", date(2024, 3, 3)),
        ("2024-W11", date(2024, 3, 13)),
    ]


def test_an_interval_bounds_what_the_words_can_mean() -> None:
    (month,) = dates("It opened in mid-January.")
    assert (month.earliest, month.latest) == (date(2025, 1, 10), date(2025, 1, 22))
    (winter,) = dates("It opened in the winter of 2024.")
    assert (winter.earliest, winter.latest) == (date(2023, 12, 1), date(2025, 2, 28))


def test_parts_say_what_is_written_and_where() -> None:
    text = "It opened on Friday (February 30)."
    (found,) = [one for one in dates(text) if one.part("day")]
    assert {part.name: (part.value, part.span.of(text)) for part in found.parts} == {
        "weekday": (4, "Friday"),
        "day": (30, "30"),
        "month": (2, "February"),
    }
    assert found.earliest is None


def test_the_last_weekday_of_a_list_is_not_the_first_days() -> None:
    (first, second) = [one for one in dates("On Saturday and Sunday, March 1 and 2, it rained.") if one.part("day")]
    assert (first.part("weekday").value, second.part("weekday").value) == (5, 6)  # type: ignore[union-attr]
    (only,) = [one for one in dates("On Saturday and Sunday, March 2, it rained.") if one.part("day")]
    assert only.part("weekday") is None


def test_months_that_count_something_are_no_days() -> None:
    assert values("In January 25 people joined.") == [("January", "DATE", "2025-01")]
    assert values("In January 32 people joined.") == [("January", "DATE", "2025-01")]


def test_every_pattern_is_a_regular_expression() -> None:
    for rules in RULES.values():
        for rule in rules:
            re.compile(rule.expression)


def test_a_clock_time_has_its_zone() -> None:
    assert [found.timezone for found in dates("At 10 p.m. GMT and at noon on Monday.")] == ["GMT", None]


def test_a_clause_tells_whether_a_date_is_announced_or_reported() -> None:
    ahead = [found.ahead for found in dates("It will open on May 3, 2025. It was opened on May 3, 2024.")]
    assert ahead == [True, False]
    assert [found.ahead for found in dates("It was expected to be opened on May 3, 2024.")] == [None]
