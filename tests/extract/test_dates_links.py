from datetime import date

from newslint.core.article import Article, Metadata, Zone
from newslint.core.text import SourceMap, Span
from newslint.extract.dates import find_dates, find_links
from newslint.extract.sentences import split_sentences


def links(text: str) -> list[tuple[str, list[str], float | None]]:
    zones = (Zone("body", Span(0, len(text))),)
    metadata = Metadata(published=date(2025, 2, 27))
    article = Article(text, zones, SourceMap.identity(len(text)), text, metadata)
    sentences = split_sentences(article)
    found = find_links(article, sentences, find_dates(article, sentences))
    return [(link.tie, [one.text for one in link.dates], link.amount) for link in found]


def test_a_range_and_its_length() -> None:
    assert links("He ruled from 2010 to 2013, a five-year term.") == [
        ("range", ["2010", "2013"], None),
        ("lasts", ["2010", "2013"], 5.0),
    ]


def test_one_day_in_two_words() -> None:
    assert links("It sank yesterday (February 26).") == [("same", ["yesterday", "February 26"], None)]


def test_years_from_a_date() -> None:
    assert links("It was the 25th anniversary of the 1998 accord.") == [("anniversary", ["1998"], 25.0)]
    assert links("In 2018, ten years after the 2008 crash, it shut.") == [("elapsed", ["2008", "2018"], 10.0)]


def test_births_and_ages() -> None:
    assert links("Born in 1950, he died in 2020 aged 70.") == [
        ("born", ["1950"], None),
        ("lived", ["1950", "2020"], 70.0),
        ("age", ["2020"], 70.0),
    ]
    assert links("Okoro, 67, was born in 1958.") == [
        ("born", ["1958"], None),
        ("lived", ["1958"], 67.0),
        ("age", [], 67.0),
    ]
