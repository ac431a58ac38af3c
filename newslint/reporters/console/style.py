"""How the console shows a level. The word stands beside it: meaning never hangs on colour alone."""

from newslint.core.levels import Level

STYLES: dict[Level, str] = {"error": "bold red", "warning": "bold yellow", "suggestion": "bold cyan"}
