import pytest

from newslint.readers.boilerplate import is_furniture


@pytest.mark.parametrize(
    "line",
    [
        "ADVERTISEMENT - SCROLL TO CONTINUE",
        "Story resumes after this message",
        "Get the day's stories in your inbox",
        "Subscribe to our channel",
        "Like us on Facebook",
        "Facebook X WhatsApp Email",
        "Home | Business | Markets",
        "News Sport Weather Arts",
        "READ ALSO: Council backs bridge",
        "Skip to main content",
        "Please enable JavaScript to see comments",
        "Our website uses cookies",
        "12 comments",
    ],
)
def test_furniture(line: str):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "The advertisement was banned on Tuesday.",
        "Share prices fell",
        "Follow the money",
        "More questions than answers",
        "News of the World closes",
        "Home news",
        "He asked fans to subscribe to his channel, the court was told.",
        "Facebook, Google and Twitter said that they would comply.",
    ],
)
def test_what_only_looks_like_it(line: str):
    assert not is_furniture(line)
