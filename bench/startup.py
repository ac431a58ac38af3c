"""How long a cold start takes, as whole processes: medians of several runs, side by side.

    python bench/startup.py [--runs 9] [--other NAME="COMMAND" ...]

Prints wall seconds of `newslint --version`, of `newslint check` on one seed with rules that need no language pipeline,
and with all rules; and of every other command given (`--other proselint="proselint check seeds/library-prize.md"`).
"""

import argparse
import shlex
import statistics
import subprocess
import sys
import time
from pathlib import Path

SEED = str(Path(__file__).parent.parent / "seeds" / "library-prize.md")
OURS = {
    "newslint --version": [sys.executable, "-m", "newslint", "--version"],
    "newslint check, dates and names": [sys.executable, "-m", "newslint", "check", "--select", "dates,names", SEED],
    "newslint check, all rules": [sys.executable, "-m", "newslint", "check", SEED],
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--other", action="append", default=[], metavar="NAME=COMMAND")
    options = parser.parse_args()
    commands = OURS | {
        name: shlex.split(command) for name, _, command in (item.partition("=") for item in options.other)
    }
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(options.runs):
        for name, command in commands.items():
            began = time.perf_counter()
            subprocess.run(command, capture_output=True, check=False)
            seconds[name].append(time.perf_counter() - began)
    for name, values in seconds.items():
        print(f"{name:40} median {statistics.median(values):.3f} s   (min {min(values):.3f}, max {max(values):.3f})")


if __name__ == "__main__":
    main()
