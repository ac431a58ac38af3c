import pytest

from newslint.checks.dates import years_apart
from newslint.extract import extract
from newslint.readers import read_one


def found(body: str, published: str = "2025-03-05", **options: object) -> list[str]:
    front = f"---\ntitle: A title\ndate: {published}\n---\n" if published else ""
    seen = extract(read_one((front + body + "\n").encode(), "a.md"), years_apart.NEEDS)
    chosen = years_apart.Options.model_validate(options)
    return [seen.text(match.span) for match in years_apart.check(seen, chosen)]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("They marked the 25th anniversary of the 1998 accord.", "25th"),
        ("The 50th anniversary of the 1965 coup is this year.", "50th"),
        ("In 2020, ten years after the 2008 crash, it failed.", "ten years"),
        ("This year marks 30 years since the 1985 disaster.", "30 years"),
        ("Born in 1950, he died in 2020 aged 80.", "80"),
        ("Maria Lopez, 67, was born in 1978.", "67"),
    ],
)
def test_a_sum_that_fails(body: str, place: str) -> None:
    assert found(body) == [place]


@pytest.mark.parametrize(
    "body",
    [
        "They marked the 25th anniversary of the 2000 accord.",
        "In 2023 they marked the 25th anniversary of the 1998 accord.",
        "Next year is the 25th anniversary of the 2001 accord.",
        "In 2018, ten years after the 2008 crash, it failed.",
        "Born in 1940, he died in 2020 aged 80, and his son, Lopez, 47, was born in 1978.",
        "She was 12 when she arrived in 2001.",
    ],
)
def test_a_sum_that_holds(body: str) -> None:
    assert found(body) == []


def test_both_numbers_may_be_the_wrong_one() -> None:
    front = "---\ntitle: A title\ndate: 2025-03-05\n---\n"
    article = read_one(f"{front}It is the 25th anniversary of the 1998 accord.\n".encode(), "a.md")
    seen = extract(article, years_apart.NEEDS)
    (match,) = years_apart.check(seen, years_apart.Options())
    assert [(seen.text(edit.span), edit.text, edit.safe) for edit in match.edits] == [
        ("25th", "27th", False),
        ("1998", "2000", False),
    ]
