"""What each format writes of one small run, as recorded. `--refresh` records it anew; read the difference."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from newslint import __version__
from newslint.core.run import Results
from newslint.reporters.registry import FORMS

EXPECTED = Path(__file__).parent / "expected"
SUFFIXES = {"checkstyle": "xml", "junit": "xml", "html": "html", "sarif": "json", "gitlab": "json", "rdjson": "json"}


@pytest.mark.parametrize("form", sorted(set(FORMS) - {"console"}))
def test_the_format_writes_what_is_recorded(form: str, full: Results, request: pytest.FixtureRequest) -> None:
    text = "".join(import_module(f"newslint.reporters.{form}").render(full)).replace(__version__, "VERSION")
    if form == "html":  # the page's dress is looked at, not recorded
        text = re.sub(r"(<(style|script)>).*?(</\2>)", r"\1…\3", text, flags=re.DOTALL)
        text = re.sub(r"'sha256-[^']+'", "'sha256-…'", text)
    path = EXPECTED / f"{form}.{SUFFIXES.get(form, 'txt')}"
    if request.config.getoption("--refresh"):
        EXPECTED.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_bytes().decode("utf-8")
