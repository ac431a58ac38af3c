import pytest

from newslint.checks.dates import tagged_date
from newslint.core.facts import Facts
from newslint.extract import extract
from newslint.readers import read_one


def facts(paragraph: str) -> Facts:
    text = f"<nitf><body><body.content><p>{paragraph}</p></body.content></body></nitf>"
    return extract(read_one(text.encode(), "a.xml"), tagged_date.NEEDS)


@pytest.mark.parametrize(
    ("paragraph", "told"),
    [
        ('It ends on <chron norm="20250227">Friday</chron>.', ["Thursday, February 27, 2025"]),
        ('It ends on <chron norm="20250227">28 February</chron>.', ["Thursday, February 27, 2025"]),
        ('It ends on <chron norm="20250227">Thursday</chron>.', []),
        ('It ends on <chron norm="20250227T230000Z">Friday</chron>.', []),
        ('It ends <chron norm="20250227">soon</chron>, in <chron norm="20250201">February</chron>.', []),
        ('<chron norm="2025">Friday</chron> and <chron norm="20250227">from Friday to Monday</chron>.', []),
    ],
)
def test_words_and_markup(paragraph: str, told: list[str]) -> None:
    matches = tagged_date.check(facts(paragraph), tagged_date.Options())
    assert [match.values["told"] for match in matches] == told


def test_the_markup_settles_a_day_that_the_words_leave_open() -> None:
    found, other = facts('It ends on <chron norm="20250227">Thursday</chron>, not on Thursday.').dates
    assert (found.value, str(found.earliest), str(found.told)) == ("2025-02-27", "2025-02-27", "2025-02-27")
    assert other.told is None
    (odd,) = facts('It ends on <chron norm="20250227">Friday</chron>.').dates
    assert (odd.earliest, str(odd.told)) == (None, "2025-02-27")
