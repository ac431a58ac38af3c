"""Words a second, start-up and peak memory, side by side with proselint, codespell and typos on the same files.

    python bench/throughput.py FOLDER [--tools VENV] [--runs 1]

FOLDER holds the articles. Every tool runs as a whole process: over all files cold, over all files again (newslint
keeps its reports in a cache of its own, made for this run), and over one article, cold and again. The peers come from
PyPI, into VENV where it is named (and made where it isn't there), else into a folder that goes with the run.

Columns: wall seconds (the least of the runs), CPU seconds of the process and its children, words a second of wall
time, and the most memory that all its processes held at once, in MB (resident; pages that they share count in each).
Memory is read from /proc every 20 ms, and is 0 where there is none.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
import venv
from pathlib import Path
from typing import NamedTuple

PEERS = {
    "proselint": ["proselint", "check"],
    "codespell": ["codespell"],
    "typos": ["typos"],
}
OURS = [sys.executable, "-m", "newslint", "check"]
PAGE = os.sysconf("SC_PAGE_SIZE")


class Cost(NamedTuple):
    wall: float
    cpu: float
    memory: float


def run(command: list[str], folder: Path) -> Cost:
    """One run of `command` in `folder`; what it prints and its exit code are thrown away."""
    began = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        most = [0]
        watch = threading.Thread(target=_watch, args=(process.pid, most))
        watch.start()
        _, _, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = 0
        watch.join()
    return Cost(wall, usage.ru_utime + usage.ru_stime, most[0] * PAGE / 1e6)


def _watch(pid: int, most: list[int]) -> None:
    while held := sum(_resident(member) for member in _family(pid)):
        most[0] = max(most[0], held)
        time.sleep(0.02)


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [pid, *(member for child in children for member in _family(int(child)))]


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError):
        return 0


def install(tools: Path) -> Path:
    """The folder of the peers' commands, installed into `tools` where they aren't yet."""
    commands = tools / ("Scripts" if os.name == "nt" else "bin")
    missing = [name for name in PEERS if not (commands / name).exists()]
    if missing:
        venv.create(tools, with_pip=True)
        subprocess.run([commands / "python", "-m", "pip", "install", "-q", *missing], check=True)
    return commands


def show(name: str, what: str, costs: list[Cost], words: int) -> None:
    best = min(costs, key=lambda cost: cost.wall)
    print(
        f"{name:10} {what:22} {best.wall:9.3f} {best.cpu:9.3f} {words / best.wall:12,.0f} {best.memory:9.0f}",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tools", type=Path, help="a virtual environment with the peers")
    parser.add_argument("--runs", type=int, default=1)
    options = parser.parse_args()
    files = sorted(path for path in options.folder.resolve().rglob("*") if path.is_file())
    counts = [len(path.read_text(encoding="utf-8", errors="replace").split()) for path in files]
    one = files[sorted(range(len(files)), key=counts.__getitem__)[len(files) // 2]]
    one_words = counts[files.index(one)]
    print(f"{len(files)} files, {sum(counts):,} words; one article: {one_words} words; {os.cpu_count()} cores\n")
    print(f"{'tool':10} {'what':22} {'wall s':>9} {'CPU s':>9} {'words/s':>12} {'MB':>9}")
    with tempfile.TemporaryDirectory() as made:
        commands = install(options.tools or Path(made) / "tools")
        for name, command in {
            "newslint": OURS,
            **{peer: [str(commands / c[0]), *c[1:]] for peer, c in PEERS.items()},
        }.items():
            for target, label, words in (
                (str(options.folder.resolve()), "all files", sum(counts)),
                (str(one), "one article", one_words),
            ):
                cold, again = [], []
                for _ in range(options.runs):
                    with tempfile.TemporaryDirectory() as folder:
                        cold.append(run([*command, target], Path(folder)))
                        again.append(run([*command, target], Path(folder)))
                show(name, f"{label}, cold", cold, words)
                show(name, f"{label}, again", again, words)


if __name__ == "__main__":
    main()
