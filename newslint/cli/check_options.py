"""What lets a newsroom live with `newslint check`: what is known stays hidden, what needs no choice is mended.

`options` adds the options; `plan` says what they ask for; `finish` does it once the files are checked.
What does the work is imported when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

import click

from newslint.cli import options as shared
from newslint.cli.plan import Plan
from newslint.cli.session import Session
from newslint.core.errors import NewslintError
from newslint.core.finding import Report
from newslint.core.levels import Level
from newslint.core.run import About

Command = Callable[..., Any]
_OPTIONS = (
    click.option("--fix", "mend", is_flag=True, help="Write safe corrections into the files."),
    click.option(
        "--unsafe-fixes",
        "unsafe",
        is_flag=True,
        help="With --fix or --diff-fixes: also what an editor may want. Read the difference.",
    ),
    click.option("--diff-fixes", "show", is_flag=True, help="Show what --fix would change; write nothing."),
    click.option(
        "--add-ignore", "add", is_flag=True, help="Write a mark for each finding shown, so that it is silent."
    ),
    click.option("--reason", metavar="WORDS", help="With --add-ignore: why, for whoever reads the mark."),
    click.option(
        "--baseline",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Hide the findings recorded in FILE by newslint baseline.",
    ),
    click.option("--watch", "watched", is_flag=True, help="Check again what is saved, until Ctrl-C."),
    click.option("--diff", "revision", metavar="BASE", help="Only findings on lines changed since this git revision."),
)


def options(command: Command) -> Command:
    """`command` with the options."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def watch(paths: Sequence[str]) -> NoReturn:
    """Does what the current command line asks for, again and again."""
    from newslint.cli.watch import watch as keep_watching

    context = click.get_current_context()
    if context.params["outputs"]:
        raise click.UsageError("--watch shows what is affected, which is no whole report. Leave out --output.")

    def check(names: Sequence[str]) -> None:
        context.invoke(context.command, **{**context.params, "paths": tuple(names), "watched": False})

    keep_watching(check, paths, context.params["config_path"])


def finish(
    way: Plan,
    reports: Sequence[Report],
    session: Session,
    about: Mapping[str, About],
    least: Level | None,
    errors: list[NewslintError],
) -> list[Report]:
    """The reports to show, after what is asked for is done. `about` names the rules that ran.

    Nothing milder than `least` is mended or marked. Ends the program where something can't be used.
    """
    from newslint.cli.filters import filters

    try:
        known = filters(way, session)
        left = list(reports)
        if way.mend or way.show:
            from newslint.cli.fix import mend

            left = mend(way, left, session, known.shown(least), errors)
        if way.add:
            from newslint.cli.add_ignore import ignore

            left = ignore(way.reason or "", left, session, known.shown(least), errors)
            known = filters(way, session)
        whole = way.covers(session.config.folder)
        known.tidy(left, about, errors, whole=whole)
        return [*map(known.keep, left), *known.notes(left, session, about, whole=whole)]
    except NewslintError as error:
        shared.stop(error)


def plan(paths: Sequence[str], wishes: dict[str, Any]) -> Plan:
    """What the options in `wishes` ask for. Raises UsageError where they contradict each other."""
    way = Plan(paths, **wishes)
    if way.mend + way.show + way.add > 1:
        raise click.UsageError("--fix, --diff-fixes and --add-ignore are three things to do. Give one of them.")
    if way.unsafe and not (way.mend or way.show):
        raise click.UsageError("--unsafe-fixes goes with --fix or --diff-fixes. Give one of them too.")
    if way.add and not (way.reason or "").strip():
        raise click.UsageError(
            "--add-ignore needs a reason, for whoever reads the mark: --reason 'their own spelling'."
        )
    if way.reason is not None and not way.add:
        raise click.UsageError("--reason goes with --add-ignore.")
    if way.reason and (">" in way.reason or "--" in way.reason or not way.reason.isprintable()):
        raise click.UsageError("A reason stands in a comment: write it on one line, without > and --.")
    if "-" in paths and (way.mend or way.show or way.add or way.revision):
        raise click.UsageError("Standard input can't be mended, marked or compared. Name a file.")
    if way.revision is None:
        return way
    from newslint.linter.git_diff import find_changes

    try:
        return Plan(paths, **wishes, changes=find_changes(way.revision))
    except NewslintError as error:
        shared.stop(error)
