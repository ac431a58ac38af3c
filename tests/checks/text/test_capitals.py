"""Slips in words with a capital that are nobody's own name."""

import pytest

from newslint.checks.text._capitals import capital_meant, index_of

INDEX = index_of(["Thursday", "President", "Department", "Germany", "Connecticut", "May"])


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Thurday", "Thursday"), ("Presient", "President"), ("Deparment", "Department"),
        ("Connecuticut", "Connecticut"),
        ("Hursday", ""), ("Presidents", ""), ("Thursdai", ""), ("Germani", ""), ("Thursday", ""), ("THURDAY", ""),
        ("Mary", ""),
    ],
)  # fmt: skip
def test_one_inner_slip(word: str, meant: str):
    assert capital_meant(word, INDEX) == meant
