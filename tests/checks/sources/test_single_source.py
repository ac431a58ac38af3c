from newslint.checks.sources import single_source
from newslint.extract import extract
from newslint.readers import read_one

STORY = (
    "Karl Dahl said the owners lied about the water. Dahl said the tests were forged.",
    "He said the smell was worse in summer. “They knew it all along,” Dahl said.",
)


def found(*paragraphs: str, **options: object) -> list[str]:
    text = "\n\n".join(("The brewery lost its licence in May.", *paragraphs))
    seen = extract(read_one(text.encode(), "a.txt"), single_source.NEEDS)
    chosen = single_source.Options.model_validate(options)
    return [seen.text(match.span) for match in single_source.check(seen, chosen)]


def test_one_source_carries_an_accusing_story():
    assert found(*STORY) == ["Karl Dahl"]


def test_a_second_source_is_enough():
    assert found(*STORY, "Ann Ring, an owner, said the tests were sound.") == []


def test_a_plural_with_one_behind_it():
    assert found("The club will sell, sources said.", "The fee is low, the source said.", of="plural") == ["sources"]
    assert found("The club will sell, sources said.", "The fee is low, Dahl said.", of="plural") == []
