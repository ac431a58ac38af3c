"""How long from a keystroke to its diagnostics: drives the real `newslint server` over standard input and output.

    python bench/latency.py [--words 800 5000] [--keys 200] [--article FILE ...]

Types words of five letters at random places of an article, one key after the other as each is answered, and prints the
percentiles of the milliseconds between the change sent and the diagnostics of that version received, after a warm-up.
The server's delay (which waits for the typist to pause) is set to 0. On a busy machine the CPU milliseconds a key say
more than the clock's (Linux). Articles are put together in turn from sentences that the shipped rules let pass, full of
names, dates and figures, and from the prose of `docs/`; `--article` takes others.
"""

import argparse
import json
import math
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any

from newslint.config.rule import load_folder
from newslint.config.shipped import shipped_folder

WARM_UP = 20
DOCS = Path(__file__).parent.parent / "docs"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, nargs="*", default=[800, 5000])
    parser.add_argument("--keys", type=int, default=200)
    parser.add_argument("--article", nargs="*", default=[], metavar="FILE")
    options = parser.parse_args()
    texts = [Path(name).read_text(encoding="utf-8") for name in options.article]
    for text in texts or [article(words) for words in options.words]:
        keys = list(measure(text, options.keys))
        print(f"{len(text.split()):5} words, {len(keys)} keys, load {os.getloadavg()[0]:.1f}", flush=True)
        for what, times in zip(("by the clock", "by the CPU"), zip(*keys, strict=True), strict=True):
            shown = (f"{name} {sorted(times)[int(share * (len(keys) - 1))]:.1f} ms" for name, share in PERCENTILES)
            print(f"    {what:13} {'   '.join(shown)}", flush=True)


PERCENTILES = (("median", 0.5), ("95th percentile", 0.95), ("most", 1.0))


def article(words: int) -> str:
    """Markdown of about `words` words."""
    order = random.Random(7)
    passing = [" ".join(text.split()) for rule in load_folder(shipped_folder()) for text in rule.words.examples.passes]
    sentences = sorted({text for text in passing if 40 < len(text) < 400 and text[0].isupper() and text[-1] in ".”"})
    order.shuffle(sentences)
    facts = [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
    pages = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(DOCS.rglob("*.md")))
    chunks = sorted({" ".join(chunk.split()) for chunk in pages.split("\n\n")})
    prose = [
        chunk for chunk in chunks if 150 < len(chunk) < 600 and chunk[0].isupper() and not set(chunk) & set("|`*<>[]")
    ]
    order.shuffle(prose)
    text = "---\ntitle: A day in the region\ndate: 2025-03-03\n---\n"
    for paragraph in chain.from_iterable(zip_longest(facts, prose, fillvalue="")):
        if paragraph and len(text.split()) < words:
            text += f"{paragraph}\n\n"
    return text


def measure(text: str, keys: int) -> Iterator[tuple[float, float]]:
    """The milliseconds from each of `keys` keystrokes to its diagnostics, by the clock and by the server's CPU."""
    command = [sys.executable, "-m", "newslint", "server"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        send(server, {"id": 1, "method": "initialize", "params": {
            "processId": os.getpid(), "rootUri": None, "capabilities": {}, "initializationOptions": {"delay": 0},
        }})  # fmt: skip
        receive(server)
        send(server, {"method": "initialized", "params": {}})
        uri = "untitled:draft.md"
        document = {"uri": uri, "languageId": "markdown", "version": 1, "text": text}
        send(server, {"method": "textDocument/didOpen", "params": {"textDocument": document}})
        wait(server, 1)
        chance = random.Random(11)
        body = text.index("\n---\n") + 5 if text.startswith("---") else 0
        at = body
        for key in range(keys + WARM_UP):
            if key % 5 == 0:
                at = text.index(" ", chance.randrange(body, len(text) - 200)) + 1
            text = text[:at] + chance.choice("aeinrst") + text[at:]
            at += 1
            changed = {"textDocument": {"uri": uri, "version": key + 2}, "contentChanges": [{"text": text}]}
            began, before = time.perf_counter(), cpu(server.pid)
            send(server, {"method": "textDocument/didChange", "params": changed})
            wait(server, key + 2)
            if key >= WARM_UP:
                yield (time.perf_counter() - began) * 1000, cpu(server.pid) - before
        send(server, {"id": 2, "method": "shutdown"})
        receive(server)
        send(server, {"method": "exit"})


def cpu(pid: int) -> float:
    """The CPU milliseconds that a process's threads have used; not a number where the system doesn't say."""
    try:
        return sum(int(file.read_text().split()[0]) for file in Path(f"/proc/{pid}/task").glob("*/schedstat")) / 1e6
    except (OSError, ValueError):
        return math.nan


def send(server: "subprocess.Popen[bytes]", message: dict[str, Any]) -> None:
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    assert server.stdin
    server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    server.stdin.flush()


def receive(server: "subprocess.Popen[bytes]") -> dict[str, Any]:
    assert server.stdout
    length = 0
    while (line := server.stdout.readline().strip()) or not length:
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    message: dict[str, Any] = json.loads(server.stdout.read(length))
    return message


def wait(server: "subprocess.Popen[bytes]", version: int) -> None:
    """Until the diagnostics of `version` are there."""
    while True:
        message = receive(server)
        if message.get("method") == "textDocument/publishDiagnostics" and message["params"].get("version") == version:
            return


if __name__ == "__main__":
    main()
