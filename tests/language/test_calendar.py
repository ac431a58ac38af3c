from datetime import date

from newslint.language.calendar import add_months, easter, make_date, month_length, nth_weekday, say


def test_months_are_as_long_as_they_are() -> None:
    assert [month_length(2, year) for year in (1900, 2000, 2024, 2025, None)] == [28, 29, 29, 28, 29]
    assert make_date(2025, 2, 29) is None
    assert make_date(2024, 2, 29) == date(2024, 2, 29)


def test_moveable_days() -> None:
    assert [easter(year) for year in (2000, 2019, 2024)] == [date(2000, 4, 23), date(2019, 4, 21), date(2024, 3, 31)]
    assert nth_weekday(2024, 11, 3, 4) == date(2024, 11, 28)
    assert nth_weekday(2024, 5, 0, -1) == date(2024, 5, 27)


def test_months_on_end_within_the_month() -> None:
    assert add_months(date(2025, 1, 31), 1) == date(2025, 2, 28)
    assert add_months(date(2025, 1, 31), -2) == date(2024, 11, 30)


def test_words_for_a_day() -> None:
    assert say(date(2025, 2, 7)) == "February 7, 2025"
