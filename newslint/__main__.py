"""The program's entry. `--version` is answered before anything else is imported: hooks and scripts ask for it often."""

from __future__ import annotations

import sys

from newslint._version import __version__


def main() -> None:
    """Runs the command line."""
    if sys.argv[1:] == ["--version"]:
        print(f"newslint {__version__}")
        return
    from newslint.cli import run

    run()


if __name__ == "__main__":
    main()
