import re
from importlib.resources import files

import pytest

from newslint.readers.boilerplate import is_furniture, phrases


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


def test_every_class_of_phrases_has_examples_and_every_phrase_is_felt_by_one():
    text = files("newslint.readers").joinpath("boilerplate.txt").read_text("utf-8")
    examples = re.findall(r"^# like: (.*)$", text, re.MULTILINE)
    told = [example for line in examples for example in line.split(" · ")]
    assert all(map(is_furniture, told))
    patterns = [line for name, lines in phrases().items() if not name.startswith("words") for line in lines]
    mute = [pattern for pattern in patterns if not any(re.search(pattern, example, re.IGNORECASE) for example in told)]
    assert mute == []
