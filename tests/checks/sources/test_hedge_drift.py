from newslint.checks.sources import hedge_drift
from newslint.extract import extract
from newslint.readers import read_one

HEDGED = "“Some extra submarines appear to have moved north,” a spokesman said."


def found(title: str, *paragraphs: str, **options: object) -> list[tuple[str, str]]:
    text = f"---\ntitle: {title}\n---\n" + "\n\n".join(paragraphs)
    seen = extract(read_one(text.encode(), "a.md"), hedge_drift.NEEDS)
    chosen = hedge_drift.Options.model_validate(options)
    return [(seen.text(m.span), seen.text(m.related[0].span)) for m in hedge_drift.check(seen, chosen)]


def test_the_headline_is_surer_than_the_text():
    assert found("Navy moves extra submarines north", "It snowed on Monday.", HEDGED) == [
        ("Navy moves extra submarines north", "Some extra submarines appear to have moved north")
    ]


def test_a_hedged_or_sourced_headline_is_let_pass():
    assert found("Navy may have moved extra submarines north", "It snowed on Monday.", HEDGED) == []
    assert found("'Navy moves extra submarines north: report'", "It snowed on Monday.", HEDGED) == []


def test_what_another_sentence_confirms_is_no_drift():
    assert found("Navy moves extra submarines north", HEDGED, "The extra submarines moved north on Friday.") == []


def test_what_was_claimed_is_hedged():
    assert (
        len(found("Rebels captured the town of Kesra", "The rebels claimed to have captured the town of Kesra.")) == 1
    )


def test_certainty_that_grows_between_paragraphs():
    later = "The extra submarines moved north on Friday."
    assert found("The navy", "It snowed.", HEDGED, later, where="later")[0][0] == later
    assert found("The navy", "It snowed.", HEDGED, "The submarines are old.", where="later") == []
