"""One small run that every format must carry: both places, edits, wide letters, signs that formats use, what broke."""

import pytest

from newslint.core.errors import ReadError
from newslint.core.finding import Edit, Finding, Related, Report
from newslint.core.run import About, Results
from newslint.core.text import Span

SOURCE = (
    "# Ann Whitfield opens the 😀 bridge\r\n"
    "\r\n"
    "“Well,” said 😀 Ann Whitfeld, the the mayor, “it is 100% <b>done</b> & dusted.”\r\n"
    "\r\n"
    "</script> \x07 \u202ekcab\u202c, Ann Whitfield left.\r\n"
)
DRIFT, DOUBLED, MOTIVE = "names.spelling-drift", "text.doubled-word", "sources.unattributed-motive"
ABOUT = {
    DRIFT: About("error", "Readers take two spellings for two people.", "https://example.org/names?a=1&b=2"),
    DOUBLED: About("warning", "A slip of the keys."),
    MOTIVE: About("suggestion"),
}


def span(words: str) -> Span:
    return Span(SOURCE.index(words), SOURCE.index(words) + len(words))


FINDINGS = (
    Finding(
        span("Ann Whitfeld"),
        DRIFT,
        "error",
        "'Ann Whitfeld' looks like a slip for\n'Ann Whitfield': 100% sure, see [x](y).",
        (Related(span("Ann Whitfield"), "the [other] spelling"),),
        (Edit(span("Whitfeld"), "Whitfield"),),
        0.97,
    ),
    Finding(span("the the"), DOUBLED, "warning", "'the the' is doubled.", (), (Edit(span("the "), "", True),)),
    Finding(span("</script>"), MOTIVE, "suggestion", "Who says \"</script>\" & '\x07'?"),
    Finding(None, "text.readability", "suggestion", "Long."),
)


@pytest.fixture
def full() -> Results:
    """An article with four findings, a clean one, one that can't be read, and a name that names nothing."""
    broken = Report("bad.md", "", (), (ReadError("is not UTF-8.\nSave it.", path="bad.md", line=3, column=4),))
    missing = ReadError("no such file or folder. Check the name.", path="gone.md")
    reports = (Report("desk/a, b: 100%.md", SOURCE, FINDINGS), Report("clean.md", "All is well.\n"), broken)
    return Results(reports, (missing,), ABOUT)


@pytest.fixture
def clean() -> Results:
    """One clean article."""
    return Results((Report("clean.md", "All is well.\n"),), (), ABOUT)
