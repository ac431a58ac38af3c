"""The word lists: English words with their accents, and without them, as many newsrooms write them."""

import pytest

from newslint.language.lexicon import known, known_name


@pytest.mark.parametrize("word", ["fiancé", "fiance", "fiancée", "melee", "café", "naivete", "voilà", "house's"])
def test_words_are_known_with_accents_and_without(word: str) -> None:
    assert known(word)


@pytest.mark.parametrize("name", ["Bogotá", "Bogota", "Bartók", "Atatürk", "Iran"])
def test_names_are_known_with_accents_and_without(name: str) -> None:
    assert known_name(name)
