"""What kind of text an article is: each sign just inside and just outside."""

from importlib.resources import files

import pytest

from newslint.core.facts import Genre
from newslint.extract.genre import find_genre
from newslint.readers import read_one

REPORT = (
    "The council closed the mill bridge on Monday, the mayor said. Engineers told members that beams had rusted.\n\n"
    "Ann Reed, who runs the ferry, said on Tuesday that she would add boats. The county reported no delays.\n\n"
)
COLUMN = (
    "Why do we close every bridge that we own? Perhaps we simply enjoy it. Our council should of course look again.\n\n"
    "We are told to wait. Indeed, we have waited. Who could have thought that our river was so wide? Surely not I.\n\n"
)


def genre(text: str, headline: str = "Council closes the mill bridge", front: str = "") -> Genre:
    return find_genre(read_one(f"---\ntitle: '{headline}'\n{front}---\n\n{text}".encode(), "a.md"))


def test_a_report_and_a_column_are_told_by_how_their_writers_speak() -> None:
    assert genre(REPORT * 5).kind == "news"
    assert genre(COLUMN * 5).kind == "opinion"


def test_what_people_are_quoted_with_is_not_the_writers_own() -> None:
    assert genre(REPORT * 5 + "".join(f"“{part}”\n\n" for part in COLUMN.split("\n\n"))).kind == "news"


def test_few_words_and_a_mixture_leave_it_open() -> None:
    assert genre(REPORT).kind == "unknown"
    mixed = genre(REPORT * 6 + COLUMN)
    assert mixed.kind == "unknown"
    assert mixed.scores
    assert mixed.how_sure(mixed.scores[0][0]) == mixed.scores[0][1]
    assert mixed.how_sure("gallery") == 0.0


@pytest.mark.parametrize(
    ("headline", "front", "kind"),
    [
        ("Opinion: The bridge must open", "", "opinion"),
        ("Opinion of the court is out", "", "unknown"),
        ("The bridge must open", "section: Opinion\n", "opinion"),
        ("In pictures: the flood", "", "gallery"),
        ("Your Monday briefing", "", "digest"),
        ("Council settles suit over Roundup weed killer", "", "unknown"),
        ("Seven reasons to take the ferry", "", "list"),
        ("Seven boats take part", "", "unknown"),
        ("Transcript: Mayor Reed on the bridge", "", "interview"),
        ("Council promises another transcript", "", "unknown"),
    ],
)
def test_labels(headline: str, front: str, kind: str) -> None:
    assert genre(REPORT, headline, front).kind == kind


@pytest.mark.parametrize(
    ("blocks", "kind"),
    [
        (["Q: Why close it?", "A: The beams are rusty.", "Q: Until when?", "A: Until May."], "interview"),
        (["Q: Why close it?", "Q: Until when?", "Q: Who pays?"], "unknown"),
        (["A. Reed spoke.", "It rained."], "unknown"),
        (["VARGA: Why close it?", "REED: The beams are rusty."] * 3, "interview"),
        (["Pros: It is cheap.", "Cons: It is slow."] * 3, "unknown"),
        (["Caption 1 of 3 The bridge.", "Caption 2 of 3 The mill.", "Caption 3 of 3 The ferry."], "gallery"),
        (["Caption 1 of 2 The bridge.", "Caption 2 of 2 The mill."], "unknown"),
        (["1. Walk to the mill.", "Bring boots.", "2. Take the ferry.", "3. Swim."], "list"),
        (["1. Walk to the mill.", "2. Take the ferry."], "unknown"),
        (["9:50 p.m.", "The bridge is shut.", "9:20 p.m.", "The mayor speaks.", "8:05 p.m.", "Boats leave."], "live"),
        ([f"{word} — Members met again." for word in "MILL FERRY BRIDGE ROAD RIVER COUNCIL BUDGET".split()], "digest"),
        ([f"{word} — Members met again." for word in "MILL FERRY BRIDGE".split()], "unknown"),
    ],
)
def test_forms(blocks: list[str], kind: str) -> None:
    article = read_one(("Council closes the mill bridge\n\n" + "\n\n".join(blocks)).encode(), "a.txt")
    assert find_genre(article).kind == kind


def test_three_times_in_a_long_report_make_no_live_page() -> None:
    times = "9:50 p.m.: The bridge is shut.\n\n9:20 p.m.: The mayor speaks.\n\n8:05 p.m.: Boats leave.\n\n"
    assert genre(times + REPORT * 15).kind == "news"


def test_every_label_knows_its_example() -> None:
    import re

    lines = (files("newslint.language") / "data" / "genres.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and not line.startswith("#"):
            _, _, _, pattern, example = line.split("\t")
            assert re.search(pattern, example, re.IGNORECASE), line
