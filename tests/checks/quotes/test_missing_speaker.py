from newslint.checks.quotes import missing_speaker
from newslint.extract import extract
from newslint.readers import read_one

BARE = "“People who work late will have no way to get home.”"


def found(*paragraphs: str) -> list[str]:
    text = "\n\n".join(("The ferry stops in May.", *paragraphs))
    seen = extract(read_one(text.encode(), "a.txt"), missing_speaker.NEEDS)
    return [
        seen.text(match.span)
        for match in missing_speaker.check(seen, missing_speaker.Options(persons=("she",), carriers=("letter",)))
    ]


def test_a_quotation_that_nobody_speaks():
    assert found("The council meets on Friday.", BARE, "The last boat leaves at ten.") == [BARE]


def test_a_speaker_in_the_paragraph_before_is_enough():
    assert found("Ann Moss said it was a bad plan.", BARE) == []


def test_a_colon_a_question_or_a_person_before_it_is_enough():
    assert found("This is what the letter says:", BARE) == []
    assert found("She has a shop in the harbour.", BARE) == []
    assert found("And the night boat?", BARE) == []


def test_a_speech_that_goes_on_is_reported_once():
    assert found("The council meets on Friday.", BARE, "“Nobody asked us what we thought of it.”") == []
    assert found("Ann Moss said so.", BARE, "“Nobody asked us what we thought of it.”") == []


def test_short_quotations_are_let_pass():
    assert found("The council meets on Friday.", "“No way home.”") == []


def test_a_person_or_a_carrier_on_either_side_may_hold_it():
    assert found("The council meets on Friday.", BARE, "Ann Moss runs the shop in the harbour.") == []
    assert found("The council meets on Friday.", BARE, "The letter came on Monday.") == []
    assert found("The council meets on Friday.", BARE, "Ann Moss, The Herald") == []


def test_a_crosshead_or_a_caption_between_hides_nobody():
    assert found("She has a shop in the harbour.", "The night boat", BARE, "The last boat leaves at ten.") == []


def test_within_a_paragraph_the_sentences_around_count():
    assert found(f"The boat is full. {BARE} It leaves at ten.") == [BARE]
    assert found(f"She has a shop. {BARE} It leaves at ten.") == []


def test_a_pull_quote_is_said_elsewhere():
    assert (
        found("The council meets on Friday.", BARE, "The boat leaves.", f"{BARE[:-1]} Then what?” said Ann Moss.") == []
    )


def test_a_lead_that_is_all_quotation_is_let_pass():
    seen = extract(
        read_one(f"Ferry stops in May\n\n{BARE}\n\nThe last boat leaves at ten.".encode(), "a.txt"),
        missing_speaker.NEEDS,
    )
    assert not list(missing_speaker.check(seen, missing_speaker.Options()))
