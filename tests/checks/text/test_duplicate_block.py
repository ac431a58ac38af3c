import pytest

from newslint.checks.text import duplicate_block
from newslint.core.facts import Facts
from newslint.extract import extract
from newslint.readers import read_one

LONG = "The council has backed a plan for a new bridge over the river, which will carry trams as well as cars"


def facts(text: str) -> Facts:
    return extract(read_one(text.encode(), "a.txt"), duplicate_block.NEEDS)


def places(text: str, **options: object) -> list[tuple[str, str]]:
    seen = facts(text)
    chosen = duplicate_block.Options.model_validate(options)
    return [(seen.text(match.span), seen.text(match.related[0].span)) for match in duplicate_block.check(seen, chosen)]


def test_the_later_block_points_at_the_earlier_one():
    assert places(f"A headline\n\n{LONG}.\n\nIt rained.\n\n{LONG}.") == [(f"{LONG}.", f"{LONG}.")]


def test_nearly_the_same_counts_unless_figures_or_names_differ():
    assert len(places(f"A headline\n\n{LONG}.\n\nIt rained.\n\n{LONG.replace('new bridge', 'bridge')}.")) == 1
    assert places(f"A headline\n\n{LONG} at 5.\n\nIt rained.\n\n{LONG} at 6.") == []
    assert places(f"A headline\n\n{LONG} in Leeds.\n\nIt rained.\n\n{LONG} in Hull.") == []


def test_short_blocks_may_repeat_unless_they_touch():
    assert places("A headline\n\nYes, he did.\n\nIt rained.\n\nYes, he did.") == []
    assert len(places("A headline\n\nIt rained.\n\nYes, he did.\n\nYes, he did.")) == 1


def test_a_sentence_is_not_reported_again_with_its_block():
    text = f"A headline\n\n{LONG}.\n\nIt rained.\n\n{LONG}."
    assert places(text, unit="sentence") == []
    assert len(places(f"A headline\n\n{LONG}. It rained. {LONG}.", unit="sentence")) == 1


BLOG = f"Bridge closed – live\n\nSummary\n\n{LONG}.\n\n9.40am GMT\n\n{LONG}.\n\n8.15am GMT\n\nWork begins in May.\n\n"


def test_a_live_blog_may_say_again_what_an_earlier_entry_said():
    for text in (BLOG, BLOG.replace(" – live", "") + "7.30am GMT\n\nIt rained."):
        assert places(text) == []
        assert places(text, unit="sentence") == []


def test_within_one_entry_of_a_live_blog_a_repeat_is_a_slip():
    assert len(places(f"{BLOG}{LONG}.\n\nTrams will follow.\n\n{LONG}.")) == 1


def test_two_times_alone_make_no_live_blog():
    assert len(places(BLOG.replace(" – live", ""))) == 1


def test_a_page_that_says_that_it_is_a_live_blog_needs_no_times():
    body = f"<p>{LONG}.</p><p>It rained.</p><p>{LONG}.</p>"
    told = '<script type="application/ld+json">{"@type": "LiveBlogPosting"}</script>'
    for head, count in ((told, 0), ("", 1)):
        page = f"<html><head>{head}</head><body><article><h1>Bridge</h1>{body}</article></body></html>"
        seen = extract(read_one(page.encode(), "a.html"), duplicate_block.NEEDS)
        assert len(list(duplicate_block.check(seen, duplicate_block.Options()))) == count
    seen = extract(
        read_one(f"---\nlayout: liveblog\n---\n\n{LONG}.\n\nIt rained.\n\n{LONG}.\n".encode(), "a.md"),
        duplicate_block.NEEDS,
    )
    assert list(duplicate_block.check(seen, duplicate_block.Options())) == []


def test_a_standing_notice_may_follow_each_part():
    assert places(f"A headline\n\n*{LONG}.\n\nIt rained.\n\n*{LONG}.") == []


def test_two_things_that_change_places_are_two_findings_of_a_study():
    kidney = "Considering kidney disease as a factor, no risk between retinopathy and kidney disease was seen."
    retina = "Considering retinopathy as a factor, no risk between retinopathy and kidney disease was seen."
    assert places(f"The study ended.\n\n{kidney}\n\nIt was long.\n\n{retina}") == []


LINE = "The council has backed a new bridge over the river Aire."


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Ann Lee for The Leeds Herald\n\nWork begins.\n\nAnn Lee for The Leeds Herald", 0),
        ("The firm of Ann Lee saw The Herald.\n\nIt rained.\n\nThe firm of Ann Lee saw The Herald.", 1),
        ("A. You are if you really say so.\n\nQ. Why me?\n\nA. You are if you really say so.", 0),
        ("Updated at noon: the bridge is open again.\n\nWork begins.\n\nUpdated at noon: the bridge is open again.", 0),
        ("What the two men told us on the day:\n\nWork begins.\n\nWhat the two men told us on the day:", 0),
        ("So says the mayor of Leeds himself.\n\nOne.\n\n" * 2, 1),
        ("So says the mayor of Leeds himself.\n\nOne.\n\n" * 3, 0),
        (f"{LINE} Work on it begins in the month of May.\n\nOne.\n\n" * 3, 2),
        (f"{LINE} — Leeds Council (@leeds) May 3, 2024\n\nOne.\n\n" * 2, 0),
    ],
)
def test_what_may_stand_twice_as_a_block(text: str, times: int):
    assert len(places(f"Council backs bridge\n\n{text}")) == times


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (f"“{LINE}” Ann Lee said so.\n\nHer statement in full:\n\nLook here. {LINE}", 0),
        (f"“Work begins,” Ann Lee said. {LINE}\n\nLook here. {LINE}", 1),
        (f"{LINE} One said.\n\n{LINE} Two said.\n\n{LINE} Three said.", 0),
        (f"{LINE} One said.\n\n{LINE} Two said.", 1),
    ],
)
def test_what_may_stand_twice_as_a_sentence(text: str, times: int):
    assert len(places(f"Council backs bridge\n\n{text}", unit="sentence", min_words=8)) == times
