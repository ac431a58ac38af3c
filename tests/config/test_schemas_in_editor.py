"""The schema of rules, tried with the YAML language server where one is on the PATH: what it underlines and offers."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newslint.authoring.drafts import draft
from newslint.config.schemas.rule_schema import write_schema

SERVER = shutil.which("yaml-language-server")
pytestmark = pytest.mark.skipif(SERVER is None, reason="yaml-language-server is not installed")


class Editor:
    """As much of an editor as it takes to ask a language server something."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path):
        self.process, self.folder, self.number = process, folder, 0
        self.notes: list[dict[str, Any]] = []
        self.ask("initialize", {"processId": os.getpid(), "rootUri": folder.as_uri(), "capabilities": {}})
        self.tell("initialized", {})

    def tell(self, method: str, params: object) -> None:
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def ask(self, method: str, params: object) -> Any:
        self.number += 1
        self.send({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == self.number and "method" not in message:
                return message.get("result")

    def open(self, name: str, text: str) -> tuple[str, list[str]]:
        path = self.folder / name
        path.write_text(text)
        uri = path.as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        while True:
            for note in self.notes:
                if note["method"] == "textDocument/publishDiagnostics" and note["params"]["uri"] == uri:
                    return uri, [item["message"] for item in note["params"]["diagnostics"]]
            self.receive()

    def send(self, message: object) -> None:
        body = json.dumps(message).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        length = 0
        while line := self.process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if "method" in message and "id" in message:
            result = (
                [None] * len(message["params"]["items"]) if message["method"] == "workspace/configuration" else None
            )
            self.send({"jsonrpc": "2.0", "id": message["id"], "result": result})
        elif "method" in message:
            self.notes.append(message)
        return message


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    (tmp_path / "rule.schema.json").write_text(write_schema())
    process = subprocess.Popen([str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    yield Editor(process, tmp_path)
    process.kill()
    process.communicate()


def test_a_draft_is_right_and_a_slip_is_underlined(editor: Editor):
    text = draft("existence", "rule.schema.json")
    assert editor.open("right.yml", text)[1] == []
    _, faults = editor.open("wrong.yml", text.replace("tokens:", "tokenz:"))
    assert any("tokenz" in fault for fault in faults)


def test_keys_are_offered(editor: Editor):
    text = draft("existence", "rule.schema.json").replace("ignorecase: true\n", "nonw\n")
    uri, _ = editor.open("half.yml", text)
    line = text.split("\n").index("nonw")
    place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": 4}}
    offered = editor.ask("textDocument/completion", place)
    assert "nonword" in [item["label"] for item in offered["items"]]
