import pytest

from newslint.extract.quantities import numerals


@pytest.mark.parametrize(
    "text",
    [
        "One in five of the 1,200 homes, a third of them empty, lost half of their value in a decade.",
        "A hundred and six people and an estimated half a million others paid twice as much, a tenfold rise.",
        "It was doubled, trebled, quadrupled and halved; three quarters of a million saw the 21st, the twenty-first.",
        "Quarter of a billion, two and a half million, 3.5m, 10-15, 2x, 4-fold, F-16, 9/11, a dozen, the hundredth.",
        "An eighth, a quarter-final, ninety-nine, twelve hundred, 12:30, and a century.",
    ],
)
def test_no_numeral_begins_where_none_is_looked_for(text: str):
    found = [match.start() for match in numerals._NUMERAL.finditer(text)]
    assert set(found) <= set(numerals.beginnings(text, 0, len(text)))
    assert found
