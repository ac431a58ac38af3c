"""Where the words of a quotation stand in a source: what counts as the same, and what is shown of the rest."""

import pytest

from newslint.core.facts import Facts, SourceFacts, Wording
from newslint.extract import extract
from newslint.extract.comparison import compare
from newslint.readers import read_one

GROUPS = frozenset({"sentences", "tokens", "names", "quotes", "attributions"})


def seen(text: str) -> Facts:
    return extract(read_one(text.encode(), "a.txt"), GROUPS)


def wordings(draft: str, source: str) -> tuple[Wording, ...]:
    facts = compare(seen(draft), [SourceFacts("s.txt", "document", given=True, facts=seen(source))])
    return facts.wordings


@pytest.mark.parametrize(
    ("quoted", "source"),
    [
        ("We will rebuild the bridge.", "we will  rebuild the bridge"),
        ("We'll rebuild ten bridges.", "We will rebuild 10 bridges"),
        ("We will honour the plan.", "We will honor the plan"),
        ("We will rebuild … next spring for all.", "We will rebuild, as promised, next spring for all of you"),
        ("We will rebuild [the bridge] next spring for all.", "We will rebuild it next spring for all"),
        ("[W]e will rebuild the bridge.", "Today we will rebuild the bridge"),
        ("We will rebuild the bridge.", "We will, um, rebuild the bridge"),
        ("We will rebuild the bridge.", '"We will," said Ann Lee, "rebuild the bridge."'),
        ("We doubt that twelve per cent will do.", "We doubt that 12% will do"),
        ("It doesn't matter to any of us.", "It does n't matter to any of us"),
        ("The U.S. and the crew agreed.", "The US and the crew agreed"),
        ("We will rebuild. Nobody should doubt that.", "We will rebuild. It is late. Nobody should doubt that."),
    ],
)  # fmt: skip
def test_what_is_the_same(quoted: str, source: str) -> None:
    assert all(not one.changes for one in wordings(f'"{quoted}" said Ann Lee.', f"{source}\n\nThat was all."))


@pytest.mark.parametrize(
    ("quoted", "source", "here", "there"),
    [
        ("We will sell the old bridge.", "We will rebuild the old bridge", "sell", "rebuild"),
        ("We will never rebuild the bridge.", "We will rebuild the bridge", "never", ""),
        ("We will rebuild the bridge.", "We will never rebuild the bridge", "", "never"),
        ("They will rebuild the bridge.", "We will rebuild the bridge", "They", "We"),
        ("We will rebuild the tower.", "We will rebuild the bridge", "tower", "bridge"),
        ("We waited for 15 years here.", "We waited for 50 years here", "15", "50"),
    ],
)
def test_what_differs_is_shown_in_both(quoted: str, source: str, here: str, there: str) -> None:
    draft = f'"{quoted}" said Ann Lee.'
    (one,) = wordings(draft, f"{source}.\n\nThat was all.")
    (change,) = one.changes
    assert change.here.of(draft) == here
    assert change.there.of(source) == there


def test_a_short_sentence_is_sought_beside_its_neighbour() -> None:
    one, other = wordings(
        '"We will rebuild the old bridge. Nobody lies," said Ann Lee.', "We will rebuild the old bridge. Nobody knows."
    )
    assert not one.changes
    assert other.changes
    assert other.share == 0.5


def test_words_that_no_source_has_are_near_nothing() -> None:
    (one,) = wordings('"Every child deserves a library card," said Ann Lee.', "The bridge will open in the spring.")
    assert one.share < 0.4
