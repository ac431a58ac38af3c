#!/usr/bin/env python3
"""Writes docs/reference: rules/GROUP.md, one page a group, from the rules, and checks.md from the checks' docstrings.

make_rules.py [--check]    with --check nothing is written; exit code 1 says that a page is stale
"""

import sys
from pathlib import Path

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS.parent))  # the rules and checks of this tree, whatever else is installed

from newslint.authoring.pages import checks_page, rule_pages  # noqa: E402


def main(check: bool) -> int:
    pages = {DOCS / "reference" / "rules" / f"{group}.md": text for group, text in rule_pages().items()}
    pages[DOCS / "reference" / "checks.md"] = checks_page()
    stale = [path for path, text in pages.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        print(("stale: " if check else "wrote ") + str(path.relative_to(DOCS.parent)))
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(pages[path], encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
