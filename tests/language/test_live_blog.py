import pytest

from newslint.language.live_blog import entries
from newslint.readers import read_one


def numbers(text: str) -> tuple[int, ...] | None:
    return entries(read_one(text.encode(), "a.txt"))


@pytest.mark.parametrize(
    "stamp",
    [
        "11.08am GMT",
        "11:08",
        "8.15am: Police say more.",
        "Posted at 10:52 22 Mar 2026",
        "March 4, 2026 at 9:15 a.m. EST",
        "12 minutes ago",
        "45+1' GOAL!",
        "67 min: A corner.",
        "[10:15] The minister rises.",
    ],
)
def test_what_opens_with_a_time_opens_an_entry(stamp: str):
    assert numbers("\n\n".join(["The bridge is closed", *[stamp, "It rained."] * 3])) == (0, 1, 1, 2, 2, 3, 3)


@pytest.mark.parametrize(
    "start", ["10.30 a.m. was the time.", "10.25 per cent of them.", "9pm in London came.", "12 minutes after that."]
)
def test_a_time_or_figure_in_a_sentence_opens_none(start: str):
    assert numbers("\n\n".join(["The bridge is closed", *[start, "It rained."] * 3])) is None


def test_headings_part_the_entries_where_no_time_does():
    article = read_one(b"# Bridge closed - live updates\n\n## One\n\nIt rained.\n\n## Two\n\nIt rains.\n", "a.md")
    assert entries(article) == (0, 1, 1, 2, 2)
