"""Writing rules: a commented draft, a trial of a draft on an archive, a draft out of a published correction."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from newslint.checks.registry import CHECKS, is_check, load_check
from newslint.config.rule import Rule
from newslint.config.schemas.rule_schema import MODELINE
from newslint.core.errors import NewslintError
from newslint.core.finding import Finding
from newslint.core.yaml_source import unknown
from newslint.linter.linter import Linter

_DRAFT = """{modeline}# What stands after # is for you and may go.
extends: {kind}                # the kind of rule; its page says which keys it takes
message: "{message}"
level: warning                    # error: always wrong; warning: mostly; suggestion: shown when asked for
scope: [headline, standfirst, body, caption]
quotes: skip                      # or check: whether to look inside quotation marks
why: A sentence that an editor would say to a reporter.
link: https://www.example.org/    # the page of the style guide
{options}examples:                         # newslint test runs these; [[ ]] marks the words to be found
  flag:
{flag}  pass:
{passes}"""
_OPTIONS = {
    "existence": ("ignorecase: true\ntokens:\n  - at this moment in time\n", "'{found}' says nothing. Cut it.",
                  ["The minister said [[at this moment in time]] that he would stay.",
                   "[[At this moment in time]], nothing is known."],
                  ["The minister said that he would stay.", "At this moment, nothing is known."]),
    "substitution": ("ignorecase: true\nswap:\n  irregardless: regardless\n",
                     "Write '{expected}' instead of '{found}'.",
                     ["They went [[irregardless]] of the rain.", "[[Irregardless]], they went."],
                     ["They went regardless of the rain.", "They went anyway."]),
}  # fmt: skip
_NAME = r"(?:[\"“‘']?)(?P<{0}>[^\"“”;,.()]+?(?:\.[A-Z]\.?)*)(?:[\"”’']?)"
_RIGHT, _WRONG = _NAME.format("right"), _NAME.format("wrong")
_END = r"(?=[.;]\s|[.;]?$|,| (?:and|in|on|at|who|which|when)\b)"
_CORRECTIONS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:it|he|she|they|the (?:correct )?(?:name|spelling|word|term|title)(?: of [^,;.]+?)?|the \w+(?: \w+)?)"
        rf" (?:is|was|are|were|should be)(?: spelled| spelt| called| named)? {_RIGHT}, not {_WRONG}{_END}",
        rf"(?:should have (?:said|read|been|referred to)|the correct \w+ is) {_RIGHT}(?:,| and) not {_WRONG}{_END}",
        r"(?:misspelled|misspelt|misnamed|misidentified|incorrectly (?:named|identified|spelled|spelt|referred to)|"
        rf"wrongly (?:named|identified|referred to)|referred to|gave the name of) {_RIGHT} as {_WRONG}{_END}",
        r"(?:said|read|stated|wrote|referred to|used(?: the word)?) [\"“‘'](?P<wrong>[^\"“”‘’]+)[\"”’'][^.]*?"
        r"(?:should have (?:said|been|read)|instead of|rather than|meant|it is|correct \w+ is) "
        r"[\"“‘'](?P<right>[^\"“”‘’]+)[\"”’']",
    )
)
"""How papers word a correction: "It is X, not Y", "misspelled X as Y", "said "Y" when it should have said "X""."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One hit of a trial: the file, the finding and the words around it."""

    path: str
    finding: Finding
    before: str
    found: str
    after: str


@dataclass(slots=True)
class Trial:
    """What a draft rule does to an archive: `articles` read, `hits` in `touched` of them, some `samples`, `errors`."""

    articles: int = 0
    hits: int = 0
    touched: int = 0
    samples: list[Sample] = field(default_factory=list)
    errors: list[NewslintError] = field(default_factory=list)

    @property
    def per_thousand(self) -> float:
        """Hits in 1,000 articles."""
        return 1000 * self.hits / self.articles if self.articles else 0.0


def draft(kind: str, schema_path: str = "") -> str:
    """A commented rule of `kind`, with examples that pass for the commonest kinds. Raises NewslintError."""
    if not is_check(kind):
        raise NewslintError(unknown(kind, CHECKS).replace("unknown key", "there is no kind"))
    modeline = MODELINE.format(path=schema_path) if schema_path else ""
    options, message, flag, passes = _OPTIONS.get(kind, ("", "", ["An example with [[the fault]] marked."], ["…"]))
    if kind not in _OPTIONS:
        options = _commented_options(kind)
        values = load_check(kind).VALUES
        message = "Say what is wrong" + (f" with '{{{values[0]}}}'" if values else "") + "."
    return _DRAFT.format(
        modeline=modeline, kind=kind, message=message, options=options, flag=_items(flag), passes=_items(passes)
    )


def try_rule(
    rule: Rule,
    paths: Iterable[str],
    *,
    samples: int = 20,
    read: Callable[[str], bytes] = lambda path: Path(path).read_bytes(),
    context: int = 60,
) -> Trial:
    """Runs `rule` alone over the articles at `paths`. The samples are a fair choice of the hits, in reading order."""
    trial = Trial()
    choose = random.Random(0)  # the same archive shows the same samples
    for path in paths:
        report = Linter([rule]).report(read(path), path)
        trial.errors += report.errors
        trial.articles += 1
        trial.touched += bool(report.findings)
        for finding in report.findings:
            trial.hits += 1
            start, end = finding.place
            sample = Sample(
                path,
                finding,
                report.source[max(0, start - context) : start],
                report.source[start:end],
                report.source[end : end + context],
            )
            if len(trial.samples) < samples:
                trial.samples.append(sample)
            elif (at := choose.randrange(trial.hits)) < samples:
                trial.samples[at] = sample
    return trial


def from_correction(text: str, schema_path: str = "") -> str:
    """A draft rule out of a published correction that names the wrong and the right words.

    Raises NewslintError where it names none, or where only a fact was wrong, which no list of words can know.
    """
    for pattern in _CORRECTIONS:
        match = pattern.search(" ".join(text.split()))
        if match is None:
            continue
        wrong, right = (re.sub(r"^the ", "", match[name].strip(" \"“”‘’',")) for name in ("wrong", "right"))
        if re.search(r"\d", wrong) or wrong.lower() == right.lower() == "":
            raise NewslintError(
                f"'{wrong}' for '{right}' is a fact of that article: no list of words can know it. "
                "Rules over dates and figures (newslint rule) find such conflicts inside an article."
            )
        modeline = MODELINE.format(path=schema_path) if schema_path else ""
        options = f"swap:\n  {_quoted(re.escape(wrong).replace(chr(92) + ' ', ' '))}: {_quoted(right)}\n"
        quoted = text.strip().replace("\n", " ")
        draft_text = _DRAFT.format(
            modeline=modeline + f"# From the correction: {quoted}\n",
            kind="substitution",
            message="Write '{expected}' instead of '{found}'. We have had to correct this before.",
            options=options,
            flag=_items([f"The report named [[{wrong}]] on Friday.", f"[[{wrong}]] was named in the report."]),
            passes=_items([f"The report named {right} on Friday.", f"{right} was named in the report."]),
        )
        return draft_text.replace("quotes: skip ", "quotes: check")
    raise NewslintError(
        "this correction doesn't say which words were wrong and which are right. "
        'Give one such as "It is Riverside Theatre, not Riverside Theater."'
    )


def _commented_options(kind: str) -> str:
    """The kind's options with their descriptions; those that aren't needed are commented out."""
    lines = []
    for name, info in load_check(kind).Options.model_fields.items():
        needed = info.is_required()
        default = "…" if needed or info.default in ((), None, "") else json.dumps(info.default, default=sorted)
        lines.append(f"{'' if needed else '# '}{info.alias or name}: {default}   # {info.description or ''}\n")
    return "".join(lines)


def _items(examples: Iterable[str]) -> str:
    return "".join(f"    - {_quoted(example)}\n" for example in examples)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
