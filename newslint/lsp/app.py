"""The protocol's messages, each led to the scheduler or to what makes an answer of an analysis."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer

from newslint._version import __version__
from newslint.linter.discovery import find_files
from newslint.lsp.analysis import Analysis, facts_of
from newslint.lsp.code_actions import CHECKS, actions
from newslint.lsp.diagnostics import SOURCE, broken, diagnostics
from newslint.lsp.documents import path_of
from newslint.lsp.hover import hover
from newslint.lsp.scheduler import Scheduler
from newslint.lsp.settings import read_settings
from newslint.lsp.symbols import symbols
from newslint.lsp.workspace import BESIDE, Setup

CHECK_WORKSPACE = "newslint.checkWorkspace"
_WATCHED = [f"**/{name}" for name in (*BESIDE, "*.yml", "*.yaml", "*.txt")]


class App:
    """One connection: the server that speaks, the scheduler that works, and what the other side can do."""

    def __init__(self) -> None:
        self.server = LanguageServer("newslint", __version__, types.TextDocumentSyncKind.Full)
        self.scheduler = Scheduler(self._publish, self._fail)
        self._can: types.ClientCapabilities = types.ClientCapabilities()
        self._told: dict[str, str] = {}
        self._faulty: dict[Path | None, str] = {}
        self._unopened: set[str] = set()
        pull = types.DiagnosticOptions(inter_file_dependencies=False, workspace_diagnostics=False, identifier=SOURCE)
        features: dict[str, tuple[Any, Any]] = {
            types.INITIALIZE: (self._initialize, None),
            types.INITIALIZED: (self._initialized, None),
            types.SHUTDOWN: (self._shutdown, None),
            types.TEXT_DOCUMENT_DID_OPEN: (self._opened, None),
            types.TEXT_DOCUMENT_DID_CHANGE: (self._changed, None),
            types.TEXT_DOCUMENT_DID_CLOSE: (self._closed, None),
            types.TEXT_DOCUMENT_DIAGNOSTIC: (self._pull, pull),
            types.TEXT_DOCUMENT_HOVER: (self._hover, None),
            types.TEXT_DOCUMENT_CODE_ACTION: (self._actions, types.CodeActionOptions(CHECKS)),
            types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (self._symbols, None),
            types.WORKSPACE_DID_CHANGE_CONFIGURATION: (self._configured, None),
            types.WORKSPACE_DID_CHANGE_WATCHED_FILES: (self._watched, None),
            types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: (self._folders_changed, None),
        }
        for name, (handler, options) in features.items():
            self.server.feature(name, options)(partial(handler))  # pygls writes on what it is given
        self.server.command(CHECK_WORKSPACE)(partial(self._check_workspace))

    # The connection

    def _initialize(self, params: types.InitializeParams) -> None:
        self._can = params.capabilities
        agreed = self.server.workspace.position_encoding
        self.scheduler.encoding = types.PositionEncodingKind(agreed).value
        self._take_folders()
        self._take_settings(params.initialization_options)

    async def _initialized(self, _: types.InitializedParams) -> None:
        workspace = self._can.workspace
        if workspace and workspace.did_change_watched_files and workspace.did_change_watched_files.dynamic_registration:
            watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            watching = types.Registration("newslint-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            with suppress(JsonRpcException):  # then files are looked at when an article is checked
                await self.server.client_register_capability_async(types.RegistrationParams([watching]))
        if workspace and workspace.configuration:
            await self._ask_settings()

    def _shutdown(self, *_: object) -> None:
        self.scheduler.stop()

    # What is typed

    def _opened(self, params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        if document.uri in self._unopened:
            self._unopened.remove(document.uri)
            self._show(document.uri, [])
        self.scheduler.put(document.uri, document.version, document.text, document.language_id)

    def _changed(self, params: types.DidChangeTextDocumentParams) -> None:
        document = params.text_document
        self.scheduler.put(document.uri, document.version, self.server.workspace.get_text_document(document.uri).source)

    def _closed(self, params: types.DidCloseTextDocumentParams) -> None:
        self.scheduler.close(params.text_document.uri)
        if not self._pulls:
            self._show(params.text_document.uri, [])

    # What is asked

    async def _pull(self, params: types.DocumentDiagnosticParams) -> types.RelatedFullDocumentDiagnosticReport:
        analysis = await self.scheduler.analysis(params.text_document.uri)
        found = diagnostics(analysis, self.scheduler.settings) if analysis else []
        return types.RelatedFullDocumentDiagnosticReport(found)

    async def _hover(self, params: types.HoverParams) -> types.Hover | None:
        analysis = await self.scheduler.analysis(params.text_document.uri)
        if analysis is None:
            return None
        can = self._can.text_document.hover if self._can.text_document else None
        markdown = types.MarkupKind.Markdown in ((can.content_format if can else None) or ())
        return hover(analysis, analysis.places.offset(params.position), markdown=markdown)

    async def _actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        analysis = await self.scheduler.analysis(params.text_document.uri)
        if analysis is None:
            return []
        only = params.context.only
        span = analysis.places.span(params.range)
        return await self.scheduler.apart(lambda: actions(analysis, span, only, self.scheduler.settings))

    async def _symbols(self, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        analysis = await self.scheduler.analysis(params.text_document.uri)
        if analysis is None:
            return []
        facts = await self.scheduler.apart(lambda: facts_of(analysis))
        return symbols(facts, analysis.places) if facts else []

    # What it is checked by

    async def _configured(self, params: types.DidChangeConfigurationParams) -> None:
        if self._can.workspace and self._can.workspace.configuration:
            await self._ask_settings()
        else:
            self._take_settings(params.settings)
            self._again()

    def _watched(self, params: types.DidChangeWatchedFilesParams) -> None:
        paths = [path for change in params.changes if (path := path_of(change.uri)) is not None]
        if any(self.scheduler.workspace.concerns(path) for path in paths):
            self.scheduler.workspace.forget()
            self._again()

    def _folders_changed(self, _: types.DidChangeWorkspaceFoldersParams) -> None:
        self._take_folders()
        self._again()

    async def _ask_settings(self) -> None:
        asked = types.ConfigurationParams([types.ConfigurationItem(section="newslint")])
        before = self.scheduler.settings
        answers: Sequence[object] = ()
        with suppress(JsonRpcException):  # then what was sent at the beginning holds
            answers = await self.server.workspace_configuration_async(asked)
        if answers and answers[0] is not None:
            self._take_settings(answers[0])
        if self.scheduler.settings != before:
            self._again()

    def _take_settings(self, given: object) -> None:
        if given is not None:
            self.scheduler.settings, fault = read_settings(given)
            self._tell("settings", fault)

    def _take_folders(self) -> None:
        uris = [folder.uri for folder in self.server.workspace.folders.values()]
        if not uris and self.server.workspace.root_uri:
            uris = [self.server.workspace.root_uri]
        self.scheduler.folders = [path for uri in uris if (path := path_of(uri)) is not None]

    def _again(self) -> None:
        self.scheduler.again()
        can = self._can.workspace.diagnostics if self._can.workspace else None
        if self._pulls and can and can.refresh_support:
            self.server.workspace_diagnostic_refresh(None)

    # Long work

    async def _check_workspace(self) -> dict[str, int]:
        """Checks all articles in the workspace's folders; the files that aren't open get their diagnostics too."""
        files, _ = find_files([str(folder) for folder in self.scheduler.folders])
        token = str(uuid.uuid4())
        progress = self.server.work_done_progress
        window = self._can.window
        shown = bool(window and window.work_done_progress)
        if shown:
            await progress.create_async(token)
            begin = types.WorkDoneProgressBegin("newslint: checking the workspace", cancellable=True, percentage=0)
            progress.begin(token, begin)
        checked = found = 0
        for number, file in enumerate(files):
            if shown and progress.tokens[token].cancelled():
                break
            analysis = await self.scheduler.check_file(Path(file))
            if analysis is not None:
                checked += 1
                found += len(analysis.findings)
                if analysis.draft.uri not in self.scheduler.drafts:
                    self._unopened.add(analysis.draft.uri)
                    self._show(analysis.draft.uri, diagnostics(analysis, self.scheduler.settings))
            if shown:
                share = types.WorkDoneProgressReport(
                    message=f"{number + 1} of {len(files)}", percentage=100 * (number + 1) // len(files)
                )
                progress.report(token, share)
        if shown:
            progress.tokens.pop(token, None)
            progress.end(token, types.WorkDoneProgressEnd(message=f"{found} findings in {checked} articles"))
        return {"articles": checked, "findings": found}

    # What is said

    @property
    def _pulls(self) -> bool:
        """Whether the editor asks for diagnostics by itself; then none are sent unasked, or all would show twice."""
        return bool(self._can.text_document and self._can.text_document.diagnostic)

    def _publish(self, analysis: Analysis) -> None:
        self._tell_setup(analysis.setup)
        if not self._pulls:
            self._show(analysis.draft.uri, diagnostics(analysis, self.scheduler.settings), analysis.draft.version)

    def _tell_setup(self, setup: Setup) -> None:
        """Says once what is wrong with a configuration, and shows it where it stands until it is mended."""
        error = setup.error
        message = f"newslint: {error} Until it is mended, what held before holds." if error else ""
        if not self._tell(str(setup.path), message):
            return
        if setup.path in self._faulty:
            self._show(self._faulty.pop(setup.path), [])
        if error is not None and setup.broken is not None:
            self._faulty[setup.path] = setup.broken.resolve().as_uri()
            self._show(self._faulty[setup.path], [broken(error)])

    def _show(self, uri: str, found: list[types.Diagnostic], version: int | None = None) -> None:
        self.server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def _tell(self, about: str, message: str) -> bool:
        """Shows a message once; whether it is another than the last one about the same ("" is none)."""
        if self._told.get(about, "") == message:
            return False
        self._told[about] = message
        if message:
            self.server.window_show_message(types.ShowMessageParams(types.MessageType.Error, message))
        return True

    def _fail(self, error: Exception) -> None:
        self._tell("fault", f"newslint: a check failed ({type(error).__name__}: {error}). Report it.")
