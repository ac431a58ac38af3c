"""Edits in source offsets: never in a quotation, never where the source holds more than the words."""

from newslint.core.article import Article
from newslint.core.finding import Edit
from newslint.core.text import Span
from newslint.linter.edits import is_one_change, sourced
from newslint.readers import read_one


def article(text: str, name: str = "a.md") -> Article:
    return read_one(text.encode(), name)


def edit(text: str, words: str, new: str) -> Edit:
    at = text.index(words)
    return Edit(Span(at, at + len(words)), new)


def test_an_edit_is_moved_to_its_place_in_the_source() -> None:
    seen = article("---\r\ntitle: A\r\n---\r\n\r\nThe the\r\nthe sea.\r\n")
    (moved,) = sourced([edit(seen.text, "the\nthe", "the")], seen, ())
    assert moved.span.of(seen.source) == "the\r\nthe"


def test_no_edit_where_markup_or_an_entity_stands_between() -> None:
    seen = article("He saw the *the* sea &amp; sky.\n")
    assert sourced([edit(seen.text, "the the", "the")], seen, ()) == ()
    assert sourced([edit(seen.text, "sea & sky", "sky")], seen, ()) == ()


def test_no_edit_touches_a_quotation() -> None:
    seen = article("He saw “teh sea” and teh sky.\n")
    quote = Span(seen.text.index("“"), seen.text.index("”") + 1)
    first, second = (Edit(Span(at, at + 3), "the") for at in (8, 21))
    assert [kept.span.start for kept in sourced([first, second], seen, [quote])] == [21]
    other = Edit(Span(21, 24), "tea")
    assert sourced([first, other], seen, [quote]) == ()  # what is left of a choice is no answer


def test_one_change_at_several_places_is_no_choice() -> None:
    text = "Jon and Jon"
    first, second = Edit(Span(0, 3), "John"), Edit(Span(8, 11), "John")
    assert is_one_change([first, second], text)
    assert not is_one_change([first, first._replace(text="Joan")], text)
    assert not is_one_change([first, Edit(Span(4, 7), "John")], text)
