from newslint.checks.quotes import quote_variant
from newslint.extract import extract
from newslint.readers import read_one


def found(*paragraphs: str) -> list[tuple[str, str]]:
    text = "\n\n".join(("The minister spoke on Monday.", *paragraphs))
    seen = extract(read_one(text.encode(), "a.txt"), quote_variant.NEEDS)
    matches = quote_variant.check(seen, quote_variant.Options(where="body"))
    return [(seen.text(match.span), seen.text(match.related[0].span)) for match in matches]


SAID = "“We will never sell the harbour to strangers,” Lund said."


def test_a_changed_word():
    assert found(SAID, "“We will never lease the harbour to strangers,” he said.") == [("lease", "sell")]


def test_a_shorter_quotation_is_the_same():
    assert found(SAID, "“We will never sell the harbour,” he said.") == []
    assert found(SAID, "“We will … sell the harbour to strangers,” he said.") == []


def test_brackets_and_contractions_are_no_change():
    assert found(SAID, "“[They] will never sell the harbour to strangers,” he said.") == []
    assert (
        found("“It is never good to sell the harbour,” Lund said.", "“It’s never good to sell the harbour,” he said.")
        == []
    )


def test_two_speakers_may_differ():
    assert found(SAID, "“We will never lease the harbour to strangers,” Berg said.") == []


def test_people_repeat_themselves_within_a_paragraph():
    assert found("“We will never sell the harbour to them,” he said. “We will never lease the harbour to them.”") == []


def test_the_headline_is_compared_with_the_body():
    text = f"---\ntitle: \"'We will never lease the harbour to strangers'\"\n---\nIt snowed.\n\n{SAID}\n"
    seen = extract(read_one(text.encode(), "a.md"), quote_variant.NEEDS)
    (match,) = quote_variant.check(seen, quote_variant.Options())
    assert (seen.text(match.span), seen.text(match.related[0].span)) == ("sell", "lease")
    assert list(quote_variant.check(seen, quote_variant.Options(where="body"))) == []
