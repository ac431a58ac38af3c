"""How long from a keystroke to its diagnostics: drives the real `newslint server` over standard input and output.

    python bench/latency.py [--words 800 5000] [--keys 200] [--article FILE ...]

Types words of five letters at random places of an article, one key after the other as each is answered, and prints the
percentiles of the milliseconds between the change sent and the diagnostics of that version received, after a warm-up.
The server's delay (which waits for the typist to pause) is set to 0. Articles are put together from the sentences that
the shipped rules let pass, which are denser in names, dates and figures than most articles; `--article` takes others.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.rules import load_folder
from newslint.shipped import shipped_folder

WARM_UP = 20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, nargs="*", default=[800, 5000])
    parser.add_argument("--keys", type=int, default=200)
    parser.add_argument("--article", nargs="*", default=[], metavar="FILE")
    options = parser.parse_args()
    texts = [Path(name).read_text(encoding="utf-8") for name in options.article]
    for text in texts or [article(words) for words in options.words]:
        times = sorted(measure(text, options.keys))
        shown = "   ".join(f"{name} {times[int(share * (len(times) - 1))]:.1f} ms" for name, share in PERCENTILES)
        print(f"{len(text.split()):5} words, {len(times)} keys: {shown}   (load {os.getloadavg()[0]:.1f})", flush=True)


PERCENTILES = (("median", 0.5), ("95th percentile", 0.95), ("most", 1.0))


def article(words: int) -> str:
    """Markdown of about `words` words: paragraphs of three sentences that shipped rules let pass."""
    order = random.Random(7)
    passing = [" ".join(text.split()) for rule in load_folder(shipped_folder()) for text in rule.words.examples.passes]
    sentences = sorted({text for text in passing if 40 < len(text) < 400 and text[0].isupper() and text[-1] in ".”"})
    order.shuffle(sentences)
    paragraphs = [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
    text = "---\ntitle: A day in the region\ndate: 2025-03-03\n---\n"
    for paragraph in paragraphs:
        if len(text.split()) >= words:
            break
        text += f"{paragraph}\n\n"
    return text


def measure(text: str, keys: int) -> Iterator[float]:
    """The milliseconds from each of `keys` keystrokes to its diagnostics."""
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
            began = time.perf_counter()
            send(server, {"method": "textDocument/didChange", "params": changed})
            wait(server, key + 2)
            if key >= WARM_UP:
                yield (time.perf_counter() - began) * 1000
        send(server, {"id": 2, "method": "shutdown"})
        receive(server)
        send(server, {"method": "exit"})


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
