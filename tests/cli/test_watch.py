"""`--watch`, for real: a save is answered with what it affects, settings with everything, Ctrl-C ends with 0."""

import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.patience import patience

FAULT = "The mayor saw the the bridge.\n"
READY = b"Watching .. Ctrl-C ends."


def read_until(stream: int, words: bytes, seconds: float = 60) -> bytes:
    seen, end = b"", time.monotonic() + patience(seconds)
    while words not in seen:
        assert time.monotonic() < end, seen
        if select.select([stream], [], [], 0.2)[0]:
            seen += os.read(stream, 65536)
    return seen


def test_saves_are_answered_until_ctrl_c(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(FAULT)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "newslint", "check", ".", "--watch", "--format", "concise"]
    running = subprocess.Popen(command, cwd=tmp_path, stdout=theirs, stderr=theirs, stdin=theirs)
    try:
        first = read_until(ours, READY)
        assert (b"a.txt:1" in first, b"b.txt:1" in first) == (True, True)
        time.sleep(1)  # the watcher's first look at the folder
        (tmp_path / "b.txt").write_text("One of of them.\n")
        second = read_until(ours, READY)
        assert (b"a.txt:1" in second, b"'of' stands" in second) == (False, True)
        (tmp_path / ".newslint.yml").write_text("rules: {text: off}\n")
        third = read_until(ours, READY)
        assert b"txt:1" not in third
        (tmp_path / ".newslint.yml").write_text("rulez: {}\n")
        assert b"'rulez'" in read_until(ours, READY)
        running.send_signal(signal.SIGINT)
        assert running.wait(30) == 0
        assert b"no longer watching" in read_until(ours, b"watching.")
    finally:
        running.kill()
        running.wait()
        os.close(ours)
        os.close(theirs)
