"""Draws the README's picture: what the console prints for a seed article, as an SVG.

python bench/picture.py [ARTICLE] [WIDTH] > docs/images/console.svg
"""

import io
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

from newslint.config.config import with_levels
from newslint.linter.linter import Linter
from newslint.linter.loading import load_linter
from newslint.reporters.console import print_reports, summary

THEME = TerminalTheme(
    (27, 31, 36),
    (215, 221, 227),
    [
        (27, 31, 36),
        (255, 107, 107),
        (126, 211, 138),
        (240, 190, 80),
        (108, 182, 255),
        (214, 143, 230),
        (110, 205, 215),
        (215, 221, 227),
    ],
    [
        (120, 130, 140),
        (255, 107, 107),
        (126, 211, 138),
        (240, 190, 80),
        (108, 182, 255),
        (214, 143, 230),
        (110, 205, 215),
        (255, 255, 255),
    ],
)
FORMAT = """<svg viewBox="-12 -8 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font: {char_height}px "DejaVu Sans Mono", Menlo, Consolas, monospace; }}
{styles}
</style>
<defs>{lines}</defs>
<rect x="-12" y="-8" width="100%" height="100%" rx="8" fill="#1b1f24"/>
<g class="{unique_id}-matrix">{backgrounds}{matrix}</g>
</svg>
"""


def main(article: str = "seeds/library-prize.md", width: str = "92") -> None:
    console = Console(
        record=True,
        width=int(width),
        file=io.StringIO(),
        highlight=False,
        force_terminal=True,
        color_system="truecolor",
    )
    rules = with_levels(load_linter().rules, "warning")
    report = Linter(rules).report(Path(article).read_bytes(), article)
    print_reports(console, [report], {})
    console.print(summary([report], 0))
    print(console.export_svg(theme=THEME, code_format=FORMAT, unique_id="newslint"))


if __name__ == "__main__":
    main(*sys.argv[1:])
