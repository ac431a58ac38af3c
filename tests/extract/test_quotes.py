import pytest

from newslint.extract.quotes import find_quotes
from newslint.readers import read_one


def quotes(text: str) -> list[tuple[str, bool, str | None]]:
    article = read_one(f"It rained in the town all day on Monday.\n\n{text}".encode(), "a.txt")
    return [(quote.text, quote.speech, quote.fault) for quote in find_quotes(article)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"We will not pay for this," he said.', '"We will not pay for this,"'),
        ("“We will not pay for this,” he said.", "“We will not pay for this,”"),
        ("‘We will not pay for this,’ he said.", "‘We will not pay for this,’"),
        ("'We will not pay for this,' he said.", "'We will not pay for this,'"),
        ("''We will not pay for this,'' he said.", "''We will not pay for this,''"),
        ("“She told me ‘go home’ and I went,” he said.", "“She told me ‘go home’ and I went,”"),
        ("‘It wasn’t the players’ fault,’ he said.", "‘It wasn’t the players’ fault,’"),
        ("“We will not pay [the fee] … for this,” he said.", "“We will not pay [the fee] … for this,”"),
        ("“I read “The Trial” in a day,” he said.", "“I read “The Trial” in a day,”"),
    ],
)
def test_speech_in_every_typography(text, found):
    assert quotes(text) == [(found, True, None)]


@pytest.mark.parametrize(
    "text",
    [
        "He's the drivers' man; it's the ’90s again, rock ’n’ roll.",
        "The shelf is 5'4\" high.",
        "Don't say the boss's name.",
    ],
)
def test_apostrophes_and_inches_open_nothing(text):
    assert quotes(text) == []


@pytest.mark.parametrize("text", ["Her book “The Long Way Home” sold well.", 'The so-called "reform" failed.'])
def test_titles_and_scare_quotes_are_no_speech(text):
    assert [speech for _, speech, _ in quotes(text)] == [False]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("“We will not pay for this, he said.", "unclosed"),
        ("We will not pay for this,” he said.", "unopened"),
        ('“We will not pay for this," he said.', "mismatched"),
        ("“We will not pay for this,“ he said.", "mismatched"),
        ("““We will not pay for this,” he said.", "doubled"),
    ],
)
def test_faulty_marks(text, fault):
    assert fault in [found for _, _, found in quotes(text)]


def test_a_speech_may_go_on_in_the_next_paragraph():
    article = read_one("Rain fell all day.\n\n“We will not pay. Never.\n\n“Nor will they,” he said.".encode(), "a.txt")
    first, second = find_quotes(article)
    assert (first.fault, first.continues, second.continues) == (None, True, False)
