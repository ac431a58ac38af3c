"""When which draft is checked: the newest version of each, one at a time, in a thread, so that typing never waits.

A check begins when no key was struck for `delay` milliseconds. A newer version ends the older one's check at once.
Everything but `_analyse` runs in the server's event loop.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from newslint.core.levels import Level
from newslint.lsp.analysis import Analysis, Outdated, analyse
from newslint.lsp.documents import Draft, path_of
from newslint.lsp.incremental import Memory
from newslint.lsp.positions import Encoding
from newslint.lsp.settings import Settings
from newslint.lsp.workspace import Setup, Workspace

Answer = TypeVar("Answer")
_PAUSE = 2.0
"""Seconds without a check after which the server tidies up."""


class Scheduler:
    """The open drafts and the newest analysis of each, done or under way.

    `publish` is called with every analysis that is still the newest when it is done, `fail` with what should never
    happen.
    """

    def __init__(self, publish: Callable[[Analysis], None], fail: Callable[[Exception], None]):
        self.drafts: dict[str, Draft] = {}
        self.workspace = Workspace()
        self.settings = Settings()
        self.encoding: Encoding = "utf-16"
        self.folders: list[Path] = []
        self._publish = publish
        self._fail = fail
        self._memory = Memory()
        self._rest: asyncio.TimerHandle | None = None
        self._work: dict[str, asyncio.Task[Analysis]] = {}
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="newslint")

    def put(self, uri: str, version: int, text: str, language: str | None = None) -> None:
        """Takes a new version of a draft and sets about checking it."""
        before = self.drafts.get(uri)
        spoken = language if language is not None else before.language if before else ""
        self._begin(Draft(uri, version, text, spoken, path_of(uri)), self.settings.delay if before else 0)

    def close(self, uri: str) -> None:
        """Forgets a draft."""
        self.drafts.pop(uri, None)
        task = self._work.pop(uri, None)
        if task is not None:
            task.cancel()

    def again(self) -> None:
        """Checks all drafts once more, because what they are checked by has changed."""
        for draft in list(self.drafts.values()):
            self._begin(replace(draft), 0)

    async def analysis(self, uri: str) -> Analysis | None:
        """The analysis of the newest version of a draft, waiting for it; None where it isn't open or failed."""
        while (task := self._work.get(uri)) is not None:
            try:
                return await asyncio.shield(task)
            except asyncio.CancelledError:
                if not task.cancelled():  # it is the caller that was cancelled
                    raise
                if self._work.get(uri) is task:
                    return None
            except Exception:  # `_done` has reported it
                return None
        return None

    async def check_file(self, path: Path) -> Analysis | None:
        """The analysis of a file that isn't open; None where it is left out or no text (a word processor's)."""
        return await self.apart(lambda: self._check_file(path))

    async def apart(self, work: Callable[[], Answer]) -> Answer:
        """What `work` gives, done in the thread of the checks: for what takes longer than a key may wait."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def least(self, setup: Setup) -> Level:
        """The mildest level shown."""
        return self.settings.min_level or setup.min_level or "warning"

    def stop(self) -> None:
        """Ends all work."""
        for uri in list(self.drafts):
            self.close(uri)
        if self._rest is not None:
            self._rest.cancel()
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _begin(self, draft: Draft, delay: int) -> None:
        before = self._work.get(draft.uri)
        self.drafts[draft.uri] = draft
        self._work[draft.uri] = asyncio.get_running_loop().create_task(self._run(draft, delay / 1000))
        self._work[draft.uri].add_done_callback(self._done)
        if before is not None:
            before.cancel()
        if self._rest is not None:
            self._rest.cancel()

    async def _run(self, draft: Draft, delay: float) -> Analysis:
        if delay:
            await asyncio.sleep(delay)
        try:
            analysis = await asyncio.get_running_loop().run_in_executor(self._thread, self._analyse, draft)
        except Outdated:
            raise asyncio.CancelledError from None
        if self.drafts.get(draft.uri) is draft:
            self._publish(analysis)
        self._rest = asyncio.get_running_loop().call_later(_PAUSE, self._tidy)
        return analysis

    def _tidy(self) -> None:
        """Frees memory while nobody types: in the middle of a check that would make a key wait."""
        with suppress(RuntimeError):  # the thread has ended
            self._thread.submit(gc.collect)

    def _done(self, task: asyncio.Task[Analysis]) -> None:
        fault = None if task.cancelled() else task.exception()
        if isinstance(fault, Exception):
            self._fail(fault)

    def _setup(self, draft: Draft) -> Setup:
        named = Path(*self.folders[:1], self.settings.config) if self.settings.config else None
        return self.workspace.setup(draft.path, self.folders, named)

    def _analyse(self, draft: Draft) -> Analysis:
        setup = self._setup(draft)
        return analyse(
            draft,
            setup,
            self.least(setup),
            self.encoding,
            self._memory,
            lambda: self.drafts.get(draft.uri) is not draft,
        )

    def _check_file(self, path: Path) -> Analysis | None:
        try:
            text = path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return None
        draft = Draft(path.as_uri(), 0, text, "", path)
        setup = self._setup(draft)
        if "\0" in text or setup.ignores(path):
            return None
        return self._check(draft, setup, lambda: False)

    def _check(self, draft: Draft, setup: Setup, is_outdated: Callable[[], bool]) -> Analysis:
        return analyse(draft, setup, self.least(setup), self.encoding, self._memory, is_outdated)
