"""Vale's configuration and styles, as newslint's rules: `.vale.ini`, StylesPath, styles, vocabularies.

    StylesPath = styles
    MinAlertLevel = suggestion
    Vocab = House
    [*.{md,txt}]
    BasedOnStyles = Vale, Google
    Google.Will = NO
    Google.We = error
    TokenIgnores = (\\$[^$]+\\$)

Only what the file names runs; the style name `newslint` stands for the rules that come with newslint. Packages are
never downloaded.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from newslint.config.rule import Rule, load_folder
from newslint.config.shipped import shipped_folder
from newslint.config.vale.ini import OWN, Settings, read_ini, setting_for
from newslint.config.vale.styles import own_rules, read_vocabulary, style_rules


def load_vale(path: Path) -> tuple[Settings, tuple[Rule, ...]]:
    """The settings in the `.vale.ini` at `path` and the rules that they switch on somewhere.

    Raises ConfigError or RuleError, with file and line, for what can't be used.
    """
    settings = read_ini(path)
    vocabulary = read_vocabulary(settings)
    wanted = dict.fromkeys(settings.names())
    styles = dict.fromkeys(name.split(".")[0] for name in wanted)
    rules: list[Rule] = []
    for style in styles:
        if style == OWN:
            rules += load_folder(shipped_folder())
        elif style == "Vale":
            rules += own_rules(settings, vocabulary)
        else:
            whole = style in wanted
            only = [name for name in wanted if name.startswith(style + ".")]
            rules += style_rules(settings, style, None if whole else only, vocabulary)
    ignores = tuple(pattern for section in settings.sections for pattern in section.ignores)
    placed = (replace(rule, where=partial(setting_for, settings, rule.id), ignores=ignores) for rule in rules)
    return settings, tuple(placed)
