import pytest

from newslint.core.facts import Facts
from newslint.extract import extract
from newslint.extract.attribution.lexicon import forms_of, lexicon
from newslint.readers import read_one


def facts(text: str) -> Facts:
    return extract(read_one(f"It rained in the town all day.\n\n{text}".encode(), "a.txt"), frozenset({"attributions"}))


def parts(text: str) -> list[tuple[str | None, str, str]]:
    seen = facts(text)
    return [
        (seen.text(a.source) if a.source else None, seen.text(a.cue), seen.text(a.content)) for a in seen.attributions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister said the bridge was safe.", ("The minister", "said", "the bridge was safe")),
        ("“The bridge is safe,” said Ann Lee.", ("Ann Lee", "said", "“The bridge is safe,”")),
        (
            "“The bridge is quite safe,” said Ann Lee, an engineer.",
            ("Ann Lee, an engineer", "said", "“The bridge is quite safe,”"),
        ),
        ("The bridge is safe, Ms Lee added.", ("Ms Lee", "added", "The bridge is safe")),
        (
            "Ann Lee, who built the bridge, told reporters that it was safe.",
            ("Ann Lee, who built the bridge", "told", "that it was safe"),
        ),
        ("The bridge is safe, according to the council.", ("the council", "according to", "The bridge is safe")),
        ("According to the council, the bridge is safe.", ("the council", "According to", "the bridge is safe")),
        ("A report found that the bridge was safe.", ("A report", "found", "that the bridge was safe")),
        ("Critics believe the bridge is unsafe.", ("Critics", "believe", "the bridge is unsafe")),
        ("Rep. Ann Lee (D-Md.) said the bridge was safe.", ("Rep. Ann Lee (D-Md.)", "said", "the bridge was safe")),
    ],
)
def test_source_cue_and_content(text, expected):
    assert parts(text) == [expected]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The bridge is believed to be safe.", "is believed"),
        ("The mayor reportedly left.", "reportedly"),
        ("The bridge appears to be safe.", "appears"),
    ],
)
def test_where_nobody_says_so_the_source_is_none(text, cue):
    assert [(source, found) for source, found, _ in parts(text)] == [(None, cue)]


@pytest.mark.parametrize(
    "text", ["The state report claims rose.", "She crossed the stated border.", "The alleged thief slept."]
)
def test_nouns_and_adjectives_report_nothing(text):
    assert parts(text) == []


def test_a_speaker_in_the_middle_is_one_attribution():
    assert parts("“The bridge is safe,” Lee said. “It will stand for ever.”")[0][2] == (
        "“The bridge is safe,” Lee said. “It will stand for ever.”"
    )


def test_an_attribution_carries_over_to_a_bare_quotation():
    seen = facts("Ann Lee said the bridge was safe.\n\n“It will stand for ever and a day.”\n\nIt snowed.")
    assert [seen.text(quote.speaker) if quote.speaker else None for quote in seen.quotes] == ["Ann Lee"]


def test_nobody_speaks_a_quotation_without_neighbours():
    seen = facts("The bridge opens in May.\n\n“It will stand for ever and a day.”\n\nIt snowed.")
    assert [quote.speaker for quote in seen.quotes] == [None]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ann Lee said it was safe.", "named"),
        ("The engineer said it was safe.", "described"),
        ("An official from the ministry said it was safe.", "anonymous"),
        ("Two people familiar with the plans said it was safe.", "anonymous"),
        ("County officials said it was safe.", "described"),
        ("Experts say it is safe.", "crowd"),
        ("Previous reports suggested it was safe.", "crowd"),
        ("A report by the ministry suggested it was safe.", "document"),
        ("Reuters reported that it was safe.", "outlet"),
        ("She said it was safe.", "pronoun"),
    ],
)
def test_kinds_of_source(text, kind):
    assert [a.kind for a in facts(text).attributions] == [kind]


def test_forms_of_verbs():
    assert [form for form, _ in forms_of("deny")] == ["deny", "denies", "denied", "denying"]
    assert [form for form, _ in forms_of("announce")] == ["announce", "announces", "announced", "announcing"]
    assert lexicon().verbs["told"].lemma == "tell"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee said it was safe. “It will stand for ever and a day,” she said.", "Ann Lee"),
        (
            "Foreign Minister Ann Lee left. Foreign Minister Ann Lee said no. “I shall never pay,” the minister said.",
            None,
        ),
        ("Mr Lee said it was safe. “It will stand for ever and a day,” she said.", "she"),
    ],
)
def test_a_pronoun_stands_for_the_name_before_it(text, speaker):
    seen = facts(text)
    found = seen.quotes[-1].speaker
    assert found is not None
    assert seen.text(found) == (speaker or "Foreign Minister Ann Lee")
