"""What corrections do to published articles: how many, and whether a quotation is ever touched.

    fixes.py ARTICLES.jsonl... [--unsafe] [--show]

Each file has one story a line: title and body. Every story is written as Markdown, checked with the default rules and
mended as `newslint check --fix` does. Prints stories, stories changed, findings mended by rule, and stories whose
quotations are no longer the same (there must be none); --show prints each change.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path

from newslint.core.finding import Finding, Report
from newslint.core.levels import LEVELS
from newslint.extract.quotes import find_quotes
from newslint.linter.fix import fix
from newslint.linter.linter import lint
from newslint.linter.loading import load_linter
from newslint.readers import read_one


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="+")
    parser.add_argument("--unsafe", action="store_true")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    rules = [rule for rule in load_linter().rules if rule.level != LEVELS[0]]
    never = [rule.id for rule in rules if rule.words.fix == "never"]
    stories, changed, touched = 0, 0, 0
    mended: Counter[str] = Counter()
    for line in (line for path in options.articles for line in path.read_text(encoding="utf-8").splitlines()):
        story = json.loads(line)
        content = f"# {story['title']}\n\n{story['body']}\n".encode()
        check = partial(lint, path="story.md", rules=rules)
        before = check(content)
        fixed = fix(content, check, lambda report: report, never, unsafe=options.unsafe, report=before)
        stories += 1
        if fixed.after == content:
            continue
        changed += 1
        touched += quotations(content) != quotations(fixed.after)
        mended += Counter(map(rule_of, before.findings)) - Counter(map(rule_of, fixed.report.findings))
        if options.show:
            show(before, fixed.report)
    print(f"{stories} stories, {changed} changed, {touched} with another quotation")
    for rule, count in mended.most_common():
        print(f"{count:6} {rule}")


def rule_of(finding: Finding) -> str:
    return finding.rule


def quotations(content: bytes) -> Counter[str]:
    return Counter(quote.text for quote in find_quotes(read_one(content, "story.md")))


def show(before: Report, after: Report) -> None:
    old, new = before.source, after.source
    for what, i, j, k, n in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            print(f"  {old[max(0, i - 40) : j + 20]!r} -> {new[max(0, k - 5) : n + 5]!r}")


if __name__ == "__main__":
    main()
