"""A language server under test, in its own process, and what an editor would do with what it says."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest_asyncio
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

from tests.patience import patience

ROOT = Path(__file__).parent.parent.parent
CONFIG = ClientServerConfig([sys.executable, "-m", "newslint", "server"])


@dataclass
class Editor:
    """What a test does in an editor. `client` speaks for it."""

    client: LanguageClient
    folder: Path
    encoding: str = "utf-16"

    async def start(
        self,
        like: str = "neovim@0.7.0",
        settings: dict[str, object] | None = None,
        folders: tuple[Path, ...] = (),
        change: Callable[[types.ClientCapabilities], None] | None = None,
    ) -> types.InitializeResult:
        """Connects as the editor `like`, whose capabilities `change` may alter."""
        can = client_capabilities(like)
        if change:
            change(can)
        if settings is not None:
            self.client.set_configuration({"newslint": settings})
        result = await self.client.initialize_session(
            types.InitializeParams(
                can,
                root_uri=self.folder.as_uri(),
                workspace_folders=[types.WorkspaceFolder(f.as_uri(), f.name) for f in folders or (self.folder,)],
                initialization_options={"delay": 0, **(settings or {})},
            )
        )
        self.encoding = types.PositionEncodingKind(result.capabilities.position_encoding or "utf-16").value
        return result

    def open(self, name: str, text: str, language: str = "markdown", folder: Path | None = None) -> str:
        """Opens unsaved `text` as the file `name`; gives its address."""
        uri = name if ":" in name else ((folder or self.folder) / name).as_uri()
        item = types.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri

    def change(self, uri: str, text: str, version: int) -> None:
        """Types: the document has `text` now."""
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version, uri),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    async def diagnostics(
        self, uri: str, until: Callable[[list[types.Diagnostic]], bool] | None = None
    ) -> list[types.Diagnostic]:
        """What is shown at `uri` as soon as `until` holds (or as soon as anything is said)."""
        async with asyncio.timeout(patience(20)):
            while True:
                found = self.client.diagnostics.get(uri)
                if found is not None and (until is None or until(list(found))):
                    return list(found)
                await self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)

    async def actions(self, uri: str, place: types.Range, only: list[str] | None = None) -> dict[str, types.CodeAction]:
        """What can be done at `place`, by title."""
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), place, types.CodeActionContext([], only))
        return {found.title: found for found in await self.client.text_document_code_action_async(params) or ()}


def edited(text: str, action: types.CodeAction, encoding: str = "utf-16") -> str:
    """`text` after the edits of `action`, as an editor makes them."""
    (change,) = action.edit.document_changes
    lines = [*text.splitlines(keepends=True), ""]

    codec, width = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}[encoding]

    def offset(place: types.Position) -> int:
        before = lines[place.line].encode(codec)[: place.character * width].decode(codec)
        return sum(len(line) for line in lines[: place.line]) + len(before)

    for edit in sorted(
        change.edits, key=lambda edit: (edit.range.start.line, edit.range.start.character), reverse=True
    ):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


def codes(found: list[types.Diagnostic]) -> list[object]:
    return [diagnostic.code for diagnostic in found]


@pytest_asyncio.fixture
async def editor(tmp_path: Path) -> AsyncIterator[Editor]:
    client = await CONFIG.start()
    yield Editor(client, tmp_path)
    await client.shutdown_session()
    await client.stop()
