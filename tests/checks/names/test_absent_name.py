from newslint.checks.names import absent_name
from newslint.extract import extract
from newslint.readers import read_one

BODY = "The mayor and Anna Brekstad have agreed on a lease that runs for nine years from the first of May."


def check(title: str, least: int = 10) -> list[str]:
    facts = extract(read_one(f"---\ntitle: {title}\n---\n{BODY}\n".encode(), "a.md"), absent_name.NEEDS)
    return [match.values["found"] for match in absent_name.check(facts, absent_name.Options(least=least))]


def test_a_name_that_the_story_never_mentions():
    assert check("Brekstad and Kowalewska sign lease") == ["Kowalewska"]
    assert check("Brekstad and Kowalewska sign lease", least=100) == []


def test_places_and_words_pass():
    assert check("Brekstad signs lease in Florida for Reds") == []
